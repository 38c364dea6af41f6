#pragma once

#include "importers/importer.h"

namespace qb::importers {

/// The text of a PDF, line by line with its geometry, in reading order, with its pictures and
/// tables.
Result<Warned<ImportedDocument>> readPdf(
    const QByteArray& bytes, const QString& where, const ImportOptions& options);

} // namespace qb::importers
