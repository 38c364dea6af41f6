#include "text/item_numbers.h"

#include "text/char_set.h"
#include "text/heading_numbers.h"
#include "text/line_roles.h"

#include <array>

namespace qb::text {

namespace {

ItemNumber::Form formOf(const HeadingNumber& number)
{
    switch (number.form) {
    case HeadingNumber::Form::Listed:
        return number.isHan ? ItemNumber::Form::Han : ItemNumber::Form::Digits;
    case HeadingNumber::Form::Closed:
        return ItemNumber::Form::Closed;
    case HeadingNumber::Form::Bracketed:
        return number.isHan ? ItemNumber::Form::BracketedHan : ItemNumber::Form::BracketedDigits;
    case HeadingNumber::Form::Ordinal:
        return ItemNumber::Form::Ordinal;
    case HeadingNumber::Form::None:
        break;
    }
    return ItemNumber::Form::None;
}

/// 1 to 20; 0 for another character.
int circledValue(QChar c)
{
    struct Row {
        char16_t first;
        char16_t last;
    };
    static constexpr std::array<Row, 5> rows{
        {{0x2460, 0x2473}, {0x2474, 0x2487}, {0x2488, 0x249b}, {0x2776, 0x277f}, {0x24f5, 0x24fe}}};
    for (const Row& row : rows)
        if (c.unicode() >= row.first && c.unicode() <= row.last)
            return c.unicode() - row.first + 1;
    return 0;
}

/// "01 ", "1｜", "01" and an ideograph: digits that no mark sets off.
ItemNumber paddedNumber(QStringView text)
{
    static constexpr CharSet kBars(u"|｜丨│/／");
    constexpr qsizetype kMostDigits = 2;
    ItemNumber number;
    qsizetype i = 0;
    for (; i < std::min(kMostDigits, text.size()) && isAsciiDigit(text.at(i)); ++i)
        number.value = number.value * 10 + (text.at(i).unicode() - u'0');
    qsizetype behind = i;
    while (behind < text.size() && isWhite(text.at(behind)))
        ++behind;
    const bool hasBar = behind < text.size() && kBars.contains(text.at(behind));
    const bool isPadded = behind > i || (i == kMostDigits && text.front() == u'0');
    if (number.value == 0 || behind == text.size() || text.at(behind).isDigit()
        || !(hasBar || isPadded))
        return {};
    number.form = ItemNumber::Form::Padded;
    number.length = behind + (hasBar ? 1 : 0);
    return number;
}

/// "一　产业动态": up to ten; a space alone tells no longer numeral from a word.
ItemNumber spacedHanNumber(QStringView text)
{
    static constexpr QStringView kNumerals = u"一二三四五六七八九十";
    const qsizetype value = kNumerals.indexOf(text.front()) + 1;
    if (value == 0 || text.size() < 2 || !isWhite(text.at(1)))
        return {};
    return {ItemNumber::Form::Han, 1, int(value), {}};
}

/// "◆某厂投产", but no "★ 要闻 ★".
ItemNumber bulletOf(QStringView text)
{
    if (!isBullet(text.front()) || text.back() == text.front())
        return {};
    return {ItemNumber::Form::Bullet, 1, 0, text.front()};
}

} // namespace

ItemNumber itemNumber(QStringView text)
{
    if (text.isEmpty())
        return {};
    ItemNumber number;
    // Nearly all lines begin with an ideograph that is no numeral.
    if (const HeadingNumber heading = headingNumber(text);
        heading.form != HeadingNumber::Form::None)
        number = {formOf(heading), heading.length, heading.value, {}};
    else if (isAsciiDigit(text.front()))
        number = paddedNumber(text);
    else if (isCommonHan(text.front()))
        number = spacedHanNumber(text);
    else if (const int circled = circledValue(text.front()); circled > 0)
        number = {ItemNumber::Form::Circled, 1, circled, {}};
    else
        number = bulletOf(text);
    while (number.length < text.size() && isWhite(text.at(number.length)))
        ++number.length;
    return number.length < text.size() ? number : ItemNumber();
}

} // namespace qb::text
