#pragma once

#include "text/line_facts.h"

namespace qb::text {

/// A date alone, or "时间：…", between two paragraphs is a line of the text (a row of a chronicle,
/// the time of an event), no credit of the story: only under a title and at a story's end does it
/// date the story. Such lines keep their place. `lines` without noise; `isPage`: of a
/// document whose abstract may stand over the day.
void keepDatesInBody(std::vector<LineFacts>& lines, bool isPage);

} // namespace qb::text
