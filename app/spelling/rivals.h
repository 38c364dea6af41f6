#pragma once

#include "spelling/features.h"

namespace qb::spelling {

/// Both want the same characters.
bool overlap(const ScoredCandidate& a, const ScoredCandidate& b);

/// How a candidate stands among the others of its sentence by some value.
struct Standing {
    std::int32_t rank = 0;     ///< how many are better
    std::int32_t rankHere = 0; ///< of those that want the same characters
    std::int32_t bestHere = 0; ///< the best other one of those
    std::int32_t bestElsewhere = 0;
};

/// Of all candidates of a sentence, by run and place; `nobody` is the best where there is none.
std::vector<Standing> standingsOf(const std::vector<const ScoredCandidate*>& sentence,
    const std::vector<std::int32_t>& values, std::int32_t nobody);

} // namespace qb::spelling
