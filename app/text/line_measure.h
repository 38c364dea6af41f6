#pragma once

#include "text/line_facts.h"

namespace qb::text {

/// What the widths of a text's lines tell about how it was set.
struct Setting {
    /// For each line, the cells of a full line around it; 0 where lines are not broken at a measure
    /// at all.
    std::vector<int> measures;
    /// 0…1: how sure it is that a paragraph's first line is two characters shorter, its indent
    /// having been dropped.
    double indentTrace = 0;
    /// Whether paragraphs still show their indents.
    bool keepsIndents = false;
    /// Whether indents, where lines have them, stand at paragraphs' beginnings alone.
    bool marksParagraphs = false;
    /// Blank lines that stand between the lines of one paragraph.
    int commonGap = 0;
    /// Whether widths in cells are what the lines were broken by: no line leaves room for what
    /// begins the next. Proportional type and justified lines blur that.
    bool isExact = false;
    /// As isExact, of lines with Latin letters or spaces.
    bool isExactWhenMixed = false;
    /// As isExact, of lines that are nothing but Han characters.
    bool isExactWhenHan = false;
    /// Of the paragraphs whose lines are surely all there, the share that has a single line.
    double singleLineShare = 0;
};

/// Cells that an indent of two characters takes.
inline constexpr int kIndentCells = 4;

/// Whether the line is nothing but characters of one width, without marks that may be squeezed.
inline bool isAllHan(const LineFacts& line)
{
    return line.marks == 0 && line.letters == 0 && line.spaces == 0
        && line.cells == 2 * int(line.text.size());
}

/// Whether the line's width in cells is what it was broken by.
inline bool isExact(const Setting& setting, const LineFacts& line)
{
    if (setting.isExactWhenHan && isAllHan(line))
        return true;
    return line.letters > 0 || line.spaces > 0 ? setting.isExactWhenMixed : setting.isExact;
}

/// Where a space between Han and Latin turns out to be half as wide as a character cell (lines then
/// share their widths better), the lines' cells say so.
void fitSpaces(std::vector<LineFacts>& lines);

Setting settingOf(const std::vector<LineFacts>& lines);

} // namespace qb::text
