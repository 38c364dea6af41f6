#pragma once

#include "importers/importer.h"

namespace qb::importers {

/// As importHtml(), for text that is decoded already. `folder` is where pictures named beside the
/// page are looked for; empty where there is none.
Result<Warned<ImportedDocument>> readHtml(
    const QString& html, const QString& where, const QString& folder);

/// The encoding an HTML page declares for itself; empty for none.
QString declaredEncoding(const QByteArray& bytes);

} // namespace qb::importers
