#pragma once

#include <QtGlobal>

#include <algorithm>
#include <bit>
#include <vector>

namespace qb::text {

/// A set of which it can be asked quickly whether a key may be in: false is certain, true is wrong
/// for about one of thirty others. A Bloom filter of two bits a key, both in one word, so that a
/// question looks at one place of memory alone.
class QuickFilter {
public:
    explicit QuickFilter(size_t keys = 0)
        : m_log(std::max(1, int(std::bit_width(keys / kKeys)))),
          m_words(size_t(1) << m_log)
    {
    }

    void add(quint64 key) { m_words[hashOf(key) >> (64 - m_log)] |= bitsOf(hashOf(key)); }

    bool mayHold(quint64 key) const
    {
        const quint64 bits = bitsOf(hashOf(key));
        return (m_words[hashOf(key) >> (64 - m_log)] & bits) == bits;
    }

private:
    static constexpr size_t kKeys = 8; ///< in a word, on the average, or four

    static quint64 hashOf(quint64 key) { return key * 0x9E3779B97F4A7C15u; }
    static quint64 bitsOf(quint64 hash)
    {
        return quint64(1) << (hash >> 26 & 63) | quint64(1) << (hash >> 32 & 63);
    }

    int m_log;
    std::vector<quint64> m_words;
};

} // namespace qb::text
