#include "text/pair_table.h"

#include <algorithm>

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

namespace {

/// In pairs, fours, eights: compilers make one instruction of many such steps, and none of a call.
int onesIn(quint64 bits)
{
    bits -= bits >> 1 & 0x5555555555555555ULL;
    bits = (bits & 0x3333333333333333ULL) + (bits >> 2 & 0x3333333333333333ULL);
    bits = (bits + (bits >> 4)) & 0x0f0f0f0f0f0f0f0fULL;
    return int(bits * 0x0101010101010101ULL >> 56);
}

} // namespace

double PairTable::shared(const PairTable& other) const
{
    int mine = 0;
    int others = 0;
    int both = 0;
    for (size_t i = 0; i < m_bits.size(); ++i) {
        mine += onesIn(m_bits[i]);
        others += onesIn(other.m_bits[i]);
        both += onesIn(m_bits[i] & other.m_bits[i]);
    }
    const int fewer = std::min(mine, others);
    return fewer == 0 ? 0 : double(both) / fewer;
}

} // namespace qb::text
