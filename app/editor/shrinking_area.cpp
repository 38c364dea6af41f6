#include "editor/shrinking_area.h"

#include <QResizeEvent>

namespace qb::editor {

ShrinkingArea::ShrinkingArea(QWidget* content, int leastHeight, QWidget* parent) :
    QScrollArea(parent), m_leastHeight(leastHeight)
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidgetResizable(true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    setWidget(content);
    content->installEventFilter(this);
}

int ShrinkingArea::contentHeight() const
{
    // Rows of chips need more height the narrower they are.
    return widget()->hasHeightForWidth() ? widget()->heightForWidth(width()) : widget()->sizeHint().height();
}

QSize ShrinkingArea::sizeHint() const
{
    return {widget()->sizeHint().width(), contentHeight()};
}

QSize ShrinkingArea::minimumSizeHint() const
{
    return {widget()->minimumSizeHint().width(), std::min(m_leastHeight, contentHeight())};
}

bool ShrinkingArea::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

void ShrinkingArea::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        updateGeometry();
}

} // namespace qb::editor
