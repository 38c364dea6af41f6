#pragma once

#include "typeset/inline/line_fit.h"

namespace qb::typeset {

/// What the lines of a paragraph have to fill, in em of its size.
struct Measures {
    double firstLine = 0;
    double otherLines = 0;
    bool isJustified
        = true; ///< otherwise lines keep their natural spaces and are made equally long
    double hyphenWidth = 0;
    int lastLineMinimum
        = 2; ///< Han characters the last line of several has at least (CLREQ, "Widows and Orphans")
};

enum class Compromise {
    None,
    LooseLine,          ///< more than 0.1 em added between characters
    ProhibitionRelaxed, ///< a line broken where the rules forbid it: nothing else fits
    Overfull,           ///< one unbreakable piece is wider than the measure
};

struct BrokenLine {
    LineFit fit;
    bool isLast = false;
    Compromise compromise = Compromise::None;
};

/// Breaks a paragraph by total fit: of all allowed ways the one with the least sum of line costs
/// (after Knuth and Plass; every Han character being a place to break, only starts within reach of
/// a full line are tried, which keeps it linear in the paragraph's length).
std::vector<BrokenLine> breakLines(const std::vector<Cluster>& clusters, const Measures& measures);

} // namespace qb::typeset
