#pragma once

#include "typeset/inline/line_fit.h"

#include <optional>

namespace qb::typeset {

/// What the lines of a paragraph have to fill, in em of its size.
struct Measures {
    std::vector<double> firstLines; ///< of the first lines, where they differ from the others
    double otherLines = 0;
    bool isJustified
        = true; ///< otherwise lines keep their natural spaces and are made equally long
    double hyphenWidth = 0;
    int lastLineMinimum
        = 2; ///< Han characters the last line of several has at least (CLREQ, "Widows and Orphans")

    double ofLine(size_t line) const
    {
        return line < firstLines.size() ? firstLines[line] : otherLines;
    }
};

enum class Compromise {
    None,
    LooseLine,          ///< more than 0.1 em added between characters
    ShortLine,          ///< left unjustified: what follows cannot be parted and is far too long
    ProhibitionRelaxed, ///< a line broken where the rules forbid it: nothing else fits
    Overfull,           ///< one unbreakable piece is wider than the measure
};

struct BrokenLine {
    LineFit fit;
    bool isLast = false;
    Compromise compromise = Compromise::None;
};

/// One way to break a paragraph, and what it would cost to make it a line shorter or longer.
struct Breaking {
    std::vector<BrokenLine> lines;
    double cost = 0;
    /// Added to `cost` by the best breaking of one line less or more. Empty where there is none
    /// without a compromise or with more lines that are seen to be stretched.
    std::optional<double> shorterCost;
    std::optional<double> longerCost;
};

/// Breaks a paragraph by total fit: of all allowed ways the one with the least sum of line costs
/// (after Knuth and Plass). Every Han character being a place to break, only starts within reach of
/// a full line are tried and only line counts next to the best are kept, so the time is linear in
/// the paragraph's length. `looseness`: -1 or 1 for the shorter or longer way that an earlier call
/// offered.
Breaking breakLines(
    const std::vector<Cluster>& clusters, const Measures& measures, int looseness = 0);

} // namespace qb::typeset
