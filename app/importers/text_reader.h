#pragma once

#include "importers/importer.h"

namespace qb::importers {

/// Plain text in any encoding → raw lines as they stand.
Result<Warned<ImportedDocument>> readText(
    const QByteArray& bytes, const QString& name, const ImportOptions& options);

/// TooLarge for more text than an import takes at once: each line takes a few hundred bytes here,
/// however short it is.
Status checkSize(const QByteArray& bytes, const QString& where);
Status checkLines(qsizetype lines, const QString& where);
qsizetype lineCount(QStringView text);

} // namespace qb::importers
