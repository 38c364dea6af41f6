#pragma once

#include "core/result.h"

#include <QDateTime>
#include <QObject>
#include <QUrl>

#include <functional>

class QWebEnginePage;

namespace qb::capture {

/// What a loaded page holds, as it stood when it was clipped.
struct CapturedPage {
    QUrl address;
    QString title;
    QString html;        ///< of all that is seen, with the names by which an article is told
    bool isCut = false;  ///< the page is longer, or nested deeper, than what is taken
    QByteArray snapshot; ///< MHTML of the whole page with its pictures; empty where the engine
                         ///< could not make one
    QDateTime capturedAt;
};

using CaptureDone = std::function<void(Result<CapturedPage>)>;

/// Takes a page shown by Qt WebEngine as it is seen; the importer finds the article in it. The
/// script it runs lives in its own world: the page can neither see nor change it.
class PageCapture : public QObject {
    Q_OBJECT
public:
    explicit PageCapture(QObject* parent = nullptr);

    /// Calls `done` once, in this object's thread; within 15 s even when the page does not answer.
    /// When this object is destroyed before that, `done` is not called.
    void capture(QWebEnginePage* page, CaptureDone done);
};

} // namespace qb::capture
