#pragma once

#include "capture/page_capture.h"

#include <QPointer>
#include <QTemporaryDir>
#include <QTimer>

class QWebEngineDownloadRequest;

namespace qb::capture {

/// One capture on its way: wake the lazy pictures, take the page, save the snapshot. Deletes
/// itself at the end.
class CaptureRun : public QObject {
    Q_OBJECT
public:
    CaptureRun(QWebEnginePage* page, CaptureDone done, QObject* parent);
    ~CaptureRun() override;

    void start();

private:
    void wakePictures();
    void takePage();
    void readPage(const QVariant& answer);
    void saveSnapshot();
    void watch(QWebEngineDownloadRequest* download);
    void readSnapshot();
    void finish(Result<CapturedPage> result);
    void stopWaiting();

    QPointer<QWebEnginePage> m_page;
    CaptureDone m_done;
    CapturedPage m_captured;
    QTimer m_deadline;
    QTimer m_pictureTimer;
    int m_pictureRounds = 0;
    bool m_isFinished = false;
    QTemporaryDir m_folder;
};

} // namespace qb::capture
