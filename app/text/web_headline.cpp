#include "text/web_headline.h"

#include "text/char_set.h"
#include "text/heading_wording.h"
#include "text/line_roles.h"
#include "text/publishers.h"
#include "text/unlabelled_credits.h"
#include "text/word_match.h"
#include "text/wording.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace qb::text {

namespace {

constexpr int kLongestHeadline = 96; ///< cells

/// The beginning of the text under the headline.
QString leadBehind(const std::vector<LineFacts>& lines, size_t begin)
{
    constexpr size_t kReach = 12;
    constexpr qsizetype kEnough = 200;
    QString lead;
    for (size_t i = begin; i < lines.size() && i < begin + kReach && lead.size() < kEnough; ++i)
        if (!lines[i].credits && lines[i].marks > 0)
            lead += lines[i].text;
    return lead;
}

bool asks(QStringView text)
{
    static constexpr std::array<QStringView, 5> words{u"如何", u"怎样", u"怎么", u"为何", u"？"};
    return std::any_of(
        words.begin(), words.end(), [&](QStringView word) { return text.contains(word); });
}

/// Of two lines on a web page the second rather tells more of the first: the headline is the one
/// that is a statement, or whose words the text takes up.
bool isSubtitle(const LineFacts& first, const LineFacts& second, const QString& lead)
{
    constexpr int kShortKicker = 20; ///< cells
    if (second.text.startsWith(u"——"))
        return true;
    if (first.ending == LineEnding::Colon || first.text.startsWith(u'“'))
        return false;
    const double taken = sharedWording(first.text, lead) - sharedWording(second.text, lead);
    double score = taken * 2;
    score += isWholeStatement(first.text) ? 1.0 : 0;
    score -= isWholeStatement(second.text) ? 1.0 : 0;
    score += first.cells <= kShortKicker ? -1.0 : 0.5;
    score += second.commas > 0 && first.commas == 0 ? 0.5 : 0;
    // What asks stands over what answers; "某村：…" begins anew.
    score -= asks(first.text) ? 1.0 : 0;
    score -= second.text.contains(u'：') && !first.text.contains(u'：') ? 0.5 : 0;
    return score > 0;
}

/// The card of an account writes its name with a full stop.
QStringView accountIn(const LineFacts& line)
{
    return line.text.endsWith(u'.') ? line.text.chopped(1) : line.text;
}

bool mayBeAccount(const LineFacts& line)
{
    constexpr int kLongestName = 28; ///< cells
    const QStringView name = accountIn(line);
    return line.cells <= kLongestName && line.cells >= 4
        && std::all_of(name.begin(), name.end(),
            [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate(); });
}

/// "2026年2月28日 07:30 湖南": where an account posted.
bool endsWithTimeAndPlace(QStringView line)
{
    constexpr qsizetype kLongest = 40;
    static const QRegularExpression pattern(QStringLiteral(
        "^20[0-9]{2}\\s*[年./-].{3,8}\\s[0-2]?[0-9][:：][0-5][0-9]\\s+(?:发表于\\s*)?"
        "[\\x{4e00}-\\x{9fff}]{2,3}(?:\\s+听全文)?$"));
    return line.size() <= kLongest && pattern.match(line.toString()).hasMatch();
}

/// "2026年2月28日 07:30", where a posting's place, or the account it was taken from, has a line of
/// its own below.
bool isTimeOfPosting(const std::vector<LineFacts>& lines, size_t date)
{
    constexpr qsizetype kLongest = 24;
    constexpr size_t kReach = 2;           ///< lines below
    constexpr qsizetype kLongestPlace = 3; ///< characters
    static const QRegularExpression pattern(
        QStringLiteral("^20[0-9]{2}\\s*[年./-].{3,8}\\s[0-2]?[0-9][:：][0-5][0-9]$"));
    if (lines[date].text.size() > kLongest
        || !pattern.match(lines[date].text.toString()).hasMatch())
        return false;
    const size_t end = std::min(lines.size(), date + 1 + kReach);
    for (size_t i = date + 1; i < end; ++i) {
        const QStringView text = lines[i].text;
        const bool isPlace = i == date + 1 && text.size() > 1 && text.size() <= kLongestPlace
            && std::all_of(text.begin(), text.end(), [](QChar c) { return isCommonHan(c); });
        if (isPlace || originCreditsOf(text))
            return true;
    }
    return false;
}

} // namespace

bool isWebHeadline(const LineFacts& line)
{
    if (line.cells > kLongestHeadline || line.stops > 0 || line.cells < 4)
        return false;
    switch (line.ending) {
    case LineEnding::Clause:
    case LineEnding::Semicolon:
    case LineEnding::Story:
        return false;
    case LineEnding::Sentence:
        return line.text.endsWith(u'？') || line.text.endsWith(u'！') || line.text.endsWith(u'…')
            || line.text.endsWith(u'”') || line.text.endsWith(u'!') || line.text.endsWith(u'?');
    default:
        return true;
    }
}

void giveHeadlineRoles(std::vector<LineFacts>& lines, size_t begin, size_t end)
{
    if (end - begin == 1) {
        lines[begin].role = LineRole::Title;
        return;
    }
    if (end - begin != 2)
        return;
    constexpr double kLikely = 2.0; ///< that the second line goes on with the first
    const LineFacts& first = lines[begin];
    const LineFacts& second = lines[begin + 1];
    if (endsUnfinished(first.text) > 0 || opensPredicate(second.text) > kLikely
        || first.quoteChange != 0)
        return;
    const bool isUnder = isSubtitle(first, second, leadBehind(lines, end));
    lines[begin].role = isUnder ? LineRole::Title : LineRole::Kicker;
    lines[begin + 1].role = isUnder ? LineRole::Subtitle : LineRole::Title;
}

bool isAccountName(const LineFacts& line, QStringView nearby)
{
    if (!mayBeAccount(line))
        return false;
    static constexpr std::array<QStringView, 5> others{
        u"新闻网", u"在线", u"头条", u"客户端", u"融媒体中心"};
    const QStringView name = accountIn(line);
    return endsAsNewspaper(name) || endsWithOne(name, others)
        || (!nearby.isEmpty() && nearby.contains(name));
}

bool isAccountOver(const std::vector<LineFacts>& lines, size_t name, size_t date)
{
    constexpr size_t kReach = 4;     ///< lines below the date
    constexpr int kLongestCall = 60; ///< cells
    if (isAccountName(lines[name], lines[date].text))
        return true;
    if (!mayBeAccount(lines[name]))
        return false;
    // A headline of two lines stands there, too: its words come back in its story.
    constexpr qsizetype kLongName = 6; ///< characters
    constexpr double kInStory = 0.4;
    const QStringView text = accountIn(lines[name]);
    const bool isOfStory
        = text.size() >= kLongName && sharedWording(text, leadBehind(lines, date + 1)) > kInStory;
    if (!isOfStory && (endsWithTimeAndPlace(lines[date].text) || isTimeOfPosting(lines, date)))
        return true;
    const QString quoted = u'“' + text.toString() + u'”';
    for (size_t i = date + 1; i < std::min(lines.size(), date + 1 + kReach); ++i)
        if (lines[i].cells <= kLongestCall && lines[i].stops == 0 && lines[i].text.contains(quoted))
            return true;
    return false;
}

bool opensWithDateline(QStringView text)
{
    constexpr qsizetype kReach = 24;
    const QStringView head = text.left(kReach);
    const qsizetype at = std::max(head.indexOf(u'讯'), head.indexOf(u"日电"));
    if (at < 1 || head.left(at).contains(u'，') || head.left(at).contains(u'。'))
        return false;
    if (head.startsWith(u"本报讯") || head.startsWith(u"本网讯") || head.startsWith(u"本刊讯"))
        return true;
    const QStringView rest = text.sliced(at + 1);
    return rest.startsWith(u'（') || rest.startsWith(u"电（") || rest.startsWith(u" （");
}

} // namespace qb::text
