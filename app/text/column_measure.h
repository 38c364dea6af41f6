#pragma once

#include "text/line_facts.h"

namespace qb::text {

/// Cells between full lines of one measure: an indent, and a mark moved.
inline constexpr int kMeasureSpread = 5;
inline constexpr size_t kMeasureReach = 8; ///< lines looked at on each side
inline constexpr int kLeastMeasure = 16;   ///< cells
inline constexpr int kWideLine = 44;       ///< cells; wider than most headlines

/// Whether the line ends in mid-sentence.
inline bool goesOn(const LineFacts& line)
{
    return line.ending == LineEnding::Open || line.ending == LineEnding::Clause;
}

/// The measure of what stands before, around or behind each line, whichever the line itself comes
/// nearest to: within a story the column may grow wider beside a picture's end. 0 for none.
std::vector<int> measuresAround(const std::vector<LineFacts>& lines);

/// Where a look at the lines around is misled: texts of few lines, blocks that are narrower, what
/// stands behind a source, stories nearly as wide as their neighbours.
void mendMeasures(const std::vector<LineFacts>& lines, std::vector<int>& measures);

} // namespace qb::text
