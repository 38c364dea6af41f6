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

/// The percentages of one sentence.
std::vector<Percentage> percentagesOf(
    const QString& sentence, qsizetype offset, const QStringList& rates)
{
    static const QRegularExpression pattern(QStringLiteral(
        "((?:提高|提升|上升|增加|增长|扩大|下降|下调|上调|降低|减少|回落|收窄|加快|高出|低)了?约?)?"
        "(?<![\\d.])(\\d{1,4}(?:\\.\\d{1,4})?)%"));
    std::vector<Percentage> found;
    auto matches = pattern.globalMatch(sentence);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const bool isChange = match.capturedLength(1) > 0;
        const QStringView before = QStringView(sentence).left(match.capturedStart());
        const bool isOfRate
            = isChange && std::any_of(rates.begin(), rates.end(), [&](const QString& rate) {
                  return before.endsWith(rate) || before.endsWith(rate + u'再')
                      || before.endsWith(rate + u'将');
              });
        found.push_back({match.captured(2).toDouble(),
            {offset + match.capturedStart(2), offset + match.capturedEnd()}, isChange, isOfRate});
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
        if (!each.isChange)
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
