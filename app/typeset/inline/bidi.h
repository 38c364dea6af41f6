#pragma once

#include "typeset/inline/character.h"

namespace qb::typeset {

/// Sets the levels of the characters of Hebrew, Arabic and other right-to-left runs (Unicode
/// Standard Annex #9), in a paragraph that runs from left to right. Full-width marks stay at level
/// 0: they belong to the Chinese text around.
void findBidiLevels(const QString& text, std::vector<Character>& characters);

/// The order, from left to right, in which clusters of these levels stand on a line.
std::vector<int> visualOrder(const std::vector<std::uint8_t>& levels);

} // namespace qb::typeset
