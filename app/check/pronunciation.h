#pragma once

#include <QString>

namespace qb::check {

/// How a Han character sounds, so coarsely that slips of a pinyin input method sound alike: without
/// tone, zh ch sh as z c s, -ng as -n, l as n. Empty for other characters. The most frequent
/// reading alone; safe to call from several threads.
QString coarseSound(char32_t character);

/// Two different characters that a pinyin typist may mistake for each other.
bool soundAlike(char32_t a, char32_t b);

} // namespace qb::check
