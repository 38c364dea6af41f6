#include "text/column_measure.h"

#include <array>
#include <limits>

namespace qb::text {

namespace {

constexpr size_t kFewLines = 9;

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
    std::array<int, 2 * kMeasureReach + 1> m_widths{};
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
        for (size_t i = first; i < count && sorted[i] / 2 >= width - kMeasureSpread; ++i) {
            ++members;
            open += size_t(sorted[i] % 2);
        }
        // A text of a few lines has few full ones; they must then all end in mid-sentence.
        const bool isFew = count <= kFewLines && members == 2 && open == 2 && width >= kWideLine;
        if (isFew
            || (width >= kLeastMeasure && members >= 3 && members * 4 >= count
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
        const bool leaves = i > before;
        const bool enters = i + behind < widths.size();
        if (leaves && enters && widths[i - before - 1] == widths[i + behind]) {
            shared.push_back(shared.back());
            continue;
        }
        if (leaves)
            window.remove(widths[i - before - 1]);
        if (enters)
            window.add(widths[i + behind]);
        shared.push_back(sharedWidth(window));
    }
    return shared;
}

} // namespace

std::vector<int> measuresAround(const std::vector<LineFacts>& lines)
{
    const std::vector<int> widths = widthsOf(lines);
    const size_t count = lines.size();
    const std::vector<int> around = sharedWidths(widths, kMeasureReach, kMeasureReach);
    // What stands behind a line stands before the one that ends the window.
    const std::vector<int> behind = sharedWidths(widths, 0, kMeasureReach);
    constexpr size_t kFewest = 5;
    SortedWindow begin;
    std::vector<int> measures(count);
    for (size_t i = 0; i < count; ++i) {
        if (i < kMeasureReach)
            begin.add(widths[i]);
        // A kicker, its title and who wrote it are no column.
        const int before = i >= kMeasureReach ? behind[i - kMeasureReach]
            : i + 1 >= kFewest                ? sharedWidth(begin)
                                              : 0;
        int bestDistance = std::numeric_limits<int>::max();
        for (const int candidate : {around[i], before, behind[i]}) {
            const int distance = std::abs(candidate - lines[i].cells);
            if (candidate > 0
                && (distance < bestDistance
                    || (bestDistance > kMeasureSpread && candidate > measures[i]))) {
                measures[i] = candidate;
                bestDistance = distance;
            }
        }
    }
    return measures;
}

} // namespace qb::text
