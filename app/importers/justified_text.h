#pragma once

#include "importers/page_lines.h"

namespace qb::importers {

/// Whether a third of the lines or more are running text: sentences in lines of one width close
/// under each other, as columns have them and cells do not.
bool areMostlyProse(std::vector<const PageLine*> lines);

} // namespace qb::importers
