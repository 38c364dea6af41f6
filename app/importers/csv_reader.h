#pragma once

#include "importers/importer.h"

namespace qb::importers {

/// A table of clippings as text (CSV, TSV, or with semicolons): a row with the columns' names, then
/// one article a row.
Result<ImportedDocuments> readCsv(const QString& text, const QString& where);

/// The same for the bytes of a file.
Result<ImportedDocuments> readCsvFile(
    const QByteArray& bytes, const QString& name, const ImportOptions& options);

} // namespace qb::importers
