#include "typeset/inline/set_paragraph.h"

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

} // namespace

Result<std::shared_ptr<const SetParagraph>> setParagraph(const ParagraphSource& source,
    const style::ParagraphStyle& style, Length measure, font::FontBook& fonts, FaceTable& faces,
    const text::Hyphenator* hyphenator, int looseness)
{
    const bool isJustified
        = style.alignment == Alignment::Justify; // headlines keep their words whole
    const ParagraphSource whole = withPrefix(source, style.prefix);
    QB_TRY(PreparedParagraph prepared,
        prepare(whole, style, fonts, faces, isJustified ? hyphenator : nullptr));
    const double label = style.labelWidth.count();
    const double otherIndent = style.startIndent.count() + label;
    const double firstIndent = otherIndent + style.indent.count() - (prepared.hasLabel ? label : 0);
    const double full = measure / style.size - style.endIndent.count();
    Measures measures;
    measures.firstLines = {std::max(0.0, full - firstIndent)};
    measures.otherLines = std::max(0.0, full - otherIndent);
    measures.isJustified = isJustified;
    measures.hyphenWidth = prepared.hyphen.advance;
    if (!isJustified)
        preferWordBoundaries(prepared);
    auto result = std::make_shared<SetParagraph>();
    LineSetter setter(prepared, whole.spans, style);
    const Breaking breaking = breakLines(prepared.clusters, measures, looseness);
    result->source = source;
    result->measure = measure;
    result->shorterCost = breaking.shorterCost;
    result->longerCost = breaking.longerCost;
    result->lines.reserve(breaking.lines.size());
    for (const BrokenLine& line : breaking.lines) {
        const Placement placement = placementOf(line, prepared.clusters, style.alignment,
            source.isVertical, result->lines.empty() ? firstIndent : otherIndent);
        result->lines.push_back(setter.set(line, placement.start, placement.spread));
    }
    result->text = std::move(prepared.text);
    result->missing = std::move(prepared.missing);
    return std::shared_ptr<const SetParagraph>(std::move(result));
}

} // namespace qb::typeset
