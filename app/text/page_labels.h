#pragma once

#include "text/joining.h"

namespace qb::text {

/// Measures the lines and labels them. Pages of the web that were pasted one after another are
/// broken, indented and spaced each in its own way: each is decided by itself.
Labelled labelPages(std::vector<LineFacts>& lines, const std::vector<LineRole>& roles, bool mayJoin,
    const std::vector<signed char>& decided);

} // namespace qb::text
