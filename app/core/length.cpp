#include "core/length.h"

#include <QCoreApplication>
#include <QHash>

namespace qb {

namespace {

/// Traditional sizes in points: 号 sizes come from halving and doubling 五号, 四号, 三号 and 小五 …
/// (1 pt = 0.3515 mm in hot metal; today's DTP values).
const QHash<QString, double>& traditionalSizes()
{
    static const QHash<QString, double> sizes{{QStringLiteral("初号"), 42},
        {QStringLiteral("小初"), 36}, {QStringLiteral("一号"), 26.25}, {QStringLiteral("小一"), 24},
        {QStringLiteral("二号"), 21}, {QStringLiteral("小二"), 18}, {QStringLiteral("三号"), 15.75},
        {QStringLiteral("小三"), 15}, {QStringLiteral("四号"), 14}, {QStringLiteral("小四"), 12},
        {QStringLiteral("五号"), 10.5}, {QStringLiteral("小五"), 9}, {QStringLiteral("六号"), 7.5},
        {QStringLiteral("小六"), 6.5}, {QStringLiteral("七号"), 5.5}, {QStringLiteral("八号"), 5}};
    return sizes;
}

} // namespace

Result<Length> parseLength(const QString& text)
{
    const QString trimmed = text.trimmed();
    if (const auto size = traditionalSizes().constFind(trimmed);
        size != traditionalSizes().constEnd())
        return Length::pt(*size);
    bool isNumber = false;
    const double value = trimmed.left(trimmed.size() - 2).toDouble(&isNumber);
    if (isNumber && qIsFinite(value)) {
        if (trimmed.endsWith(QLatin1String("pt")))
            return Length::pt(value);
        if (trimmed.endsWith(QLatin1String("mm")))
            return Length::mm(value);
    }
    return Error{ErrorKind::BadInput,
        QCoreApplication::translate("qb::core", "不是长度：“%1”").arg(text), {},
        QCoreApplication::translate("qb::core", "写成 12pt、3mm 或“小四”这样的字号")};
}

} // namespace qb
