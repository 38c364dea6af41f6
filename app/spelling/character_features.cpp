#include "spelling/character_features.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <optional>

namespace qb::spelling {
namespace {

using Tokens = std::vector<std::uint32_t>;

/// Half of the one's probability and half of the other's, as logarithms.
Milli mean(Milli a, Milli b)
{
    const double less = std::pow(10.0, -std::abs(a - b) / 1000.0);
    return std::max(a, b) + static_cast<Milli>(std::lround(1000 * std::log10((1 + less) / 2)));
}

/// One model, or two as one: what either has seen is known.
class CharacterModel {
public:
    CharacterModel(const NgramModel* first, const NgramModel* second)
        : m_first(first),
          m_second(second)
    {
    }
    explicit operator bool() const { return m_first != nullptr; }
    std::size_t longestHistory() const
    {
        const int order = std::max(m_first->order(), m_second == nullptr ? 0 : m_second->order());
        return static_cast<std::size_t>(order) - 1;
    }
    NgramModel::Scored look(std::span<const std::uint32_t> history, std::uint32_t token) const
    {
        NgramModel::Scored both = m_first->look(history, token);
        if (m_second != nullptr) {
            const NgramModel::Scored other = m_second->look(history, token);
            both.score = mean(both.score, other.score);
            both.knownLength = std::max(both.knownLength, other.knownLength);
        }
        return both;
    }

private:
    const NgramModel* m_first;
    const NgramModel* m_second;
};

Tokens tokensOf(const Run& run)
{
    Tokens tokens(run.before().begin(), run.before().end());
    tokens.insert(tokens.end(), run.text().begin(), run.text().end());
    tokens.insert(tokens.end(), run.after().begin(), run.after().end());
    return tokens;
}

/// Sums over what a change touches; characters need no segmentation.
class CharacterScorer {
public:
    CharacterScorer(const CharacterModel& model, const Run& run)
        : m_model(model),
          m_longest(model.longestHistory()),
          m_before(run.before().size()),
          m_tokens(tokensOf(run)),
          m_changed(m_tokens)
    {
    }

    /// `first`: of the eight features, in the order of those of prose.
    void describe(const Change& change, Features& f, std::size_t first)
    {
        const Place place{
            m_before + static_cast<std::size_t>(change.begin), change.replacement.size()};
        if (place != m_lastPlace) {
            m_lastBefore = sideOf(m_tokens, place);
            m_lastPlace = place;
        }
        const auto begin = static_cast<std::ptrdiff_t>(place.begin);
        const auto end = begin + static_cast<std::ptrdiff_t>(place.length);
        std::copy(change.replacement.begin(), change.replacement.end(), m_changed.begin() + begin);
        const Side before = m_lastBefore;
        const Side after = sideOf(m_changed, place);
        std::copy(m_tokens.begin() + begin, m_tokens.begin() + end, m_changed.begin() + begin);
        const auto put = [&](Feature feature, std::int32_t value) {
            f[first + feature - ProseGain] = value;
        };
        put(ProseGain, after.sum - before.sum);
        put(ProseGainNear, after.near - before.near);
        put(ProseBefore, before.sum / before.count);
        put(ProseAfter, after.sum / after.count);
        put(ProseKnownBefore, before.known * 100 / before.count);
        put(ProseKnownAfter, after.known * 100 / after.count);
        put(ProseLongestBefore, before.longest);
        put(ProseLongestAfter, after.longest);
    }

private:
    struct Place {
        std::size_t begin = 0;
        std::size_t length = 0;
        bool operator==(const Place&) const = default;
    };
    struct Side {
        Milli sum = 0;
        Milli near = 0;
        int known = 0;
        int longest = 0;
        int count = 1; ///< of characters
    };
    static constexpr std::size_t nearHistory = 2;

    Side sideOf(const Tokens& tokens, const Place& place) const
    {
        const std::size_t end = std::min(tokens.size(), place.begin + place.length + m_longest);
        Side side;
        side.count = static_cast<int>(end - place.begin);
        for (std::size_t i = place.begin; i < end; ++i) {
            const auto history = [&](std::size_t most) {
                const std::size_t size = std::min(i, most);
                return std::span<const std::uint32_t>(tokens.data() + i - size, size);
            };
            const NgramModel::Scored all = m_model.look(history(m_longest), tokens[i]);
            side.sum += all.score;
            side.known += all.knownLength;
            if (all.knownLength > static_cast<int>(i - place.begin))
                side.longest = std::max(side.longest, all.knownLength);
            if (i < place.begin + place.length + nearHistory)
                side.near += m_model.look(history(nearHistory), tokens[i]).score;
        }
        return side;
    }

    const CharacterModel& m_model;
    std::size_t m_longest;
    std::size_t m_before;
    Tokens m_tokens;
    Tokens m_changed;  ///< the same between two calls
    Place m_lastPlace; ///< none at first: no change is empty
    Side m_lastBefore;
};

void describe(const CharacterModel& model, const std::vector<Run>& runs,
    std::vector<Judged>& sentence, std::size_t first)
{
    if (!model)
        return;
    int run = -1;
    std::optional<CharacterScorer> scorer;
    for (Judged& one : sentence) {
        if (one.scored.run != run) {
            run = one.scored.run;
            scorer.emplace(model, runs[static_cast<std::size_t>(run)]);
        }
        scorer->describe(one.scored.candidate.change, one.scored.features, first);
    }
}

} // namespace

void addCharacterFeatures(
    const Models& models, const std::vector<Run>& runs, std::vector<Judged>& sentence)
{
    describe({models.prose, models.ownProse}, runs, sentence, ProseGain);
    describe({models.archive, nullptr}, runs, sentence, ArchiveGain);
}

} // namespace qb::spelling
