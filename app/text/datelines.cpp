#include "text/attribution.h"

#include "text/char_set.h"
#include "text/publishers.h"
#include "text/surnames.h"
#include "text/word_match.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace qb::text {

namespace {

/// Whether a publisher's name may stand at the head of a report: nearly every paragraph is none.
bool mayNamePublisher(QStringView head)
{
    static constexpr CharSet kEnds(u"报社网台刊端志心");
    constexpr qsizetype kReach = 14;
    const QStringView name = head.left(kReach);
    return std::any_of(name.begin(), name.end(), [](QChar c) { return kEnds.contains(c); });
}

/// "记者 钱多多 通讯员孙望舒": the names; empty for other words.
QString reportersIn(const QString& text)
{
    static const QRegularExpression role(
        QStringLiteral("^(?:本报|本刊|本网)?(?:实习|见习|特约)?(?:记者|通讯员)[\\s：:]*"));
    const auto reporter = role.match(text);
    return reporter.hasMatch() ? namesWithoutOffices(text.mid(reporter.capturedLength()))
                               : QString();
}

/// The date that a text begins with.
QDate dateAtBeginning(const QString& head)
{
    return head.endsWith(withoutDate(head)) ? dateIn(head) : QDate();
}

bool mayNameReporters(QStringView head)
{
    constexpr qsizetype kReach = 16;
    return head.left(kReach).contains(u"记者") || head.left(kReach).contains(u"通讯员");
}

/// People, each of whose names begins as names do: "记者从县里获悉" names nobody. `isSetApart`: in
/// brackets, where three characters can be little else.
bool arePeople(const QString& names, bool isSetApart)
{
    const QStringList people = names.split(u' ', Qt::SkipEmptyParts);
    return !people.isEmpty() && std::all_of(people.begin(), people.end(), [=](const QString& name) {
        constexpr qsizetype kLongest = 5;
        return name.size() >= 2 && (name.size() <= kLongest || name.contains(u'·'))
            && (mayBeginName(name) || (isSetApart && name.size() == 3));
    });
}

/// Whether a name that stands before 记者 is that of who publishes, not of a place.
bool isPublishers(QStringView name)
{
    return name.size() > 2 && !name.startsWith(u'本')
        && (endsAsMedium(name) || name.endsWith(u"财经"));
}

/// "渡口财经讯（记者 钱多多）…", "渡口融媒记者钱多多报道：…", "（记者钱多多 通讯员孙望舒）…": names
/// of publishers that end as no publisher's name must.
void readReporters(const QString& head, Dateline& result)
{
    static const QRegularExpression bracketed(
        QStringLiteral("^([\\x{4e00}-\\x{9fff}A-Za-z0-9]{0,12}?)(讯)?\\s*[（(]((?:本报|本刊|本网)?"
                       "(?:实习|见习|特约)?(?:记者|通讯员)[^）)，。]{1,40})[）)]"));
    static const QRegularExpression reported(QStringLiteral(
        "^([\\x{4e00}-\\x{9fff}A-Za-z0-9]{0,10}?)(?:实习|见习|特约|首席)?记者[\\s：:]*"
        "((?:[\\x{3400}-\\x{9fff}\\x{20000}-\\x{3ffff}·]{2,6}?[\\s、]*){1,3}?)"
        "\\s*报道(?![的了])"));
    if (const auto match = bracketed.match(head); match.hasMatch()) {
        const QString names = reportersIn(match.captured(3));
        if (!arePeople(names, true))
            return;
        const QString name = match.captured(1);
        const bool isSaid = !match.captured(2).isEmpty() && name.size() > 2
            && !name.startsWith(u'本') && !name.startsWith(u'据');
        if (isSaid || isPublishers(name))
            result.source = name;
        result.byline = names;
    } else if (const auto report = reported.match(head); report.hasMatch()) {
        const QString names = namesWithoutOffices(report.captured(2).replace(u'、', u' '));
        if (!arePeople(names, false))
            return;
        if (isPublishers(report.captured(1)))
            result.source = report.captured(1);
        result.byline = names;
    }
}

} // namespace

Dateline datelineOf(const QString& paragraph)
{
    static const QRegularExpression report(QStringLiteral(
        "^《?([\\x{4e00}-\\x{9fff}]{1,7}?(?:报|社|网|台|刊|客户端|杂志|融媒体中心))》?"
        "(?:讯|[\\x{4e00}-\\x{9fff}]{0,10}?(?:(?:[0-9]{4}年)?(?:[0-9]{1,2}月)?[0-9]{1,2}日[电讯]"
        "|[电讯](?=\\s*[（(])))\\s*(?:[（(]([^）)]{2,40})[）)])?"));
    Dateline result;
    const QString head = paragraph.left(100);
    const auto match = mayNamePublisher(head) ? report.match(head) : QRegularExpressionMatch();
    if (match.hasMatch()) {
        QString name = match.captured(1);
        if (name.startsWith(u'据'))
            name.remove(0, 1);
        // "晚报讯": what kind of paper it is says which only to its own readers.
        constexpr qsizetype kShortestName = 3;
        if (!name.startsWith(u'本') && name.size() >= kShortestName)
            result.source = name;
        result.byline = reportersIn(match.captured(2));
        // "本报讯 记者钱多多报道：…"
        const QString rest = head.mid(match.capturedLength()).trimmed();
        Dateline reported;
        if (result.byline.isEmpty() && mayNameReporters(rest))
            readReporters(rest, reported);
        if (!reported.byline.isEmpty())
            result.byline = reported.byline;
        result.date = dateIn(match.captured(0));
    } else if (const QDate date = dateAtBeginning(head); date.isValid()) {
        result.date = date;
    } else if (mayNameReporters(head)) {
        readReporters(head, result);
    }
    return result;
}

} // namespace qb::text
