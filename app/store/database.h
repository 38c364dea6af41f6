#pragma once

#include "core/result.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariantList>

#include <functional>

namespace qb::store {

/// One connection to one SQLite file, closed and forgotten with the object.
class Database {
public:
    /// Opens (and creates) the file; foreign keys on, every commit synced.
    static Result<std::unique_ptr<Database>> open(const QString& path);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    const QString& path() const { return m_path; }

    /// Runs a named statement (statements.h); the query stands before its first row.
    Result<QSqlQuery> run(const char* name, const QVariantList& values = {});
    Result<QSqlQuery> runSql(const QString& sql, const QVariantList& values = {});

    /// Runs `work` in one transaction, rolled back when it gives an error. Inside another one it is
    /// part of that.
    Status transaction(const std::function<Status()>& work);

private:
    Database(QString path, QString connectionName);
    Error errorOf(const QSqlError& error) const;

    QString m_path;
    QString m_connectionName;
    int m_depth = 0;
};

} // namespace qb::store
