#include "capture/web_page.h"

namespace qb::capture {

WebPage::WebPage(QWebEngineProfile* profile, QObject* parent) : QWebEnginePage(profile, parent)
{
    connect(this, &QWebEnginePage::featurePermissionRequested, this,
        [this](const QUrl& origin, Feature feature) {
            setFeaturePermission(origin, feature, PermissionDeniedByUser);
        });
}

QWebEnginePage* WebPage::createWindow(WebWindowType)
{
    return this;
}

bool WebPage::acceptNavigationRequest(const QUrl& address, NavigationType, bool)
{
    static const QStringList kSchemes{QStringLiteral("http"), QStringLiteral("https"),
        QStringLiteral("file"), QStringLiteral("about"), QStringLiteral("data"),
        QStringLiteral("blob")};
    return kSchemes.contains(address.scheme());
}

void WebPage::javaScriptConsoleMessage(
    JavaScriptConsoleMessageLevel, const QString&, int, const QString&)
{
    // What a page tells its own developers is of no use to an editor.
}

} // namespace qb::capture
