#include "paint/convert.h"

namespace qb::paint {

QColor toColor(const page::Colour& colour)
{
    const auto rgb = colour.toRgb();
    const auto bounded = [](double component) {
        return std::clamp(component, 0.0, 1.0);
    };
    return QColor::fromRgbF(float(bounded(rgb[0])), float(bounded(rgb[1])), float(bounded(rgb[2])));
}

QPointF toPoint(const page::Point& point)
{
    return {point.x.toPt(), point.y.toPt()};
}

QRectF toRect(const page::Rect& rect)
{
    return {rect.x.toPt(), rect.y.toPt(), rect.width.toPt(), rect.height.toPt()};
}

QTransform toTransform(const page::Transform& transform)
{
    return {transform.a, transform.b, transform.c, transform.d, transform.dx.toPt(),
        transform.dy.toPt()};
}

QPainterPath toPath(const std::vector<page::PathElement>& elements)
{
    QPainterPath path;
    path.setFillRule(Qt::WindingFill); // As PDF's operator f fills (ISO 32000-1, 8.5.3.3.2).
    for (const page::PathElement& element : elements) {
        switch (element.verb) {
        case page::PathElement::Verb::MoveTo:
            path.moveTo(toPoint(element.to));
            break;
        case page::PathElement::Verb::LineTo:
            path.lineTo(toPoint(element.to));
            break;
        case page::PathElement::Verb::CurveTo:
            path.cubicTo(toPoint(element.control1), toPoint(element.control2), toPoint(element.to));
            break;
        case page::PathElement::Verb::Close:
            path.closeSubpath();
            break;
        }
    }
    return path;
}

QPen toPen(const page::Stroke& stroke)
{
    // Butt caps, miter joins and the limit 10 are PDF's initial graphics state (ISO 32000-1, table
    // 52).
    QPen pen(
        toColor(stroke.colour), stroke.width.toPt(), Qt::SolidLine, Qt::FlatCap, Qt::SvgMiterJoin);
    pen.setMiterLimit(10);
    const double width = stroke.width.toPt();
    if (!stroke.dashes.empty() && width > 0) {
        QList<qreal> pattern; // In units of the pen's width, always an even count.
        for (const Length dash : stroke.dashes)
            pattern << dash.toPt() / width;
        if (pattern.size() % 2 != 0)
            pattern += QList<qreal>(pattern);
        pen.setDashPattern(pattern);
    }
    return pen;
}

} // namespace qb::paint
