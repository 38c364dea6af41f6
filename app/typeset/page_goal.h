#pragma once

#include "style/template.h"

#include <vector>

namespace qb::typeset {

/// How many pages an issue is to have. A saddle-stitched issue needs a multiple of four.
struct PageGoal {
    int pages = 0;      ///< exactly so many; 0: no wish
    int multipleOf = 0; ///< the nearest multiple that can be reached; 0: no wish

    bool isSet() const { return pages > 0 || multipleOf > 1; }
};

/// Small changes to the whole issue, each too small to be seen.
struct Fitting {
    int looseness = 0;       ///< paragraphs are set a line shorter (-1) or longer (1)…
    double costLimit = 0;    ///< …where this adds no more to the cost of their lines
    double pictureScale = 1; ///< of the pictures' heights
    int extraLines = 0;      ///< of each page, with the leading changed to fill the same height

    friend bool operator==(const Fitting&, const Fitting&) = default;
    bool isNatural() const { return looseness == 0 && pictureScale == 1 && extraLines == 0; }
};

/// The ways to make an issue shorter (`direction` -1) or longer (1), the least visible first.
std::vector<Fitting> fittings(int direction, const style::PageGeometry& page, bool hasPictures);

/// The page with the fitting's lines; the type area keeps its height.
style::PageGeometry fittedPage(const style::PageGeometry& page, const Fitting& fitting);

/// What was changed, in words.
QString describe(const Fitting& fitting, const style::PageGeometry& page);

/// Page counts to try for a goal, the nearest first.
std::vector<int> wantedPages(const PageGoal& goal, int naturalPages);

} // namespace qb::typeset
