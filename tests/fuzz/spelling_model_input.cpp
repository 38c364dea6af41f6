#include "spelling_model_input.h"

#include "fuzzing.h"
#include "spelling/hashing.h"
#include "spelling/lexicon.h"
#include "spelling/ngram_tables.h"
#include "spelling/pair_table.h"
#include "spelling/reranker.h"

namespace qb::fuzz {

namespace {

using namespace spelling;

constexpr std::array<std::u16string_view, 13> kWords{u"受", u"台风", u"影", u"向", u"影响", u"影向",
    u"轮渡", u"停航", u"停", u"航", u"响", u"航行", u"风影响"};
constexpr std::uint16_t kSyllables = 12;

std::uint16_t syllableOf(char16_t c)
{
    return c == u'响' ? u'向' % kSyllables : c % kSyllables;
}

void put(std::vector<Lexicon::Cell>& cells, std::uint64_t hash, std::uint32_t value)
{
    const auto size = static_cast<std::uint32_t>(cells.size());
    std::uint32_t cell = cellOf(hash, size);
    while (cells[cell].tag != 0 && cells[cell].tag != Lexicon::tagOf(hash))
        cell = (cell + 1) % size;
    cells[cell].tag = Lexicon::tagOf(hash);
    cells[cell].value |= value;
}

/// A word's value, and the mark of a longer one at each of its beginnings.
std::vector<Lexicon::Cell> wordCells()
{
    std::vector<Lexicon::Cell> cells(64);
    for (std::uint32_t word = 0; word < kWords.size(); ++word) {
        std::uint64_t hash = 0;
        for (size_t i = 0; i < kWords[word].size(); ++i) {
            hash = addToHash(hash, kWords[word][i]);
            put(cells, hash,
                i + 1 < kWords[word].size() ? Lexicon::longerFlag | Lexicon::noWord : 0);
        }
    }
    for (std::uint32_t word = 0; word < kWords.size(); ++word) {
        std::uint64_t hash = 0;
        for (const char16_t c : kWords[word])
            hash = addToHash(hash, c);
        for (Lexicon::Cell& cell : cells) {
            if (cell.tag == Lexicon::tagOf(hash))
                cell.value = (cell.value & Lexicon::longerFlag) | word;
        }
    }
    return cells;
}

void addWords(ModelFileWriter& writer)
{
    std::vector<WordEntry> words;
    std::vector<char16_t> text;
    std::vector<Lexicon::Cell> soundCells(64);
    std::vector<std::uint32_t> soundLists;
    for (std::uint32_t word = 0; word < kWords.size(); ++word) {
        words.push_back({std::uint32_t(text.size()), word, word, std::uint8_t(kWords[word].size()),
            std::uint8_t(60 + word), 30, 1});
        std::uint64_t hash = 0;
        for (const char16_t c : kWords[word]) {
            text.push_back(c);
            hash = addToHash(hash, syllableOf(c));
        }
        put(soundCells, hash, std::uint32_t(soundLists.size()));
        soundLists.insert(soundLists.end(), {2, word, (word + 1) % std::uint32_t(kWords.size())});
    }
    writer.add("word-cells", wordCells());
    writer.add("words", words);
    writer.add("text", text);
    writer.add("sound-cells", soundCells);
    writer.add("sound-lists", soundLists);
}

/// Words of three characters by the others when one is left out.
void addGaps(ModelFileWriter& writer)
{
    std::vector<Lexicon::Cell> cells(16);
    std::vector<std::uint32_t> lists;
    for (std::uint32_t word = 0; word < kWords.size(); ++word) {
        if (kWords[word].size() < 3)
            continue;
        for (size_t gap = 0; gap < kWords[word].size(); ++gap) {
            put(cells, Lexicon::hashWithGap(kWords[word], gap), std::uint32_t(lists.size()));
            lists.insert(lists.end(), {1, word});
        }
    }
    writer.add("gap-cells", cells);
    writer.add("gap-lists", lists);
}

void addCharacters(ModelFileWriter& writer)
{
    constexpr size_t kHan = lastHan - firstHan + 1;
    std::vector<CharacterEntry> characters(kHan);
    std::vector<std::uint32_t> shapeOffsets(kHan + 1);
    std::vector<char16_t> shapes;
    for (size_t i = 0; i < kHan; ++i) {
        const auto c = char16_t(firstHan + i);
        characters[i] = {{syllableOf(c), CharacterEntry::none, CharacterEntry::none}, {1, 0, 0}, 9,
            {1, 2, 3, 4, 255, 255}, {'a', char('a' + i % 20), 'c', 0, 0, 0}, 1, 2, 3, 0};
        shapeOffsets[i] = std::uint32_t(shapes.size());
        if (kAskedText.find(c) != std::u16string_view::npos)
            shapes.insert(shapes.end(), {u'响', u'航', char16_t(c + 1)});
    }
    shapeOffsets[kHan] = std::uint32_t(shapes.size());
    std::vector<std::uint16_t> classes(kSyllables);
    for (std::uint16_t i = 0; i < kSyllables; ++i)
        classes[i] = i;
    std::vector<std::uint8_t> relations(kSyllables * kSyllables);
    for (size_t i = 0; i < relations.size(); ++i)
        relations[i] = std::uint8_t(i % 5);
    writer.add("characters", characters);
    writer.add("sound-classes", classes);
    writer.add("relations", relations);
    writer.add("shape-offsets", shapeOffsets);
    writer.add("shapes", shapes);
}

void addNgrams(ModelFileWriter& writer, const std::string& name)
{
    writer.add(name + "1", std::vector<NgramModel::Unigram>(kWords.size(), {80, 20}));
    for (const int order : {2, 3}) {
        NgramTableBuilder table(kWords.size());
        for (std::uint32_t word = 0; word + 2 < kWords.size(); ++word) {
            const std::array<std::uint32_t, 3> tokens{word, word + 1, word + 2};
            table.add({tokens.data(), size_t(order)}, -1.5, -0.2);
        }
        writer.add(name + std::to_string(order), table.cells());
    }
}

void addJudge(ModelFileWriter& writer)
{
    const BoostedTrees tree(std::vector<BoostedTrees::Question>(BoostedTrees::questionsPerTree),
        std::vector<std::int32_t>(BoostedTrees::leavesPerTree, 700), 3);
    Reranker(tree, tree).write(writer);
    writer.add("pairs", std::vector<PairTable::Pair>{{u'向', u'响', 5}, {u'影', u'影', 2}});
}

} // namespace

SmallModel::SmallModel(const QString& path) : m_path(path)
{
    ModelFileWriter writer(ModelKind::Base);
    addJudge(writer);
    addNgrams(writer, "sun");
    addNgrams(writer, "words");
    addNgrams(writer, "characters");
    addWords(writer);
    addGaps(writer);
    addCharacters(writer);
    require(writer.write(path, 1).isOk(), QStringLiteral("the small model cannot be written"));
    QFile file(path);
    require(file.open(QFile::ReadOnly), QStringLiteral("the small model cannot be read"));
    m_sound = file.readAll();
    findPlaces();
}

/// Everything but the sections that hold an entry for each Han character; of those, the entries of
/// the text that is asked about.
void SmallModel::findPlaces()
{
    constexpr qint64 kLarge = 20'000;
    constexpr qint64 kHeader = 40;
    constexpr qint64 kEntry = 32; ///< a name of 16 bytes, the offset, the size
    std::uint32_t sections = 0;
    memcpy(&sections, m_sound.constData() + 32, sizeof(sections));
    m_ranges.push_back({0, kHeader + sections * kEntry});
    for (std::uint32_t i = 0; i < sections; ++i) {
        std::array<std::uint64_t, 2> place{};
        memcpy(place.data(), m_sound.constData() + kHeader + i * kEntry + 16, sizeof(place));
        const auto offset = qint64(place[0]);
        const auto size = qint64(place[1]);
        if (size < kLarge) {
            m_ranges.push_back({offset, size});
            continue;
        }
        const qint64 one = size / (lastHan - firstHan + 1);
        for (const char16_t c : kAskedText) {
            if (isModelHan(c))
                m_ranges.push_back({offset + one * (c - firstHan), 2 * one});
        }
    }
    for (const Range& range : m_ranges)
        m_places += range.size;
}

void SmallModel::write(qint64 at, char byte)
{
    QFile file(m_path);
    require(file.open(QFile::ReadWrite) && file.seek(at) && file.write(&byte, 1) == 1,
        QStringLiteral("the small model cannot be changed"));
}

void SmallModel::change(const unsigned char* data, size_t size)
{
    constexpr size_t kMost = 64;
    for (size_t i = 0; i + 3 < size && m_changed.size() < kMost; i += 4) {
        qint64 place = (data[i] | data[i + 1] << 8 | data[i + 2] << 16) % m_places;
        for (const Range& range : m_ranges) {
            if (place < range.size) {
                m_changed.push_back(range.begin + place);
                break;
            }
            place -= range.size;
        }
        write(m_changed.back(), char(data[i + 3]));
    }
}

void SmallModel::undo()
{
    for (const qint64 at : m_changed)
        write(at, m_sound.at(at));
    m_changed.clear();
}

} // namespace qb::fuzz
