#include "check/predicates.h"

#include <QMap>

namespace qb::check {

namespace {

const QMap<QString, Predicate>& predicates()
{
    static const QMap<QString, Predicate> map{
        {QStringLiteral("unpaired-marks"), unpairedMarks},
        {QStringLiteral("nested-quotes"), nestedQuotes},
        {QStringLiteral("nested-book-marks"), nestedBookMarks},
        {QStringLiteral("doubled-words"), doubledWords},
        {QStringLiteral("doubled-characters"), doubledCharacters},
        {QStringLiteral("confused-words"), confusedWords},
        {QStringLiteral("misspelt-idioms"), misspeltIdioms},
        {QStringLiteral("misspelt-long-words"), misspeltLongWords},
        {QStringLiteral("misspelt-terms"), misspeltTerms},
        {QStringLiteral("misspelt-words"), misspeltWords},
        {QStringLiteral("repeated-phrases"), repeatedPhrases},
        {QStringLiteral("misspelt-institutions"), misspeltInstitutions},
        {QStringLiteral("misplaced-places"), misplacedPlaces},
        {QStringLiteral("impossible-dates"), impossibleDates},
        {QStringLiteral("reversed-years"), reversedYears},
        {QStringLiteral("reversed-works"), reversedWorks},
        {QStringLiteral("wrong-anniversaries"), wrongAnniversaries},
        {QStringLiteral("numerals-in-words"), numeralsInWords},
        {QStringLiteral("wrong-weekday-lists"), wrongWeekdayLists},
        {QStringLiteral("wrong-durations"), wrongDurations},
        {QStringLiteral("wrong-festivals"), wrongFestivals},
        {QStringLiteral("wrong-weekdays"), wrongWeekdays},
        {QStringLiteral("reversed-date-ranges"), reversedDateRanges},
        {QStringLiteral("adverbial-particles"), adverbialParticles},
        {QStringLiteral("attributive-particles"), attributiveParticles},
        {QStringLiteral("complement-particles"), complementParticles},
        {QStringLiteral("percent-for-points"), percentForPoints},
    };
    return map;
}

} // namespace

Predicate predicateNamed(const QString& name)
{
    return predicates().value(name, nullptr);
}

QStringList predicateNames()
{
    return predicates().keys();
}

} // namespace qb::check
