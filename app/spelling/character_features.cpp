#include "spelling/archive_features.h"

#include <algorithm>
#include <optional>

namespace qb::spelling {
namespace {

std::vector<std::uint32_t> tokensOf(const Run& run)
{
    std::vector<std::uint32_t> tokens(run.before().begin(), run.before().end());
    tokens.insert(tokens.end(), run.text().begin(), run.text().end());
    tokens.insert(tokens.end(), run.after().begin(), run.after().end());
    return tokens;
}

/// Sums over what the change touches; characters need no segmentation.
class CharacterScorer {
public:
    CharacterScorer(const NgramModel& model, const Run& run)
        : m_model(model),
          m_before(run.before().size()),
          m_tokens(tokensOf(run))
    {
    }

    void describe(const Change& change, Features& f) const
    {
        const std::size_t begin = m_before + static_cast<std::size_t>(change.begin);
        const std::size_t length = change.replacement.size();
        const auto order = static_cast<std::size_t>(m_model.order());
        const std::size_t end = std::min(m_tokens.size(), begin + length + order - 1);
        std::vector<std::uint32_t> tokens = m_tokens;
        std::copy(change.replacement.begin(), change.replacement.end(),
            tokens.begin() + static_cast<std::ptrdiff_t>(begin));
        Side before;
        Side after;
        for (std::size_t i = begin; i < end; ++i) {
            add(m_tokens, i, begin, length, before);
            add(tokens, i, begin, length, after);
        }
        const auto count = static_cast<int>(end - begin);
        f[ArchiveGain] = after.sum - before.sum;
        f[ArchiveGainNear] = after.near - before.near;
        f[ArchiveBefore] = before.sum / count;
        f[ArchiveAfter] = after.sum / count;
        f[ArchiveKnownBefore] = before.known * 100 / count;
        f[ArchiveKnownAfter] = after.known * 100 / count;
        f[ArchiveLongestBefore] = before.longest;
        f[ArchiveLongestAfter] = after.longest;
    }

private:
    struct Side {
        Milli sum = 0;
        Milli near = 0;
        int known = 0;
        int longest = 0;
    };
    static constexpr std::size_t nearHistory = 2;

    void add(const std::vector<std::uint32_t>& tokens, std::size_t i, std::size_t begin,
        std::size_t length, Side& side) const
    {
        const auto history = [&](std::size_t most) {
            const std::size_t size = std::min(i, most);
            return std::span<const std::uint32_t>(tokens.data() + i - size, size);
        };
        const auto all = history(static_cast<std::size_t>(m_model.order()) - 1);
        side.sum += m_model.score(all, tokens[i]);
        const int known = m_model.knownLength(all, tokens[i]);
        side.known += known;
        if (known > static_cast<int>(i - begin))
            side.longest = std::max(side.longest, known);
        if (i < begin + length + nearHistory)
            side.near += m_model.score(history(nearHistory), tokens[i]);
    }

    const NgramModel& m_model;
    std::size_t m_before;
    std::vector<std::uint32_t> m_tokens;
};

} // namespace

void addArchiveFeatures(
    const Models& models, const std::vector<Run>& runs, std::vector<Judged>& sentence)
{
    if (models.archive == nullptr)
        return;
    int run = -1;
    std::optional<CharacterScorer> characters;
    for (Judged& one : sentence) {
        if (one.scored.run != run) {
            run = one.scored.run;
            characters.emplace(*models.archive, runs[static_cast<std::size_t>(run)]);
        }
        characters->describe(one.scored.candidate.change, one.scored.features);
    }
}

} // namespace qb::spelling
