#pragma once

#include "text/paper_lines.h"

namespace qb::text {

/// Reads what stands above the abstract: marks the lines of the title, takes the byline and the
/// note on institutes into `known`; what the journal prints above the title is noise.
void readPaperFront(std::vector<PaperLine>& lines, size_t abstract, Article& known);

} // namespace qb::text
