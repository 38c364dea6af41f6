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
    /// What a word of the automaton stands for.
    struct Use {
        int rule = 0;
        int nearest = 0; ///< of a pattern's anchor
        int farthest = 0;
        bool isPattern = false;
        bool isAtStart = false; ///< a pattern that matches at the text's begin alone
        const QStringList* suggestions = nullptr; ///< of a literal
    };
    /// A literal that was found, or where a pattern may begin, or a place for a predicate.
    struct Trigger {
        int rule = 0;
        qsizetype from = 0;
        qsizetype to = 0;
        const QStringList* suggestions = nullptr;
    };
    using Triggers = std::span<const Trigger>;

    void scan(const Document& document, const std::vector<char>& isOn,
        std::vector<Trigger>& triggers) const;
    std::vector<Hit> predicateHits(const Rule& rule, Document& document, Triggers triggers) const;
    std::vector<Hit> patternHits(const Rule& rule, Passage& passage, Triggers triggers,
        std::optional<TextRange>& gaveUpAt) const;
    std::vector<Hit> literalHits(const Rule& rule, Passage& passage, Triggers triggers) const;

    const std::vector<Rule>& m_rules;
    text::WordAutomaton m_automaton;
    std::vector<Use> m_uses;        ///< by word, one word's behind the other's
    std::vector<int> m_firstUse;    ///< by word, and one more
    std::vector<int> m_alwaysAsked; ///< predicates without anchors
};

} // namespace qb::check
