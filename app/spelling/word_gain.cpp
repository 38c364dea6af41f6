#include "spelling/word_gain.h"

#include <algorithm>
#include <limits>
#include <vector>

namespace qb::spelling {
namespace {

constexpr int reach = 12; ///< characters on either side that words are told by

// Thousandths of the natural logarithm; jieba's dictionary counts 60 million words.
constexpr Milli wholeDictionary = -17'900;
constexpr Milli unknownCharacter = -18'600;

Milli probabilityOf(const Lexicon& lexicon, std::u16string_view word)
{
    constexpr Milli tenthOfDecade = 230; // WordEntry::jieba counts in tenths of a decade
    const std::uint32_t number = lexicon.find(word);
    const int count = number == noToken ? 0 : lexicon.word(number).jieba;
    return count > 0 ? wholeDictionary + (count - 1) * tenthOfDecade : 0;
}

/// Of the most likely words.
Milli bestWords(const Lexicon& lexicon, std::u16string_view text)
{
    std::vector<Milli> best(text.size() + 1, std::numeric_limits<Milli>::min());
    best[0] = 0;
    for (std::size_t begin = 0; begin < text.size(); ++begin)
        for (std::size_t length = 1;
             length <= std::size_t(longestWord) && begin + length <= text.size(); ++length) {
            Milli probability = probabilityOf(lexicon, text.substr(begin, length));
            if (probability == 0 && length > 1)
                continue;
            if (probability == 0)
                probability = unknownCharacter;
            best[begin + length] = std::max(best[begin + length], best[begin] + probability);
        }
    return best.back();
}

} // namespace

Milli wordGain(const Lexicon& lexicon, const Run& run, const Change& change)
{
    const int begin = std::max(0, change.begin - reach);
    const int end = std::min(run.size(), change.end() + reach);
    const std::u16string before = run.text().substr(std::size_t(begin), std::size_t(end - begin));
    std::u16string after = before;
    after.replace(std::size_t(change.begin - begin), change.replacement.size(), change.replacement);
    return bestWords(lexicon, after) - bestWords(lexicon, before);
}

} // namespace qb::spelling
