#pragma once

#include "text/segment.h"

namespace qb::text {

/// Picture news among the stories of a newspaper's page: a paragraph without a headline that stands
/// apart, without the indent that other paragraphs have and narrower than they are, and begins with
/// its day. It is marked as an aside, and interrupts no story.
void markAsides(const std::vector<LineFacts>& lines, std::vector<Segment>& segments);

} // namespace qb::text
