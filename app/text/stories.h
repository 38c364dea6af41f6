#pragma once

#include "text/segment.h"

namespace qb::text {

/// Segments with settled headings → articles, in order. A story without a headline keeps its title
/// empty. What belongs to no article, such as the name of a section without any, goes into a
/// warning; segments that only say again who wrote their story go into `repeated`.
std::vector<Article> storiesOf(const std::vector<Segment>& segments, std::vector<Warning>& warnings,
    std::vector<const Segment*>& repeated);

} // namespace qb::text
