#pragma once

#include "importers/importer.h"

namespace qb::importers {

/// The text of a PDF, line by line with its geometry, columns in reading order.
Result<Warned<ImportedDocument>> readPdf(const QByteArray& bytes, const QString& where);

} // namespace qb::importers
