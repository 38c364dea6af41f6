#pragma once

#include "spelling/boosted_trees.h"
#include "spelling/features.h"

#include <functional>

namespace qb::spelling {

/// A candidate and how sure it is meant.
struct Judged {
    ScoredCandidate scored;
    std::int32_t logOdds = 0; ///< in thousandths
};

/// The first look: each candidate by itself. Those that are next to impossible (`leastAlone`) are
/// left out.
constexpr std::int32_t leastAlone = -5000;

/// The second look: what other candidates of the sentence are worth tells what this one is worth.
void addRivalFeatures(std::vector<Judged>& sentence);

/// What an institute's own archive has to say besides, in thousandths of log-odds, for a judge that
/// has seen what prose is worth but not that of this institute: a quarter of what the change gains
/// there, half of what it loses. The weights are set by hand, for nothing of an archive may go into
/// what is shipped. 0 without an archive.
std::int32_t archiveEvidence(const Features& features);

/// How much the characters look like a person's name; from about 36 on they do.
inline int nameLikeness(const Judged& one)
{
    return one.scored.features[NameLikeness];
}

/// Two stages of boosted trees: each candidate by itself, then among its rivals.
class Reranker {
public:
    /// Forests of the second look, grown from different seeds; their mean errs less than each.
    static constexpr int forests = 3;

    /// Tells judges of other versions of the program apart.
    static constexpr auto versionSection = "feature-count";
    /// Of the language model of prose that a judge was trained beside, in the same file.
    static constexpr auto proseSections = "prose";

    static Result<Reranker> fromFile(std::shared_ptr<const ModelFile> file);
    /// `amongRivals` gives the sum of its forests.
    Reranker(BoostedTrees alone, BoostedTrees amongRivals)
        : m_alone(std::move(alone)),
          m_amongRivals(std::move(amongRivals))
    {
    }

    /// Of the candidates of one sentence. `lookFurther` adds what only the second look asks about.
    using LookFurther = std::function<void(std::vector<Judged>&)>;
    std::vector<Judged> judge(
        std::vector<ScoredCandidate> candidates, const LookFurther& lookFurther = {}) const;
    void write(ModelFileWriter& writer) const;

private:
    BoostedTrees m_alone;
    BoostedTrees m_amongRivals;
};

/// The best of those that do not overlap and reach `leastLogOdds`, in text order.
std::vector<Judged> chosen(std::vector<Judged> judged, std::int32_t leastLogOdds);

} // namespace qb::spelling
