#pragma once

#include "spelling/lexicon.h"

#include <string>
#include <utility>

namespace qb::spelling {

/// "zhèng" → "zheng" and 4; ü is v. Empty when it is no syllable of Mandarin.
std::pair<std::string, int> withoutTone(const std::u16string& reading);

/// The same for all syllables that southerners and quick typists take for each other.
std::string foldedSound(const std::string& syllable);

/// How easily one is typed for the other.
SoundRelation relationOf(const std::string& a, const std::string& b);

} // namespace qb::spelling
