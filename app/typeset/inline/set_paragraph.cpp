#include "typeset/inline/set_paragraph.h"

#include "typeset/inline/drop_cap.h"
#include "typeset/inline/line_setter.h"
#include "typeset/inline/word_breaks.h"
#include "typeset/metrics.h"

#include <cmath>

namespace qb::typeset {

using style::Alignment;

namespace {

/// em between a drop cap and the lines beside it; of a letter that begins a word, to its rest.
constexpr double kLeastGap = 0.2;
constexpr double kTiedGap = 0.1;
constexpr double kNarrow
    = 6; ///< em; lines so short are not asked for a last line of two characters
constexpr double kLeastCapHeight = 0.5; ///< em; a face that states less states nonsense

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

/// A capital that is set, and what the lines beside it leave free.
struct SetCapital {
    DropCap cap;
    std::shared_ptr<SetParagraph> paragraph;
    double room = 0; ///< em of the paragraph's size
    Length size;
};

/// Breaks and places the lines. `full`: em from the left edge of the column to the end of a line.
SetResult setLines(const ParagraphSource& whole, const style::ParagraphStyle& style, double full,
    const Tools& tools, int looseness, const SetCapital* capital)
{
    const bool isJustified
        = style.alignment == Alignment::Justify; // headlines keep their words whole
    QB_TRY(PreparedParagraph prepared,
        prepare(whole, style, tools.fonts, tools.faces, isJustified ? tools.hyphenator : nullptr));
    Indents indents;
    const double label = style.labelWidth.count();
    indents.otherLines = style.startIndent.count() + label;
    if (capital)
        indents.firstLines.assign(size_t(capital->cap.lines), indents.otherLines + capital->room);
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
    if (full < kNarrow) // a cell of a table: 指标|10 is better than 指|标10
        measures.lastLineMinimum = 0;
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

/// Sets the capital. A Han character leaves whole em free, so that the lines beside it keep to
/// them; a letter as much as it is wide, or its word would fall apart.
Result<SetCapital> setCapital(
    const DropCap& cap, const style::ParagraphStyle& style, Length leading, const Tools& tools)
{
    SetCapital result;
    result.cap = cap;
    style::ParagraphStyle large = style;
    large.alignment = Alignment::Start;
    large.indent = large.startIndent = large.labelWidth = large.letterSpacing = Em();
    QB_TRY(const auto face,
        tools.fonts.face(style.latinFont.isEmpty() ? style.font : style.latinFont));
    const double capHeight = std::max(face->metrics().capHeight, kLeastCapHeight);
    result.size = large.size = dropCapSize(cap, style, leading, capHeight);
    QB_TRY(result.paragraph, setLines(cap.capital, large, 4, tools, 0, nullptr));
    const double width = result.paragraph->lines.front().end / style.size;
    if (cap.isLetter)
        result.room = width + (cap.isTied ? kTiedGap : kLeastGap);
    else
        result.room = std::ceil(result.size / style.size + kLeastGap);
    return result;
}

/// Puts the capital before the first line: a letter on the baseline of the last line beside it, a
/// Han character with the foot of its em box on that of the line's.
void addDropCap(SetParagraph& paragraph, const SetCapital& set, const style::ParagraphStyle& style,
    Length leading)
{
    const DropCap& cap = set.cap;
    const std::shared_ptr<SetParagraph>& capital = set.paragraph;
    const Length raise
        = cap.isLetter ? Length() : (set.size - style.size) * (1 - kIdeographicAscent);
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
        run.origin.y += leading * double(cap.lines - 1) - raise;
    }
    first.runs.insert(
        first.runs.begin(), capital->lines.front().runs.begin(), capital->lines.front().runs.end());
    for (SetLine::Link& link : first.links) {
        link.firstRun += count;
        link.endRun += count;
    }
    first.start = style.size * style.startIndent.count();
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
    if (const auto cap = dropCapOf(whole, style)) {
        QB_TRY(const SetCapital capital, setCapital(*cap, style, leading, tools));
        const bool hasRoom = full > style.startIndent.count() + 2 * capital.room;
        if (hasRoom) {
            QB_TRY(result, setLines(cap->rest, style, full, tools, looseness, &capital));
        }
        if (result && int(result->lines.size()) >= cap->lines) {
            addDropCap(*result, capital, style, leading);
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
