#pragma once

#include "typeset/inline/prepared_paragraph.h"

namespace qb::typeset {

/// Makes headline breaks follow the sense: a line rather ends at a caesura or behind a mark, and
/// not inside a word (found with ICU's dictionary).
void preferWordBoundaries(PreparedParagraph& paragraph);

/// Opens the places inside Western words where a line may end with a hyphen, taken from `face`.
void hyphenate(PreparedParagraph& paragraph, const text::Hyphenator& hyphenator,
    const font::FacePointer& face, FaceTable& faces);

} // namespace qb::typeset
