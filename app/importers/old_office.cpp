#include "importers/old_office.h"

#include "importers/file_kind.h"

#include "core/atomic_file.h"
#include "importers/container_budget.h"
#include "importers/docx_reader.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QUrl>

#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace qb::importers {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(qb::importers)
};

constexpr int kMostSeconds = 120;
constexpr rlim_t kMostWritten = rlim_t(512) << 20; ///< bytes of one file
constexpr rlim_t kMostMemory = rlim_t(4) << 30;    ///< bytes of address space

/// A stream of a compound file is named in UTF-16 in its directory ([MS-CFB] 2.6.1).
bool hasStream(const QByteArray& bytes, QStringView name)
{
    return bytes.contains(
        QByteArrayView(reinterpret_cast<const char*>(name.utf16()), name.size() * 2));
}

/// What is no text document, or cannot be opened by anybody without its password.
std::optional<Error> obstacle(const QByteArray& bytes, const QString& where)
{
    if (isEncryptedOffice(bytes))
        return Error{ErrorKind::Unsupported, Text::tr("文档有打开密码"), where,
            Text::tr("请先去掉密码再导入")};
    if (hasStream(bytes, u"WordDocument"))
        return std::nullopt;
    if (hasStream(bytes, u"Workbook") || hasStream(bytes, u"PowerPoint Document"))
        return Error{ErrorKind::Unsupported, Text::tr("这是表格或演示文稿，不是文字文档"), where,
            Text::tr("请把文字另存为 DOCX 或纯文本再导入")};
    return std::nullopt;
}

/// The settings of a run: nothing is executed, linked or fetched.
QByteArray settings()
{
    const auto item = [](const char* path, const char* name, const char* type, const char* value) {
        return QByteArray("<item oor:path=\"/org.openoffice.") + path + "\"><prop oor:name=\""
            + name + "\" oor:op=\"fuse\" oor:type=\"xs:" + type + "\"><value>" + value
            + "</value></prop></item>";
    };
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><oor:items "
           "xmlns:oor=\"http://openoffice.org/2001/registry\" "
           "xmlns:xs=\"http://www.w3.org/2001/XMLSchema\">"
        + item("Office.Common/Security/Scripting", "DisableMacrosExecution", "boolean", "true")
        + item("Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "boolean", "true")
        + item("Office.Writer/Content/Update", "Link", "int", "0")
        + item("Inet/Settings", "ooInetProxyType", "int", "2")
        + item("Inet/Settings", "ooInetHTTPProxyName", "string", "127.0.0.1")
        + item("Inet/Settings", "ooInetHTTPProxyPort", "int", "9")
        + item("Inet/Settings", "ooInetHTTPSProxyName", "string", "127.0.0.1")
        + item("Inet/Settings", "ooInetHTTPSProxyPort", "int", "9") + "</oor:items>";
}

/// In the new process, before the program starts: its own group, so that all of it can be ended.
void confine()
{
    setsid();
    const rlimit written{kMostWritten, kMostWritten};
    setrlimit(RLIMIT_FSIZE, &written);
    const rlimit seconds{kMostSeconds, kMostSeconds};
    setrlimit(RLIMIT_CPU, &seconds);
    const rlimit memory{kMostMemory, kMostMemory};
    setrlimit(RLIMIT_AS, &memory);
    prctl(PR_SET_PDEATHSIG, SIGKILL);
}

/// Whether the program came to its end by itself and well; Cancelled where the import was stopped.
Result<bool> run(QProcess& process, const QString& where, Progress* progress)
{
    constexpr int kStepMs = 200; ///< how soon a cancelled import ends
    process.start();
    if (!process.waitForStarted())
        return false;
    const auto group = pid_t(process.processId());
    bool isFinished = false;
    bool isCancelled = false;
    for (int waited = 0; !isFinished && !isCancelled && waited < kMostSeconds * 1000;
         waited += kStepMs) {
        isFinished = process.waitForFinished(kStepMs) || process.state() == QProcess::NotRunning;
        isCancelled = !isFinished && progress != nullptr
            && !progress->report(Text::tr("LibreOffice 正在转换"), waited / 1000, kMostSeconds);
    }
    // Whatever it may have left behind, too.
    kill(-group, SIGKILL);
    process.waitForFinished();
    if (isCancelled)
        return Error{ErrorKind::Cancelled, Text::tr("已取消"), where, {}};
    return isFinished && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

/// The file made, or nothing.
Result<QByteArray> converted(const QString& program, const QString& folder, const QString& input,
    const QString& where, Progress* progress)
{
    QProcess process;
    QProcessEnvironment environment;
    const QProcessEnvironment own = QProcessEnvironment::systemEnvironment();
    for (const char* name : {"PATH", "LANG", "LC_ALL"})
        environment.insert(QString::fromLatin1(name), own.value(QString::fromLatin1(name)));
    environment.insert(QStringLiteral("HOME"), folder);
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(folder);
    process.setProgram(program);
    process.setStandardInputFile(QProcess::nullDevice());
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    process.setArguments({QStringLiteral("-env:UserInstallation=")
            + QUrl::fromLocalFile(folder + QStringLiteral("/profile")).toString(),
        QStringLiteral("--headless"), QStringLiteral("--norestore"), QStringLiteral("--convert-to"),
        QStringLiteral("docx:MS Word 2007 XML"), QStringLiteral("--outdir"),
        folder + QStringLiteral("/out"), input});
    process.setChildProcessModifier(confine);
    const QString made = folder + QStringLiteral("/out/") + QFileInfo(input).completeBaseName()
        + QStringLiteral(".docx");
    QB_TRY(const bool isMade, run(process, where, progress));
    if (!isMade || !QFileInfo::exists(made))
        return Error{ErrorKind::BadInput, Text::tr("LibreOffice 没能打开这个文档"), where,
            Text::tr("请用 Word 或 WPS 打开并另存为 DOCX 再导入")};
    return readFile(made, kLargestFile);
}

Error cannotWrite(const QString& why, const QString& where)
{
    return {
        ErrorKind::Io, Text::tr("写不了临时文件：%1").arg(why), where, Text::tr("请检查磁盘空间")};
}

Status write(const QString& path, const QByteArray& bytes, const QString& where)
{
    QFile file(path);
    if (file.open(QFile::WriteOnly) && file.write(bytes) == bytes.size() && file.flush())
        return ok();
    return cannotWrite(file.errorString(), where);
}

} // namespace

Result<Warned<ImportedDocument>> readOldOffice(
    const QByteArray& bytes, const QString& where, const ImportOptions& options)
{
    if (auto error = obstacle(bytes, where))
        return *error;
    const QString program = QStandardPaths::findExecutable(QStringLiteral("soffice"));
    if (program.isEmpty())
        return Error{ErrorKind::Unsupported,
            Text::tr("DOC、WPS 等旧格式要由 LibreOffice 转换，这台电脑上没有安装"), where,
            Text::tr("请安装 LibreOffice（Debian 软件包 libreoffice-writer-nogui），"
                     "或用 Word、WPS 另存为 DOCX 再导入")};
    const QTemporaryDir folder;
    if (!folder.isValid())
        return cannotWrite(folder.errorString(), where);
    // By its name LibreOffice chooses among formats that begin alike.
    const QString input = folder.filePath(QStringLiteral("in."))
        + (hasStream(bytes, u"WordDocument") ? QStringLiteral("doc") : QStringLiteral("wps"));
    const QString user = folder.filePath(QStringLiteral("profile/user"));
    if (!QDir().mkpath(user))
        return cannotWrite(user, where);
    QB_CHECK(write(user + QStringLiteral("/registrymodifications.xcu"), settings(), where));
    QB_CHECK(write(input, bytes, where));
    QB_TRY(
        const QByteArray made, converted(program, folder.path(), input, where, options.progress));
    QB_TRY(auto document, readDocx(made, where, zipLimits(options)));
    document.value.mediaType = QStringLiteral("application/msword");
    return document;
}

} // namespace qb::importers
