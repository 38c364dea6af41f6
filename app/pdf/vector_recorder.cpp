#include "pdf/vector_recorder.h"

#include "pdf/numbers.h"

#include <QPainter>
#include <QPixmap>

#include <cmath>

namespace qb::pdf {

namespace {

constexpr qsizetype kLargestContent = 64 * 1024 * 1024;
constexpr qint64 kLargestImages = 512LL * 1024 * 1024;
constexpr size_t kMostResources = 5000;
constexpr int kOutlineSize = 2000;
constexpr double kHairline = 0.5; // what a pen of width 0 becomes, in points

page::Colour colourOf(const QColor& colour)
{
    const auto part = [](int value) {
        return value / 255.0;
    };
    if (colour.red() == colour.green() && colour.green() == colour.blue())
        return page::Colour::gray(part(colour.red()));
    return page::Colour::rgb(part(colour.red()), part(colour.green()), part(colour.blue()));
}

int componentsOf(const page::Colour& colour)
{
    switch (colour.space) {
    case page::Colour::Space::Rgb:
        return 3;
    case page::Colour::Space::Cmyk:
        return 4;
    default:
        return 1;
    }
}

/// "stroke: none" reaches us as a pen without a brush.
bool hasInk(const QPen& pen)
{
    return pen.style() != Qt::NoPen && pen.brush().style() != Qt::NoBrush;
}

double meanAlpha(const QGradientStops& stops)
{
    double sum = 0;
    for (const auto& [place, colour] : stops)
        sum += colour.alphaF();
    return stops.isEmpty() ? 1 : sum / double(stops.size());
}

} // namespace

VectorRecorder::VectorRecorder(const ColourPolicy& colours)
    : QPaintEngine(QPaintEngine::AllFeatures),
      m_colours(colours)
{
}

bool VectorRecorder::isFull() const
{
    return m_drawing.content.size() > kLargestContent || m_imageBytes > kLargestImages
        || m_drawing.alphas.size() + m_drawing.gradients.size() + m_drawing.images.size()
        > kMostResources;
}

void VectorRecorder::updateState(const QPaintEngineState& painter)
{
    const DirtyFlags dirty = painter.state();
    if (dirty & DirtyPen)
        m_pen = painter.pen();
    if (dirty & DirtyBrush)
        m_brush = painter.brush();
    if (dirty & DirtyTransform)
        m_transform = painter.transform();
    if (dirty & DirtyOpacity)
        m_opacity = painter.opacity();
    if (dirty & DirtyClipEnabled)
        m_hasClip = painter.isClipEnabled();
    if (!(dirty & (DirtyClipPath | DirtyClipRegion)))
        return;
    QPainterPath clip = painter.clipPath();
    if (dirty & DirtyClipRegion) {
        clip = {};
        clip.addRegion(painter.clipRegion());
    }
    clip = m_transform.map(clip);
    m_hasClip = painter.clipOperation() != Qt::NoClip;
    m_clip = painter.clipOperation() == Qt::IntersectClip && !m_clip.isEmpty()
        ? m_clip.intersected(clip)
        : clip;
}

void VectorRecorder::append(double value)
{
    appendNumber(m_drawing.content, std::isfinite(value) ? value : 0, 3);
    m_drawing.content += ' ';
}

void VectorRecorder::append(const QTransform& matrix)
{
    for (const double value :
        {matrix.m11(), matrix.m12(), matrix.m21(), matrix.m22(), matrix.dx(), matrix.dy()}) {
        appendNumber(m_drawing.content, std::isfinite(value) ? value : 0, 6);
        m_drawing.content += ' ';
    }
    m_drawing.content += "cm\n";
}

void VectorRecorder::append(const QPainterPath& path)
{
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element& element = path.elementAt(i);
        append(element.x);
        append(element.y);
        if (element.type == QPainterPath::CurveToElement && i + 2 < path.elementCount()) {
            for (int k = 1; k <= 2; ++k) {
                append(path.elementAt(i + k).x);
                append(path.elementAt(i + k).y);
            }
            i += 2;
            m_drawing.content += "c\n";
        } else {
            m_drawing.content += element.type == QPainterPath::MoveToElement ? "m\n" : "l\n";
        }
    }
}

void VectorRecorder::openState()
{
    m_drawing.content += "q\n";
    if (!m_hasClip)
        return;
    append(m_clip);
    m_drawing.content += m_clip.isEmpty() ? "0 0 0 0 re W n\n" : "W n\n";
}

void VectorRecorder::setAlpha(double alpha)
{
    alpha = std::round(qBound(0.0, alpha * m_opacity, 1.0) * 1000) / 1000;
    if (alpha >= 1)
        return;
    auto& alphas = m_drawing.alphas;
    auto known = std::find(alphas.begin(), alphas.end(), alpha);
    if (known == alphas.end())
        known = alphas.insert(alphas.end(), alpha);
    m_drawing.content += "/A" + QByteArray::number(int(known - alphas.begin())) + " gs\n";
}

void VectorRecorder::setColour(const QColor& stated, bool isStroke)
{
    const page::Colour colour = m_colours.translated(colourOf(stated));
    const int count = componentsOf(colour);
    for (int i = 0; i < count; ++i)
        append(colour.components[size_t(i)]);
    static constexpr const char* kFill[] = {"", "g\n", "", "rg\n", "k\n"};
    static constexpr const char* kStroke[] = {"", "G\n", "", "RG\n", "K\n"};
    m_drawing.content += isStroke ? kStroke[count] : kFill[count];
}

void VectorRecorder::drawPath(const QPainterPath& path)
{
    if (isFull() || path.isEmpty())
        return;
    if (m_brush.style() != Qt::NoBrush)
        fill(m_transform.map(path), m_brush);
    if (hasInk(m_pen))
        stroke(path);
}

void VectorRecorder::fill(const QPainterPath& path, const QBrush& brush)
{
    if (brush.gradient()) {
        fillWithGradient(path, brush);
        return;
    }
    openState();
    setAlpha(brush.color().alphaF());
    setColour(brush.color(), false);
    append(path);
    m_drawing.content += path.fillRule() == Qt::OddEvenFill ? "f*\n" : "f\n";
    closeState();
}

/// The gradient is shown through the path; its transparency is evened out.
void VectorRecorder::fillWithGradient(const QPainterPath& path, const QBrush& brush)
{
    const QGradient& given = *brush.gradient();
    RecordedDrawing::Gradient gradient;
    if (given.type() == QGradient::LinearGradient) {
        const auto& linear = static_cast<const QLinearGradient&>(given);
        gradient.coordinates = {
            linear.start().x(), linear.start().y(), linear.finalStop().x(), linear.finalStop().y()};
    } else if (given.type() == QGradient::RadialGradient) {
        const auto& radial = static_cast<const QRadialGradient&>(given);
        gradient.isRadial = true;
        gradient.coordinates = {radial.focalPoint().x(), radial.focalPoint().y(),
            radial.focalRadius(), radial.center().x(), radial.center().y(), radial.radius()};
    }
    const QGradientStops stops = given.stops();
    for (const auto& [place, colour] : stops)
        gradient.stops.emplace_back(place, m_colours.translated(colourOf(colour)));
    if (gradient.coordinates.empty() || gradient.stops.empty()) {
        fill(path, QBrush(stops.isEmpty() ? QColor(Qt::gray) : stops.first().second));
        return;
    }
    // All stops in one space: gray becomes what the others are.
    const auto widest = std::max_element(
        gradient.stops.begin(), gradient.stops.end(), [](const auto& a, const auto& b) {
            return componentsOf(a.second) < componentsOf(b.second);
        });
    if (componentsOf(widest->second) == 3)
        for (auto& [place, colour] : gradient.stops)
            if (const auto rgb = colour.toRgb(); componentsOf(colour) == 1)
                colour = page::Colour::rgb(rgb[0], rgb[1], rgb[2]);
    openState();
    setAlpha(meanAlpha(stops));
    append(path);
    m_drawing.content += path.fillRule() == Qt::OddEvenFill ? "W* n\n" : "W n\n";
    QTransform matrix = brush.transform();
    if (given.coordinateMode() != QGradient::LogicalMode) {
        const QRectF box = m_transform.inverted().map(path).boundingRect();
        matrix = matrix * QTransform(box.width(), 0, 0, box.height(), box.x(), box.y());
    }
    append(matrix * m_transform);
    m_drawing.content
        += "/S" + QByteArray::number(qulonglong(m_drawing.gradients.size())) + " sh\n";
    m_drawing.gradients.push_back(std::move(gradient));
    closeState();
}

void VectorRecorder::stroke(const QPainterPath& path)
{
    if (m_pen.brush().gradient()) {
        QPainterPathStroker stroker(m_pen);
        fill(m_transform.map(stroker.createStroke(path)), m_pen.brush());
        return;
    }
    openState();
    setAlpha(m_pen.color().alphaF());
    setColour(m_pen.color(), true);
    const bool isScaled = !m_pen.isCosmetic() && m_pen.widthF() > 0;
    if (isScaled)
        append(m_transform);
    const double width = m_pen.widthF() > 0 ? m_pen.widthF() : kHairline;
    append(width);
    m_drawing.content += "w ";
    const int cap = m_pen.capStyle() == Qt::FlatCap ? 0 : m_pen.capStyle() == Qt::RoundCap ? 1 : 2;
    const bool isMiter
        = m_pen.joinStyle() == Qt::MiterJoin || m_pen.joinStyle() == Qt::SvgMiterJoin;
    const int join = isMiter ? 0 : m_pen.joinStyle() == Qt::RoundJoin ? 1 : 2;
    append(cap);
    m_drawing.content += "J ";
    append(join);
    m_drawing.content += "j ";
    append(qMax(1.0, m_pen.miterLimit()));
    m_drawing.content += "M\n";
    const QList<qreal> dashes = m_pen.dashPattern();
    const bool isDashed = m_pen.style() != Qt::SolidLine
        && std::any_of(dashes.begin(), dashes.end(), [](double dash) { return dash > 0; });
    if (isDashed) {
        m_drawing.content += '[';
        for (const double dash : dashes)
            append(qMax(0.0, dash * width));
        m_drawing.content += "] ";
        append(m_pen.dashOffset() * width);
        m_drawing.content += "d\n";
    }
    append(isScaled ? path : m_transform.map(path));
    m_drawing.content += "S\n";
    closeState();
}

void VectorRecorder::drawPolygon(const QPointF* points, int count, PolygonDrawMode mode)
{
    QPainterPath path;
    path.addPolygon(QPolygonF(QList<QPointF>(points, points + count)));
    path.setFillRule(mode == OddEvenMode ? Qt::OddEvenFill : Qt::WindingFill);
    if (mode == PolylineMode) {
        if (hasInk(m_pen) && !isFull())
            stroke(path);
        return;
    }
    path.closeSubpath();
    drawPath(path);
}

void VectorRecorder::drawPixmap(const QRectF& target, const QPixmap& pixmap, const QRectF& source)
{
    drawImage(target, pixmap.toImage(), source, Qt::AutoColor);
}

void VectorRecorder::drawImage(
    const QRectF& target, const QImage& image, const QRectF& source, Qt::ImageConversionFlags)
{
    const QRect shown = source.toAlignedRect();
    const QImage part = shown == image.rect() ? image : image.copy(shown); // shared where whole
    if (isFull() || part.isNull())
        return;
    openState();
    setAlpha(1);
    append(QTransform(target.width(), 0, 0, -target.height(), target.x(), target.bottom())
        * m_transform);
    const auto known = std::find(m_imageKeys.begin(), m_imageKeys.end(), part.cacheKey());
    m_drawing.content
        += "/I" + QByteArray::number(qlonglong(known - m_imageKeys.begin())) + " Do\n";
    if (known == m_imageKeys.end()) {
        m_imageKeys.push_back(part.cacheKey());
        m_imageBytes += part.sizeInBytes();
        m_drawing.images.push_back(part);
    }
    closeState();
}

void VectorRecorder::drawTextItem(const QPointF& at, const QTextItem& item)
{
    if (isFull())
        return;
    // Taken large: at its own size the outlines are fitted to a screen's pixels.
    QFont font = item.font();
    const double size = font.pixelSize() > 0 ? font.pixelSize() : font.pointSizeF();
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setPixelSize(kOutlineSize);
    QPainterPath outlines;
    outlines.addText({}, font, item.text());
    outlines.setFillRule(Qt::WindingFill);
    const double scale = size / kOutlineSize;
    const QTransform place(scale, 0, 0, scale, at.x(), at.y());
    fill((place * m_transform).map(outlines), QBrush(m_pen.color()));
}

int VectorDevice::metric(PaintDeviceMetric metric) const
{
    constexpr int kDpi = 72;
    switch (metric) {
    case PdmWidth:
        return int(std::ceil(m_size.width()));
    case PdmHeight:
        return int(std::ceil(m_size.height()));
    case PdmWidthMM:
        return int(std::ceil(m_size.width() * 25.4 / kDpi));
    case PdmHeightMM:
        return int(std::ceil(m_size.height() * 25.4 / kDpi));
    case PdmDpiX:
    case PdmDpiY:
    case PdmPhysicalDpiX:
    case PdmPhysicalDpiY:
        return kDpi;
    case PdmDepth:
        return 32;
    case PdmNumColors:
        return 1 << 24;
    case PdmDevicePixelRatio:
        return 1;
    case PdmDevicePixelRatioScaled:
        return int(devicePixelRatioFScale());
    }
    return 0;
}

} // namespace qb::pdf
