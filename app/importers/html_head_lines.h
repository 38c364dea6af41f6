#pragma once

#include "importers/html_weights.h"
#include "text/cleaning.h"

#include <vector>

namespace qb::importers {

struct ArticlePlace;

/// What stands between a headline and a text that does not hold it, in the page's order: the line
/// of source and date, a subtitle, an abstract. What is none of them comes marked as noise, so that
/// nothing vanishes untold; parts that are furniture are left out.
std::vector<text::RawLine> linesUnderHeading(
    const ArticlePlace& place, const std::vector<HtmlRun>& runs);

} // namespace qb::importers
