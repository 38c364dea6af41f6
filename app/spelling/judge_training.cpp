#include "spelling/judge_training.h"

#include "spelling/archive_features.h"
#include "spelling/judge_figures.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

namespace qb::spelling {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(qb::spelling)
};

constexpr int treesAlone = 300;
constexpr int treesAmongRivals = 200;

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

enum class Judgement {
    Only,
    OneMore, ///< added to the one before
};

/// Every candidate judged by trees that have not seen its sentence.
Status judgeHeldOut(std::vector<Example>& examples, std::size_t features,
    const BoostingOptions& options, Judgement judgement, const std::function<bool()>& goOn)
{
    for (std::size_t fold = 0; fold < exampleFolds; ++fold) {
        if (!goOn())
            return Error{ErrorKind::Cancelled, Text::tr("学习已停止"), {}, {}};
        QB_TRY(const BoostedTrees trees,
            trainBoostedTrees(trainingSet(examples, fold, features), options));
        for (Example& example : examples) {
            if (example.fold != fold)
                continue;
            for (std::vector<Judged>& sentence : example.sentences) {
                for (Judged& one : sentence)
                    one.logOdds = trees.logOdds(one.scored.features)
                        + (judgement == Judgement::OneMore ? one.logOdds : 0);
            }
        }
    }
    return ok();
}

/// Candidates of each example, with pairs that its own fold has not given.
void addCandidates(std::vector<Example>& examples, Models models)
{
    for (std::size_t fold = 0; fold < exampleFolds; ++fold) {
        PairTable pairs;
        pairs.add(pairsWithout(examples, fold));
        models.pairs = &pairs;
        for (Example& example : examples) {
            if (example.fold != fold)
                continue;
            example.places = sentencesOf(example.wrong);
            for (const Sentence& place : example.places) {
                example.runs.push_back(runsOf(*models.lexicon, place));
                std::vector<Judged> judged;
                for (ScoredCandidate& scored : scoredCandidates(models, example.runs.back()))
                    judged.push_back({std::move(scored), 0});
                example.sentences.push_back(std::move(judged));
            }
        }
    }
}

/// From the first look to what the second asks about.
void lookFurther(std::vector<Example>& examples, const Models& models)
{
    for (Example& example : examples) {
        for (std::size_t s = 0; s < example.sentences.size(); ++s) {
            std::vector<Judged>& sentence = example.sentences[s];
            sentence.erase(std::remove_if(sentence.begin(), sentence.end(),
                               [](const Judged& one) { return one.logOdds < leastAlone; }),
                sentence.end());
            addRivalFeatures(sentence);
            addArchiveFeatures(models, example.runs[s], sentence);
        }
    }
}

} // namespace

Status trainJudge(std::vector<Example>& examples, Models models,
    const std::vector<PairTable::Pair>& confusions, const std::function<bool()>& goOn,
    ModelFileWriter& writer)
{
    PairTable confusionTable;
    confusionTable.add(confusions);
    models.confusions = &confusionTable;
    addCandidates(examples, models);

    BoostingOptions options;
    options.trees = treesAlone;
    options.rate = 0.05;
    options.minimumWeight = 1;
    QB_CHECK(judgeHeldOut(examples, featureCount, options, Judgement::Only, goOn));
    QB_TRY(BoostedTrees alone,
        trainBoostedTrees(trainingSet(examples, exampleFolds, featureCount), options));
    lookFurther(examples, models);

    options.trees = treesAmongRivals;
    std::optional<BoostedTrees> amongRivals;
    for (int forest = 0; forest < Reranker::forests; ++forest) {
        ++options.seed;
        const bool isFirst = forest == 0;
        QB_CHECK(judgeHeldOut(examples, allFeatureCount, options,
            isFirst ? Judgement::Only : Judgement::OneMore, goOn));
        QB_TRY(BoostedTrees trees,
            trainBoostedTrees(trainingSet(examples, exampleFolds, allFeatureCount), options));
        if (isFirst)
            amongRivals = std::move(trees);
        else
            amongRivals->append(trees);
    }
    for (Example& example : examples) {
        for (std::vector<Judged>& sentence : example.sentences) {
            for (Judged& one : sentence)
                one.logOdds /= Reranker::forests;
        }
    }
    Reranker(std::move(alone), std::move(*amongRivals)).write(writer);
    const Levels levels = levelsOf(examples);
    writer.add(
        "base-levels", std::vector<std::int32_t>{levels.sure, levels.likely, levels.possible});
    writer.add("base-scale", scaleOf(examples));
    return ok();
}

} // namespace qb::spelling
