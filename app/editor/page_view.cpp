#include "editor/page_view.h"

#include "editor/page_renderer.h"
#include "editor/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include <cmath>

namespace qb::editor {

namespace {

constexpr int kGap = 16;
constexpr double kLeastZoom = 0.2;
constexpr double kMostZoom = 5;
constexpr int kKeptPages = 12; ///< rendered pages kept beside those in view

} // namespace

PageView::PageView(QWidget* parent)
    : QAbstractScrollArea(parent),
      m_renderer(new PageRenderer(this))
{
    setFrameShape(QFrame::NoFrame);
    viewport()->setObjectName(QStringLiteral("pageBackground"));
    setFocusPolicy(Qt::StrongFocus);
    verticalScrollBar()->setSingleStep(40);
    connect(m_renderer, &PageRenderer::rendered, this, [this](int page, const QImage& image) {
        QPixmap pixmap = QPixmap::fromImage(image);
        pixmap.setDevicePixelRatio(devicePixelRatioF());
        m_pixmaps.insert(page, pixmap);
        m_fresh.insert(page);
        viewport()->update(pageRect(page));
    });
}

PageView::~PageView() = default;

void PageView::setDocument(DocumentPointer document)
{
    m_document = std::move(document);
    for (const int page : m_pixmaps.keys())
        if (page >= pageCount())
            forget(page);
    fitZoom();
    relayout();
    restartRendering();
}

int PageView::pageCount() const
{
    return m_document ? int(m_document->pages.size()) : 0;
}

double PageView::pixelsPerPoint() const
{
    return m_zoom * logicalDpiX() / 72.0;
}

QSizeF PageView::pageSize(int page) const
{
    const page::Size size = m_document->pages[size_t(page)]->size;
    return QSizeF(size.width.toPt(), size.height.toPt()) * pixelsPerPoint();
}

QRect PageView::pageRect(int page) const
{
    const QSize size = pageSize(page).toSize();
    const int centred = (viewport()->width() - size.width()) / 2;
    const int x
        = horizontalScrollBar()->maximum() > 0 ? kGap - horizontalScrollBar()->value() : centred;
    return {QPoint(x, m_tops[size_t(page)] - verticalScrollBar()->value()), size};
}

void PageView::setZoom(double zoom)
{
    m_fit = Fit::None;
    const double bounded = std::clamp(zoom, kLeastZoom, kMostZoom);
    if (qFuzzyCompare(bounded, m_zoom))
        return;
    // The middle of the view stays where it is.
    const double before = verticalScrollBar()->value() + viewport()->height() / 2.0;
    const double ratio = bounded / m_zoom;
    m_zoom = bounded;
    relayout();
    verticalScrollBar()->setValue(int(before * ratio - viewport()->height() / 2.0));
    restartRendering();
    Q_EMIT zoomChanged(m_zoom);
}

void PageView::setFit(Fit fit)
{
    m_fit = fit;
    fitZoom();
    relayout();
    restartRendering();
    Q_EMIT zoomChanged(m_zoom);
}

void PageView::fitZoom()
{
    if (m_fit == Fit::None || pageCount() == 0)
        return;
    const page::Size size = m_document->pages.front()->size;
    const double dpi = logicalDpiX() / 72.0;
    // The scroll bar's width is always kept free, lest it come and go with the zoom.
    const int bar = verticalScrollBar()->isVisible() ? 0 : verticalScrollBar()->sizeHint().width();
    double zoom = (viewport()->width() - bar - 2 * kGap) / (size.width.toPt() * dpi);
    if (m_fit == Fit::Page)
        zoom = std::min(zoom, (viewport()->height() - 2 * kGap) / (size.height.toPt() * dpi));
    zoom = std::clamp(zoom, kLeastZoom, kMostZoom);
    if (!qFuzzyCompare(zoom, m_zoom)) {
        m_zoom = zoom;
        Q_EMIT zoomChanged(m_zoom);
    }
}

void PageView::relayout()
{
    m_tops.clear();
    int y = kGap;
    int width = 0;
    for (int page = 0; page < pageCount(); ++page) {
        const QSize size = pageSize(page).toSize();
        m_tops.push_back(y);
        y += size.height() + kGap;
        width = std::max(width, size.width() + 2 * kGap);
    }
    verticalScrollBar()->setRange(0, std::max(0, y - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    horizontalScrollBar()->setRange(0, std::max(0, width - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    viewport()->update();
}

void PageView::restartRendering()
{
    m_fresh.clear();
    m_renderer->setDocument(m_document, pixelsPerPoint() * devicePixelRatioF());
    askForVisiblePages();
}

void PageView::forget(int page)
{
    m_pixmaps.remove(page);
    m_fresh.remove(page);
}

void PageView::askForVisiblePages()
{
    QList<int> visible;
    QList<int> near;
    for (int page = 0; page < pageCount(); ++page) {
        const QRect rect = pageRect(page);
        const bool isNear
            = rect.bottom() > -viewport()->height() && rect.top() < 2 * viewport()->height();
        if (!isNear) {
            if (m_pixmaps.size() > kKeptPages)
                forget(page);
            continue;
        }
        if (!m_fresh.contains(page))
            (viewport()->rect().intersects(rect) ? visible : near) << page;
    }
    m_renderer->setWanted(visible + near);
    if (const int page = currentPage(); page != m_lastPage) {
        m_lastPage = page;
        Q_EMIT currentPageChanged(page);
    }
}

int PageView::currentPage() const
{
    const int middle = verticalScrollBar()->value() + viewport()->height() / 3;
    int page = 0;
    while (page + 1 < pageCount() && m_tops[size_t(page + 1)] <= middle)
        ++page;
    return page;
}

void PageView::goToPage(int page)
{
    if (pageCount() > 0)
        verticalScrollBar()->setValue(m_tops[size_t(std::clamp(page, 0, pageCount() - 1))] - kGap);
}

void PageView::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), QColor(0xe3, 0xe7, 0xec));
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    for (int page = 0; page < pageCount(); ++page) {
        const QRect rect = pageRect(page);
        if (!rect.adjusted(-4, -4, 4, 4).intersects(event->rect()))
            continue;
        painter.fillRect(rect.translated(0, 2).adjusted(-1, -1, 1, 1), QColor(0, 0, 0, 28));
        painter.fillRect(rect, Qt::white);
        if (const auto found = m_pixmaps.constFind(page); found != m_pixmaps.constEnd()) {
            const QSize shown = (found->deviceIndependentSize()).toSize();
            if ((shown - rect.size()).width() == 0) // Pixel for pixel: nothing is to be smoothed.
                painter.drawPixmap(rect.topLeft(), *found);
            else
                painter.drawPixmap(rect, *found);
        }
    }
}

void PageView::resizeEvent(QResizeEvent*)
{
    const int page = currentPage();
    const double former = m_zoom;
    fitZoom();
    relayout();
    if (!qFuzzyCompare(former, m_zoom)) {
        goToPage(page);
        restartRendering();
    } else {
        askForVisiblePages();
    }
}

void PageView::scrollContentsBy(int, int)
{
    viewport()->update();
    askForVisiblePages();
}

void PageView::wheelEvent(QWheelEvent* event)
{
    if (!(event->modifiers() & Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    setZoom(m_zoom * std::pow(1.2, event->angleDelta().y() / 120.0));
    event->accept();
}

void PageView::mousePressEvent(QMouseEvent* event)
{
    m_pressed = event->pos();
}

void PageView::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || (event->pos() - m_pressed).manhattanLength() > 6)
        return;
    for (int page = 0; page < pageCount(); ++page) {
        const QRect rect = pageRect(page);
        if (rect.contains(event->pos()))
            Q_EMIT clicked(page, QPointF(event->pos() - rect.topLeft()) / pixelsPerPoint());
    }
}

void PageView::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_PageDown:
    case Qt::Key_Space:
        goToPage(currentPage() + 1);
        return;
    case Qt::Key_PageUp:
        goToPage(currentPage() - 1);
        return;
    case Qt::Key_Home:
        goToPage(0);
        return;
    case Qt::Key_End:
        goToPage(pageCount() - 1);
        return;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

} // namespace qb::editor
