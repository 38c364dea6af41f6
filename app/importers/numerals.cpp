#include "importers/numerals.h"

#include <array>

namespace qb::importers {

namespace {

QString roman(int number)
{
    struct Step {
        int value;
        const char* letters;
    };
    static constexpr std::array<Step, 13> steps{
        {{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"}, {50, "L"},
            {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}}};
    QString result;
    for (const Step& step : steps) {
        for (; number >= step.value; number -= step.value)
            result += QLatin1String(step.letters);
    }
    return result;
}

/// a … z aa bb …, as Word goes on.
QString letters(int number)
{
    return QString((number - 1) / 26 + 1, QChar(u'A' + (number - 1) % 26));
}

/// With units: 一百二十三, 一千〇四. `digits` begins with zero, `units` with ten.
QString withUnits(int number, QStringView digits, QStringView units, bool dropsLeadingOne)
{
    QString result;
    bool hasGap = false;
    for (int power = 3, step = 1000; power >= 0; --power, step /= 10) {
        const int digit = number / step % 10;
        if (digit == 0) {
            hasGap = !result.isEmpty();
            continue;
        }
        if (hasGap)
            result += digits[0];
        hasGap = false;
        if (!(dropsLeadingOne && result.isEmpty() && power == 1 && digit == 1))
            result += digits[digit];
        if (power > 0)
            result += units[power - 1];
    }
    return result;
}

QString digitByDigit(int number, QStringView digits)
{
    QString result;
    for (const QChar digit : QString::number(number))
        result += digits[digit.digitValue()];
    return result;
}

QString circled(int number)
{
    if (number <= 20)
        return QString(QChar(0x2460 + number - 1));
    return QString(QChar(number <= 35 ? 0x3251 + number - 21 : 0x32b1 + number - 36));
}

QString mapped(const QString& text, QStringView from, QStringView to)
{
    QString result = text;
    for (QChar& c : result) {
        const qsizetype at = from.indexOf(c);
        if (at < 0)
            return text;
        c = to[at];
    }
    return result;
}

} // namespace

QString numeral(NumeralKind kind, int number)
{
    const QString plain = QString::number(number);
    const auto within = [&](int most) {
        return number >= 1 && number <= most;
    };
    switch (kind) {
    case NumeralKind::None:
    case NumeralKind::Bullet:
        return {};
    case NumeralKind::Decimal:
        return plain;
    case NumeralKind::DecimalTwoDigits:
        return number >= 0 && number < 10 ? u'0' + plain : plain;
    case NumeralKind::DecimalFullWidth:
        return number >= 0 ? digitByDigit(number, u"０１２３４５６７８９") : plain;
    case NumeralKind::UpperRoman:
        return within(3999) ? roman(number) : plain;
    case NumeralKind::LowerRoman:
        return within(3999) ? roman(number).toLower() : plain;
    case NumeralKind::UpperLetter:
        return within(780) ? letters(number) : plain;
    case NumeralKind::LowerLetter:
        return within(780) ? letters(number).toLower() : plain;
    case NumeralKind::Chinese:
        return within(9999) ? withUnits(number, u"〇一二三四五六七八九", u"十百千", true) : plain;
    case NumeralKind::ChineseDigits:
        return number == 10 ? QStringLiteral("十")
            : number >= 0   ? digitByDigit(number, u"〇一二三四五六七八九")
                            : plain;
    case NumeralKind::ChineseLegal:
        return within(9999) ? withUnits(number, u"零壹贰叁肆伍陆柒捌玖", u"拾佰仟", false) : plain;
    case NumeralKind::HeavenlyStems:
        return within(10) ? QString(QStringView(u"甲乙丙丁戊己庚辛壬癸")[number - 1]) : plain;
    case NumeralKind::EarthlyBranches:
        return within(12) ? QString(QStringView(u"子丑寅卯辰巳午未申酉戌亥")[number - 1]) : plain;
    case NumeralKind::Circled:
        return within(50) ? circled(number) : plain;
    case NumeralKind::Parenthesised:
        return within(20) ? QString(QChar(0x2474 + number - 1)) : u'(' + plain + u')';
    case NumeralKind::FullStopped:
        return within(20) ? QString(QChar(0x2488 + number - 1)) : plain + u'.';
    }
    return plain;
}

bool isHanNumeral(NumeralKind kind)
{
    return kind == NumeralKind::Chinese || kind == NumeralKind::ChineseDigits
        || kind == NumeralKind::ChineseLegal || kind == NumeralKind::HeavenlyStems
        || kind == NumeralKind::EarthlyBranches;
}

QString noteMark(int number)
{
    return number >= 1 && number <= 20 ? numeral(NumeralKind::Circled, number)
                                       : u'[' + QString::number(number) + u']';
}

QString raised(const QString& text)
{
    return mapped(text, u"0123456789+-−=()ni", u"⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ");
}

QString lowered(const QString& text)
{
    return mapped(text, u"0123456789+-−=()", u"₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎");
}

} // namespace qb::importers
