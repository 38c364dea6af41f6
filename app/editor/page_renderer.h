#pragma once

#include "editor/background.h"
#include "editor/layout_service.h"

#include <QImage>
#include <QSet>

namespace qb::paint {
class PagePainter;
}

namespace qb::editor {

/// Paints pages of a document on a worker thread, one after another.
class PageRenderer : public QObject {
    Q_OBJECT
public:
    explicit PageRenderer(QObject* parent = nullptr);
    ~PageRenderer() override;

    /// Forgets what was wanted before.
    void setDocument(DocumentPointer document, double pixelsPerPoint);
    /// Asks for these pages, most urgent first; what was wanted and has not begun yet is given up.
    void setWanted(const QList<int>& pages);

Q_SIGNALS:
    void rendered(int page, const QImage& image);

private:
    void renderNext();

    std::shared_ptr<paint::PagePainter> m_painter; ///< used by the worker only
    DocumentPointer m_document;
    double m_pixelsPerPoint = 1;
    QList<int> m_wanted;
    bool m_isBusy = false;
    Background m_background; ///< last: waits for the worker before the painter goes
};

} // namespace qb::editor
