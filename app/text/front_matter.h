#pragma once

#include "text/line_facts.h"

namespace qb::text {

/// Finds what a newsletter prints around its articles: the masthead (name, number, issuing body,
/// date), the list of contents, the imprint at its end. Sets reasons[i] for each such line that has
/// none yet.
void markFrontMatter(const std::vector<LineFacts>& lines, std::vector<QString>& reasons);

} // namespace qb::text
