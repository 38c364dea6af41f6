#pragma once

#include "spelling/model_file.h"

#include <array>

namespace qb::spelling {

/// Logarithms of probabilities are integers, in thousandths of log10: sums are the same everywhere.
using Milli = std::int32_t;

/// A back-off language model over tokens (characters or numbers of words), of up to five tokens.
/// n-grams lie in open hash tables with a 16-bit tag, probability and back-off weight in a byte
/// each.
class NgramModel {
public:
    static constexpr int maximumOrder = 5;

    /// Sections `<prefix>1`…; a model whose sections do not fit is absent.
    static NgramModel fromFile(std::shared_ptr<const ModelFile> file, const std::string& prefix);

    bool isPresent() const { return m_order > 0; }
    int order() const { return m_order; }
    bool knows(std::uint32_t token) const;

    /// log10 P(token | history), the history's last token being nearest. At most order − 1 tokens
    /// of it are looked at.
    Milli score(std::span<const std::uint32_t> history, std::uint32_t token) const;
    /// Both at once.
    struct Scored {
        Milli score = 0;
        int knownLength = 0;
    };
    Scored look(std::span<const std::uint32_t> history, std::uint32_t token) const;
    /// How many tokens the longest n-gram has that ends so and stands in the model; 0 for an
    /// unknown token.
    int knownLength(std::span<const std::uint32_t> history, std::uint32_t token) const;

    struct Cell {
        std::uint16_t tag; ///< 0 = empty
        std::uint8_t probability;
        std::uint8_t backoff;
    };
    struct Unigram {
        std::uint8_t probability; ///< 255 = unknown token
        std::uint8_t backoff;
    };

    /// −log10 P in steps of 0.03.
    static constexpr Milli probabilityStep = 30;
    /// Back-off weights from 10^0.5 down in steps of 10^−0.02.
    static constexpr Milli backoffStep = 20;
    static constexpr Milli backoffTop = 500;
    static constexpr Milli unknownScore = -7500;
    static constexpr std::uint32_t maximumProbes = 255;

    static std::uint16_t tagOf(std::uint64_t hash)
    {
        const auto tag = static_cast<std::uint16_t>(hash & 0xFFFFU);
        return tag == 0 ? std::uint16_t{1} : tag;
    }

private:
    const Cell* find(int order, std::uint64_t hash) const;

    std::shared_ptr<const ModelFile> m_file;
    std::span<const Unigram> m_unigrams;
    std::array<std::span<const Cell>, maximumOrder + 1> m_tables;
    int m_order = 0;
};

} // namespace qb::spelling
