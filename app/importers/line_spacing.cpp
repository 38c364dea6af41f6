#include "importers/line_spacing.h"

#include "text/cjk_class.h"

namespace qb::importers {

namespace {

// In ems.
constexpr double kTyped = 0.17; ///< a space that was typed is as wide as its font makes it
constexpr double kDrawn = 0.45; ///< a gap that is a space whatever the line looks like
constexpr double kEven = 0.04;  ///< the gaps of a line that is not stretched differ by no more
constexpr size_t kLongest = 40; ///< glyphs of a line of names or a headline

char32_t lastOf(const PdfGlyph& glyph)
{
    return glyph.text.toUcs4().constLast();
}
char32_t firstOf(const PdfGlyph& glyph)
{
    return glyph.text.toUcs4().constFirst();
}

bool isWide(char32_t c)
{
    return text::isHan(c) || text::isFullWidthMark(text::charClass(c));
}

double gapBetween(const PdfGlyph& left, const PdfGlyph& right)
{
    return (right.area.left - left.area.right) / std::max(left.size, right.size);
}

} // namespace

LineSpacing::LineSpacing(const std::vector<const PdfGlyph*>& glyphs, bool drawsBlanks)
{
    std::vector<double> gaps;
    std::vector<double> hanGaps;
    for (size_t i = 1; i < glyphs.size(); ++i) {
        const char32_t left = lastOf(*glyphs[i - 1]);
        const char32_t right = firstOf(*glyphs[i]);
        if (!isWide(left) || !isWide(right))
            continue;
        gaps.push_back(gapBetween(*glyphs[i - 1], *glyphs[i]));
        if (text::isHan(left) && text::isHan(right))
            hanGaps.push_back(gaps.back());
    }
    if (gaps.size() >= 3) {
        const auto median = gaps.begin() + qsizetype(gaps.size() / 2);
        std::nth_element(gaps.begin(), median, gaps.end());
        m_common = std::max(0.0, *median);
    }
    // TeX draws no spaces, it only moves on: names stand apart where all other gaps are alike.
    const bool isEven = std::all_of(hanGaps.begin(), hanGaps.end(),
        [this](double gap) { return std::abs(gap - m_common) < kEven || gap > m_common + kTyped; });
    const bool mayBeNames = !drawsBlanks && glyphs.size() <= kLongest && hanGaps.size() >= 3;
    m_least = m_common + (mayBeNames && isEven ? kTyped : kDrawn);
}

bool LineSpacing::hasSpace(const PdfGlyph& left, const PdfGlyph& right, bool hasBlank) const
{
    const double gap = gapBetween(left, right);
    const char32_t before = lastOf(left);
    const char32_t behind = firstOf(right);
    if (isWide(before) && isWide(behind)) {
        const bool areHan = text::isHan(before) && text::isHan(behind);
        return gap > (hasBlank ? m_common + kTyped : areHan ? m_least : m_common + kDrawn);
    }
    if (isWide(before) || isWide(behind))
        return hasBlank || gap > 0.5;
    return (hasBlank && gap > -0.1) || gap > 0.17;
}

} // namespace qb::importers
