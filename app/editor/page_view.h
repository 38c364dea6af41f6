#pragma once

#include "editor/layout_service.h"

#include <QAbstractScrollArea>
#include <QHash>
#include <QPixmap>
#include <QSet>

namespace qb::editor {

class PageRenderer;

/// The pages one below the other, painted from the display list in the pixels of the screen.
class PageView : public QAbstractScrollArea {
    Q_OBJECT
public:
    enum class Fit { Width, Page, None };

    explicit PageView(QWidget* parent = nullptr);
    ~PageView() override;

    void setDocument(DocumentPointer document);
    DocumentPointer document() const { return m_document; }
    int pageCount() const;
    int currentPage() const; ///< from 0: the one that fills most of the view's upper half
    void goToPage(int page);

    double zoom() const { return m_zoom; } ///< 1 = as large as on paper
    void setZoom(double zoom);
    void setFit(Fit fit);
    Fit fit() const { return m_fit; }

Q_SIGNALS:
    void currentPageChanged(int page);
    void zoomChanged(double zoom);
    /// A click on a page, at a place in points.
    void clicked(int page, const QPointF& at);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QSizeF pageSize(int page) const; ///< in logical pixels
    QRect pageRect(int page) const;  ///< in the viewport
    double pixelsPerPoint() const;   ///< logical pixels
    void fitZoom();
    void relayout();
    void restartRendering();
    void askForVisiblePages();
    void forget(int page);

    DocumentPointer m_document;
    PageRenderer* m_renderer;
    QHash<int, QPixmap> m_pixmaps; ///< at the present zoom, or scaled from a former one
    QSet<int> m_fresh;             ///< pages whose pixmap shows this document at this zoom
    double m_zoom = 1;
    Fit m_fit = Fit::Width;
    std::vector<int> m_tops; ///< of each page, in the contents
    int m_lastPage = -1;
    QPoint m_pressed;
};

} // namespace qb::editor
