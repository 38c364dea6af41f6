#pragma once

#include "text/web_lines.h"

namespace qb::text {

/// Gives a reason to what stands below a page's story; what names author or source stays.
void dropBelowStory(WebLines& text, const WebPage& page);

/// Tells headline, credits, sub-heads and captions of a page with one story, and gives a reason to
/// all else that is not its text. `story`: the number that its lines share.
void giveRoles(WebLines& text, const WebPage& page, int story);

} // namespace qb::text
