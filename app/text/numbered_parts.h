#pragma once

#include "text/line_facts.h"

#include <vector>

namespace qb::text {

/// "01", "02" on lines of their own, each over the name of a part and its text: both are the part's
/// sub-head, no page number and no running head.
void readNumberedParts(std::vector<LineFacts>& lines);

} // namespace qb::text
