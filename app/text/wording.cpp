#include "text/wording.h"

#include "text/char_set.h"

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

} // namespace

double sharedWording(QStringView headline, QStringView body)
{
    std::vector<quint32> wanted;
    for (qsizetype i = 0; i + 1 < headline.size(); ++i)
        if (headline.at(i).isLetterOrNumber() && headline.at(i + 1).isLetterOrNumber())
            wanted.push_back(pairAt(headline, i));
    if (wanted.empty())
        return 0;
    std::vector<quint32> sorted = wanted;
    std::sort(sorted.begin(), sorted.end());
    // Nearly all pairs of a body are told from those wanted by one bit of their first character.
    constexpr size_t kSlots = 2048;
    std::bitset<kSlots> mayBegin;
    for (const quint32 pair : wanted)
        mayBegin.set((pair >> 16) % kSlots);
    std::vector<bool> isFound(sorted.size());
    for (qsizetype i = 0; i + 1 < body.size(); ++i) {
        if (!mayBegin.test(body.at(i).unicode() % kSlots))
            continue;
        const quint32 pair = pairAt(body, i);
        const auto at = std::lower_bound(sorted.begin(), sorted.end(), pair);
        if (at != sorted.end() && *at == pair)
            isFound[size_t(at - sorted.begin())] = true;
    }
    const auto shared = std::count_if(wanted.begin(), wanted.end(), [&](quint32 pair) {
        return isFound[size_t(
            std::lower_bound(sorted.begin(), sorted.end(), pair) - sorted.begin())];
    });
    return double(shared) / double(wanted.size());
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
