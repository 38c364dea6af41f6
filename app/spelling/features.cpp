#include "spelling/features.h"

#include <algorithm>
#include <optional>

namespace qb::spelling {
namespace {

/// Candidates that libime's model finds so much less likely are not looked at further.
constexpr Milli smallestGain = -2000;

enum Feature : std::size_t {
    GainLibime,
    GainSun,
    GainLibpinyin,
    GainUnigram,
    GainCharacters,
    GainWords,
    BeforeLibime,
    AfterLibime,
    BeforeSun,
    AfterSun,
    BeforeLibpinyin,
    AfterLibpinyin,
    BeforeCharacters,
    AfterCharacters,
    ChangedCount,
    SpanLength,
    Source,
    Sound,
    SameTone,
    Shape,
    OldLength,
    OldUnigram,
    OldJieba,
    NewLength,
    NewUnigram,
    NewJieba,
    NewOffset,
    OldSunLength,
    NewSunLength,
    OldCharacter,
    NewCharacter,
    LeftLength,
    RightLength,
    RunLength,
    FromStart,
    FromEnd,
    PairCount,
    WrongCount,
    KeptCount,
    PairShare,
    NewLeftSun,
    NewRightSun,
    OldLeftSun,
    OldRightSun,
    NewLeftLibpinyin,
    NewRightLibpinyin,
    OldLeftLibpinyin,
    OldRightLibpinyin,
    SmallestGain,
    LargestGain,
    Singles,
    RareSingles,
    NameLikeness,
    ForeignLikeness,
    Repeated,
    NewGivenName,
    SumGain,
    RivalsHere,
    LeadHere,
    RankInSentence,
    LeadInSentence,
    LeadSunInSentence,
    RivalCount,
    FeatureCount
};

int unigramOf(const Lexicon& lexicon, std::uint32_t word)
{
    return word == noToken ? 255 : lexicon.word(word).unigram;
}

int jiebaOf(const Lexicon& lexicon, std::uint32_t word)
{
    return word == noToken ? 0 : lexicon.word(word).jieba;
}

int unigramOf(const Lexicon& lexicon, char16_t character)
{
    return unigramOf(lexicon, lexicon.find(std::u16string_view(&character, 1)));
}

/// Character models need no segmentation: the sum over what the change touches.
class CharacterScorer {
public:
    CharacterScorer(const NgramModel& model, const Run& run) : m_model(model), m_run(run)
    {
        m_tokens.assign(run.before().begin(), run.before().end());
        m_tokens.insert(m_tokens.end(), run.text().begin(), run.text().end());
        m_tokens.insert(m_tokens.end(), run.after().begin(), run.after().end());
        for (std::size_t i = 0; i < m_tokens.size(); ++i)
            m_scores.push_back(i < run.before().size() ? 0 : scoreAt(m_tokens, i));
    }

    struct Outcome {
        Milli before = 0;
        Milli after = 0;
        int length = 0;
    };
    Outcome evaluate(const Change& change) const
    {
        const std::size_t begin = m_run.before().size() + static_cast<std::size_t>(change.begin);
        const std::size_t end = std::min(m_tokens.size(),
            begin + change.replacement.size() + static_cast<std::size_t>(m_model.order()) - 1);
        std::vector<std::uint32_t>& tokens = m_scratch;
        tokens = m_tokens;
        std::copy(change.replacement.begin(), change.replacement.end(),
            tokens.begin() + static_cast<std::ptrdiff_t>(begin));
        Outcome outcome;
        for (std::size_t i = begin; i < end; ++i) {
            outcome.before += m_scores[i];
            outcome.after += scoreAt(tokens, i);
        }
        outcome.length = static_cast<int>(end - begin);
        return outcome;
    }

private:
    Milli scoreAt(const std::vector<std::uint32_t>& tokens, std::size_t i) const
    {
        const std::size_t history = std::min(i, static_cast<std::size_t>(m_model.order()) - 1);
        return m_model.score({tokens.data() + i - history, history}, tokens[i]);
    }

    const NgramModel& m_model;
    const Run& m_run;
    std::vector<std::uint32_t> m_tokens;
    std::vector<Milli> m_scores;
    mutable std::vector<std::uint32_t> m_scratch;
};

class RunScorer {
public:
    RunScorer(const Models& models, const Run& run)
        : m_models(models),
          m_lexicon(*models.lexicon),
          m_run(run),
          m_libimeScorer(*models.libime, m_lexicon),
          m_sunScorer(*models.sun, m_lexicon, WordScorer::Tokens::SunPinyin),
          m_libpinyinScorer(*models.libpinyin, m_lexicon, WordScorer::Tokens::Libpinyin),
          m_libime(m_libimeScorer, run),
          m_sun(m_sunScorer, run),
          m_libpinyin(m_libpinyinScorer, run)
    {
        if (models.archiveCharacters != nullptr)
            m_characters.emplace(*models.archiveCharacters, run);
        if (models.archiveWords != nullptr) {
            m_wordScorer.emplace(*models.archiveWords, m_lexicon, WordScorer::Tokens::Archive);
            m_words.emplace(*m_wordScorer, run);
        }
    }

    std::vector<ScoredCandidate> score()
    {
        std::vector<ScoredCandidate> scored;
        for (Candidate& candidate : candidatesFor(m_lexicon, *m_models.pairs, m_run)) {
            const ChangedRun changed(m_lexicon, m_run, candidate.change);
            const auto libime = m_libime.evaluate(changed);
            if (libime.after - libime.before < smallestGain)
                continue;
            Features features = describe(candidate, changed, libime);
            scored.push_back({std::move(candidate), 0, std::move(features)});
        }
        return scored;
    }

private:
    using LibimeOutcome = PathScorer<LibimeScorer>::Outcome;

    Features describe(
        const Candidate& candidate, const ChangedRun& changed, const LibimeOutcome& libime) const
    {
        Features f(FeatureCount, absentFeature);
        const Change& change = candidate.change;
        const auto sun = m_sun.evaluate(changed);
        f[GainLibime] = libime.after - libime.before;
        f[GainSun] = sun.after - sun.before;
        f[GainUnigram] = candidate.unigramGain;
        f[BeforeLibime] = libime.before / libime.length;
        f[AfterLibime] = libime.after / libime.length;
        f[BeforeSun] = sun.before / sun.length;
        f[AfterSun] = sun.after / sun.length;
        const auto libpinyin = m_libpinyin.evaluate(changed);
        f[GainLibpinyin] = libpinyin.after - libpinyin.before;
        f[BeforeLibpinyin] = libpinyin.before / libpinyin.length;
        f[AfterLibpinyin] = libpinyin.after / libpinyin.length;
        f[SumGain] = f[GainLibime] + f[GainSun] + f[GainLibpinyin];
        if (m_characters) {
            const auto characters = m_characters->evaluate(change);
            f[GainCharacters] = characters.after - characters.before;
            f[BeforeCharacters] = characters.before / characters.length;
            f[AfterCharacters] = characters.after / characters.length;
        }
        if (m_words) {
            const auto words = m_words->evaluate(changed);
            f[GainWords] = words.after - words.before;
        }
        describeWords(change, libime, sun.covering.length, f);
        describeCharacters(change, f);
        describeNeighbours(change, libime, f);
        describeNames(change, f);
        f[SmallestGain] = std::min({f[GainLibime], f[GainSun], f[GainLibpinyin]});
        f[LargestGain] = std::max({f[GainLibime], f[GainSun], f[GainLibpinyin]});
        f[Source] = static_cast<int>(candidate.source);
        f[RunLength] = std::min(m_run.size(), 30);
        f[FromStart] = std::min(change.begin, 15);
        f[FromEnd] = std::min(m_run.size() - change.end(), 15);
        return f;
    }

    void describeWords(
        const Change& change, const LibimeOutcome& libime, int sunLength, Features& f) const
    {
        const auto& old = m_libime.covering(change.begin);
        f[OldLength] = old.length;
        f[OldUnigram] = unigramOf(m_lexicon, old.word);
        f[OldJieba] = jiebaOf(m_lexicon, old.word);
        f[NewLength] = libime.covering.length;
        f[NewUnigram] = unigramOf(m_lexicon, libime.covering.word);
        f[NewJieba] = jiebaOf(m_lexicon, libime.covering.word);
        f[NewOffset] = change.begin - libime.covering.begin;
        f[OldSunLength] = m_sun.covering(change.begin).length;
        f[NewSunLength] = sunLength;
        f[LeftLength] = old.begin > 0 ? m_libime.covering(old.begin - 1).length : 0;
        const int after = old.begin + old.length;
        f[RightLength] = after < m_run.size() ? m_libime.covering(after).length : 0;
    }

    /// How well the words go with those on either side, before and after.
    void describeNeighbours(const Change& change, const LibimeOutcome& libime, Features& f) const
    {
        const auto& old = m_libime.covering(change.begin);
        const std::uint32_t oldLeft
            = old.begin > 0 ? m_libime.covering(old.begin - 1).word : noToken;
        const int after = old.begin + old.length;
        const std::uint32_t oldRight
            = after < m_run.size() ? m_libime.covering(after).word : noToken;
        f[NewLeftSun] = m_sunScorer.association(libime.left, libime.covering.word);
        f[NewRightSun] = m_sunScorer.association(libime.covering.word, libime.right);
        f[OldLeftSun] = m_sunScorer.association(oldLeft, old.word);
        f[OldRightSun] = m_sunScorer.association(old.word, oldRight);
        f[NewLeftLibpinyin] = m_libpinyinScorer.association(libime.left, libime.covering.word);
        f[NewRightLibpinyin] = m_libpinyinScorer.association(libime.covering.word, libime.right);
        f[OldLeftLibpinyin] = m_libpinyinScorer.association(oldLeft, old.word);
        f[OldRightLibpinyin] = m_libpinyinScorer.association(old.word, oldRight);
    }

    /// Names are what language models know least of.
    void describeNames(const Change& change, Features& f) const
    {
        constexpr int rare = 125; // −3.75
        int first = change.begin;
        while (first > 0 && m_libime.covering(first - 1).length == 1)
            --first;
        int last = change.begin;
        while (last < m_run.size() && m_libime.covering(last).length == 1)
            ++last;
        int rareOnes = 0;
        for (int i = first; i < last; ++i)
            rareOnes += unigramOf(m_lexicon, m_libime.covering(i).word) > rare ? 1 : 0;
        f[Singles] = m_libime.covering(change.begin).length == 1 ? last - first : 0;
        f[RareSingles] = f[Singles] == 0 ? 0 : rareOnes;

        const std::u16string& text = m_run.text();
        const auto entry = [&](int i) -> const CharacterEntry& {
            return m_lexicon.character(text[static_cast<std::size_t>(i)]);
        };
        int likeness = 0;
        for (int start = std::max(0, change.begin - 2); start <= change.begin; ++start) {
            for (int end = std::max(start + 2, change.end());
                 end <= std::min(start + 3, m_run.size()); ++end) {
                int given = 100;
                for (int i = start + 1; i < end; ++i)
                    given = std::min<int>(given, entry(i).givenName);
                if (entry(start).surname > 0)
                    likeness = std::max(likeness, entry(start).surname + given);
            }
        }
        f[NameLikeness] = likeness;
        int foreign = 0;
        for (int i = std::max(0, change.begin - 2); i < std::min(m_run.size(), change.end() + 2);
             ++i)
            foreign += entry(i).transliteration;
        f[ForeignLikeness] = foreign;
        f[NewGivenName] = m_lexicon.character(change.replacement.front()).givenName
            - entry(change.begin).givenName;

        const int from = std::max(0, change.begin - 1);
        const int to = std::min(m_run.size(), change.end() + 1);
        f[Repeated]
            = (isRepeated(from, change.end()) ? 1 : 0) + (isRepeated(change.begin, to) ? 2 : 0);
    }

    /// Whether [from, to) stands in the run once more.
    bool isRepeated(int from, int to) const
    {
        const std::u16string_view text = m_run.text();
        const std::u16string_view piece
            = text.substr(static_cast<std::size_t>(from), static_cast<std::size_t>(to - from));
        return piece.size() >= 2 && text.find(piece) != text.rfind(piece);
    }

    void describeCharacters(const Change& change, Features& f) const
    {
        int changed = 0;
        auto sound = static_cast<int>(SoundRelation::Same);
        int shape = 100;
        int tones = 0;
        const PairTable& pairs = *m_models.pairs;
        for (std::size_t i = 0; i < change.replacement.size(); ++i) {
            const char16_t oldOne = m_run.text()[static_cast<std::size_t>(change.begin) + i];
            const char16_t newOne = change.replacement[i];
            if (oldOne == newOne)
                continue;
            sound = std::min(sound, static_cast<int>(m_lexicon.soundRelation(oldOne, newOne)));
            shape = std::min(shape, m_lexicon.shapeSimilarity(oldOne, newOne));
            tones += m_lexicon.shareTone(oldOne, newOne) ? 1 : 0;
            if (changed == 0) {
                f[OldCharacter] = unigramOf(m_lexicon, oldOne);
                f[NewCharacter] = unigramOf(m_lexicon, newOne);
                const auto count = static_cast<int>(pairs.count(oldOne, newOne));
                const auto wrong = static_cast<int>(pairs.wrongCount(oldOne));
                const auto kept = static_cast<int>(pairs.keptCount(oldOne));
                f[PairCount] = std::min(count, 50);
                f[WrongCount] = std::min(wrong, 100);
                f[KeptCount] = std::min(kept, 3000);
                f[PairShare] = 1000 * count / (wrong + kept + 5);
            }
            ++changed;
        }
        f[ChangedCount] = changed;
        f[SpanLength] = static_cast<int>(change.replacement.size());
        f[Sound] = sound;
        f[SameTone] = tones == changed ? 1 : 0;
        f[Shape] = shape;
    }

    const Models& m_models;
    const Lexicon& m_lexicon;
    const Run& m_run;
    LibimeScorer m_libimeScorer;
    WordScorer m_sunScorer;
    WordScorer m_libpinyinScorer;
    PathScorer<LibimeScorer> m_libime;
    PathScorer<WordScorer> m_sun;
    PathScorer<WordScorer> m_libpinyin;
    std::optional<CharacterScorer> m_characters;
    std::optional<WordScorer> m_wordScorer;
    std::optional<PathScorer<WordScorer>> m_words;
};

/// How a candidate stands among the others in its place and in its sentence, by what the language
/// models say together.
void describeRivals(std::vector<ScoredCandidate>& all)
{
    constexpr Milli noRival = 20'000;
    for (ScoredCandidate& one : all) {
        const Milli gain = one.features[SumGain];
        int better = 0;
        int betterHere = 0;
        Milli best = absentFeature;
        Milli bestHere = absentFeature;
        Milli bestSun = absentFeature;
        for (const ScoredCandidate& other : all) {
            if (&other == &one)
                continue;
            const Milli otherGain = other.features[SumGain];
            better += otherGain > gain ? 1 : 0;
            best = std::max(best, otherGain);
            bestSun = std::max(bestSun, other.features[GainSun]);
            if (overlap(one, other)) {
                betterHere += otherGain > gain ? 1 : 0;
                bestHere = std::max(bestHere, otherGain);
            }
        }
        one.features[RivalsHere] = betterHere;
        one.features[RankInSentence] = std::min(better, 20);
        one.features[LeadHere] = std::min(gain - bestHere, noRival);
        one.features[LeadInSentence] = std::min(gain - best, noRival);
        one.features[LeadSunInSentence] = std::min(one.features[GainSun] - bestSun, noRival);
        one.features[RivalCount] = std::min(static_cast<int>(all.size()), 200);
    }
}

/// Only what the models together do not rule out, and the most promising in each place.
void prune(std::vector<ScoredCandidate>& all)
{
    constexpr Milli smallestSum = -3000;
    constexpr int mostRivals = 4;
    const auto isHopeless = [](const ScoredCandidate& one) {
        return one.features[SumGain] <= smallestSum || one.features[RivalsHere] >= mostRivals;
    };
    all.erase(std::remove_if(all.begin(), all.end(), isHopeless), all.end());
}

} // namespace

int nameLikeness(const Features& features)
{
    return features[NameLikeness];
}

std::int32_t archiveEvidence(const Features& features)
{
    const std::int32_t gain = features[GainCharacters];
    if (gain == absentFeature)
        return 0;
    constexpr std::int32_t most = 4000;
    return std::clamp(gain, -most, most) / 4 + std::clamp(gain, -most, 0) / 4;
}

bool overlap(const ScoredCandidate& a, const ScoredCandidate& b)
{
    return a.run == b.run && a.candidate.change.begin < b.candidate.change.end()
        && b.candidate.change.begin < a.candidate.change.end();
}

const std::vector<const char*>& featureNames()
{
    static const std::vector<const char*> names = {
        "gain-libime",
        "gain-sun",
        "gain-libpinyin",
        "gain-unigram",
        "gain-characters",
        "gain-words",
        "before-libime",
        "after-libime",
        "before-sun",
        "after-sun",
        "before-libpinyin",
        "after-libpinyin",
        "before-characters",
        "after-characters",
        "changed",
        "span",
        "source",
        "sound",
        "same-tone",
        "shape",
        "old-length",
        "old-unigram",
        "old-jieba",
        "new-length",
        "new-unigram",
        "new-jieba",
        "new-offset",
        "old-sun-length",
        "new-sun-length",
        "old-character",
        "new-character",
        "left-length",
        "right-length",
        "run-length",
        "from-start",
        "from-end",
        "pair-count",
        "wrong-count",
        "kept-count",
        "pair-share",
        "new-left-sun",
        "new-right-sun",
        "old-left-sun",
        "old-right-sun",
        "new-left-libpinyin",
        "new-right-libpinyin",
        "old-left-libpinyin",
        "old-right-libpinyin",
        "smallest-gain",
        "largest-gain",
        "singles",
        "rare-singles",
        "name-likeness",
        "foreign-likeness",
        "repeated",
        "new-given-name",
        "sum-gain",
        "rivals-here",
        "lead-here",
        "rank-in-sentence",
        "lead-in-sentence",
        "lead-sun-in-sentence",
        "rival-count",
    };
    return names;
}

std::vector<ScoredCandidate> scoredCandidates(const Models& models, const std::vector<Run>& runs)
{
    std::vector<ScoredCandidate> all;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        std::vector<ScoredCandidate> ofRun = RunScorer(models, runs[i]).score();
        for (ScoredCandidate& scored : ofRun) {
            scored.run = static_cast<int>(i);
            all.push_back(std::move(scored));
        }
    }
    describeRivals(all);
    prune(all);
    return all;
}

} // namespace qb::spelling
