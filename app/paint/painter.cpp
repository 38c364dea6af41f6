#include "paint/painter.h"

#include "font/face.h"
#include "paint/convert.h"
#include "paint/glyph_outlines.h"
#include "paint/picture_cache.h"

#include <QPainter>

#include <map>

namespace qb::paint {

namespace {

/// Deeper nesting is no page of ours; it would only exhaust the stack.
constexpr int kDeepestGroup = 32;

/// A photograph far larger than its place on the screen is averaged down first: sampling it there
/// would flicker.
QImage reducedFor(const QImage& picture, const QPainter& painter, const QRectF& target)
{
    const QSize shown = painter.deviceTransform().mapRect(target).size().toSize();
    if (shown.isEmpty() || picture.width() < 2 * shown.width()
        || picture.height() < 2 * shown.height())
        return picture;
    return picture.scaled(shown, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

} // namespace

struct PagePainter::Private {
    struct Context {
        QPainter& painter;
        const page::Document& document;
        int depth = 0;
    };

    GlyphOutlines* outlinesOf(const page::FaceReference& reference);

    void drawItems(Context& context, const std::vector<page::Item>& items);
    void drawItem(Context& context, const page::GlyphRun& run);
    void drawItem(Context& context, const page::Shape& shape);
    void drawItem(Context& context, const page::ImageItem& image);
    void drawItem(Context& context, const std::shared_ptr<const page::Group>& group);
    // Links and tags are for readers and machines; nothing of them is to be seen.
    void drawItem(Context&, const page::Link&) { }
    void drawItem(Context&, const page::Tag&) { }

    std::map<std::pair<QString, int>, std::unique_ptr<GlyphOutlines>>
        faces; ///< null: cannot be opened
    PictureCache pictures;
};

GlyphOutlines* PagePainter::Private::outlinesOf(const page::FaceReference& reference)
{
    const auto key = std::pair(reference.path, reference.index);
    auto found = faces.find(key);
    if (found == faces.end()) {
        auto face = font::Face::open(reference);
        auto outlines = face.isOk() ? std::make_unique<GlyphOutlines>(face.value()) : nullptr;
        found = faces.emplace(key, std::move(outlines)).first;
    }
    return found->second.get();
}

void PagePainter::Private::drawItems(Context& context, const std::vector<page::Item>& items)
{
    for (const page::Item& item : items)
        std::visit([&](const auto& kind) { drawItem(context, kind); }, item);
}

void PagePainter::Private::drawItem(Context& context, const page::GlyphRun& run)
{
    if (run.face < 0 || size_t(run.face) >= context.document.faces.size())
        return;
    GlyphOutlines* outlines = outlinesOf(context.document.faces[size_t(run.face)]);
    if (!outlines)
        return;
    const QTransform base = context.painter.transform();
    const QBrush ink(toColor(run.colour));
    const double size = run.size.toPt();
    for (const page::Glyph& glyph : run.glyphs) {
        const QPainterPath& path = outlines->outline(glyph.id);
        if (path.isEmpty())
            continue;
        // On a vertical line x runs down the page and the shift away from the baseline to the
        // right.
        const QPointF shift = run.isVertical ? QPointF(glyph.y.toPt(), glyph.x.toPt())
                                             : QPointF(glyph.x.toPt(), -glyph.y.toPt());
        const QPointF at = toPoint(run.origin) + shift;
        const QTransform place = run.isVertical && run.isTurned
            ? QTransform(0, size, -size, 0, at.x(), at.y())
            : QTransform(size, 0, 0, size, at.x(), at.y());
        context.painter.setTransform(place * base);
        context.painter.fillPath(path, ink);
    }
    context.painter.setTransform(base);
}

void PagePainter::Private::drawItem(Context& context, const page::Shape& shape)
{
    const QPainterPath path = toPath(shape.path);
    if (shape.fill)
        context.painter.fillPath(path, toColor(*shape.fill));
    if (shape.stroke)
        context.painter.strokePath(path, toPen(*shape.stroke));
}

void PagePainter::Private::drawItem(Context& context, const page::ImageItem& image)
{
    const AssetPointer asset = context.document.assets.value(image.asset);
    const QImage picture = asset ? pictures.picture(*asset) : QImage();
    const QRectF target = toRect(image.target);
    if (!picture.isNull()) {
        context.painter.drawImage(target, reducedFor(picture, context.painter, target));
        return;
    }
    // An empty frame shows the editor where the picture cannot be decoded.
    context.painter.strokePath(
        [&] {
            QPainterPath frame;
            frame.addRect(target);
            return frame;
        }(),
        QPen(Qt::gray, 0.5));
}

void PagePainter::Private::drawItem(
    Context& context, const std::shared_ptr<const page::Group>& group)
{
    if (!group || context.depth >= kDeepestGroup)
        return;
    context.painter.save();
    context.painter.setTransform(toTransform(group->transform), true);
    if (group->clip)
        context.painter.setClipRect(toRect(*group->clip), Qt::IntersectClip);
    ++context.depth;
    drawItems(context, group->items);
    --context.depth;
    context.painter.restore();
}

PagePainter::PagePainter() : d(std::make_unique<Private>()) { }

PagePainter::~PagePainter() = default;

void PagePainter::draw(QPainter& painter, const page::Document& document, int page)
{
    if (page < 0 || size_t(page) >= document.pages.size())
        return;
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    Private::Context context{painter, document};
    d->drawItems(context, document.pages[size_t(page)]->items);
    painter.restore();
}

} // namespace qb::paint
