#pragma once

#include "importers/page_layout.h"

namespace qb::importers {

/// Puts the notes at the foot of a page or of one of its columns, below their short rule, to the
/// marks in the text above. What is left stays where it is. Powers and indices get the characters
/// that Unicode has for them: flattened they would be other numbers.
void placeNotes(PageText& page);

} // namespace qb::importers
