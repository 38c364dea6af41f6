#pragma once

#include "check/document.h"

namespace qb::check {

/// What a pattern cannot say. `words` is the rule's own list, e.g. of exceptions. Hits need not be
/// sorted.
using Predicate = std::vector<Hit> (*)(const Document& document, const QStringList& words);

/// By the name used in rule files; null for an unknown one.
Predicate predicateNamed(const QString& name);
QStringList predicateNames();

// pairing.cpp
std::vector<Hit> unpairedMarks(const Document& document, const QStringList& words);
std::vector<Hit> nestedQuotes(const Document& document, const QStringList& words);
std::vector<Hit> nestedBookMarks(const Document& document, const QStringList& words);
// doubled_words.cpp
std::vector<Hit> doubledWords(const Document& document, const QStringList& words);
// doubled_characters.cpp; words: characters that may be doubled, characters that are words, of
// these the ones that may stand before a word they begin, behind one they end, all others; known
// pairs
std::vector<Hit> doubledCharacters(const Document& document, const QStringList& words);
// confused_words.cpp; words: lines as in sources/confused_words.txt, known pairs (see WordBorders)
std::vector<Hit> confusedWords(const Document& document, const QStringList& words);
// idioms.cpp; words: idioms of four characters, and groups of characters that look alike, "≈士土"
std::vector<Hit> misspeltIdioms(const Document& document, const QStringList& words);
// misspelt_long_words.cpp; words: words of three and four characters, "←right and wrong ones",
// pairs
std::vector<Hit> misspeltLongWords(const Document& document, const QStringList& words);
// misspelt_terms.cpp; words: terms, groups of characters that look alike, "≈士土", known pairs;
// anchors: the first and the last half of every term
std::vector<Hit> misspeltTerms(const Document& document, const QStringList& words);
// repeated_phrases.cpp; words: what is said twice on purpose; anchors: marks
std::vector<Hit> repeatedPhrases(const Document& document, const QStringList& words);
// misspelt_words.cpp; words: lists run together, "词词语词语", "≈士土", see there
std::vector<Hit> misspeltWords(const Document& document, const QStringList& words);
// places.cpp; words: a place and those in it, "湖北省 武汉市 黄石市"
std::vector<Hit> misplacedPlaces(const Document& document, const QStringList& words);
// anniversaries.cpp; words: a year and what happened in it, "1978 改革开放"
std::vector<Hit> wrongAnniversaries(const Document& document, const QStringList& words);
// numerals_in_words.cpp; words: all that are written with Han numerals only
std::vector<Hit> numeralsInWords(const Document& document, const QStringList& words);
// weekday_lists.cpp
std::vector<Hit> wrongWeekdayLists(const Document& document, const QStringList& words);
// dates.cpp
std::vector<Hit> impossibleDates(const Document& document, const QStringList& words);
std::vector<Hit> wrongWeekdays(const Document& document, const QStringList& words);
std::vector<Hit> reversedDateRanges(const Document& document, const QStringList& words);
std::vector<Hit> reversedYears(const Document& document, const QStringList& words);
std::vector<Hit> reversedWorks(const Document& document, const QStringList& words);
std::vector<Hit> wrongDurations(const Document& document, const QStringList& words);
// festivals.cpp; words: a festival and its day, see there
std::vector<Hit> wrongFestivals(const Document& document, const QStringList& words);
// particles.cpp; words: a class and its words, "状 认真 深刻"
std::vector<Hit> adverbialParticles(const Document& document, const QStringList& words);
std::vector<Hit> attributiveParticles(const Document& document, const QStringList& words);
std::vector<Hit> complementParticles(const Document& document, const QStringList& words);
// institutions.cpp; words: full names, whose halves are the rule's anchors
std::vector<Hit> misspeltInstitutions(const Document& document, const QStringList& words);
// percentages.cpp
std::vector<Hit> percentForPoints(const Document& document, const QStringList& words);

} // namespace qb::check
