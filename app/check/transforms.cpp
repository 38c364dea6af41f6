#include "check/transforms.h"

#include <QMap>

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
    for (QChar& unit : result)
        if (unit >= u'0' && unit <= u'9')
            unit = hanDigits().at(unit.unicode() - u'0');
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
            result += text[i] == u'点' ? u'.' : text[i];
            ++i;
        }
    }
    return isPercent ? result + u'%' : result;
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
