#pragma once

#include "spelling/reranker.h"

namespace qb::spelling {

/// What an institute's own archive says of the candidates of one sentence, whose runs these are;
/// nothing without one. Only the second look asks about it: it takes too long for every candidate.
void addArchiveFeatures(
    const Models& models, const std::vector<Run>& runs, std::vector<Judged>& sentence);

} // namespace qb::spelling
