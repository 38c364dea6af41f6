// 从a增加到b，增长c%: whether b lies on the side the word says, and c follows from a and b.

#include "check/clauses.h"
#include "check/directions.h"
#include "check/document_rules.h"
#include "check/paragraph_facts.h"
#include "check/text.h"

#include <QRegularExpression>
#include <QStringList>

#include <cmath>
#include <optional>

namespace qb::check {

namespace {

struct Change {
    const Quantity* from = nullptr;
    const Quantity* to = nullptr;
    Direction said = Direction::None;
};

constexpr qsizetype kFarthestStart = 28; ///< 从 … a
constexpr qsizetype kFarthestRate = 24;  ///< b … c%

Direction directionOf(QStringView words)
{
    static const QRegularExpression up(QStringLiteral(
        "增加|增长|增至|增到|上升|升至|升到|提升|提高|扩大|扩容|扩展|涨|跃升|攀升|飙升|上调|回升|壮大"));
    static const QRegularExpression down(QStringLiteral(
        "下降|降至|降到|降低|降为|减少|减至|减到|下调|回落|缩减|缩短|缩小|压减|压缩|精简|下滑|跌|收窄"));
    const QString text = words.toString();
    const bool isUp = up.match(text).hasMatch();
    const bool isDown = down.match(text).hasMatch();
    return isUp == isDown ? Direction::None : isUp ? Direction::Up : Direction::Down;
}

bool arrives(QStringView words)
{
    return words.contains(u'至') || words.contains(u'到') || words.contains(u'为')
        || words.contains(u'成');
}

/// Where "从 … a" begins: behind the last 从, 由 or 自 of the clause; -1 for none.
qsizetype startOfChange(QStringView text, qsizetype clauseBegin, qsizetype end)
{
    for (qsizetype at = end - 1; at >= clauseBegin; --at)
        if (text[at] == u'从' || text[at] == u'由' || text[at] == u'自')
            return at + 1;
    return -1;
}

bool isComparable(const Quantity& a, const Quantity& b, Direction said)
{
    // 精度从0.04毫米提升至0.003毫米, 速度从3分钟提高到20秒: less is more, unless it is said that
    // it became less.
    static const QStringList smallIsGood
        = QStringLiteral("毫米 微米 纳米 厘米 秒 秒钟 分钟 小时 天").split(u' ');
    if (said != Direction::Down && smallIsGood.contains(a.unit))
        return false;
    return a.unit == b.unit && !a.isRank && !b.isRank && !a.isNegative && !b.isNegative
        && a.unit != QStringLiteral("位") && a.unit != QStringLiteral("名") && a.value > 0
        && b.value > 0;
}

std::optional<Change> changeIn(
    QStringView text, TextRange sentence, const std::vector<const Quantity*>& here, size_t index)
{
    const Quantity& from = *here[index];
    const Quantity& to = *here[index + 1];
    const qsizetype gap = to.range.begin - from.range.end;
    if (gap <= 0 || gap > kFarthestStart)
        return std::nullopt;
    const QStringView between = text.sliced(from.range.end, gap);
    static const QString clauseEnds = QStringLiteral("，、：（）");
    if (std::any_of(between.begin(), between.end(), [](QChar u) { return clauseEnds.contains(u); }))
        return std::nullopt;
    qsizetype clause = from.range.begin;
    const qsizetype farthest = std::max(sentence.begin, clause - kFarthestStart);
    while (clause > farthest && text[clause - 1] != u'，')
        --clause;
    Change change{&from, &to, directionOf(between)};
    // 由下降3.8%转为增长1.7%: the numbers are changes themselves.
    const qsizetype start = startOfChange(text, clause, from.range.begin);
    if (start < 0)
        return std::nullopt;
    // 分辨率从3米提高到0.5米: finer is better.
    static const QRegularExpression fineness(QStringLiteral("精度|分辨率|误差|时延|间距|粒度"));
    const bool isTurn = between.contains(u'转')
        || fineness.match(text.sliced(clause, from.range.begin - clause).toString()).hasMatch()
        || directionOf(text.sliced(start, from.range.begin - start)) != Direction::None;
    if (change.said == Direction::None || isTurn || !arrives(between)
        || !isComparable(from, to, change.said))
        return std::nullopt;
    return change;
}

/// What the growth may be when the ends are rounded, in percent of the start.
std::pair<double, double> possibleRates(const Quantity& from, const Quantity& to)
{
    // 10台 are counted, not rounded; 3.5万台 may be either.
    // nobody writes 2亿 for 2.4亿 beside a rate of growth.
    const auto roundingOf = [](const Quantity& quantity) {
        return quantity.step == 1 && quantity.scale == 1
            ? 0.0
            : std::min(quantity.step / 2, quantity.value * 0.05);
    };
    const double lowest = (to.value - roundingOf(to)) / (from.value + roundingOf(from));
    const double highest
        = (to.value + roundingOf(to)) / std::max(from.value - roundingOf(from), from.step / 10);
    return {(lowest - 1) * 100, (highest - 1) * 100};
}

QString rateText(double rate, double step)
{
    const int decimals = step >= 1 ? 0 : std::min(int(std::lround(-std::log10(step))), 4);
    QString text = QString::number(rate, 'f', decimals);
    if (text.contains(u'.'))
        while (text.endsWith(u'0') || text.endsWith(u'.')) {
            const bool isPoint = text.endsWith(u'.');
            text.chop(1);
            if (isPoint)
                break;
        }
    return text;
}

/// 从95%上升到98%，上升了5个百分点
void checkPoints(
    QStringView text, const Change& change, const Quantity& points, std::vector<Finding>& findings)
{
    const double exact = std::abs(change.to->value - change.from->value);
    const double slack = (change.to->step + change.from->step) / 2 + points.step / 2;
    const bool isExact = change.to->step == points.step && change.from->step == points.step;
    if (std::abs(points.value - exact) < (isExact ? points.step / 2 : slack * 1.001))
        return;
    const QString right = rateText(exact, std::min(change.to->step, change.from->step));
    findings.push_back(documentFinding(DocumentRule::WrongGrowth, text, points.range,
        Text::tr("按前后两个数算，应是%1%2").arg(right, points.unit), {right + points.unit}));
}

void checkRate(
    QStringView text, const Change& change, const Quantity& rate, std::vector<Finding>& findings)
{
    const qsizetype gap = rate.range.begin - change.to->range.end;
    if (gap <= 0 || gap > kFarthestRate)
        return;
    const QString between = text.sliced(change.to->range.end, gap).toString();
    static const QRegularExpression said(QStringLiteral(
        "^[^，]{0,3}，(?:共|净|约|整体|总体|合计)?(?:增长|增加|提高|上升|提升|增幅|涨幅|下降|减少|降低|降幅|下调|上调|调降|回落|下滑|收窄|扩大|上涨|下跌|缩短|压缩|缩减|压减|精简|节省)(?:了|为|达|达到)?$"));
    static const QRegularExpression other(
        QStringLiteral("年均|平均|累计|实际|可比|不变价|扣除|其中|同比|环比|预计"));
    if (!said.match(between).hasMatch() || other.match(between).hasMatch()
        || change.from->isApproximate || change.to->isApproximate || rate.isApproximate)
        return;
    const bool isInPoints = rate.unit == QStringLiteral("个百分点");
    if (isInPoints && change.from->unit == QStringLiteral("%")) {
        checkPoints(text, change, rate, findings);
        return;
    }
    auto [lowest, highest] = possibleRates(*change.from, *change.to);
    if (change.said == Direction::Down)
        std::tie(lowest, highest) = std::pair(-highest, -lowest);
    const double exact = std::abs(change.to->value / change.from->value - 1) * 100;
    const bool isTimes = rate.unit == QStringLiteral("倍");
    const double factor = isTimes ? 100 : 1;
    // Figures are cut off as often as rounded.
    const double slack = rate.step * factor * (isTimes ? 0.95 : 1) + 1e-6;
    // 由4万人增加到5万人，增长20%: reckoned from the later number, which rounding hardly hits.
    const double ofLater = std::abs(1 - change.from->value / change.to->value) * 100;
    constexpr double kFarApart = 3; // percentage points
    const bool isOfLater = !isTimes && std::abs(ofLater - rate.value) <= rate.step / 2
        && std::abs(exact - rate.value) > kFarApart;
    const bool isPossible = !isOfLater && rate.value * factor >= lowest - slack
        && rate.value * factor <= highest + slack;
    if (isInPoints && isPossible) { // 由10亿元增至12亿元，增长20个百分点
        const QString percent = rateText(rate.value, rate.step) + u'%';
        findings.push_back(documentFinding(DocumentRule::WrongGrowth, text, rate.range,
            Text::tr("数量的增减幅度用“%”，比率之差才用“百分点”"), {percent}));
    }
    if (isPossible)
        return;
    if (isTimes && exact < factor) { // 从2亿元增加到3亿元，增长了1.5倍
        const QString percent = rateText(exact, 1) + u'%';
        findings.push_back(documentFinding(DocumentRule::WrongGrowth, text, rate.range,
            Text::tr("按前后两个数算，应是%1").arg(percent), {percent}));
        return;
    }
    const QString right = rateText(exact / factor, rate.step);
    const QString unit = isInPoints ? QStringLiteral("%") : rate.unit;
    findings.push_back(documentFinding(DocumentRule::WrongGrowth, text, rate.range,
        Text::tr("按前后两个数算，应是%1%2").arg(right, unit), {right + unit}));
}

/// 2.1∶1 is one figure, not two.
bool isOfRatio(QStringView text, TextRange range)
{
    const auto isColon = [&](qsizetype at) {
        return at >= 0 && at < text.size() && QStringView(u"∶:：").contains(text[at]);
    };
    const auto isDigit = [&](qsizetype at) {
        return at >= 0 && at < text.size() && text[at].isDigit();
    };
    return (isColon(range.begin - 1) && isDigit(range.begin - 2))
        || (isColon(range.end) && isDigit(range.end + 1));
}

} // namespace

void findWrongChanges(
    QStringView text, const std::vector<Quantity>& quantities, std::vector<Finding>& findings)
{
    if (quantities.size() < 2)
        return;
    for (const Sentence& sentence : sentencesOf(text, quantities)) {
        std::vector<const Quantity*> here;
        for (const Quantity& quantity : sentence.quantities)
            if (!quantity.isDate() && !isOfRatio(text, quantity.range))
                here.push_back(&quantity);
        for (size_t i = 0; i + 1 < here.size(); ++i) {
            const auto change = changeIn(text, sentence.range, here, i);
            if (!change)
                continue;
            const bool isUp = change->to->value > change->from->value;
            const bool isDown = change->to->value < change->from->value;
            if ((change->said == Direction::Up && isDown)
                || (change->said == Direction::Down && isUp)) {
                findings.push_back(documentFinding(DocumentRule::WrongDirection, text,
                    {change->from->range.begin, change->to->range.end},
                    change->said == Direction::Up ? Text::tr("说是增加，后一个数却比前一个小")
                                                  : Text::tr("说是减少，后一个数却比前一个大")));
            } else if (i + 2 < here.size()) {
                const Quantity& rate = *here[i + 2];
                static const QStringList inPoints
                    = QStringLiteral("个百分点 百分点 ‰ 个基点 基点 分 个点 点").split(u' ');
                const bool isRate = rate.unit == QStringLiteral("%")
                    ? change->from->unit != QStringLiteral("%")
                    : rate.unit == QStringLiteral("个百分点")
                    ? !inPoints.contains(change->from->unit)
                    : rate.unit == QStringLiteral("倍") && change->said == Direction::Up;
                if (isRate)
                    checkRate(text, *change, rate, findings);
            }
        }
    }
}

} // namespace qb::check
