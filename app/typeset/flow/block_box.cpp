#include "typeset/flow/block_box.h"

#include "typeset/flow/vertical_block.h"

#include <cmath>

namespace qb::typeset {

namespace {

/// What it costs to change a part of a column, in units of the line breaker's costs.
constexpr float kSpaceBeforeCost = 6;
constexpr float kLessSpaceCost = 12;
constexpr float kOtherLinesCost = 2;
constexpr double kHeadingAir = 0.5;   ///< grid lines
constexpr double kLeastRuleGap = 0.3; ///< em between a rule without a tint and the text
/// Of the white between two grid lines, the part that a frame may reach into on either side.
constexpr double kReach = 0.3;

Length inkHeight(const LinesContent& content, const style::PageGeometry& page)
{
    const style::ParagraphStyle& style = *content.style;
    const Length frame = frameAbove(style) + frameBelow(style);
    if (content.paragraph->source.isVertical)
        return verticalHeight(content) + frame;
    const int count = content.endLine - content.firstLine;
    return leadingOf(style, page) * double(std::max(0, count - 1)) + style.size + frame;
}

/// Whole grid lines for `lines` of space and a `frame` between the text and that space.
int rowsOutside(double lines, Length frame, const style::PageGeometry& page)
{
    if (frame > Length())
        lines += std::max(0.0, (frame - (page.pitch - page.em) * kReach) / page.pitch);
    return int(std::ceil(lines - 0.001));
}

/// Grid lines that content of `height` needs: its ink may reach into the white between the lines
/// around it, but not to their type.
int rowsFor(Length height, const style::PageGeometry& page)
{
    const Length reach = page.em + (page.pitch - page.em) * (2 * kReach);
    return std::max(1, int(std::ceil((height - reach) / page.pitch - 0.001)) + 1);
}

/// Grid lines of one line of running text; only type larger than the grid's needs several.
int rowsOfALine(const style::ParagraphStyle& style, const style::PageGeometry& page)
{
    const Length height = std::max(style.size, style.leading) - page.pitch * 0.1;
    return std::max(1, int(std::ceil(height / page.pitch)));
}

} // namespace

Length frameDistance(const style::ParagraphStyle& style)
{
    const Em padding = style.hasBackground ? style.padding
                                           : Em::of(std::max(style.padding.count(), kLeastRuleGap));
    return padding.at(style.size);
}

Length frameAbove(const style::ParagraphStyle& style)
{
    if (style.ruleAbove > Length())
        return frameDistance(style) + style.ruleAbove;
    return style.hasBackground ? frameDistance(style) : Length();
}

Length frameBelow(const style::ParagraphStyle& style)
{
    if (style.ruleBelow > Length())
        return frameDistance(style) + style.ruleBelow;
    return style.hasBackground ? frameDistance(style) : Length();
}

bool isOnGrid(const style::ParagraphStyle& style, const style::PageGeometry& page)
{
    return style.leading == Length() && style.linesOccupied == 0 && !style.keepTogether
        && !style.hasBackground && style.ruleAbove == Length() && style.ruleBelow == Length()
        && style.size <= page.em * 1.05;
}

int leastRows(const LinesContent& content, const style::PageGeometry& page)
{
    return rowsFor(inkHeight(content, page), page);
}

Box blockBox(std::shared_ptr<const SetParagraph> paragraph, const Setting::StylePointer& style,
    const style::PageGeometry& page)
{
    const int count = int(paragraph->lines.size());
    return blockBox({std::move(paragraph), style, 0, count, false, {}}, page);
}

Box blockBox(const LinesContent& content, const style::PageGeometry& page)
{
    const style::ParagraphStyle* style = content.style.get();
    const Length height = inkHeight(content, page);
    Box box;
    box.content = content;
    const double around = style->linesBefore + style->linesAfter;
    // A heading of more lines than its rows are meant for takes another, to keep air around it.
    const Length air = style->linesOccupied > 0 && content.endLine - content.firstLine > 1
        ? page.pitch * kHeadingAir
        : Length();
    box.rows = std::max(rowsFor(height + air + page.pitch * around, page), style->linesOccupied);
    box.rowsAtTop = style->linesOccupied > 0
        ? box.rows
        : rowsFor(height + page.pitch * style->linesAfter, page);
    box.spaceShare = around > 0 ? style->linesBefore / around : 0.5;
    box.spaceShareAtTop = around > 0 ? 0 : 0.5;
    return box;
}

std::vector<Box> lineBoxes(const std::shared_ptr<const SetParagraph>& paragraph,
    const Setting::StylePointer& style, const style::PageGeometry& page)
{
    const int count = int(paragraph->lines.size());
    const Length above = frameAbove(*style);
    const Length below = frameBelow(*style);
    const bool isFramed = above > Length() || below > Length();
    // A frame wants its room on the side where it stands; mere space may add up to a whole line.
    const int before = rowsOutside(style->linesBefore, above, page);
    const int after = isFramed
        ? rowsOutside(style->linesAfter, below, page)
        : rowsOutside(style->linesBefore + style->linesAfter, {}, page) - before;
    const int around = before + after;
    const int perLine = rowsOfALine(*style, page);
    auto boxes = std::vector<Box>(size_t(count));
    for (int i = 0; i < count; ++i) {
        Box& box = boxes[size_t(i)];
        box.content = LinesContent{paragraph, style, i, i + 1, true, {}};
        const bool isFirst = i == 0;
        const bool isLast = i + 1 == count;
        box.rows = perLine + (isFirst ? before : 0) + (isLast ? after : 0);
        box.rowsAtTop = perLine + (isLast ? after : 0);
        box.spaceShare
            = isFirst && before > 0 ? double(before) / double(before + (isLast ? after : 0)) : 0;
        // 孤行: neither the first nor the last line of a paragraph stands alone (CLREQ, "Widows and
        // Orphans").
        const bool isBesideDropCap = i + 1 < style->dropCapLines;
        box.canBreakAfter = isLast || (!isFirst && i + 2 != count && !isBesideDropCap);
    }
    if (perLine == 1 && around == 0 && !isFramed && count > 1)
        boxes.front().paragraphBoxes = count;
    return boxes;
}

double noteRows(const NoteContent& note, const style::PageGeometry& page)
{
    const Length leading
        = note.style->leading > Length() ? note.style->leading : note.style->size * 1.4;
    return leading * double(note.paragraph->lines.size()) / page.pitch;
}

std::vector<BoxMetric> metricsOf(const std::vector<Box>& boxes, const style::PageGeometry& page)
{
    std::vector<BoxMetric> metrics(boxes.size());
    for (size_t i = 0; i < boxes.size(); ++i) {
        const Box& box = boxes[i];
        BoxMetric& metric = metrics[i];
        metric.rows = float(box.rows);
        metric.rowsAtTop = float(box.rowsAtTop);
        for (const NoteContent& note : box.notes)
            metric.noteRows += float(noteRows(note, page));
        if (box.firstHeader >= 0 && box.endHeader <= int(i))
            for (int header = box.firstHeader; header < box.endHeader; ++header)
                metric.repeatedRows += float(boxes[size_t(header)].rows);
        if (box.mayStretch)
            metric.stretchCost = kSpaceBeforeCost;
        if (box.maySqueeze)
            metric.squeezeCost = kLessSpaceCost;
        metric.canBreakAfter = box.canBreakAfter;
        metric.beginsColumn = box.start == style::Start::Column;
        metric.beginsPage = box.start == style::Start::Page || box.start == style::Start::RectoPage;
        metric.columns = box.columns;
        metric.paragraphBoxes = box.paragraphBoxes;
        const auto* lines = std::get_if<LinesContent>(&box.content);
        const bool hasNotes = std::any_of(boxes.begin() + std::ptrdiff_t(i),
            boxes.begin() + std::ptrdiff_t(i) + box.paragraphBoxes,
            [](const Box& entry) { return !entry.notes.empty(); });
        if (!lines || box.paragraphBoxes < 2 || hasNotes)
            continue;
        if (lines->paragraph->shorterCost && box.paragraphBoxes > 2)
            metric.shorterCost = kOtherLinesCost + float(*lines->paragraph->shorterCost);
        if (lines->paragraph->longerCost)
            metric.longerCost = kOtherLinesCost + float(*lines->paragraph->longerCost);
    }
    return metrics;
}

} // namespace qb::typeset
