#include "check/predicates.h"

#include "check/pronunciation.h"

#include <QHash>

#include <memory>
#include <mutex>

namespace qb::check {

namespace {

constexpr qsizetype kLength = 4;

quint32 pairOf(QChar a, QChar b)
{
    return quint32(a.unicode()) << 16 | b.unicode();
}

/// Idioms by their first and by their last two characters: one wrong character leaves one of the
/// halves as it was.
class Idioms {
public:
    explicit Idioms(const QStringList& words) : m_words(words)
    {
        for (qsizetype i = 0; i < words.size(); ++i) {
            const QString& word = words[i];
            if (word.size() == kLength && !word.startsWith(u'≈')) {
                add(pairOf(word[0], word[1]), i);
                add(pairOf(word[2], word[3]), i);
                m_known.insert(word, true);
            }
            for (qsizetype a = 1; word.startsWith(u'≈') && a < word.size(); ++a)
                for (qsizetype b = 1; b < word.size(); ++b)
                    m_lookAlikes.insert(pairOf(word[a], word[b]), true);
        }
    }

    const QStringList& words() const { return m_words; }

    /// The idiom that these four characters miss by one; empty for none.
    QString missedBy(QStringView four) const
    {
        if (!mayBegin(four[0], four[1]) && !mayBegin(four[2], four[3]))
            return {};
        for (const quint32 half : {pairOf(four[0], four[1]), pairOf(four[2], four[3])}) {
            const auto found = m_halves.constFind(half);
            if (found == m_halves.constEnd())
                continue;
            for (const qsizetype i : *found)
                if (isSlip(m_words[i], four) && !m_known.contains(four.toString()))
                    return m_words[i];
        }
        return {};
    }

private:
    void add(quint32 half, qsizetype index)
    {
        m_halves[half].push_back(index);
        m_isHalf[slot(half)] = true;
    }

    static size_t slot(quint32 half) { return (half * 2654435761u) >> 15; }

    bool mayBegin(QChar a, QChar b) const { return m_isHalf[slot(pairOf(a, b))]; }

    bool isSlip(const QString& right, QStringView said) const
    {
        qsizetype slips = 0;
        qsizetype at = 0;
        for (qsizetype i = 0; i < kLength; ++i)
            if (right[i] != said[i]) {
                ++slips;
                at = i;
            }
        return slips == 1
            && (m_lookAlikes.contains(pairOf(right[at], said[at]))
                || soundAlike(right[at].unicode(), said[at].unicode()));
    }

    QStringList m_words;
    QHash<quint32, std::vector<qsizetype>> m_halves;
    QHash<quint32, bool> m_lookAlikes;
    QHash<QString, bool> m_known;
    std::vector<bool> m_isHalf = std::vector<bool>(size_t(1) << 17); ///< a quick look at the halves
};

/// Of the rule's list, made with the first question.
std::shared_ptr<const Idioms> idiomsOf(const QStringList& words)
{
    static std::mutex mutex;
    static std::shared_ptr<const Idioms> last;
    const std::lock_guard lock(mutex);
    if (!last || last->words() != words) // the same list compares by its address
        last = std::make_shared<const Idioms>(words);
    return last;
}

bool isHan(QChar unit)
{
    return unit >= u'\u4E00' && unit <= u'\u9FFF';
}

} // namespace

std::vector<Hit> misspeltIdioms(const Document& document, const QStringList& words)
{
    std::vector<Hit> hits;
    const std::shared_ptr<const Idioms> idioms = idiomsOf(words);
    const QStringView text = document.text();
    qsizetype run = 0; // Han characters up to here
    for (qsizetype i = 0; i < text.size(); ++i) {
        run = isHan(text[i]) ? run + 1 : 0;
        if (run < kLength)
            continue;
        const qsizetype begin = i + 1 - kLength;
        if (const QString right = idioms->missedBy(text.mid(begin, kLength)); !right.isEmpty())
            hits.push_back({{begin, i + 1}, {right}});
    }
    return hits;
}

} // namespace qb::check
