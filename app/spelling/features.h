#pragma once

#include "spelling/candidates.h"
#include "spelling/feature.h"

namespace qb::spelling {

/// All that is asked of; what an institute's own archive would add may be absent.
struct Models {
    const Lexicon* lexicon = nullptr;
    const LibimeModel* libime = nullptr;
    const NgramModel* sun = nullptr;
    const NgramModel* libpinyin = nullptr;
    const PairTable* pairs = nullptr;      ///< of sentences written wrong and right
    const PairTable* confusions = nullptr; ///< of a published list of wrong words
    // Of characters, for the second look.
    const NgramModel* prose = nullptr;
    const NgramModel* ownProse = nullptr; ///< an institute's, mixed with that of prose
    const NgramModel* archive = nullptr; ///< an institute's, for a judge that was trained beside it
};

struct ScoredCandidate {
    Candidate candidate;
    int run = 0; ///< which of the sentence's runs
    Features features{};
};

/// The candidates of a sentence, whose runs these are, that the models do not rule out; by run and
/// place.
std::vector<ScoredCandidate> scoredCandidates(const Models& models, const std::vector<Run>& runs);

} // namespace qb::spelling
