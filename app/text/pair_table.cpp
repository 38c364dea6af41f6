#include "text/pair_table.h"

#include <algorithm>
#include <bit>

namespace qb::text {

std::vector<quint16> wordPairs(QStringView text)
{
    std::vector<quint16> pairs;
    pairs.reserve(size_t(text.size()));
    bool isWord = false; // the character before
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const bool wasWord = isWord;
        isWord = c.isLetterOrNumber() || c.isSurrogate();
        if (!wasWord || !isWord)
            continue;
        const quint32 pair = quint32(text.at(i - 1).unicode()) << 16 | c.unicode();
        pairs.push_back(quint16((pair * 0x9e3779b1U) >> 16) % kPairs);
    }
    return pairs;
}

void PairTable::add(const std::vector<quint16>& pairs)
{
    for (const quint16 pair : pairs)
        m_bits[pair / 64] |= quint64(1) << (pair % 64);
}

void PairTable::add(const PairTable& other)
{
    for (size_t i = 0; i < m_bits.size(); ++i)
        m_bits[i] |= other.m_bits[i];
}

double PairTable::shareOf(const std::vector<quint16>& pairs) const
{
    if (pairs.empty())
        return 0;
    const auto count = std::count_if(pairs.begin(), pairs.end(),
        [this](quint16 pair) { return (m_bits[pair / 64] >> (pair % 64) & 1) != 0; });
    return double(count) / double(pairs.size());
}

double PairTable::shared(const PairTable& other) const
{
    int mine = 0;
    int others = 0;
    int both = 0;
    for (size_t i = 0; i < m_bits.size(); ++i) {
        mine += std::popcount(m_bits[i]);
        others += std::popcount(other.m_bits[i]);
        both += std::popcount(m_bits[i] & other.m_bits[i]);
    }
    const int fewer = std::min(mine, others);
    return fewer == 0 ? 0 : double(both) / fewer;
}

} // namespace qb::text
