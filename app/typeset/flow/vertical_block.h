#pragma once

#include "typeset/flow/box.h"
#include "typeset/setting.h"

namespace qb::typeset {

/// The length that lines of a vertical block may have.
Length verticalMeasure(const style::ParagraphStyle& style, const style::PageGeometry& page);

/// The boxes of a vertical paragraph (竖排): blocks of whole grid lines one below the other, each
/// with as many vertical lines side by side as a column of `width` holds.
std::vector<Box> verticalBoxes(const std::shared_ptr<const SetParagraph>& paragraph,
    const Setting::StylePointer& style, const style::PageGeometry& page, Length width);

/// Height of the content's longest vertical line.
Length verticalHeight(const LinesContent& content);

/// The content's lines where they stand on the page: from right to left in a column of `width` from
/// `corner`, aligned as the style says.
std::vector<SetLine> verticalLines(
    const LinesContent& content, const style::PageGeometry& page, page::Point corner, Length width);

} // namespace qb::typeset
