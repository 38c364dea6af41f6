#pragma once

#include "importers/page_layout.h"

namespace qb::importers {

/// Takes the notes at a page's foot, below their short rule, to the marks in the text that they
/// belong to (PageLine::spans). Notes whose mark is not found stay where they are.
void placeNotes(PageText& page);

} // namespace qb::importers
