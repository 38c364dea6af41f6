#pragma once

#include "spelling/reranker.h"

namespace qb::spelling {

/// What models of characters say of the candidates of one sentence, whose runs these are: that of
/// prose (an institute's own mixed in, where there is one) and that of an archive; nothing without
/// them. Only the second look asks about it: it takes too long for every candidate.
void addCharacterFeatures(
    const Models& models, const std::vector<Run>& runs, std::vector<Judged>& sentence);

} // namespace qb::spelling
