#include "spelling/candidates.h"

#include <algorithm>
#include <array>
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
    /// Whether one of the best segmentations has this character as a word of its own, or as none.
    bool isSingle(int position, std::span<const Match> matches) const
    {
        const bool isWord = !matches.empty() && matches.front().length == 1;
        const auto at = static_cast<std::size_t>(position);
        return m_forward[at] + (isWord ? score(matches.front().word) : unknownCharacter)
            + m_backward[at + 1]
            == m_forward.back();
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
        collectBrokenWords();
        std::vector<Candidate> all;
        for (std::vector<Candidate>& place : m_byPlace) {
            std::stable_sort(
                place.begin(), place.end(), [](const Candidate& a, const Candidate& b) {
                    return a.unigramGain > b.unigramGain;
                });
            std::size_t usual = 0; // those that make a word of a character that is none are few
            for (std::size_t i = 0; i < std::min(place.size(), mostPerPlaceWithKnown); ++i) {
                const CandidateSource source = place[i].source;
                const bool makesWord
                    = source == CandidateSource::NearSound || source == CandidateSource::Gap;
                if (makesWord || usual < mostPerPlace || isKnown(place[i].change))
                    all.push_back(std::move(place[i]));
                usual += makesWord ? 0 : 1;
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

    /// The word stands at `begin` but for the character at `position`; it must gain.
    void addWordBut(int begin, int position, std::uint32_t word, CandidateSource source)
    {
        const std::u16string_view text = m_lexicon.text(word);
        const auto offset = static_cast<std::size_t>(position - begin);
        for (std::size_t i = 0; i < text.size(); ++i) {
            const char16_t there = m_run.text()[static_cast<std::size_t>(begin) + i];
            if ((text[i] == there) != (i != offset))
                return;
        }
        const Milli gain = m_paths.gain(begin, begin + static_cast<int>(text.size()), word);
        if (gain > 0)
            add(position, text.substr(offset, 1), source, gain);
    }

    /// A slip often leaves characters by themselves that were a word.
    void collectBrokenWords()
    {
        std::vector<bool> isSingle;
        for (int i = 0; i < m_run.size(); ++i)
            isSingle.push_back(m_paths.isSingle(i, m_run.matches(i)));
        for (int i = 0; i < m_run.size(); ++i) {
            if (!isSingle[static_cast<std::size_t>(i)])
                continue;
            collectNearSounds(i, isSingle);
            collectGaps(i);
        }
    }

    /// Words of two characters whose one is this but for a slip on the keys; the usual readings
    /// will do.
    void collectNearSounds(int position, const std::vector<bool>& isSingle)
    {
        const auto usualClass = [&](int at) {
            return m_lexicon.soundClass(
                m_lexicon.character(m_run.text()[static_cast<std::size_t>(at)]).syllables.front());
        };
        for (const int begin : {position - 1, position}) {
            const int other = begin == position ? position + 1 : begin;
            if (other < 0 || other >= m_run.size() || !isSingle[static_cast<std::size_t>(other)])
                continue;
            std::array<std::uint16_t, 2> sound{};
            sound[static_cast<std::size_t>(other - begin)] = usualClass(other);
            for (const std::uint16_t near : m_lexicon.classesNear(usualClass(position))) {
                sound[static_cast<std::size_t>(position - begin)] = near;
                const auto words = m_lexicon.wordsOfSound(sound);
                for (const std::uint32_t word :
                    words.first(std::min(words.size(), mostSoundsPerWindow))) {
                    if (word < m_lexicon.wordCount() && m_lexicon.word(word).length == 2)
                        addWordBut(begin, position, word, CandidateSource::NearSound);
                }
            }
        }
    }

    /// Longer words of which only this character does not stand there.
    void collectGaps(int position)
    {
        const std::u16string_view text = m_run.text();
        for (int length = 3; length <= longestWordWithGap; ++length) {
            for (int begin = std::max(0, position - length + 1);
                 begin <= position && begin + length <= m_run.size(); ++begin) {
                const std::u16string_view there = text.substr(
                    static_cast<std::size_t>(begin), static_cast<std::size_t>(length));
                for (const std::uint32_t word :
                    m_lexicon.wordsWithGap(there, static_cast<std::size_t>(position - begin))) {
                    if (word < m_lexicon.wordCount() && m_lexicon.word(word).length == length)
                        addWordBut(begin, position, word, CandidateSource::Gap);
                }
            }
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
