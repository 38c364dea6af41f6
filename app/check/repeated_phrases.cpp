#include "check/basic_han.h"
#include "check/predicates.h"

#include <algorithm>

/// A phrase that stands on both sides of a mark: 今年一季度，今年一季度，; 研发、研发、生产. Said
/// three times in a sentence it is rhetoric: 坚持、坚持、再坚持.
namespace qb::check {

namespace {

constexpr qsizetype kLongest = 24;
constexpr qsizetype kSentence = 120; // units looked at on either side
constexpr qsizetype kOnPurpose = 3;

bool isInPhrase(QChar unit)
{
    return isHan(unit) || unit.isDigit() || unit.isLetter() || unit == u'“' || unit == u'”'
        || unit == u'%' || unit == u'.' || unit == u'、';
}

/// What may stand before the first of a list: 包括|研发、研发.
bool opensList(QStringView before)
{
    for (const QStringView word :
        {u"包括", u"涵盖", u"涉及", u"覆盖", u"如", u"含", u"及", u"在", u"对"})
        if (before.endsWith(word))
            return true;
    return false;
}

/// How many units before `mark` stand behind it again, with an end of their own on both sides.
qsizetype repeatedLength(QStringView text, qsizetype mark)
{
    const bool isList = text[mark] == u'、';
    const qsizetype shortest = isList ? 2 : 3; // 来了，来了 is language
    const qsizetype longest = std::min({kLongest, mark, text.size() - mark - 1});
    for (qsizetype length = shortest; length <= longest; ++length) {
        if (!isInPhrase(text[mark - length]) || (isList && text[mark - length] == u'、'))
            return 0;
        if (text[mark + 1] != text[mark - length])
            continue;
        const qsizetype begin = mark - length;
        const qsizetype end = mark + 1 + length;
        const bool beginsThere = begin == 0 || !isInPhrase(text[begin - 1])
            || (isList && (text[begin - 1] == u'、' || opensList(text.first(begin))));
        const bool endsThere = end == text.size() || !isInPhrase(text[end])
            || (isList && (text[end] == u'、' || text[end] == u'等' || text[end] == u'和'));
        if (beginsThere && endsThere && text.sliced(begin, length) == text.sliced(mark + 1, length))
            return length;
    }
    return 0;
}

/// How often `phrase` stands in the sentence around `place`.
qsizetype timesInSentence(QStringView text, const TextRange& place, QStringView phrase)
{
    const auto isEnd = [](QChar unit) {
        return QStringView(u"。！？；\n").contains(unit);
    };
    qsizetype begin = place.begin;
    while (begin > 0 && place.begin - begin < kSentence && !isEnd(text[begin - 1]))
        --begin;
    qsizetype end = place.end;
    while (end < text.size() && end - place.end < kSentence && !isEnd(text[end]))
        ++end;
    return text.sliced(begin, end - begin).count(phrase);
}

/// 不怕苦，不怕苦，是他的口头禅; 他叮嘱：安全第一，安全第一。 Calls are said twice on purpose.
/// `place` is both with the comma.
bool isCall(QStringView text, const TextRange& place, QStringView phrase)
{
    constexpr qsizetype kLongestCall = 3;
    const bool isShort = phrase.size() <= kLongestCall
        && QStringView(u"不没别莫再真太快好走来冲").contains(phrase.front());
    const bool isSpoken = place.begin > 0 && QStringView(u"：“").contains(text[place.begin - 1])
        && (place.end == text.size() || QStringView(u"。！？…”").contains(text[place.end]));
    return isShort || isSpoken;
}

} // namespace

std::vector<Hit> repeatedPhrases(const Document& document, const QStringList& words)
{
    std::vector<Hit> hits;
    const QStringView text = document.text();
    for (const TextRange& place : document.places()) {
        const qsizetype length = repeatedLength(text, place.begin);
        if (length == 0)
            continue;
        const QString phrase = text.sliced(place.end, length).toString();
        const bool isSaidOnPurpose = std::any_of(
            words.begin(), words.end(), [&](const QString& word) { return phrase.contains(word); });
        const TextRange both{place.begin - length, place.end + length};
        const bool isCalled = text[place.begin] == u'，' && isCall(text, both, phrase);
        if (!isSaidOnPurpose && !isCalled && timesInSentence(text, place, phrase) < kOnPurpose)
            hits.push_back({both, {phrase}});
    }
    return hits;
}

} // namespace qb::check
