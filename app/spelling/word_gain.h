#pragma once

#include "spelling/lattice.h"

namespace qb::spelling {

/// What a change gains in words, each counted alone in a dictionary of edited prose (jieba's), in
/// thousandths of the natural logarithm: much where it makes a word of what was none.
Milli wordGain(const Lexicon& lexicon, const Run& run, const Change& change);

} // namespace qb::spelling
