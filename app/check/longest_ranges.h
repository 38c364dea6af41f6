#pragma once

#include "core/article.h"

#include <algorithm>
#include <vector>

namespace qb::check {

/// Places in a text without those inside another. However many there are, a question costs one
/// binary search.
class LongestRanges {
public:
    /// In the order of their ends, as WordAutomaton::scan() finds them.
    void add(TextRange range)
    {
        if (!m_ranges.empty() && m_ranges.back().end >= range.end
            && m_ranges.back().begin <= range.begin)
            return;
        while (!m_ranges.empty() && m_ranges.back().begin >= range.begin)
            m_ranges.pop_back();
        m_ranges.push_back(range);
    }

    /// Whether the whole of `range` lies in one of them.
    bool cover(TextRange range) const
    {
        const TextRange* last = lastBefore(range.begin + 1);
        return last && last->end >= range.end;
    }

    /// Whether one of them shares a character with `range`.
    bool meet(TextRange range) const
    {
        const TextRange* last = lastBefore(range.end);
        return last && last->end > range.begin;
    }

private:
    /// Of those that begin before `position` the last, which is also the one that ends last.
    const TextRange* lastBefore(qsizetype position) const
    {
        const auto after = std::lower_bound(m_ranges.begin(), m_ranges.end(), position,
            [](TextRange range, qsizetype value) { return range.begin < value; });
        return after == m_ranges.begin() ? nullptr : &*std::prev(after);
    }

    std::vector<TextRange> m_ranges; ///< begins and ends ascend
};

} // namespace qb::check
