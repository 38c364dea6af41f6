#pragma once

#include "importers/importer.h"
#include "importers/zip_parts.h"

namespace qb::importers {

/// A Word document (ECMA-376): headings, automatic numbers, tables, pictures, notes. Tracked
/// changes are read as accepted. Page headers and footers are left out.
Result<Warned<ImportedDocument>> readDocx(
    const QByteArray& bytes, const QString& where, const ZipLimits& limits = {});

} // namespace qb::importers
