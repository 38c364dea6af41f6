#pragma once

#include <QWebEnginePage>

namespace qb::capture {

/// A page that opens new windows in itself and never asks for devices or the user's place.
class WebPage : public QWebEnginePage {
    Q_OBJECT
public:
    WebPage(QWebEngineProfile* profile, QObject* parent);

protected:
    QWebEnginePage* createWindow(WebWindowType type) override;
    bool acceptNavigationRequest(
        const QUrl& address, NavigationType type, bool isMainFrame) override;
    void javaScriptConsoleMessage(JavaScriptConsoleMessageLevel level, const QString& message,
        int line, const QString& source) override;
};

} // namespace qb::capture
