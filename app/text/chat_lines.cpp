#include "text/chat_lines.h"

#include "text/line_roles.h"
#include "text/line_wording.h"
#include "text/publishers.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace qb::text {

namespace {

constexpr qsizetype kLongestHead = 48; ///< characters

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// The name in "钱多多 2026-03-05 10:21:33", "孙望舒 昨天 10:22"; empty for other lines.
QString nameOverWords(const LineFacts& line)
{
    if (line.text.size() > kLongestHead || line.text.size() < 5 || !isDigit(line.text.back()))
        return {};
    static const QRegularExpression pattern(QStringLiteral(
        "^([^\\s，。：:；]{1,8})\\s+(?:(?:(?:19|20)[0-9]{2}[-/年.])?[0-9]{1,2}[-/月.][0-9]{1,2}日?\\s+)?"
        "(?:(?:今天|昨天|前天|星期.|周.|上午|下午|晚上|凌晨)\\s*){0,2}[0-9]{1,2}[:：][0-9]{2}(?:[:：][0-9]{2})?$"));
    const QString name = pattern.match(line.text.toString()).captured(1);
    return name.isEmpty() || isDigit(name.front()) || endsAsPublisher(name) ? QString() : name;
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

/// Two people or more speak, the first in the text's first lines.
void readNames(std::vector<LineFacts>& lines)
{
    constexpr size_t kLongestMessage = 8; ///< lines
    std::vector<size_t> heads;
    QSet<QString> names;
    for (size_t i = 0; i < lines.size(); ++i) {
        if (heads.empty() && i > 1)
            return;
        const QString name = nameOverWords(lines[i]);
        if (name.isEmpty() || (!heads.empty() && i == heads.back() + 1))
            continue;
        heads.push_back(i);
        names.insert(name);
    }
    if (names.size() < 2)
        return;
    for (size_t k = 0; k < heads.size(); ++k) {
        const size_t next = k + 1 < heads.size() ? heads[k + 1] : lines.size();
        for (size_t i = heads[k]; i < std::min(next, heads[k] + kLongestMessage); ++i)
            keep(lines[i]);
    }
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
