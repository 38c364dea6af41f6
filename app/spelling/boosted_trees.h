#pragma once

#include "spelling/model_file.h"

namespace qb::spelling {

/// Gradient-boosted decision trees over whole numbers. The judgement is a sum of whole numbers too:
/// log-odds in thousandths, the same on every machine.
class BoostedTrees {
public:
    static constexpr int depth = 5;

    /// A full binary tree of `depth` levels of questions: a value below the threshold goes left.
    struct Question {
        std::int32_t threshold;
        std::int32_t feature;
    };
    static constexpr std::size_t questionsPerTree = (1U << depth) - 1;
    static constexpr std::size_t leavesPerTree = 1U << depth;

    /// Sections `<prefix>-splits`… An error when they do not fit together or ask for features
    /// beyond `featureCount`.
    static Result<BoostedTrees> fromFile(const std::shared_ptr<const ModelFile>& file,
        const std::string& prefix, std::size_t featureCount);
    BoostedTrees(
        std::vector<Question> questions, std::vector<std::int32_t> leaves, std::int32_t base);

    std::int32_t logOdds(std::span<const std::int32_t> features) const;
    /// The same, unless the first `trees` trees find less than `hopeless`: then what they find.
    std::int32_t logOddsUnlessHopeless(
        std::span<const std::int32_t> features, std::size_t trees, std::int32_t hopeless) const;
    /// From then on the log-odds are the sum of both.
    void append(const BoostedTrees& other);
    void write(const std::string& prefix, ModelFileWriter& writer) const;

private:
    BoostedTrees() = default;
    std::size_t treeCount() const { return m_leaves.size() / leavesPerTree; }
    std::int64_t sumOf(
        std::span<const std::int32_t> features, std::size_t begin, std::size_t end) const;

    std::vector<Question> m_questions;
    std::vector<std::int32_t> m_leaves;
    std::int32_t m_base = 0;
};

/// Examples for training: rows of features, one after the other, and whether each is right.
struct TrainingSet {
    std::size_t featureCount = 0;
    std::vector<std::int32_t> features;
    std::vector<std::uint8_t> labels;

    std::size_t size() const { return labels.size(); }
};

struct BoostingOptions {
    int trees = 250;
    double rate = 0.06;
    double leafPenalty = 3;
    double minimumWeight = 5; ///< of the second derivatives in a leaf
    double rowShare = 0.8;    ///< of the examples that a tree sees
    double columnShare = 0.5; ///< of the features
    int bins = 64;
    std::uint64_t seed = 1;
};

/// One thread, no clock, no hash order: the same examples give the same trees on the same kind of
/// machine (std::exp and std::log may differ in the last place on another). Nothing can be learned
/// from no examples: an error.
Result<BoostedTrees> trainBoostedTrees(const TrainingSet& examples, const BoostingOptions& options);

} // namespace qb::spelling
