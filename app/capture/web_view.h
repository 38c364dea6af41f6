#pragma once

#include "capture/page_capture.h"

#include <QWidget>

#include <memory>

class QWebEngineView;

namespace qb::capture {

/// Whether this process may start the browser engine at all: its sandbox refuses to run as root.
Status engineStatus();

/// A web page on the screen, and the way to clip it. Starts the browser engine when it is made,
/// loads nothing by itself, keeps no cookies or cache beyond its life, refuses downloads and every
/// device or location request.
class WebView : public QWidget {
    Q_OBJECT
public:
    explicit WebView(QWidget* parent = nullptr);
    ~WebView() override;

    QUrl address() const;
    QString title() const;
    bool canGoBack() const;
    bool canGoForward() const;
    bool isLoading() const { return m_isLoading; }

    void load(const QUrl& address);
    void goBack();
    void goForward();
    void reload();
    void stop();
    void setZoom(double factor);

    /// See PageCapture::capture.
    void capture(CaptureDone done);

Q_SIGNALS:
    void addressChanged(const QUrl& address);
    void titleChanged(const QString& title);
    void loadingChanged(bool isLoading);
    void progressChanged(int percent);
    void loadFailed(const QUrl& address);
    /// The engine's process for this page died; reload() starts a new one.
    void pageDied();

private:
    void useInterfaceFont();
    void connectView();

    QWebEngineView* m_view;
    std::unique_ptr<PageCapture> m_capture;
    bool m_isLoading = false;
};

} // namespace qb::capture
