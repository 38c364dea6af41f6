#include "text/line_measure.h"

#include "text/column_measure.h"

#include <array>
#include <functional>
#include <numeric>

namespace qb::text {

namespace {

/// Where paragraphs are short, most of their lines are first lines; the measure is then the next
/// peak, an indent wider. `open` counts lines that end in mid-sentence, at whose ends no mark
/// hangs.
int withoutIndent(const std::vector<int>& open, int peak)
{
    // What is wider by a character alone is another column's.
    const auto near = [&](int width) {
        const int before = width - 1 == peak + 2 ? 0 : open[size_t(width - 1)];
        return before + 2 * open[size_t(width)] + open[size_t(width + 1)];
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

constexpr int kMostRoom = 3; ///< cells that a full line does not leave

/// How well a line fits a column of the measure: lines in mid-sentence fill it, none is wider.
/// `isWithin`: the line before goes on, too, so that no indent was dropped here.
/// `firstUnit`: cells that the next line begins with, for which there was no room.
float fit(const LineFacts& line, bool isWithin, int firstUnit, int measure)
{
    constexpr int kHanging = 2;
    const int fullRoom = std::clamp(firstUnit, kHanging, kMostRoom);
    const int room = measure - line.cells;
    if (room < (line.ending == LineEnding::Open ? -1 : -kHanging - 1))
        return -6;
    if (!goesOn(line))
        return 0;
    const bool isAsked = measure <= kWideLine || isAllHan(line);
    if (isWithin && isAsked && room >= fullRoom && line.ending == LineEnding::Open)
        return room <= kMeasureSpread ? -1.0F : -3.0F;
    return room <= 1 ? 1.0F : room <= kMeasureSpread ? 0.5F : -3.0F;
}

/// Where a text has columns of several measures, a window of lines sees those before and behind:
/// the measures that all lines together fit best, changing seldom.
void followColumns(
    const std::vector<LineFacts>& lines, std::vector<int> peaks, std::vector<int>& measures)
{
    constexpr size_t kMost = 8;
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
                scores[k]
                    += fit(lines[i], i > 0 && goesOn(lines[i - 1]),
                           i + 1 < lines.size() ? lines[i + 1].firstUnit : kMostRoom, peaks[k])
                    + (measures[i] == peaks[k] ? 0.5F : 0.0F);
        }
    }
    auto k
        = size_t(std::max_element(scores.begin(), scores.begin() + peaks.size()) - scores.begin());
    for (size_t i = lines.size(); i-- > 0; k = from[i][k]) {
        if (measures[i] > 0)
            measures[i] = peaks[k];
    }
}

/// By widths, how many lines end in mid-word behind one that goes on, and of those, how many behind
/// one as wide: no first lines of a wider column.
struct WithinParagraphs {
    std::vector<int> lines;
    std::vector<int> runs;
};

WithinParagraphs withinParagraphs(const std::vector<LineFacts>& lines, int widest)
{
    WithinParagraphs within{
        std::vector<int>(size_t(widest) + 2, 0), std::vector<int>(size_t(widest) + 2, 0)};
    for (size_t i = 1; i < lines.size(); ++i) {
        const int cells = lines[i].cells;
        if (lines[i].ending != LineEnding::Open || !goesOn(lines[i - 1]) || cells < kLeastMeasure
            || cells > widest)
            continue;
        ++within.lines[size_t(cells)];
        if (lines[i - 1].ending == LineEnding::Open && std::abs(lines[i - 1].cells - cells) <= 1)
            ++within.runs[size_t(std::max<int>(cells, lines[i - 1].cells))];
    }
    return within;
}

/// Adds columns that differ by no more than an indent from another, with which they stood in one
/// window: narrow ones are often so.
void addNearColumns(const WithinParagraphs& within, std::vector<int>& peaks)
{
    constexpr int kRuns = 4;
    constexpr int kFewRuns = 2; ///< of more lines
    constexpr int kLines = 6;
    constexpr int kWider = 3; ///< lines that are too wide for the other column
    constexpr int kSame = 2;  ///< cells
    constexpr int kFewestRuns = 2;
    constexpr int kWidestBeside = 80;
    for (int width = kWidestBeside; width > kLeastMeasure; --width) {
        const auto isWithin = [&](int cells) {
            return std::any_of(peaks.begin(), peaks.end(),
                [&](int peak) { return std::abs(peak - width) <= cells; });
        };
        // Lines in mid-word do not hang over the end of a column a character narrower; and of a
        // column a character wider, full lines follow one another.
        const int wider = width + kSame;
        const bool isOthers = std::find(peaks.begin(), peaks.end(), wider) != peaks.end()
            && within.runs[size_t(wider)] + within.runs[size_t(wider - 1)] > 0;
        const bool isBesides = !isWithin(kSame - 1) && isWithin(kSame) && !isOthers
            && within.runs[size_t(width)] >= kFewestRuns;
        const bool isNew = (width <= kWideLine && !isWithin(kSame)) || isBesides;
        const bool isTooWide = std::any_of(peaks.begin(), peaks.end(),
            [&](int peak) { return width > peak && width - peak <= kMeasureSpread + 1; });
        const int lines = within.lines[size_t(width)] + within.lines[size_t(width - 1)];
        if (isNew
            && (isBesides || within.runs[size_t(width)] >= kRuns
                || (within.runs[size_t(width)] >= kFewRuns && lines >= kLines)
                || (isTooWide && within.lines[size_t(width)] > 1 && lines >= kWider)))
            peaks.push_back(width + width % 2);
    }
}

/// Columns of one document share a few measures, but a window of lines sees each a cell or two off.
/// Takes the width that most full lines have for all windows near it, the most frequent first.
void settleMeasures(const std::vector<LineFacts>& lines, std::vector<int>& measures)
{
    constexpr int kWidest = 400;
    constexpr int kEnoughPlainLines = 6;
    constexpr int kColumn = 4; ///< times that lines of one width follow one another
    std::vector<int> counts(kWidest + 2, 0);
    std::vector<int> open(kWidest + 2, 0);
    std::vector<int> mixed(kWidest + 2, 0);
    for (size_t i = 0; i < lines.size(); ++i) {
        if (measures[i] == 0 || !goesOn(lines[i])
            || std::abs(lines[i].cells - measures[i]) > kMeasureSpread)
            continue;
        const auto width = size_t(std::min(lines[i].cells, kWidest));
        ++counts[width];
        if (lines[i].ending == LineEnding::Open)
            ++(lines[i].letters > 0 || lines[i].spaces > 0 ? mixed : open)[width];
    }
    // Lines of Han alone are as wide as they count; others tell where there are few of those.
    if (std::accumulate(open.begin(), open.end(), 0) < kEnoughPlainLines)
        std::transform(open.begin(), open.end(), mixed.begin(), open.begin(), std::plus<>());
    const WithinParagraphs within = withinParagraphs(lines, kWidest);
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
        peak = endOfFullLines(open,
            peak <= kWideLine && within.runs[size_t(peak)] >= kColumn ? peak
                                                                      : withoutIndent(open, peak));
        peak += peak % 2; // a measure is so many full-width characters
        peaks.push_back(peak);
        for (size_t i = 0; i < measures.size(); ++i) {
            if (settled[i] == 0 && measures[i] > 0
                && std::abs(measures[i] - peak) <= kMeasureSpread + 1)
                settled[i] = peak;
        }
        // Whatever the peak came to be, those that were found are dealt with.
        for (int width = std::max(0, std::min(found - 1, peak - kMeasureSpread - 1));
             width <= std::min(kWidest, std::max(found + 1, peak + kMeasureSpread + 1)); ++width)
            counts[size_t(width)] = 0;
    }
    addNearColumns(within, peaks);
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
        if (last < i && i - last <= kMeasureReach)
            std::fill(measures.begin() + qsizetype(last) + 1, measures.begin() + qsizetype(i),
                measures[last]);
        last = i;
    }
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
            && lines[i - 1].cells >= setting.measures[i - 1] - kMeasureSpread)
            ++gaps[size_t(std::min<int>(lines[i].blanksBefore, 3))];
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
    constexpr int kFewHan = 4;
    constexpr int kHanPerLoose = 10; ///< the measure itself may be wrong where columns change
    Count plain;
    Count mixed;
    Count han;
    for (size_t i = 0; i + 1 < lines.size(); ++i) {
        const int measure = setting.measures[i];
        const bool isStart = setting.indentTrace > kSureTrace && i > 0
            && lines[i - 1].ending == LineEnding::Sentence
            && lines[i - 1].cells <= setting.measures[i - 1] - 2 * kIndentCells;
        const int room = measure - lines[i].cells - (isStart ? kIndentCells : 0);
        if (measure == 0 || setting.measures[i + 1] != measure
            || lines[i].ending != LineEnding::Open || room >= kIndentCells
            || room < -kMeasureSpread)
            continue;
        Count& count = lines[i].letters > 0 || lines[i].spaces > 0 ? mixed : plain;
        const bool isLoose = room < -1 || room >= lines[i + 1].firstUnit;
        ++count.lines;
        count.loose += isLoose;
        han.lines += isAllHan(lines[i]);
        han.loose += isLoose && isAllHan(lines[i]);
    }
    setting.isExactWhenHan = han.lines >= kFewHan && han.loose * kHanPerLoose <= han.lines;
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
        if (line.ending == LineEnding::Open && cells >= kLeastMeasure && cells < kWidest)
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
    mendMeasures(lines, setting.measures);
    readParagraphStarts(lines, setting);
    readIndents(lines, setting);
    readGaps(lines, setting);
    readExactness(lines, setting);
    readSingleLines(lines, setting);
    return setting;
}

} // namespace qb::text
