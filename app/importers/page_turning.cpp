#include "importers/page_lines.h"

#include "text/cjk_class.h"

#include <array>
#include <functional>

namespace qb::importers {

namespace {

/// Cells of the page with the glyphs in them, to look for neighbours without comparing all.
class GlyphGrid {
public:
    explicit GlyphGrid(const PdfPage& page) : m_page(page)
    {
        m_columns = std::clamp(int(page.width / kCell) + 1, 1, 400);
        m_rows = std::clamp(int(page.height / kCell) + 1, 1, 400);
        m_cells.resize(size_t(m_columns) * size_t(m_rows));
        for (size_t i = 0; i < page.glyphs.size(); ++i) {
            auto& cell = m_cells[cellOf(page.glyphs[i].area.middle(),
                (page.glyphs[i].area.top + page.glyphs[i].area.bottom) / 2)];
            if (cell.size() < kMostInCell)
                cell.push_back(int(i));
        }
    }

    /// Whether a glyph other than `self` has its middle within `reach` of a point.
    bool hasNear(double x, double y, double reach, size_t self) const
    {
        for (double dx : {-reach, 0.0, reach}) {
            for (double dy : {-reach, 0.0, reach}) {
                for (const int i : m_cells[cellOf(x + dx, y + dy)]) {
                    const PageArea& area = m_page.glyphs[size_t(i)].area;
                    if (size_t(i) != self && std::abs(area.middle() - x) <= reach
                        && std::abs((area.top + area.bottom) / 2 - y) <= reach)
                        return true;
                }
            }
        }
        return false;
    }

private:
    static constexpr double kCell = 12;
    static constexpr size_t kMostInCell = 64;

    size_t cellOf(double x, double y) const
    {
        const int column = std::clamp(int(x / kCell), 0, m_columns - 1);
        const int row = std::clamp(int(y / kCell), 0, m_rows - 1);
        return size_t(row) * size_t(m_columns) + size_t(column);
    }

    const PdfPage& m_page;
    int m_columns = 1;
    int m_rows = 1;
    std::vector<std::vector<int>> m_cells;
};

/// Han characters that have their neighbours close above and below, and none close beside.
bool runsDown(const PdfPage& page)
{
    constexpr size_t kEnough = 20;
    const GlyphGrid grid(page);
    size_t down = 0;
    size_t across = 0;
    for (size_t i = 0; i < page.glyphs.size(); ++i) {
        const PdfGlyph& glyph = page.glyphs[i];
        if (glyph.isVertical && glyph.rotation == 0) {
            ++down;
            continue;
        }
        if (glyph.rotation != 0 || glyph.text.isEmpty()
            || !text::isHan(glyph.text.toUcs4().constFirst()))
            continue;
        const double x = glyph.area.middle();
        const double y = (glyph.area.top + glyph.area.bottom) / 2;
        const double reach = glyph.size * 0.25;
        down += grid.hasNear(x, y + glyph.size, reach, i);
        across += grid.hasNear(x + glyph.size, y, reach, i);
    }
    return down > kEnough && down > 2 * across;
}

void turn(PdfPage& page, const std::function<PageArea(const PageArea&)>& turned)
{
    for (PdfGlyph& glyph : page.glyphs) {
        glyph.area = turned(glyph.area);
        glyph.baseline = glyph.area.top + 0.88 * glyph.area.height();
    }
    for (PdfRule& rule : page.rules)
        rule.area = turned(rule.area);
    for (PdfFrame& frame : page.frames)
        frame.area = turned(frame.area);
    for (PdfPicture& picture : page.pictures)
        picture.area = turned(picture.area);
}

} // namespace

void turnUpright(PdfPage& page)
{
    std::array<size_t, 4> counts{};
    for (const PdfGlyph& glyph : page.glyphs)
        ++counts[size_t(glyph.rotation)];
    const double width = page.width;
    const double height = page.height;
    // Quarter turns clockwise that the page is turned back by.
    int turns = 0;
    if (counts[0] > 0 && runsDown(page)) {
        turns = 1;
        for (PdfGlyph& glyph : page.glyphs) {
            glyph.isVertical = false;
            // Western words in a vertical line are turned already.
            glyph.rotation = glyph.rotation == 0 ? 1 : glyph.rotation;
        }
    } else {
        turns = int(std::max_element(counts.begin(), counts.end()) - counts.begin());
    }
    if (turns == 0)
        return;
    for (PdfGlyph& glyph : page.glyphs)
        glyph.rotation = (glyph.rotation + 4 - turns) % 4;
    turn(page, [=](const PageArea& a) -> PageArea {
        if (turns == 1)
            return {a.top, width - a.right, a.bottom, width - a.left};
        if (turns == 2)
            return {width - a.right, height - a.bottom, width - a.left, height - a.top};
        return {height - a.bottom, a.left, height - a.top, a.right};
    });
    if (turns != 2)
        std::swap(page.width, page.height);
}

} // namespace qb::importers
