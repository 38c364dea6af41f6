#include "page/dump.h"

#include <cmath>

namespace qb::page {

namespace {

bool isFurniture(int node)
{
    return node == Tag::kArtifact || node == Tag::kPagination;
}

/// Two decimals, no "-0", no trailing zeros: stable under harmless differences in the last bits.
QString number(double value)
{
    const double rounded = std::round(value * 100) / 100;
    QString text = QString::number(rounded == 0 ? 0 : rounded, 'f', 2);
    while (text.endsWith(QLatin1Char('0')))
        text.chop(1);
    if (text.endsWith(QLatin1Char('.')))
        text.chop(1);
    return text;
}

QString number(Length length)
{
    return number(length.toPt());
}

QString describe(const Colour& colour)
{
    switch (colour.space) {
    case Colour::Space::Gray:
        return colour.components[0] == 0
            ? QStringLiteral("black")
            : QStringLiteral("gray(%1)").arg(number(colour.components[0]));
    case Colour::Space::Rgb:
    case Colour::Space::Cmyk: {
        const int count = colour.space == Colour::Space::Rgb ? 3 : 4;
        QStringList parts;
        for (int i = 0; i < count; ++i)
            parts << number(colour.components[size_t(i)]);
        return QStringLiteral("%1(%2)").arg(
            count == 3 ? QStringLiteral("rgb") : QStringLiteral("cmyk"),
            parts.join(QLatin1Char(' ')));
    }
    case Colour::Space::Spot:
        return QStringLiteral("spot(%1 %2)").arg(colour.spotName, number(colour.components[0]));
    }
    Q_UNREACHABLE();
}

QString describe(const Rect& rect)
{
    return QStringLiteral("%1 %2 %3x%4")
        .arg(number(rect.x), number(rect.y), number(rect.width), number(rect.height));
}

const char* roleName(StructureRole role)
{
    switch (role) {
    case StructureRole::Document:
        return "document";
    case StructureRole::Section:
        return "section";
    case StructureRole::Heading:
        return "heading";
    case StructureRole::Paragraph:
        return "paragraph";
    case StructureRole::List:
        return "list";
    case StructureRole::ListItem:
        return "list-item";
    case StructureRole::Table:
        return "table";
    case StructureRole::TableRow:
        return "table-row";
    case StructureRole::TableHeader:
        return "table-header";
    case StructureRole::TableCell:
        return "table-cell";
    case StructureRole::Figure:
        return "figure";
    case StructureRole::Caption:
        return "caption";
    case StructureRole::Contents:
        return "contents";
    case StructureRole::ContentsItem:
        return "contents-item";
    case StructureRole::Note:
        return "note";
    case StructureRole::Quote:
        return "quote";
    case StructureRole::Span:
        return "span";
    case StructureRole::Link:
        return "link";
    }
    Q_UNREACHABLE();
}

class Dumper {
public:
    explicit Dumper(const Document& document) : m_document(document) { }

    QString run()
    {
        for (size_t i = 0; i < m_document.pages.size(); ++i)
            page(i);
        for (const OutlineEntry& entry : m_document.outline)
            line(0,
                QStringLiteral("outline %1 page %2 %3")
                    .arg(entry.level)
                    .arg(entry.page + 1)
                    .arg(entry.title));
        return m_text;
    }

private:
    void line(int depth, const QString& text)
    {
        m_text += QString(depth * 2, QLatin1Char(' ')) + text + QLatin1Char('\n');
    }

    void page(size_t index)
    {
        const Page& page = *m_document.pages[index];
        line(0,
            QStringLiteral("page %1 %2x%3%4")
                .arg(index + 1)
                .arg(number(page.size.width), number(page.size.height),
                    page.label.isEmpty() ? QString() : QStringLiteral(" label ") + page.label));
        int depth = 1;
        for (const Item& entry : page.items)
            item(entry, depth);
    }

    void item(const Item& entry, int& depth)
    {
        if (const auto* run = std::get_if<GlyphRun>(&entry)) {
            glyphRun(*run, depth);
        } else if (const auto* shape = std::get_if<Shape>(&entry)) {
            this->shape(*shape, depth);
        } else if (const auto* image = std::get_if<ImageItem>(&entry)) {
            line(depth,
                QStringLiteral("image %1 %2").arg(describe(image->target), image->alternativeText));
        } else if (const auto* link = std::get_if<Link>(&entry)) {
            line(depth,
                QStringLiteral("link %1 %2")
                    .arg(describe(link->area), link->address + link->destination));
        } else if (const auto* tag = std::get_if<Tag>(&entry)) {
            if (tag->node == Tag::kClose) {
                depth = std::max(1, depth - 1);
                return;
            }
            line(depth,
                isFurniture(tag->node) ? QStringLiteral("artifact") : describeNode(tag->node));
            ++depth;
        } else if (const auto* group = std::get_if<std::shared_ptr<const Group>>(&entry)) {
            const Transform& t = (*group)->transform;
            line(depth,
                QStringLiteral("group [%1 %2 %3 %4 %5 %6]")
                    .arg(number(t.a), number(t.b), number(t.c), number(t.d), number(t.dx),
                        number(t.dy)));
            int inner = depth + 1;
            for (const Item& child : (*group)->items)
                item(child, inner);
        }
    }

    QString describeNode(int node) const
    {
        const StructureNode& entry = m_document.structure.at(size_t(node));
        QString text = QStringLiteral("%1 #%2").arg(QLatin1String(roleName(entry.role))).arg(node);
        if (entry.level > 0)
            text += QStringLiteral(" level %1").arg(entry.level);
        return text;
    }

    static QString directionOf(const GlyphRun& run)
    {
        if (!run.isVertical)
            return {};
        return run.isTurned ? QStringLiteral(" vertical turned") : QStringLiteral(" vertical");
    }

    void glyphRun(const GlyphRun& run, int depth)
    {
        const QString role = m_document.faces.at(size_t(run.face)).role;
        line(depth,
            QStringLiteral("text %1 %2 at %3 %4 wide %5 %6%7 |%8|")
                .arg(role, number(run.size), number(run.origin.x), number(run.origin.y),
                    number(run.advance), describe(run.colour), directionOf(run), run.text));
        QStringList positions;
        for (const Glyph& glyph : run.glyphs)
            if (glyph.textEnd > glyph.textBegin)
                positions << number(glyph.x);
        line(depth + 1, positions.join(QLatin1Char(' ')));
    }

    void shape(const Shape& shape, int depth)
    {
        QStringList parts;
        for (const PathElement& element : shape.path) {
            switch (element.verb) {
            case PathElement::Verb::MoveTo:
                parts << QStringLiteral("M");
                break;
            case PathElement::Verb::LineTo:
                parts << QStringLiteral("L");
                break;
            case PathElement::Verb::CurveTo:
                parts << QStringLiteral("C");
                break;
            case PathElement::Verb::Close:
                parts << QStringLiteral("Z");
                continue;
            }
            parts << number(element.to.x) + QLatin1Char(',') + number(element.to.y);
        }
        line(depth,
            QStringLiteral("shape %1%2%3")
                .arg(parts.join(QLatin1Char(' ')),
                    shape.fill ? QStringLiteral(" fill ") + describe(*shape.fill) : QString(),
                    shape.stroke
                        ? QStringLiteral(" stroke %1 %2")
                              .arg(number(shape.stroke->width), describe(shape.stroke->colour))
                        : QString()));
    }

    const Document& m_document;
    QString m_text;
};

} // namespace

std::array<double, 3> Colour::toRgb() const
{
    const auto fromCmyk = [](const std::array<double, 4>& c, double tint) {
        const double k = c[3] * tint;
        return std::array<double, 3>{
            (1 - c[0] * tint) * (1 - k), (1 - c[1] * tint) * (1 - k), (1 - c[2] * tint) * (1 - k)};
    };
    if (screen && (space == Space::Cmyk || space == Space::Spot)) {
        const double tint = space == Space::Spot ? components[0] : 1;
        const auto seen = [&](size_t i) {
            return (1 - tint) + tint * (*screen)[i];
        };
        return {seen(0), seen(1), seen(2)};
    }
    switch (space) {
    case Space::Gray:
        return {components[0], components[0], components[0]};
    case Space::Rgb:
        return {components[0], components[1], components[2]};
    case Space::Cmyk:
        return fromCmyk(components, 1);
    case Space::Spot:
        return fromCmyk(spotAlternative, components[0]);
    }
    Q_UNREACHABLE();
}

Shape Shape::rectangle(const Rect& rect, Colour fill)
{
    using Verb = PathElement::Verb;
    return {
        {{Verb::MoveTo, {rect.x, rect.y}, {}, {}}, {Verb::LineTo, {rect.right(), rect.y}, {}, {}},
            {Verb::LineTo, {rect.right(), rect.bottom()}, {}, {}},
            {Verb::LineTo, {rect.x, rect.bottom()}, {}, {}}, {Verb::Close, {}, {}, {}}},
        std::move(fill), std::nullopt};
}

Shape Shape::rule(Point from, Point to, Length thickness, Colour colour)
{
    if (from.y == to.y)
        return rectangle(
            {from.x, from.y - thickness / 2, to.x - from.x, thickness}, std::move(colour));
    return rectangle({from.x - thickness / 2, from.y, thickness, to.y - from.y}, std::move(colour));
}

QString dump(const Document& document)
{
    return Dumper(document).run();
}

} // namespace qb::page
