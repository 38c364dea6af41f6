#include "text/lead_wording.h"

#include "text/char_set.h"
#include "text/word_match.h"

#include <algorithm>

namespace qb::text {

bool opensStory(QStringView text)
{
    static constexpr CharSet kFirst(u"近日据记本");
    if (text.isEmpty() || !kFirst.contains(text.front()))
        return false;
    static constexpr std::array<QStringView, 9> openers{u"近日，", u"日前，", u"据了解，",
        u"据介绍，", u"据悉，", u"记者从", u"记者在", u"本报讯", u"近年来，"};
    return startsWithOne(text, openers);
}

bool opensWithDay(QStringView text)
{
    constexpr qsizetype kReach = 16;
    static constexpr CharSet kMarks(u"，。；：、");
    static constexpr CharSet kFirst(u"今昨近日当");
    static constexpr std::array<QStringView, 11> times{u"今天", u"昨天", u"今日", u"昨日", u"近日",
        u"日前", u"近期", u"昨晚", u"今晨", u"当地时间", u"当日"};
    text = text.left(kReach);
    qsizetype month = -1;
    qsizetype end = 0; ///< of the clause
    for (; end < text.size() && !kMarks.contains(text.at(end)); ++end) {
        if (kFirst.contains(text.at(end)) && startsWithOne(text.sliced(end), times))
            return true;
        if (month < 0 && text.at(end) == u'月')
            month = end;
    }
    // "3 月8 日"
    const auto isBehindDigit = [text](qsizetype at) {
        while (at > 0 && text.at(at - 1) == u' ')
            --at;
        return at > 0 && text.at(at - 1).isDigit();
    };
    if (!isBehindDigit(month))
        return false;
    const qsizetype day = text.first(end).indexOf(u'日', month);
    return day > month + 1 && isBehindDigit(day);
}

bool opensLikeNews(QStringView text)
{
    static constexpr std::array<QStringView, 14> openings{u"近日", u"日前", u"记者", u"本报",
        u"当地时间", u"据", u"近期", u"今天", u"昨日", u"月", u"昨天", u"新华社", u"今日", u"截至"};
    const QStringView head = text.left(8);
    if (std::any_of(
            openings.begin(), openings.end(), [&](QStringView o) { return head.startsWith(o); }))
        return true;
    return !head.isEmpty() && head.front().isDigit()
        && (head.contains(u'月') || head.contains(u'年'));
}

bool hasDateline(QStringView text)
{
    constexpr qsizetype kReach = 26;
    const QStringView head = text.left(kReach);
    const auto isReported = [](QChar c) {
        return c == u'讯' || c == u'电';
    };
    if (std::none_of(head.begin(), head.end(), isReported))
        return false;
    const qsizetype at = std::max(head.indexOf(u'讯'), head.indexOf(u'电'));
    if (at < 1 || at + 1 >= head.size())
        return false;
    const QStringView place = head.left(at);
    const QChar next = head.at(at + 1);
    // "电 " stands elsewhere too, as in "绿电 118 万千瓦时".
    const bool isReport = place.endsWith(u'日') || place.endsWith(u'报') || place.endsWith(u'社')
        || place.endsWith(u'网') || place.endsWith(u'台');
    return (next == u'（' || next == u'(' || (next.isSpace() && isReport)) && !place.contains(u'，')
        && !place.contains(u'。');
}

bool isLead(QStringView text)
{
    constexpr qsizetype kReach = 28;
    static constexpr std::array<QStringView, 10> verbs{
        u"发布", u"公布", u"举行", u"召开", u"获悉", u"印发", u"宣布", u"启动", u"投用", u"开幕"};
    const QStringView head = text.left(kReach);
    return opensWithDay(text) && std::any_of(verbs.begin(), verbs.end(), [&](QStringView verb) {
        return head.contains(verb);
    });
}

} // namespace qb::text
