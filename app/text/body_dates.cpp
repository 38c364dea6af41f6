#include "text/body_dates.h"

#include "text/line_roles.h"
#include "text/list_lines.h"
#include "text/web_wording.h"

#include <QRegularExpression>

#include <array>

namespace qb::text {

namespace {

constexpr int kWideLine = 56; ///< cells of running text

/// "2026年3月9日", "3月9日", "2026年3月", "2026-03-09 09:30", with nothing beside.
bool isDateAlone(QStringView text)
{
    constexpr qsizetype kLongest = 24;
    if (text.size() > kLongest || text.isEmpty() || !text.front().isDigit())
        return false;
    static const QRegularExpression pattern(QStringLiteral(
        "^(?:(?:(?:19|20)[0-9]{2}\\s*年\\s*)?[01]?[0-9]\\s*月(?:\\s*[0-3]?[0-9]\\s*日)?"
        "|(?:19|20)[0-9]{2}\\s*[./-]\\s*[01]?[0-9]\\s*[./-]\\s*[0-3]?[0-9]|(?:19|20)[0-9]{2}年)"
        "(?:\\s*[0-2]?[0-9][:：][0-5][0-9](?:[:：][0-5][0-9])?)?$"));
    return pattern.match(text.toString()).hasMatch();
}

/// "时间：…": of the story or of what it tells; "发布时间：…" can only be the story's.
bool isBareTime(QStringView text)
{
    const QStringView label = lineLabel(text);
    return label == u"时间" || label == u"日期";
}

/// A story is not published over several days, nor "上午9时".
bool isTimeOfEvent(QStringView text)
{
    static constexpr std::array<QStringView, 8> words{
        u"至", u"到", u"上午", u"下午", u"晚上", u"起", u"截止", u"止"};
    return std::any_of(
        words.begin(), words.end(), [&](QStringView word) { return text.contains(word); });
}

bool namesDateAlone(const LineFacts& line)
{
    return line.credits && line.credits->date.isValid() && line.credits->source.isEmpty()
        && line.credits->byline.isEmpty() && !line.role && !line.isSignature
        && (isDateAlone(line.text) || isBareTime(line.text));
}

bool isBody(const LineFacts& line)
{
    return !line.credits
        && (line.stops > 0 || line.ending == LineEnding::Semicolon
            || line.ending == LineEnding::Clause || line.role == LineRole::Object);
}

bool isBodyBefore(const std::vector<LineFacts>& lines, size_t i)
{
    if (i == 0 || lines[i - 1].story != lines[i].story)
        return false;
    const LineFacts& before = lines[i - 1];
    return isBody(before)
        || (!before.credits
            && (!lineLabel(before.text).isEmpty() || before.ending == LineEnding::Colon) && i > 1);
}

bool isBodyBehind(const std::vector<LineFacts>& lines, size_t i)
{
    if (i + 1 >= lines.size() || lines[i + 1].story != lines[i].story || lines[i + 1].credits)
        return false;
    const LineFacts& next = lines[i + 1];
    return isBody(next) || next.cells >= kWideLine || next.ending == LineEnding::Colon
        || (!lineLabel(next.text).isEmpty() && isBareTime(lines[i].text));
}

/// Pages of the web give the day so, and may give it under an abstract.
bool mayBePublished(QStringView text)
{
    return text.contains(u'-') || text.contains(u'/') || text.contains(u'.') || text.contains(u':');
}

size_t paragraphsBefore(const std::vector<LineFacts>& lines, size_t i)
{
    size_t count = 0;
    for (size_t k = i; k-- > 0 && isBody(lines[k]);)
        count += lines[k].ending == LineEnding::Sentence;
    return count;
}

/// What stands over an entry of a chronicle; a headline behind a date begins another story.
bool isRow(const std::vector<LineFacts>& lines, size_t i)
{
    if (!isDateAlone(lines[i].text) || lines[i].isSignature || i + 1 >= lines.size()
        || lines[i + 1].credits || isDateAlone(lines[i + 1].text))
        return false;
    const bool isShort = i + 2 < lines.size() && isDateAlone(lines[i + 2].text);
    return isShort || (isBodyBefore(lines, i) && isBody(lines[i + 1]));
}

void keep(LineFacts& line, LineRole role)
{
    line.credits.reset();
    line.role = role;
}

/// Three days or more, each over what happened then.
void readChronicle(std::vector<LineFacts>& lines)
{
    constexpr size_t kFewest = 3;
    std::vector<size_t> rows;
    for (size_t i = 0; i < lines.size(); ++i)
        if (!lines[i].role && isRow(lines, i))
            rows.push_back(i);
    if (rows.size() < kFewest)
        return;
    for (const size_t i : rows)
        keep(lines[i], LineRole::Subhead);
}

} // namespace

void keepDatesInBody(std::vector<LineFacts>& lines, bool isPage)
{
    readChronicle(lines);
    std::vector<size_t> inside;
    for (size_t i = 0; i < lines.size(); ++i) {
        if (!namesDateAlone(lines[i]))
            continue;
        const bool isTime = isBareTime(lines[i].text);
        if (isTime && isTimeOfEvent(lines[i].text))
            keep(lines[i], LineRole::Object);
        else if (isTime && i + 1 < lines.size() && !lines[i + 1].credits
            && isContact(lines[i + 1].text))
            keep(lines[i], LineRole::Object);
        else if (isBodyBefore(lines, i) && isBodyBehind(lines, i))
            inside.push_back(i);
    }
    const bool isAbstract = inside.size() == 1 && (isPage || lines[inside.front()].isWithinPage)
        && paragraphsBefore(lines, inside.front()) <= 1
        && mayBePublished(lines[inside.front()].text);
    if (isAbstract)
        return;
    for (const size_t i : inside)
        keep(lines[i], LineRole::Object);
}

} // namespace qb::text
