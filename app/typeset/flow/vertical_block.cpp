#include "typeset/flow/vertical_block.h"

#include "typeset/flow/block_box.h"
#include "typeset/inline/vertical_line.h"

#include <cmath>

namespace qb::typeset {

namespace {

/// Side by side in a column of `width`.
int linesAbreast(const style::ParagraphStyle& style, const style::PageGeometry& page, Length width)
{
    const double more = (width - style.size) / leadingOf(style, page);
    return 1 + std::max(0, int(std::floor(more + 1e-6)));
}

} // namespace

Length verticalMeasure(const style::ParagraphStyle& style, const style::PageGeometry& page)
{
    const Length room = page.pitch * double(page.lines - 1) + page.em;
    return std::min(style.verticalLength.at(style.size), std::max(room, style.size));
}

Length verticalHeight(const LinesContent& content)
{
    Length height = content.style->size;
    for (int i = content.firstLine; i < content.endLine; ++i)
        height = std::max(height, content.paragraph->lines[size_t(i)].end);
    return height;
}

std::vector<Box> verticalBoxes(const std::shared_ptr<const SetParagraph>& paragraph,
    const Setting::StylePointer& style, const style::PageGeometry& page, Length width)
{
    const int count = int(paragraph->lines.size());
    const int abreast = linesAbreast(*style, page, width);
    std::vector<Box> boxes;
    for (int first = 0; first < count; first += abreast)
        boxes.push_back(
            blockBox({paragraph, style, first, std::min(count, first + abreast), false, {}}, page));
    return boxes;
}

std::vector<SetLine> verticalLines(
    const LinesContent& content, const style::PageGeometry& page, page::Point corner, Length width)
{
    const style::ParagraphStyle& style = *content.style;
    const Length leading = leadingOf(style, page);
    const int count = content.endLine - content.firstLine;
    const Length spare = width - (leading * double(count - 1) + style.size);
    double share = 1; // at the right, where vertical text begins
    if (style.alignment == style::Alignment::Start)
        share = 0;
    else if (style.alignment == style::Alignment::Centre)
        share = 0.5;
    Length middle = corner.x + width - spare * (1 - share) - style.size / 2;
    std::vector<SetLine> lines;
    for (int i = content.firstLine; i < content.endLine; ++i) {
        lines.push_back(
            standing(content.paragraph->lines[size_t(i)], {middle, corner.y}, style.size));
        middle = middle - leading;
    }
    return lines;
}

} // namespace qb::typeset
