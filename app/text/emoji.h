#pragma once

#include <QStringView>

namespace qb::text {

/// Of a heading: without the emoji that stand before and behind it. All of it where nothing else is
/// there. Emoji that say yes or no, a rank, a number, a state or a country stay here and below.
QStringView withoutEmojiAround(QStringView text);

/// Of a paragraph: without the emoji that a posting sets before it in place of a bullet, "📌 报名…".
/// One that may be a word of the sentence stays: glued to it, or at its end.
QStringView withoutEmojiBullet(QStringView text);

/// Emoji of any meaning.
bool beginsWithEmoji(QStringView text);
bool endsWithEmoji(QStringView text);

/// "🌾 01 🌾": a number between emoji is an ornament between parts, as "◆ ◆ ◆" is.
bool isNumberAmongEmoji(QStringView text);

} // namespace qb::text
