#include "core/atomic_file.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <unistd.h>

namespace qb {

namespace {

Error writeError(const QString& path, const QString& reason)
{
    return {ErrorKind::Io, QCoreApplication::translate("qb::core", "写不进文件（%1）").arg(reason),
        path, QCoreApplication::translate("qb::core", "请检查磁盘空间和写入权限，或换个位置")};
}

Status writeDevice(const QString& path, const QByteArray& bytes)
{
    QFile device(path);
    if (!device.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return writeError(path, device.errorString());
    qint64 written = 0;
    while (written < bytes.size()) {
        const qint64 count = device.write(bytes.constData() + written, bytes.size() - written);
        if (count <= 0)
            return writeError(path, device.errorString());
        written += count;
    }
    return ok();
}

} // namespace

Status writeFileAtomically(const QString& path, const QByteArray& bytes)
{
    const QFileInfo info(path);
    if (info.isDir())
        return writeError(path, QCoreApplication::translate("qb::core", "这是文件夹"));
    if (info.exists() && !info.isFile())
        return writeDevice(path, bytes);

    QSaveFile file(path);
    file.setDirectWriteFallback(false);
    if (!file.open(QIODevice::WriteOnly))
        return writeError(path, file.errorString());
    if (file.write(bytes) != bytes.size() || !file.flush()) {
        const QString reason = file.errorString();
        file.cancelWriting();
        return writeError(path, reason);
    }
    if (::fsync(file.handle()) != 0) {
        file.cancelWriting();
        return writeError(path, QString::fromLocal8Bit(std::strerror(errno)));
    }
    if (!file.commit())
        return writeError(path, file.errorString());
    return ok();
}

Result<QByteArray> readFile(const QString& path, qint64 limit)
{
    const QFileInfo info(path);
    if (info.isDir())
        return Error{ErrorKind::Io, QCoreApplication::translate("qb::core", "这是文件夹，不是文件"),
            path, QCoreApplication::translate("qb::core", "请选文件夹里的文件")};
    QFile file(path);
    if (info.isSymLink() && !info.exists())
        return Error{ErrorKind::NotFound,
            QCoreApplication::translate("qb::core", "这个链接指向的文件不在了"), path,
            QCoreApplication::translate("qb::core", "请找到原来的文件，或删掉这个链接")};
    if (!file.exists())
        return Error{ErrorKind::NotFound, QCoreApplication::translate("qb::core", "没有这个文件"),
            path, QCoreApplication::translate("qb::core", "请检查文件名")};
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::Io,
            QCoreApplication::translate("qb::core", "读不了文件（%1）").arg(file.errorString()),
            path, QCoreApplication::translate("qb::core", "请检查读取权限")};
    const Error tooLarge{ErrorKind::TooLarge,
        QCoreApplication::translate("qb::core", "文件超过 %1 MB").arg(limit >> 20), path,
        QCoreApplication::translate("qb::core", "请拆成几个小文件")};
    if (!file.isSequential() && file.size() > limit)
        return tooLarge;
    QByteArray bytes;
    // Sizes of pipes and of growing files are not known beforehand: read until the end or one byte
    // over the limit.
    while (bytes.size() <= limit) {
        const QByteArray chunk = file.read(std::min<qint64>(limit + 1 - bytes.size(), 1 << 20));
        if (chunk.isEmpty())
            break;
        bytes += chunk;
    }
    if (bytes.size() > limit)
        return tooLarge;
    if (file.error() != QFileDevice::NoError)
        return Error{ErrorKind::Io,
            QCoreApplication::translate("qb::core", "读不了文件（%1）").arg(file.errorString()),
            path, {}};
    return bytes;
}

} // namespace qb
