#include "typeset/inline/set_paragraph.h"

#include "typeset/inline/word_breaks.h"

namespace qb::typeset {

using style::Alignment;
using text::CharClass;

namespace {

/// Places the clusters of one line and gathers them into runs.
class LineSetter {
public:
    LineSetter(const PreparedParagraph& paragraph, const style::ParagraphStyle& style)
        : m_paragraph(paragraph),
          m_style(style)
    {
    }

    /// `start`: of the line's first cluster, em from the column's edge. `spread`: em added behind
    /// every cluster.
    SetLine set(const BrokenLine& line, double start, double spread)
    {
        SetLine result;
        m_result = &result;
        m_position = start;
        const LineFit& fit = line.fit;
        for (size_t i = fit.begin; i < fit.end; ++i) {
            place(i, fit);
            if (i + 1 < fit.end)
                m_position += gapAfter(m_paragraph.clusters[i], fit) + spread;
        }
        if (fit.hasHyphen)
            placeHyphen();
        result.start = m_style.size * start;
        result.end = m_style.size * m_position;
        if (fit.begin < fit.end)
            result.range = {m_paragraph.clusters[fit.begin].textBegin,
                m_paragraph.clusters[fit.end - 1].textEnd};
        result.compromise = line.compromise;
        closeRun();
        return result;
    }

private:
    void place(size_t i, const LineFit& fit)
    {
        const Cluster& cluster = m_paragraph.clusters[i];
        const double kept = 1 - fit.shrink[size_t(blankKind(cluster.charClass))];
        const double firm = double(cluster.firmLead);
        const double lead = i == fit.begin ? 0 : firm + (double(cluster.lead) - firm) * kept;
        const double trail = i + 1 == fit.end ? 0 : double(cluster.trail) * kept;
        openRun(cluster);
        const double hidden = double(cluster.hiddenLead) + double(cluster.lead) - lead;
        addGlyphs(cluster, m_position - hidden);
        m_position += lead + double(cluster.body) + trail;
    }

    /// The hyphen reads as a soft one (U+00AD), so that extracted text can be joined again.
    void placeHyphen()
    {
        page::GlyphRun& run = m_result->runs.back();
        page::Glyph glyph;
        glyph.id = m_paragraph.hyphen.id;
        glyph.x = m_style.size * (m_position - m_runStart);
        glyph.textBegin = int(run.text.size());
        run.text += QChar(QChar::SoftHyphen);
        glyph.textEnd = int(run.text.size());
        run.glyphs.push_back(glyph);
        m_position += m_paragraph.hyphen.advance;
    }

    double gapAfter(const Cluster& cluster, const LineFit& fit) const
    {
        const double natural = double(cluster.gap);
        switch (cluster.gapKind) {
        case Adjustment::WordSpace: {
            const double width = double(cluster.body);
            return natural + std::max(0.0, kWordSpaceMaximum - width) * fit.wordStretch
                - std::max(0.0, width - kWordSpaceMinimum)
                * fit.shrink[size_t(Adjustment::WordSpace)];
        }
        case Adjustment::HanWestern:
            return natural + std::max(0.0, kHanWesternMaximum - natural) * fit.hanWesternStretch
                - std::max(0.0, natural - kHanWesternMinimum)
                * fit.shrink[size_t(Adjustment::HanWestern)];
        case Adjustment::Other:
            return natural + fit.otherStretch;
        default:
            return natural;
        }
    }

    void openRun(const Cluster& cluster)
    {
        if (!m_result->runs.empty() && m_result->runs.back().face == cluster.face)
            return;
        closeRun();
        page::GlyphRun run;
        run.face = cluster.face;
        run.size = m_style.size;
        run.colour = m_style.colour;
        run.origin = {m_style.size * m_position, Length()};
        m_runStart = m_position;
        m_result->runs.push_back(std::move(run));
    }

    void closeRun()
    {
        if (!m_result->runs.empty())
            m_result->runs.back().advance = m_style.size * (m_position - m_runStart);
    }

    void addGlyphs(const Cluster& cluster, double origin)
    {
        page::GlyphRun& run = m_result->runs.back();
        const int textBegin = int(run.text.size());
        run.text += QStringView(m_paragraph.text)
                        .mid(cluster.textBegin, cluster.textEnd - cluster.textBegin);
        double x = origin - m_runStart;
        for (int g = 0; g < cluster.glyphCount; ++g) {
            const font::ShapedGlyph& shaped = m_paragraph.glyphs[size_t(cluster.firstGlyph + g)];
            page::Glyph glyph;
            glyph.id = shaped.id;
            glyph.x = m_style.size * (x + shaped.xOffset);
            glyph.y = m_style.size * shaped.yOffset;
            glyph.textBegin = textBegin;
            glyph.textEnd = g == 0 ? int(run.text.size()) : textBegin;
            run.glyphs.push_back(glyph);
            x += shaped.advance;
        }
    }

    const PreparedParagraph& m_paragraph;
    const style::ParagraphStyle& m_style;
    SetLine* m_result = nullptr;
    double m_position = 0;
    double m_runStart = 0;
};

struct Placement {
    double start = 0;
    double spread = 0;
};

Placement placementOf(
    const BrokenLine& line, const style::ParagraphStyle& style, double indent, double measure)
{
    const double missing = std::max(0.0, line.fit.missing);
    Placement placement{indent, 0};
    switch (style.alignment) {
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
        if (const auto count = line.fit.end - line.fit.begin; count > 1 && measure > 0)
            placement.spread = missing / double(count - 1);
        break;
    }
    return placement;
}

} // namespace

Result<std::shared_ptr<const SetParagraph>> setParagraph(const QString& text,
    const style::ParagraphStyle& style, Length measure, font::FontBook& fonts, FaceTable& faces,
    const text::Hyphenator* hyphenator)
{
    const bool isJustified
        = style.alignment == Alignment::Justify; // headlines keep their words whole
    QB_TRY(PreparedParagraph prepared,
        prepare(text.startsWith(style.prefix) ? text : style.prefix + text, style, fonts, faces,
            isJustified ? hyphenator : nullptr));
    const double full = measure / style.size - style.startIndent.count() - style.endIndent.count();
    Measures measures;
    measures.firstLine = full - style.indent.count();
    measures.otherLines = full;
    measures.isJustified = isJustified;
    measures.hyphenWidth = prepared.hyphen.advance;
    if (!isJustified)
        preferWordBoundaries(prepared);
    auto result = std::make_shared<SetParagraph>();
    LineSetter setter(prepared, style);
    const std::vector<BrokenLine> lines = breakLines(prepared.clusters, measures);
    result->lines.reserve(lines.size());
    for (const BrokenLine& line : lines) {
        const bool isFirst = result->lines.empty();
        const double indent = style.startIndent.count() + (isFirst ? style.indent.count() : 0);
        const Placement placement
            = placementOf(line, style, indent, isFirst ? measures.firstLine : measures.otherLines);
        result->lines.push_back(setter.set(line, placement.start, placement.spread));
    }
    result->text = std::move(prepared.text);
    result->missing = std::move(prepared.missing);
    return std::shared_ptr<const SetParagraph>(std::move(result));
}

} // namespace qb::typeset
