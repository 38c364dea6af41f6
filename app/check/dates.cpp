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

const QStringList& hanDays()
{
    static const QStringList days = QStringLiteral("一 两 三 四 五 六 七 八 九 十").split(u' ');
    return days;
}

/// "为期五天", "共5天" right behind a range of dates: its number of days; 0 for none.
int daysSaid(QStringView rest)
{
    static const QRegularExpression pattern(QStringLiteral(
        "^(?:(?![并还]|同时|期间|其中)[^。]){0,20}?(?:为期|历时|持续|会期|展期|工期|共计?)([一二两三四五六七八九十](?![一二三四五六七八九十])|\\d{1,3})天"));
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
    constexpr int kMonths = 12;
    constexpr int kMostDays = 31;
    constexpr int kShortest = 28; // days of February where the year is not told
    std::vector<Hit> hits;
    auto matches = pattern.globalMatch(document.text());
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        if (dateFrom(match, 1, 2, 3).isValid())
            continue;
        Hit hit{{match.capturedStart(), match.capturedEnd()}, {}};
        const int month = match.captured(2).toInt();
        const int day = match.captured(3).toInt();
        const bool hasYear = !match.captured(1).isEmpty();
        const QDate first(hasYear ? match.captured(1).toInt() : kLeapYear, month, 1);
        const auto suggest = [&](int rightMonth, int rightDay) {
            hit.suggestions << (hasYear ? match.captured(1) + QStringLiteral("年") : QString())
                    + QStringLiteral("%1月%2日").arg(rightMonth).arg(rightDay);
        };
        // Just past the end of a month was most likely meant to be its end. Nobody mends a date
        // unasked, so that a guess does no harm.
        if (first.isValid() && month == 2 && day <= kMostDays && day > 0)
            suggest(month, hasYear ? first.daysInMonth() : kShortest);
        else if (first.isValid() && day == first.daysInMonth() + 1)
            suggest(month, first.daysInMonth());
        else if (first.isValid() && day == 0)
            suggest(month, 1);
        else if (month > kMonths && day > 0 && day <= kMostDays)
            suggest(kMonths, day);
        hits.push_back(hit);
    }
    return hits;
}

std::vector<Hit> wrongWeekdays(const Document& document, const QStringList&)
{
    // 4月12日（周六）至14日（周一）: the second date borrows year and month from the first.
    static const QRegularExpression pattern(QStringLiteral(
        "(?<!\\d)(?:(\\d{4})年)?(?:(\\d{1,2})月)?(\\d{1,2})日[（(，,、]?(?:是|为)?(?:星期|周|礼拜)([一二三四五六日天])"
        // 周一鸣 is a name
        "(?:(?<!周.)|(?![\\x{4E00}-\\x{9FFF}])|(?=上午|下午|中午|凌晨|早|晚|夜|举行|召开|开|放假|起|前))"));
    static const QRegularExpression joint(
        QStringLiteral("^[）)]?(?:上午|下午)?(?:至|到|—|－|-|～|和|、|起至)$"));
    constexpr qsizetype kLongestJoint = 5;
    std::vector<Hit> hits;
    auto matches = pattern.globalMatch(document.text());
    int year = 0;
    int month = 0;
    qsizetype end = -1; // of the date before, whose year and month are known
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const bool isJoined = end >= 0 && match.capturedStart() - end <= kLongestJoint
            && joint.match(document.text().mid(end, match.capturedStart() - end)).hasMatch();
        if (!isJoined)
            year = month = 0;
        if (!match.captured(1).isEmpty())
            year = match.captured(1).toInt();
        if (!match.captured(2).isEmpty())
            month = match.captured(2).toInt();
        const QDate date(year, month, match.captured(3).toInt());
        end = match.capturedEnd();
        const QString said
            = match.captured(4) == QStringLiteral("天") ? QStringLiteral("日") : match.captured(4);
        if (year > 0 && date.isValid() && weekdays().at(date.dayOfWeek() - 1) != said.front())
            hits.push_back({{match.capturedStart(4), match.capturedEnd(4)},
                {weekdays().at(date.dayOfWeek() - 1)}});
    }
    return hits;
}

std::vector<Hit> reversedDateRanges(const Document& document, const QStringList&)
{
    static const QRegularExpression pattern(QStringLiteral(
        "(?:(?<!\\d)(\\d{4})年)?(?<!\\d)(\\d{1,2})月(\\d{1,2})日(?:持续|延续|一直|起|开|举行|举办|进行)*"
        "(?:至|到|—|－|-|～|~)(?:(\\d{4})年)?(?:(\\d{1,2})月)?(\\d{1,2})日"));
    constexpr int kFewDays = 14;
    const QString& text = document.text();
    std::vector<Hit> hits;
    auto matches = pattern.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const bool hasMonth = !match.captured(5).isEmpty();
        const bool hasYears = !match.captured(1).isEmpty() && !match.captured(4).isEmpty();
        if (!match.captured(4).isEmpty() && !hasYears)
            continue;
        const int lastMonth = match.captured(hasMonth ? 5 : 2).toInt();
        const QDate first(hasYears ? match.captured(1).toInt() : kLeapYear,
            match.captured(2).toInt(), match.captured(3).toInt());
        const QDate last(
            hasYears ? match.captured(4).toInt() : kLeapYear, lastMonth, match.captured(6).toInt());
        const bool crossesNewYear = !hasYears && first.isValid() && first.month() - lastMonth > 3;
        if (!first.isValid() || !last.isValid() || last >= first || crossesNewYear)
            continue;
        const int days = daysSaid(QStringView(text).mid(match.capturedEnd(), 40));
        const qsizetype begin = match.capturedStart(hasYears ? 4 : hasMonth ? 5 : 6);
        const QString joint = text.mid(match.capturedStart(), begin - match.capturedStart());
        Hit hit{{match.capturedStart(), match.capturedEnd(6)}, {}};
        const QDate right = first.addDays(days - 1);
        // With both years told, any of the six figures may be the wrong one.
        if (!hasYears && days > 0) {
            hit.range.begin = begin;
            hit.suggestions << (hasMonth || right.month() != lastMonth
                                       ? QStringLiteral("%1月").arg(right.month())
                                       : QString())
                    + QString::number(right.day());
        } else if (!hasYears && lastMonth == first.month() && first.day() - last.day() > kFewDays) {
            // 4月28日至4月3日: likely the end lies in the next month
            hit.suggestions << joint
                    + QStringLiteral("%1月%2").arg(last.addMonths(1).month()).arg(last.day());
        } else if (!hasYears && lastMonth == first.month() && last.day() + 10 > first.day()
            && last.day() + 10 <= first.daysInMonth()) {
            // 10日至6日 for 16日
            hit.suggestions << joint + (hasMonth ? match.captured(5) + u'月' : QString())
                    + QString::number(last.day() + 10);
        }
        hits.push_back(hit);
    }
    return hits;
}

std::vector<Hit> wrongDurations(const Document& document, const QStringList&)
{
    static const QRegularExpression pattern(QStringLiteral(
        "(?<!\\d)(\\d{1,2})月(\\d{1,2})日(?:持续|延续|一直|起|开|举行|举办|进行)*(?:至|到|—|－|-|～|~)(?:(\\d{1,2})月)?(\\d{1,2})日"));
    static const QRegularExpression said(QStringLiteral(
        "^(?:(?![并还]|同时|期间|其中)[^。]){0,20}?(?:为期|历时|持续|会期|展期|工期|共计?)([一二两三四五六七八九十](?![一二三四五六七八九十])|\\d{1,3})天"));
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
        const QRegularExpressionMatch number = said.match(rest.toString());
        const bool isSum = number.captured(0).contains(QStringLiteral("共"));
        if (span == days || (span == days + 1 && !isSum) || (maySpanLeapDay && span == days + 2))
            continue;
        if (span == 1 && days > 1) { // 5月6日至5月6日，展期五天: the end was not changed
            const QDate right = first.addDays(days - 1);
            const bool hasMonth = !match.captured(3).isEmpty() || right.month() != lastMonth;
            hits.push_back(
                {{match.capturedStart(match.captured(3).isEmpty() ? 4 : 3), match.capturedEnd(4)},
                    {(hasMonth ? QStringLiteral("%1月").arg(right.month()) : QString())
                        + QString::number(right.day())}});
            continue;
        }
        const qsizetype at = match.capturedEnd() + number.capturedStart(1);
        const bool isHan = !number.captured(1).front().isDigit();
        hits.push_back({{at, at + number.capturedLength(1)},
            {isHan && span <= 10 ? hanDays().at(span - 1) : QString::number(span)}});
    }
    return hits;
}

namespace {

/// 三年行动计划, 未来五年 near a range of years: how many they are; 0 where nothing tells.
int yearsSaid(QStringView near)
{
    static const QRegularExpression pattern(QStringLiteral(
        "([二两三四五六七八九十]|(?<!\\d)\\d)(?:个)?年(?:行动|规划|计划|期|方案|任期|攻坚|建设|"
        "免税|补贴|滚动|周期|工作|发展|服务|目标|任务)|(?:为期|历时|共计?|连续)([二两三四五六七八九十]|\\d)年"));
    const QRegularExpressionMatch match = pattern.match(near.toString());
    const QString number = match.captured(1) + match.captured(2);
    if (number == QStringLiteral("两"))
        return 2;
    const auto index = QStringLiteral("一二三四五六七八九十").indexOf(number);
    return number.isEmpty() ? 0 : index >= 0 ? int(index) + 1 : number.toInt();
}

} // namespace

std::vector<Hit> reversedYears(const Document& document, const QStringList&)
{
    static const QRegularExpression pattern(
        QStringLiteral("(?<!\\d)((?:19|20)\\d\\d)年?(?:至|到|—|－|-|～|~)((?:19|20)\\d\\d)(?=年)"));
    constexpr qsizetype kNear = 16; // units on either side that may tell how long it is
    std::vector<Hit> hits;
    auto matches = pattern.globalMatch(document.text());
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const int first = match.captured(1).toInt();
        if (match.captured(2).toInt() >= first)
            continue;
        const TextRange range{match.capturedStart(), match.capturedEnd()};
        const TextRange paragraph = document.paragraphs()[document.paragraphAt(range.begin)];
        const qsizetype begin = std::max(paragraph.begin, range.begin - kNear);
        const int years
            = yearsSaid(document.view({begin, std::min(paragraph.end, range.end + kNear)}));
        Hit hit{range, {}};
        if (years > 1) {
            const QString joint = document.text().mid(
                match.capturedEnd(1), match.capturedStart(2) - match.capturedEnd(1));
            hit.suggestions << QString::number(first) + joint + QString::number(first + years - 1);
        }
        hits.push_back(hit);
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
            hits.push_back(
                {{match.capturedStart(3), match.capturedEnd(match.captured(4).isEmpty() ? 3 : 4)},
                    {}});
    }
    return hits;
}

} // namespace qb::check
