#include "taxonomy/lexicon.h"

#include <cmath>

namespace qb::taxonomy {

namespace {

constexpr double kTitleFactor = 1.8;
constexpr double kMostRepetitions = 4;

/// Case and width folded unit by unit, so that positions stay.
QString folded(const QString& text)
{
    QString result = text;
    for (QChar& unit : result) {
        if (unit >= u'\uFF01' && unit <= u'\uFF5E') // full-width forms of ASCII
            unit = QChar(char16_t(unit.unicode() - 0xFEE0));
        if (!unit.isSurrogate())
            unit = unit.toCaseFolded();
    }
    return result;
}

bool isAsciiWordUnit(QChar unit)
{
    return unit < u'\x80' && unit.isLetterOrNumber();
}

/// "AI" is not in "MAIL": a Latin word stands alone.
bool isWhole(const QString& text, qsizetype begin, qsizetype end)
{
    const bool joinsBefore
        = begin > 0 && isAsciiWordUnit(text[begin - 1]) && isAsciiWordUnit(text[begin]);
    const bool joinsAfter
        = end < text.size() && isAsciiWordUnit(text[end]) && isAsciiWordUnit(text[end - 1]);
    return !joinsBefore && !joinsAfter;
}

struct Occurrence {
    int word;
    qsizetype begin;
    qsizetype end;
};

} // namespace

int Lexicon::number(const QString& word)
{
    const int number = m_automaton.add(folded(word));
    if (size_t(number) == m_words.size()) {
        m_words.push_back(word);
        m_votes.emplace_back();
    }
    return number;
}

void Lexicon::add(const QString& word, Vote vote)
{
    m_votes[size_t(number(word))].push_back(vote);
}

void Lexicon::addNeutral(const QString& word)
{
    (void)number(word);
}

void Lexicon::count(const QString& text, double factor, std::vector<double>& strengths) const
{
    const QString plain = folded(text);
    std::vector<Occurrence> found;
    m_automaton.scan(plain, [&](int word, qsizetype begin, qsizetype end) {
        if (isWhole(plain, begin, end))
            found.push_back({word, begin, end});
    });
    std::sort(found.begin(), found.end(), [](const Occurrence& a, const Occurrence& b) {
        return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
    });
    qsizetype covered = 0;
    for (const Occurrence& occurrence : found) {
        if (occurrence.begin < covered)
            continue;
        covered = occurrence.end;
        strengths[size_t(occurrence.word)] += factor;
    }
}

std::vector<Lexicon::Tally> Lexicon::tally(
    const QString& title, const QString& text, int subjects) const
{
    std::vector<double> strengths(m_words.size(), 0.0);
    count(title, kTitleFactor, strengths);
    count(text, 1, strengths);
    std::vector<Tally> tallies(static_cast<size_t>(subjects));
    std::vector<std::vector<std::pair<double, int>>> reasons(static_cast<size_t>(subjects));
    double common = 0;
    for (size_t word = 0; word < m_words.size(); ++word) {
        if (strengths[word] <= 0)
            continue;
        const double strength = std::sqrt(std::min(strengths[word], kMostRepetitions));
        for (const Vote& vote : m_votes[word]) {
            if (vote.subject == kEverySubject) {
                common += vote.weight * strength;
                continue;
            }
            tallies[size_t(vote.subject)].score += vote.weight * strength;
            if (vote.weight > 0)
                reasons[size_t(vote.subject)].emplace_back(vote.weight * strength, int(word));
        }
    }
    for (size_t subject = 0; subject < tallies.size(); ++subject) {
        tallies[subject].score += common;
        std::stable_sort(reasons[subject].begin(), reasons[subject].end(),
            [](const auto& a, const auto& b) { return a.first > b.first; });
        for (const auto& reason : reasons[subject])
            tallies[subject].evidence << m_words[size_t(reason.second)];
    }
    return tallies;
}

} // namespace qb::taxonomy
