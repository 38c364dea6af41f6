#pragma once

#include "spelling/ngram_model.h"

namespace qb::spelling {

/// Fills the hash table of one order of an NgramModel.
class NgramTableBuilder {
public:
    explicit NgramTableBuilder(std::size_t count);

    /// `tokens` in text order. A second entry with the same hash is left out.
    void add(std::span<const std::uint32_t> tokens, double logProbability, double logBackoff);
    const std::vector<NgramModel::Cell>& cells() const { return m_cells; }

    static std::uint8_t quantisedProbability(double log10Probability);
    static std::uint8_t quantisedBackoff(double log10Backoff);

private:
    std::vector<NgramModel::Cell> m_cells;
};

} // namespace qb::spelling
