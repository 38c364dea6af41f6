#include "check/predicates.h"

#include <QDate>
#include <QRegularExpression>

namespace qb::check {

namespace {

const QString& weekdays()
{
    static const QString names = QStringLiteral("一二三四五六日");
    return names;
}

/// Without a year a leap year is assumed.
constexpr int kLeapYear = 2024;

QDate dateFrom(const QRegularExpressionMatch& match, int year, int month, int day)
{
    const int y = match.captured(year).isEmpty() ? kLeapYear : match.captured(year).toInt();
    return QDate(y, match.captured(month).toInt(), match.captured(day).toInt());
}

/// "为期五天", "共5天" right behind a range of dates: its number of days; 0 for none.
int daysSaid(QStringView rest)
{
    static const QRegularExpression pattern(QStringLiteral(
        "^(?:(?![并还]|同时|期间|其中)[^。]){0,20}?(?:为期|历时|持续|共计?)([一二两三四五六七八九十]|\\d{1,3})天"));
    const QString number = pattern.match(rest.toString()).captured(1);
    if (number == QStringLiteral("两"))
        return 2;
    const auto index = QStringLiteral("一二三四五六七八九十").indexOf(number);
    return number.isEmpty() ? 0 : index >= 0 ? int(index) + 1 : number.toInt();
}

} // namespace

std::vector<Hit> impossibleDates(const Document& document, const QStringList&)
{
    static const QRegularExpression pattern(
        QStringLiteral("(?:(?<!\\d)(\\d{4})年)?(?<!\\d)(?<!个)(\\d{1,2})月(\\d{1,2})日"));
    std::vector<Hit> hits;
    auto matches = pattern.globalMatch(document.text());
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        if (dateFrom(match, 1, 2, 3).isValid())
            continue;
        Hit hit{{match.capturedStart(), match.capturedEnd()}, {}};
        // One day past the end of a month whose length is known was most likely meant to be its
        // end.
        const int month = match.captured(2).toInt();
        const int year = match.captured(1).isEmpty() ? kLeapYear : match.captured(1).toInt();
        const QDate first(year, month, 1);
        const bool isLengthKnown = month != 2 || !match.captured(1).isEmpty();
        if (first.isValid() && isLengthKnown
            && match.captured(3).toInt() == first.daysInMonth() + 1)
            hit.suggestions << document.text().mid(match.capturedStart(),
                                   match.capturedStart(3) - match.capturedStart())
                    + QString::number(first.daysInMonth()) + QStringLiteral("日");
        hits.push_back(hit);
    }
    return hits;
}

std::vector<Hit> wrongWeekdays(const Document& document, const QStringList&)
{
    static const QRegularExpression pattern(QStringLiteral(
        "(?<!\\d)(\\d{4})年(\\d{1,2})月(\\d{1,2})日[（(，,、]?(?:是|为)?(?:星期|周|礼拜)([一二三四五六日天])"
        // 周一鸣 is a name
        "(?:(?<!周.)|(?![\\x{4E00}-\\x{9FFF}])|(?=上午|下午|中午|凌晨|早|晚|夜|举行|召开|开|放假|起|前))"));
    std::vector<Hit> hits;
    auto matches = pattern.globalMatch(document.text());
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const QDate date = dateFrom(match, 1, 2, 3);
        const QString said
            = match.captured(4) == QStringLiteral("天") ? QStringLiteral("日") : match.captured(4);
        if (date.isValid() && weekdays().at(date.dayOfWeek() - 1) != said.front())
            hits.push_back({{match.capturedStart(4), match.capturedEnd(4)},
                {weekdays().at(date.dayOfWeek() - 1)}});
    }
    return hits;
}

std::vector<Hit> reversedDateRanges(const Document& document, const QStringList&)
{
    static const QRegularExpression pattern(QStringLiteral(
        "(?<!\\d)(\\d{1,2})月(\\d{1,2})日(?:持续|延续|一直|起)?(?:至|到|—|－|-|～|~)(?:(\\d{1,2})月)?(\\d{1,2})日"));
    std::vector<Hit> hits;
    auto matches = pattern.globalMatch(document.text());
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const int lastMonth
            = match.captured(3).isEmpty() ? match.captured(1).toInt() : match.captured(3).toInt();
        const QDate first(kLeapYear, match.captured(1).toInt(), match.captured(2).toInt());
        const QDate last(kLeapYear, lastMonth, match.captured(4).toInt());
        const bool crossesNewYear = first.isValid() && first.month() - lastMonth > 3;
        if (!first.isValid() || !last.isValid() || last >= first || crossesNewYear)
            continue;
        Hit hit{{match.capturedStart(4), match.capturedEnd(4)}, {}};
        if (const int days = daysSaid(QStringView(document.text()).mid(match.capturedEnd(), 40));
            days > 0) {
            const QDate right = first.addDays(days - 1);
            if (right.month() == lastMonth)
                hit.suggestions << QString::number(right.day());
        }
        hits.push_back(hit);
    }
    return hits;
}

std::vector<Hit> wrongDurations(const Document& document, const QStringList&)
{
    static const QRegularExpression pattern(QStringLiteral(
        "(?<!\\d)(\\d{1,2})月(\\d{1,2})日(?:持续|延续|一直|起)?(?:至|到|—|－|-|～|~)(?:(\\d{1,2})月)?(\\d{1,2})日"));
    static const QRegularExpression said(QStringLiteral(
        "^(?:(?![并还]|同时|期间|其中)[^。]){0,20}?(?:为期|历时|持续|共计?)([一二两三四五六七八九十]|\\d{1,3})天"));
    std::vector<Hit> hits;
    auto matches = pattern.globalMatch(document.text());
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const int month = match.captured(1).toInt();
        const int lastMonth = match.captured(3).isEmpty() ? month : match.captured(3).toInt();
        const QDate first(kLeapYear, month, match.captured(2).toInt());
        const QDate last(kLeapYear, lastMonth, match.captured(4).toInt());
        const QStringView rest = QStringView(document.text()).mid(match.capturedEnd(), 40);
        const int days = daysSaid(rest);
        if (!first.isValid() || !last.isValid() || last < first || days == 0)
            continue;
        // Both ends count, but "6 nights later" and a February of 28 days are no slips.
        const qint64 span = first.daysTo(last) + 1;
        const bool maySpanLeapDay = month <= 2 && lastMonth > 2;
        if (span == days || span == days + 1 || (maySpanLeapDay && span == days + 2))
            continue;
        const QRegularExpressionMatch number = said.match(rest.toString());
        const qsizetype at = match.capturedEnd() + number.capturedStart(1);
        hits.push_back({{at, at + number.capturedLength(1)}, {QString::number(span)}});
    }
    return hits;
}

std::vector<Hit> reversedYears(const Document& document, const QStringList&)
{
    static const QRegularExpression pattern(
        QStringLiteral("(?<!\\d)((?:19|20)\\d\\d)年?(?:至|到|—|－|-|～|~)((?:19|20)\\d\\d)(?=年)"));
    std::vector<Hit> hits;
    auto matches = pattern.globalMatch(document.text());
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        if (match.captured(2).toInt() < match.captured(1).toInt())
            hits.push_back({{match.capturedStart(), match.capturedEnd()}, {}});
    }
    return hits;
}

std::vector<Hit> reversedWorks(const Document& document, const QStringList&)
{
    static const QRegularExpression pattern(QStringLiteral(
        "(?<!\\d)((?:19|20)\\d\\d)年(?:(\\d{1,2})月)?(?:\\d{1,2}日)?(?:正式|全面)?(?:开工|动工|开建|奠基|立项|启动|始建)"
        "[^。；！？\\d]{0,16}(?<!\\d)((?:19|20)\\d\\d)年(?:(\\d{1,2})月)?(?:\\d{1,2}日)?(?:底|末|初)?(?:前|正式|全面|全线)?"
        "(?:竣工|建成|完工|投产|投用|通车|投运|完成|运营|结束)"));
    std::vector<Hit> hits;
    auto matches = pattern.globalMatch(document.text());
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const auto number = [&](int group) {
            return match.captured(group).toInt();
        };
        const bool hasMonths = number(2) > 0 && number(4) > 0;
        if (number(3) < number(1) || (number(3) == number(1) && hasMonths && number(4) < number(2)))
            hits.push_back({{match.capturedStart(3), match.capturedEnd(3)}, {}});
    }
    return hits;
}

} // namespace qb::check
