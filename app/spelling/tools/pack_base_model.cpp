// Makes the base model of the speller, at build time, from data that Debian ships: words and their
// sounds (libime), a language model (SunPinyin), word counts (jieba), readings and shapes (Unihan).

#include "spelling/hashing.h"
#include "spelling/lexicon.h"
#include "spelling/libime_model.h"
#include "spelling/ngram_tables.h"
#include "spelling/tools/base_sources.h"
#include "spelling/tools/sounds.h"

#include <QFile>
#include <QString>
#include <QTextStream>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <functional>
#include <map>
#include <set>

namespace qb::spelling {
namespace {

std::vector<Lexicon::Cell> cellsOf(const std::map<std::uint64_t, std::uint32_t>& entries)
{
    std::vector<Lexicon::Cell> cells(entries.size() + entries.size() / 2 + 16, Lexicon::Cell{0, 0});
    const auto size = static_cast<std::uint32_t>(cells.size());
    for (const auto& [hash, value] : entries) {
        std::uint32_t cell = cellOf(hash, size);
        while (cells[cell].tag != 0)
            cell = cell + 1 == size ? 0 : cell + 1;
        cells[cell] = {Lexicon::tagOf(hash), value};
    }
    return cells;
}

double unigramScore(const LibimeModel& libime, std::uint32_t token)
{
    LibimeModel::State next{};
    return libime.score(libime.emptyState(), token, next) / 1000.0;
}

void addWords(const Data& data, const LibimeModel& libime, ModelFileWriter& writer)
{
    std::vector<WordEntry> words;
    std::vector<char16_t> text;
    std::map<std::uint64_t, std::uint32_t> cells;
    for (const auto& [spelling, word] : data.words) {
        const auto number = static_cast<std::uint32_t>(words.size());
        const std::string utf8 = QString::fromStdU16String(spelling).toStdString();
        const std::uint32_t token = libime.token(utf8);
        const auto unigram = token == noToken
            ? 255
            : NgramTableBuilder::quantisedProbability(unigramScore(libime, token));
        const double logCount = word.jiebaCount > 0 ? 1 + 10 * std::log10(word.jiebaCount) : 0;
        words.push_back({static_cast<std::uint32_t>(text.size()), token, word.sunToken,
            static_cast<std::uint8_t>(spelling.size()), static_cast<std::uint8_t>(unigram),
            static_cast<std::uint8_t>(std::lround(logCount)), word.kind});
        text.insert(text.end(), spelling.begin(), spelling.end());
        std::uint64_t hash = 0;
        for (std::size_t i = 0; i < spelling.size(); ++i) {
            hash = addToHash(hash, spelling[i]);
            const auto cell = cells.try_emplace(hash, Lexicon::noWord).first;
            if (i + 1 < spelling.size())
                cell->second |= Lexicon::longerFlag;
            else
                cell->second = (cell->second & Lexicon::longerFlag) | number;
        }
    }
    writer.add("words", words);
    writer.add("text", text);
    writer.add("word-cells", cellsOf(cells));
}

void addSounds(Data& data, const LibimeModel& libime, ModelFileWriter& writer)
{
    for (const auto& readings : data.readings)
        for (const auto& [plain, tone] : readings)
            data.syllables.emplace(plain, std::uint16_t{0});
    for (const auto& [spelling, word] : data.words)
        for (const std::string& syllable : word.syllables)
            data.syllables.emplace(syllable, std::uint16_t{0});
    std::vector<std::string> names;
    std::map<std::string, std::uint16_t> classes;
    for (auto& [name, number] : data.syllables) {
        number = static_cast<std::uint16_t>(names.size());
        names.push_back(name);
        classes.emplace(foldedSound(name), static_cast<std::uint16_t>(classes.size()));
    }
    std::vector<std::uint16_t> soundClasses;
    std::vector<std::uint8_t> relations;
    for (const std::string& a : names) {
        soundClasses.push_back(classes[foldedSound(a)]);
        for (const std::string& b : names)
            relations.push_back(static_cast<std::uint8_t>(relationOf(a, b)));
    }
    writer.add("sound-classes", soundClasses);
    writer.add("relations", relations);

    for (std::size_t i = 0; i < hanCount; ++i) {
        CharacterEntry& entry = data.characters[i];
        entry.syllables.fill(CharacterEntry::none);
        entry.tones.fill(0);
        const auto& readings = data.readings[i];
        for (std::size_t r = 0; r < std::min<std::size_t>(readings.size(), 3); ++r) {
            entry.syllables[r] = data.syllables[readings[r].first];
            entry.tones[r] = static_cast<std::uint8_t>(readings[r].second);
        }
    }
    writer.add("characters", data.characters);

    std::map<std::vector<std::uint16_t>, std::vector<std::pair<double, std::uint32_t>>> bySound;
    std::uint32_t number = 0;
    for (const auto& [spelling, word] : data.words) {
        std::vector<std::vector<std::uint16_t>> soundsOfWord;
        if (spelling.size() == 1) {
            for (const auto& [plain, tone] : data.readings[spelling[0] - firstHan])
                soundsOfWord.push_back({soundClasses[data.syllables[plain]]});
        } else if (spelling.size() <= 4) {
            std::vector<std::uint16_t> sound;
            for (std::size_t i = 0; i < spelling.size(); ++i) {
                const auto& readings = data.readings[spelling[i] - firstHan];
                if (word.syllables.size() == spelling.size())
                    sound.push_back(soundClasses[data.syllables[word.syllables[i]]]);
                else if (!readings.empty())
                    sound.push_back(soundClasses[data.syllables[readings.front().first]]);
            }
            if (sound.size() == spelling.size())
                soundsOfWord.push_back(sound);
        }
        std::sort(soundsOfWord.begin(), soundsOfWord.end());
        soundsOfWord.erase(
            std::unique(soundsOfWord.begin(), soundsOfWord.end()), soundsOfWord.end());
        const std::uint32_t token = libime.token(QString::fromStdU16String(spelling).toStdString());
        const double score = token == noToken ? -10 : unigramScore(libime, token);
        for (const auto& sound : soundsOfWord)
            bySound[sound].emplace_back(-score, number);
        ++number;
    }
    constexpr std::size_t mostOfOneSound = 60;
    std::vector<std::uint32_t> lists;
    std::map<std::uint64_t, std::uint32_t> cells;
    for (auto& [sound, words] : bySound) {
        std::sort(words.begin(), words.end());
        const std::size_t count = std::min(words.size(), mostOfOneSound);
        std::uint64_t hash = 0;
        for (const std::uint16_t soundClass : sound)
            hash = addToHash(hash, soundClass);
        cells[hash] = static_cast<std::uint32_t>(lists.size());
        lists.push_back(static_cast<std::uint32_t>(count));
        for (std::size_t i = 0; i < count; ++i)
            lists.push_back(words[i].second);
    }
    writer.add("sound-cells", cellsOf(cells));
    writer.add("sound-lists", lists);
}

/// Words of three and four characters by the others when one is left out.
void addGaps(const Data& data, const LibimeModel& libime, ModelFileWriter& writer)
{
    std::map<std::uint64_t, std::vector<std::pair<double, std::uint32_t>>> byGap;
    std::uint32_t number = 0;
    for (const auto& [spelling, word] : data.words) {
        const std::uint32_t token = libime.token(QString::fromStdU16String(spelling).toStdString());
        if (token != noToken && spelling.size() >= 3 && spelling.size() <= longestWordWithGap) {
            const double score = unigramScore(libime, token);
            for (std::size_t gap = 0; gap < spelling.size(); ++gap)
                byGap[Lexicon::hashWithGap(spelling, gap)].emplace_back(-score, number);
        }
        ++number;
    }
    constexpr std::size_t mostOfOneGap = 8;
    std::vector<std::uint32_t> lists;
    std::map<std::uint64_t, std::uint32_t> cells;
    for (auto& [hash, words] : byGap) {
        std::sort(words.begin(), words.end());
        const std::size_t count = std::min(words.size(), mostOfOneGap);
        cells[hash] = static_cast<std::uint32_t>(lists.size());
        lists.push_back(static_cast<std::uint32_t>(count));
        for (std::size_t i = 0; i < count; ++i)
            lists.push_back(words[i].second);
    }
    writer.add("gap-cells", cellsOf(cells));
    writer.add("gap-lists", lists);
}

/// Look-alikes of the characters that both models know, the most alike first.
void addShapes(const Data& data, const Lexicon& lexicon, ModelFileWriter& writer)
{
    constexpr int alike = 55;
    constexpr std::size_t most = 12;
    std::vector<char16_t> common;
    for (const auto& [spelling, word] : data.words) {
        if (spelling.size() == 1 && word.sunToken != noToken && word.jiebaCount > 0)
            common.push_back(spelling[0]);
    }
    std::vector<std::uint32_t> offsets;
    std::vector<char16_t> shapes;
    const std::set<char16_t> isCommon(common.begin(), common.end());
    for (std::size_t i = 0; i < hanCount; ++i) {
        offsets.push_back(static_cast<std::uint32_t>(shapes.size()));
        const auto c = static_cast<char16_t>(firstHan + i);
        if (isCommon.count(c) == 0)
            continue;
        std::vector<std::pair<int, char16_t>> found;
        for (const char16_t other : common) {
            const int similarity = other == c ? 0 : lexicon.shapeSimilarity(c, other);
            if (similarity >= alike)
                found.emplace_back(-similarity, other);
        }
        std::sort(found.begin(), found.end());
        for (std::size_t k = 0; k < std::min(found.size(), most); ++k)
            shapes.push_back(found[k].second);
    }
    offsets.push_back(static_cast<std::uint32_t>(shapes.size()));
    writer.add("shape-offsets", offsets);
    writer.add("shapes", shapes);
}

/// What `tslminfo -v -p` prints: a head for each order, then tokens, probability, back-off weight.
void addSunModel(const QString& path, ModelFileWriter& writer)
{
    std::vector<NgramModel::Unigram> unigrams;
    std::vector<std::unique_ptr<NgramTableBuilder>> tables(4);
    int order = 0;
    forEachLine(path, [&](const QByteArray& line) {
        if (line.startsWith('\\')) { // \2-gram\2500000
            order = line.mid(1, 1).toInt();
            const auto count = line.mid(line.lastIndexOf('\\') + 1).toULongLong();
            if (order >= 2 && order <= 3)
                tables[static_cast<std::size_t>(order)]
                    = std::make_unique<NgramTableBuilder>(count);
            return;
        }
        if (order < 1 || order > 3)
            return;
        std::array<double, 5> values{};
        const char* at = line.constData();
        const int wanted = order == 3 ? 4 : order + 2;
        const std::string text = line.toStdString();
        at = text.c_str();
        for (int i = 0; i < wanted; ++i) {
            char* end = nullptr;
            values[static_cast<std::size_t>(i)] = std::strtod(at, &end);
            if (end == at)
                return;
            at = end;
        }
        std::array<std::uint32_t, 3> tokens{};
        for (int i = 0; i < order; ++i)
            tokens[static_cast<std::size_t>(i)]
                = static_cast<std::uint32_t>(values[static_cast<std::size_t>(i)]);
        const double probability = std::log10(values[static_cast<std::size_t>(order)]);
        const double backoff
            = order == 3 ? 0 : std::log10(values[static_cast<std::size_t>(order) + 1]);
        if (order == 1) {
            if (tokens[0] >= unigrams.size())
                unigrams.resize(tokens[0] + 1, NgramModel::Unigram{255, 25});
            unigrams[tokens[0]] = {NgramTableBuilder::quantisedProbability(probability),
                NgramTableBuilder::quantisedBackoff(backoff)};
        } else {
            tables[static_cast<std::size_t>(order)]->add(
                {tokens.data(), static_cast<std::size_t>(order)}, probability, backoff);
        }
    });
    if (unigrams.empty() || !tables[2] || !tables[3])
        fail(path.toStdString() + " holds no trigram model");
    writer.add("sun1", unigrams);
    writer.add("sun2", tables[2]->cells());
    writer.add("sun3", tables[3]->cells());
}

/// Bigram counts of libpinyin's corpus: "first<TAB>second<TAB>count<TAB>of all after the first";
/// "<s>" is whatever is no word. Absolute discounting; what Debian's file leaves out counts as mass
/// for the shorter model.
void addLibpinyinModel(const QString& bigramPath, const QString& unigramPath, const Data& data,
    ModelFileWriter& writer)
{
    constexpr double discount = 0.6;
    std::map<std::u16string, std::uint32_t> numbers;
    for (const auto& [spelling, word] : data.words)
        numbers.emplace(spelling, static_cast<std::uint32_t>(numbers.size()));
    const auto wordCount = static_cast<std::uint32_t>(numbers.size());
    const auto numberOf = [&](const QByteArray& field) {
        if (field == "<s>")
            return wordCount;
        const auto found = numbers.find(QString::fromUtf8(field).toStdU16String());
        return found == numbers.end() ? noToken : found->second;
    };

    std::vector<double> counts(wordCount + 1, 0);
    double total = 0;
    forEachLine(unigramPath, [&](const QByteArray& line) {
        const QList<QByteArray> fields = line.split('\t');
        const std::uint32_t number = fields.size() == 3 ? numberOf(fields[0]) : noToken;
        if (number < wordCount)
            counts[number] += fields[1].toDouble() + 0.5;
        total += fields.size() == 3 ? fields[1].toDouble() + 0.5 : 0;
    });
    struct Bigram {
        std::uint32_t first;
        std::uint32_t second;
        double count;
        double all;
    };
    std::vector<Bigram> bigrams;
    std::vector<double> kept(wordCount + 1, 0);
    forEachLine(bigramPath, [&](const QByteArray& line) {
        const QList<QByteArray> fields = line.split('\t');
        if (fields.size() != 4)
            return;
        const Bigram bigram{
            numberOf(fields[0]), numberOf(fields[1]), fields[2].toDouble(), fields[3].toDouble()};
        if (bigram.first == noToken || bigram.second >= wordCount || bigram.all <= 0)
            return;
        kept[bigram.first] += (bigram.count - discount) / bigram.all;
        bigrams.push_back(bigram);
    });
    if (bigrams.empty() || total <= 0)
        fail(bigramPath.toStdString() + " holds no bigrams");
    const auto backoffOf = [&](std::uint32_t word) {
        return std::clamp(1 - kept[word], 1e-4, 1.0);
    };
    std::vector<NgramModel::Unigram> unigrams(wordCount + 1, NgramModel::Unigram{255, 25});
    for (std::uint32_t word = 0; word <= wordCount; ++word) {
        const bool isKnown = counts[word] > 0 || word == wordCount;
        const double probability = std::max(counts[word], 0.5) / total;
        if (isKnown)
            unigrams[word] = {NgramTableBuilder::quantisedProbability(std::log10(probability)),
                NgramTableBuilder::quantisedBackoff(std::log10(backoffOf(word)))};
    }
    NgramTableBuilder table(bigrams.size());
    for (const Bigram& bigram : bigrams) {
        const double probability = (bigram.count - discount) / bigram.all
            + backoffOf(bigram.first) * counts[bigram.second] / total;
        const std::array<std::uint32_t, 2> tokens = {bigram.first, bigram.second};
        if (counts[bigram.second] > 0)
            table.add(tokens, std::log10(probability), 0);
    }
    writer.add("pinyin1", unigrams);
    writer.add("pinyin2", table.cells());
}

int run(const QStringList& arguments)
{
    if (arguments.size() != 11)
        fail(
            "usage: pack_base_model LIBIME_WORDS LIBIME_LM SUN_DICT SUN_MODEL_TEXT JIEBA_DICT UNIHAN_READINGS "
            "UNIHAN_SHAPES LIBPINYIN_BIGRAMS LIBPINYIN_UNIGRAMS OUTPUT");
    constexpr int minimumJiebaCount = 8;
    Data data;
    readLibimeWords(arguments[1], data);
    readJiebaWords(arguments[5], minimumJiebaCount, data);
    readSunWords(arguments[3], data);
    readReadings(arguments[6], data);
    readShapes(arguments[7], data);
    const std::unique_ptr<LibimeModel> libime = LibimeModel::load(arguments[2].toStdString());
    if (!libime)
        fail("cannot read " + arguments[2].toStdString());
    const QString output = arguments[10];

    ModelFileWriter writer(ModelKind::Base);
    addWords(data, *libime, writer);
    addSounds(data, *libime, writer);
    addGaps(data, *libime, writer);
    // Likeness of shapes is counted by the lexicon itself, so that both sides mean the same.
    ModelFileWriter draft = writer;
    draft.add("shape-offsets", std::vector<std::uint32_t>(hanCount + 1, 0));
    draft.add("shapes", std::vector<char16_t>{});
    if (draft.write(output, 0).isError())
        fail("cannot write " + output.toStdString());
    {
        auto file = ModelFile::open(output, ModelKind::Base);
        if (file.isError())
            fail(file.error().oneLine().toStdString());
        auto lexicon = Lexicon::fromFile(file.value());
        if (lexicon.isError())
            fail(lexicon.error().oneLine().toStdString());
        addShapes(data, lexicon.value(), writer);
    }
    addSunModel(arguments[4], writer);
    addLibpinyinModel(arguments[8], arguments[9], data, writer);
    if (auto written = writer.write(output, writer.contentHash()); written.isError())
        fail(written.error().oneLine().toStdString());
    return 0;
}

} // namespace
} // namespace qb::spelling

int main(int argc, char** argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    return qb::spelling::run(arguments);
}
