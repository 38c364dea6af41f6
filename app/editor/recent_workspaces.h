#pragma once

#include <QStringList>

/// The workspaces opened last, newest first, kept in the user's settings. Files that are gone are
/// not named.
namespace qb::editor::recent_workspaces {

QStringList list();
void remember(const QString& address);
void forget(const QString& address);

} // namespace qb::editor::recent_workspaces
