#include "text/evidence.h"

#include <array>
#include <cmath>

/// The evidence in words, for whoever looks at a join.
namespace qb::text {

namespace {

/// What traces() is made of, in the order of its bits.
constexpr std::array<const char*, 11> kTraceNames{"no-measure", "short-line", "full-width",
    "terminal-mark", "mid-sentence", "first-line-trace", "measure-change", "indent", "page-break",
    "open-quote", "forbidden-line-start"};

} // namespace

unsigned Evidence::traces(size_t i) const
{
    const LineFacts& line = m_lines[i];
    const LineFacts& next = m_lines[i + 1];
    const int measure = m_setting.measures[i];
    const int nextMeasure = m_setting.measures[i + 1];
    const bool isShort = measure > 0 && unusedCells(i, LineLabel::Next) > 0;
    const std::array<bool, kTraceNames.size()> found{measure == 0, isShort, measure > 0 && !isShort,
        line.ending == LineEnding::Sentence,
        line.ending == LineEnding::Open || line.ending == LineEnding::Clause,
        nextMeasure > 0 && std::abs(nextMeasure - kIndentCells - next.cells) <= 1,
        nextMeasure != measure, next.isIndented, next.startsPage, m_openQuotes[i] > 0,
        startsForbidden(i + 1)};
    unsigned bits = 0;
    for (size_t k = 0; k < found.size(); ++k)
        bits |= unsigned(found[k]) << k;
    return bits;
}

QStringList Evidence::namesOf(unsigned traces)
{
    QStringList names;
    for (size_t k = 0; k < kTraceNames.size(); ++k)
        if ((traces >> k & 1) != 0)
            names << QLatin1String(kTraceNames[k]);
    return names;
}

} // namespace qb::text
