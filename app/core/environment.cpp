#include "core/environment.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace qb {

Result<QString> Environment::findData(const QString& relativeName) const
{
    const QStringList directories = dataDirectories();
    for (const QString& directory : directories) {
        const QString path = QDir(directory).filePath(relativeName);
        if (QFileInfo::exists(path))
            return path;
    }
    return Error{ErrorKind::NotFound,
        QCoreApplication::translate("qb::core", "找不到程序自带的数据"), relativeName,
        QCoreApplication::translate(
            "qb::core", "请重新安装，或用环境变量 QINGBAO_DATA 指明所在文件夹")};
}

QDateTime SystemEnvironment::now() const
{
    return QDateTime::currentDateTime();
}

QStringList SystemEnvironment::dataDirectories() const
{
    QStringList directories;
    if (const QString own = qEnvironmentVariable("QINGBAO_DATA"); !own.isEmpty())
        directories << own;
    directories << QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
            + QStringLiteral("/qingbao");
    directories << QDir::cleanPath(
        QCoreApplication::applicationDirPath() + QStringLiteral("/../share/qingbao"));
    return directories;
}

} // namespace qb
