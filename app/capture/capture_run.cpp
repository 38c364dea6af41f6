#include "capture/capture_run.h"

#include "core/atomic_file.h"

#include <QDir>
#include <QFile>
#include <QVariantMap>
#include <QWebEngineDownloadRequest>
#include <QWebEnginePage>
#include <QWebEngineProfile>
#include <QWebEngineScript>

namespace qb::capture {

namespace {

constexpr int kDeadlineMs = 15000;
constexpr int kPictureIntervalMs = 200;
constexpr int kPictureRounds = 20; ///< at most 4 s of waiting for pictures
constexpr qint64 kLargestSnapshot = qint64(256) << 20;

QString script(const QString& name)
{
    QFile file(QStringLiteral(":/qb/capture/") + name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString snapshotName(const QTemporaryDir& folder)
{
    return folder.filePath(QStringLiteral("page.mhtml"));
}

} // namespace

CaptureRun::CaptureRun(QWebEnginePage* page, CaptureDone done, QObject* parent)
    : QObject(parent),
      m_page(page),
      m_done(std::move(done))
{
    m_deadline.setSingleShot(true);
    m_pictureTimer.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &CaptureRun::stopWaiting);
    connect(&m_pictureTimer, &QTimer::timeout, this, &CaptureRun::wakePictures);
}

CaptureRun::~CaptureRun() = default;

void CaptureRun::start()
{
    m_deadline.start(kDeadlineMs);
    connect(m_page, &QObject::destroyed, this, [this] {
        finish(Error{ErrorKind::Cancelled, tr("网页已经关闭，没有剪下"), {}, {}});
    });
    wakePictures();
}

void CaptureRun::wakePictures()
{
    if (!m_page)
        return;
    m_page->runJavaScript(script(QStringLiteral("pictures.js")), QWebEngineScript::ApplicationWorld,
        [run = QPointer(this)](const QVariant& pending) {
            if (!run || run->m_isFinished)
                return;
            if (pending.toInt() > 0 && ++run->m_pictureRounds < kPictureRounds)
                run->m_pictureTimer.start(kPictureIntervalMs);
            else
                run->takePage();
        });
}

void CaptureRun::takePage()
{
    if (!m_page)
        return;
    m_page->runJavaScript(script(QStringLiteral("page.js")), QWebEngineScript::ApplicationWorld,
        [run = QPointer(this)](const QVariant& answer) {
            if (run && !run->m_isFinished)
                run->readPage(answer);
        });
}

void CaptureRun::readPage(const QVariant& answer)
{
    const QVariantMap page = answer.toMap();
    m_captured.address = m_page->url();
    m_captured.title = page.value(QStringLiteral("title")).toString();
    m_captured.html = page.value(QStringLiteral("html")).toString();
    m_captured.isCut = page.value(QStringLiteral("cut")).toBool();
    m_captured.capturedAt = QDateTime::currentDateTime();
    if (m_captured.html.isEmpty()) {
        finish(Error{ErrorKind::BadInput, tr("这个网页上没有找到正文"),
            m_captured.address.toDisplayString(),
            tr("等网页加载完再剪，或选中文字复制，然后“粘贴为剪报”")});
        return;
    }
    saveSnapshot();
}

void CaptureRun::saveSnapshot()
{
    if (!m_folder.isValid()) {
        finish(std::move(m_captured));
        return;
    }
    connect(m_page->profile(), &QWebEngineProfile::downloadRequested, this, &CaptureRun::watch);
    m_page->save(snapshotName(m_folder), QWebEngineDownloadRequest::MimeHtmlSaveFormat);
}

void CaptureRun::watch(QWebEngineDownloadRequest* download)
{
    // Another capture of the same page saves to a place of its own.
    const bool isOwn = download->isSavePageDownload() && download->page() == m_page
        && QDir(download->downloadDirectory()) == QDir(m_folder.path());
    if (!isOwn)
        return;
    connect(download, &QWebEngineDownloadRequest::isFinishedChanged, this, [this, download] {
        if (!download->isFinished())
            return;
        // What was broken off is no snapshot of the page; the text is there all the same.
        if (download->state() == QWebEngineDownloadRequest::DownloadCompleted)
            readSnapshot();
        else
            finish(std::move(m_captured));
    });
}

void CaptureRun::readSnapshot()
{
    auto bytes = readFile(snapshotName(m_folder), kLargestSnapshot);
    if (bytes.isOk())
        m_captured.snapshot = std::move(bytes).value();
    finish(std::move(m_captured));
}

void CaptureRun::stopWaiting()
{
    // The text is what counts: with it here, only the snapshot is missing.
    if (!m_captured.html.isEmpty())
        finish(std::move(m_captured));
    else
        finish(Error{ErrorKind::Io, tr("网页没有响应，没有剪下"),
            m_page ? m_page->url().toDisplayString() : QString(), tr("刷新网页后再试一次")});
}

void CaptureRun::finish(Result<CapturedPage> result)
{
    if (std::exchange(m_isFinished, true))
        return;
    m_deadline.stop();
    m_pictureTimer.stop();
    deleteLater();
    m_done(std::move(result));
}

} // namespace qb::capture
