#pragma once

#include "spelling/model_file.h"

#include <functional>

namespace qb::spelling {

/// Counts n-grams of token sequences and makes an NgramModel of them, smoothed after Chen and
/// Goodman's modified Kneser-Ney. Memory: about 40 bytes a token.
class NgramTraining {
public:
    /// Order × bits of a token are at most 64. Token 0 means the beginning of a sequence.
    NgramTraining(int order, int tokenBits, std::vector<std::uint32_t> minimumCounts);

    void add(std::span<const std::uint32_t> tokens);
    std::size_t size() const { return m_tokens.size(); }

    /// Adds the sections `<prefix>1`… . `symbolOf` gives the model's number of a token. False when
    /// `goOn` said so.
    bool finish(const std::string& prefix,
        const std::function<std::uint32_t(std::uint32_t)>& symbolOf, std::uint32_t symbolCount,
        const std::function<bool()>& goOn, ModelFileWriter& writer);

private:
    struct Order {
        std::vector<std::uint64_t> keys; ///< sorted
        std::vector<std::uint32_t> counts;
        std::vector<std::uint32_t> continuations; ///< in how many contexts they stand
        std::vector<float> probabilities;
        std::vector<float> backoffs;
    };
    Order count(int order) const;
    void smooth(std::vector<Order>& orders, int order) const;
    double probability(const std::vector<Order>& orders, int order, std::uint64_t key) const;

    int m_order;
    int m_bits;
    std::vector<std::uint32_t> m_minimumCounts; ///< by order − 1
    std::vector<std::uint32_t> m_tokens;
};

} // namespace qb::spelling
