#pragma once

#include "text/web_lines.h"

namespace qb::text {

/// Gives roles to sub-heads, captions and what tells whom to ask in the story of a page, and
/// reasons to ornaments between its parts. `body`: the lines between its headline and its foot.
void readSubheadsOfPage(WebLines& text, LineRange body);

} // namespace qb::text
