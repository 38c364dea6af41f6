#pragma once

#include "text/segment.h"

namespace qb::text {

/// Segments with settled headings → articles, in order. A story without a headline keeps its title
/// empty.
std::vector<Article> storiesOf(const std::vector<Segment>& segments);

} // namespace qb::text
