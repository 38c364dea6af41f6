#pragma once

#include "typeset/flow/box.h"
#include "typeset/setting.h"

namespace qb::typeset {

/// The box of a block that takes a whole number of grid lines as one piece (占行, CLREQ
/// "Headings"): headings, captions.
Box blockBox(std::shared_ptr<const SetParagraph> paragraph, const Setting::StylePointer& style,
    const style::PageGeometry& page);

/// The same for some of a paragraph's lines.
Box blockBox(const LinesContent& content, const style::PageGeometry& page);

/// A box a line for running text, which stands on the grid line by line.
std::vector<Box> lineBoxes(const std::shared_ptr<const SetParagraph>& paragraph,
    const Setting::StylePointer& style, const style::PageGeometry& page);

/// Whether blocks of the style are running text on the grid.
bool isOnGrid(const style::ParagraphStyle& style, const style::PageGeometry& page);

/// From the text of a block to its rules, or to the edge of its tint: a rule never touches the
/// text.
Length frameDistance(const style::ParagraphStyle& style);

/// How far tint and rule of a block reach beyond its text, above and below.
Length frameAbove(const style::ParagraphStyle& style);
Length frameBelow(const style::ParagraphStyle& style);

/// Grid lines that the content needs without any space around it.
int leastRows(const LinesContent& content, const style::PageGeometry& page);

/// Height of footnotes in grid lines, not rounded.
double noteRows(const NoteContent& note, const style::PageGeometry& page);

/// What the column breaker has to know of the boxes of one part.
std::vector<BoxMetric> metricsOf(const std::vector<Box>& boxes, const style::PageGeometry& page);

} // namespace qb::typeset
