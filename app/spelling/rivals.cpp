#include "spelling/rivals.h"

#include <algorithm>
#include <functional>

namespace qb::spelling {
namespace {

/// How far ahead a candidate may begin and still want the same characters.
constexpr int furthest = longestWord;

/// The greatest values of a sentence, one for each run of places.
class BestOutside {
public:
    explicit BestOutside(const std::vector<std::int32_t>& values, std::int32_t nobody)
        : m_before(values.size() + 1, nobody),
          m_behind(values.size() + 1, nobody)
    {
        for (std::size_t i = 0; i < values.size(); ++i)
            m_before[i + 1] = std::max(m_before[i], values[i]);
        for (std::size_t i = values.size(); i > 0; --i)
            m_behind[i - 1] = std::max(m_behind[i], values[i - 1]);
    }
    /// Of all outside [begin, end).
    std::int32_t operator()(std::size_t begin, std::size_t end) const
    {
        return std::max(m_before[begin], m_behind[end]);
    }

private:
    std::vector<std::int32_t> m_before;
    std::vector<std::int32_t> m_behind;
};

} // namespace

bool overlap(const ScoredCandidate& a, const ScoredCandidate& b)
{
    return a.run == b.run && a.candidate.change.begin < b.candidate.change.end()
        && b.candidate.change.begin < a.candidate.change.end();
}

std::vector<Standing> standingsOf(const std::vector<const ScoredCandidate*>& sentence,
    const std::vector<std::int32_t>& values, std::int32_t nobody)
{
    std::vector<std::int32_t> sorted = values;
    std::sort(sorted.begin(), sorted.end(), std::greater<>());
    const BestOutside bestOutside(values, nobody);
    std::vector<Standing> standings(sentence.size());
    for (std::size_t i = 0; i < sentence.size(); ++i) {
        const ScoredCandidate& one = *sentence[i];
        const auto isNear = [&](std::size_t j) {
            return sentence[j]->run == one.run
                && std::abs(sentence[j]->candidate.change.begin - one.candidate.change.begin)
                < furthest;
        };
        std::size_t begin = i;
        while (begin > 0 && isNear(begin - 1))
            --begin;
        std::size_t end = i + 1;
        while (end < sentence.size() && isNear(end))
            ++end;
        Standing& standing = standings[i];
        standing.rank = static_cast<std::int32_t>(
            std::lower_bound(sorted.begin(), sorted.end(), values[i], std::greater<>())
            - sorted.begin());
        standing.bestHere = nobody;
        standing.bestElsewhere = bestOutside(begin, end);
        for (std::size_t j = begin; j < end; ++j) {
            if (j == i)
                continue;
            const bool isHere = overlap(one, *sentence[j]);
            std::int32_t& best = isHere ? standing.bestHere : standing.bestElsewhere;
            best = std::max(best, values[j]);
            standing.rankHere += isHere && values[j] > values[i] ? 1 : 0;
        }
    }
    return standings;
}

} // namespace qb::spelling
