#pragma once

#include "page/item.h"

#include <QBrush>
#include <QColor>
#include <QPainterPath>
#include <QPen>
#include <QRectF>
#include <QTransform>

/// The display list's values as Qt Gui's; lengths become points.
namespace qb::paint {

QColor toColor(const page::Colour& colour);
QPointF toPoint(const page::Point& point);
QRectF toRect(const page::Rect& rect);
QTransform toTransform(const page::Transform& transform);
QPainterPath toPath(const std::vector<page::PathElement>& elements);
QPen toPen(const page::Stroke& stroke);

} // namespace qb::paint
