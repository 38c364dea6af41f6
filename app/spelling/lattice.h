#pragma once

#include "spelling/lexicon.h"
#include "spelling/libime_model.h"
#include "spelling/ngram_model.h"
#include "spelling/sentence.h"

#include <string>
#include <vector>

namespace qb::spelling {

/// A word that begins at some place of a run.
struct Match {
    std::uint32_t word;
    std::uint8_t length;
};

/// A stretch of Han characters without anything between them, and the words in it. The matches of
/// all places lie one after the other.
class Run {
public:
    /// So many characters of a word may stand before the first one that is asked about; longer ones
    /// are too rare to matter.
    static constexpr int longestHead = 3;

    Run(const Lexicon& lexicon, std::u16string_view text, std::u16string_view before = {},
        std::u16string_view after = {});

    int size() const { return static_cast<int>(m_text.size()); }
    const std::u16string& text() const { return m_text; }
    /// A few tokens of the sentence (see Sentence) on either side; lineStart where it begins.
    const std::u16string& before() const { return m_before; }
    const std::u16string& after() const { return m_after; }
    std::span<const Match> matches(int start) const
    {
        const auto i = static_cast<std::size_t>(start);
        return {m_matches.data() + m_offsets[i], m_offsets[i + 1] - m_offsets[i]};
    }
    /// What is known of the words that begin with the characters of [start, end), of which there
    /// are longestHead at most.
    const Lexicon::Walk& head(int start, int end) const
    {
        return m_heads[static_cast<std::size_t>(start * longestHead + end - start - 1)];
    }

private:
    std::u16string m_text;
    std::u16string m_before;
    std::u16string m_after;
    std::vector<Match> m_matches;
    std::vector<std::size_t> m_offsets;
    std::vector<Lexicon::Walk> m_heads; ///< by start, then length
};

/// The runs of a sentence, in the order of its stretches.
std::vector<Run> runsOf(const Lexicon& lexicon, const Sentence& sentence);

/// A run with some of its characters replaced by as many others.
struct Change {
    int begin = 0;
    std::u16string replacement;

    int end() const { return begin + static_cast<int>(replacement.size()); }
};

/// The words of a changed run that the change touches.
class ChangedRun {
public:
    ChangedRun(const Lexicon& lexicon, const Run& run, const Change& change);

    int begin() const { return m_change.begin; }
    int end() const { return m_change.end(); }
    /// The first place at which a word may begin that reaches into the change.
    int firstStart() const { return m_firstStart; }
    /// Words from before the change that reach into it; all words that begin in it.
    std::span<const Match> touching(int start) const
    {
        const auto i = static_cast<std::size_t>(start - m_firstStart);
        return {m_matches.data() + m_offsets[i], m_offsets[i + 1] - m_offsets[i]};
    }

private:
    const Change& m_change;
    int m_firstStart;
    std::vector<Match> m_matches;
    std::vector<std::size_t> m_offsets;
};

/// What a path scorer needs of libime's model.
class LibimeScorer {
public:
    using State = LibimeModel::State;
    LibimeScorer(const LibimeModel& model, const Lexicon& lexicon)
        : m_model(model),
          m_lexicon(lexicon)
    {
    }
    State start(const Run* run = nullptr) const;
    Milli endScore(const State& /*state*/, const Run& /*run*/) const { return 0; }
    /// How much more likely `second` is after `first` than anywhere; 0 where nothing is known.
    Milli association(std::uint32_t first, std::uint32_t second) const;
    bool knows(std::uint32_t word) const
    {
        return word != noToken && m_lexicon.word(word).libimeToken != noToken;
    }
    Milli score(const State& state, std::uint32_t word, State& next) const
    {
        return m_model.score(state, m_lexicon.word(word).libimeToken, next);
    }

private:
    const LibimeModel& m_model;
    const Lexicon& m_lexicon;
};

/// The same for a trigram model of our own form.
class WordScorer {
public:
    struct State {
        std::array<std::uint32_t, 2> tokens;
        std::uint32_t count;
    };
    /// How a model numbers words, and what it knows of marks and numbers between them.
    enum class Tokens {
        SunPinyin, ///< its own numbers; a few marks
        Libpinyin, ///< the lexicon's; all else is one boundary
    };
    WordScorer(const NgramModel& model, const Lexicon& lexicon, Tokens kind)
        : m_model(model),
          m_lexicon(lexicon),
          m_kind(kind)
    {
    }
    State start(const Run* run = nullptr) const;
    Milli endScore(const State& state, const Run& run) const;
    /// How much more likely `second` is after `first` than anywhere; 0 where nothing is known.
    Milli association(std::uint32_t first, std::uint32_t second) const;
    bool knows(std::uint32_t word) const { return word != noToken && m_model.knows(tokenOf(word)); }
    Milli score(const State& state, std::uint32_t word, State& next) const
    {
        const std::uint32_t token = tokenOf(word);
        next = state.count == 0 ? State{{token, 0}, 1}
            : state.count == 1  ? State{{state.tokens[0], token}, 2}
                                : State{{state.tokens[1], token}, 2};
        return m_model.score({state.tokens.data(), state.count}, token);
    }

private:
    std::uint32_t markOf(char16_t token) const;
    std::uint32_t tokenOf(std::uint32_t word) const
    {
        return m_kind == Tokens::SunPinyin ? m_lexicon.word(word).sunToken : word;
    }

    const NgramModel& m_model;
    const Lexicon& m_lexicon;
    Tokens m_kind;
};

/// The best ways through a run under one model, and what a change does to them.
template <typename Scorer>
class PathScorer {
public:
    struct Covering {
        int begin = 0;
        int length = 0;
        std::uint32_t word = noToken;
    };
    struct Outcome {
        Milli before = 0; ///< of the stretch around the change, as it stands
        Milli after = 0;
        int length = 0;    ///< of that stretch, in characters
        Covering covering; ///< the word that the change's first character is in, afterwards
        std::uint32_t left = noToken; ///< the words on either side of it
        std::uint32_t right = noToken;
    };

    PathScorer(const Scorer& scorer, const Run& run) : m_scorer(scorer), m_run(run)
    {
        const auto n = static_cast<std::size_t>(run.size());
        m_nodes.resize(n + 1);
        m_nodes[0] = {0, 0, noToken, scorer.start(&run), true};
        for (int p = 0; p < run.size(); ++p)
            relax(
                m_nodes, 0, p, m_nodes[static_cast<std::size_t>(p)], run.matches(p), 0, run.size());
        m_covering.resize(n);
        for (int p = run.size(); p > 0;) {
            const Node& node = m_nodes[static_cast<std::size_t>(p)];
            for (int i = p - node.length; i < p; ++i)
                m_covering[static_cast<std::size_t>(i)] = {p - node.length, node.length, node.word};
            p -= node.length;
        }
    }

    const Covering& covering(int position) const
    {
        return m_covering[static_cast<std::size_t>(position)];
    }
    bool isBoundary(int position) const
    {
        return position >= m_run.size() || covering(position).begin == position;
    }

    Milli total() const { return m_nodes.back().score; }

    Outcome evaluate(const ChangedRun& changed) const
    {
        constexpr int lookAhead = 3;
        int end = std::min(m_run.size(), changed.end() + lookAhead);
        while (!isBoundary(end))
            ++end;
        const int base = changed.begin();
        std::vector<Node>& nodes = m_scratch;
        nodes.assign(static_cast<std::size_t>(end - base) + 1, Node{});
        nodes[0] = m_nodes[static_cast<std::size_t>(base)];
        for (int p = changed.firstStart(); p < base; ++p)
            relax(nodes, base, p, m_nodes[static_cast<std::size_t>(p)], changed.touching(p),
                base + 1, end);
        for (int p = base; p < end; ++p) {
            const Node& from = nodes[static_cast<std::size_t>(p - base)];
            if (!from.isReached)
                continue;
            relax(nodes, base, p, from, p < changed.end() ? changed.touching(p) : m_run.matches(p),
                base + 1, end);
        }
        Outcome outcome;
        int from = std::max(0, changed.firstStart());
        while (!isBoundary(from))
            --from;
        outcome.length = end - from;
        const Milli start = m_nodes[static_cast<std::size_t>(from)].score;
        outcome.before = m_nodes[static_cast<std::size_t>(end)].score - start;
        outcome.after = nodes.back().score - start;
        for (int p = end; p > base;) {
            const Node& node = nodes[static_cast<std::size_t>(p - base)];
            outcome.right = outcome.covering.word;
            outcome.covering = {p - node.length, node.length, node.word};
            p -= node.length;
        }
        outcome.left = m_nodes[static_cast<std::size_t>(outcome.covering.begin)].word;
        return outcome;
    }

private:
    struct Node {
        Milli score = 0;
        int length = 0; ///< of the word that ends here
        std::uint32_t word = noToken;
        typename Scorer::State state{};
        bool isReached = false;
    };

    void relax(std::vector<Node>& nodes, int base, int p, const Node& from,
        std::span<const Match> matches, int firstEnd, int lastEnd) const
    {
        const auto reach
            = [&](int end, Milli score, std::uint32_t word, const typename Scorer::State& state) {
                  if (end == m_run.size())
                      score += m_scorer.endScore(state, m_run);
                  Node& node = nodes[static_cast<std::size_t>(end - base)];
                  if (!node.isReached || score > node.score)
                      node = {score, end - p, word, state, true};
              };
        bool single = false;
        typename Scorer::State state{};
        for (const Match& match : matches) {
            const int end = p + match.length;
            if (match.length == 1)
                single = m_scorer.knows(match.word);
            if (end < firstEnd || end > lastEnd || !m_scorer.knows(match.word))
                continue;
            const Milli score = m_scorer.score(from.state, match.word, state);
            reach(end, from.score + score, match.word, state);
        }
        if (!single && p + 1 >= firstEnd && p + 1 <= lastEnd)
            reach(p + 1, from.score + NgramModel::unknownScore, noToken, m_scorer.start());
    }

    const Scorer& m_scorer;
    const Run& m_run;
    std::vector<Node> m_nodes;
    std::vector<Covering> m_covering;
    mutable std::vector<Node> m_scratch;
};

} // namespace qb::spelling
