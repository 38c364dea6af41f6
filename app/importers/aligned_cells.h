#pragma once

#include "importers/page_blocks.h"
#include "importers/page_tables.h"

namespace qb::importers {

/// Takes tables that no rule shows out of the lines: three rows or more of short cells that stand
/// below each other in three columns or more, flush at one side or in the middle. A row without a
/// first cell goes on with the cells above it. Columns of running text are none, they fill their
/// width. Of a page made to be slow not all is looked at.
std::vector<FoundTable> takeAlignedCells(std::vector<PageLine>& lines, const BodyType& body);

} // namespace qb::importers
