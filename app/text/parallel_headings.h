#pragma once

#include "text/line_facts.h"
#include "text/story_runs.h"

namespace qb::text {

/// For run `r` as a title, in odds. Neighbours that are built alike are the sub-heads of one story:
/// "修一条路，聚一方人" and "活一个产业，富一方百姓", each of two halves; "配方怎么换" and
/// "宣称怎么管", as long as each other and with the same words in the same place. What is built
/// like a neighbour that surely begins a story begins another.
double parallelScore(
    const std::vector<Segment>& segments, const std::vector<HeadingRun>& runs, size_t r);

/// Whether a story begins right under the text of another, with no blank line over its title.
bool haveTightStarts(const std::vector<Segment>& segments, const std::vector<LineFacts>& lines,
    const std::vector<HeadingRun>& runs);

} // namespace qb::text
