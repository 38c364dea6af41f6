#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace qb::spelling {

/// A sentence as the models read it: a number is one "0", a Western word one "A", spaces and other
/// scripts are left out.
struct Sentence {
    struct Stretch {
        int textBegin = 0;  ///< in the text, UTF-16 units
        int tokenBegin = 0; ///< in `tokens`
        int length = 0;     ///< of both
    };
    std::u16string tokens;
    std::vector<Stretch> stretches; ///< of Han characters without anything between them
};

/// Whether the models make no difference between two sentences, wherever they stand.
bool readsLike(const Sentence& a, const Sentence& b);

constexpr char16_t numberToken = u'0';
constexpr char16_t westernToken = u'A';
constexpr char16_t lineStart = u'\n';

/// Ends at 。！？； and at line breaks, a very long one at any mark; 300 tokens at most.
std::vector<Sentence> sentencesOf(std::u16string_view text);

} // namespace qb::spelling
