#include "text/parallel_headings.h"

#include "text/cjk_class.h"

#include <algorithm>

namespace qb::text {

namespace {

/// "修一条路，聚一方人": two halves of one length.
bool isBalanced(const QString& text)
{
    const qsizetype comma = text.indexOf(u'，');
    return comma > 1 && comma * 2 + 1 == text.size() && text.count(u'，') == 1;
}

/// "配方怎么换" and "宣称怎么管", "钱从哪里来" and "人从哪里来". Longer ones may be titles: every
/// county holds its meeting.
bool areBuiltAlike(const QString& a, const QString& b)
{
    constexpr qsizetype kShortest = 4; ///< characters
    constexpr qsizetype kLongest = 6;
    const auto first = a.toUcs4();
    const auto second = b.toUcs4();
    if (first.size() != second.size() || first.size() < kShortest || first.size() > kLongest
        || first == second)
        return false;
    for (qsizetype i = 0; i + 1 < first.size(); ++i)
        if (first[i] == second[i] && first[i + 1] == second[i + 1])
            return true;
    return false;
}

double forNeighbour(
    const std::vector<Segment>& segments, const HeadingRun& run, const HeadingRun& other)
{
    constexpr double kParallel = 2.0;
    constexpr double kLikeTitle = 3.0;
    if (run.first != run.last || other.first != other.last || run.hasCreditsBehind
        || other.hasCreditsBehind)
        return 0;
    const QString& text = segments[run.last].text;
    const QString& next = segments[other.last].text;
    if (isBalanced(text) && isBalanced(next))
        return -kParallel;
    if (!areBuiltAlike(text, next))
        return 0;
    return other.isAtStoryStart ? kLikeTitle : -kParallel;
}

} // namespace

double parallelScore(
    const std::vector<Segment>& segments, const std::vector<HeadingRun>& runs, size_t r)
{
    double score = r > 0 ? forNeighbour(segments, runs[r], runs[r - 1]) : 0;
    if (r + 1 < runs.size())
        score += forNeighbour(segments, runs[r], runs[r + 1]);
    return score;
}

bool haveTightStarts(const std::vector<Segment>& segments, const std::vector<LineFacts>& lines,
    const std::vector<HeadingRun>& runs)
{
    constexpr int kLong = 28; ///< cells that hardly a sub-head has
    return std::any_of(runs.begin(), runs.end(), [&](const HeadingRun& run) {
        return !run.isFirst && !run.isBehindSection
            && lines[segments[run.first].first].blanksBefore == 0
            && (run.isAtStoryStart || cellWidth(segments[run.last].text) >= kLong);
    });
}

} // namespace qb::text
