#include "text/timetables.h"

#include "text/char_set.h"
#include "text/line_roles.h"

#include <QRegularExpression>

namespace qb::text {

namespace {

/// A date, a time of day or both, and what happens then.
bool isRow(const LineFacts& line)
{
    constexpr int kLongest = 80; // cells
    static constexpr CharSet kBeginnings(u"0123456789０１２３４５６７８９上下早晚中周星");
    if (line.cells > kLongest || line.text.isEmpty() || !kBeginnings.contains(line.text.front())
        || !(line.text.contains(u':') || line.text.contains(u'：')))
        return false;
    static const QRegularExpression pattern(
        QStringLiteral(
            "^(?:(?:(?:19|20)\\d{2}\\s*[年./-]\\s*)?\\d{1,2}\\s*[月./-]\\s*\\d{1,2}\\s*日?)?\\s*"
            "(?:[（(]?(?:星期|周)[一二三四五六日天][）)]?)?\\s*(?:上午|下午|早上|中午|晚上)?\\s*"
            "\\d{1,2}[:：]\\d{2}(?:\\s*(?:[—–-]{1,2}|[~～至])\\s*\\d{1,2}[:：]\\d{2})?\\s*"
            "[\\p{L}“《【]"),
        QRegularExpression::UseUnicodePropertiesOption);
    return pattern.match(line.text.toString()).hasMatch();
}

bool announces(const LineFacts& line)
{
    return line.ending == LineEnding::Sentence || line.ending == LineEnding::Colon;
}

} // namespace

void readTimetables(std::vector<LineFacts>& lines)
{
    for (size_t i = 1; i < lines.size(); ++i) {
        if (!announces(lines[i - 1]) || !isRow(lines[i]))
            continue;
        size_t end = i + 1;
        while (end < lines.size() && isRow(lines[end]))
            ++end;
        // "时间安排：" on a line of its own is no heading.
        const bool isAnnounced = end - i > 1 && i > 1 && lines[i - 1].ending == LineEnding::Colon
            && lines[i - 2].ending == LineEnding::Sentence && !lines[i - 1].role;
        if (isAnnounced)
            lines[i - 1].role = LineRole::Object;
        for (size_t k = i; end - i > 1 && k < end; ++k) {
            lines[k].role = LineRole::Object;
            lines[k].credits.reset();
        }
        i = end;
    }
}

} // namespace qb::text
