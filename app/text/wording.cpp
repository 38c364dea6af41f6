#include "text/wording.h"

#include "text/char_set.h"

#include <QVarLengthArray>

#include <algorithm>
#include <bitset>
#include <vector>

namespace qb::text {

namespace {

bool isIdeograph(QChar c)
{
    return isCommonHan(c) || c.isHighSurrogate();
}

quint32 pairAt(QStringView text, qsizetype i)
{
    return quint32(text.at(i).unicode()) << 16 | text.at(i + 1).unicode();
}

/// Pairs of ideographs, each once.
class PairSet {
public:
    explicit PairSet(QStringView text)
    {
        size_t slots = 16;
        while (slots < 2 * size_t(text.size()))
            slots *= 2;
        m_slots.resize(slots);
        for (qsizetype i = 0; i + 1 < text.size(); ++i) {
            if (!isIdeograph(text.at(i)) || !isIdeograph(text.at(i + 1)))
                continue;
            quint32& slot = m_slots[find(pairAt(text, i))];
            m_size += slot == 0;
            slot = pairAt(text, i);
        }
    }

    size_t size() const { return m_size; }
    size_t countIn(const PairSet& other) const
    {
        return size_t(std::count_if(m_slots.begin(), m_slots.end(),
            [&](quint32 pair) { return pair != 0 && other.m_slots[other.find(pair)] == pair; }));
    }

private:
    /// The slot that holds the pair, or where it would stand.
    size_t find(quint32 pair) const
    {
        size_t slot = (quint64(pair) * 0x9e3779b97f4a7c15ULL >> 32) & (m_slots.size() - 1);
        while (m_slots[slot] != 0 && m_slots[slot] != pair)
            slot = (slot + 1) & (m_slots.size() - 1);
        return slot;
    }

    std::vector<quint32> m_slots; ///< 0: empty
    size_t m_size = 0;
};

/// The pairs of a headline, each with its place among them, for bodies of many times its length.
class WantedPairs {
public:
    explicit WantedPairs(QStringView headline)
    {
        for (qsizetype i = 0; i + 1 < headline.size(); ++i)
            if (headline.at(i).isLetterOrNumber() && headline.at(i + 1).isLetterOrNumber())
                add(pairAt(headline, i));
    }

    bool isEmpty() const { return m_pairs.isEmpty(); }

    double shareIn(QStringView body) const
    {
        QVarLengthArray<bool, kUsual> isFound(m_pairs.size(), false);
        for (qsizetype i = 0; i + 1 < body.size(); ++i) {
            const quint32 pair = pairAt(body, i);
            if (!m_mayHold.test(slotOf(pair)))
                continue;
            for (qsizetype k = 0; k < m_pairs.size(); ++k)
                isFound[k] = isFound[k] || m_pairs[k] == pair;
        }
        return double(std::count(isFound.begin(), isFound.end(), true)) / double(m_pairs.size());
    }

private:
    static constexpr size_t kSlots = 4096; ///< a few in a hundred other pairs share one
    static constexpr qsizetype kUsual = 64;

    static size_t slotOf(quint32 pair) { return (pair * 0x9e3779b1U) >> 20; }

    void add(quint32 pair)
    {
        m_pairs.append(pair);
        m_mayHold.set(slotOf(pair));
    }

    QVarLengthArray<quint32, kUsual> m_pairs; ///< one that comes twice stands twice
    std::bitset<kSlots> m_mayHold;
};

} // namespace

double sharedWording(QStringView headline, QStringView body)
{
    const WantedPairs wanted(headline);
    return wanted.isEmpty() ? 0 : wanted.shareIn(body);
}

double sharedMatter(QStringView before, QStringView after)
{
    const PairSet a(before);
    const PairSet b(after);
    const size_t fewer = std::min(a.size(), b.size());
    if (fewer == 0)
        return 0;
    const size_t shared = a.countIn(b);
    return double(shared) / double(fewer);
}

} // namespace qb::text
