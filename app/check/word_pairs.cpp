#include "check/word_pairs.h"

#include <algorithm>
#include <bit>
#include <mutex>

namespace qb::check {

std::vector<Pair> pairsIn(const QString& list)
{
    std::vector<Pair> pairs;
    pairs.reserve(size_t(list.size() / 2));
    for (qsizetype i = 1; i + 1 < list.size(); i += 2)
        pairs.push_back(pairOf(list[i], list[i + 1]));
    return pairs;
}

WordPairs::WordPairs(const std::vector<Pair>& pairs)
    : m_filterLog(std::max(int(std::bit_width(pairs.size())) + 4, 6)),
      m_slotLog(int(std::bit_width(pairs.size())) + 1), // at most half of the slots are taken
      m_filter((size_t(1) << m_filterLog) / kBits),
      m_slots(size_t(1) << m_slotLog)
{
    for (const Pair pair : pairs) {
        addToFilter(pair);
        m_slots[slotOf(pair)] = pair;
    }
}

std::shared_ptr<const WordPairs> WordPairs::of(const QString& list)
{
    struct Made {
        QString list; ///< as the rules hold it
        std::weak_ptr<const WordPairs> pairs;
    };
    static std::mutex mutex;
    static std::vector<Made> made;
    const std::lock_guard lock(mutex);
    std::erase_if(made, [](const Made& each) { return each.pairs.expired(); });
    for (const Made& each : made)
        if (each.list == list)
            if (auto pairs = each.pairs.lock())
                return pairs;
    auto pairs = std::make_shared<const WordPairs>(pairsIn(list));
    made.push_back({list, pairs});
    return pairs;
}

void WordPairs::addToFilter(Pair pair)
{
    const quint64 hash = hashOf(pair);
    for (const quint64 bit :
        {hash >> (64 - m_filterLog), hash << m_filterLog >> (64 - m_filterLog)})
        m_filter[bit / kBits] |= quint64(1) << bit % kBits;
}

size_t WordPairs::slotOf(Pair pair) const
{
    size_t slot = hashOf(pair) >> (64 - m_slotLog);
    while (m_slots[slot] != pair && m_slots[slot] != 0)
        slot = (slot + 1) & (m_slots.size() - 1);
    return slot;
}

} // namespace qb::check
