#include "text/list_lines.h"

#include "text/char_set.h"
#include "text/line_roles.h"
#include "text/line_wording.h"
#include "text/publishers.h"
#include "text/web_wording.h"

#include <QHash>

#include <algorithm>

namespace qb::text {

namespace {

bool isColon(QChar c)
{
    return c == u'：' || c == u':';
}

bool isEntry(const LineFacts& line)
{
    constexpr int kLongest = 100; ///< cells
    return line.cells <= kLongest && !line.role && !line.credits && !line.isSignature
        && !line.isWithinPage && !lineLabel(line.text).isEmpty();
}

/// Lines that tell of an event or where to ask: two of them are a list already.
bool isOfNotice(const LineFacts& line)
{
    return isContact(line.text) || isContactLine(line.text);
}

/// Nothing of the next line belongs to this one.
bool isWhole(const std::vector<LineFacts>& lines, size_t i, int widest)
{
    constexpr int kMargin = 8; ///< cells
    static constexpr CharSet kOpenEnds(u"@-—/_=&?·（《“");
    const LineFacts& line = lines[i];
    if (i + 1 == lines.size() || line.blanksAfter > 0 || lines[i + 1].isIndented)
        return !kOpenEnds.contains(line.text.back());
    return line.ending == LineEnding::Sentence
        || (line.cells + kMargin < widest && line.ending != LineEnding::Clause
            && !kOpenEnds.contains(line.text.back()));
}

void readRun(std::vector<LineFacts>& lines, size_t begin, size_t end, int widest)
{
    constexpr size_t kEnough = 3;
    if (begin > 0 && lines[begin - 1].credits) // under a story's end
        return;
    const bool isNotice = end - begin > 1
        && std::all_of(
            lines.begin() + qsizetype(begin), lines.begin() + qsizetype(end), isOfNotice);
    if (end - begin < kEnough && !isNotice)
        return;
    for (size_t i = begin; i < end; ++i)
        if (i + 1 < end || isWhole(lines, i, widest))
            lines[i].role = LineRole::Object;
}

/// Of who made a text, by its form; but what stands behind the label names nobody.
bool namesNobody(const LineFacts& line)
{
    constexpr qsizetype kLongestName = 4;
    static constexpr CharSet kOfNames(u" 　、，,/／|丨·（(");
    static constexpr CharSet kEndsOfOffices(u"心组队员室团者");
    if (!line.credits || !line.credits->source.isEmpty() || line.credits->date.isValid()
        || line.role)
        return false;
    const QStringView label = lineLabel(line.text);
    if (label.isEmpty())
        return false;
    const QStringView value = line.text.sliced(label.size() + 1).trimmed();
    return value.size() > kLongestName && !kEndsOfOffices.contains(value.back())
        && !endsAsPublisher(value)
        && std::none_of(value.begin(), value.end(), [](QChar c) { return kOfNames.contains(c); });
}

bool isSentence(const LineFacts& line)
{
    return line.stops > 0 && !line.credits;
}

} // namespace

QStringView lineLabel(QStringView text)
{
    constexpr qsizetype kLongest = 8;
    const QStringView head = text.left(kLongest + 1);
    const auto colon = std::find_if(head.begin(), head.end(), isColon);
    const qsizetype length = colon - head.begin();
    if (colon == head.end() || length < 2 || length + 1 >= text.size()
        || !std::all_of(head.begin(), colon, [](QChar c) {
               return isCommonHan(c) || c.isSurrogate() || c == u' ' || c == QChar(0x3000);
           }))
        return {};
    return head.left(length).trimmed();
}

void readLabelLines(std::vector<LineFacts>& lines)
{
    int widest = 0;
    for (const LineFacts& line : lines)
        widest = std::max(widest, line.cells);
    // A line set as an event's time counts, too.
    const auto isInList = [&](size_t i) {
        return isEntry(lines[i])
            || (lines[i].role == LineRole::Object && !lineLabel(lines[i].text).isEmpty());
    };
    for (size_t begin = 0; begin < lines.size();) {
        size_t end = begin;
        while (end < lines.size() && isInList(end)
            && (end == begin || lines[end].story == lines[begin].story))
            ++end;
        if (end > begin)
            readRun(lines, begin, end, widest);
        begin = std::max(end, begin + 1);
    }
}

void readBareNumbers(std::vector<LineFacts>& lines)
{
    static constexpr CharSet kOrdinals(u"一二三四五六七八九十");
    const auto isNumber = [](const LineFacts& line) {
        constexpr qsizetype kLongest = 5;
        return line.text.size() > 2 && line.text.size() <= kLongest && line.text.startsWith(u'（')
            && line.text.endsWith(u'）') && !line.role
            && std::all_of(line.text.begin() + 1, line.text.end() - 1,
                [](QChar c) { return kOrdinals.contains(c); });
    };
    if (std::count_if(lines.begin(), lines.end(), isNumber) < 2)
        return;
    for (LineFacts& line : lines)
        if (isNumber(line))
            line.role = LineRole::Subhead;
}

void readSpeakers(std::vector<LineFacts>& lines)
{
    QHash<QStringView, int> uses;
    for (const LineFacts& line : lines)
        if (const QStringView label = lineLabel(line.text); !label.isEmpty() && !line.credits)
            ++uses[label];
    const auto speaks = [&](const LineFacts& line) {
        return !line.role && !line.credits && uses.value(lineLabel(line.text)) > 1;
    };
    for (size_t i = 0; i + 1 < lines.size(); ++i)
        if (lines[i].ending == LineEnding::Sentence && speaks(lines[i]) && speaks(lines[i + 1])
            && lineLabel(lines[i].text) != lineLabel(lines[i + 1].text))
            lines[i].role = LineRole::Object;
}

void readOrdinalLines(std::vector<LineFacts>& lines)
{
    static constexpr QStringView kOrdinals = u"一二三四五六七八九十";
    const auto ordinal = [](QStringView text) {
        return text.size() > 2 && text.at(1) == u'是' ? kOrdinals.indexOf(text.front()) : -1;
    };
    for (size_t i = 0; i + 1 < lines.size(); ++i) {
        const qsizetype place = ordinal(lines[i].text);
        // "计划提出：" over "一是……".
        const bool isLead = i > 0 && ordinal(lines[i + 1].text) == 0
            && lines[i].ending == LineEnding::Colon && lines[i - 1].stops > 0;
        const bool isEntry = place >= 0 && ordinal(lines[i + 1].text) == place + 1
            && (lines[i].ending == LineEnding::Clause || lines[i].ending == LineEnding::Semicolon);
        if ((isEntry || isLead) && !lines[i].role && !lines[i].credits)
            lines[i].role = LineRole::Object;
    }
}

void readLabelledText(std::vector<LineFacts>& lines)
{
    for (size_t begin = 1; begin < lines.size();) {
        size_t end = begin;
        while (end < lines.size() && namesNobody(lines[end]))
            ++end;
        if (end > begin && end < lines.size() && isSentence(lines[begin - 1])
            && isSentence(lines[end]))
            for (size_t i = begin; i < end; ++i) {
                lines[i].credits.reset();
                lines[i].role = LineRole::Object;
            }
        begin = std::max(end, begin + 1);
    }
}

} // namespace qb::text
