#include "pdf/profile.h"

#include "core/atomic_file.h"
#include "core/json_reader.h"
#include "pdf/profile_properties.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace qb::pdf {

namespace {

constexpr qint64 kProfileSizeLimit = 1 << 20;
constexpr qint64 kIccSizeLimit = 64 << 20;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(qb::pdf)
};

QString folder()
{
    return QStringLiteral("resources/pdf/");
}

QString suffix()
{
    return QStringLiteral(".json");
}

Result<QString> fileOf(const QString& idOrFile, const Environment& environment)
{
    if (idOrFile.endsWith(suffix()))
        return idOrFile;
    const QStringList ids = profileIds(environment);
    if (ids.contains(idOrFile))
        return environment.findData(folder() + idOrFile + suffix());
    return Error{ErrorKind::Usage, Text::tr("没有这种输出：“%1”").arg(idOrFile),
        QStringLiteral("--profile"),
        Text::tr("可用的有：%1，或自己写的 .json 文件").arg(ids.join(QStringLiteral("、")))};
}

Result<Profile> read(const QJsonObject& object, const QString& file)
{
    JsonReader reader(object, file);
    reader.integer(QStringLiteral("format"), 1, 1, 1);
    Profile profile;
    profile.id = reader.requiredString(QStringLiteral("id"));
    for (const ProfileProperty& property : profileProperties()) {
        const QJsonValue value = reader.value(property.name);
        if (value.isUndefined())
            continue;
        const Status set = property.set(profile, value);
        if (set.isError())
            reader.fail(property.name, set.error().message, property.documentation);
    }
    if (reader.isOk()) {
        const Status checked = checkProfile(profile);
        if (checked.isError())
            reader.fail(checked.error().where, checked.error().message, checked.error().hint);
    }
    QB_CHECK(reader.finish());
    return profile;
}

/// The header of an ICC file: its version of the format, "acsp", and the space of the inks
/// (ICC.1:2010 section 7.2).
bool isCmykProfile(const QByteArray& bytes)
{
    return bytes.size() > 128 && bytes.mid(36, 4) == "acsp" && bytes.mid(16, 4) == "CMYK";
}

/// The day on which this machine made the ICC file is no property of the press: the same pages give
/// the same bytes everywhere.
void forgetDate(QByteArray& icc)
{
    static constexpr char kDate[]
        = "\x07\xd6\0\x0c\0\x01\0\0\0\0\0\0"; // 1 December 2006, when FOGRA39 was measured
    icc.replace(24, 12, kDate, 12);
}

Status loadOutputProfile(Profile& profile, const Environment& environment)
{
    if (profile.outputProfile.isEmpty())
        return ok();
    const auto found = environment.findData(profile.outputProfile);
    if (found.isError())
        return Error{ErrorKind::NotFound, Text::tr("没有印刷用的色彩配置文件"),
            profile.outputProfile,
            Text::tr("它在构建时用 argyll 的 colprof 从 icc-profiles-free 的数据做成："
                     "请装上这两个软件包再构建")};
    QB_TRY(profile.outputProfileBytes, readFile(found.value(), kIccSizeLimit));
    if (!isCmykProfile(profile.outputProfileBytes))
        return Error{ErrorKind::BadInput, Text::tr("不是 CMYK 的 ICC 配置文件"), found.value(),
            Text::tr("请换一个印刷机用的配置文件")};
    forgetDate(profile.outputProfileBytes);
    return ok();
}

} // namespace

QStringList profileIds(const Environment& environment)
{
    QStringList ids;
    const QStringList directories = environment.dataDirectories();
    for (const QString& directory : directories)
        for (const QString& name :
            QDir(directory + u'/' + folder()).entryList({u'*' + suffix()}, QDir::Files, QDir::Name))
            if (const QString id = name.chopped(suffix().size()); !ids.contains(id))
                ids << id;
    ids.sort();
    static const QStringList common{
        QStringLiteral("print"), QStringLiteral("archive"), QStringLiteral("screen")};
    for (const QString& id : common)
        if (ids.removeOne(id))
            ids.prepend(id);
    return ids;
}

Result<Profile> loadProfile(const QString& idOrFile, const Environment& environment)
{
    QB_TRY(const QString file, fileOf(idOrFile, environment));
    QB_TRY(const QByteArray bytes, readFile(file, kProfileSizeLimit));
    QB_TRY(const QJsonObject object, parseJsonObject(bytes, file));
    QB_TRY(Profile profile, read(object, file));
    QB_CHECK(loadOutputProfile(profile, environment));
    return profile;
}

} // namespace qb::pdf
