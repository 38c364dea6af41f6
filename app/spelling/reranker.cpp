#include "spelling/reranker.h"

#include "spelling/rivals.h"

#include <QCoreApplication>

#include <algorithm>

namespace qb::spelling {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(qb::spelling)
};

constexpr std::int32_t nobody = -10'000; ///< log-odds where there is no rival

} // namespace

void addRivalFeatures(std::vector<Judged>& sentence)
{
    std::vector<const ScoredCandidate*> candidates;
    std::vector<std::int32_t> values;
    std::int32_t likely = 0; ///< more likely than not
    for (const Judged& one : sentence) {
        candidates.push_back(&one.scored);
        values.push_back(one.logOdds);
        likely += one.logOdds > 0 ? 1 : 0;
    }
    const std::vector<Standing> standings = standingsOf(candidates, values, nobody);
    for (std::size_t i = 0; i < sentence.size(); ++i) {
        Features& f = sentence[i].scored.features;
        f[AloneLogOdds] = values[i];
        f[AloneRank] = std::min(standings[i].rank, 30);
        f[AloneBestHere] = standings[i].bestHere;
        f[AloneBestElsewhere] = standings[i].bestElsewhere;
        f[AloneLikely] = likely - (values[i] > 0 ? 1 : 0);
    }
}

std::int32_t archiveEvidence(const Features& features)
{
    constexpr std::int32_t most = 4000;
    const std::int32_t gain = features[ArchiveGain];
    if (gain == absentFeature)
        return 0;
    return std::clamp(gain, -most, most) / 4 + std::clamp(gain, -most, 0) / 4;
}

Result<Reranker> Reranker::fromFile(std::shared_ptr<const ModelFile> file)
{
    const auto features = file->section<std::uint32_t>(versionSection);
    if (features.size() != 1 || features.front() != allFeatureCount)
        return Error{ErrorKind::BadInput, Text::tr("拼写模型读不了：与本程序不是同一版"), {},
            Text::tr("重新安装这个文件；在此之前别的检查照常进行。")};
    QB_TRY(BoostedTrees alone, BoostedTrees::fromFile(file, "alone", featureCount));
    QB_TRY(BoostedTrees amongRivals, BoostedTrees::fromFile(file, "rivals", allFeatureCount));
    return Reranker(std::move(alone), std::move(amongRivals));
}

std::vector<Judged> Reranker::judge(
    std::vector<ScoredCandidate> candidates, const LookFurther& lookFurther) const
{
    // Two in three are so far off after a quarter of the trees that the others are not asked: of
    // 208,000 candidates of the training, 41 that would have come to the second look go lost, two
    // of them with log-odds above −3.5.
    constexpr std::size_t firstTrees = 80;
    constexpr std::int32_t hopeless = leastAlone - 1000;
    std::vector<Judged> judged;
    for (ScoredCandidate& scored : candidates) {
        const std::int32_t logOdds
            = m_alone.logOddsUnlessHopeless(scored.features, firstTrees, hopeless);
        if (logOdds >= leastAlone)
            judged.push_back({std::move(scored), logOdds});
    }
    addRivalFeatures(judged);
    if (lookFurther)
        lookFurther(judged);
    for (Judged& one : judged)
        one.logOdds = m_amongRivals.logOdds(one.scored.features) / forests;
    return judged;
}

void Reranker::write(ModelFileWriter& writer) const
{
    writer.add(versionSection, std::vector<std::uint32_t>{allFeatureCount});
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
