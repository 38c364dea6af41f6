#pragma once

#include "importers/importer.h"

namespace qb::importers {

/// A table of clippings as text (CSV, TSV, or with semicolons): a row with the columns' names, then
/// one article a row.
Result<ImportedDocuments> readCsv(const QString& text, const QString& where);

/// The same for the bytes of a file.
Result<ImportedDocuments> readCsvFile(
    const QByteArray& bytes, const QString& name, const ImportOptions& options);

/// Whether bytes in that encoding are such a table: one of the first rows names at least two
/// columns that a clipping has, its title or its text among them.
bool isClippingTable(const QByteArray& bytes, const QString& encoding);

} // namespace qb::importers
