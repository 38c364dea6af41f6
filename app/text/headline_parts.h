#pragma once

#include "text/line_facts.h"

namespace qb::text {

/// What the lines of one headline are, from `kickers` on top.
struct HeadlineParts {
    size_t kickers = 0; ///< lines of the kicker
    size_t titles = 0;  ///< lines behind those
    double score = 0;   ///< natural-log odds of this way against others
    /// Whether line k goes on with line k - 1.
    std::vector<bool> goesOn;
};

/// The best way to read the lines as kicker, headline and sub-headline. `joinOdds[k]`: natural-log
/// odds that line k + 1 goes on with line k.
HeadlineParts headlineParts(
    const std::vector<const LineFacts*>& lines, std::vector<double> joinOdds);

} // namespace qb::text
