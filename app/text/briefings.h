#pragma once

#include "text/line_facts.h"

namespace qb::text {

/// What accounts set around the news of a morning: the posting's own headline, name and greeting
/// over the first section ("早安！……以下是今天的资讯："), and advertisements between two lines
/// "广告". Sets the reasons of lines that are none of the text; `reasons`: one for each line.
void markBriefing(const std::vector<LineFacts>& lines, std::vector<QString>& reasons);

} // namespace qb::text
