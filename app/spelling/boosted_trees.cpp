#include "spelling/boosted_trees.h"

#include <QCoreApplication>

#include <algorithm>

namespace qb::spelling {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(qb::spelling)
};

std::int32_t bounded(std::int64_t logOdds)
{
    return static_cast<std::int32_t>(std::clamp<std::int64_t>(logOdds, -100'000, 100'000));
}

} // namespace

Result<BoostedTrees> BoostedTrees::fromFile(const std::shared_ptr<const ModelFile>& file,
    const std::string& prefix, std::size_t featureCount)
{
    const auto questions = file->section<Question>(prefix + "-splits");
    const auto leaves = file->section<std::int32_t>(prefix + "-leaves");
    const auto base = file->section<std::int32_t>(prefix + "-base");
    bool fits = base.size() == 1 && questions.size() % questionsPerTree == 0
        && leaves.size() == questions.size() / questionsPerTree * leavesPerTree
        && leaves.size() < (1U << 20U);
    for (const Question& question : questions)
        fits = fits && question.feature >= 0
            && static_cast<std::size_t>(question.feature) < featureCount;
    if (!fits)
        return Error{ErrorKind::BadInput, Text::tr("拼写模型读不了：判断树不完整或与本程序不合"),
            {}, Text::tr("重新生成或重新安装这个文件；在此之前别的检查照常进行。")};
    return BoostedTrees(
        {questions.begin(), questions.end()}, {leaves.begin(), leaves.end()}, base.front());
}

BoostedTrees::BoostedTrees(
    std::vector<Question> questions, std::vector<std::int32_t> leaves, std::int32_t base)
    : m_questions(std::move(questions)),
      m_leaves(std::move(leaves)),
      m_base(base)
{
}

std::int64_t BoostedTrees::sumOf(
    std::span<const std::int32_t> features, std::size_t begin, std::size_t end) const
{
    std::int64_t sum = 0;
    for (std::size_t tree = begin; tree < end; ++tree) {
        const Question* questions = m_questions.data() + tree * questionsPerTree;
        std::size_t node = 0;
        for (int level = 0; level < depth; ++level) {
            const Question& question = questions[node];
            const bool right
                = features[static_cast<std::size_t>(question.feature)] >= question.threshold;
            node = 2 * node + (right ? 2 : 1);
        }
        sum += m_leaves[tree * leavesPerTree + node - questionsPerTree];
    }
    return sum;
}

std::int32_t BoostedTrees::logOdds(std::span<const std::int32_t> features) const
{
    return bounded(m_base + sumOf(features, 0, treeCount()));
}

std::int32_t BoostedTrees::logOddsUnlessHopeless(
    std::span<const std::int32_t> features, std::size_t trees, std::int32_t hopeless) const
{
    const std::size_t first = std::min(trees, treeCount());
    const std::int64_t sum = m_base + sumOf(features, 0, first);
    return bounded(sum < hopeless ? sum : sum + sumOf(features, first, treeCount()));
}

void BoostedTrees::append(const BoostedTrees& other)
{
    m_questions.insert(m_questions.end(), other.m_questions.begin(), other.m_questions.end());
    m_leaves.insert(m_leaves.end(), other.m_leaves.begin(), other.m_leaves.end());
    m_base += other.m_base;
}

void BoostedTrees::write(const std::string& prefix, ModelFileWriter& writer) const
{
    writer.add(prefix + "-splits", m_questions);
    writer.add(prefix + "-leaves", m_leaves);
    writer.add(prefix + "-base", std::vector<std::int32_t>{m_base});
}

} // namespace qb::spelling
