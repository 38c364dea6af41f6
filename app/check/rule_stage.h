#pragma once

#include "check/rule.h"
#include "text/word_automaton.h"

#include <span>

namespace qb::check {

/// The rules of one scope, compiled into one automaton.
class RuleStage {
public:
    /// `rules` must outlive the stage.
    RuleStage(const std::vector<Rule>& rules, Scope scope);

    /// Findings of the rules that are on, in any order; of one rule no two overlap. `document` is a
    /// paragraph or the whole text, as the scope says.
    void find(
        Document document, const std::vector<char>& isOn, std::vector<Finding>& findings) const;

private:
    /// What a word of the automaton stands for: one that ends at e makes a trigger from e −
    /// farthest to e − nearest.
    struct Use {
        int rule = 0;
        int nearest = 0;
        int farthest = 0;
        int literal = 0; ///< of a rule that has any: its number
        int next = -1;   ///< the word's next use; -1 for none
    };
    /// Words and the uses of each.
    class Anchors {
    public:
        void reserve(size_t words);
        /// `nearest` and `farthest` count from the word's begin, as in PatternAnchor.
        void add(const QString& word, int rule, int nearest, int farthest, int literal = 0);
        /// After the last add().
        void compile();
        /// Calls found(use, end) for every place of a word.
        template <typename Found>
        void scan(QStringView text, Found&& found) const;

    private:
        text::WordAutomaton m_automaton;
        std::vector<Use> m_uses;   ///< by word its first use
        std::vector<Use> m_others; ///< all further uses
    };
    /// A literal that was found, or where a pattern may begin, or a place for a predicate.
    struct Trigger {
        int rule = 0;
        int literal = 0;
        qsizetype from = 0;
        qsizetype to = 0;
    };
    using Triggers = std::span<const Trigger>;

    void addPatternAnchor(int rule, const PatternAnchor& anchor);
    void scan(const Document& document, const std::vector<char>& isOn,
        std::vector<Trigger>& triggers) const;
    /// By rule, and of one rule in text order.
    void sort(std::vector<Trigger>& triggers) const;
    std::vector<Hit> predicateHits(const Rule& rule, Document& document, Triggers triggers) const;
    std::vector<Hit> patternHits(const Rule& rule, Passage& passage, Triggers triggers,
        std::optional<TextRange>& gaveUpAt) const;
    std::vector<Hit> literalHits(const Rule& rule, Passage& passage, Triggers triggers) const;

    const std::vector<Rule>& m_rules;
    Anchors m_anchors;
    Anchors m_startAnchors;         ///< of patterns that match at the text's begin: near that alone
    qsizetype m_startReach = 0;     ///< how much of the text these need
    std::vector<int> m_alwaysAsked; ///< predicates without anchors
};

} // namespace qb::check
