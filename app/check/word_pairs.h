#pragma once

#include <QString>

#include <memory>
#include <vector>

namespace qb::check {

/// Two UTF-16 units, the first above.
using Pair = quint32;

constexpr Pair pairOf(QChar first, QChar second)
{
    return Pair(first.unicode()) << 16 | second.unicode();
}

/// A set of pairs of characters: those that stand side by side in words. Immutable; several rules
/// know the same hundred thousand, so a list's table is made once and shared.
class WordPairs {
public:
    /// The null pair, 0, is never in.
    explicit WordPairs(const std::vector<Pair>& pairs);

    /// Of a list such as "识词语语言": a mark that is skipped, then pairs run together.
    static std::shared_ptr<const WordPairs> of(const QString& list);

    /// A quick look (Bloom filter): false is certain, true is wrong for one of a hundred others.
    bool mayHold(Pair pair) const
    {
        const quint64 hash = hashOf(pair);
        return holdsBit(hash >> (64 - m_filterLog))
            && holdsBit(hash << m_filterLog >> (64 - m_filterLog));
    }

    bool holds(Pair pair) const
    {
        return mayHold(pair) && pair != 0 && m_slots[slotOf(pair)] == pair;
    }

private:
    static constexpr size_t kBits = 64;

    static quint64 hashOf(Pair pair) { return pair * 0x9E3779B97F4A7C15u; }
    bool holdsBit(quint64 bit) const { return (m_filter[bit / kBits] >> bit % kBits & 1) != 0; }
    void addToFilter(Pair pair);
    /// Where this pair stands or would stand.
    size_t slotOf(Pair pair) const;

    int m_filterLog; ///< of its size in bits: about sixteen for a pair
    int m_slotLog;
    std::vector<quint64> m_filter;
    /// A table that is searched from a pair's own slot on to the next empty one, 0.
    std::vector<Pair> m_slots;
};

/// The pairs of such a list.
std::vector<Pair> pairsIn(const QString& list);

} // namespace qb::check
