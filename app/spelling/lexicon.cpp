#include "spelling/lexicon.h"

#include "spelling/hashing.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdlib>

namespace qb::spelling {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(qb::spelling)
};

constexpr std::size_t hanCount = lastHan - firstHan + 1;

/// The longest common subsequence of two codes.
int commonLetters(const std::array<char, 6>& a, const std::array<char, 6>& b)
{
    std::array<std::array<int, 7>, 7> best{};
    for (std::size_t i = 0; i < a.size() && a[i] != 0; ++i) {
        for (std::size_t j = 0; j < b.size() && b[j] != 0; ++j)
            best[i + 1][j + 1]
                = a[i] == b[j] ? best[i][j] + 1 : std::max(best[i][j + 1], best[i + 1][j]);
    }
    int longest = 0;
    for (const auto& row : best)
        longest = std::max(longest, *std::max_element(row.begin(), row.end()));
    return longest;
}

int codeLength(const std::array<char, 6>& code)
{
    return static_cast<int>(std::find(code.begin(), code.end(), '\0') - code.begin());
}

/// By class of sounds, rising.
std::vector<std::vector<std::uint16_t>> nearClasses(
    std::span<const std::uint16_t> classes, std::span<const std::uint8_t> relations)
{
    std::vector<std::vector<std::uint16_t>> near;
    for (std::size_t a = 0; a < classes.size(); ++a) {
        if (near.size() <= classes[a])
            near.resize(std::size_t{classes[a]} + 1);
        for (std::size_t b = 0; b < classes.size(); ++b) {
            if (relations[a * classes.size() + b] == static_cast<std::uint8_t>(SoundRelation::Near))
                near[classes[a]].push_back(classes[b]);
        }
    }
    for (std::vector<std::uint16_t>& list : near) {
        std::sort(list.begin(), list.end());
        list.erase(std::unique(list.begin(), list.end()), list.end());
    }
    return near;
}

} // namespace

Result<Lexicon> Lexicon::fromFile(std::shared_ptr<const ModelFile> file)
{
    Lexicon lexicon;
    lexicon.m_file = std::move(file);
    const ModelFile& f = *lexicon.m_file;
    lexicon.m_cells = f.section<Cell>("word-cells");
    lexicon.m_words = f.section<WordEntry>("words");
    lexicon.m_text = f.section<char16_t>("text");
    lexicon.m_characters = f.section<CharacterEntry>("characters");
    lexicon.m_soundClasses = f.section<std::uint16_t>("sound-classes");
    lexicon.m_relations = f.section<std::uint8_t>("relations");
    lexicon.m_soundCells = f.section<Cell>("sound-cells");
    lexicon.m_soundLists = f.section<std::uint32_t>("sound-lists");
    lexicon.m_gapCells = f.section<Cell>("gap-cells");
    lexicon.m_gapLists = f.section<std::uint32_t>("gap-lists");
    lexicon.m_shapeOffsets = f.section<std::uint32_t>("shape-offsets");
    lexicon.m_shapes = f.section<char16_t>("shapes");
    const std::size_t syllables = lexicon.m_soundClasses.size();
    const bool fits = !lexicon.m_cells.empty() && !lexicon.m_words.empty()
        && lexicon.m_words.size() < noWord && lexicon.m_characters.size() == hanCount
        && lexicon.m_relations.size() == syllables * syllables && !lexicon.m_soundCells.empty()
        && !lexicon.m_gapCells.empty() && lexicon.m_shapeOffsets.size() == hanCount + 1;
    if (!fits)
        return Error{ErrorKind::BadInput, Text::tr("拼写模型读不了：词典不完整"), {},
            Text::tr("重新生成或重新安装这个文件；在此之前别的检查照常进行。")};
    lexicon.m_nearClasses = nearClasses(lexicon.m_soundClasses, lexicon.m_relations);
    return lexicon;
}

const Lexicon::Cell* Lexicon::findCell(std::span<const Cell> cells, std::uint64_t hash)
{
    const auto size = static_cast<std::uint32_t>(cells.size());
    const std::uint32_t tag = tagOf(hash);
    std::uint32_t cell = cellOf(hash, size);
    for (std::uint32_t probe = 0; probe < maximumProbes; ++probe) {
        if (cells[cell].tag == tag)
            return &cells[cell];
        if (cells[cell].tag == 0)
            return nullptr;
        if (++cell == size)
            cell = 0;
    }
    return nullptr;
}

std::uint32_t Lexicon::Walk::step(char16_t character)
{
    m_hash = addToHash(m_hash, character);
    const Cell* cell = findCell(m_lexicon->m_cells, m_hash);
    if (cell == nullptr) {
        m_open = false;
        return noToken;
    }
    m_open = (cell->value & longerFlag) != 0;
    const std::uint32_t word = cell->value & wordMask;
    return word < m_lexicon->m_words.size() ? word : noToken;
}

std::uint32_t Lexicon::find(std::u16string_view word) const
{
    Walk walk(*this);
    std::uint32_t found = noToken;
    for (const char16_t c : word) {
        if (!walk.canGoOn())
            return noToken;
        found = walk.step(c);
    }
    return found;
}

std::u16string_view Lexicon::text(std::uint32_t number) const
{
    const WordEntry& entry = m_words[number];
    if (entry.textOffset > m_text.size() || entry.length > m_text.size() - entry.textOffset)
        return {};
    return {m_text.data() + entry.textOffset, entry.length};
}

const CharacterEntry& Lexicon::character(char16_t c) const
{
    static constexpr CharacterEntry unknown
        = {{CharacterEntry::none, CharacterEntry::none, CharacterEntry::none}, {}, 0,
            {255, 255, 255, 255, 255, 255}, {}, 0, 0, 0, 0};
    return isModelHan(c) ? m_characters[static_cast<std::size_t>(c - firstHan)] : unknown;
}

SoundRelation Lexicon::relation(std::uint16_t a, std::uint16_t b) const
{
    const std::size_t syllables = m_soundClasses.size();
    if (a >= syllables || b >= syllables)
        return SoundRelation::None;
    const std::uint8_t value = m_relations[a * syllables + b];
    return value > static_cast<std::uint8_t>(SoundRelation::Same)
        ? SoundRelation::None
        : static_cast<SoundRelation>(value);
}

SoundRelation Lexicon::soundRelation(char16_t a, char16_t b) const
{
    SoundRelation best = SoundRelation::None;
    for (const std::uint16_t x : character(a).syllables) {
        for (const std::uint16_t y : character(b).syllables)
            best = std::max(best, relation(x, y));
    }
    return best;
}

bool Lexicon::shareTone(char16_t a, char16_t b) const
{
    const CharacterEntry& x = character(a);
    const CharacterEntry& y = character(b);
    for (std::size_t i = 0; i < x.syllables.size(); ++i) {
        for (std::size_t j = 0; j < y.syllables.size(); ++j) {
            if (x.syllables[i] != CharacterEntry::none && x.syllables[i] == y.syllables[j]
                && x.tones[i] == y.tones[j])
                return true;
        }
    }
    return false;
}

int Lexicon::shapeSimilarity(char16_t a, char16_t b) const
{
    const CharacterEntry& x = character(a);
    const CharacterEntry& y = character(b);
    int corners = 0;
    if (x.fourCorner[0] != 255 && y.fourCorner[0] != 255) {
        for (std::size_t i = 0; i < 4; ++i)
            corners += x.fourCorner[i] == y.fourCorner[i] ? 1 : 0;
    }
    const int letters = std::max(codeLength(x.cangjie), codeLength(y.cangjie));
    const int common = letters == 0 ? 0 : 100 * commonLetters(x.cangjie, y.cangjie) / letters;
    const int strokes = std::max(0, 100 - 20 * std::abs(x.strokes - y.strokes));
    return (50 * common + 30 * 25 * corners + 20 * strokes) / 100;
}

std::span<const std::uint32_t> Lexicon::list(
    std::span<const std::uint32_t> lists, std::uint32_t offset) const
{
    if (offset >= lists.size() || lists[offset] > lists.size() - offset - 1)
        return {};
    return lists.subspan(offset + 1, lists[offset]);
}

std::span<const std::uint32_t> Lexicon::wordsOfSound(std::span<const std::uint16_t> classes) const
{
    std::uint64_t hash = 0;
    for (const std::uint16_t soundClass : classes)
        hash = addToHash(hash, soundClass);
    const Cell* cell = findCell(m_soundCells, hash);
    return cell == nullptr ? std::span<const std::uint32_t>() : list(m_soundLists, cell->value);
}

std::uint64_t Lexicon::hashWithGap(std::u16string_view text, std::size_t gap)
{
    std::uint64_t hash = 0;
    for (std::size_t i = 0; i < text.size(); ++i)
        hash = addToHash(hash, i == gap ? 0 : text[i]);
    return hash;
}

std::span<const std::uint32_t> Lexicon::wordsWithGap(
    std::u16string_view text, std::size_t gap) const
{
    const Cell* cell = findCell(m_gapCells, hashWithGap(text, gap));
    return cell == nullptr ? std::span<const std::uint32_t>() : list(m_gapLists, cell->value);
}

std::u16string_view Lexicon::similarShapes(char16_t c) const
{
    if (!isModelHan(c))
        return {};
    const auto index = static_cast<std::size_t>(c - firstHan);
    const std::uint32_t begin = m_shapeOffsets[index];
    const std::uint32_t end = m_shapeOffsets[index + 1];
    if (begin > end || end > m_shapes.size())
        return {};
    return {m_shapes.data() + begin, end - begin};
}

} // namespace qb::spelling
