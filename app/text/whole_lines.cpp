#include "text/whole_lines.h"

#include "text/char_set.h"
#include "text/cjk_class.h"
#include "text/column_measure.h"
#include "text/heading_numbers.h"
#include "text/line_roles.h"
#include "text/list_lines.h"
#include "text/list_rows.h"
#include "text/row_kinds.h"

#include <algorithm>

namespace qb::text {

namespace {

constexpr size_t kNear = 8;   ///< lines of one column
constexpr size_t kReach = 16; ///< lines on each side that a broken line tells of

/// Headlines have few marks: only the body tells how wide lines may be.
bool isBody(const LineFacts& line)
{
    return line.commas > 0 || line.stops > 0 || line.ending == LineEnding::Sentence;
}

/// The widest lines within kNear lines, by blocks of so many.
struct Widths {
    std::vector<int> body; ///< where there is none, of all lines
    std::vector<int> all;  ///< but the first, which may be the title
};

/// Of each block and its neighbours.
std::vector<int> spread(const std::vector<int>& widths)
{
    std::vector<int> widest(widths.size());
    for (size_t k = 0; k < widths.size(); ++k)
        widest[k] = std::max(
            {k > 0 ? widths[k - 1] : 0, widths[k], k + 1 < widths.size() ? widths[k + 1] : 0});
    return widest;
}

Widths widestAround(const std::vector<LineFacts>& lines)
{
    std::vector<int> body(lines.size() / kNear + 1);
    std::vector<int> all(body.size());
    for (size_t i = 0; i < lines.size(); ++i) {
        const size_t k = i / kNear;
        if (i > 0)
            all[k] = std::max(all[k], lines[i].cells);
        if (isBody(lines[i]))
            body[k] = std::max(body[k], lines[i].cells);
    }
    Widths widths{spread(body), spread(all)};
    for (size_t k = 0; k < body.size(); ++k)
        if (widths.body[k] == 0)
            widths.body[k] = widths.all[k];
    return widths;
}

bool isListed(const LineFacts& line)
{
    return beginsRow(line) || !lineLabel(line.text).isEmpty();
}

/// A sentence ends within the line, and another goes over its end; the next line ends what this one
/// has begun; or clauses go over the ends of two lines that are as wide as each other.
bool cutsSentence(const LineFacts& line, const LineFacts& next)
{
    constexpr int kWide = 40; ///< cells
    return (line.ending == LineEnding::Open && line.stops > 0)
        || (line.ending == LineEnding::Open && line.commas > 0 && line.cells >= kWide
            && (next.ending == LineEnding::Sentence || next.ending == LineEnding::Story))
        || (goesOn(next) && std::abs(line.cells - next.cells) <= kMeasureSpread
            && (isBody(line) || isBody(next)));
}

/// No line around is wider, nor is the next, which goes on or ends a sentence: over its story a
/// headline of plain words is narrower than that.
bool reachesEdge(const LineFacts& line, const LineFacts& next, int widest)
{
    constexpr int kBlur = 2; ///< cells
    return line.ending == LineEnding::Open && line.cells >= widest - kBlur
        && next.cells <= line.cells + kBlur
        && (goesOn(next) || next.ending == LineEnding::Sentence
            || next.ending == LineEnding::Story);
}

/// As reachesEdge(), of a paragraph's first line, whose indent takes room.
bool mayBeFirstLine(const LineFacts& line, const LineFacts& next, int widest)
{
    constexpr int kIndent = 6; ///< cells, with what a mark takes
    return line.ending == LineEnding::Open && line.cells >= kLeastMeasure && !line.role
        && !line.credits && line.story == next.story && line.cells >= widest - kIndent
        && next.cells <= widest && next.ending == LineEnding::Sentence && !isListed(next)
        && !isRowByItself(line);
}

/// Whether the line looks as if a page's measure had broken it.
bool isBroken(const std::vector<LineFacts>& lines, size_t i, const Widths& widths)
{
    constexpr int kRagged = 6; ///< cells
    const LineFacts& line = lines[i];
    if (i + 1 >= lines.size() || !goesOn(line) || line.credits || line.role
        || line.cells < kLeastMeasure || lines[i + 1].story != line.story || isListed(lines[i + 1])
        || isRowByItself(line) || areRowsAlike(line, lines[i + 1])
        || (i > 0 && areRowsAlike(lines[i - 1], line)))
        return false;
    // "接口：…" behind other labels.
    if (i > 0 && lines[i - 1].role == LineRole::Object && !lineLabel(line.text).isEmpty())
        return false;
    if (i > 0 && reachesEdge(line, lines[i + 1], widths.all[i / kNear]))
        return true;
    if (line.cells < widths.body[i / kNear] - kRagged)
        return cutsSentence(line, lines[i + 1]);
    // A headline of up to three lines over its story.
    constexpr size_t kMostAbove = 2;
    size_t first = i;
    while (first > 0 && i - first < kMostAbove && goesOn(lines[first - 1])
        && !isBody(lines[first - 1]))
        --first;
    const bool isBehindEnd = first == 0 || !goesOn(lines[first - 1]);
    return isBody(line) || (i > 0 && !(isBehindEnd && isBody(lines[i + 1])));
}

/// Words of this line may go on in the next.
bool mayGoOn(const LineFacts& line, const LineFacts& next)
{
    static constexpr CharSet kOpenEnds(u"@-—/_=&?·（(《“、，");
    if (line.text.isEmpty() || next.text.isEmpty()) // a table
        return false;
    const QChar last = line.text.back();
    const QChar first = next.text.front();
    const bool isLatin
        = last.unicode() < 0x80 && last.isLetter() && first.unicode() < 0x80 && first.isLetter();
    return kOpenEnds.contains(last) || isLatin
        || (!first.isHighSurrogate() && isForbiddenAtLineStart(charClass(first.unicode())));
}

/// The two lines of a headline, which their words tell: over a text, at a story's beginning.
bool mayBeHeadline(const std::vector<LineFacts>& lines, size_t i)
{
    constexpr int kShortest = 16; ///< cells of its first line
    constexpr int kShortestRest = 12;
    constexpr int kLongest = 48;
    if (i + 2 >= lines.size() || (i > 0 && goesOn(lines[i - 1]) && lines[i].blanksBefore == 0))
        return false;
    const auto isHalf = [](const LineFacts& line, int shortest) {
        return line.ending == LineEnding::Open && isBareLine(line) && !line.role && !line.credits
            && rowOf(line) == Row::None && line.cells >= shortest && line.cells <= kLongest;
    };
    const LineFacts& text = lines[i + 2];
    return isHalf(lines[i], kShortest) && isHalf(lines[i + 1], kShortestRest)
        && lines[i + 1].blanksBefore == 0 && (isBody(text) || text.credits);
}

/// "一、展览时间" that ends long before the measure, or a row behind such a line: pages break
/// elsewhere.
bool isShortRow(const LineFacts& line, const LineFacts& next, int widest)
{
    constexpr int kWide = 44; ///< cells of lines that a page broke, and more
    if (widest < kWide || line.cells * 3 > widest * 2 || line.credits || next.credits
        || line.ending == LineEnding::Clause || line.startsPage || next.startsPage)
        return false;
    const auto isNumbered = [](const LineFacts& row) {
        return headingNumber(row.text).form != HeadingNumber::Form::None;
    };
    return isNumbered(next) || isNumbered(line);
}

} // namespace

std::vector<bool> wholeLines(const RawText& raw, const std::vector<LineFacts>& lines)
{
    std::vector<bool> isWhole(lines.size());
    const bool isSet = raw.isStructured
        || std::any_of(
            raw.lines.begin(), raw.lines.end(), [](const RawLine& line) { return line.left >= 0; });
    if (isSet)
        return isWhole;
    const Widths widths = widestAround(lines);
    constexpr size_t kEnough = 4; // lines between two that are asked about
    constexpr int kBlur = 2;      // cells
    size_t first = 0;             // the last line that may open a paragraph
    size_t since = kReach;        // the last broken line
    for (size_t i = 0; i < lines.size() + kReach; ++i) {
        bool isTrace = since >= kEnough && i < lines.size() && isBroken(lines, i, widths);
        // Two of one width.
        if (!isTrace && since >= kEnough && i > 0 && i + 1 < lines.size()
            && mayBeFirstLine(lines[i], lines[i + 1], widths.all[i / kNear])) {
            isTrace = first > 0 && i - first <= kReach
                && std::abs(lines[first].cells - lines[i].cells) <= kBlur;
            first = i;
        }
        since = isTrace ? 0 : since + 1;
        if (i >= kReach)
            isWhole[i - kReach] = since > 2 * kReach;
    }
    return isWhole;
}

void partWholeLines(const std::vector<LineFacts>& lines, const std::vector<bool>& isWhole,
    std::vector<signed char>& joins)
{
    constexpr int kLongestAside = 4; ///< lines that an open bracket or quote holds together
    const Widths widths = widestAround(lines);
    int open = 0;
    int age = 0;
    for (size_t i = 0; i + 1 < lines.size(); ++i) {
        open = std::max(0, open + lines[i].quoteChange + lines[i].bracketChange);
        age = open > 0 ? age + 1 : 0;
        if (age > kLongestAside)
            open = age = 0;
        if ((isWhole[i] || isShortRow(lines[i], lines[i + 1], widths.body[i / kNear]))
            && joins[i] == 0 && !mayBeHeadline(lines, i) && open == 0
            && !mayGoOn(lines[i], lines[i + 1]))
            joins[i] = -1;
    }
}

} // namespace qb::text
