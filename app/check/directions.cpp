#include "check/directions.h"

#include <QRegularExpression>

#include <algorithm>

namespace qb::check {

DirectionWord directionBefore(QStringView text, qsizetype end)
{
    constexpr qsizetype kReach = 8;
    static const QRegularExpression pattern(QStringLiteral(
        "(?:(增长|增加|上升|提高|提升|上涨|扩大|回升|上调|攀升)|(下降|减少|降低|下跌|下滑|回落|收窄|缩小|下调|负增长))"
        "(?:了|约|近|超|超过|达|达到|为)*$"));
    const qsizetype begin = std::max<qsizetype>(0, end - kReach);
    const QRegularExpressionMatch match = pattern.match(text.sliced(begin, end - begin).toString());
    if (!match.hasMatch())
        return {};
    const int group = match.capturedLength(1) > 0 ? 1 : 2;
    return {group == 1 ? Direction::Up : Direction::Down, begin + match.capturedStart(group),
        begin + match.capturedEnd(group)};
}

} // namespace qb::check
