#include "text/column_measure.h"
#include "text/line_measure.h"
#include "text/line_wording.h"

#include <algorithm>

namespace qb::text {

namespace {

bool mayBeOfHeadline(const LineFacts& line)
{
    return line.ending == LineEnding::Open && line.commas == 0 && line.stops == 0 && !line.credits;
}

/// A note of a few lines has too few full ones for a window. Two lines as wide as each other that
/// end in mid-word, each before the shorter rest of its sentence, tell the measure where no line is
/// wider.
void measureFewLines(const std::vector<LineFacts>& lines, std::vector<int>& measures)
{
    constexpr size_t kMost = 24;
    constexpr int kLeast = 32; ///< cells
    const bool isMeasured
        = std::any_of(measures.begin(), measures.end(), [](int measure) { return measure > 0; });
    if (isMeasured || lines.size() > kMost)
        return;
    int widest = 0;
    int full = 0;
    for (const LineFacts& line : lines)
        widest = std::max(widest, line.cells);
    for (size_t i = 0; i + 1 < lines.size(); ++i)
        full += lines[i].ending == LineEnding::Open
            && lines[i].cells >= widest - (lines[i].commas > 0 ? 2 : 1)
            && lines[i + 1].cells < lines[i].cells
            && (lines[i + 1].ending == LineEnding::Sentence
                || lines[i + 1].ending == LineEnding::Story);
    if (full >= 2 && widest >= kLeast)
        std::fill(measures.begin(), measures.end(), widest + widest % 2);
}

/// A block between blank lines, where others have none between their lines, may be set narrower:
/// words under a picture. Its lines then are as wide as each other, the last aside, which ends a
/// sentence.
void measureBlocks(const std::vector<LineFacts>& lines, std::vector<int>& measures)
{
    constexpr size_t kFewest = 3; ///< lines
    constexpr size_t kMost = 12;
    constexpr int kRagged = 3;   ///< cells by which full lines of a narrow block differ
    constexpr int kNarrower = 4; ///< cells, at least
    const auto apart = std::count_if(
        lines.begin(), lines.end(), [](const LineFacts& line) { return line.blanksBefore > 0; });
    if (size_t(apart) * 3 > lines.size())
        return;
    for (size_t begin = 0; begin < lines.size();) {
        size_t end = begin + 1;
        while (end < lines.size() && lines[end].blanksBefore == 0)
            ++end;
        const size_t count = end - begin;
        const size_t first = begin;
        begin = end;
        if (count < kFewest || count > kMost || lines[end - 1].ending != LineEnding::Sentence)
            continue;
        int widest = 0;
        size_t open = 0;
        for (size_t i = first; i + 1 < end; ++i) {
            widest = std::max(widest, lines[i].cells);
            open += lines[i].ending == LineEnding::Open;
        }
        const bool isBlock = open >= 2 && widest >= kLeastMeasure && lines[end - 1].cells <= widest
            && std::all_of(lines.begin() + qsizetype(first), lines.begin() + qsizetype(end) - 1,
                [&](const LineFacts& line) {
                    return line.cells >= widest - kRagged && !line.isIndented;
                });
        for (size_t i = first; isBlock && i < end; ++i)
            if (measures[i] >= widest + kNarrower)
                measures[i] = widest + widest % 2;
    }
}

/// The first line behind a source is no last line of the column before, but a headline or the first
/// of what follows.
void followSources(const std::vector<LineFacts>& lines, std::vector<int>& measures)
{
    constexpr int kBlur = 1; ///< cells
    for (size_t i = 1; i + 1 < lines.size(); ++i) {
        const bool isBehindSource = lines[i - 1].credits && !lines[i - 1].credits->source.isEmpty();
        if (!isBehindSource || measures[i] == 0)
            continue;
        if (measures[i + 1] > measures[i])
            measures[i] = measures[i + 1];
        // A headline and the first line of its story, which is an indent shorter.
        const int next = i + 2 < lines.size() ? measures[i + 2] : 0;
        if (next > measures[i] && measures[i + 1] == measures[i] && goesOn(lines[i + 1])
            && std::abs(next - kIndentCells - lines[i + 1].cells) <= kBlur)
            measures[i] = measures[i + 1] = next;
    }
}

/// Two lines of a headline or more over a wider column are no narrow one, though they be as wide as
/// a column elsewhere on the page.
void followHeadlines(const std::vector<LineFacts>& lines, std::vector<int>& measures)
{
    constexpr size_t kFewest = 2;
    constexpr size_t kMost = 4;
    constexpr int kWider = 8; ///< cells
    constexpr int kBlur = 1;
    for (size_t i = 0; i < lines.size(); ++i) {
        const bool isAtStart
            = i == 0 || (lines[i - 1].credits && !lines[i - 1].credits->source.isEmpty());
        if (!isAtStart || measures[i] == 0)
            continue;
        size_t end = i;
        while (end < lines.size() && end - i <= kMost && mayBeOfHeadline(lines[end])
            && measures[end] < measures[i] + kWider)
            ++end;
        const bool isWider = end < lines.size() && end - i >= kFewest && end - i <= kMost
            && measures[end] >= measures[i] + kWider;
        // A paragraph's first line is an indent shorter than the full ones behind it.
        const bool isParagraph = lines[i].cells <= measures[i] - kIndentCells + kBlur
            && lines[i + 1 < lines.size() ? i + 1 : i].cells >= measures[i] - kBlur;
        if (isWider && !isParagraph)
            std::fill(
                measures.begin() + qsizetype(i), measures.begin() + qsizetype(end), measures[end]);
    }
}

/// A wider column begins with a story: its headline, and the first line of its text, which an
/// indent makes as short as a full one of the column before.
void followFirstLines(const std::vector<LineFacts>& lines, std::vector<int>& measures)
{
    constexpr size_t kMost = 4; ///< lines of a headline with its kicker
    constexpr int kBlur = 1;    ///< cells
    constexpr int kRagged = 2;
    const auto isRestOfSource = [&](size_t i) {
        return i > 0 && endsWithSourceLabel(lines[i - 1].text);
    };
    const auto isOfHeadline = [&](size_t i) {
        return mayBeOfHeadline(lines[i]) && !isRestOfSource(i);
    };
    for (size_t i = 1; i < lines.size(); ++i) {
        const size_t first = i - 1;
        const int before = measures[first];
        const int measure = measures[i];
        if (before == 0 || measure <= before || !goesOn(lines[first])
            || std::abs(measure - kIndentCells - lines[first].cells) > kBlur)
            continue;
        size_t begin = first;
        while (begin > 0 && first - begin <= kMost && isOfHeadline(begin - 1)
            && measures[begin - 1] == before)
            --begin;
        const bool isAtStart = begin == 0 || lines[begin - 1].credits || isRestOfSource(begin - 1)
            || lines[begin - 1].ending == LineEnding::Sentence
            || lines[begin - 1].ending == LineEnding::Story;
        // A paragraph of the narrow column has a first line, too, which is full but for its indent.
        const bool isParagraph = std::abs(lines[begin].cells - (before - kIndentCells)) <= kRagged
            && lines[begin + 1].cells >= before - kBlur;
        if (isAtStart && first - begin <= kMost && !isParagraph)
            std::fill(
                measures.begin() + qsizetype(begin), measures.begin() + qsizetype(i), measure);
    }
}

/// A paragraph of a few lines may be narrower than those around it: its full lines are as wide as
/// each other, its first is an indent shorter, its last ends the sentence.
void measureParagraphs(const std::vector<LineFacts>& lines, std::vector<int>& measures)
{
    constexpr size_t kFewest = 3; ///< lines
    constexpr size_t kMost = 12;
    constexpr size_t kMostOfHeadline = 4;
    constexpr int kRagged = 2; ///< cells
    constexpr int kBlur = 1;
    for (size_t begin = 0; begin < lines.size();) {
        size_t end = begin;
        int widest = 0;
        while (end < lines.size() && goesOn(lines[end]) && !lines[end].credits)
            widest = std::max(widest, lines[end++].cells);
        size_t first = begin;
        begin = end + 1;
        const auto isFirstLine = [&](size_t i) {
            return std::abs(widest - lines[i].cells - kIndentCells) <= kBlur;
        };
        // Under its headline.
        const size_t most = std::min(end, first + kMostOfHeadline);
        while (first < most && !isFirstLine(first) && mayBeOfHeadline(lines[first]))
            ++first;
        if (end >= lines.size() || end + 1 - first < kFewest || end + 1 - first > kMost
            || lines[end].ending != LineEnding::Sentence || widest < kLeastMeasure
            || measures[first] <= widest + kMeasureSpread || lines[end].cells > widest + kRagged)
            continue;
        const bool isParagraph = isFirstLine(first)
            && std::all_of(lines.begin() + qsizetype(first) + 1, lines.begin() + qsizetype(end),
                [&](const LineFacts& line) { return line.cells >= widest - kRagged; });
        for (size_t i = first; isParagraph && i <= end; ++i)
            if (measures[i] > widest + kMeasureSpread)
                measures[i] = widest + widest % 2;
    }
}

/// The last line of a narrow column, before a story in a wider one: the line before, which is full
/// and goes on, tells its measure.
void followColumns(const std::vector<LineFacts>& lines, std::vector<int>& measures)
{
    constexpr int kBlur = 2; ///< cells
    for (size_t i = 1; i < lines.size(); ++i) {
        const int before = measures[i - 1];
        const bool isFull = lines[i - 1].cells >= before - kBlur && goesOn(lines[i - 1]);
        const bool mayEnd
            = lines[i].ending == LineEnding::Sentence || lines[i].ending == LineEnding::Story;
        if (before > 0 && isFull && mayEnd && lines[i].cells <= before + kBlur
            && measures[i] > before + kMeasureSpread)
            measures[i] = before;
    }
}

/// A headline behind the last source of a page has no column of its own: that of its story is what
/// its lines are told by.
void followLastSource(const std::vector<LineFacts>& lines, std::vector<int>& measures)
{
    constexpr size_t kMost = 4; ///< lines of a headline with its kicker
    size_t begin = lines.size();
    while (begin > 0 && lines.size() - begin <= kMost && lines[begin - 1].ending == LineEnding::Open
        && !lines[begin - 1].credits)
        --begin;
    const bool isBehindSource = begin > 1 && begin < lines.size() && lines.size() - begin <= kMost
        && ((lines[begin - 1].credits && !lines[begin - 1].credits->source.isEmpty())
            || lines[begin - 1].ending == LineEnding::Story);
    if (!isBehindSource)
        return;
    // The last line of a story is too short to tell.
    size_t body = lines[begin - 1].credits ? begin - 2 : begin - 1;
    while (body > 0 && !goesOn(lines[body]) && !lines[body - 1].credits)
        --body;
    for (size_t i = body + 1; i < lines.size(); ++i)
        measures[i] = std::max(measures[i], measures[body]);
}

/// Stories of one page may differ in their measures by no more than an indent. A line in the midst
/// of a sentence that runs over both its ends is full whatever its width, no first line of a wider
/// column: `[begin, end)` is one story.
void narrowStory(
    const std::vector<LineFacts>& lines, std::vector<int>& measures, size_t begin, size_t end)
{
    constexpr int kLeast = 3; ///< cells that the story is narrower
    constexpr int kMost = kMeasureSpread + 2;
    const auto isFull = [&](size_t i) {
        if (i <= begin || i + 1 >= end || measures[i] < kWideLine || lines[i].cells < kWideLine)
            return false;
        const int next = lines[i + 1].firstUnit;
        return goesOn(lines[i - 1]) && lines[i - 1].cells >= lines[i].cells - kIndentCells - 2
            && lines[i].ending == LineEnding::Open
            && (next < kLeast || next <= measures[i] - lines[i].cells);
    };
    size_t first = begin;
    while (first < end && !isFull(first))
        ++first;
    if (first == end)
        return;
    const int measure = measures[first];
    int width = 0;
    size_t last = first;
    for (size_t i = first; i < end; ++i) {
        if (!isFull(i) || measures[i] != measure)
            continue;
        const int room = measure - lines[i].cells;
        if (room < kLeast || room > kMost)
            return;
        width = std::max(width, lines[i].cells);
        last = i;
    }
    if (width == 0)
        return;
    while (last + 1 < end && measures[last + 1] == measure
        && lines[last + 1].cells <= width + (goesOn(lines[last + 1]) ? 1 : kMeasureSpread))
        ++last;
    for (size_t i = begin; i <= last; ++i)
        if (measures[i] == measure && goesOn(lines[i]) && lines[i].cells > width + 1
            && lines[i].ending == LineEnding::Open)
            return;
    for (size_t i = begin; i <= last; ++i)
        if (measures[i] == measure)
            measures[i] = width + width % 2;
}

void narrowStories(const std::vector<LineFacts>& lines, std::vector<int>& measures)
{
    size_t begin = 0;
    for (size_t i = 0; i < lines.size(); ++i) {
        const bool isEnd = i + 1 == lines.size() || lines[i].ending == LineEnding::Story
            || (lines[i].credits && !lines[i].credits->source.isEmpty());
        if (!isEnd)
            continue;
        narrowStory(lines, measures, begin, i + 1);
        begin = i + 1;
    }
}

/// A line that is far wider than the measure was not broken at it, nor was the line before: what is
/// short around them are rows of lists.
void passOverWiderLines(const std::vector<LineFacts>& lines, std::vector<int>& measures)
{
    for (size_t i = 0; i < lines.size(); ++i) {
        if (measures[i] == 0 || lines[i].cells <= 2 * measures[i])
            continue;
        measures[i] = 0;
        if (i > 0 && lines[i].blanksBefore > 0)
            measures[i - 1] = 0;
    }
}

} // namespace

void mendMeasures(const std::vector<LineFacts>& lines, std::vector<int>& measures)
{
    measureFewLines(lines, measures);
    measureBlocks(lines, measures);
    followSources(lines, measures);
    followHeadlines(lines, measures);
    followFirstLines(lines, measures);
    followLastSource(lines, measures);
    followColumns(lines, measures);
    narrowStories(lines, measures);
    measureParagraphs(lines, measures);
    passOverWiderLines(lines, measures);
}

} // namespace qb::text
