#pragma once

#include "typeset/inline/character.h"

namespace qb::typeset {

/// “ ” ‘ ’ — … are one code point for Chinese and for Western text (CLREQ, "Mixed Text
/// Composition"): gives those that stand in Western text their Western class and form. A pair of
/// quotation marks is Western where Western text stands on both sides of it: a Western name quoted
/// in a Chinese sentence has Chinese marks. An apostrophe is Western always, a double —— or ……
/// only in a text without Han characters.
void settleMarks(std::vector<Character>& characters);

} // namespace qb::typeset
