#include "importers/vertical_lines.h"

#include "text/cjk_class.h"

namespace qb::importers {

namespace {

bool isWideCharacter(const QString& text)
{
    const auto characters = text.toUcs4();
    return characters.size() == 1
        && (text::isHan(characters.front())
            || text::isFullWidthMark(text::charClass(characters.front())));
}

} // namespace

void addRotatedLines(std::vector<PageLine>& lines, const std::vector<PdfGlyph>& glyphs,
    const std::vector<bool>& isDouble)
{
    int rotation = 0;
    const PdfGlyph* before = nullptr;
    for (size_t i = 0; i < glyphs.size(); ++i) {
        const PdfGlyph& glyph = glyphs[i];
        if (isDouble[i] || glyph.rotation == 0 || glyph.text.isEmpty())
            continue;
        const bool goesOn = before != nullptr && rotation == glyph.rotation
            && std::abs(glyph.baseline - before->baseline) < 400
            && std::hypot(
                   glyph.area.middle() - before->area.middle(), glyph.area.top - before->area.top)
                < 3 * glyph.size;
        if (!goesOn) {
            lines.emplace_back();
            lines.back().area = glyph.area;
            lines.back().size = glyph.size;
            lines.back().isRotated = true;
            lines.back().isArtifact = glyph.isArtifact;
        }
        lines.back().text += glyph.text;
        lines.back().area.include(glyph.area);
        lines.back().baseline = lines.back().area.bottom;
        rotation = glyph.rotation;
        before = &glyph;
    }
}

std::vector<PageLine> withStackedLines(std::vector<PageLine> lines)
{
    std::vector<std::pair<int, size_t>> singles;
    for (size_t i = 0; i < lines.size(); ++i) {
        const PageLine& line = lines[i];
        if (!line.isRotated && isWideCharacter(line.text))
            singles.emplace_back(qRound(line.area.middle() / 2), i);
    }
    std::stable_sort(singles.begin(), singles.end());
    std::vector<bool> isMerged(lines.size(), false);
    for (size_t k = 0; k < singles.size();) {
        PageLine& first = lines[singles[k].second];
        size_t end = k + 1;
        for (; end < singles.size(); ++end) {
            const PageLine& last = lines[singles[end - 1].second];
            const PageLine& next = lines[singles[end].second];
            const double step = next.baseline - last.baseline;
            if (std::abs(next.area.middle() - last.area.middle()) > 0.25 * last.size
                || step < 0.6 * last.size || step > 2.2 * last.size
                || std::abs(next.size - last.size) > 0.1 * last.size)
                break;
        }
        if (end - k >= 3) {
            first.isVertical = true;
            for (size_t m = k + 1; m < end; ++m) {
                first.text += lines[singles[m].second].text;
                first.area.include(lines[singles[m].second].area);
                isMerged[singles[m].second] = true;
            }
        }
        k = end;
    }
    std::vector<PageLine> result;
    for (size_t i = 0; i < lines.size(); ++i) {
        if (!isMerged[i])
            result.push_back(std::move(lines[i]));
    }
    return result;
}

} // namespace qb::importers
