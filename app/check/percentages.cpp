#include "check/predicates.h"

#include <QRegularExpression>

#include <cmath>

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

/// "从12%升至20%，增加8%": the change is the difference of the two levels just named.
bool isDifference(const std::vector<Percentage>& all, size_t index)
{
    std::vector<double> levels;
    for (size_t i = 0; i < index; ++i)
        if (!all[i].isChange)
            levels.push_back(all[i].value);
    if (levels.size() < 2)
        return false;
    const double difference = std::abs(levels[levels.size() - 1] - levels[levels.size() - 2]);
    return std::abs(difference - all[index].value) < kRounding;
}

} // namespace

std::vector<Hit> percentForPoints(const Document& document, const QStringList& words)
{
    std::vector<Hit> hits;
    static const QRegularExpression stop(QStringLiteral("[。！？；\\n]"));
    const QString& text = document.text();
    qsizetype begin = 0;
    while (begin < text.size()) {
        qsizetype end = text.indexOf(stop, begin);
        if (end < 0)
            end = text.size();
        const QStringView sentence = QStringView(text).mid(begin, end - begin);
        if (sentence.contains(u'%')) {
            const auto all = percentagesOf(sentence.toString(), begin, words);
            for (size_t i = 0; i < all.size(); ++i) {
                if (!all[i].isChange || (!all[i].isOfRate && !isDifference(all, i)))
                    continue;
                const QString number = text.mid(all[i].range.begin, all[i].range.length() - 1);
                hits.push_back({all[i].range, {number + QStringLiteral("个百分点")}});
            }
        }
        begin = end + 1;
    }
    return hits;
}

} // namespace qb::check
