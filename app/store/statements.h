#pragma once

#include <QString>
#include <QStringList>

namespace qb::store {

/// The text of a named statement of sql/statements.sql. An unknown name is a programming error.
const QString& statement(const char* name);

/// The scripts of sql/migrations in order; the first makes version 1 out of an empty file.
const QStringList& migrationScripts();

/// Cuts a script into statements at lines that hold nothing but a semicolon.
QStringList statementsOf(const QString& script);

} // namespace qb::store
