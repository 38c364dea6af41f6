#pragma once

#include "text/line_facts.h"

namespace qb::text {

/// "获奖名单" below a story's text and the lines of people under it: a sub-head and paragraphs of
/// their own, neither headlines nor one running text.
void readListsOfPeople(std::vector<LineFacts>& lines);

} // namespace qb::text
