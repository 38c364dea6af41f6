#pragma once

#include "core/result.h"
#include "store/database.h"

namespace qb::store {

/// Told apart from other SQLite files by PRAGMA application_id: "QbWs".
constexpr quint32 kApplicationId = 0x51625773;

enum class FileKind { Missing, Workspace, NewerWorkspace, SomethingElse };

/// What a file is, by its first 100 bytes alone (sqlite.org/fileformat2.html section 1.3): it is
/// not opened as a database, so that a foreign file keeps every byte and gets no journal beside it.
Result<FileKind> kindOf(const QString& path);

/// The schema this build writes.
int currentVersion();

/// Brings an open database to currentVersion(), each step in one transaction.
Status migrate(Database& database);
Status migrate(Database& database, const QStringList& scripts);

} // namespace qb::store
