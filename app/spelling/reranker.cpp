#include "spelling/reranker.h"

#include <algorithm>
#include <cmath>

namespace qb::spelling {
namespace {

constexpr std::int32_t nobody = -10'000; ///< log-odds where there is no rival

} // namespace

void addRivalFeatures(std::vector<Judged>& sentence)
{
    std::vector<std::array<std::int32_t, rivalFeatureCount>> added;
    for (const Judged& one : sentence) {
        std::int32_t rank = 0;
        std::int32_t here = nobody;
        std::int32_t elsewhere = nobody;
        std::int32_t above = 0; ///< rivals that are more likely than not
        for (const Judged& other : sentence) {
            if (&other == &one)
                continue;
            rank += other.logOdds > one.logOdds ? 1 : 0;
            above += other.logOdds > 0 ? 1 : 0;
            std::int32_t& best = overlap(one.scored, other.scored) ? here : elsewhere;
            best = std::max(best, other.logOdds);
        }
        added.push_back({one.logOdds, std::min(rank, 30), here, elsewhere, above});
    }
    for (std::size_t i = 0; i < sentence.size(); ++i)
        sentence[i].scored.features.insert(
            sentence[i].scored.features.end(), added[i].begin(), added[i].end());
}

std::int32_t together(const Judged& one, std::int32_t amongRivals)
{
    const std::int32_t alone = one.scored.features[featureNames().size()];
    return (alone + amongRivals) / 2;
}

Result<Reranker> Reranker::fromFile(std::shared_ptr<const ModelFile> file)
{
    const std::size_t features = featureNames().size();
    QB_TRY(BoostedTrees alone, BoostedTrees::fromFile(file, "alone", features));
    QB_TRY(BoostedTrees amongRivals,
        BoostedTrees::fromFile(file, "rivals", features + rivalFeatureCount));
    return Reranker(std::move(alone), std::move(amongRivals));
}

std::vector<Judged> Reranker::judge(std::vector<ScoredCandidate> candidates) const
{
    std::vector<Judged> judged;
    for (ScoredCandidate& scored : candidates) {
        const std::int32_t logOdds = m_alone.logOdds(scored.features);
        judged.push_back({std::move(scored), logOdds});
    }
    addRivalFeatures(judged);
    for (Judged& one : judged)
        one.logOdds = together(one, m_amongRivals.logOdds(one.scored.features))
            + archiveEvidence(one.scored.features);
    return judged;
}

void Reranker::write(ModelFileWriter& writer) const
{
    m_alone.write("alone", writer);
    m_amongRivals.write("rivals", writer);
}

std::vector<Judged> chosen(std::vector<Judged> judged, std::int32_t leastLogOdds)
{
    std::stable_sort(judged.begin(), judged.end(),
        [](const Judged& a, const Judged& b) { return a.logOdds > b.logOdds; });
    std::vector<Judged> taken;
    for (Judged& one : judged) {
        if (one.logOdds < leastLogOdds)
            break;
        const bool isFree = std::none_of(taken.begin(), taken.end(),
            [&](const Judged& other) { return overlap(one.scored, other.scored); });
        if (isFree)
            taken.push_back(std::move(one));
    }
    std::stable_sort(taken.begin(), taken.end(), [](const Judged& a, const Judged& b) {
        return std::pair(a.scored.run, a.scored.candidate.change.begin)
            < std::pair(b.scored.run, b.scored.candidate.change.begin);
    });
    return taken;
}

} // namespace qb::spelling
