#include "store/database.h"

#include "store/statements.h"

#include <QCoreApplication>
#include <QSqlError>

#include <atomic>

namespace qb::store {

namespace {

// Result codes of SQLite (sqlite.org/rescode.html).
constexpr int kBusy = 5;
constexpr int kLocked = 6;
constexpr int kReadOnly = 8;
constexpr int kIoError = 10;
constexpr int kCorrupt = 11;
constexpr int kFull = 13;
constexpr int kCannotOpen = 14;
constexpr int kTooBig = 18;
constexpr int kNotADatabase = 26;

constexpr int kBusyTimeoutMs = 3000;

QString newConnectionName()
{
    static std::atomic<int> count{0};
    return QStringLiteral("qb-store-%1").arg(++count);
}

/// Qt binds null strings and byte arrays as NULL; here only an invalid QVariant means NULL.
QVariant bound(const QVariant& value)
{
    if (value.typeId() == QMetaType::QString && value.toString().isNull())
        return QStringLiteral("");
    if (value.typeId() == QMetaType::QByteArray && value.toByteArray().isNull())
        return QByteArray("");
    return value;
}

} // namespace

Database::Database(QString path, QString connectionName)
    : m_path(std::move(path)),
      m_connectionName(std::move(connectionName))
{
}

Database::~Database()
{
    QSqlDatabase::database(m_connectionName, false).close();
    QSqlDatabase::removeDatabase(m_connectionName);
}

Result<std::unique_ptr<Database>> Database::open(const QString& path)
{
    std::unique_ptr<Database> database(new Database(path, newConnectionName()));
    {
        QSqlDatabase connection
            = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), database->m_connectionName);
        connection.setDatabaseName(path);
        connection.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(kBusyTimeoutMs));
        if (!connection.open())
            return database->errorOf(connection.lastError());
    }
    // A rollback journal, not a write-ahead log: the workspace is one file whenever nobody writes,
    // and it may lie on a network share, where a log's shared memory does not work.
    for (const char* pragma : {"PRAGMA journal_mode = DELETE", "PRAGMA synchronous = FULL",
             "PRAGMA foreign_keys = ON", "PRAGMA trusted_schema = OFF"}) {
        QB_CHECK(database->runSql(QLatin1String(pragma)));
    }
    return database;
}

Error Database::errorOf(const QSqlError& error) const
{
    const QString hintOfDisk = QCoreApplication::translate("qb::store", "请检查磁盘空间和文件权限");
    switch (error.nativeErrorCode().toInt() & 0xff) {
    case kBusy:
    case kLocked:
        return {ErrorKind::Busy, QCoreApplication::translate("qb::store", "工作区正被别的程序占用"),
            m_path, QCoreApplication::translate("qb::store", "请稍后再试")};
    case kReadOnly:
        return {ErrorKind::Io, QCoreApplication::translate("qb::store", "工作区是只读的，无法保存"),
            m_path, hintOfDisk};
    case kFull:
        return {ErrorKind::Io, QCoreApplication::translate("qb::store", "磁盘已满，没有存下去"),
            m_path, hintOfDisk};
    case kIoError:
        return {ErrorKind::Io, QCoreApplication::translate("qb::store", "读写工作区时出错"), m_path,
            hintOfDisk};
    case kCannotOpen:
        return {ErrorKind::Io, QCoreApplication::translate("qb::store", "无法打开工作区"), m_path,
            hintOfDisk};
    case kCorrupt:
    case kNotADatabase:
        return {ErrorKind::BadInput, QCoreApplication::translate("qb::store", "工作区文件已损坏"),
            m_path, QCoreApplication::translate("qb::store", "请从备份恢复")};
    case kTooBig:
        return {ErrorKind::TooLarge,
            QCoreApplication::translate("qb::store", "内容太大，工作区存不下"), m_path, {}};
    default:
        return {ErrorKind::Internal,
            QCoreApplication::translate("qb::store", "工作区出错：%1").arg(error.text()), m_path,
            {}};
    }
}

Result<QSqlQuery> Database::run(const char* name, const QVariantList& values)
{
    return runSql(statement(name), values);
}

Result<QSqlQuery> Database::runSql(const QString& sql, const QVariantList& values)
{
    QSqlQuery query(QSqlDatabase::database(m_connectionName, false));
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return errorOf(query.lastError());
    for (int i = 0; i < values.size(); ++i)
        query.bindValue(i, bound(values.at(i)));
    if (!query.exec())
        return errorOf(query.lastError());
    return query;
}

Status Database::transaction(const std::function<Status()>& work)
{
    if (m_depth > 0)
        return work();
    // IMMEDIATE takes the write lock at once: a transaction that has read never fails for being
    // overtaken.
    QB_CHECK(runSql(QStringLiteral("BEGIN IMMEDIATE")));
    ++m_depth;
    Status status = work();
    --m_depth;
    if (status.isOk()) {
        auto committed = runSql(QStringLiteral("COMMIT"));
        if (committed.isOk())
            return ok();
        status = std::move(committed).error();
    }
    // After some errors SQLite has rolled back by itself; a second time then fails, which does no
    // harm.
    (void)runSql(QStringLiteral("ROLLBACK")).isOk();
    return status;
}

} // namespace qb::store
