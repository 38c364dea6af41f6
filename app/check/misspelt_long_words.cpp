#include "check/basic_han.h"
#include "check/known_pairs.h"
#include "check/predicates.h"
#include "check/word_tables.h"

#include <QHash>

#include <vector>

/// Words of three and four characters with one of them written for another of its look: 产业键,
/// 集成电踣. The wrong one makes no word with either neighbour.
namespace qb::check {

namespace {

constexpr qsizetype kShortest = 3;
constexpr qsizetype kLongest = 4;

/// A word without one character: its other characters, which place is left out, its length.
quint64 keyOf(QStringView word, qsizetype hole)
{
    quint64 key = 0;
    for (qsizetype i = 0; i < word.size(); ++i)
        key = key << 16 | (i == hole ? 0 : word[i].unicode());
    return key << (kLongest - word.size()) * 16;
}

class LongWords {
public:
    /// Lists as in misspelt-long-words.json: a word; "←" a character and those written for it; "识"
    /// known pairs.
    explicit LongWords(const QStringList& lists) : m_lists(lists), m_borders(lists)
    {
        for (const QString& list : lists)
            if (list.startsWith(u'←'))
                for (const QChar wrong : QStringView(list).mid(2)) {
                    m_isMistaken[wrong.unicode()] = 1;
                    m_meant[wrong] += list[1];
                }
            else if (!list.startsWith(u'识') && list.size() >= kShortest && list.size() <= kLongest)
                addWord(list);
    }

    const QStringList& words() const { return m_lists; }

    const WordBorders& known() const { return m_borders; }

    /// One that stands for others now and then.
    bool isMistaken(QChar unit) const { return m_isMistaken[unit.unicode()] != 0; }

    /// The word meant around the character at `at`, and where it stands.
    Hit meantAt(QStringView text, qsizetype at) const
    {
        for (qsizetype length = kLongest; length >= kShortest; --length)
            for (qsizetype hole = 0; hole < length; ++hole) {
                const qsizetype begin = at - hole;
                if (begin < 0 || begin + length > text.size())
                    continue;
                const QStringView said = text.mid(begin, length);
                const QString right = meant(said, hole);
                if (!right.isEmpty())
                    return {{begin, begin + length}, {right}};
            }
        return {};
    }

private:
    static size_t slotOf(quint64 key) { return key * 0x9E3779B97F4A7C15u >> (64 - kLog); }
    static quint64 bitOf(quint64 key) { return quint64(1) << slotOf(key) % 64; }

    void addWord(const QString& word)
    {
        for (qsizetype hole = 0; hole < word.size(); ++hole) {
            const quint64 key = keyOf(word, hole);
            m_filter[slotOf(key) / 64] |= bitOf(key);
            m_byRest[key] += word[hole];
        }
    }

    QString meant(QStringView said, qsizetype hole) const
    {
        const quint64 key = keyOf(said, hole);
        if ((m_filter[slotOf(key) / 64] & bitOf(key)) == 0)
            return {};
        const QString right = m_byRest.value(key);
        if (right.contains(said[hole])) // a word as it is
            return {};
        const QString meant = m_meant.value(said[hole]);
        for (const QChar unit : right)
            if (meant.contains(unit)) {
                QString word = said.toString();
                word[hole] = unit;
                return word;
            }
        return {};
    }

    static constexpr int kLog = 21; ///< of the filter's bits

    QStringList m_lists;
    WordBorders m_borders;
    std::vector<char> m_isMistaken = std::vector<char>(0x10000); ///< by code unit
    QHash<QChar, QString> m_meant;                               ///< by what stands there
    std::vector<quint64> m_filter = std::vector<quint64>((size_t(1) << kLog) / 64);
    QHash<quint64, QString> m_byRest; ///< what stands in the hole
};

} // namespace

std::vector<Hit> misspeltLongWords(const Document& document, const QStringList& words)
{
    std::vector<Hit> hits;
    const auto longWords = tableOf<LongWords>(words);
    const QStringView text = document.text();
    const KnownPairs known(document, longWords->known());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!isHan(text[i]) || !longWords->isMistaken(text[i]) || known.isAt(i - 1)
            || known.isAt(i))
            continue;
        Hit hit = longWords->meantAt(text, i);
        if (!hit.suggestions.isEmpty())
            hits.push_back(std::move(hit));
    }
    return hits;
}

} // namespace qb::check
