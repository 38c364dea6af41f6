#include "check/basic_han.h"
#include "check/predicates.h"

#include "check/pronunciation.h"
#include "check/word_pairs.h"
#include "check/word_tables.h"
#include "text/quick_filter.h"

#include <QHash>
#include <QtAlgorithms>

#include <memory>
#include <numeric>
#include <vector>

namespace qb::check {

namespace {

constexpr qsizetype kLength = 4;

quint64 unitsOf(QStringView four)
{
    return quint64(pairOf(four[0], four[1])) << 32 | pairOf(four[2], four[3]);
}

quint64 unitsWithout(quint64 units, int hole)
{
    return units & ~(quint64(0xFFFF) << 16 * (kLength - 1 - hole));
}

/// Idioms by their first and by their last two characters: one wrong character leaves one of the
/// halves as it was.
class Idioms {
public:
    explicit Idioms(const QStringList& words) : m_words(words)
    {
        std::vector<Entry> entries;
        for (qsizetype i = 0; i < words.size(); ++i) {
            const QString& word = words[i];
            if (word.size() == kLength && !word.startsWith(u'≈')) {
                entries.push_back({unitsOf(word), pairOf(word[0], word[1]), int(i)});
                entries.push_back({unitsOf(word), pairOf(word[2], word[3]), int(i)});
                m_known.insert(word, true);
            }
            for (qsizetype a = 1; word.startsWith(u'≈') && a < word.size(); ++a)
                for (qsizetype b = 1; b < word.size(); ++b)
                    m_lookAlikes.insert(pairOf(word[a], word[b]), true);
        }
        sortIntoBuckets(entries);
        fillFilters(entries);
    }

    const QStringList& words() const { return m_words; }

    /// A quick look whether these two characters may be half of an idiom.
    bool mayBeHalf(QChar a, QChar b) const { return m_halves.mayHold(pairOf(a, b)); }

    /// A quick look whether four characters may miss an idiom by one, of which the first two, the
    /// last two or both may be half of one.
    bool mayMiss(QStringView four, bool isFirstHalf, bool isLastHalf) const
    {
        const quint64 units = unitsOf(four);
        const auto mayHold = [&](int hole) {
            return m_rests.mayHold(unitsWithout(units, hole));
        };
        return (isFirstHalf && (mayHold(2) || mayHold(3)))
            || (isLastHalf && (mayHold(0) || mayHold(1)));
    }

    /// The idiom that these four characters miss by one; empty for none.
    QString missedBy(QStringView four) const
    {
        for (const qsizetype at : {0, 2}) {
            const quint32 half = pairOf(four[at], four[at + 1]);
            const size_t bucket = hashOf(half) >> (32 - kBucketLog);
            for (int i = m_firstEntry[bucket]; i < m_firstEntry[bucket + 1]; ++i) {
                const Entry& entry = m_entries[size_t(i)];
                if (entry.half == half && isSlip(entry.units, four)
                    && !m_known.contains(four.toString()))
                    return m_words[entry.index];
            }
        }
        return {};
    }

private:
    struct Entry {
        quint64 units = 0; ///< the idiom, its first character above
        quint32 half = 0;
        int index = 0; ///< in m_words
    };
    static constexpr int kBucketLog = 14;

    static quint32 hashOf(quint32 half) { return half * 2654435761u; }

    void fillFilters(const std::vector<Entry>& entries)
    {
        m_halves = text::QuickFilter(entries.size());
        m_rests = text::QuickFilter(entries.size() * kLength / 2);
        for (const Entry& entry : entries) { // two of each idiom
            m_halves.add(entry.half);
            for (int hole = 0; hole < kLength; ++hole)
                m_rests.add(unitsWithout(entry.units, hole));
        }
    }

    /// Entries of one bucket keep their order.
    void sortIntoBuckets(const std::vector<Entry>& entries)
    {
        for (const Entry& entry : entries)
            ++m_firstEntry[(hashOf(entry.half) >> (32 - kBucketLog)) + 1];
        std::partial_sum(m_firstEntry.begin(), m_firstEntry.end(), m_firstEntry.begin());
        std::vector<int> next = m_firstEntry;
        m_entries.resize(entries.size());
        for (const Entry& entry : entries)
            m_entries[size_t(next[hashOf(entry.half) >> (32 - kBucketLog)]++)] = entry;
    }

    bool isSlip(quint64 right, QStringView said) const
    {
        const quint64 difference = right ^ unitsOf(said);
        if (difference == 0)
            return false;
        const int shift = qCountTrailingZeroBits(difference) / 16 * 16;
        if ((difference & ~(quint64(0xFFFF) << shift)) != 0)
            return false;
        const QChar wanted(char16_t(right >> shift));
        const QChar found = said[kLength - 1 - shift / 16];
        return m_lookAlikes.contains(pairOf(wanted, found))
            || soundAlike(wanted.unicode(), found.unicode());
    }

    QStringList m_words;
    std::vector<Entry> m_entries; ///< by bucket
    std::vector<int> m_firstEntry = std::vector<int>((size_t(1) << kBucketLog) + 1);
    text::QuickFilter m_halves;
    text::QuickFilter m_rests; ///< of idioms without one of their characters
    QHash<quint32, bool> m_lookAlikes;
    QHash<QString, bool> m_known;
};

} // namespace

std::vector<Hit> misspeltIdioms(const Document& document, const QStringList& words)
{
    std::vector<Hit> hits;
    const std::shared_ptr<const Idioms> idioms = tableOf<Idioms>(words);
    const QStringView text = document.text();
    qsizetype run = 0;   // Han characters up to here
    unsigned halves = 0; // bit k: the two characters that end k before here may be half of one
    for (qsizetype i = 0; i < text.size(); ++i) {
        run = isHan(text[i]) ? run + 1 : 0;
        halves = halves << 1 | unsigned(run > 1 && idioms->mayBeHalf(text[i - 1], text[i]));
        if (run < kLength || (halves & 0b101u) == 0)
            continue;
        const qsizetype begin = i + 1 - kLength;
        const QStringView four = text.mid(begin, kLength);
        if (!idioms->mayMiss(four, (halves & 0b100u) != 0, (halves & 0b001u) != 0))
            continue;
        if (const QString right = idioms->missedBy(four); !right.isEmpty())
            hits.push_back({{begin, i + 1}, {right}});
    }
    return hits;
}

} // namespace qb::check
