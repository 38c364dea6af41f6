#pragma once

#include "spelling/model_file.h"

#include <array>
#include <string_view>
#include <vector>

namespace qb::spelling {

constexpr char16_t firstHan = 0x4E00;
constexpr char16_t lastHan = 0x9FFF;
constexpr bool isModelHan(char16_t c)
{
    return c >= firstHan && c <= lastHan;
}

constexpr int longestWord = 8;
constexpr int longestWordWithGap = 4;
constexpr std::uint32_t noToken = 0xFFFFFFFFU;

/// A word of the dictionaries.
struct WordEntry {
    std::uint32_t textOffset;  ///< in the text pool
    std::uint32_t libimeToken; ///< noToken: not in that model
    std::uint32_t sunToken;    ///< noToken: not in that model
    std::uint8_t length;       ///< UTF-16 units, all of them in the BMP
    std::uint8_t unigram; ///< −log10 P in steps of NgramModel::probabilityStep; 255 = unknown
    std::uint8_t jieba;   ///< 1 + 10·log10 of the count in jieba's dictionary; 0 = not in it
    std::uint8_t kind;    ///< of word (noun, verb …): a number of jieba's letter; 0 = unknown

    static constexpr std::uint8_t verb = 19;
    static constexpr std::uint8_t verbalNoun = 22;
};

/// Up to three readings, the most frequent first, and how the character looks.
struct CharacterEntry {
    static constexpr std::uint16_t none = 0xFFFFU;
    std::array<std::uint16_t, 3> syllables; ///< without tone
    std::array<std::uint8_t, 3> tones;      ///< 1–5
    std::uint8_t strokes;
    std::array<std::uint8_t, 6> fourCorner; ///< digits; 255 = unknown
    std::array<char, 6> cangjie;            ///< padded with zeros
    /// 1 + 10·log10 of how often it stands so in the names of jieba's dictionary; 0 = never.
    std::uint8_t surname;
    std::uint8_t givenName;
    std::uint8_t transliteration;
    std::uint8_t reserved;
};

enum class SoundRelation : std::uint8_t { None, Far, Near, Fuzzy, Same };

/// Words and characters: what is a word, how it sounds, what sounds or looks like it.
class Lexicon {
public:
    static Result<Lexicon> fromFile(std::shared_ptr<const ModelFile> file);

    /// Goes through the words that begin at one place, one character after the other.
    class Walk {
    public:
        /// One that has come to its end.
        Walk() : m_open(false) { }
        explicit Walk(const Lexicon& lexicon) : m_lexicon(&lexicon) { }
        /// The number of the word that ends here, or noToken.
        std::uint32_t step(char16_t character);
        bool canGoOn() const { return m_open; }

    private:
        const Lexicon* m_lexicon = nullptr;
        std::uint64_t m_hash = 0;
        bool m_open = true;
    };

    std::uint32_t find(std::u16string_view word) const;
    const WordEntry& word(std::uint32_t number) const { return m_words[number]; }
    std::size_t wordCount() const { return m_words.size(); }
    std::u16string_view text(std::uint32_t number) const;

    /// Nothing is known of other characters than Han.
    const CharacterEntry& character(char16_t c) const;
    /// Of the sounds of two characters, the best over their readings.
    SoundRelation soundRelation(char16_t a, char16_t b) const;
    bool shareTone(char16_t a, char16_t b) const; ///< with the same syllable
    /// 0 (nothing in common) to 100 (the same).
    int shapeSimilarity(char16_t a, char16_t b) const;

    /// Syllables that are easily taken for each other (zh/z, ang/an, n/l…) have one class.
    std::uint16_t soundClass(std::uint16_t syllable) const
    {
        return syllable < m_soundClasses.size() ? m_soundClasses[syllable] : CharacterEntry::none;
    }
    /// Words whose syllables have these classes, the frequent first.
    std::span<const std::uint32_t> wordsOfSound(std::span<const std::uint16_t> classes) const;
    /// Classes of syllables that one slip on the keys takes a syllable of this class for.
    std::span<const std::uint16_t> classesNear(std::uint16_t soundClass) const
    {
        return soundClass < m_nearClasses.size()
            ? std::span<const std::uint16_t>(m_nearClasses[soundClass])
            : std::span<const std::uint16_t>();
    }
    /// Words of three and four characters that are this text but for the character at `gap`, the
    /// frequent first.
    std::span<const std::uint32_t> wordsWithGap(std::u16string_view text, std::size_t gap) const;
    static std::uint64_t hashWithGap(std::u16string_view text, std::size_t gap);

    /// Characters that look like it.
    std::u16string_view similarShapes(char16_t c) const;

    std::uint64_t fingerprint() const { return m_file->fingerprint(); }

    struct Cell {
        std::uint32_t tag; ///< 0 = empty
        std::uint32_t value;
    };
    static constexpr std::uint32_t longerFlag = 0x80000000U;
    static constexpr std::uint32_t wordMask = 0x00FFFFFFU;
    static constexpr std::uint32_t noWord = wordMask;
    static constexpr std::uint32_t maximumProbes = 512;
    static std::uint32_t tagOf(std::uint64_t hash)
    {
        const auto tag = static_cast<std::uint32_t>(hash);
        return tag == 0 ? 1 : tag;
    }

private:
    static const Cell* findCell(std::span<const Cell> cells, std::uint64_t hash);
    SoundRelation relation(std::uint16_t a, std::uint16_t b) const;
    std::span<const std::uint32_t> list(
        std::span<const std::uint32_t> lists, std::uint32_t offset) const;

    std::shared_ptr<const ModelFile> m_file;
    std::span<const Cell> m_cells;
    std::span<const WordEntry> m_words;
    std::span<const char16_t> m_text;
    std::span<const CharacterEntry> m_characters;
    std::span<const std::uint16_t> m_soundClasses;
    std::span<const std::uint8_t> m_relations; ///< syllables × syllables
    std::span<const Cell> m_soundCells;
    std::span<const std::uint32_t> m_soundLists; ///< a count, then so many words
    std::vector<std::vector<std::uint16_t>> m_nearClasses;
    std::span<const Cell> m_gapCells;
    std::span<const std::uint32_t> m_gapLists; ///< a count, then so many words
    std::span<const std::uint32_t> m_shapeOffsets;
    std::span<const char16_t> m_shapes;
};

} // namespace qb::spelling
