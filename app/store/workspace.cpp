#include "store/workspace.h"

#include "core/json_reader.h"
#include "store/migrations.h"
#include "store/workspace_private.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QUuid>

namespace qb::store {

namespace {

Error notAWorkspace(const QString& path)
{
    return {ErrorKind::NotAWorkspace,
        QCoreApplication::translate("qb::store", "这个文件不是工作区"), path,
        QCoreApplication::translate("qb::store", "工作区是 *.qingbao 文件；原文件未作任何改动")};
}

Error noSuchWorkspace(const QString& path)
{
    return {ErrorKind::NotFound, QCoreApplication::translate("qb::store", "没有这个工作区"), path,
        QCoreApplication::translate("qb::store", "请检查路径，或新建一个")};
}

/// Makes the workspace under a temporary name and renames it, so that a half-made one never bears
/// the name.
Status createFile(const QString& path)
{
    const QFileInfo info(path);
    if (!info.dir().exists())
        return Error{ErrorKind::Io, QCoreApplication::translate("qb::store", "没有这个文件夹"),
            info.absolutePath(), QCoreApplication::translate("qb::store", "请先建好文件夹")};
    const QString temporary = QStringLiteral("%1/.%2.%3.new")
                                  .arg(info.absolutePath(), info.fileName(),
                                      QUuid::createUuid().toString(QUuid::Id128));
    Status status = [&]() -> Status {
        QB_TRY(const auto database, Database::open(temporary));
        return migrate(*database);
    }();
    if (status.isOk() && !QFile::rename(temporary, path) && !QFileInfo::exists(path))
        status = Error{ErrorKind::Io, QCoreApplication::translate("qb::store", "无法新建工作区"),
            path, QCoreApplication::translate("qb::store", "请检查磁盘空间和文件权限")};
    QFile::remove(temporary);
    if (status.isOk())
        return status;
    Error error = std::move(status).error();
    error.where = path;
    return error;
}

} // namespace

Workspace::Workspace(std::unique_ptr<Private> priv) : d(std::move(priv)) { }

Workspace::~Workspace() = default;

Result<std::unique_ptr<Workspace>> Workspace::open(
    const QString& address, OpenMode mode, const Environment& environment)
{
    if (address.startsWith(QLatin1String("postgresql://"))
        || address.startsWith(QLatin1String("postgres://")))
        return Error{ErrorKind::Unsupported,
            QCoreApplication::translate("qb::store", "这个版本还不能把工作区放在 PostgreSQL 上"),
            address, QCoreApplication::translate("qb::store", "请改用 *.qingbao 文件")};
    if (address.isEmpty())
        return noSuchWorkspace(address);
    const QString path = QFileInfo(address).absoluteFilePath();
    QB_TRY(FileKind kind, kindOf(path));
    if (kind == FileKind::Missing) {
        if (mode == OpenMode::MustExist)
            return noSuchWorkspace(address);
        QB_CHECK(createFile(path));
        QB_TRY(kind, kindOf(path));
    }
    if (kind == FileKind::SomethingElse)
        return notAWorkspace(address);
    if (kind == FileKind::NewerWorkspace)
        return Error{ErrorKind::NewerWorkspace,
            QCoreApplication::translate(
                "qb::store", "这个工作区由更新版本的程序写成，本程序打不开"),
            address, QCoreApplication::translate("qb::store", "请升级程序；工作区未作任何改动")};
    auto state = std::make_unique<Private>();
    state->address = address;
    state->environment = &environment;
    QB_TRY(state->database, Database::open(path));
    QB_CHECK(migrate(*state->database));
    return std::unique_ptr<Workspace>(new Workspace(std::move(state)));
}

QString Workspace::address() const
{
    return d->address;
}

Status Workspace::inTransaction(const std::function<Status()>& work)
{
    return d->database->transaction(work);
}

QString Workspace::Private::now() const
{
    return toText(environment->now());
}

qint64 numberOf(const QString& id, QChar prefix)
{
    constexpr int kMostDigits = 18;
    if (id.size() < 2 || id.size() > kMostDigits || id.front() != prefix)
        return 0;
    const QStringView digits = QStringView(id).mid(1);
    const bool isNumber = digits.front() != u'0'
        && std::all_of(
            digits.begin(), digits.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    return isNumber ? digits.toLongLong() : 0;
}

QString idOf(qint64 number, QChar prefix)
{
    return prefix + QString::number(number);
}

Error noSuchClipping(const QString& id)
{
    return {ErrorKind::NotFound, QCoreApplication::translate("qb::store", "没有这篇剪报"), id,
        QCoreApplication::translate("qb::store", "它也许已删到回收站")};
}

Error noSuchIssue(const QString& id)
{
    return {ErrorKind::NotFound, QCoreApplication::translate("qb::store", "没有这一期"), id,
        QCoreApplication::translate("qb::store", "它也许已删到回收站")};
}

QString toText(const QDateTime& time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString();
}

QString toText(const QJsonObject& object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Result<QJsonObject> objectFrom(const QString& json, const QString& where)
{
    return parseJsonObject(json.toUtf8(), where);
}

} // namespace qb::store
