#include "text/line_measure.h"

#include <array>
#include <functional>
#include <numeric>

namespace qb::text {

namespace {

constexpr int kSpread = 5; ///< cells between full lines of one measure: an indent, and a mark moved
constexpr size_t kReach = 8; ///< lines looked at on each side
constexpr int kMinimumWidth = 16;
constexpr size_t kFewLines = 9;
constexpr int kWideLine = 44; ///< wider than most headlines

bool goesOn(const LineFacts& line)
{
    return line.ending == LineEnding::Open || line.ending == LineEnding::Clause;
}

/// What windows of lines ask of each line: its cells, and whether it goes on (the last bit).
std::vector<int> widthsOf(const std::vector<LineFacts>& lines)
{
    std::vector<int> widths;
    widths.reserve(lines.size());
    for (const LineFacts& line : lines)
        widths.push_back(std::max(0, line.cells) * 2 + (goesOn(line) ? 1 : 0));
    return widths;
}

/// The widths of a few neighbouring lines, widest first, while the window moves along the text.
class SortedWindow {
public:
    size_t size() const { return m_count; }
    int operator[](size_t i) const { return m_widths[i]; }

    void add(int width)
    {
        size_t i = m_count++;
        for (; i > 0 && m_widths[i - 1] < width; --i)
            m_widths[i] = m_widths[i - 1];
        m_widths[i] = width;
    }

    /// One that was added.
    void remove(int width)
    {
        const auto end = m_widths.begin() + m_count--;
        const auto at = std::find(m_widths.begin(), end, width);
        std::copy(at + 1, end, at);
    }

private:
    std::array<int, 2 * kReach + 1> m_widths{};
    size_t m_count = 0;
};

/// The width that the widest lines of a group share, if at least three do and some of them end in
/// mid-sentence; one line in eight may be wider. Lines of a text that is not broken at a measure
/// share none.
int sharedWidth(const SortedWindow& sorted)
{
    const size_t count = sorted.size();
    const size_t outliers = count / 8 + (count >= 5 && count <= kFewLines ? 1 : 0);
    for (size_t first = 0; first <= outliers && first < count; ++first) {
        const int width = sorted[first] / 2;
        size_t members = 0;
        size_t open = 0;
        for (size_t i = first; i < count && sorted[i] / 2 >= width - kSpread; ++i) {
            ++members;
            open += size_t(sorted[i] % 2);
        }
        // A text of a few lines has few full ones; they must then all end in mid-sentence.
        const bool isFew = count <= kFewLines && members == 2 && open == 2 && width >= kWideLine;
        if (isFew
            || (width >= kMinimumWidth && members >= 3 && members * 4 >= count
                && open * 3 >= members))
            return members >= 5 ? sorted[first + 1] / 2 : width;
    }
    return 0;
}

/// For each line sharedWidth() of the window that reaches so many lines before and behind it.
std::vector<int> sharedWidths(const std::vector<int>& widths, size_t before, size_t behind)
{
    SortedWindow window;
    std::vector<int> shared;
    shared.reserve(widths.size());
    for (size_t i = 0; i < std::min(behind, widths.size()); ++i)
        window.add(widths[i]);
    for (size_t i = 0; i < widths.size(); ++i) {
        if (i > before)
            window.remove(widths[i - before - 1]);
        if (i + behind < widths.size())
            window.add(widths[i + behind]);
        shared.push_back(sharedWidth(window));
    }
    return shared;
}

/// The measure of what stands before, around or behind a line, whichever the line itself comes
/// nearest to: within a story the column may grow wider beside a picture's end.
std::vector<int> measuresAround(const std::vector<LineFacts>& lines)
{
    const std::vector<int> widths = widthsOf(lines);
    const size_t count = lines.size();
    const std::vector<int> around = sharedWidths(widths, kReach, kReach);
    // What stands behind a line stands before the one that ends the window.
    const std::vector<int> behind = sharedWidths(widths, 0, kReach);
    constexpr size_t kFewest = 5;
    SortedWindow begin;
    std::vector<int> measures(count);
    for (size_t i = 0; i < count; ++i) {
        if (i < kReach)
            begin.add(widths[i]);
        // A kicker, its title and who wrote it are no column.
        const int before = i >= kReach ? behind[i - kReach]
            : i + 1 >= kFewest         ? sharedWidth(begin)
                                       : 0;
        int bestDistance = std::numeric_limits<int>::max();
        for (const int candidate : {around[i], before, behind[i]}) {
            const int distance = std::abs(candidate - lines[i].cells);
            if (candidate > 0
                && (distance < bestDistance
                    || (bestDistance > kSpread && candidate > measures[i]))) {
                measures[i] = candidate;
                bestDistance = distance;
            }
        }
    }
    return measures;
}

/// Where paragraphs are short, most of their lines are first lines; the measure is then the next
/// peak, an indent wider. `open` counts lines that end in mid-sentence, at whose ends no mark
/// hangs.
int withoutIndent(const std::vector<int>& open, int peak)
{
    const auto near = [&](int width) {
        return open[size_t(width - 1)] + 2 * open[size_t(width)] + open[size_t(width + 1)];
    };
    int best = peak;
    for (int width = peak + kIndentCells - 1;
         width <= peak + kIndentCells + 1 && width + 1 < int(open.size()); ++width) {
        if (near(width) > 0 && near(width) * 4 >= near(peak)
            && (best == peak || near(width) > near(best)))
            best = width;
    }
    return best;
}

/// The measure is not the middle of the full lines' widths but their end: a line may stay a cell or
/// two short of it, as its last word has it. `open` counts lines that end in mid-sentence, at whose
/// ends no mark hangs or is squeezed in.
int endOfFullLines(const std::vector<int>& open, int peak)
{
    constexpr int kNear = 2;
    const auto at = [&](int width) {
        return width >= 0 && width < int(open.size()) ? open[size_t(width)] : 0;
    };
    int most = 0;
    for (int width = peak - kNear; width <= peak + kNear; ++width)
        most = std::max(most, at(width));
    for (int width = peak + kNear; width >= peak - kNear && most > 0; --width)
        if (at(width) * 4 >= most)
            return width;
    return peak;
}

/// How well a line fits a column of the measure: lines in mid-sentence fill it, none is wider.
float fit(const LineFacts& line, int measure)
{
    constexpr int kHanging = 2;
    const int room = measure - line.cells;
    if (room < (line.ending == LineEnding::Open ? -1 : -kHanging - 1))
        return -6;
    if (!goesOn(line))
        return 0;
    return room <= 1 ? 1.0F : room <= kSpread ? 0.5F : -3.0F;
}

/// Where a text has columns of several measures, a window of lines sees those before and behind:
/// the measures that all lines together fit best, changing seldom.
void followColumns(
    const std::vector<LineFacts>& lines, std::vector<int> peaks, std::vector<int>& measures)
{
    constexpr size_t kMost = 6;
    constexpr float kChange = 7;
    if (peaks.size() < 2)
        return;
    peaks.resize(std::min(peaks.size(), kMost));
    using Scores = std::array<float, kMost>;
    Scores scores{};
    std::vector<std::array<unsigned char, kMost>> from(lines.size());
    for (size_t i = 0; i < lines.size(); ++i) {
        const auto best = std::max_element(scores.begin(), scores.begin() + peaks.size());
        const auto bestAt = static_cast<unsigned char>(best - scores.begin());
        const float changed = *best - kChange;
        for (size_t k = 0; k < peaks.size(); ++k) {
            from[i][k] = scores[k] >= changed ? static_cast<unsigned char>(k) : bestAt;
            scores[k] = std::max(scores[k], changed) - *best;
            if (measures[i] > 0)
                scores[k] += fit(lines[i], peaks[k]) + (measures[i] == peaks[k] ? 0.5F : 0.0F);
        }
    }
    auto k
        = size_t(std::max_element(scores.begin(), scores.begin() + peaks.size()) - scores.begin());
    for (size_t i = lines.size(); i-- > 0; k = from[i][k]) {
        if (measures[i] > 0)
            measures[i] = peaks[k];
    }
}

/// Columns of one document share a few measures, but a window of lines sees each a cell or two off.
/// Takes the width that most full lines have for all windows near it, the most frequent first.
void settleMeasures(const std::vector<LineFacts>& lines, std::vector<int>& measures)
{
    constexpr int kWidest = 400;
    constexpr int kEnoughPlainLines = 6;
    std::vector<int> counts(kWidest + 2, 0);
    std::vector<int> open(kWidest + 2, 0);
    std::vector<int> mixed(kWidest + 2, 0);
    for (size_t i = 0; i < lines.size(); ++i) {
        if (measures[i] == 0 || !goesOn(lines[i])
            || std::abs(lines[i].cells - measures[i]) > kSpread)
            continue;
        const auto width = size_t(std::min(lines[i].cells, kWidest));
        ++counts[width];
        if (lines[i].ending == LineEnding::Open)
            ++(lines[i].letters > 0 || lines[i].spaces > 0 ? mixed : open)[width];
    }
    // Lines of Han alone are as wide as they count; others tell where there are few of those.
    if (std::accumulate(open.begin(), open.end(), 0) < kEnoughPlainLines)
        std::transform(open.begin(), open.end(), mixed.begin(), open.begin(), std::plus<>());
    std::vector<int> settled(measures.size(), 0);
    std::vector<int> peaks;
    for (;;) {
        int peak = 0;
        int most = 0;
        for (int width = 1; width < kWidest; ++width) {
            const int near
                = counts[size_t(width - 1)] + 2 * counts[size_t(width)] + counts[size_t(width + 1)];
            if (near > 0 && near >= most) {
                most = near;
                peak = width;
            }
        }
        if (peak == 0)
            break;
        const int found = peak;
        peak = endOfFullLines(open, withoutIndent(open, peak));
        peak += peak % 2; // a measure is so many full-width characters
        peaks.push_back(peak);
        for (size_t i = 0; i < measures.size(); ++i) {
            if (settled[i] == 0 && measures[i] > 0 && std::abs(measures[i] - peak) <= kSpread + 1)
                settled[i] = peak;
        }
        // Whatever the peak came to be, those that were found are dealt with.
        for (int width = std::max(0, std::min(found - 1, peak - kSpread - 1));
             width <= std::min(kWidest, std::max(found + 1, peak + kSpread + 1)); ++width)
            counts[size_t(width)] = 0;
    }
    measures = std::move(settled);
    followColumns(lines, std::move(peaks), measures);
}

/// A line without a measure of its own between lines that have one is part of the same column.
void bridgeGaps(std::vector<int>& measures)
{
    size_t last = measures.size();
    for (size_t i = 0; i < measures.size(); ++i) {
        if (measures[i] == 0)
            continue;
        if (last < i && i - last <= kReach)
            std::fill(measures.begin() + qsizetype(last) + 1, measures.begin() + qsizetype(i),
                measures[last]);
        last = i;
    }
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
        const bool isBlock = open >= 2 && widest >= kMinimumWidth && lines[end - 1].cells <= widest
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
    for (size_t i = 1; i + 1 < lines.size(); ++i)
        if (lines[i - 1].credits && !lines[i - 1].credits->source.isEmpty() && measures[i] > 0
            && measures[i + 1] > measures[i])
            measures[i] = measures[i + 1];
}

/// Stories of one page may differ in their measures by no more than an indent. A line in the midst
/// of a sentence that runs over both its ends is full whatever its width, no first line of a wider
/// column: `[begin, end)` is one story.
void narrowStory(
    const std::vector<LineFacts>& lines, std::vector<int>& measures, size_t begin, size_t end)
{
    constexpr int kLeast = 3; ///< cells that the story is narrower
    constexpr int kMost = kSpread + 2;
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
        && lines[last + 1].cells <= width + (goesOn(lines[last + 1]) ? 1 : kSpread))
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

/// Looks at lines that surely start a paragraph of several lines: they follow a short line with a
/// full stop.
void readParagraphStarts(const std::vector<LineFacts>& lines, Setting& setting)
{
    int starts = 0;
    int traced = 0;
    int indented = 0;
    for (size_t i = 1; i < lines.size(); ++i) {
        const LineFacts& before = lines[i - 1];
        const int measure = setting.measures[i];
        if (measure == 0 || before.ending != LineEnding::Sentence
            || before.cells > setting.measures[i - 1] - 2 * kIndentCells || !goesOn(lines[i])
            || lines[i].cells < measure - 2 * kIndentCells)
            continue;
        ++starts;
        traced += lines[i].cells <= measure - kIndentCells + 1 + lines[i].marks / 2;
        indented += lines[i].isIndented;
    }
    setting.indentTrace = (traced + 1.5) / (starts + 2.0);
    if (setting.indentTrace < 0.4)
        setting.indentTrace = 0;
    setting.keepsIndents = indented >= 2 && indented * 10 >= starts * 6;
}

/// A block that is indented as a whole says nothing of paragraphs: its lines go on from line to
/// line.
void readIndents(const std::vector<LineFacts>& lines, Setting& setting)
{
    constexpr int kEnough = 2;
    int indented = 0;
    int goingOn = 0;
    for (size_t i = 1; i < lines.size(); ++i) {
        if (!lines[i].isIndented)
            continue;
        ++indented;
        goingOn += goesOn(lines[i - 1]) && lines[i - 1].isIndented;
    }
    setting.marksParagraphs = indented >= kEnough && goingOn * 5 <= indented;
}

void readGaps(const std::vector<LineFacts>& lines, Setting& setting)
{
    std::array<int, 4> gaps{};
    for (size_t i = 1; i < lines.size(); ++i) {
        if (setting.measures[i - 1] > 0 && goesOn(lines[i - 1])
            && lines[i - 1].cells >= setting.measures[i - 1] - kSpread)
            ++gaps[size_t(std::min(lines[i].blanksBefore, 3))];
    }
    setting.commonGap = int(std::max_element(gaps.begin(), gaps.end()) - gaps.begin());
}

/// Looks at lines that surely go on: they end in mid-word and are wider than a paragraph's first
/// line can be, or they are one.
void readExactness(const std::vector<LineFacts>& lines, Setting& setting)
{
    constexpr int kEnough = 6;
    constexpr int kFew = 3;
    constexpr double kSureTrace = 0.8;
    struct Count {
        int lines = 0;
        int loose = 0; ///< too narrow or too wide for the measure
        bool isExact() const { return loose * 25 <= lines; }
    };
    Count plain;
    Count mixed;
    for (size_t i = 0; i + 1 < lines.size(); ++i) {
        const int measure = setting.measures[i];
        const bool isStart = setting.indentTrace > kSureTrace && i > 0
            && lines[i - 1].ending == LineEnding::Sentence
            && lines[i - 1].cells <= setting.measures[i - 1] - 2 * kIndentCells;
        const int room = measure - lines[i].cells - (isStart ? kIndentCells : 0);
        if (measure == 0 || setting.measures[i + 1] != measure
            || lines[i].ending != LineEnding::Open || room >= kIndentCells || room < -kSpread)
            continue;
        Count& count = lines[i].letters > 0 || lines[i].spaces > 0 ? mixed : plain;
        ++count.lines;
        count.loose += room < -1 || room >= lines[i + 1].firstUnit;
    }
    setting.isExact = plain.isExact() && plain.lines + mixed.lines >= kEnough;
    setting.isExactWhenMixed = setting.isExact && mixed.isExact() && mixed.lines >= kFew;
}

/// Looks at paragraphs between line ends that surely end one: finished sentences well inside the
/// measure.
void readSingleLines(const std::vector<LineFacts>& lines, Setting& setting)
{
    int paragraphs = 0;
    int single = 0;
    size_t begin = 0;
    for (size_t i = 0; i < lines.size(); ++i) {
        const int measure = setting.measures[i];
        const bool isEnd = measure > 0 && lines[i].ending == LineEnding::Sentence
            && lines[i].cells <= measure - 2 * kIndentCells;
        if (!isEnd)
            continue;
        if (begin > 0) {
            ++paragraphs;
            single += begin == i;
        }
        begin = i + 1;
    }
    setting.singleLineShare = (single + 0.6) / (paragraphs + 6.0);
}

/// How well lines that end in mid-word share their widths, where a space between Han and Latin
/// takes away `halves` half cells.
double sharpness(const std::vector<LineFacts>& lines, int halves)
{
    constexpr int kWidest = 400;
    std::vector<double> counts(kWidest + 1, 0);
    for (const LineFacts& line : lines) {
        const int cells = line.cells - (line.hanSpaces * halves + 1) / 2;
        if (line.ending == LineEnding::Open && cells >= kMinimumWidth && cells < kWidest)
            ++counts[size_t(cells)];
    }
    double sharpness = 0;
    for (size_t width = 0; width < kWidest; ++width)
        sharpness += (counts[width] + counts[width + 1]) * (counts[width] + counts[width + 1]);
    return sharpness;
}

} // namespace

void fitSpaces(std::vector<LineFacts>& lines)
{
    constexpr double kSurely = 1.1;
    if (sharpness(lines, 1) <= sharpness(lines, 0) * kSurely)
        return;
    for (LineFacts& line : lines)
        line.cells -= (line.hanSpaces + 1) / 2;
}

Setting settingOf(const std::vector<LineFacts>& lines)
{
    Setting setting;
    setting.measures = measuresAround(lines);
    settleMeasures(lines, setting.measures);
    bridgeGaps(setting.measures);
    measureFewLines(lines, setting.measures);
    measureBlocks(lines, setting.measures);
    followSources(lines, setting.measures);
    narrowStories(lines, setting.measures);
    readParagraphStarts(lines, setting);
    readIndents(lines, setting);
    readGaps(lines, setting);
    readExactness(lines, setting);
    readSingleLines(lines, setting);
    return setting;
}

} // namespace qb::text
