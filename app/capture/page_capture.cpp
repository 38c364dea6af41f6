#include "capture/page_capture.h"

#include "capture/capture_run.h"

namespace qb::capture {

PageCapture::PageCapture(QObject* parent) : QObject(parent) { }

void PageCapture::capture(QWebEnginePage* page, CaptureDone done)
{
    (new CaptureRun(page, std::move(done), this))->start();
}

} // namespace qb::capture
