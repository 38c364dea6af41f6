#include "text/cjk_class.h"

#include <unicode/uchar.h>

#include <array>
#include <atomic>

namespace qb::text {

namespace {

bool isOneOf(char32_t character, std::u32string_view set)
{
    return set.find(character) != std::u32string_view::npos;
}

CharClass classOfLatin1AndPunctuation(char32_t c)
{
    if (isOneOf(c, U"([{"))
        return CharClass::WesternOpening;
    if (isOneOf(c, U")]},.;:!?"))
        return CharClass::WesternClosing;
    if (isOneOf(c, U"/／"))
        return CharClass::Solidus;
    if (isOneOf(c, U"%‰‱℃℉°％′″¢￠"))
        return CharClass::Postfix;
    if (isOneOf(c, U"$¥￥£€＄￡#＃№@＠"))
        return CharClass::Prefix;
    if (isOneOf(c, U"-‐‑－"))
        return CharClass::Hyphen;
    return CharClass::Other;
}

CharClass classOfCategory(char32_t c)
{
    const auto character = UChar32(c);
    switch (u_charType(character)) {
    case U_DECIMAL_DIGIT_NUMBER:
        return c < 0x0530 ? CharClass::Digit : CharClass::Other;
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_COMBINING_SPACING_MARK:
        return CharClass::Combining;
    case U_UPPERCASE_LETTER:
    case U_LOWERCASE_LETTER:
    case U_TITLECASE_LETTER:
    case U_MODIFIER_LETTER:
    case U_OTHER_LETTER:
        return CharClass::Letter;
    default:
        break;
    }
    const auto width = UEastAsianWidth(u_getIntPropertyValue(character, UCHAR_EAST_ASIAN_WIDTH));
    return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? CharClass::Han : CharClass::Other;
}

CharClass classOf(char32_t c)
{
    if (isOneOf(c, U"“‘（《〈【〔『「［｛〖〝"))
        return CharClass::Opening;
    if (isOneOf(c, U"”’）》〉】〕』」］｝〗〞〟"))
        return CharClass::Closing;
    if (isOneOf(c, U"，、；："))
        return CharClass::PauseStop;
    if (isOneOf(c, U"。．？！｡"))
        return CharClass::SentenceStop;
    if (isOneOf(c, U"·‧・•"))
        return CharClass::Interpunct;
    if (isOneOf(c, U"—―⸺─"))
        return CharClass::Dash;
    if (isOneOf(c, U"…⋯"))
        return CharClass::Ellipsis;
    if (isOneOf(c, U"～〜–~"))
        return CharClass::RangeMark;
    if (c == U'\u3000')
        return CharClass::IdeographicSpace;
    if (isOneOf(c, U"\u00a0\u202f\u2007\u2060\ufeff"))
        return CharClass::NoBreakSpace;
    if (c == U'\u200b')
        return CharClass::ZeroWidthBreak;
    if (isOneOf(
            c, U" \t\n\r\u0085\u2028\u2029\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f"))
        return CharClass::Space;
    if (c == U'\u200c' || c == U'\u200d' || (c >= 0xfe00 && c <= 0xfe0f)
        || (c >= 0xe0100 && c <= 0xe01ef) || (c >= 0x1f3fb && c <= 0x1f3ff))
        return CharClass::Combining;
    if (isHan(c))
        return CharClass::Han;
    if (const CharClass known = classOfLatin1AndPunctuation(c); known != CharClass::Other)
        return known;
    return classOfCategory(c);
}

int widthOf(char32_t c, CharClass kind)
{
    switch (kind) {
    case CharClass::Combining:
    case CharClass::ZeroWidthBreak:
        return 0;
    case CharClass::Opening:
    case CharClass::Closing:
    case CharClass::Dash:
    case CharClass::Ellipsis:
    case CharClass::Han:
        return 2;
    default:
        break;
    }
    const auto width = UEastAsianWidth(u_getIntPropertyValue(UChar32(c), UCHAR_EAST_ASIAN_WIDTH));
    // What both Chinese and Western fonts have (℃, ±, ①, ·) is as wide as a Han character in
    // Chinese text.
    const bool isWideInChinese = width == U_EA_AMBIGUOUS && !u_isalpha(UChar32(c));
    return width == U_EA_WIDE || width == U_EA_FULLWIDTH || isWideInChinese ? 2 : 1;
}

/// Class and width of a character in one byte, never 0.
class Traits {
public:
    explicit Traits(unsigned char byte) : m_byte(byte) { }
    static Traits of(char32_t c)
    {
        const CharClass kind = classOf(c);
        return Traits(static_cast<unsigned char>((int(kind) + 1) | widthOf(c, kind) << kClassBits));
    }
    CharClass kind() const { return CharClass((m_byte & kClassMask) - 1); }
    int width() const { return m_byte >> kClassBits; }
    unsigned char byte() const { return m_byte; }

private:
    static constexpr int kClassBits = 6;
    static constexpr int kClassMask = (1 << kClassBits) - 1;
    static_assert(int(CharClass::Other) < kClassMask);
    unsigned char m_byte;
};

/// The traits of a character of the BMP, found once: text is read character by character more often
/// than anything else is done with it. Filled as characters are met, since a run sees some thousand
/// of the 65,536; two threads that meet one at once write the same value.
Traits traitsOfBmp(char32_t c)
{
    static std::array<std::atomic<unsigned char>, 0x10000> known; // 0: not met yet
    std::atomic<unsigned char>& entry = known[c];
    if (const unsigned char met = entry.load(std::memory_order_relaxed))
        return Traits(met);
    const Traits found = Traits::of(c);
    entry.store(found.byte(), std::memory_order_relaxed);
    return found;
}

Traits traitsOf(char32_t c)
{
    return c < 0x10000 ? traitsOfBmp(c) : Traits::of(c);
}

} // namespace

CharClass charClass(char32_t c)
{
    if (c >= 0x4e00 && c <= 0x9fff)
        return CharClass::Han;
    return c < 0x10000 ? traitsOfBmp(c).kind() : classOf(c);
}

bool isHan(char32_t c)
{
    if ((c >= 0x4e00 && c <= 0x9fff) || (c >= 0x3400 && c <= 0x4dbf)
        || (c >= 0x20000 && c <= 0x3ffff) || (c >= 0xf900 && c <= 0xfaff)
        || (c >= 0x2e80 && c <= 0x2fdf) || c == 0x3007 || c == 0x3005)
        return true;
    return (c >= 0x3041 && c <= 0x30ff && c != 0x30fb) || (c >= 0x3105 && c <= 0x312f);
}

bool isWestern(CharClass charClass)
{
    switch (charClass) {
    case CharClass::WesternOpening:
    case CharClass::WesternClosing:
    case CharClass::Letter:
    case CharClass::Digit:
    case CharClass::Prefix:
    case CharClass::Postfix:
    case CharClass::Solidus:
    case CharClass::Hyphen:
    case CharClass::Other:
    case CharClass::Space:
    case CharClass::NoBreakSpace:
    case CharClass::Combining:
        return true;
    default:
        return false;
    }
}

bool isFullWidthMark(CharClass charClass)
{
    return charClass == CharClass::Opening || charClass == CharClass::Closing
        || charClass == CharClass::PauseStop || charClass == CharClass::SentenceStop;
}

bool isForbiddenAtLineStart(CharClass charClass)
{
    switch (charClass) {
    case CharClass::Closing:
    case CharClass::PauseStop:
    case CharClass::SentenceStop:
    case CharClass::Interpunct:
    case CharClass::RangeMark:
    case CharClass::Solidus:
    case CharClass::WesternClosing:
    case CharClass::Postfix:
    case CharClass::Hyphen:
    case CharClass::Combining:
        return true;
    default:
        return false;
    }
}

bool isForbiddenAtLineEnd(CharClass charClass)
{
    return charClass == CharClass::Opening || charClass == CharClass::WesternOpening
        || charClass == CharClass::Prefix || charClass == CharClass::Solidus;
}

int cellWidth(char32_t character)
{
    if (character >= 0x4e00 && character <= 0x9fff)
        return 2;
    return traitsOf(character).width();
}

int cellWidth(QStringView text)
{
    int width = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t character = text.at(i).unicode();
        if (text.at(i).isHighSurrogate() && i + 1 < text.size()
            && text.at(i + 1).isLowSurrogate()) {
            character = QChar::surrogateToUcs4(text.at(i), text.at(i + 1));
            ++i;
        }
        width += cellWidth(character);
    }
    return width;
}

} // namespace qb::text
