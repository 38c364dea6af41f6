#include "importers/justified_text.h"

#include <algorithm>

namespace qb::importers {

namespace {

constexpr qsizetype kShortest = 7;     ///< characters of a column's line
constexpr size_t kMostNeighbours = 60; ///< lines looked at below one

bool hasStops(const QString& text)
{
    return std::any_of(text.begin(), text.end(),
        [](QChar c) { return QStringView(u"，。；：？！“”").contains(c); });
}

/// Whether `lower` goes on right below `upper` in a column of one width; an indent and a mark that
/// hangs out apart.
bool isNextOf(const PageLine& upper, const PageLine& lower)
{
    constexpr double kIndent = 2.3; // em
    const double step = lower.baseline - upper.baseline;
    const double size = upper.size;
    return step > 0.9 * size && step < 2.2 * size && std::abs(lower.size - size) < 0.08 * size
        && std::abs(lower.area.right - upper.area.right) < 0.8 * size
        && std::abs(lower.area.left - upper.area.left) < kIndent * size
        && lower.text.size() >= kShortest && upper.text.size() >= kShortest;
}

} // namespace

bool areMostlyProse(std::vector<const PageLine*> lines)
{
    std::stable_sort(lines.begin(), lines.end(),
        [](const PageLine* a, const PageLine* b) { return a->baseline < b->baseline; });
    std::vector<bool> isProse(lines.size(), false);
    for (size_t i = 0; i < lines.size(); ++i) {
        const size_t end = std::min(lines.size(), i + 1 + kMostNeighbours);
        for (size_t k = i + 1; k < end; ++k) {
            if (!isNextOf(*lines[i], *lines[k])
                || (!hasStops(lines[i]->text) && !hasStops(lines[k]->text)))
                continue;
            isProse[i] = true;
            isProse[k] = true;
            break;
        }
    }
    return std::count(isProse.begin(), isProse.end(), true) * 3 >= qsizetype(lines.size());
}

} // namespace qb::importers
