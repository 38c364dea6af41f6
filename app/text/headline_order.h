#pragma once

#include "text/story_runs.h"

namespace qb::text {

/// Newspaper pages may give headlines behind their stories; the whole text has it one way. What
/// speaks for that: headlines whose words the body before has rather than the one behind, and a
/// headline below the last body. A last line alone, which may be anything, says little.
bool areBehindStories(const std::vector<Segment>& segments, const std::vector<HeadingRun>& runs);

} // namespace qb::text
