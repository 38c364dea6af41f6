#include "typeset/inline/set_paragraph.h"

#include "typeset/inline/drop_cap.h"
#include "typeset/inline/line_setter.h"
#include "typeset/inline/word_breaks.h"

namespace qb::typeset {

using style::Alignment;

namespace {

/// The source with the style's prefix before it, unless it is typed there already.
ParagraphSource withPrefix(const ParagraphSource& source, const QString& prefix)
{
    if (prefix.isEmpty() || source.text.startsWith(prefix))
        return source;
    ParagraphSource prefixed = source;
    prefixed.text.prepend(prefix);
    for (Span& span : prefixed.spans) {
        span.range.begin = std::max<qsizetype>(0, span.range.begin) + prefix.size();
        span.range.end += prefix.size();
    }
    return prefixed;
}

struct Placement {
    double start = 0;
    double spread = 0;
};

/// Places of a line where 均排 puts space: not inside words and numbers.
int spreadGaps(const BrokenLine& line, const std::vector<Cluster>& clusters)
{
    int gaps = 0;
    for (size_t i = line.fit.begin; i + 1 < line.fit.end; ++i)
        gaps += clusters[i].gapKind != Adjustment::None;
    return gaps;
}

Placement placementOf(const BrokenLine& line, const std::vector<Cluster>& clusters,
    Alignment alignment, bool isVertical, double indent)
{
    const double missing = std::max(0.0, line.fit.missing);
    Placement placement{indent, 0};
    if (isVertical && alignment != Alignment::Spread)
        return placement; // the block is aligned, its lines begin at its head
    switch (alignment) {
    case Alignment::Justify:
    case Alignment::Start:
        break;
    case Alignment::Centre:
        placement.start += missing / 2;
        break;
    case Alignment::End:
        placement.start += missing;
        break;
    case Alignment::Spread:
        if (const int gaps = spreadGaps(line, clusters); gaps > 0)
            placement.spread = missing / gaps;
        break;
    }
    return placement;
}

/// Left indents of the lines, em.
struct Indents {
    std::vector<double> firstLines;
    double otherLines = 0;

    double ofLine(size_t line) const
    {
        return line < firstLines.size() ? firstLines[line] : otherLines;
    }
};

/// What setting a paragraph needs from outside.
struct Tools {
    font::FontBook& fonts;
    FaceTable& faces;
    const text::Hyphenator* hyphenator;
};

using SetResult = Result<std::shared_ptr<SetParagraph>>;

/// Breaks and places the lines. `full`: em from the left edge of the column to the end of a line.
SetResult setLines(const ParagraphSource& whole, const style::ParagraphStyle& style, double full,
    const Tools& tools, int looseness, const DropCap* dropCap)
{
    const bool isJustified
        = style.alignment == Alignment::Justify; // headlines keep their words whole
    QB_TRY(PreparedParagraph prepared,
        prepare(whole, style, tools.fonts, tools.faces, isJustified ? tools.hyphenator : nullptr));
    Indents indents;
    const double label = style.labelWidth.count();
    indents.otherLines = style.startIndent.count() + label;
    if (dropCap)
        indents.firstLines.assign(size_t(dropCap->lines), indents.otherLines + dropCap->room);
    else
        indents.firstLines
            = {indents.otherLines + style.indent.count() - (prepared.hasLabel ? label : 0)};
    Measures measures;
    for (const double indent : indents.firstLines)
        measures.firstLines.push_back(std::max(0.0, full - indent));
    measures.otherLines = std::max(0.0, full - indents.otherLines);
    measures.isJustified = isJustified;
    measures.hyphenWidth = prepared.hyphen.advance;
    if (!isJustified)
        preferWordBoundaries(prepared);
    auto result = std::make_shared<SetParagraph>();
    LineSetter setter(prepared, whole.spans, style);
    const Breaking breaking = breakLines(prepared.clusters, measures, looseness);
    result->shorterCost = breaking.shorterCost;
    result->longerCost = breaking.longerCost;
    result->lines.reserve(breaking.lines.size());
    for (const BrokenLine& line : breaking.lines) {
        const Placement placement = placementOf(line, prepared.clusters, style.alignment,
            whole.isVertical, indents.ofLine(result->lines.size()));
        result->lines.push_back(setter.set(line, placement.start, placement.spread));
    }
    result->text = std::move(prepared.text);
    result->missing = std::move(prepared.missing);
    return result;
}

/// Puts the capital before the first line; its baseline is that of the last line beside it.
Status addDropCap(SetParagraph& paragraph, const DropCap& cap, const style::ParagraphStyle& style,
    Length leading, const Tools& tools)
{
    style::ParagraphStyle large = style;
    large.size = cap.size;
    large.alignment = Alignment::Start;
    large.indent = large.startIndent = large.labelWidth = large.letterSpacing = Em();
    QB_TRY(const auto capital, setLines(cap.capital, large, 4, tools, 0, nullptr));
    for (SetLine& line : paragraph.lines) {
        line.range.begin += cap.length;
        line.range.end += cap.length;
    }
    paragraph.text.prepend(cap.capital.text);
    for (const QString& character : capital->missing)
        if (std::find(paragraph.missing.begin(), paragraph.missing.end(), character)
            == paragraph.missing.end())
            paragraph.missing.push_back(character);
    SetLine& first = paragraph.lines.front();
    first.range.begin = 0;
    const auto count = int(capital->lines.front().runs.size());
    for (page::GlyphRun& run : capital->lines.front().runs) {
        run.origin.x += style.size * style.startIndent.count();
        run.origin.y += leading * double(cap.lines - 1);
    }
    first.runs.insert(
        first.runs.begin(), capital->lines.front().runs.begin(), capital->lines.front().runs.end());
    for (SetLine::Link& link : first.links) {
        link.firstRun += count;
        link.endRun += count;
    }
    first.start = style.size * style.startIndent.count();
    return ok();
}

} // namespace

Result<std::shared_ptr<const SetParagraph>> setParagraph(const ParagraphSource& source,
    const style::ParagraphStyle& style, Length measure, font::FontBook& fonts, FaceTable& faces,
    const text::Hyphenator* hyphenator, int looseness, Length leading)
{
    const Tools tools{fonts, faces, hyphenator};
    const ParagraphSource whole = withPrefix(source, style.prefix);
    const double full = measure / style.size - style.endIndent.count();
    std::shared_ptr<SetParagraph> result;
    if (const auto cap = dropCapOf(whole, style, leading);
        cap && full > style.startIndent.count() + 2 * cap->room) {
        QB_TRY(result, setLines(cap->rest, style, full, tools, looseness, &*cap));
        if (int(result->lines.size()) >= cap->lines) {
            QB_CHECK(addDropCap(*result, *cap, style, leading, tools));
            result->shorterCost = result->longerCost = {}; // its first lines are spoken for
        } else {
            result = nullptr; // too short to stand beside it
        }
    }
    if (!result) {
        QB_TRY(result, setLines(whole, style, full, tools, looseness, nullptr));
    }
    result->source = source;
    result->measure = measure;
    return std::shared_ptr<const SetParagraph>(std::move(result));
}

} // namespace qb::typeset
