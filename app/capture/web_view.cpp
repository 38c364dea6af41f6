#include "capture/web_view.h"

#include "capture/web_page.h"

#include <QCoreApplication>
#include <QFontInfo>
#include <QVBoxLayout>
#include <QWebEngineDownloadRequest>
#include <QWebEngineHistory>
#include <QWebEngineProfile>
#include <QWebEngineSettings>
#include <QWebEngineView>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace qb::capture {

namespace {

/// Off the record: a profile without a name.
QWebEngineProfile* makeProfile(QObject* parent)
{
    auto* profile = new QWebEngineProfile(parent);
    profile->setHttpAcceptLanguage(QStringLiteral("zh-CN,zh;q=0.9,en;q=0.5"));
    QWebEngineSettings* settings = profile->settings();
    settings->setAttribute(QWebEngineSettings::PluginsEnabled, false);
    settings->setAttribute(QWebEngineSettings::JavascriptCanOpenWindows, false);
    settings->setAttribute(QWebEngineSettings::JavascriptCanAccessClipboard, false);
    settings->setAttribute(QWebEngineSettings::DnsPrefetchEnabled, false);
    settings->setAttribute(QWebEngineSettings::PlaybackRequiresUserGesture, true);
    QObject::connect(profile, &QWebEngineProfile::downloadRequested, profile,
        [](QWebEngineDownloadRequest* download) {
            if (!download->isSavePageDownload())
                download->cancel();
        });
    return profile;
}

} // namespace

Status engineStatus()
{
#ifdef Q_OS_UNIX
    if (geteuid() == 0 && qEnvironmentVariableIsEmpty("QTWEBENGINE_DISABLE_SANDBOX"))
        return Error{ErrorKind::Unsupported,
            QCoreApplication::translate("qb::capture", "以 root 身份运行时，网页功能停用"), {},
            QCoreApplication::translate("qb::capture", "请用普通用户启动本程序")};
#endif
    return ok();
}

WebView::WebView(QWidget* parent)
    : QWidget(parent),
      m_view(new QWebEngineView(this)),
      m_capture(std::make_unique<PageCapture>())
{
    // The page must go before its profile: children are deleted in the order in which they were
    // added.
    auto* page = new WebPage(makeProfile(m_view), m_view);
    m_view->setPage(page);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);
    setFocusProxy(m_view);
    useInterfaceFont();
    connectView();
}

WebView::~WebView()
{
    // Nobody is to hear of a page that only goes away with its window.
    m_capture.reset();
    m_view->disconnect(this);
    delete m_view->page();
}

void WebView::useInterfaceFont()
{
    // Pages that name no font of this machine would otherwise get whichever Chinese face comes
    // first, often a script.
    ensurePolished();
    const QString family = QFontInfo(font()).family();
    for (const auto kind : {QWebEngineSettings::StandardFont, QWebEngineSettings::SansSerifFont})
        m_view->settings()->setFontFamily(kind, family);
}

void WebView::connectView()
{
    connect(m_view, &QWebEngineView::urlChanged, this, &WebView::addressChanged);
    connect(m_view, &QWebEngineView::titleChanged, this, &WebView::titleChanged);
    connect(m_view, &QWebEngineView::loadProgress, this, &WebView::progressChanged);
    connect(m_view, &QWebEngineView::loadStarted, this, [this] {
        m_isLoading = true;
        Q_EMIT loadingChanged(true);
    });
    connect(m_view, &QWebEngineView::loadFinished, this, [this](bool isOk) {
        m_isLoading = false;
        Q_EMIT loadingChanged(false);
        if (!isOk)
            Q_EMIT loadFailed(m_view->url());
    });
    connect(m_view, &QWebEngineView::renderProcessTerminated, this, [this] {
        m_isLoading = false;
        Q_EMIT loadingChanged(false);
        Q_EMIT pageDied();
    });
}

QUrl WebView::address() const
{
    return m_view->url();
}
QString WebView::title() const
{
    return m_view->title();
}
bool WebView::canGoBack() const
{
    return m_view->history()->canGoBack();
}
bool WebView::canGoForward() const
{
    return m_view->history()->canGoForward();
}
void WebView::load(const QUrl& address)
{
    m_view->load(address);
}
void WebView::goBack()
{
    m_view->back();
}
void WebView::goForward()
{
    m_view->forward();
}
void WebView::reload()
{
    m_view->reload();
}
void WebView::stop()
{
    m_view->stop();
}
void WebView::setZoom(double factor)
{
    m_view->setZoomFactor(factor);
}

void WebView::capture(CaptureDone done)
{
    m_capture->capture(m_view->page(), std::move(done));
}

} // namespace qb::capture
