#pragma once

#include "importers/reading_order.h"

namespace qb::importers {

using Items = std::vector<size_t>; ///< of a page's

/// Points by which blocks side by side may overlap.
inline constexpr double kSlack = 1.5;

struct Gap {
    double from = 0;
    double to = 0;
};

/// What a headline's surroundings are measured by.
struct HeadlinePage {
    const std::vector<LayoutItem>& items;
    const std::vector<PageArea>& rulesDown;
    double bodySize = 0;
};

/// The width over which a headline reaches, among some items of its page: its own, and that of the
/// columns beside its own that begin at the same height below it, with nothing above them. Linear
/// in their number.
Gap headlineReach(size_t heading, const Items& items, const HeadlinePage& page);

} // namespace qb::importers
