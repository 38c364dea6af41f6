#pragma once

#include "importers/page_layout.h"

#include <set>

namespace qb::importers {

/// Of a document with text of its own on some pages: a page that was `scanned` (its number) is a
/// picture of unknown scale. Brings it, with everything on it, to the scale at which its usual type
/// is that of the other pages; else the body of one kind of page would be taken for the headlines
/// of the other. Nothing changes where the other pages hold too little text to tell, or where the
/// difference is too large to be one of scale.
void settleScanSizes(std::vector<PageText>& pages, const std::set<int>& scanned);

} // namespace qb::importers
