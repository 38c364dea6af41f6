#include "text/emoji.h"

#include "text/char_set.h"
#include "text/heading_numbers.h"
#include "text/line_facts.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

namespace qb::text {

namespace {

constexpr char16_t kPictureStyle = 0xfe0f; ///< variation selector 16
constexpr char16_t kJoiner = 0x200d;

/// Text of any kind, and pictures of words: "㊗", "🈶", "Ⓜ".
bool isWritten(char32_t c)
{
    return c < 0x2190 || c == 0x24c2 || (c >= 0x3000 && c < 0x10000)
        || (c >= 0x1f200 && c < 0x1f300);
}

struct Range {
    char32_t first;
    char32_t last;
};

/// Emoji that say yes or no, a rank, a number, a state, a direction or a country: without them the
/// words beside them mean something else. Ordered.
constexpr std::array kMeanings{
    Range{0x2190, 0x21ff},                            // arrows
    Range{0x23e9, 0x23fa},                            // buttons of a player
    Range{0x25c0, 0x25c0}, Range{0x2611, 0x2611},     // ☑
    Range{0x2622, 0x2623},                            // ☢ ☣
    Range{0x2640, 0x2642},                            // ♀ ♂
    Range{0x2648, 0x2653},                            // signs of the zodiac
    Range{0x2660, 0x2666},                            // suits of cards
    Range{0x267b, 0x267f},                            // ♻ ♾ ♿
    Range{0x26a0, 0x26a0},                            // ⚠
    Range{0x26aa, 0x26ab},                            // ⚪ ⚫
    Range{0x26d4, 0x26d4},                            // ⛔
    Range{0x2705, 0x2705},                            // ✅
    Range{0x2714, 0x2716},                            // ✔ ✖
    Range{0x274c, 0x274e},                            // ❌ ❎
    Range{0x2753, 0x2755},                            // ❓
    Range{0x2795, 0x2797},                            // ➕ ➖ ➗
    Range{0x2934, 0x2935}, Range{0x2b05, 0x2b07},     // arrows
    Range{0x2b1b, 0x2b1c}, Range{0x2b55, 0x2b55},     // ⬛ ⬜ ⭕
    Range{0x1f170, 0x1f1ff},                          // letters and words in squares, flags
    Range{0x1f3c5, 0x1f3c6},                          // 🏅 🏆
    Range{0x1f3f3, 0x1f3f4},                          // flags that joiners and tags go on
    Range{0x1f44c, 0x1f44e},                          // 👌 👍 👎
    Range{0x1f4af, 0x1f4af},                          // 💯
    Range{0x1f4c8, 0x1f4c9},                          // 📈 📉
    Range{0x1f4f4, 0x1f4f5},                          // telephones off and forbidden
    Range{0x1f500, 0x1f50a},                          // arrows that turn, louder and lower
    Range{0x1f512, 0x1f513},                          // locked and open
    Range{0x1f515, 0x1f515}, Range{0x1f518, 0x1f524}, // 🔘, 🔙 … 🔟 … 🔤
    Range{0x1f532, 0x1f535}, Range{0x1f53a, 0x1f53d}, // squares, circles, triangles
    Range{0x1f550, 0x1f567},                          // times of the day
    Range{0x1f645, 0x1f646},                          // 🙅 🙆
    Range{0x1f6a5, 0x1f6a6}, Range{0x1f6ab, 0x1f6ab}, // traffic lights, 🚫
    Range{0x1f6ad, 0x1f6b1}, Range{0x1f6b3, 0x1f6b3}, Range{0x1f6b7, 0x1f6c1}, // signs
    Range{0x1f7e0, 0x1f7f0}, // circles and squares of all colours
    Range{0x1f947, 0x1f949}, // 🥇 🥈 🥉
};

bool carriesMeaning(char32_t c)
{
    const auto range = std::partition_point(
        kMeanings.begin(), kMeanings.end(), [c](const Range& r) { return r.last < c; });
    return range != kMeanings.end() && range->first <= c;
}

/// Stars one behind the other are a mark that somebody gives.
bool areStars(char32_t c, QStringView behind)
{
    return c == 0x2b50 && behind.startsWith(QChar(u'\u2b50'));
}

enum class Emoji {
    Any,
    Ornament, ///< one that the text means the same without
};

/// Code units of the emoji at the beginning, with what modifies it; 0 for none. Signs such as ☎ and
/// ★ are emoji only where a selector says so.
qsizetype emojiAt(QStringView text, Emoji which)
{
    if (text.isEmpty())
        return 0;
    const bool isPair
        = text.size() > 1 && text.front().isHighSurrogate() && text.at(1).isLowSurrogate();
    const char32_t c = isPair ? QChar::surrogateToUcs4(text.front(), text.at(1))
                              : char32_t(text.front().unicode());
    qsizetype length = isPair ? 2 : 1;
    const bool isStyled = length < text.size() && text.at(length) == QChar(kPictureStyle);
    const auto code = UChar32(c);
    if (isWritten(c)
        || (which == Emoji::Ornament && (carriesMeaning(c) || areStars(c, text.sliced(length))))
        || (!u_hasBinaryProperty(code, UCHAR_EMOJI_PRESENTATION)
            && !(u_hasBinaryProperty(code, UCHAR_EMOJI) && (isStyled || c > 0xffff))))
        return 0;
    for (; length < text.size(); ++length) {
        const QChar next = text.at(length);
        const bool isSkin = next == QChar(0xd83c) && length + 1 < text.size()
            && text.at(length + 1).unicode() >= 0xdffb && text.at(length + 1).unicode() <= 0xdfff;
        if (isSkin)
            ++length;
        else if (next != QChar(kPictureStyle) && next != QChar(kJoiner))
            break;
    }
    return length;
}

/// Code units of all emoji at the beginning, white space between and behind them included.
qsizetype leadingEmoji(QStringView text, Emoji which)
{
    qsizetype end = 0;
    while (const qsizetype length = emojiAt(text.sliced(end), which)) {
        end += length;
        while (end < text.size() && isWhite(text.at(end)))
            ++end;
    }
    return end;
}

/// Where the emoji at the end begin.
qsizetype trailingEmoji(QStringView text, Emoji which)
{
    constexpr qsizetype kReach = 24; ///< code units
    const char16_t last = text.isEmpty() ? u' ' : text.back().unicode();
    if (!QChar::isLowSurrogate(last) && last != kPictureStyle && last != kJoiner
        && (last < 0x2190 || last >= 0x3000))
        return text.size();
    const qsizetype first = std::max<qsizetype>(0, text.size() - kReach);
    for (qsizetype at = first; at < text.size(); ++at)
        if (emojiAt(text.sliced(at), which) > 0
            && at + leadingEmoji(text.sliced(at), which) == text.size())
            return at;
    return text.size();
}

/// What postings set before a paragraph, and hardly ever mean as a word.
bool pointsAtText(QStringView emoji)
{
    static constexpr QStringView kPointers = u"📌📍👉👇👆🔔📢📣🔹🔸💡🚩🎯⭐✨❗⚡📝📅📞☞➡▶";
    return kPointers.contains(emoji.left(emoji.front().isHighSurrogate() ? 2 : 1));
}

/// "🐶 是人的朋友": the picture is the subject.
bool isSubject(QStringView behind)
{
    static constexpr CharSet kGoOn(u"的是、，。；：？！）,.;:?!)");
    return !behind.isEmpty() && kGoOn.contains(behind.front());
}

} // namespace

QStringView withoutEmojiAround(QStringView text)
{
    // Nearly all lines begin and end with ideographs and their marks.
    const auto isPlain = [](QChar c) {
        return (c.unicode() > 0x3000 && !c.isSurrogate() && c.unicode() < 0xe000)
            || c.unicode() > 0xff00;
    };
    if (text.isEmpty() || (isPlain(text.front()) && isPlain(text.back())))
        return text;
    const QStringView rest = text.first(trailingEmoji(text, Emoji::Ornament)).trimmed();
    const QStringView whole = rest.sliced(leadingEmoji(rest, Emoji::Ornament));
    return whole.isEmpty() || (whole.size() < rest.size() && isSubject(whole)) ? text : whole;
}

QStringView withoutEmojiBullet(QStringView text)
{
    const qsizetype end = leadingEmoji(text, Emoji::Ornament);
    // "📞 0374-5550101": the picture says what the number is.
    if (end == 0 || end == text.size() || isSubject(text.sliced(end)) || text.at(end).isDigit())
        return text;
    return isWhite(text.at(end - 1)) || pointsAtText(text) ? text.sliced(end) : text;
}

bool beginsWithEmoji(QStringView text)
{
    // Words in squares are pictures here, too: 🈲.
    const bool isSquare = text.size() > 1 && text.at(0) == QChar(0xd83c)
        && text.at(1).unicode() >= 0xde00 && text.at(1).unicode() < 0xdf00;
    return isSquare || emojiAt(text, Emoji::Any) > 0;
}

bool endsWithEmoji(QStringView text)
{
    return trailingEmoji(text, Emoji::Any) < text.size();
}

bool isNumberAmongEmoji(QStringView text)
{
    constexpr qsizetype kLongest = 40; ///< code units
    if (text.size() > kLongest)
        return false;
    const qsizetype begin = leadingEmoji(text, Emoji::Any);
    if (begin == 0)
        return false;
    const qsizetype end = trailingEmoji(text, Emoji::Any);
    return end < text.size() && begin < end
        && !partNumber(text.sliced(begin, end - begin), PlainDigits::UpToNineteen).isEmpty();
}

} // namespace qb::text
