#include "text/unpunctuated.h"

#include "text/line_roles.h"
#include "text/surnames.h"
#include "text/word_match.h"

#include <algorithm>
#include <array>

namespace qb::text {

namespace {

/// Whether a line may stand in a text that has no sentences.
bool isBare(const RawText& raw, const LineFacts& line)
{
    constexpr int kLongest = 48; ///< cells
    const RawLine& given = raw.lines[size_t(line.index)];
    return line.cells <= kLongest && line.stops == 0 && !line.role && !line.isWithinPage
        && !given.block && !given.kind && given.role == PageRole::Unknown && given.story == 0
        && (line.ending == LineEnding::Open || line.ending == LineEnding::Clause)
        && !line.text.startsWith(u'#');
}

/// Lines that a page broke are as wide as its measure; such as are meant to end where they do are
/// short, or of many widths.
bool areLinesOfTheirOwn(const std::vector<const LineFacts*>& lines)
{
    constexpr int kShort = 24; ///< cells
    const auto isWider = [](const LineFacts* a, const LineFacts* b) {
        return a->cells < b->cells;
    };
    const int widest = (*std::max_element(lines.begin(), lines.end(), isWider))->cells;
    const auto narrow = std::count_if(lines.begin(), lines.end(),
        [widest](const LineFacts* line) { return line->cells * 4 < widest * 3; });
    return widest < kShort || narrow * 2 > qsizetype(lines.size());
}

bool hasFigure(const LineFacts& line)
{
    return std::any_of(line.text.begin(), line.text.end(), [](QChar c) { return c.isDigit(); });
}

bool arePeople(const LineFacts& line)
{
    constexpr qsizetype kLongest = 24;
    return line.text.size() <= kLongest
        && areNamesOfPeople(line.text.toString().replace(u'、', u' ').simplified().split(u' '));
}

/// The line under the title that names who wrote, perhaps behind a dedication; more names are a
/// list. Null for none.
const LineFacts* writerIn(const std::vector<const LineFacts*>& lines)
{
    const size_t at = lines[1]->text.startsWith(u"——") ? 2 : 1;
    const bool isSigned = at + 1 < lines.size() && arePeople(*lines[at]) && !arePeople(*lines[0])
        && !arePeople(*lines[at + 1]);
    return isSigned ? lines[at] : nullptr;
}

/// "文明标语", "Agenda": the name of such texts.
bool namesAList(QStringView text)
{
    static constexpr std::array<QStringView, 33> kEnds{u"成绩", u"成绩单", u"榜单", u"排名",
        u"参数", u"标语", u"口号", u"名单", u"目录", u"日程", u"议程", u"流程", u"程序", u"节目单",
        u"节目表", u"价目表", u"价格表", u"清单", u"一览", u"一览表", u"安排", u"安排表", u"时间表",
        u"课程表", u"菜单", u"菜谱", u"口诀", u"对联", u"春联", u"要目", u"导读", u"头版", u"目次"};
    static constexpr std::array<QStringView, 8> kNames{u"agenda", u"programme", u"program", u"menu",
        u"contents", u"schedule", u"timetable", u"checklist"};
    const QString name = text.toString().toLower();
    return endsWithOne(text, kEnds)
        || std::any_of(kNames.begin(), kNames.end(), [&name](QStringView word) {
               return name == word || name.endsWith(u' ' + word.toString());
           });
}

/// "——写在毕业前" right under the first line.
bool hasDash(const std::vector<const LineFacts*>& lines)
{
    return lines[1]->text.startsWith(u"——");
}

/// "一", "2": over a part of a poem.
bool isBareNumber(QStringView text)
{
    static constexpr QStringView kNumbers = u"一二三四五六七八九十123456789";
    return text.size() == 1 && kNumbers.contains(text.front());
}

/// Verses say it again, and all are longer.
bool namesVerses(const std::vector<const LineFacts*>& lines)
{
    constexpr int kLongest = 12; ///< cells
    const LineFacts& first = *lines.front();
    return first.cells <= kLongest && first.text.size() > 1
        && std::all_of(lines.begin() + 1, lines.end(),
            [&](const LineFacts* line) { return line->cells > first.cells; })
        && std::any_of(lines.begin() + 1, lines.end(),
            [&](const LineFacts* line) { return line->text.contains(first.text); });
}

/// Under it lines of one length, as verse has.
bool standsOverVerse(const std::vector<const LineFacts*>& lines)
{
    return lines.front()->cells != lines.back()->cells
        && std::all_of(lines.begin() + 1, lines.end(),
            [&](const LineFacts* line) { return line->cells == lines.back()->cells; });
}

bool isTitle(const std::vector<const LineFacts*>& lines)
{
    const LineFacts& first = *lines.front();
    if (first.ending != LineEnding::Open || hasFigure(first))
        return false;
    if ((namesAList(first.text) && !namesAList(lines[1]->text)) || standsOverVerse(lines)
        || hasDash(lines) || isBareNumber(lines[1]->text) || namesVerses(lines))
        return true;
    const auto figures = std::count_if(
        lines.begin() + 1, lines.end(), [](const LineFacts* line) { return hasFigure(*line); });
    return (first.blanksAfter > 0 && lines[1]->blanksAfter == 0)
        || figures + 1 == qsizetype(lines.size());
}

/// Of the lines from `begin` up to `end`.
void readStretch(const RawText& raw, std::vector<LineFacts>& lines, size_t begin, size_t end)
{
    constexpr size_t kFewest = 4;
    std::vector<const LineFacts*> bare;
    for (size_t i = begin; i < end; ++i) {
        if (lines[i].credits)
            continue;
        if (!isBare(raw, lines[i]))
            return;
        bare.push_back(&lines[i]);
    }
    if (bare.size() < kFewest || !areLinesOfTheirOwn(bare))
        return;
    const LineFacts* writer = writerIn(bare);
    const LineFacts* title = writer != nullptr || isTitle(bare) ? bare[0] : nullptr;
    const LineFacts* dedication = title != nullptr && hasDash(bare) ? bare[1] : nullptr;
    for (size_t i = begin; i < end; ++i) {
        LineFacts& line = lines[i];
        if (line.credits)
            continue;
        if (&line == writer) {
            Credits credits;
            credits.byline = normalisedHeadline(line.text.toString());
            line.credits = std::make_shared<const Credits>(std::move(credits));
            continue;
        }
        line.role = &line == title ? LineRole::Title
            : &line == dedication  ? LineRole::Subtitle
                                   : LineRole::Object;
    }
}

} // namespace

void readUnpunctuatedText(const RawText& raw, std::vector<LineFacts>& lines)
{
    for (size_t begin = 0; begin < lines.size();) {
        size_t end = begin;
        while (end < lines.size() && sectionName(lines[end].text).isEmpty())
            ++end;
        readStretch(raw, lines, begin, end);
        begin = end + 1;
    }
}

} // namespace qb::text
