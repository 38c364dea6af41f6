// Trains the reranker from sentences written wrong and right, prints how it does on sentences held
// out, and writes the model: train_reranker SENTENCES.tsv CONFUSIONS.json OUTPUT
// The same sentences and base models give the same bytes.

#include "spelling/base_models.h"
#include "spelling/hashing.h"
#include "spelling/reranker.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <map>

namespace qb::spelling {
namespace {

constexpr std::size_t folds = 5;
constexpr int treesAlone = 300;
constexpr int treesAmongRivals = 200;

struct Example {
    std::u16string wrong;
    std::u16string right;
    std::size_t fold = 0;
    int half = 0; ///< levels chosen on the one half are reported on the other
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
        example.half = static_cast<int>((hash >> 50U) & 1U);
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

/// `{"wrong word": "right word", …}`: in how many of them one character is written for another.
std::vector<PairTable::Pair> readConfusions(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        fail("cannot read " + path.toStdString());
    const QJsonObject words = QJsonDocument::fromJson(file.readAll()).object();
    std::map<std::pair<char16_t, char16_t>, std::uint32_t> counts;
    for (auto entry = words.begin(); entry != words.end(); ++entry) {
        const std::u16string wrong = entry.key().toStdU16String();
        const std::u16string right = entry.value().toString().toStdU16String();
        if (wrong.size() != right.size())
            continue;
        for (std::size_t i = 0; i < wrong.size(); ++i) {
            if (wrong[i] != right[i] && isModelHan(wrong[i]) && isModelHan(right[i]))
                ++counts[{wrong[i], right[i]}];
        }
    }
    if (counts.empty())
        fail(path.toStdString() + " holds no pairs of words");
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

/// Of the first `features` values each.
TrainingSet trainingSet(
    const std::vector<Example>& examples, std::size_t leftOut, std::size_t features)
{
    TrainingSet set;
    set.featureCount = features;
    for (const Example& example : examples) {
        if (example.fold == leftOut)
            continue;
        for (std::size_t s = 0; s < example.sentences.size(); ++s) {
            for (const Judged& one : example.sentences[s]) {
                const Features& f = one.scored.features;
                set.features.insert(set.features.end(), f.begin(),
                    f.begin() + static_cast<std::ptrdiff_t>(features));
                set.labels.push_back(isRight(example, example.places[s], one.scored) ? 1 : 0);
            }
        }
    }
    return set;
}

/// Every candidate judged by trees that have not seen its sentence.
void judgeHeldOut(
    std::vector<Example>& examples, std::size_t features, const BoostingOptions& options)
{
    for (std::size_t fold = 0; fold < folds; ++fold) {
        const BoostedTrees trees
            = trainBoostedTrees(trainingSet(examples, fold, features), options);
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

constexpr int bothHalves = -1;

Figures figuresAt(
    const std::vector<Example>& examples, std::int32_t leastLogOdds, int half = bothHalves)
{
    int found = 0;
    int changed = 0;
    int wrong = 0;
    int foundCharacters = 0;
    int changedCharacters = 0;
    int wrongCharacters = 0;
    for (const Example& example : examples) {
        if (half != bothHalves && example.half != half)
            continue;
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

struct Levels {
    std::int32_t sure = 6000;   ///< from here on 95 of 100 changed characters were right
    std::int32_t likely = 6000; ///< 92 were
    /// From here on about as many sentences come out right as can be: the curve is flat there, and
    /// the higher the level, the fewer senseless hints.
    std::int32_t possible = 0;
};

Levels levelsOf(const std::vector<Example>& examples, int half = bothHalves)
{
    Levels levels;
    double best = 0;
    constexpr double aboutAsGood = 0.3; ///< of F1 in per cent
    for (std::int32_t least = 6000; least >= -2000; least -= 50) {
        const Figures f = figuresAt(examples, least, half);
        if (f.characterPrecision >= 95)
            levels.sure = least;
        if (f.characterPrecision >= 92)
            levels.likely = least;
        const double f1 = Figures::f1(f.sentencePrecision, f.sentenceRecall);
        if (f1 > best + aboutAsGood) {
            best = f1;
            levels.possible = least;
        }
    }
    return levels;
}

void printLevels(const std::vector<Example>& examples)
{
    const auto print = [&](const char* where, const Levels& levels, int half) {
        const Figures possible = figuresAt(examples, levels.possible, half);
        const Figures sure = figuresAt(examples, levels.sure, half);
        const Figures likely = figuresAt(examples, levels.likely, half);
        std::printf(
            "%s: sentence P %.1f R %.1f F1 %.1f from %d; sure, character P %.1f R %.1f from "
            "%d; likely P %.1f R %.1f from %d\n",
            where, possible.sentencePrecision, possible.sentenceRecall,
            Figures::f1(possible.sentencePrecision, possible.sentenceRecall), levels.possible,
            sure.characterPrecision, sure.characterRecall, levels.sure, likely.characterPrecision,
            likely.characterRecall, levels.likely);
    };
    print("first half, levels of the second", levelsOf(examples, 1), 0);
    print("second half, levels of the first", levelsOf(examples, 0), 1);
    print("all, levels of all", levelsOf(examples), bothHalves);
}

void dropImpossible(std::vector<Judged>& sentence)
{
    sentence.erase(std::remove_if(sentence.begin(), sentence.end(),
                       [](const Judged& one) { return one.logOdds < leastAlone; }),
        sentence.end());
}

/// Candidates of each example, with pairs that its own fold has not given.
void addCandidates(std::vector<Example>& examples, const BaseModels& base,
    const std::vector<PairTable::Pair>& confused)
{
    PairTable confusions;
    confusions.add(confused);
    for (std::size_t fold = 0; fold < folds; ++fold) {
        PairTable pairs;
        pairs.add(pairsWithout(examples, fold));
        const Models models{&base.lexicon, base.libime.get(), &base.sun, &base.libpinyin, nullptr,
            &pairs, &confusions};
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
}

int run(const QStringList& arguments)
{
    if (arguments.size() != 4)
        fail("usage: train_reranker SENTENCES.tsv CONFUSIONS.json OUTPUT");
    const SystemEnvironment environment;
    auto base = BaseModels::load(environment);
    if (base.isError())
        fail(base.error().oneLine().toStdString());
    std::vector<Example> examples = readExamples(arguments[1]);
    const std::vector<PairTable::Pair> confusions = readConfusions(arguments[2]);
    addCandidates(examples, *base.value(), confusions);

    BoostingOptions alone;
    alone.trees = treesAlone;
    alone.rate = 0.05;
    alone.minimumWeight = 1;
    judgeHeldOut(examples, featureCount, alone);
    BoostedTrees treesByThemselves
        = trainBoostedTrees(trainingSet(examples, folds, featureCount), alone);
    for (Example& example : examples) {
        for (std::vector<Judged>& sentence : example.sentences) {
            dropImpossible(sentence);
            addRivalFeatures(sentence);
        }
    }
    BoostingOptions rivals = alone;
    rivals.trees = treesAmongRivals;
    rivals.seed = 2;
    judgeHeldOut(examples, allFeatureCount, rivals);
    for (Example& example : examples) {
        for (std::vector<Judged>& sentence : example.sentences) {
            for (Judged& one : sentence)
                one.logOdds = together(one, one.logOdds);
        }
    }
    print(examples);
    printLevels(examples);

    ModelFileWriter writer(ModelKind::Reranker);
    Reranker(std::move(treesByThemselves),
        trainBoostedTrees(trainingSet(examples, folds, allFeatureCount), rivals))
        .write(writer);
    const Levels levels = levelsOf(examples);
    writer.add("pairs", pairsWithout(examples, folds));
    writer.add("confusions", confusions);
    writer.add(
        "base-levels", std::vector<std::int32_t>{levels.sure, levels.likely, levels.possible});
    writer.add("base-scale", scaleOf(examples));
    if (auto written = writer.write(arguments[3], writer.contentHash()); written.isError())
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
