#pragma once

#include "text/cleaning.h"

#include <optional>

namespace qb::text {

/// A text whose columns were taken apart.
struct ColumnsApart {
    RawText text;
    std::vector<int> origins; ///< of each of its lines: the index of the line it was part of
};

/// Text that keeps its page's layout has lines of two columns beside each other, with a run of
/// spaces where the gutter was. Gives it with one column behind the other; none where the lines
/// have no gutter in common, or where what stands on both sides is too short for prose (a table).
std::optional<ColumnsApart> columnsApart(const RawText& raw);

} // namespace qb::text
