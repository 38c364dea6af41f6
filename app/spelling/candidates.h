#pragma once

#include "spelling/lattice.h"
#include "spelling/pair_table.h"

namespace qb::spelling {

enum class CandidateSource : std::uint8_t {
    Sound,
    Shape,
    KnownPair,
    NearSound, ///< one slip on the keys
    Gap,       ///< all other characters of a longer word stand there
};

/// Other characters for a few of a run's.
struct Candidate {
    Change change;
    CandidateSource source = CandidateSource::Sound;
    Milli unigramGain = 0; ///< of the best segmentation, words counted alone
};

/// What may have been meant instead, the promising ones: words of the same or a similar sound,
/// characters that look alike and form a word, pairs known from the past, and what makes a word of
/// a character that is none with its neighbours.
std::vector<Candidate> candidatesFor(
    const Lexicon& lexicon, const PairTable& pairs, const Run& run);

} // namespace qb::spelling
