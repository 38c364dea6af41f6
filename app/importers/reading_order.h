#pragma once

#include "text/cleaning.h"

namespace qb::importers {

/// Puts the line pieces of one page in the order a reader takes them: down a column, then the next
/// to the right; a piece that crosses the gutter parts what stands above from what stands below.
/// Numbers the columns from 1.
std::vector<text::RawLine> inReadingOrder(std::vector<text::RawLine> pieces);

} // namespace qb::importers
