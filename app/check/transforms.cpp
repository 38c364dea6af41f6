#include "check/transforms.h"

#include "check/han_numerals.h"

#include <QMap>
#include <QRegularExpression>

#include <algorithm>

namespace qb::check {

namespace {

QString halfWidth(const QString& matched)
{
    QString result = matched;
    for (QChar& unit : result)
        if (unit >= u'\uFF01' && unit <= u'\uFF5E')
            unit = QChar(char16_t(unit.unicode() - 0xFEE0));
    return result;
}

QString withoutSeparators(const QString& matched)
{
    return QString(matched).remove(u'，');
}

const QString& hanDigits()
{
    static const QString digits = QStringLiteral("零一二三四五六七八九");
    return digits;
}

QString hanNumerals(const QString& matched)
{
    QString result = matched;
    for (qsizetype i = 0; i < result.size(); ++i) {
        const QChar unit = result.at(i);
        if (unit < u'0' || unit > u'9')
            continue;
        const bool isThousands = i + 1 < result.size() && result.at(i + 1) == u'千';
        result[i]
            = unit == u'2' && isThousands ? QChar(u'两') : hanDigits().at(unit.unicode() - u'0');
    }
    return result;
}

/// 五千八百 → 5800; numbers below ten thousand.
QString arabicNumerals(const QString& matched)
{
    int total = 0;
    int digit = 0;
    for (const QChar unit : matched) {
        const qsizetype value = unit == u'两' ? 2 : hanDigits().indexOf(unit);
        const int scale = unit == u'千' ? 1000 : unit == u'百' ? 100 : unit == u'十' ? 10 : 0;
        if (scale > 0) {
            total += (digit == 0 ? 1 : digit) * scale;
            digit = 0;
        } else if (value >= 0) {
            digit = int(value);
        } else {
            return {};
        }
    }
    return QString::number(total + digit);
}

int digitOf(QChar unit)
{
    if (unit >= u'0' && unit <= u'9')
        return unit.unicode() - u'0';
    if (unit == u'两')
        return 2;
    if (unit == u'〇' || unit == u'○' || unit == u'O' || unit == u'Ｏ')
        return 0;
    return int(hanDigits().indexOf(unit));
}

/// One number in any digits: "3百5十", "二零一八", "五十6".
QString oneFigure(QStringView number)
{
    qint64 total = 0;
    qint64 digits = 0;
    bool hasScale = false;
    QString positional;
    for (const QChar unit : number) {
        const int scale = unit == u'千' ? 1000 : unit == u'百' ? 100 : unit == u'十' ? 10 : 0;
        if (scale > 0) {
            total += (digits == 0 ? 1 : digits) * scale;
            digits = 0;
            hasScale = true;
        } else {
            digits = digits * 10 + digitOf(unit);
            positional += QChar(char16_t(u'0' + digitOf(unit)));
        }
    }
    return hasScale ? QString::number(total + digits) : positional;
}

/// All numbers of the match in Arabic figures: 二〇一八年 → 2018年, 三点五 → 3.5, 百分之二 → 2%.
QString arabicFigures(const QString& matched)
{
    constexpr qsizetype kMost = 12; // characters of one number
    const QString percent = QStringLiteral("百分之");
    const bool isPercent = matched.startsWith(percent);
    const QString text = isPercent ? matched.mid(percent.size()) : matched;
    QString result;
    for (qsizetype i = 0; i < text.size();) {
        qsizetype end = i;
        while (end < text.size() && end - i < kMost
            && (digitOf(text[end]) >= 0 || QStringLiteral("十百千").contains(text[end])))
            ++end;
        if (end > i) {
            result += oneFigure(QStringView(text).mid(i, end - i));
            i = end;
        } else {
            const bool isClock = text.endsWith(u'分'); // 八点三十分
            result += text[i] == u'点' && !isClock ? u'.' : text[i];
            ++i;
        }
    }
    return isPercent ? result + u'%' : result;
}

/// In 亿 or 万 and Arabic figures: 8.5千万 → 8500万, 一亿两千万 → 1.2亿, 1万二千 → 1.2万.
QString scaledFigures(const QString& matched)
{
    constexpr double kTenThousand = 1e4;
    constexpr double kHundredMillion = 1e8;
    double value = 0;
    if (const auto han = hanNumber(matched)) {
        value = *han;
    } else {
        double part = 0;
        double below = 0; // a scale under 万, 亿 of the part
        QString figures;
        const auto take = [&] {
            part += figures.isEmpty() ? 0 : figures.toDouble();
            figures.clear();
        };
        for (const QChar unit : matched) {
            const double small = unit == u'千' ? 1e3 : unit == u'百' ? 100 : unit == u'十' ? 10 : 0;
            const double large = unit == u'亿' ? kHundredMillion : unit == u'万' ? kTenThousand : 0;
            if (small > 0) {
                take();
                below += part * small;
                part = 0;
            } else if (large > 0) {
                take();
                value = unit == u'亿' ? (value + below + part) * large
                                      : value + (below + part) * large;
                below = part = 0;
            } else if (unit == u'.') {
                figures += unit;
            } else if (digitOf(unit) >= 0) {
                figures += QChar(char16_t(u'0' + digitOf(unit)));
            } else {
                return {};
            }
        }
        take();
        value += below + part;
    }
    const bool isHuge = value >= kHundredMillion;
    const QString text
        = QString::number(value / (isHuge ? kHundredMillion : kTenThousand), 'g', 10);
    return value < kTenThousand || text.contains(u'e') ? QString::number(value, 'f', 0)
                                                       : text + (isHuge ? u'亿' : u'万');
}

QString hanDay(int day)
{
    const QString tens[] = {
        QStringLiteral("初"), QStringLiteral("十"), QStringLiteral("二十"), QStringLiteral("三十")};
    if (day == 10)
        return QStringLiteral("初十");
    return tens[std::clamp(day / 10, 0, 3)]
        + (day % 10 ? QString(hanDigits().at(day % 10)) : QString());
}

/// 农历8月15 → 农历八月十五, 正月5 → 正月初五
QString lunarDate(const QString& matched)
{
    static const QRegularExpression pattern(QStringLiteral(
        "^(农历|阴历|旧历)?(?:(正|腊|冬|闰)月|(\\d{1,2})月)?(?:初)?(\\d{1,2})?(?:月(?:初)?(\\d{1,2}))?日?$"));
    const QRegularExpressionMatch match = pattern.match(matched);
    if (!match.hasMatch())
        return {};
    QString month = match.captured(2);
    if (const int number = match.captured(3).toInt(); number > 0)
        month = number == 1 ? QStringLiteral("正") : hanDay(number).remove(u'初');
    const int day = match.captured(4).toInt();
    if (month.isEmpty() || day > 30)
        return {};
    return match.captured(1) + month + QStringLiteral("月") + (day > 0 ? hanDay(day) : QString());
}

QString roundZeros(const QString& matched)
{
    QString result = matched;
    for (QChar& unit : result)
        if (digitOf(unit) == 0)
            unit = u'〇';
    return result;
}

const QMap<QString, Transform>& transforms()
{
    static const QMap<QString, Transform> map{
        {QStringLiteral("half-width"), halfWidth},
        {QStringLiteral("without-separators"), withoutSeparators},
        {QStringLiteral("han-numerals"), hanNumerals},
        {QStringLiteral("arabic-numerals"), arabicNumerals},
        {QStringLiteral("arabic-figures"), arabicFigures},
        {QStringLiteral("round-zeros"), roundZeros},
        {QStringLiteral("scaled-figures"), scaledFigures},
        {QStringLiteral("lunar-date"), lunarDate},
    };
    return map;
}

} // namespace

Transform transformNamed(const QString& name)
{
    return transforms().value(name, nullptr);
}

QStringList transformNames()
{
    return transforms().keys();
}

} // namespace qb::check
