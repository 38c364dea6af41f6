#pragma once

#include "core/result.h"

#include <QByteArray>

namespace qb {

/// Writes a file wholly or not at all: to a temporary name beside it, synced, renamed. An existing
/// file stays intact until then. A path that is a device or pipe ("/dev/stdout") is written
/// directly.
Status writeFileAtomically(const QString& path, const QByteArray& bytes);

/// Reads a whole file of at most `limit` bytes.
Result<QByteArray> readFile(const QString& path, qint64 limit = qint64(512) << 20);

} // namespace qb
