#include "check/conditions.h"

#include "check/sentence_ends.h"

#include <algorithm>

namespace qb::check {

namespace {

constexpr qsizetype kFarthest = 300;

bool endsWithAny(QStringView text, const QStringList& words)
{
    return std::any_of(
        words.begin(), words.end(), [&](const QString& word) { return text.endsWith(word); });
}

bool startsWithAny(QStringView text, const QStringList& words)
{
    return std::any_of(
        words.begin(), words.end(), [&](const QString& word) { return text.startsWith(word); });
}

bool containsAny(QStringView text, const QStringList& words)
{
    return std::any_of(
        words.begin(), words.end(), [&](const QString& word) { return text.contains(word); });
}

bool isInside(QStringView text, TextRange range, const QString& word)
{
    const QStringView found = text.mid(range.begin, range.length());
    for (qsizetype at = word.indexOf(found); at >= 0; at = word.indexOf(found, at + 1)) {
        const qsizetype begin = range.begin - at;
        if (begin >= 0 && text.mid(begin).startsWith(word))
            return true;
    }
    return false;
}

/// The enclosure that a mark opens or closes; 0 for other units.
unsigned enclosureOf(QChar mark, bool& isOpening)
{
    struct Marks {
        QStringView opening;
        QStringView closing;
        unsigned enclosure;
    };
    static constexpr Marks kMarks[]{{u"“‘「『", u"”’」』", InQuotes},
        {u"《〈", u"》〉", InBookMarks}, {u"（(【〔［[", u"）)】〕］]", InBrackets}};
    for (const Marks& marks : kMarks) {
        isOpening = marks.opening.contains(mark);
        if (isOpening || marks.closing.contains(mark))
            return marks.enclosure;
    }
    return 0;
}

} // namespace

TextRange Passage::sentenceAround(TextRange range) const
{
    const qsizetype first = std::max<qsizetype>(0, range.begin - kFarthest);
    const qsizetype last = std::min(m_text.size(), range.end + kFarthest);
    TextRange sentence = range;
    while (sentence.begin > first && !endsSentence(m_text[sentence.begin - 1]))
        --sentence.begin;
    const bool isAtEnd = !range.isEmpty() && endsSentence(m_text[range.end - 1]);
    while (!isAtEnd && sentence.end < last && !endsSentence(m_text[sentence.end++])) { }
    return sentence;
}

unsigned Passage::enclosuresAt(qsizetype position)
{
    if (!m_changes) {
        m_changes.emplace();
        unsigned depths[3] = {0, 0, 0};
        for (qsizetype i = 0; i < m_text.size(); ++i) {
            bool isOpening = false;
            const unsigned enclosure = enclosureOf(m_text[i], isOpening);
            if (enclosure == 0)
                continue;
            unsigned& depth = depths[enclosure / 2];
            if (isOpening)
                ++depth;
            else if (depth > 0)
                --depth;
            m_changes->push_back({i + 1,
                (depths[0] > 0 ? InQuotes : 0u) | (depths[1] > 0 ? InBookMarks : 0u)
                    | (depths[2] > 0 ? InBrackets : 0u)});
        }
    }
    const auto after = std::upper_bound(m_changes->begin(), m_changes->end(), position,
        [](qsizetype value, const Change& change) { return value < change.from; });
    return after == m_changes->begin() ? 0 : std::prev(after)->enclosures;
}

unsigned Passage::bordersAt(TextRange range) const
{
    const auto isNothing = [](QChar unit) {
        return unit.isSpace() || unit.isPunct();
    };
    const qsizetype first = std::max<qsizetype>(0, range.begin - kFarthest);
    const qsizetype last = std::min(m_text.size(), range.end + kFarthest);
    unsigned borders = 0;
    qsizetype begin = range.begin;
    while (begin > first && !endsSentence(m_text[begin - 1]) && isNothing(m_text[begin - 1]))
        --begin;
    if (begin == 0 || endsSentence(m_text[begin - 1]))
        borders |= SentenceStart;
    while (begin > first && isNothing(m_text[begin - 1]))
        --begin;
    if (begin == 0)
        borders |= ParagraphStart;
    qsizetype end = range.end;
    while (end < last && !endsSentence(m_text[end]) && isNothing(m_text[end]))
        ++end;
    if (end == m_text.size() || endsSentence(m_text[end])
        || (range.end > 0 && endsSentence(m_text[range.end - 1])))
        borders |= SentenceEnd;
    while (end < last && isNothing(m_text[end]))
        ++end;
    if (end == m_text.size())
        borders |= ParagraphEnd;
    return borders;
}

bool Conditions::allowParagraph(QStringView text) const
{
    return (paragraphHas.isEmpty() || containsAny(text, paragraphHas))
        && !containsAny(text, paragraphLacks);
}

bool Conditions::allowPlace(Passage& passage, TextRange range) const
{
    const QStringView text = passage.text();
    const QStringView before = text.left(range.begin);
    const QStringView after = text.mid(range.end);
    if ((!onlyBefore.isEmpty() && !endsWithAny(before, onlyBefore))
        || (!onlyAfter.isEmpty() && !startsWithAny(after, onlyAfter))
        || endsWithAny(before, unlessBefore) || startsWithAny(after, unlessAfter)
        || std::any_of(unlessInside.begin(), unlessInside.end(),
            [&](const QString& word) { return isInside(text, range, word); }))
        return false;
    if (at != 0 && (passage.bordersAt(range) & at) == 0)
        return false;
    if ((within | notWithin) != 0) {
        const unsigned enclosures = passage.enclosuresAt(range.begin);
        if ((within != 0 && (enclosures & within) == 0) || (enclosures & notWithin) != 0)
            return false;
    }
    if (sentenceHas.isEmpty() && sentenceLacks.isEmpty())
        return true;
    const TextRange sentence = passage.sentenceAround(range);
    const QStringView words = text.mid(sentence.begin, sentence.length());
    return (sentenceHas.isEmpty() || containsAny(words, sentenceHas))
        && !containsAny(words, sentenceLacks);
}

} // namespace qb::check
