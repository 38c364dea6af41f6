#include "spelling/judge_training.h"

#include "spelling/character_features.h"
#include "spelling/character_training.h"
#include "spelling/judge_figures.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <algorithm>
#include <optional>

namespace qb::spelling {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(qb::spelling)
};

constexpr int treesAlone = 300;
constexpr int treesAmongRivals = 200;

Error stopped()
{
    return {ErrorKind::Cancelled, Text::tr("学习已停止"), {}, {}};
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
            const auto add = [&](const Features& f, const ScoredCandidate& scored) {
                set.features.insert(set.features.end(), f.begin(),
                    f.begin() + static_cast<std::ptrdiff_t>(features));
                set.labels.push_back(isRight(example, example.places[s], scored) ? 1 : 0);
            };
            for (std::size_t i = 0; i < example.sentences[s].size(); ++i) {
                const ScoredCandidate& scored = example.sentences[s][i].scored;
                add(scored.features, scored);
                if (!example.unfamiliar.empty())
                    add(example.unfamiliar[s][i], scored);
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
Status judgeHeldOut(std::vector<Example>& examples, std::size_t featureCount,
    const BoostingOptions& options, Judgement judgement, const std::function<bool()>& goOn)
{
    for (std::size_t fold = 0; fold < exampleFolds; ++fold) {
        if (!goOn())
            return stopped();
        QB_TRY(const BoostedTrees trees,
            trainBoostedTrees(trainingSet(examples, fold, featureCount), options));
        for (Example& example : examples) {
            if (example.fold != fold)
                continue;
            for (std::size_t s = 0; s < example.sentences.size(); ++s) {
                for (std::size_t i = 0; i < example.sentences[s].size(); ++i) {
                    Judged& one = example.sentences[s][i];
                    const Features& features
                        = example.heldOut.empty() ? one.scored.features : example.heldOut[s][i];
                    one.logOdds = trees.logOdds(features)
                        + (judgement == Judgement::OneMore ? one.logOdds : 0);
                }
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

/// Of the right sentences of all examples outside a fold (exampleFolds: of all) and of more text.
Status learnProse(const std::vector<Example>& examples, std::size_t fold,
    const std::vector<std::u16string>& prose, const std::function<bool()>& goOn,
    ModelFileWriter& writer)
{
    CharacterTraining training;
    for (const Example& example : examples) {
        if (example.fold != fold)
            training.add(example.right);
    }
    for (const std::u16string& text : prose)
        training.add(text);
    if (!training.finish(Reranker::proseSections, goOn, writer))
        return stopped();
    return ok();
}

/// What the second look asks about with other models.
std::vector<Features> featuresBeside(
    const Models& models, const std::vector<Run>& runs, std::vector<Judged> sentence)
{
    addCharacterFeatures(models, runs, sentence);
    std::vector<Features> features;
    for (const Judged& one : sentence)
        features.push_back(one.scored.features);
    return features;
}

Result<NgramModel> proseWithout(const std::vector<Example>& examples, std::size_t fold,
    const std::vector<std::u16string>& prose, const std::function<bool()>& goOn)
{
    ModelFileWriter writer(ModelKind::Reranker);
    QB_CHECK(learnProse(examples, fold, prose, goOn, writer));
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("prose.model"));
    QB_CHECK(writer.write(path, 0));
    QB_TRY(const std::shared_ptr<const ModelFile> file, ModelFile::open(path, ModelKind::Reranker));
    return NgramModel::fromFile(file, Reranker::proseSections);
}

/// From the first look to what the second asks about, in the examples of one fold. `unfamiliar`: a
/// model of prose that has read none of the examples; may be absent.
void lookFurther(
    std::vector<Example>& examples, std::size_t fold, Models models, const NgramModel& unfamiliar)
{
    Models mixed = models;
    mixed.archive = mixed.ownProse;
    models.ownProse = nullptr;
    Models others = models;
    others.prose = &unfamiliar;
    for (Example& example : examples) {
        if (example.fold != fold)
            continue;
        for (std::size_t s = 0; s < example.sentences.size(); ++s) {
            std::vector<Judged>& sentence = example.sentences[s];
            sentence.erase(std::remove_if(sentence.begin(), sentence.end(),
                               [](const Judged& one) { return one.logOdds < leastAlone; }),
                sentence.end());
            addRivalFeatures(sentence);
            addCharacterFeatures(models, example.runs[s], sentence);
            if (unfamiliar.isPresent())
                example.unfamiliar.push_back(featuresBeside(others, example.runs[s], sentence));
            if (mixed.ownProse != nullptr)
                example.heldOut.push_back(featuresBeside(mixed, example.runs[s], sentence));
        }
    }
}

} // namespace

Status trainJudge(std::vector<Example>& examples, Models models, const JudgeSources& sources,
    const std::function<bool()>& goOn, ModelFileWriter& writer)
{
    PairTable confusionTable;
    confusionTable.add(sources.confusions);
    models.confusions = &confusionTable;
    addCandidates(examples, models);

    BoostingOptions options;
    options.trees = treesAlone;
    options.rate = 0.05;
    options.minimumWeight = 1;
    QB_CHECK(judgeHeldOut(examples, featureCount, options, Judgement::Only, goOn));
    QB_TRY(BoostedTrees alone,
        trainBoostedTrees(trainingSet(examples, exampleFolds, featureCount), options));
    NgramModel unfamiliar;
    if (!sources.prose.empty()) {
        QB_TRY(unfamiliar, proseWithout({}, exampleFolds, sources.prose, goOn));
    }
    for (std::size_t fold = 0; fold < exampleFolds; ++fold) {
        QB_TRY(const NgramModel prose, proseWithout(examples, fold, sources.prose, goOn));
        models.prose = &prose;
        lookFurther(examples, fold, models, unfamiliar);
    }

    options.trees = treesAmongRivals;
    if (unfamiliar.isPresent()) { // each candidate is there twice
        options.leafPenalty *= 2;
        options.minimumWeight *= 2;
    }
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
        for (std::size_t s = 0; s < example.sentences.size(); ++s) {
            for (std::size_t i = 0; i < example.sentences[s].size(); ++i) {
                std::int32_t& logOdds = example.sentences[s][i].logOdds;
                logOdds /= Reranker::forests;
                if (!example.heldOut.empty())
                    logOdds += archiveEvidence(example.heldOut[s][i]);
            }
        }
    }
    Reranker(std::move(alone), std::move(*amongRivals)).write(writer);
    const Levels levels = levelsOf(examples);
    writer.add(
        "base-levels", std::vector<std::int32_t>{levels.sure, levels.likely, levels.possible});
    writer.add("base-scale", scaleOf(examples));
    QB_CHECK(learnProse(examples, exampleFolds, sources.prose, goOn, writer));
    return ok();
}

} // namespace qb::spelling
