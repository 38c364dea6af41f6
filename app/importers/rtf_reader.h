#pragma once

#include "importers/importer.h"

namespace qb::importers {

/// Rich Text Format 1.9.1: headings, numbers as they were written into the file, tables, pictures
/// (PNG, JPEG), notes. Tracked changes are read as accepted.
Result<Warned<ImportedDocument>> readRtf(const QByteArray& bytes, const QString& where);

} // namespace qb::importers
