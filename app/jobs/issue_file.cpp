#include "jobs/issue_file.h"

#include "core/atomic_file.h"
#include "core/issue_json.h"
#include "core/json_reader.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QMimeDatabase>

namespace qb::jobs {

namespace {

constexpr qint64 kLargestIssueFile = qint64(64) << 20;
constexpr qint64 kLargestPicture = qint64(128) << 20;

Error pictureError(ErrorKind kind, const QString& message, const QString& name, const QString& file)
{
    return {kind, message.arg(name), file,
        QCoreApplication::translate(
            "qb::jobs", "图片要放在期刊文件所在的文件夹里，用相对路径写文件名")};
}

/// Opens a picture that an issue file names, never outside the file's own folder.
Result<AssetPointer> readPicture(const QString& name, const QString& file)
{
    const QDir folder = QFileInfo(file).absoluteDir();
    if (name.isEmpty() || QDir::isAbsolutePath(name) || name.contains(QChar(u'\0')))
        return pictureError(ErrorKind::BadInput,
            QCoreApplication::translate("qb::jobs", "图片文件名不对：“%1”"), name, file);
    const QString real = QFileInfo(folder.filePath(name)).canonicalFilePath();
    if (real.isEmpty())
        return pictureError(ErrorKind::NotFound,
            QCoreApplication::translate("qb::jobs", "找不到图片“%1”"), name, file);
    if (!real.startsWith(folder.canonicalPath() + QLatin1Char('/')))
        return pictureError(ErrorKind::BadInput,
            QCoreApplication::translate("qb::jobs", "图片“%1”在期刊文件的文件夹之外"), name, file);
    QB_TRY(QByteArray bytes, readFile(real, kLargestPicture));
    return makeAsset(std::move(bytes), QFileInfo(name).fileName());
}

/// A name that is the same for the same picture, with the suffix its media type has.
QString pictureFileName(const Asset& asset)
{
    const QString suffix = QMimeDatabase().mimeTypeForName(asset.mimeType).preferredSuffix();
    return asset.id.left(16) + QLatin1Char('.')
        + (suffix.isEmpty() ? QStringLiteral("bin") : suffix);
}

/// Removes what it was told of unless everything went well.
class WrittenFiles {
public:
    ~WrittenFiles()
    {
        if (m_isKept)
            return;
        for (const QString& file : std::as_const(m_files))
            QFile::remove(file);
        if (!m_folder.isEmpty())
            QDir().rmdir(m_folder);
    }
    void add(const QString& file) { m_files << file; }
    void setNewFolder(const QString& folder) { m_folder = folder; }
    void keep() { m_isKept = true; }

private:
    QStringList m_files;
    QString m_folder;
    bool m_isKept = false;
};

} // namespace

Result<Issue> readIssueFile(const QString& path)
{
    QB_TRY(const QByteArray bytes, readFile(path, kLargestIssueFile));
    if (bytes.trimmed().isEmpty())
        return Error{ErrorKind::BadInput, QCoreApplication::translate("qb::jobs", "文件里没有文字"),
            path, QCoreApplication::translate("qb::jobs", "请检查是不是选错了文件")};
    QB_TRY(const QJsonObject object, parseJsonObject(bytes, path));
    return issueFromJson(
        object, path, [&](const QString& name) { return readPicture(name, path); });
}

Status writeIssueFile(const Issue& issue, const QString& path)
{
    const QFileInfo info(path);
    const QString folderName = info.completeBaseName() + QStringLiteral("-pictures");
    const QString folder = info.absoluteDir().filePath(folderName);
    Issue written = issue;
    WrittenFiles files;
    for (Section& section : written.sections) {
        for (Article& article : section.articles) {
            for (Block& block : article.blocks) {
                if (block.kind != BlockKind::Picture)
                    continue;
                const AssetPointer asset = issue.assets.value(block.asset);
                if (!asset)
                    return Error{ErrorKind::NotFound,
                        QCoreApplication::translate("qb::jobs", "稿件里的图片不在了"),
                        article.title,
                        QCoreApplication::translate("qb::jobs", "请重新插入这张图片")};
                const QString name = pictureFileName(*asset);
                block.asset = folderName + QLatin1Char('/') + name;
                const QString picture = folder + QLatin1Char('/') + name;
                if (QFileInfo::exists(picture))
                    continue; // the name is made from the content: it is this picture already
                if (!QFileInfo::exists(folder) && QDir().mkpath(folder))
                    files.setNewFolder(folder);
                QB_CHECK(writeFileAtomically(picture, asset->bytes));
                files.add(picture);
            }
        }
    }
    QB_CHECK(writeFileAtomically(path, QJsonDocument(toJson(written)).toJson()));
    files.keep();
    return ok();
}

} // namespace qb::jobs
