// Trains the reranker from sentences written wrong and right, prints how it does on sentences held
// out, and writes the model: train_reranker SENTENCES.tsv OUTPUT [ARCHIVE_MODEL]
// The same sentences and base models give the same bytes.

#include "spelling/base_models.h"
#include "spelling/hashing.h"
#include "spelling/reranker.h"

#include <QFile>
#include <QString>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <map>
#include <set>

namespace qb::spelling {
namespace {

constexpr std::size_t folds = 5;
constexpr int treesAlone = 200;
constexpr int treesAmongRivals = 150;

struct Example {
    std::u16string wrong;
    std::u16string right;
    std::size_t fold = 0;
    std::vector<std::vector<Judged>> sentences;
    std::vector<Sentence> places;
};

[[noreturn]] void fail(const std::string& message)
{
    std::fprintf(stderr, "train_reranker: %s\n", message.c_str());
    std::exit(1);
}

std::vector<Example> readExamples(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        fail("cannot read " + path.toStdString());
    std::vector<Example> examples;
    for (const QByteArray& line : file.readAll().split('\n')) {
        const QList<QByteArray> fields = line.split('\t');
        Example example;
        if (fields.size() != 2)
            continue;
        example.wrong = QString::fromUtf8(fields[0]).toStdU16String();
        example.right = QString::fromUtf8(fields[1]).toStdU16String();
        if (example.wrong.size() != example.right.size())
            continue;
        // What one sentence teaches must not be asked of its double.
        std::uint64_t hash = 0;
        for (const char16_t c : example.right)
            hash = addToHash(hash, c);
        example.fold = (hash >> 20U) % folds;
        examples.push_back(std::move(example));
    }
    return examples;
}

/// Pairs of all examples outside a fold.
std::vector<PairTable::Pair> pairsWithout(const std::vector<Example>& examples, std::size_t fold)
{
    std::map<std::pair<char16_t, char16_t>, std::uint32_t> counts;
    for (const Example& example : examples) {
        if (example.fold == fold)
            continue;
        for (std::size_t i = 0; i < example.wrong.size(); ++i) {
            if (isModelHan(example.wrong[i]) && isModelHan(example.right[i]))
                ++counts[{example.wrong[i], example.right[i]}];
        }
    }
    std::vector<PairTable::Pair> pairs;
    for (const auto& [pair, count] : counts)
        pairs.push_back({pair.first, pair.second, count});
    return pairs;
}

bool isRight(const Example& example, const Sentence& place, const ScoredCandidate& scored)
{
    const Change& change = scored.candidate.change;
    const auto at = static_cast<std::size_t>(
        place.stretches[static_cast<std::size_t>(scored.run)].textBegin + change.begin);
    return std::u16string_view(example.right).substr(at, change.replacement.size())
        == change.replacement;
}

TrainingSet trainingSet(const std::vector<Example>& examples, std::size_t leftOut)
{
    TrainingSet set;
    for (const Example& example : examples) {
        if (example.fold == leftOut)
            continue;
        for (std::size_t s = 0; s < example.sentences.size(); ++s) {
            for (const Judged& one : example.sentences[s]) {
                const Features& f = one.scored.features;
                set.featureCount = f.size();
                set.features.insert(set.features.end(), f.begin(), f.end());
                set.labels.push_back(isRight(example, example.places[s], one.scored) ? 1 : 0);
            }
        }
    }
    return set;
}

/// Every candidate judged by trees that have not seen its sentence.
void judgeHeldOut(std::vector<Example>& examples, const BoostingOptions& options)
{
    for (std::size_t fold = 0; fold < folds; ++fold) {
        const BoostedTrees trees = trainBoostedTrees(trainingSet(examples, fold), options);
        for (Example& example : examples) {
            if (example.fold != fold)
                continue;
            for (std::vector<Judged>& sentence : example.sentences) {
                for (Judged& one : sentence)
                    one.logOdds = trees.logOdds(one.scored.features);
            }
        }
    }
}

struct Figures {
    double sentencePrecision = 0;
    double sentenceRecall = 0;
    double characterPrecision = 0;
    double characterRecall = 0;

    static double f1(double p, double r) { return p + r > 0 ? 2 * p * r / (p + r) : 0; }
};

Figures figuresAt(const std::vector<Example>& examples, std::int32_t leastLogOdds)
{
    int found = 0;
    int changed = 0;
    int wrong = 0;
    int foundCharacters = 0;
    int changedCharacters = 0;
    int wrongCharacters = 0;
    for (const Example& example : examples) {
        std::u16string result = example.wrong;
        for (std::size_t s = 0; s < example.sentences.size(); ++s) {
            for (const Judged& one : chosen(example.sentences[s], leastLogOdds)) {
                const Change& change = one.scored.candidate.change;
                const int at = example.places[s]
                                   .stretches[static_cast<std::size_t>(one.scored.run)]
                                   .textBegin
                    + change.begin;
                result.replace(
                    static_cast<std::size_t>(at), change.replacement.size(), change.replacement);
            }
        }
        const bool isWrong = example.wrong != example.right;
        wrong += isWrong ? 1 : 0;
        changed += result != example.wrong ? 1 : 0;
        found += isWrong && result == example.right ? 1 : 0;
        for (std::size_t i = 0; i < result.size(); ++i) {
            wrongCharacters += example.wrong[i] != example.right[i] ? 1 : 0;
            changedCharacters += result[i] != example.wrong[i] ? 1 : 0;
            foundCharacters
                += result[i] != example.wrong[i] && result[i] == example.right[i] ? 1 : 0;
        }
    }
    const auto share = [](int part, int all) {
        return all > 0 ? 100.0 * part / all : 0;
    };
    return {share(found, changed), share(found, wrong), share(foundCharacters, changedCharacters),
        share(foundCharacters, wrongCharacters)};
}

void print(const std::vector<Example>& examples)
{
    std::printf("held out: log-odds, sentence P / R / F1, character P / R / F1\n");
    for (const std::int32_t least : {-1500, -1200, -1000, -900, -800, -700, -600, -500, -300, 0,
             500, 1000, 1500, 2000, 2500, 3000}) {
        const Figures f = figuresAt(examples, least);
        std::printf("%6d  %5.1f %5.1f %5.1f   %5.1f %5.1f %5.1f\n", least, f.sentencePrecision,
            f.sentenceRecall, Figures::f1(f.sentencePrecision, f.sentenceRecall),
            f.characterPrecision, f.characterRecall,
            Figures::f1(f.characterPrecision, f.characterRecall));
    }
}

struct Point {
    std::int32_t logOdds;
    std::int32_t rightOfThousand;
};

/// Shares of right ones by log-odds, rising, from what was held out (pool adjacent violators).
std::vector<Point> scaleOf(const std::vector<Example>& examples)
{
    std::vector<std::pair<std::int32_t, bool>> all;
    for (const Example& example : examples) {
        for (std::size_t s = 0; s < example.sentences.size(); ++s) {
            for (const Judged& one : example.sentences[s])
                all.emplace_back(one.logOdds, isRight(example, example.places[s], one.scored));
        }
    }
    std::sort(all.begin(), all.end());
    struct Block {
        double logOdds = 0;
        double right = 0;
        double count = 0;
    };
    std::vector<Block> blocks;
    constexpr std::size_t blockSize = 150;
    for (std::size_t begin = 0; begin < all.size(); begin += blockSize) {
        Block block;
        for (std::size_t i = begin; i < std::min(all.size(), begin + blockSize); ++i) {
            block.logOdds += all[i].first;
            block.right += all[i].second ? 1 : 0;
            ++block.count;
        }
        blocks.push_back(block);
        while (blocks.size() > 1) {
            const Block& last = blocks.back();
            Block& before = blocks[blocks.size() - 2];
            if (before.right / before.count < last.right / last.count)
                break;
            before.logOdds += last.logOdds;
            before.right += last.right;
            before.count += last.count;
            blocks.pop_back();
        }
    }
    std::vector<Point> points;
    for (const Block& block : blocks)
        points.push_back({static_cast<std::int32_t>(std::lround(block.logOdds / block.count)),
            static_cast<std::int32_t>(std::lround(1000 * block.right / block.count))});
    return points;
}

/// Levels: sure where 95 of 100 changed characters were right, likely where 92 were, possible
/// where most sentences come out right.
std::vector<std::int32_t> levelsOf(const std::vector<Example>& examples)
{
    std::int32_t sure = 6000;
    std::int32_t likely = 6000;
    std::int32_t possible = 0;
    double best = 0;
    for (std::int32_t least = 6000; least >= -2000; least -= 50) {
        const Figures f = figuresAt(examples, least);
        if (f.characterPrecision >= 95)
            sure = least;
        if (f.characterPrecision >= 92)
            likely = least;
        const double f1 = Figures::f1(f.sentencePrecision, f.sentenceRecall);
        if (f1 > best) {
            best = f1;
            possible = least;
        }
    }
    const Figures f = figuresAt(examples, sure);
    std::printf(
        "sure from %d (character P %.1f R %.1f), likely from %d, possible from %d (sentence F1 %.1f)\n",
        sure, f.characterPrecision, f.characterRecall, likely, possible, best);
    return {sure, likely, possible};
}

int run(const QStringList& arguments)
{
    if (arguments.size() < 3)
        fail("usage: train_reranker SENTENCES.tsv OUTPUT [ARCHIVE_MODEL]");
    const SystemEnvironment environment;
    auto loaded = BaseModels::load(environment);
    if (loaded.isError())
        fail(loaded.error().oneLine().toStdString());
    const BaseModels& base = *loaded.value();
    NgramModel archiveCharacters;
    NgramModel archiveWords;
    if (arguments.size() > 3) {
        auto archive = ModelFile::open(arguments[3], ModelKind::Archive);
        if (archive.isError())
            fail(archive.error().oneLine().toStdString());
        archiveCharacters = NgramModel::fromFile(archive.value(), "characters");
        archiveWords = NgramModel::fromFile(archive.value(), "words");
    }
    std::vector<Example> examples = readExamples(arguments[1]);

    for (std::size_t fold = 0; fold < folds; ++fold) {
        PairTable pairs;
        pairs.add(pairsWithout(examples, fold));
        const Models models{&base.lexicon, base.libime.get(), &base.sun, &base.libpinyin,
            archiveCharacters.isPresent() ? &archiveCharacters : nullptr,
            archiveWords.isPresent() ? &archiveWords : nullptr, &pairs};
        for (Example& example : examples) {
            if (example.fold != fold)
                continue;
            example.places = sentencesOf(example.wrong);
            for (const Sentence& place : example.places) {
                std::vector<Judged> judged;
                for (ScoredCandidate& scored :
                    scoredCandidates(models, runsOf(base.lexicon, place)))
                    judged.push_back({std::move(scored), 0});
                example.sentences.push_back(std::move(judged));
            }
        }
    }

    BoostingOptions alone;
    alone.trees = treesAlone;
    judgeHeldOut(examples, alone);
    print(examples);
    BoostedTrees treesByThemselves = trainBoostedTrees(trainingSet(examples, folds), alone);
    for (Example& example : examples) {
        for (std::vector<Judged>& sentence : example.sentences)
            addRivalFeatures(sentence);
    }
    BoostingOptions rivals;
    rivals.trees = treesAmongRivals;
    rivals.seed = 2;
    judgeHeldOut(examples, rivals);
    print(examples);
    for (Example& example : examples) {
        for (std::vector<Judged>& sentence : example.sentences) {
            for (Judged& one : sentence)
                one.logOdds = together(one, one.logOdds);
        }
    }
    print(examples);

    ModelFileWriter writer(ModelKind::Reranker);
    Reranker(std::move(treesByThemselves), trainBoostedTrees(trainingSet(examples, folds), rivals))
        .write(writer);
    writer.add("pairs", pairsWithout(examples, folds));
    writer.add("base-levels", levelsOf(examples));
    writer.add("base-scale", scaleOf(examples));
    if (auto written = writer.write(arguments[2], writer.contentHash()); written.isError())
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
