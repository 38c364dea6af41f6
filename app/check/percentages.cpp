#include "check/predicates.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <utility>

namespace qb::check {

namespace {

constexpr double kRounding = 1e-6;

struct Percentage {
    double value;
    TextRange range;
    bool isChange; ///< behind 提高, 下降…
    bool isOfRate; ///< of a rate, such as 利率, that is itself a percentage
};

/// "贷款利率", "失业率同比", "占比比去年": what rises or falls is a rate.
bool endsWithRate(QStringView before, const QStringList& rates)
{
    static const QRegularExpression between(QStringLiteral(
        "(?:再|将|又|已|分别|累计|大幅|小幅|整体|平均|进一步|同比|环比|(?:(?<![占同环对])比|较)[^，。；、%]{1,8}?)+$"));
    const QString shortened = before.right(24).toString().remove(between);
    return std::any_of(rates.begin(), rates.end(),
        [&](const QString& rate) { return before.endsWith(rate) || shortened.endsWith(rate); });
}

/// 产销率同比提高: a rate that the rule's list does not hold. Efficiency, power, frequency are
/// none.
bool endsWithAnyRate(QStringView before)
{
    static const QRegularExpression pattern(QStringLiteral(
        "(?<!效|功|频|速|心|汇|曲|倍|斜|税负|分辨|辨|生产|概|折射|传输|事故|发案|伤亡|投诉|燃油|刷新|发病|故障|致死|病死|感染)率"
        "(?:再|将|又|已|分别|累计|大幅|小幅|整体|平均|进一步|同比|环比|(?:(?<![占同环对])比|较)[^，。；、%]{1,8}?)*$"));
    return pattern.match(before.right(24).toString()).hasMatch();
}

/// 下调存款准备金率0.5%, 增速快于全国1.2%, 拉动经济增长0.8%: what is told in points without the
/// change standing right before the figure.
bool isSaidInPoints(QStringView before, const QStringList& rates)
{
    static const QRegularExpression changed(QStringLiteral(
        "(?:下调|上调|调降|调低|调高|降低|提高|提升)[^，。；、\\d]{0,14}率(?:约|各)?$"));
    static const QRegularExpression compared(QStringLiteral(
        "(?:增速|增幅|涨幅|降幅|率|占比|比重)[^。；\\d]{0,24}(?:高于|快于|低于|慢于|领先|落后)于?"
        "(?:全国|全省|全市|全县|全球|上年|去年|同期|平均|城镇|农村|行业|世界|同类|其他|年初|上月|上季|规上|目标|预期|整体|总体|"
        "GDP|经济|工业|投资)[^，。；、\\d]{0,10}(?<!的|水平|平均|目标|预期)$"));
    // Growth of 8.1 %, above the province's average by 1.9: told against a growth, so a difference.
    static const QRegularExpression growthCompared(QStringLiteral(
        "(?:增长|下降|提高|提升|上升|上涨|下滑|回落)了?[约近超]?\\d+(?:\\.\\d+)?%[，、；,]"
        "(?:增速|增幅|涨幅|降幅)?(?:分别)?(?:高于|快于|低于|慢于|高出|低出|快过|领先|领先于|落后于)"
        "(?:全国|全省|全市|全县|全区|上年|去年|同期|全球|行业|中部|省定|市定|年度|预期|规上)[^，。；、\\d]{0,10}(?<!的|目标|预期|约|近)$"));
    static const QRegularExpression pulled(QStringLiteral(
        "拉动(?:GDP|经济|全[国省市县区]|规上|规模以上|工业|投资|外贸|出口|进出口|消费|社零|地区生产总值)[^，。；、\\d]{0,12}增长(?:约|近|超|超过)?$"));
    const QString tail = before.right(48).toString();
    // Each pattern is asked where a word is that it cannot do without: most texts have none.
    const auto has = [&](QStringView word) {
        return tail.contains(word);
    };
    if (has(u"率"))
        if (const QRegularExpressionMatch match = changed.match(tail); match.hasMatch()) {
            const QString words = match.captured();
            return std::any_of(rates.begin(), rates.end(),
                [&](const QString& rate) { return words.contains(rate); });
        }
    static const QRegularExpression basisPoints(QStringLiteral(
        "基点[，（](?:即|相当于|约合|也就是)(?:下降|下调|上调|降低|提高|减少|上升)?了?$"));
    const bool isCompared = has(u"于") || has(u"领先") || has(u"落后");
    return (has(u"基点") && basisPoints.match(tail).hasMatch())
        || (isCompared && compared.match(tail).hasMatch())
        || (has(u"%") && growthCompared.match(tail).hasMatch())
        || (has(u"拉动") && pulled.match(tail).hasMatch());
}

/// "占比达35%，比去年": the change belongs to the rate just named.
bool followsRate(QStringView before, const QStringList& rates)
{
    static const QRegularExpression level(QStringLiteral(
        "(?:首次|已经|已|历史性|一举|成功|达到|达|为|是|升至|降至|提高到|提升至|提升到|增至|突破|接近|约|超过|超|近)*\\d+(?:\\.\\d+)?%[，、]?"
        "(?:同比|环比|分别|(?:(?<![占同环对])比|较)[^，。；、%]{1,8}?)?$"));
    const QString tail = before.right(48).toString();
    const QRegularExpressionMatch match = level.match(tail);
    const QStringView named = QStringView(tail).left(match.capturedStart());
    return match.hasMatch() && (endsWithRate(named, rates) || endsWithAnyRate(named));
}

/// The percentages of one sentence.
std::vector<Percentage> percentagesOf(
    const QString& sentence, qsizetype offset, const QStringList& rates)
{
    static const QRegularExpression pattern(QStringLiteral(
        "((?:提高|提升|上升|上涨|升高|上浮|攀升|增加|增长|扩大|下降|下调|下滑|下跌|下浮|上调|降低|减少|回落|回升|走高|走低|"
        "收窄|缩小|压降|放缓|加快|高出|高|低)了?[约近超]?)?"
        "(?<![\\d.])(\\d{1,4}(?:\\.\\d{1,4})?)%"));
    std::vector<Percentage> found;
    auto matches = pattern.globalMatch(sentence);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const bool isChange = match.capturedLength(1) > 0;
        const QStringView before = QStringView(sentence).left(match.capturedStart());
        // A rate that rises by 30% more likely does so in relation to what it was.
        constexpr double kMostPoints = 20;
        constexpr double kMostOfUnknown = 5;
        const double value = match.captured(2).toDouble();
        const bool isOfRate = (isChange && value < kMostPoints
                                  && (endsWithRate(before, rates)
                                      || (value < kMostOfUnknown && endsWithAnyRate(before))
                                      || (!match.captured(1).startsWith(QStringLiteral("增长"))
                                          && followsRate(before, rates))))
            || (value < kMostPoints
                && isSaidInPoints(QStringView(sentence).left(match.capturedStart(2)), rates));
        found.push_back({value, {offset + match.capturedStart(2), offset + match.capturedEnd()},
            isChange, isOfRate});
    }
    return found;
}

/// The last two percentages of a sentence that are levels, not changes.
class Levels {
public:
    void add(double level)
    {
        m_earlier = std::exchange(m_later, level);
        ++m_count;
    }
    /// "从12%升至20%，增加8%": the change is the difference of the two levels just named.
    bool differBy(double change) const
    {
        return m_count >= 2 && std::abs(std::abs(m_later - m_earlier) - change) < kRounding;
    }

private:
    double m_earlier = 0;
    double m_later = 0;
    size_t m_count = 0;
};

/// The changes of one sentence that are meant in percentage points.
void findPoints(
    const QString& sentence, qsizetype offset, const QStringList& rates, std::vector<Hit>& hits)
{
    Levels levels;
    for (const Percentage& each : percentagesOf(sentence, offset, rates)) {
        if (!each.isChange && !each.isOfRate)
            levels.add(each.value);
        else if (each.isOfRate || levels.differBy(each.value))
            hits.push_back({each.range,
                {sentence.mid(each.range.begin - offset, each.range.length() - 1)
                    + QStringLiteral("个百分点")}});
    }
}

} // namespace

std::vector<Hit> percentForPoints(const Document& document, const QStringList& words)
{
    std::vector<Hit> hits;
    const QString stops = QStringLiteral("。！？；\n");
    const QString& text = document.text();
    qsizetype begin = 0;
    while (begin < text.size()) {
        const auto stop = std::find_if(
            text.begin() + begin, text.end(), [&](QChar unit) { return stops.contains(unit); });
        const qsizetype end = stop - text.begin();
        const QStringView sentence = QStringView(text).mid(begin, end - begin);
        if (sentence.contains(u'%'))
            findPoints(sentence.toString(), begin, words, hits);
        begin = end + 1;
    }
    return hits;
}

} // namespace qb::check
