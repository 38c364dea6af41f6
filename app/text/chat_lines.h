#pragma once

#include "text/line_facts.h"

namespace qb::text {

/// A log of a chat, "钱多多 10:21" over what was said or "[10:21] 钱多多：…": its lines keep their
/// place and are no credits, no headings and no noise. Linear; `lines` as lineFacts() made them.
void readChats(std::vector<LineFacts>& lines);

} // namespace qb::text
