#pragma once

#include "text/line_facts.h"

namespace qb::text {

/// On a page that tells its headlines, names in small type centred under one are who wrote the
/// story: they become the line's credits.
void readNamesUnderTitles(const RawText& raw, std::vector<LineFacts>& lines);

} // namespace qb::text
