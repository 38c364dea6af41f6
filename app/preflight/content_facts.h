#pragma once

#include "preflight/graphics_state.h"

#include <map>
#include <set>

namespace qb::preflight {

/// What running a page's content told, for the checks that look at more than one operator.
struct PageFacts {
    struct Mark {
        double x = 0; ///< where its first piece stands, in points from the bottom left
        double y = 0;
        double size = 0; ///< of its type; 0 for what is no horizontal text
    };
    std::map<int, Mark> marks; ///< by MCID; those that paint nothing have size 0 and no place
    int untagged = 0;          ///< pieces that stand in no marked content
    bool isTransparent = false;
    bool isEmpty = true;
    std::set<ColourSpace::Kind> deviceSpaces;
    QString text; ///< in the order it is painted, a line for a change of baseline
};

struct DocumentFacts {
    std::vector<PageFacts> pages;
};

} // namespace qb::preflight
