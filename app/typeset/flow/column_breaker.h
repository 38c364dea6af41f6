#pragma once

#include "typeset/flow/box.h"

namespace qb::typeset {

/// The boxes [begin, end) of one column.
struct Column {
    int begin = 0;
    int end = 0;
    int rows = 0; ///< used
};

struct ColumnCapacity {
    int columnsPerPage = 1;
    int rows = 1;          ///< grid lines of a column
    int firstPageRows = 1; ///< of each column of the first page, below the masthead
};

/// Fills columns by total fit: of all ways that keep paragraphs from leaving a single line behind
/// or ahead (孤行) and headings from standing alone, the one that leaves the least space empty. The
/// last page's columns are balanced.
std::vector<Column> breakColumns(const std::vector<Box>& boxes, const ColumnCapacity& capacity);

} // namespace qb::typeset
