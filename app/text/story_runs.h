#pragma once

#include "text/segment.h"

namespace qb::text {

/// Headings in a row, and what stands around them.
struct HeadingRun {
    size_t first = 0; ///< segments
    size_t last = 0;
    bool isFirst = false;        ///< no other heading stands before it
    bool isKnownTitle = false;   ///< the format itself says so
    bool isAtStoryStart = false; ///< behind a section's name, a source or note, or nothing at all
    bool isBehindSection = false;
    bool isBehindCredits = false; ///< behind a body's source
    bool hasCreditsBehind = false;
    /// The end of the text before it and the beginning of the text behind it, up to where another
    /// story surely begins.
    QString bodyBefore;
    QString bodyAfter;
    int paragraphsBefore = 0; ///< between the heading before and this one
    int paragraphsAfter = 0;
};

std::vector<HeadingRun> storyRuns(const std::vector<Segment>& segments);

} // namespace qb::text
