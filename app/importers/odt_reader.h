#pragma once

#include "importers/importer.h"
#include "importers/zip_parts.h"

namespace qb::importers {

/// A text document of ODF (ODT, OTT), or flat ODF in one XML file (FODT): headings, automatic
/// numbers, tables, pictures, notes. Tracked changes are read as accepted. Page headers and footers
/// are left out.
Result<Warned<ImportedDocument>> readOdt(
    const QByteArray& bytes, const QString& where, const ZipLimits& limits = {});

} // namespace qb::importers
