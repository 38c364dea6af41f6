#include "spelling/lattice.h"

#include <algorithm>

namespace qb::spelling {
Run::Run(const Lexicon& lexicon, std::u16string_view text, std::u16string_view before,
    std::u16string_view after)
    : m_text(text),
      m_before(before),
      m_after(after)
{
    m_offsets.reserve(m_text.size() + 1);
    m_matches.reserve(m_text.size() * 3);
    m_heads.resize(m_text.size() * longestHead);
    for (std::size_t start = 0; start < m_text.size(); ++start) {
        m_offsets.push_back(m_matches.size());
        Lexicon::Walk walk(lexicon);
        const std::size_t end = std::min(m_text.size(), start + longestWord);
        for (std::size_t at = start; at < end && walk.canGoOn(); ++at) {
            const std::uint32_t word = walk.step(m_text[at]);
            if (word != noToken)
                m_matches.push_back({word, static_cast<std::uint8_t>(at - start + 1)});
            if (at - start < longestHead)
                m_heads[start * longestHead + at - start] = walk;
        }
    }
    m_offsets.push_back(m_matches.size());
}

std::vector<Run> runsOf(const Lexicon& lexicon, const Sentence& sentence)
{
    constexpr std::size_t context = NgramModel::maximumOrder - 1;
    const std::u16string tokens = lineStart + sentence.tokens;
    std::vector<Run> runs;
    for (const Sentence::Stretch& stretch : sentence.stretches) {
        const std::size_t begin = static_cast<std::size_t>(stretch.tokenBegin) + 1;
        const auto length = static_cast<std::size_t>(stretch.length);
        const std::size_t before = std::min(begin, context);
        const std::u16string_view all = tokens;
        runs.emplace_back(lexicon, all.substr(begin, length), all.substr(begin - before, before),
            all.substr(begin + length, context));
    }
    return runs;
}

ChangedRun::ChangedRun(const Lexicon& lexicon, const Run& run, const Change& change)
    : m_change(change),
      m_firstStart(std::max(0, change.begin - Run::longestHead))
{
    for (int start = m_firstStart; start < change.end(); ++start) {
        m_offsets.push_back(m_matches.size());
        Lexicon::Walk walk
            = start < change.begin ? run.head(start, change.begin) : Lexicon::Walk(lexicon);
        const int end = std::min(run.size(), start + longestWord);
        for (int at = std::max(start, change.begin); at < end && walk.canGoOn(); ++at) {
            const bool isChanged = at < change.end();
            const char16_t c = isChanged
                ? change.replacement[static_cast<std::size_t>(at - change.begin)]
                : run.text()[static_cast<std::size_t>(at)];
            const std::uint32_t word = walk.step(c);
            if (word != noToken)
                m_matches.push_back({word, static_cast<std::uint8_t>(at - start + 1)});
        }
    }
    m_offsets.push_back(m_matches.size());
}

LibimeScorer::State LibimeScorer::start(const Run* run) const
{
    if (run == nullptr || run->before().empty())
        return m_model.emptyState();
    const char16_t last = run->before().back();
    if (last == lineStart)
        return m_model.beginState();
    if (last == numberToken) {
        const std::uint32_t number = m_lexicon.find(u"五");
        State state{};
        if (knows(number)) {
            score(m_model.emptyState(), number, state);
            return state;
        }
    }
    return m_model.emptyState();
}

Milli LibimeScorer::association(std::uint32_t first, std::uint32_t second) const
{
    if (!knows(first) || !knows(second))
        return 0;
    State after{};
    State next{};
    score(m_model.emptyState(), first, after);
    return score(after, second, next) - score(m_model.emptyState(), second, next);
}

std::uint32_t WordScorer::markOf(char16_t token) const
{
    if (m_kind == Tokens::Libpinyin)
        return static_cast<std::uint32_t>(m_lexicon.wordCount());
    if (token == numberToken) {
        const std::uint32_t number = m_lexicon.find(u"五");
        return number == noToken ? noToken : m_lexicon.word(number).sunToken;
    }
    constexpr std::u16string_view sunMarks = u"，。；？！：“”、…";
    constexpr std::uint32_t firstSunMark = 70;
    const std::size_t mark = sunMarks.find(token);
    return mark == std::u16string_view::npos ? noToken
                                             : firstSunMark + static_cast<std::uint32_t>(mark);
}

WordScorer::State WordScorer::start(const Run* run) const
{
    if (run == nullptr || run->before().empty())
        return {{0, 0}, 0};
    const char16_t last = run->before().back();
    if (last == lineStart)
        return m_kind == Tokens::SunPinyin
            ? State{{0, 0}, 0}
            : State{{static_cast<std::uint32_t>(m_lexicon.wordCount()), 0}, 1};
    const std::uint32_t token = markOf(last);
    return token == noToken ? State{{0, 0}, 0} : State{{token, 0}, 1};
}

Milli WordScorer::association(std::uint32_t first, std::uint32_t second) const
{
    if (!knows(first) || !knows(second))
        return 0;
    const std::uint32_t history = tokenOf(first);
    return m_model.score({&history, 1}, tokenOf(second)) - m_model.score({}, tokenOf(second));
}

Milli WordScorer::endScore(const State& state, const Run& run) const
{
    if (run.after().empty() || m_kind == Tokens::Libpinyin)
        return 0;
    const std::uint32_t token = markOf(run.after().front());
    return token == noToken || !m_model.knows(token)
        ? 0
        : m_model.score({state.tokens.data(), state.count}, token);
}

} // namespace qb::spelling
