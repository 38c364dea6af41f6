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

const QMap<QString, Transform>& transforms()
{
    static const QMap<QString, Transform> map{
        {QStringLiteral("half-width"), halfWidth},
        {QStringLiteral("without-separators"), withoutSeparators},
        {QStringLiteral("han-numerals"), hanNumerals},
        {QStringLiteral("arabic-numerals"), arabicNumerals},
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
