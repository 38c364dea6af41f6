#include "text/chat_lines.h"

#include "text/char_set.h"

#include "text/line_roles.h"
#include "text/line_wording.h"
#include "text/publishers.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace qb::text {

namespace {

constexpr qsizetype kLongestHead = 48; ///< characters

/// The name in "钱多多 2026-03-05 10:21:33", "孙望舒 昨天 10:22"; empty for other lines.
QString nameOverWords(const LineFacts& line)
{
    if (line.text.size() > kLongestHead || line.text.size() < 5 || !isAsciiDigit(line.text.back()))
        return {};
    static const QRegularExpression pattern(QStringLiteral(
        "^([^\\s，。：:；]{1,8})\\s+(?:(?:(?:19|20)[0-9]{2}[-/年.])?[0-9]{1,2}[-/月.][0-9]{1,2}日?\\s+)?"
        "(?:(?:今天|昨天|前天|星期.|周.|上午|下午|晚上|凌晨)\\s*){0,2}[0-9]{1,2}[:：][0-9]{2}(?:[:：][0-9]{2})?$"));
    const QString name = pattern.match(line.text.toString()).captured(1);
    return name.isEmpty() || isAsciiDigit(name.front()) || endsAsPublisher(name) ? QString() : name;
}

/// "[2026-03-05 10:21] 钱多多：…".
bool beginsWithTime(const LineFacts& line)
{
    if (line.text.size() < 8 || (line.text.front() != u'[' && line.text.front() != u'【'))
        return false;
    static const QRegularExpression pattern(
        QStringLiteral("^[\\[【](?:[0-9]{2,4}[-/年.][0-9]{1,2}[-/月.][0-9]{1,2}日?\\s+)?"
                       "[0-9]{1,2}[:：][0-9]{2}(?:[:：][0-9]{2})?[\\]】]\\s*[^\\s：:]{1,12}[：:]"));
    return pattern.match(line.text.left(kLongestHead).toString()).hasMatch();
}

void keep(LineFacts& line)
{
    line.credits.reset();
    line.role = LineRole::Object;
}

bool goesOn(const LineFacts& line)
{
    return line.ending == LineEnding::Open || line.ending == LineEnding::Clause;
}

/// A title over who wrote and when, as web pages have them: apart from what was said before, or
/// behind the end of it.
bool isUnderTitle(const std::vector<LineFacts>& lines, size_t before, size_t head)
{
    constexpr int kLongestTitle = 80; ///< cells
    const size_t title = head - 1;
    return title > before + 1 && goesOn(lines[title]) && lines[title].cells <= kLongestTitle
        && lines[head].blanksBefore == 0
        && (lines[title].blanksBefore > 0 || !goesOn(lines[title - 1]));
}

/// Lines under the head of a message that no page's measure has broken stand as they were sent.
void keepMessage(std::vector<LineFacts>& lines, size_t head, size_t next)
{
    constexpr int kMeasure = 28; ///< cells of the narrowest
    size_t end = std::min(head + 2, next);
    while (end < next && lines[end].blanksBefore == 0)
        ++end;
    const auto isBroken = [&](size_t i) {
        return i > head && i + 1 < end && goesOn(lines[i]) && lines[i].cells >= kMeasure;
    };
    for (size_t i = head; i < end; ++i)
        if (!isBroken(i) && (i == head || !isBroken(i - 1)))
            keep(lines[i]);
}

/// Two people or more speak, the first from the text's beginning or under its name.
void readNames(std::vector<LineFacts>& lines)
{
    std::vector<size_t> heads;
    QSet<QString> names;
    size_t underTitles = 0;
    for (size_t i = 0; i < lines.size(); ++i) {
        if (heads.empty() && (i > 1 || (i == 1 && !lines[0].text.contains(u"聊天记录"))))
            return;
        const QString name = nameOverWords(lines[i]);
        if (name.isEmpty())
            continue;
        // Rows of a programme.
        if (!heads.empty() && i == heads.back() + 1)
            return;
        underTitles += !heads.empty() && isUnderTitle(lines, heads.back(), i);
        heads.push_back(i);
        names.insert(name);
    }
    // A message may end as a title does, most do not.
    if (names.size() < 2 || underTitles * 2 > heads.size() - 1)
        return;
    for (size_t k = 0; k < heads.size(); ++k)
        keepMessage(lines, heads[k], k + 1 < heads.size() ? heads[k + 1] : lines.size());
}

} // namespace

void readChats(std::vector<LineFacts>& lines)
{
    readNames(lines);
    constexpr auto kFewest = 2;
    if (std::count_if(lines.begin(), lines.end(), beginsWithTime) < kFewest)
        return;
    for (LineFacts& line : lines)
        if (beginsWithTime(line))
            keep(line);
}

} // namespace qb::text
