#pragma once

#include "text/line_facts.h"

namespace qb::text {

/// "4月28日 9:00 开幕式", line by line under the text that announces them: rows of a programme are
/// paragraphs of their own, neither headings nor the date of a posting.
void readTimetables(std::vector<LineFacts>& lines);

} // namespace qb::text
