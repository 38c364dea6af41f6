#pragma once

#include "spelling/model_file.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace qb::spelling {

/// What was written for what, and how often: learned from corrected texts.
class PairTable {
public:
    struct Pair {
        char16_t wrong;
        char16_t right; ///< the same as `wrong` where it was meant
        std::uint32_t count;
    };
    void add(std::span<const Pair> pairs);

    /// Characters of `wrong` were written where `right` was meant.
    void add(char16_t wrong, char16_t right, std::uint32_t count);
    /// `wrong` was written and meant.
    void addKept(char16_t written, std::uint32_t count) { m_kept[written] += count; }

    std::uint32_t count(char16_t wrong, char16_t right) const;
    std::uint32_t wrongCount(char16_t wrong) const; ///< of all its corrections
    std::uint32_t keptCount(char16_t written) const;
    std::u16string_view rightFor(char16_t wrong) const;

private:
    std::unordered_map<std::uint32_t, std::uint32_t> m_counts;
    std::unordered_map<char16_t, std::uint32_t> m_wrong;
    std::unordered_map<char16_t, std::uint32_t> m_kept;
    std::unordered_map<char16_t, std::u16string> m_right;
};

} // namespace qb::spelling
