#include "pdf/content_writer.h"

#include "pdf/numbers.h"

#include <cmath>

namespace qb::pdf {

namespace {

constexpr int kMatrixDecimals = 5;
constexpr int kColourDecimals = 4;

struct GraphicsState {
    TextState text;
    std::optional<page::Colour> fill;
    std::optional<page::Colour> stroke;
    double lineWidth = 1;
    std::vector<double> dashes;
    bool isFillBlackInk = false; ///< which text prints over what lies beneath
    bool isOverprinting = false;
};

page::Transform combined(const page::Transform& outer, const page::Transform& inner)
{
    page::Transform t;
    t.a = outer.a * inner.a + outer.c * inner.b;
    t.b = outer.b * inner.a + outer.d * inner.b;
    t.c = outer.a * inner.c + outer.c * inner.d;
    t.d = outer.b * inner.c + outer.d * inner.d;
    t.dx = outer.a * inner.dx + outer.c * inner.dy + outer.dx;
    t.dy = outer.b * inner.dx + outer.d * inner.dy + outer.dy;
    return t;
}

class ContentWriter {
public:
    ContentWriter(double height, ContentContext& context)
        : m_height(height),
          m_context(context),
          m_text(m_out, context.fonts, context.marks)
    {
    }

    Status write(const Placement& placement);
    Status writeAll(const std::vector<page::Item>& items);
    SheetContent finish();

private:
    Status write(const page::GlyphRun& run);
    Status write(const page::Shape& shape);
    Status write(const page::ImageItem& image);
    Status write(const page::Link& link);
    Status write(const page::Tag& tag);
    Status write(const std::shared_ptr<const page::Group>& group);

    Status writeUnder(const page::Transform& transform, const std::optional<page::Rect>& clip,
        const std::vector<page::Item>& items);

    void beforeContent();
    void beforeGraphics();
    void setColour(const page::Colour& stated, bool isStroke);
    void setOverprint(bool isOn);
    void setStroke(const page::Stroke& stroke);
    std::array<double, 4> onSheet(const page::Rect& area) const;
    void appendPoint(const page::Point& point);
    void appendRect(const page::Rect& rect);
    void appendPath(const page::Shape& shape);
    void op(const char* name);
    GraphicsState& state() { return m_states.back(); }
    double flipped(Length y) const { return m_height - y.toPt(); }

    double m_height;
    ContentContext& m_context;
    QByteArray m_out;
    TextWriter m_text;
    std::vector<GraphicsState> m_states{GraphicsState{}};
    page::Transform m_transform; ///< of all groups around, in page coordinates
    SheetContent m_content;
};

Status ContentWriter::writeAll(const std::vector<page::Item>& items)
{
    for (const page::Item& item : items)
        QB_CHECK(std::visit([this](const auto& one) { return write(one); }, item));
    return ok();
}

SheetContent ContentWriter::finish()
{
    m_text.end();
    m_context.marks.close(m_out);
    m_content.stream = std::move(m_out);
    m_content.fonts = m_text.usedFonts();
    return std::move(m_content);
}

void ContentWriter::op(const char* name)
{
    m_out += name;
    m_out += '\n';
}

void ContentWriter::beforeContent()
{
    if (!m_context.marks.isStale())
        return;
    m_text.end();
    m_context.marks.refresh(m_out);
}

void ContentWriter::beforeGraphics()
{
    m_text.end();
    beforeContent();
}

/// ISO 32000-1 section 8.6.8; nothing is written where the colour is in force already. Gray 0 is a
/// page's first fill.
void ContentWriter::setColour(const page::Colour& stated, bool isStroke)
{
    auto& current = isStroke ? state().stroke : state().fill;
    if (m_context.colours.isForScreen() ? current.value_or(page::Colour::black()) == stated
                                        : current == stated)
        return;
    current = stated;
    const page::Colour colour = m_context.colours.translated(stated);
    if (!isStroke)
        state().isFillBlackInk = m_context.colours.isOverprinted(colour);
    using Space = page::Colour::Space;
    int count = 1;
    const char* name = isStroke ? "G" : "g";
    if (colour.space == Space::Rgb) {
        count = 3;
        name = isStroke ? "RG" : "rg";
    } else if (colour.space == Space::Cmyk) {
        count = 4;
        name = isStroke ? "K" : "k";
    } else if (colour.space == Space::Spot) {
        const int spot = m_context.spots.number(colour);
        m_content.spots.insert(spot);
        m_out += "/S" + QByteArray::number(spot) + (isStroke ? " CS " : " cs ");
        name = isStroke ? "SCN" : "scn";
    }
    for (int i = 0; i < count; ++i) {
        appendNumber(m_out, qBound(0.0, colour.components[size_t(i)], 1.0), kColourDecimals);
        m_out += ' ';
    }
    op(name);
}

/// Before a fill colour is used for text, or for anything else. White text must never overprint: it
/// would vanish.
void ContentWriter::setOverprint(bool isOn)
{
    if (state().isOverprinting == isOn)
        return;
    state().isOverprinting = isOn;
    m_content.hasOverprint = true;
    m_out += '/';
    m_out += isOn ? kOverprintState : kKnockoutState;
    op(" gs");
}

void ContentWriter::setStroke(const page::Stroke& stroke)
{
    setColour(stroke.colour, true);
    if (const double width = stroke.width.toPt(); width != state().lineWidth) {
        appendNumber(m_out, qMax(0.0, width), 3);
        op(" w");
        state().lineWidth = width;
    }
    std::vector<double> dashes;
    for (const Length dash : stroke.dashes)
        dashes.push_back(qMax(0.0, dash.toPt()));
    if (std::all_of(dashes.begin(), dashes.end(), [](double dash) { return dash < 0.001; }))
        dashes.clear(); // a pattern of nothing is an error in PDF
    if (dashes == state().dashes)
        return;
    m_out += '[';
    for (size_t i = 0; i < dashes.size(); ++i) {
        if (i > 0)
            m_out += ' ';
        appendNumber(m_out, dashes[i], 3);
    }
    op("]0 d");
    state().dashes = std::move(dashes);
}

void ContentWriter::appendPoint(const page::Point& point)
{
    appendNumber(m_out, point.x.toPt());
    m_out += ' ';
    appendNumber(m_out, flipped(point.y));
    m_out += ' ';
}

void ContentWriter::appendRect(const page::Rect& rect)
{
    appendNumber(m_out, rect.x.toPt());
    m_out += ' ';
    appendNumber(m_out, flipped(rect.bottom()));
    m_out += ' ';
    appendNumber(m_out, rect.width.toPt(), 3);
    m_out += ' ';
    appendNumber(m_out, rect.height.toPt(), 3);
    m_out += ' ';
}

/// The rectangle a path is, if it is one with upright sides.
std::optional<page::Rect> rectangleOf(const std::vector<page::PathElement>& path)
{
    using Verb = page::PathElement::Verb;
    if (path.size() != 5 || path[0].verb != Verb::MoveTo || path[4].verb != Verb::Close)
        return std::nullopt;
    for (size_t i = 1; i < 4; ++i)
        if (path[i].verb != Verb::LineTo)
            return std::nullopt;
    const page::Point& a = path[0].to;
    const page::Point& c = path[2].to;
    const bool isAcrossFirst
        = path[1].to == page::Point{c.x, a.y} && path[3].to == page::Point{a.x, c.y};
    const bool isDownFirst
        = path[1].to == page::Point{a.x, c.y} && path[3].to == page::Point{c.x, a.y};
    if (!isAcrossFirst && !isDownFirst)
        return std::nullopt;
    return page::Rect{std::min(a.x, c.x), std::min(a.y, c.y),
        std::max(a.x, c.x) - std::min(a.x, c.x), std::max(a.y, c.y) - std::min(a.y, c.y)};
}

void ContentWriter::appendPath(const page::Shape& shape)
{
    if (const auto rectangle = rectangleOf(shape.path)) {
        appendRect(*rectangle);
        op("re");
        return;
    }
    using Verb = page::PathElement::Verb;
    bool hasPoint = false; // lines and curves need a current point
    for (const page::PathElement& element : shape.path) {
        if (!hasPoint && element.verb == Verb::Close)
            continue;
        if (element.verb == Verb::Close) {
            op("h");
            continue;
        }
        const bool isStart = element.verb == Verb::MoveTo || !hasPoint;
        if (!isStart && element.verb == Verb::CurveTo) {
            appendPoint(element.control1);
            appendPoint(element.control2);
        }
        appendPoint(element.to);
        op(isStart ? "m" : element.verb == Verb::LineTo ? "l" : "c");
        hasPoint = true;
    }
}

Status ContentWriter::write(const page::GlyphRun& run)
{
    if (run.glyphs.empty())
        return ok();
    beforeContent();
    setColour(run.colour, false);
    setOverprint(state().isFillBlackInk);
    m_text.write(run, run.origin.x.toPt(), flipped(run.origin.y), state().text);
    return ok();
}

Status ContentWriter::write(const page::Shape& shape)
{
    if (shape.path.empty() || (!shape.fill && !shape.stroke))
        return ok();
    beforeGraphics();
    setOverprint(false);
    if (shape.fill)
        setColour(*shape.fill, false);
    if (shape.stroke)
        setStroke(*shape.stroke);
    appendPath(shape);
    op(shape.fill && shape.stroke ? "B" : shape.fill ? "f" : "S");
    return ok();
}

Status ContentWriter::write(const page::ImageItem& image)
{
    QB_TRY(const PictureTable::Entry entry, m_context.pictures.entry(image.asset));
    m_content.pictures.emplace(entry.number, entry.object);
    beforeGraphics();
    m_context.marks.addBox(onSheet(image.target));
    setOverprint(false);
    const double left = image.target.x.toPt();
    const double bottom = flipped(image.target.bottom());
    const double width = image.target.width.toPt();
    const double height = image.target.height.toPt();
    const auto& m = entry.upright;
    m_out += "q ";
    for (const double value : {m[0] * width, m[1] * height, m[2] * width, m[3] * height,
             m[4] * width + left, m[5] * height + bottom}) {
        appendNumber(m_out, value, 3);
        m_out += ' ';
    }
    op(("cm /I" + QByteArray::number(entry.number) + " Do Q").constData());
    return ok();
}

/// Left, bottom, right, top of what the rectangle covers, whatever groups are around.
std::array<double, 4> ContentWriter::onSheet(const page::Rect& area) const
{
    std::array<double, 4> covered{};
    bool isFirst = true;
    for (const page::Point corner : {page::Point{area.x, area.y}, page::Point{area.right(), area.y},
             page::Point{area.x, area.bottom()}, page::Point{area.right(), area.bottom()}}) {
        const page::Transform& t = m_transform;
        const double x = (t.a * corner.x + t.c * corner.y + t.dx).toPt();
        const double y = flipped(t.b * corner.x + t.d * corner.y + t.dy);
        covered = isFirst ? std::array{x, y, x, y}
                          : std::array{qMin(covered[0], x), qMin(covered[1], y),
                              qMax(covered[2], x), qMax(covered[3], y)};
        isFirst = false;
    }
    return covered;
}

Status ContentWriter::write(const page::Link& link)
{
    if (!m_context.hasLinks)
        return ok();
    PlacedLink placed;
    placed.link = link;
    placed.rect = onSheet(link.area);
    m_context.marks.addLink(std::move(placed));
    return ok();
}

Status ContentWriter::write(const page::Tag& tag)
{
    m_context.marks.tag(tag.node);
    return ok();
}

Status ContentWriter::write(const std::shared_ptr<const page::Group>& group)
{
    if (!group || group->items.empty())
        return ok();
    return writeUnder(group->transform, group->clip, group->items);
}

Status ContentWriter::writeUnder(const page::Transform& t, const std::optional<page::Rect>& clip,
    const std::vector<page::Item>& items)
{
    m_text.end();
    m_context.marks.close(m_out); // a mark is opened again where content follows
    op("q");
    m_states.push_back(state());
    if (t != page::Transform{}) {
        // The same map for a y axis that points upwards: flip, transform, flip back.
        for (const double value : {t.a, -t.b, -t.c, t.d, t.c * m_height + t.dx.toPt(),
                 m_height - t.d * m_height - t.dy.toPt()}) {
            appendNumber(m_out, value, kMatrixDecimals);
            m_out += ' ';
        }
        op("cm");
    }
    if (clip) {
        appendRect(*clip);
        op("re W n");
    }
    const page::Transform outer = std::exchange(m_transform, combined(m_transform, t));
    QB_CHECK(writeAll(items));
    m_text.end();
    m_context.marks.close(m_out);
    m_transform = outer;
    m_states.pop_back();
    op("Q");
    return ok();
}

Status ContentWriter::write(const Placement& placement)
{
    const page::Page& page = *m_context.document.pages[size_t(placement.page)];
    page::Transform move;
    move.dx = placement.at.x;
    move.dy = placement.at.y;
    if (!placement.clip && move == page::Transform{})
        return writeAll(page.items);
    return writeUnder(move, placement.clip, page.items);
}

} // namespace

int SpotTable::number(const page::Colour& colour)
{
    // One name is one ink: all its spaces must be the same (ISO 15930-7 section 6.2.4).
    const auto found = std::find_if(m_spots.begin(), m_spots.end(),
        [&](const Spot& spot) { return spot.name == colour.spotName; });
    if (found != m_spots.end())
        return int(found - m_spots.begin());
    m_spots.push_back({colour.spotName, colour.spotAlternative});
    return int(m_spots.size()) - 1;
}

Result<SheetContent> writeContent(const Sheet& sheet, int number, ContentContext& context)
{
    ContentWriter writer(sheet.size.height.toPt(), context);
    context.marks.beginPage(number);
    for (const Placement& placement : sheet.pages)
        QB_CHECK(writer.write(placement));
    context.marks.tag(page::Tag::kArtifact);
    QB_CHECK(writer.writeAll(sheet.marks));
    return writer.finish();
}

} // namespace qb::pdf
