#include "check/han_numerals.h"

#include <QString>

namespace qb::check {

namespace {

constexpr qsizetype kLongest = 24; ///< more numerals are no number that anybody reads

int digitOf(QChar unit)
{
    if (unit == u'两')
        return 2;
    if (unit == u'〇')
        return 0;
    static const QString digits = QStringLiteral("零一二三四五六七八九");
    return int(digits.indexOf(unit));
}

double smallScaleOf(QChar unit)
{
    return unit == u'十' ? 10 : unit == u'百' ? 100 : unit == u'千' ? 1000 : 0;
}

double bigScaleOf(QChar unit)
{
    return unit == u'万' ? 1e4 : unit == u'亿' ? 1e8 : 0;
}

/// 二〇二四: digit by digit.
double positional(QStringView text)
{
    double value = 0;
    for (const QChar unit : text)
        value = value * 10 + digitOf(unit);
    return value;
}

} // namespace

bool isHanNumeral(QChar unit)
{
    return digitOf(unit) >= 0 || smallScaleOf(unit) > 0 || bigScaleOf(unit) > 0;
}

std::optional<double> hanNumber(QStringView text)
{
    if (text.isEmpty() || text.size() > kLongest
        || !std::all_of(text.begin(), text.end(), isHanNumeral))
        return std::nullopt;
    if (std::all_of(text.begin(), text.end(), [](QChar unit) { return digitOf(unit) >= 0; }))
        return positional(text);
    double total = 0;   // of the closed groups of 万 and 亿
    double section = 0; // of the group being read
    double digit = 0;
    for (const QChar unit : text) {
        if (const int value = digitOf(unit); value >= 0) {
            digit = value;
        } else if (const double small = smallScaleOf(unit); small > 0) {
            section += (digit == 0 ? 1 : digit) * small;
            digit = 0;
        } else {
            const double big = bigScaleOf(unit);
            const double group = section + digit;
            // 三万亿: the scales multiply; 三亿五千万: the groups add.
            total = group == 0 && total > 0 ? total * big : total + (group == 0 ? 1 : group) * big;
            section = 0;
            digit = 0;
        }
    }
    return total + section + digit;
}

} // namespace qb::check
