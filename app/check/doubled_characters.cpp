#include "check/basic_han.h"
#include "check/predicates.h"
#include "check/word_borders.h"
#include "check/word_tables.h"

#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>

namespace qb::check {

namespace {

constexpr qsizetype kAround = 6; ///< characters on each side by which words are told

/// ICU's dictionary of Chinese words. One a thread: an iterator is no constant thing.
class Words {
public:
    Words()
    {
        UErrorCode status = U_ZERO_ERROR;
        m_breaks.reset(icu::BreakIterator::createWordInstance(icu::Locale::getChina(), status));
        if (U_FAILURE(status))
            m_breaks.reset();
    }

    bool isReady() const { return m_breaks != nullptr; }

    /// Where words begin and end.
    std::vector<qsizetype> bounds(QStringView text)
    {
        m_text = icu::UnicodeString(text.utf16(), int32_t(text.size()));
        m_breaks->setText(m_text);
        std::vector<qsizetype> result;
        for (int32_t at = m_breaks->first(); at != icu::BreakIterator::DONE; at = m_breaks->next())
            result.push_back(at);
        return result;
    }

private:
    std::unique_ptr<icu::BreakIterator> m_breaks;
    icu::UnicodeString m_text;
};

/// Length of the word that holds this position.
qsizetype wordLength(const std::vector<qsizetype>& bounds, qsizetype at)
{
    const auto after = std::upper_bound(bounds.begin(), bounds.end(), at);
    return after == bounds.end() || after == bounds.begin() ? 1 : *after - *std::prev(after);
}

/// Whether the doubled character at `at` of `run` stands once too often: neither half of the pair
/// is needed for a word, as both are in 工作作为.
bool isSlip(Words& words, QStringView run, qsizetype at, const QString& alone)
{
    const std::vector<qsizetype> bounds = words.bounds(run);
    const qsizetype first = wordLength(bounds, at);
    const qsizetype second = wordLength(bounds, at + 1);
    const bool isOneWord = std::find(bounds.begin(), bounds.end(), at + 1) == bounds.end();
    if (isOneWord || (first > 1 && second > 1))
        return false;
    // A word of one character, such as 在, may well stand before a word it begins: 在在线.
    const bool mayStandAlone = alone.contains(run[at]);
    if (mayStandAlone && (first > 1 || second > 1))
        return false;
    const QString once = run.left(at).toString() + run.mid(at + 1).toString();
    const std::vector<qsizetype> without = words.bounds(once);
    return mayStandAlone || wordLength(without, at) > 1;
}

/// 扎扎实实, 好好好: the second of the pair stands at `at`.
bool isInPattern(QStringView text, qsizetype at)
{
    const auto unit = [&](qsizetype i) {
        return i >= 0 && i < text.size() ? text[i] : QChar();
    };
    const bool isThrice = unit(at - 2) == text[at] || unit(at + 1) == text[at];
    const bool isFirstPair = isHan(unit(at + 1)) && unit(at + 1) == unit(at + 2);
    const bool isSecondPair = isHan(unit(at - 2)) && unit(at - 2) == unit(at - 3);
    const bool isOneByOne = unit(at - 2) == u'一'; // 一座座
    return isThrice || isFirstPair || isSecondPair || isOneByOne;
}

/// Words of one character, by the words around them: 可可|为 and 这|是是 are slips, 现在|在厂里 and
/// 招标中|中标 are none.
class LoneWords {
public:
    static constexpr qsizetype kLists = 5; ///< of a rule's words, before those of known pairs

    explicit LoneWords(const QStringList& words)
        : m_words(words),
          m_borders(words.mid(kLists)),
          m_all(words.value(2) + words.value(3) + words.value(4))
    {
        for (const QString& list : words.mid(kLists))
            if (list.startsWith(u'连'))
                m_right << list.mid(1).split(u' ', Qt::SkipEmptyParts);
    }

    const QStringList& words() const { return m_words; }

    bool hold(QChar unit) const { return m_all.contains(unit); }

    /// 实事求是|是: a longer word ends before the second of the pair, at `at`, or begins with it.
    bool isRight(QStringView text, qsizetype at) const
    {
        const auto standsHere = [&](const QString& words) {
            const qsizetype pair = words.indexOf(QString(2, text[at]));
            const qsizetype begin = at - 1 - pair;
            return pair >= 0 && begin >= 0 && text.sliced(begin).startsWith(words);
        };
        return std::any_of(m_right.begin(), m_right.end(), standsHere);
    }

    /// 夯实|实体: each of the pair, the second of which stands at `at`, is needed for a word.
    bool bothMakeWords(QStringView text, qsizetype at) const
    {
        return at > 1 && at + 1 < text.size() && m_borders.isKnown(text[at - 2], text[at])
            && m_borders.isKnown(text[at], text[at + 1]);
    }

    /// The second of the pair stands at `at`.
    bool isSlip(QStringView text, qsizetype at) const
    {
        const QChar unit = text[at];
        const bool endsWord = at > 1 && m_borders.isKnown(text[at - 2], unit);
        const bool beginsWord = at + 1 < text.size() && m_borders.isKnown(unit, text[at + 1]);
        if (endsWord && beginsWord)
            return false;
        return !(beginsWord && m_words[2].contains(unit))
            && !(endsWord && m_words[3].contains(unit));
    }

private:
    QStringList m_words;
    WordBorders m_borders;
    QString m_all;
    QStringList m_right; ///< words side by side
};

} // namespace

std::vector<Hit> doubledCharacters(const Document& document, const QStringList& words)
{
    thread_local Words dictionary;
    std::vector<Hit> hits;
    const QStringView text = document.text();
    if (!dictionary.isReady() || words.size() < LoneWords::kLists)
        return hits;
    const std::shared_ptr<const LoneWords> loneWords = tableOf<LoneWords>(words);
    const auto nextSecond = [&](qsizetype from) { // the second of a pair; beyond the text for none
        return std::adjacent_find(text.begin() + from, text.end()) - text.begin() + 1;
    };
    for (qsizetype i = nextSecond(0); i < text.size(); i = nextSecond(i)) {
        const QChar unit = text[i];
        if (!isHan(unit) || isInPattern(text, i) || loneWords->isRight(text, i))
            continue;
        if (loneWords->hold(unit)) {
            if (loneWords->isSlip(text, i))
                hits.push_back({{i - 1, i + 1}, {QString(unit)}});
            continue;
        }
        if (words[0].contains(unit) || loneWords->bothMakeWords(text, i))
            continue;
        qsizetype begin = i - 1;
        while (begin > 0 && i - 1 - begin < kAround && isHan(text[begin - 1]))
            --begin;
        qsizetype end = i + 1;
        while (end < text.size() && end - i - 1 < kAround && isHan(text[end]))
            ++end;
        if (isSlip(dictionary, text.mid(begin, end - begin), i - 1 - begin, words[1]))
            hits.push_back({{i - 1, i + 1}, {QString(unit)}});
    }
    return hits;
}

} // namespace qb::check
