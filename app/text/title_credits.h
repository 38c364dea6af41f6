#pragma once

#include "text/line_facts.h"

namespace qb::text {

/// Names under a headline are who wrote the story: on a page that tells its headlines those in
/// small type centred under one, anywhere those behind a mark, "◎钱多多 孙望舒". They become the
/// line's credits.
void readNamesUnderTitles(const RawText& raw, std::vector<LineFacts>& lines);

} // namespace qb::text
