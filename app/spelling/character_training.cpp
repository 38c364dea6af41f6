#include "spelling/character_training.h"

#include "spelling/ngram_model.h"
#include "spelling/ngram_training.h"
#include "spelling/sentence.h"

#include <algorithm>

namespace qb::spelling {
namespace {

constexpr int characterBits = 12;

/// Characters as numbers of twelve bits: the frequent ones have their own, the others share one.
class CharacterCodes {
public:
    static constexpr std::uint32_t other = (1U << characterBits) - 1;

    explicit CharacterCodes(const std::vector<std::uint32_t>& counts)
    {
        for (std::uint32_t c = 0; c < counts.size(); ++c) {
            if (counts[c] > 0)
                m_symbols.push_back(c);
        }
        std::stable_sort(m_symbols.begin(), m_symbols.end(),
            [&](std::uint32_t a, std::uint32_t b) { return counts[a] > counts[b]; });
        m_symbols.insert(m_symbols.begin(), std::uint32_t{lineStart});
        if (m_symbols.size() > other)
            m_symbols.resize(other);
        m_codes.assign(counts.size(), other);
        for (std::uint32_t code = 0; code < m_symbols.size(); ++code)
            m_codes[m_symbols[code]] = code;
        m_codes[lineStart] = other;
    }
    std::uint32_t codeOf(char16_t c) const { return m_codes[c]; }
    std::uint32_t symbolOf(std::uint32_t code) const
    {
        return code < m_symbols.size() ? m_symbols[code] : 0xFFFFU;
    }

private:
    std::vector<std::uint32_t> m_symbols;
    std::vector<std::uint32_t> m_codes;
};

} // namespace

void CharacterTraining::add(std::u16string_view paragraph)
{
    for (const Sentence& sentence : sentencesOf(paragraph)) {
        m_characters += sentence.tokens;
        m_ends.push_back(m_characters.size());
    }
}

bool CharacterTraining::finish(
    const std::string& prefix, const std::function<bool()>& goOn, ModelFileWriter& writer) const
{
    constexpr std::uint32_t symbols = 0x10000;
    std::vector<std::uint32_t> counts(symbols, 0);
    for (const char16_t c : m_characters)
        ++counts[c];
    const CharacterCodes codes(counts);
    NgramTraining letters(NgramModel::maximumOrder, characterBits, {1, 1, 1, 2, 2});
    std::vector<std::uint32_t> tokens;
    std::size_t begin = 0;
    for (const std::size_t end : m_ends) {
        tokens.clear();
        for (std::size_t i = begin; i < end; ++i)
            tokens.push_back(codes.codeOf(m_characters[i]));
        letters.add(tokens);
        begin = end;
    }
    return letters.finish(
        prefix, [&](std::uint32_t code) { return codes.symbolOf(code); }, symbols, goOn, writer);
}

} // namespace qb::spelling
