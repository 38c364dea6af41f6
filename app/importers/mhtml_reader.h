#pragma once

#include "importers/importer.h"

namespace qb::importers {

/// A page saved with its pictures in one file (MHTML, RFC 2557).
Result<Warned<ImportedDocument>> readMhtml(const QByteArray& bytes, const QString& where);

} // namespace qb::importers
