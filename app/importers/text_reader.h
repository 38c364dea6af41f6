#pragma once

#include "importers/importer.h"

namespace qb::importers {

/// Plain text in any encoding → raw lines as they stand.
Result<Warned<ImportedDocument>> readText(
    const QByteArray& bytes, const QString& name, const ImportOptions& options);

} // namespace qb::importers
