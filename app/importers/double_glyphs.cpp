#include "importers/double_glyphs.h"

#include <QHash>

#include <cmath>

namespace qb::importers {

namespace {

class DoubleFinder {
public:
    explicit DoubleFinder(std::vector<PdfGlyph>& glyphs) : m_glyphs(glyphs) { }

    std::vector<bool> run()
    {
        std::vector<bool> isDouble(m_glyphs.size(), false);
        for (const bool hidden : {false, true}) {
            for (size_t i = 0; i < m_glyphs.size(); ++i) {
                if (m_glyphs[i].isHidden != hidden || isBlank(m_glyphs[i]))
                    continue;
                isDouble[i] = isKnown(m_glyphs[i]);
                if (!isDouble[i])
                    remember(i);
            }
        }
        return isDouble;
    }

private:
    static constexpr double kCell = 4; ///< points
    static constexpr size_t kMostInCell = 16;

    static quint64 key(int column, int row)
    {
        return quint64(quint32(column)) << 32 | quint32(row);
    }

    static int cell(double place) { return int(std::floor(place / kCell)); }

    void remember(size_t i)
    {
        auto& here = m_cells[key(cell(m_glyphs[i].area.middle()), cell(m_glyphs[i].baseline))];
        if (here.size() < kMostInCell)
            here.push_back(int(i));
    }

    bool isKnown(const PdfGlyph& glyph)
    {
        const int column = cell(glyph.area.middle());
        const int row = cell(glyph.baseline);
        for (int dx = -1; dx <= 1; ++dx) {
            for (int dy = -1; dy <= 1; ++dy) {
                const auto found = m_cells.constFind(key(column + dx, row + dy));
                if (found == m_cells.constEnd())
                    continue;
                for (const int i : *found) {
                    if (covers(m_glyphs[size_t(i)], glyph))
                        return true;
                }
            }
        }
        return false;
    }

    bool covers(PdfGlyph& known, const PdfGlyph& glyph)
    {
        const double reach = (glyph.isHidden ? 0.5 : 0.1) * std::min(known.size, glyph.size);
        if (std::abs(known.area.middle() - glyph.area.middle()) > reach
            || std::abs(known.baseline - glyph.baseline) > reach
            || (!glyph.isHidden && known.text != glyph.text))
            return false;
        known.isBold = known.isBold || !glyph.isHidden;
        return true;
    }

    std::vector<PdfGlyph>& m_glyphs;
    QHash<quint64, std::vector<int>> m_cells;
};

} // namespace

bool isBlank(const PdfGlyph& glyph)
{
    return glyph.text.trimmed().isEmpty();
}

std::vector<bool> doubleGlyphs(std::vector<PdfGlyph>& glyphs)
{
    return DoubleFinder(glyphs).run();
}

} // namespace qb::importers
