#include "editor/page_renderer.h"

#include "paint/painter.h"

#include <QPainter>

#include <cmath>

namespace qb::editor {

namespace {

QImage renderPage(paint::PagePainter& pagePainter, const page::Document& document, int page,
    double pixelsPerPoint)
{
    const page::Size size = document.pages[size_t(page)]->size;
    QImage image(int(std::lround(size.width.toPt() * pixelsPerPoint)),
        int(std::lround(size.height.toPt() * pixelsPerPoint)), QImage::Format_RGB32);
    if (image.isNull())
        return image;
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(pixelsPerPoint, pixelsPerPoint);
    pagePainter.draw(painter, document, page);
    return image;
}

} // namespace

PageRenderer::PageRenderer(QObject* parent)
    : QObject(parent),
      m_painter(std::make_shared<paint::PagePainter>())
{
}

PageRenderer::~PageRenderer() = default;

void PageRenderer::setDocument(DocumentPointer document, double pixelsPerPoint)
{
    m_background.supersede();
    m_isBusy = false;
    m_wanted.clear();
    m_document = std::move(document);
    m_pixelsPerPoint = pixelsPerPoint;
}

void PageRenderer::setWanted(const QList<int>& pages)
{
    m_wanted = pages;
    if (!m_isBusy)
        renderNext();
}

void PageRenderer::renderNext()
{
    if (m_wanted.isEmpty() || !m_document)
        return;
    const int page = m_wanted.takeFirst();
    m_isBusy = true;
    m_background.submit<QImage>(
        [painter = m_painter, document = m_document, page, scale = m_pixelsPerPoint](
            Progress&) { return renderPage(*painter, *document, page, scale); },
        [this, page](const QImage& image) {
            m_isBusy = false;
            Q_EMIT rendered(page, image);
            if (!m_isBusy)
                renderNext();
        });
}

} // namespace qb::editor
