#pragma once

#include "text/story_runs.h"

namespace qb::text {

/// Neighbours that are built alike are the sub-heads of one story: "修一条路，聚一方人" and
/// "活一个产业，富一方百姓", each of two halves; "配方怎么换" and "宣称怎么管", as long as each
/// other and with the same words in the same place.
bool areParallel(
    const std::vector<Segment>& segments, const HeadingRun& run, const HeadingRun& next);

} // namespace qb::text
