#include "typeset/inline/line_markup.h"

#include "typeset/inline/decorations.h"
#include "typeset/metrics.h"

namespace qb::typeset {

using text::CharClass;

namespace {

/// 着重号 stand under what is read aloud, not under marks and spaces.
bool takesEmphasis(CharClass c)
{
    return c == CharClass::Han || c == CharClass::Letter || c == CharClass::Digit;
}

class MarkupAdder {
public:
    MarkupAdder(SetLine& line, const std::vector<PlacedCluster>& placed,
        const PreparedParagraph& paragraph, const std::vector<Span>& spans,
        const style::ParagraphStyle& style)
        : m_line(line),
          m_placed(placed),
          m_paragraph(paragraph),
          m_spans(spans),
          m_style(style)
    {
    }

    void add()
    {
        forEachStretch(&Markup::properName, [this](size_t begin, size_t end, int) {
            const auto [left, right] = extent(begin, end);
            m_line.decorations.push_back(properNameLine(left, right, m_style.size, m_style.colour));
        });
        for (const PlacedCluster& placed : m_placed)
            if (const Markup& markup = markupOf(placed);
                markup.isEmphasized && takesEmphasis(placed.cluster->charClass))
                m_line.decorations.push_back(emphasisDotOf(placed, markup));
        forEachStretch(&Markup::link, [this](size_t begin, size_t end, int span) {
            const auto [left, right] = extent(begin, end);
            SetLine::Link link;
            link.area = {m_style.size * left, m_style.size * -kIdeographicAscent,
                m_style.size * (right - left), m_style.size};
            link.address = m_spans[size_t(span)].target;
            link.span = span;
            m_line.links.push_back(std::move(link));
        });
        forEachStretch(&Markup::note, [this](size_t, size_t end, int span) {
            const int textEnd = m_placed[end - 1].cluster->textEnd;
            const bool goesOn = textEnd < int(m_paragraph.markup.size())
                && m_paragraph.markup[size_t(textEnd)].note == span;
            if (!goesOn)
                m_line.notes.push_back(span);
        });
    }

private:
    page::Shape emphasisDotOf(const PlacedCluster& placed, const Markup& markup) const
    {
        const double centre = (placed.left + placed.right) / 2;
        return m_paragraph.isVertical
            ? verticalEmphasisDot(centre, m_style.size, m_style.colour)
            : emphasisDot(centre, markup.properName >= 0, m_style.size, m_style.colour);
    }

    const Markup& markupOf(const PlacedCluster& placed) const
    {
        return m_paragraph.markup[size_t(placed.cluster->textBegin)];
    }

    /// Calls `use` with the clusters [begin, end) of every span of one kind.
    template <typename Use>
    void forEachStretch(std::int32_t Markup::*kind, Use use) const
    {
        for (size_t begin = 0; begin < m_placed.size();) {
            const int span = markupOf(m_placed[begin]).*kind;
            size_t end = begin + 1;
            while (end < m_placed.size() && markupOf(m_placed[end]).*kind == span)
                ++end;
            if (span >= 0)
                use(begin, end, span);
            begin = end;
        }
    }

    std::pair<double, double> extent(size_t begin, size_t end) const
    {
        double left = m_placed[begin].left;
        double right = m_placed[begin].right;
        for (size_t i = begin; i < end; ++i) {
            left = std::min(left, m_placed[i].left);
            right = std::max(right, m_placed[i].right);
        }
        return {left, right};
    }

    SetLine& m_line;
    const std::vector<PlacedCluster>& m_placed;
    const PreparedParagraph& m_paragraph;
    const std::vector<Span>& m_spans;
    const style::ParagraphStyle& m_style;
};

} // namespace

void addMarkup(SetLine& line, const std::vector<PlacedCluster>& placed,
    const PreparedParagraph& paragraph, const std::vector<Span>& spans,
    const style::ParagraphStyle& style)
{
    if (!paragraph.markup.empty())
        MarkupAdder(line, placed, paragraph, spans, style).add();
}

} // namespace qb::typeset
