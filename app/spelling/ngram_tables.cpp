#include "spelling/ngram_tables.h"

#include "spelling/hashing.h"

#include <algorithm>
#include <cmath>

namespace qb::spelling {

NgramTableBuilder::NgramTableBuilder(std::size_t count)
    // A quarter of the cells stays empty, so that a search ends soon.
    : m_cells(count + count / 3 + 16, NgramModel::Cell{0, 0, 0})
{
}

void NgramTableBuilder::add(
    std::span<const std::uint32_t> tokens, double logProbability, double logBackoff)
{
    std::uint64_t hash = 0;
    for (std::size_t i = tokens.size(); i > 0; --i)
        hash = addToHash(hash, tokens[i - 1]);
    const auto size = static_cast<std::uint32_t>(m_cells.size());
    const std::uint16_t tag = NgramModel::tagOf(hash);
    std::uint32_t cell = cellOf(hash, size);
    for (std::uint32_t probe = 0; probe < NgramModel::maximumProbes; ++probe) {
        if (m_cells[cell].tag == 0) {
            m_cells[cell]
                = {tag, quantisedProbability(logProbability), quantisedBackoff(logBackoff)};
            return;
        }
        if (m_cells[cell].tag == tag)
            return;
        if (++cell == size)
            cell = 0;
    }
}

std::uint8_t NgramTableBuilder::quantisedProbability(double log10Probability)
{
    const long step = std::lround(-log10Probability * 1000 / NgramModel::probabilityStep);
    return static_cast<std::uint8_t>(std::clamp(step, 0L, 254L));
}

std::uint8_t NgramTableBuilder::quantisedBackoff(double log10Backoff)
{
    const long step
        = std::lround((NgramModel::backoffTop - log10Backoff * 1000) / NgramModel::backoffStep);
    return static_cast<std::uint8_t>(std::clamp(step, 0L, 255L));
}

} // namespace qb::spelling
