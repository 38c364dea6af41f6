#pragma once

#include "spelling/candidates.h"

namespace qb::spelling {

/// What the reranker knows of a candidate, as whole numbers, so that its judgement is the same
/// everywhere. What each value is: featureNames().
using Features = std::vector<std::int32_t>;

constexpr std::int32_t absentFeature = -30000;

const std::vector<const char*>& featureNames();

/// How much the characters look like a person's name; from about 36 on they do.
int nameLikeness(const Features& features);

/// What an institute's own archive has to say, in thousandths of log-odds; 0 without one. A quarter
/// of what the change gains there, half of what it loses: the weights are set by hand, for nothing
/// of an archive may go into what is shipped.
std::int32_t archiveEvidence(const Features& features);

/// All that is asked of; what an institute's own archive would add may be absent.
struct Models {
    const Lexicon* lexicon = nullptr;
    const LibimeModel* libime = nullptr;
    const NgramModel* sun = nullptr;
    const NgramModel* libpinyin = nullptr;
    const NgramModel* archiveCharacters = nullptr;
    const NgramModel* archiveWords = nullptr;
    const PairTable* pairs = nullptr;
};

struct ScoredCandidate {
    Candidate candidate;
    int run = 0; ///< which of the sentence's runs
    Features features;
};

/// Both want the same characters.
bool overlap(const ScoredCandidate& a, const ScoredCandidate& b);

/// The candidates of a sentence, whose runs these are, that the models do not rule out.
std::vector<ScoredCandidate> scoredCandidates(const Models& models, const std::vector<Run>& runs);

} // namespace qb::spelling
