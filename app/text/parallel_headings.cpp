#include "text/parallel_headings.h"

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

} // namespace

bool areParallel(
    const std::vector<Segment>& segments, const HeadingRun& run, const HeadingRun& next)
{
    if (run.first != run.last || next.first != next.last || run.hasCreditsBehind
        || next.hasCreditsBehind)
        return false;
    const QString& a = segments[run.last].text;
    const QString& b = segments[next.last].text;
    return (isBalanced(a) && isBalanced(b)) || areBuiltAlike(a, b);
}

} // namespace qb::text
