#include "store/migrations.h"

#include "store/statements.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

namespace qb::store {

namespace {

constexpr int kHeaderSize = 100;
constexpr int kUserVersionOffset = 60;
constexpr int kApplicationIdOffset = 68;

Result<int> versionOf(Database& database)
{
    QB_TRY(QSqlQuery query, database.runSql(QStringLiteral("PRAGMA user_version")));
    return query.next() ? query.value(0).toInt() : 0;
}

Error newerError(const QString& path)
{
    return {ErrorKind::NewerWorkspace,
        QCoreApplication::translate("qb::store", "这个工作区由更新版本的程序写成，本程序打不开"),
        path, QCoreApplication::translate("qb::store", "请升级程序")};
}

} // namespace

Result<FileKind> kindOf(const QString& path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return FileKind::Missing;
    if (!info.isFile())
        return FileKind::SomethingElse;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::Io, QCoreApplication::translate("qb::store", "无法打开工作区"),
            path, QCoreApplication::translate("qb::store", "请检查磁盘空间和文件权限")};
    const QByteArray header = file.read(kHeaderSize);
    if (header.size() < kHeaderSize || !header.startsWith(QByteArray("SQLite format 3\0", 16)))
        return FileKind::SomethingElse;
    if (qFromBigEndian<quint32>(header.constData() + kApplicationIdOffset) != kApplicationId)
        return FileKind::SomethingElse;
    const auto version = qFromBigEndian<quint32>(header.constData() + kUserVersionOffset);
    return version > quint32(currentVersion()) ? FileKind::NewerWorkspace : FileKind::Workspace;
}

int currentVersion()
{
    return int(migrationScripts().size());
}

Status migrate(Database& database)
{
    return migrate(database, migrationScripts());
}

Status migrate(Database& database, const QStringList& scripts)
{
    // Read again through SQLite, which has by now rolled back what a crash may have left half-done.
    QB_TRY(const int found, versionOf(database));
    if (found > scripts.size())
        return newerError(database.path());
    for (int step = found; step < scripts.size(); ++step) {
        const auto applyStep = [&]() -> Status {
            QB_TRY(const int now, versionOf(database));
            if (now > step) // another process has been quicker
                return ok();
            const QStringList statements = statementsOf(scripts.at(step));
            for (const QString& sql : statements)
                QB_CHECK(database.runSql(sql));
            QB_CHECK(
                database.runSql(QStringLiteral("PRAGMA application_id = %1").arg(kApplicationId)));
            QB_CHECK(database.runSql(QStringLiteral("PRAGMA user_version = %1").arg(step + 1)));
            return ok();
        };
        QB_CHECK(database.transaction(applyStep));
    }
    return ok();
}

} // namespace qb::store
