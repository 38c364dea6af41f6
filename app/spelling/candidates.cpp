#include "spelling/candidates.h"

#include <algorithm>
#include <limits>

namespace qb::spelling {
namespace {

/// A candidate whose words alone are less likely than this is not looked at.
constexpr Milli smallestGain = -2000;
/// One that is known from the past may be as unlikely as this.
constexpr Milli smallestGainOfKnown = -3500;
constexpr std::size_t mostPerPlace = 12;
constexpr std::size_t mostPerPlaceWithKnown = 52;
constexpr std::size_t mostSoundsPerWindow = 12;
constexpr Milli unknownCharacter = NgramModel::unknownScore;

/// The best segmentation with each word counted alone, from both ends.
class UnigramPaths {
public:
    UnigramPaths(const Lexicon& lexicon, const Run& run)
        : m_lexicon(lexicon),
          m_forward(static_cast<std::size_t>(run.size()) + 1, lowest),
          m_backward(m_forward.size(), lowest)
    {
        const auto n = static_cast<std::size_t>(run.size());
        m_forward[0] = 0;
        m_backward[n] = 0;
        for (std::size_t p = 0; p < n; ++p) {
            raise(m_forward[p + 1], m_forward[p] + unknownCharacter);
            for (const Match& match : run.matches(static_cast<int>(p)))
                raise(m_forward[p + match.length], m_forward[p] + score(match.word));
        }
        for (std::size_t p = n; p > 0; --p) {
            raise(m_backward[p - 1], m_backward[p] + unknownCharacter);
            for (const Match& match : run.matches(static_cast<int>(p - 1)))
                raise(m_backward[p - 1], m_backward[p - 1 + match.length] + score(match.word));
        }
    }

    Milli score(std::uint32_t word) const
    {
        const WordEntry& entry = m_lexicon.word(word);
        return entry.unigram == 255 ? unknownCharacter - 500 * (entry.length - 1)
                                    : -NgramModel::probabilityStep * entry.unigram;
    }
    /// What the best segmentation gains when this word stands at [begin, end).
    Milli gain(int begin, int end, std::uint32_t word) const
    {
        return m_forward[static_cast<std::size_t>(begin)] + score(word)
            + m_backward[static_cast<std::size_t>(end)] - m_forward.back();
    }

private:
    static constexpr Milli lowest = std::numeric_limits<Milli>::min() / 2;
    static void raise(Milli& value, Milli other) { value = std::max(value, other); }

    const Lexicon& m_lexicon;
    std::vector<Milli> m_forward;
    std::vector<Milli> m_backward;
};

class Collector {
public:
    Collector(const Lexicon& lexicon, const PairTable& pairs, const Run& run)
        : m_lexicon(lexicon),
          m_pairs(pairs),
          m_run(run),
          m_paths(lexicon, run),
          m_byPlace(run.text().size())
    {
    }

    std::vector<Candidate> collect()
    {
        collectSounds();
        collectCharacters();
        std::vector<Candidate> all;
        for (std::vector<Candidate>& place : m_byPlace) {
            std::stable_sort(
                place.begin(), place.end(), [](const Candidate& a, const Candidate& b) {
                    return a.unigramGain > b.unigramGain;
                });
            for (std::size_t i = 0; i < std::min(place.size(), mostPerPlaceWithKnown); ++i) {
                if (i < mostPerPlace || isKnown(place[i].change))
                    all.push_back(std::move(place[i]));
            }
        }
        return all;
    }

private:
    bool isKnown(const Change& change) const
    {
        return change.replacement.size() == 1
            && m_pairs.count(
                   m_run.text()[static_cast<std::size_t>(change.begin)], change.replacement.front())
            > 0;
    }

    void add(int begin, std::u16string_view replacement, CandidateSource source, Milli gain)
    {
        if (gain < (source == CandidateSource::KnownPair ? smallestGainOfKnown : smallestGain))
            return;
        std::vector<Candidate>& place = m_byPlace[static_cast<std::size_t>(begin)];
        for (Candidate& known : place) {
            if (known.change.replacement == replacement) {
                known.unigramGain = std::max(known.unigramGain, gain);
                return;
            }
        }
        place.push_back({{begin, std::u16string(replacement)}, source, gain});
    }

    /// The word stands at `begin`; what it changes there becomes a candidate.
    void addWord(int begin, std::uint32_t word, CandidateSource source, Milli gain)
    {
        const std::u16string_view text = m_lexicon.text(word);
        const std::u16string_view there = std::u16string_view(m_run.text())
                                              .substr(static_cast<std::size_t>(begin), text.size());
        std::size_t first = 0;
        while (first < text.size() && text[first] == there[first])
            ++first;
        if (first == text.size())
            return;
        std::size_t last = text.size() - 1;
        while (text[last] == there[last])
            --last;
        // A word has two wrong characters at most.
        std::size_t changed = 0;
        for (std::size_t i = first; i <= last; ++i)
            changed += text[i] == there[i] ? 0 : 1;
        if (changed > 2)
            return;
        add(begin + static_cast<int>(first), text.substr(first, last - first + 1), source, gain);
    }

    std::vector<std::uint16_t> classesAt(int position) const
    {
        std::vector<std::uint16_t> classes;
        for (const std::uint16_t syllable :
            m_lexicon.character(m_run.text()[static_cast<std::size_t>(position)]).syllables) {
            if (syllable == CharacterEntry::none)
                continue;
            const std::uint16_t soundClass = m_lexicon.soundClass(syllable);
            if (std::find(classes.begin(), classes.end(), soundClass) == classes.end())
                classes.push_back(soundClass);
        }
        return classes;
    }

    void collectSounds()
    {
        const int n = m_run.size();
        std::vector<std::vector<std::uint16_t>> classes;
        for (int i = 0; i < n; ++i)
            classes.push_back(classesAt(i));
        std::vector<std::uint16_t> sound;
        for (int begin = 0; begin < n; ++begin) {
            for (int length = 1; length <= 4 && begin + length <= n; ++length)
                visitSounds(classes, begin, length, sound);
        }
    }

    void visitSounds(const std::vector<std::vector<std::uint16_t>>& classes, int begin, int length,
        std::vector<std::uint16_t>& sound)
    {
        if (static_cast<int>(sound.size()) == length) {
            const std::span<const std::uint32_t> words = m_lexicon.wordsOfSound(sound);
            for (const std::uint32_t word :
                words.first(std::min(words.size(), length == 1 ? 25 : mostSoundsPerWindow * 2))) {
                if (word >= m_lexicon.wordCount()
                    || begin + m_lexicon.word(word).length > m_run.size())
                    continue;
                const Milli gain = m_paths.gain(begin, begin + m_lexicon.word(word).length, word);
                if (gain < smallestGain)
                    break; // the words that follow are rarer
                addWord(begin, word, CandidateSource::Sound, gain);
            }
            return;
        }
        for (const std::uint16_t soundClass :
            classes[static_cast<std::size_t>(begin) + sound.size()]) {
            sound.push_back(soundClass);
            visitSounds(classes, begin, length, sound);
            sound.pop_back();
        }
    }

    /// Words that a known or look-alike character in one place would form with its neighbours.
    void collectCharacters()
    {
        for (int i = 0; i < m_run.size(); ++i) {
            const char16_t c = m_run.text()[static_cast<std::size_t>(i)];
            for (const char16_t other : m_pairs.rightFor(c))
                tryCharacter(i, other, CandidateSource::KnownPair);
            for (const char16_t other : m_lexicon.similarShapes(c))
                tryCharacter(i, other, CandidateSource::Shape);
        }
    }

    void tryCharacter(int position, char16_t other, CandidateSource source)
    {
        if (!isModelHan(other) || other == m_run.text()[static_cast<std::size_t>(position)])
            return;
        for (int start = std::max(0, position - Run::longestHead); start <= position; ++start) {
            Lexicon::Walk walk
                = start < position ? m_run.head(start, position) : Lexicon::Walk(m_lexicon);
            const int end = std::min(m_run.size(), start + Run::longestHead + 1);
            for (int at = position; at < end && walk.canGoOn(); ++at) {
                const std::uint32_t word = walk.step(
                    at == position ? other : m_run.text()[static_cast<std::size_t>(at)]);
                const bool isAlone = start == position && at == position;
                if (word == noToken || (isAlone && source == CandidateSource::Shape))
                    continue;
                add(position, std::u16string_view(&other, 1), source,
                    m_paths.gain(start, at + 1, word));
            }
        }
    }

    const Lexicon& m_lexicon;
    const PairTable& m_pairs;
    const Run& m_run;
    UnigramPaths m_paths;
    std::vector<std::vector<Candidate>> m_byPlace;
};

} // namespace

std::vector<Candidate> candidatesFor(const Lexicon& lexicon, const PairTable& pairs, const Run& run)
{
    return Collector(lexicon, pairs, run).collect();
}

} // namespace qb::spelling
