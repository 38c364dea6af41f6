#include "text/heading_numbers.h"

#include "text/char_set.h"
#include "text/line_facts.h"

#include <algorithm>
#include <array>

namespace qb::text {

namespace {

struct Numeral {
    qsizetype length = 0; ///< 0 for none
    int value = 0;
    bool isHan = false;
};

/// In half or full width; -1 for no digit.
int digitOf(QChar c)
{
    if (c >= u'0' && c <= u'9')
        return c.unicode() - u'0';
    return c >= u'０' && c <= u'９' ? c.unicode() - u'０' : -1;
}

/// 1 to 10; 0 for no numeral.
int hanDigitOf(QChar c)
{
    static constexpr QStringView kPlain = u"一二三四五六七八九十";
    static constexpr QStringView kFormal = u"壹贰叁肆伍陆柒捌玖拾";
    const qsizetype plain = kPlain.indexOf(c);
    return int(plain >= 0 ? plain : kFormal.indexOf(c)) + 1;
}

/// Up to three digits, "12", or Han numerals, "十二", "二十一".
Numeral numeralAt(QStringView text)
{
    constexpr qsizetype kLongest = 3;
    Numeral numeral;
    const qsizetype end = std::min(kLongest, text.size());
    for (; numeral.length < end && digitOf(text.at(numeral.length)) >= 0; ++numeral.length)
        numeral.value = numeral.value * 10 + digitOf(text.at(numeral.length));
    if (numeral.length > 0)
        return numeral;
    constexpr int kTen = 10;
    int tens = 0;
    int ones = 0;
    for (; numeral.length < end; ++numeral.length) {
        const int digit = hanDigitOf(text.at(numeral.length));
        if (digit == 0)
            break;
        tens = digit == kTen ? std::max(1, ones) : tens;
        ones = digit == kTen ? 0 : digit;
    }
    numeral.value = tens * kTen + ones;
    numeral.isHan = numeral.length > 0;
    return numeral;
}

/// "2025年的打算"
bool beginsWithYear(QStringView text)
{
    constexpr qsizetype kDigits = 4;
    return text.size() > kDigits && text.at(kDigits) == u'年'
        && std::all_of(
            text.begin(), text.begin() + kDigits, [](QChar c) { return digitOf(c) >= 0; });
}

/// Whether `behind` may be what a mark sets off from a number.
bool mayFollow(QStringView behind)
{
    return !behind.isEmpty() && (digitOf(behind.front()) < 0 || beginsWithYear(behind));
}

/// What the mark right behind the numeral makes of it; `markLength` is set where it is a number.
HeadingNumber::Form markedForm(const Numeral& numeral, QStringView rest, qsizetype& markLength)
{
    markLength = 1;
    if (rest.isEmpty())
        return HeadingNumber::Form::None;
    const QChar mark = rest.front();
    const QStringView behind = rest.sliced(1);
    if (mark == u'、' || mark == u'．')
        return behind.isEmpty() || (numeral.isHan && mark == u'、') || mayFollow(behind)
            ? HeadingNumber::Form::Listed
            : HeadingNumber::Form::None;
    if (!mayFollow(behind))
        return HeadingNumber::Form::None;
    if (mark == u'.')
        return HeadingNumber::Form::Listed;
    const bool isClosed = (mark == u')' || mark == u'）') && !numeral.isHan;
    return isClosed ? HeadingNumber::Form::Closed : HeadingNumber::Form::None;
}

/// Behind 第.
HeadingNumber::Form ordinalForm(QStringView rest, qsizetype& markLength)
{
    static constexpr CharSet kParts(u"章节部分");
    if (rest.isEmpty() || !kParts.contains(rest.front()))
        return HeadingNumber::Form::None;
    markLength = rest.startsWith(u"部分") ? 2 : 1;
    return HeadingNumber::Form::Ordinal;
}

} // namespace

HeadingNumber headingNumber(QStringView text)
{
    // Nearly all lines begin otherwise.
    static constexpr CharSet kFirst(
        u"（(第0123456789０１２３４５６７８９一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾");
    if (text.isEmpty() || !kFirst.contains(text.front()))
        return {};
    const bool isBracketed = text.startsWith(u'（') || text.startsWith(u'(');
    qsizetype begin = isBracketed;
    const bool isOrdinal = text.sliced(begin).startsWith(u'第');
    begin += isOrdinal;
    const Numeral numeral = numeralAt(text.sliced(begin));
    if (numeral.length == 0)
        return {};
    const QStringView rest = text.sliced(begin + numeral.length);
    HeadingNumber number;
    qsizetype markLength = 1;
    if (isBracketed)
        number.form = rest.startsWith(u'）') || rest.startsWith(u')')
            ? HeadingNumber::Form::Bracketed
            : HeadingNumber::Form::None;
    else
        number.form
            = isOrdinal ? ordinalForm(rest, markLength) : markedForm(numeral, rest, markLength);
    if (number.form == HeadingNumber::Form::None)
        return {};
    number.length = begin + numeral.length + markLength;
    while (number.length < text.size() && isWhite(text.at(number.length)))
        ++number.length;
    number.value = numeral.value;
    number.isHan = numeral.isHan;
    return number;
}

QStringView partNumber(QStringView text, PlainDigits plain)
{
    static constexpr CharSet kOrnaments(u"/／|｜【】◆●■");
    static constexpr std::array<QStringView, 3> words{u"part", u"chapter", u"no"};
    constexpr qsizetype kMostDigits = 2;
    constexpr int kLastPlain = 19;
    const auto isOrnament = [](QChar c) {
        return kOrnaments.contains(c) || isWhite(c);
    };
    text = text.trimmed();
    const qsizetype size = text.size();
    while (!text.isEmpty() && isOrnament(text.front()))
        text = text.sliced(1);
    bool isNamed = text.size() < size;
    while (!text.isEmpty() && isOrnament(text.back()))
        text.chop(1);
    const QStringView whole = text;
    for (const QStringView word : words) {
        if (text.startsWith(word, Qt::CaseInsensitive)) {
            text = text.sliced(word.size());
            isNamed = true;
            break;
        }
    }
    while (!text.isEmpty() && (text.front() == u'.' || isWhite(text.front())))
        text = text.sliced(1);
    while (!text.isEmpty() && (text.back() == u'.' || text.back() == u'、'))
        text.chop(1);
    const Numeral numeral = numeralAt(text);
    if (text.isEmpty() || text.size() > kMostDigits || numeral.length != text.size()
        || numeral.value == 0)
        return {};
    // A digit alone stands in tables; parts are numbered "01", "1." with a word, or "一".
    const bool isPlain = plain == PlainDigits::UpToNineteen && numeral.value <= kLastPlain;
    const bool isNumber
        = numeral.isHan || isNamed || isPlain || (text.size() == 2 && digitOf(text.front()) == 0);
    return isNumber ? whole : QStringView();
}

} // namespace qb::text
