#include "text/emoji.h"

#include "text/heading_numbers.h"
#include "text/line_facts.h"

#include <unicode/uchar.h>

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

/// Code units of the emoji at the beginning, with what modifies it; 0 for none. Signs such as ☎ and
/// ★ are emoji only where a selector says so.
qsizetype emojiAt(QStringView text)
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
qsizetype leadingEmoji(QStringView text)
{
    qsizetype end = 0;
    while (const qsizetype length = emojiAt(text.sliced(end))) {
        end += length;
        while (end < text.size() && isWhite(text.at(end)))
            ++end;
    }
    return end;
}

/// Where the emoji at the end begin.
qsizetype trailingEmoji(QStringView text)
{
    constexpr qsizetype kReach = 24; ///< code units
    const char16_t last = text.isEmpty() ? u' ' : text.back().unicode();
    if (!QChar::isLowSurrogate(last) && last != kPictureStyle && last != kJoiner
        && (last < 0x2190 || last >= 0x3000))
        return text.size();
    const qsizetype first = std::max<qsizetype>(0, text.size() - kReach);
    for (qsizetype at = first; at < text.size(); ++at)
        if (emojiAt(text.sliced(at)) > 0 && at + leadingEmoji(text.sliced(at)) == text.size())
            return at;
    return text.size();
}

/// What postings set before a paragraph, and hardly ever mean as a word.
bool pointsAtText(QStringView emoji)
{
    static constexpr QStringView kPointers = u"📌📍👉👇👆🔔📢📣🔹🔸🔺🔻💡🚩🎯✅⭐✨❗⚡📝📅📞☞➡▶";
    return kPointers.contains(emoji.left(emoji.front().isHighSurrogate() ? 2 : 1));
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
    const QStringView rest = text.first(trailingEmoji(text)).trimmed();
    const QStringView whole = rest.sliced(leadingEmoji(rest));
    return whole.isEmpty() ? text : whole;
}

QStringView withoutEmojiBullet(QStringView text)
{
    const qsizetype end = leadingEmoji(text);
    if (end == 0 || end == text.size())
        return text;
    return isWhite(text.at(end - 1)) || pointsAtText(text) ? text.sliced(end) : text;
}

bool isNumberAmongEmoji(QStringView text)
{
    constexpr qsizetype kLongest = 40; ///< code units
    if (text.size() > kLongest)
        return false;
    const qsizetype begin = leadingEmoji(text);
    if (begin == 0)
        return false;
    const qsizetype end = trailingEmoji(text);
    return end < text.size() && begin < end
        && !partNumber(text.sliced(begin, end - begin), PlainDigits::UpToNineteen).isEmpty();
}

} // namespace qb::text
