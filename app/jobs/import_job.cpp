#include "jobs/import_job.h"

#include "core/atomic_file.h"
#include "importer_module/importer_module.h"
#include "importers/file_kind.h"
#include "importers/litter.h"
#include "importers/pasted_mail.h"
#include "importers/saved_page.h"
#include "jobs/clipping_maker.h"
#include "jobs/progress_steps.h"
#include "jobs/raw_slices.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QSet>

namespace qb::jobs {

namespace {

/// More files in one folder than any editor means to import: most likely a wrong folder.
constexpr qsizetype kMostFiles = 100'000;

Error notThere(const QString& path)
{
    if (QFileInfo(path).isSymLink())
        return {ErrorKind::NotFound,
            QCoreApplication::translate("qb::jobs", "这个链接指向的文件不在了"), path,
            QCoreApplication::translate("qb::jobs", "请找到原来的文件再导入，或删掉这个链接")};
    return {ErrorKind::NotFound, QCoreApplication::translate("qb::jobs", "没有这个文件或文件夹"),
        path, QCoreApplication::translate("qb::jobs", "请检查文件名")};
}

/// What a folder holds.
struct FolderFiles {
    QStringList files = {};    ///< in the order of their names
    QStringList dangling = {}; ///< links to what is not there
    int litter = 0;
};

Result<FolderFiles> filesIn(const QString& folder)
{
    FolderFiles found;
    const QDir top(folder);
    // Links that lead nowhere count as the system's.
    QDirIterator entries(folder, QDir::Files | QDir::System, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QString path = entries.next();
        const QFileInfo info = entries.fileInfo();
        if (importers::isLitter(top.relativeFilePath(path)))
            ++found.litter;
        else if (info.isFile())
            found.files << path;
        else if (info.isSymLink() && !info.exists())
            found.dangling << path;
        if (found.files.size() + found.dangling.size() > kMostFiles)
            return Error{ErrorKind::TooLarge,
                QCoreApplication::translate("qb::jobs", "文件夹里的文件超过 %1 个").arg(kMostFiles),
                folder, QCoreApplication::translate("qb::jobs", "请分成几批导入")};
    }
    found.files.sort();
    found.dangling.sort();
    return found;
}

void count(const text::CleanResult& cleaned, const QString& file, ImportSummary& summary)
{
    for (const text::Noise& noise : cleaned.noise)
        summary.dropped.push_back({file, noise});
    for (const text::Join& join : cleaned.joins) {
        summary.joins += join.isJoined ? 1 : 0;
        summary.doubtfulJoins += join.isJoined && join.confidence < text::kSureJoin ? 1 : 0;
    }
    summary.warnings.insert(
        summary.warnings.end(), cleaned.warnings.begin(), cleaned.warnings.end());
}

/// A file that a search found and that is of a kind nobody can import (a web page's picture, say)
/// is only remarked on.
Warning passedOver(const Error& error)
{
    Warning warning;
    warning.kind = QStringLiteral("skipped-file");
    warning.message
        = QCoreApplication::translate("qb::jobs", "略过这个文件：%1").arg(error.message);
    warning.text = error.where;
    return warning;
}

Warning withoutLitter(int litter, const QString& folder)
{
    Warning warning;
    warning.kind = QStringLiteral("skipped-litter");
    warning.message = QCoreApplication::translate(
        "qb::jobs", "文件夹里有 %1 个临时文件、备份、日志或系统文件，没有导入")
                          .arg(litter);
    warning.text = folder;
    return warning;
}

/// True for what is wrong with one file and no reason to leave the others.
bool concernsOneFile(const Error& error)
{
    switch (error.kind) {
    case ErrorKind::Cancelled:
    case ErrorKind::Usage:
    case ErrorKind::Internal:
        return false;
    default:
        return true;
    }
}

/// Cancelling takes nothing back.
Error withKept(Error cancelled, const ImportSummary& summary)
{
    if (cancelled.isCancelled() && summary.files > 0)
        cancelled.hint
            = QCoreApplication::translate("qb::jobs", "已导入的 %1 个文件（新增 %2 条剪报）保留")
                  .arg(summary.files)
                  .arg(summary.clippingIds.size());
    return cancelled;
}

/// Whether a file is of a kind that can be imported: one that cannot be read all the same (it has a
/// password) is missing among the clippings.
bool isLocked(const QByteArray& bytes, const QString& name)
{
    const importers::FileKind kind = importers::kindOf(bytes, name);
    return kind == importers::FileKind::Pdf || kind == importers::FileKind::Ofd
        || (kind == importers::FileKind::OldOffice && importers::isEncryptedOffice(bytes));
}

void tellUnread(const Error& error, bool isPassedOver, ImportSummary& summary)
{
    if (error.kind == ErrorKind::Unsupported && isPassedOver)
        summary.warnings.push_back(passedOver(error));
    else
        summary.failures.push_back(error);
}

/// One file's part in the import of several: its own steps, and which file it is.
class FileProgress final : public Progress {
public:
    FileProgress(Progress* whole, qsizetype file, qsizetype files)
        : m_whole(whole),
          m_file(file),
          m_files(files)
    {
    }

    bool report(const QString& stage, int done, int total) override
    {
        if (m_whole == nullptr)
            return true;
        if (m_files < 2)
            return m_whole->report(stage, done, total);
        return m_whole->report(QCoreApplication::translate("qb::jobs", "第 %1/%2 个文件：%3")
                                   .arg(m_file + 1)
                                   .arg(m_files)
                                   .arg(stage),
            done, total);
    }

private:
    Progress* m_whole;
    qsizetype m_file;
    qsizetype m_files;
};

struct Source {
    QByteArray bytes;
    QString name;
    Provenance provenance;
};

using Documents = Warned<std::vector<CleanedDocument>>;

/// Errors are those of the workspace.
Status store(store::Workspace& workspace, const Source& source, const Documents& read,
    const ImportOptions& options, const taxonomy::Taxonomy& taxonomy, ImportSummary& summary)
{
    std::vector<Clipping> clippings;
    for (const CleanedDocument& document : read.value) {
        ClippingOrigin origin{source.provenance, document.document.original, options.publication};
        origin.provenance.mediaType = document.document.mediaType;
        origin.provenance.title = document.document.title;
        std::vector<Clipping> made = makeClippings(document, origin, taxonomy);
        std::move(made.begin(), made.end(), std::back_inserter(clippings));
    }
    QB_CHECK(storeClippings(workspace, clippings, summary));
    summary.warnings.insert(summary.warnings.end(), read.warnings.begin(), read.warnings.end());
    for (const CleanedDocument& document : read.value)
        count(document.cleaned, source.name, summary);
    ++summary.files;
    return ok();
}

/// With the pictures of what was captured; what was pasted has no saved page.
QByteArray savedPageOf(const AssetPointer& snapshot)
{
    const bool isPage = snapshot
        && importers::kindOf(snapshot->bytes, snapshot->fileName) == importers::FileKind::SavedPage;
    return isPage ? snapshot->bytes : QByteArray();
}

} // namespace

Result<ImportSummary> importPaths(store::Workspace& workspace, const QStringList& paths,
    const ImportOptions& options, const taxonomy::Taxonomy& taxonomy,
    const Environment& environment, Progress* progress)
{
    ImportSummary summary;
    importers::RecognitionBudget recognition;
    QStringList files;
    QSet<QString> found;
    for (const QString& path : paths) {
        const QFileInfo info(path);
        if (!info.exists()) {
            summary.failures.push_back(notThere(path));
        } else if (info.isDir()) {
            QB_TRY(const FolderFiles inFolder, filesIn(path));
            files << inFolder.files;
            found.unite(QSet<QString>(inFolder.files.begin(), inFolder.files.end()));
            for (const QString& link : inFolder.dangling)
                summary.failures.push_back(notThere(link));
            if (inFolder.litter > 0)
                summary.warnings.push_back(withoutLitter(inFolder.litter, path));
        } else {
            files << path;
        }
    }
    files.removeIf([&](const QString& file) {
        return found.contains(file) && importers::isPartOfSavedPage(file, found);
    });
    for (qsizetype i = 0; i < files.size(); ++i) {
        const Status mayGoOn = proceed(
            progress, QCoreApplication::translate("qb::jobs", "导入"), int(i), int(files.size()));
        if (mayGoOn.isError())
            return withKept(mayGoOn.error(), summary);
        auto bytes = readFile(files.at(i));
        if (bytes.isError()) {
            summary.failures.push_back(bytes.error());
            continue;
        }
        // Recognising text takes long.
        if (found.contains(files.at(i))
            && importers::kindOf(bytes.value(), files.at(i)) == importers::FileKind::Picture) {
            summary.warnings.push_back(passedOver({ErrorKind::Unsupported,
                QCoreApplication::translate("qb::jobs", "图片要单独导入，才识别里面的文字"),
                files.at(i), {}}));
            continue;
        }
        Provenance provenance;
        provenance.address = QFileInfo(files.at(i)).absoluteFilePath();
        provenance.capturedAt = environment.now();
        FileProgress steps(progress, i, files.size());
        const Source source{bytes.value(), files.at(i), provenance};
        const auto read
            = cleanDocuments(source.bytes, source.name, options.encoding, &steps, &recognition);
        if (read.isError() && !concernsOneFile(read.error()))
            return withKept(read.error(), summary);
        if (read.isError()) {
            tellUnread(read.error(),
                found.contains(files.at(i)) && !isLocked(source.bytes, source.name), summary);
            continue;
        }
        const Status stored = store(workspace, source, read.value(), options, taxonomy, summary);
        // A full disk or a locked workspace will be so for the next file, too.
        if (stored.isError() && stored.error().kind != ErrorKind::TooLarge)
            return stored.error();
        if (stored.isError())
            summary.failures.push_back(stored.error());
    }
    // Whoever cancels now comes too late: everything is in.
    if (progress != nullptr)
        progress->report(
            QCoreApplication::translate("qb::jobs", "导入"), int(files.size()), int(files.size()));
    return summary;
}

Result<ImportSummary> importPaths(store::Workspace& workspace, const QStringList& paths,
    const QString& encoding, const taxonomy::Taxonomy& taxonomy, const Environment& environment,
    Progress* progress)
{
    return importPaths(
        workspace, paths, ImportOptions{encoding, {}}, taxonomy, environment, progress);
}

Result<ImportSummary> importBytes(store::Workspace& workspace, const QByteArray& bytes,
    const QString& name, const ImportOptions& options, const taxonomy::Taxonomy& taxonomy,
    const Environment& environment, Progress* progress)
{
    ImportSummary summary;
    Provenance provenance;
    provenance.capturedAt = environment.now();
    importers::RecognitionBudget recognition;
    QB_TRY(const Documents read,
        cleanDocuments(bytes, name, options.encoding, progress, &recognition));
    QB_CHECK(store(workspace, {bytes, name, provenance}, read, options, taxonomy, summary));
    return summary;
}

Result<ImportSummary> importText(store::Workspace& workspace, const QString& plain,
    const QString& html, const Provenance& provenance, const AssetPointer& snapshot,
    const taxonomy::Taxonomy& taxonomy, const Environment&)
{
    CleanedDocument document;
    if (html.isEmpty()) {
        auto mail = importers::pastedMail(plain);
        document.document.raw = mail ? std::move(*mail) : text::rawTextFrom(plain);
    } else {
        QB_TRY(auto imported,
            importer_module::importHtml(html, provenance.address, savedPageOf(snapshot)));
        document.document = std::move(imported.value);
        document.cleaned.warnings = std::move(imported.warnings);
    }
    auto warnings = std::move(document.cleaned.warnings);
    document.cleaned = text::clean(document.document.raw);
    document.cleaned.warnings.insert(
        document.cleaned.warnings.begin(), warnings.begin(), warnings.end());
    const auto clippings = makeClippings(document, {provenance, snapshot, {}}, taxonomy);
    if (clippings.empty())
        return Error{ErrorKind::BadInput, QCoreApplication::translate("qb::jobs", "这里没有文字"),
            provenance.address, QCoreApplication::translate("qb::jobs", "请选中正文再剪")};
    ImportSummary summary;
    QB_CHECK(storeClippings(workspace, clippings, summary));
    summary.pastedText = plainTextOf(document.document.raw);
    count(document.cleaned, provenance.address, summary);
    return summary;
}

} // namespace qb::jobs
