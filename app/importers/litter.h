#pragma once

#include <QString>

namespace qb::importers {

/// Whether a file is nobody's article: hidden, left by a system in a folder, or by a program beside
/// the user's files (Word's "~$" locks, logs, backups). `path` is within the folder or archive that
/// is read, separated by '/'.
bool isLitter(const QString& path);

/// Whether it is of those that every archive from a certain system has, not worth a word.
bool isSystemLitter(const QString& path);

} // namespace qb::importers
