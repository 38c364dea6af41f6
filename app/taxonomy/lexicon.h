#pragma once

#include "taxonomy/catalogue.h"
#include "text/word_automaton.h"

namespace qb::taxonomy {

/// What a word says about one subject (an industry's or kind's index).
struct Vote {
    int subject = 0;
    double weight = 0;
};

/// Words with votes, found in one pass; where words overlap, the longer one that begins first
/// counts.
class Lexicon {
public:
    static constexpr int kEverySubject = -1; ///< a vote on all subjects alike

    void add(const QString& word, Vote vote);
    /// A word without a vote hides the shorter words inside it.
    void addNeutral(const QString& word);
    void compile() { m_automaton.compile(); }

    struct Tally {
        double score = 0;
        QStringList evidence; ///< strongest first
    };
    /// Raw scores of `subjects` subjects. Repetition counts, with saturation; the title counts
    /// more.
    std::vector<Tally> tally(const QString& title, const QString& text, int subjects) const;

private:
    int number(const QString& word);
    void count(const QString& text, double factor, std::vector<double>& strengths) const;

    text::WordAutomaton m_automaton;
    std::vector<QString> m_words;
    std::vector<std::vector<Vote>> m_votes;
};

} // namespace qb::taxonomy
