// 11月8日至9日（周六、周一）: two dates with their weekdays in one bracket.

#include "check/predicates.h"

#include <QDate>
#include <QRegularExpression>

#include <algorithm>

namespace qb::check {

namespace {

constexpr int kLeapYear = 2024; // where no year is told
constexpr int kWeek = 7;

const QString& weekdays()
{
    static const QString names = QStringLiteral("一二三四五六日");
    return names;
}

int weekdayOf(const QString& name)
{
    return name == QStringLiteral("天") ? kWeek : int(weekdays().indexOf(name)) + 1;
}

} // namespace

std::vector<Hit> wrongWeekdayLists(const Document& document, const QStringList&)
{
    static const QRegularExpression pattern(QStringLiteral(
        "(?:(?<!\\d)(\\d{4})年)?(?<!\\d)(\\d{1,2})月(\\d{1,2})日?(?:至|到|、|和|—|－|-|～)(?:(\\d{1,2})月)?(\\d{1,2})日"
        "[（(](?:周|星期)([一二三四五六日天])(?:至|到|、|和|—|－|-|～)(?:周|星期)?([一二三四五六日天])[）)]"));
    constexpr qsizetype kLongest = 40;
    const QString& text = document.text();
    std::vector<Hit> hits;
    for (const TextRange& place : document.places()) {
        if (place.begin == 0 || text.at(place.begin - 1) != u'日')
            continue;
        const qsizetype from = std::max<qsizetype>(0, place.begin - kLongest);
        const QRegularExpressionMatch match
            = pattern.match(QStringView(text).mid(from, 2 * kLongest).toString());
        if (!match.hasMatch() || from + match.capturedEnd(5) + 1 != place.begin)
            continue;
        const bool hasYear = !match.captured(1).isEmpty();
        const int year = hasYear ? match.captured(1).toInt() : kLeapYear;
        const int month = match.captured(2).toInt();
        const QDate first(year, month, match.captured(3).toInt());
        const int lastMonth = match.captured(4).isEmpty() ? month : match.captured(4).toInt();
        const QDate last(lastMonth < month ? year + 1 : year, lastMonth, match.captured(5).toInt());
        constexpr int kFebruary = 2; // how long it is only the year tells
        if (!hasYear && month <= kFebruary && lastMonth > kFebruary)
            continue;
        if (!first.isValid() || !last.isValid())
            continue;
        const auto report = [&](int group, int right) {
            if (weekdayOf(match.captured(group)) != right)
                hits.push_back(
                    {{from + match.capturedStart(group), from + match.capturedEnd(group)},
                        {weekdays().at(right - 1)}});
        };
        if (hasYear)
            report(6, first.dayOfWeek());
        const int start = hasYear ? first.dayOfWeek() : weekdayOf(match.captured(6));
        const int days = int(first.daysTo(last) % kWeek);
        report(7, (start + days + kWeek - 1) % kWeek + 1);
    }
    return hits;
}

} // namespace qb::check
