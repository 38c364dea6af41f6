#include "spelling/features.h"

#include "spelling/rivals.h"

#include <algorithm>
#include <deque>
#include <iterator>

namespace qb::spelling {
namespace {

/// Candidates that libime's model finds so much less likely are not looked at further.
constexpr Milli smallestGain = -2000;
/// The same for what all models say together.
constexpr Milli smallestSum = -4500;

int unigramOf(const Lexicon& lexicon, std::uint32_t word)
{
    return word == noToken ? 255 : lexicon.word(word).unigram;
}

int jiebaOf(const Lexicon& lexicon, std::uint32_t word)
{
    return word == noToken ? 0 : lexicon.word(word).jieba;
}

int kindOf(const Lexicon& lexicon, std::uint32_t word)
{
    return word == noToken ? 0 : lexicon.word(word).kind;
}

int unigramOf(const Lexicon& lexicon, char16_t character)
{
    return unigramOf(lexicon, lexicon.find(std::u16string_view(&character, 1)));
}

/// A candidate while the models are asked.
struct Considered : ScoredCandidate {
    PathScorer<LibimeScorer>::Outcome libime;
    int sunLength = 0; ///< of the word that the change is in, by the second model
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
    }

    /// What the models gain by each candidate. `number` is the run's in its sentence.
    void score(int number, std::vector<Considered>& scored) const
    {
        for (Candidate& candidate : candidatesFor(m_lexicon, *m_models.pairs, m_run)) {
            const ChangedRun changed(m_lexicon, m_run, candidate.change);
            const auto libime = m_libime.evaluate(changed);
            if (libime.after - libime.before < smallestGain)
                continue;
            Considered& one = scored.emplace_back();
            one.run = number;
            one.libime = libime;
            const auto sun = m_sun.evaluate(changed);
            one.sunLength = sun.covering.length;
            const auto libpinyin = m_libpinyin.evaluate(changed);
            Features& f = one.features;
            f.fill(absentFeature);
            f[GainLibime] = libime.after - libime.before;
            f[GainSun] = sun.after - sun.before;
            f[GainLibpinyin] = libpinyin.after - libpinyin.before;
            f[GainUnigram] = candidate.unigramGain;
            f[BeforeLibime] = libime.before / libime.length;
            f[AfterLibime] = libime.after / libime.length;
            f[BeforeSun] = sun.before / sun.length;
            f[AfterSun] = sun.after / sun.length;
            f[BeforeLibpinyin] = libpinyin.before / libpinyin.length;
            f[AfterLibpinyin] = libpinyin.after / libpinyin.length;
            f[SumGain] = f[GainLibime] + f[GainSun] + f[GainLibpinyin];
            f[RunMean] = m_libime.total() / m_run.size();
            one.candidate = std::move(candidate);
        }
    }

    /// All else that is known of a candidate by itself. It takes longer than asking the models.
    void describe(Considered& one) const
    {
        const Change& change = one.candidate.change;
        Features& f = one.features;
        describeWords(change, one.libime, one.sunLength, f);
        describeCharacters(change, f);
        describeNeighbours(change, one.libime, f);
        describeTopic(change, one.libime, f);
        describeNames(change, f);
        f[Anomaly] = f[BeforeLibime] - f[RunMean];
        f[UnigramDifference] = f[OldUnigram] - f[NewUnigram];
        f[CharacterDifference] = f[OldCharacter] - f[NewCharacter];
        f[SmallestGain] = std::min({f[GainLibime], f[GainSun], f[GainLibpinyin]});
        f[LargestGain] = std::max({f[GainLibime], f[GainSun], f[GainLibpinyin]});
        f[Source] = static_cast<int>(one.candidate.source);
        f[RunLength] = std::min(m_run.size(), 30);
        f[FromStart] = std::min(change.begin, 15);
        f[FromEnd] = std::min(m_run.size() - change.end(), 15);
    }

private:
    using LibimeOutcome = PathScorer<LibimeScorer>::Outcome;

    void describeWords(
        const Change& change, const LibimeOutcome& libime, int sunLength, Features& f) const
    {
        const auto& old = m_libime.covering(change.begin);
        f[OldLength] = old.length;
        f[OldUnigram] = unigramOf(m_lexicon, old.word);
        f[OldJieba] = jiebaOf(m_lexicon, old.word);
        f[OldKind] = kindOf(m_lexicon, old.word);
        f[NewLength] = libime.covering.length;
        f[NewUnigram] = unigramOf(m_lexicon, libime.covering.word);
        f[NewJieba] = jiebaOf(m_lexicon, libime.covering.word);
        f[NewKind] = kindOf(m_lexicon, libime.covering.word);
        f[SameSpan]
            = old.begin == libime.covering.begin && old.length == libime.covering.length ? 1 : 0;
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
        f[LeftKind] = kindOf(m_lexicon, libime.left);
        f[RightKind] = kindOf(m_lexicon, libime.right);
        f[NewLeftLibime] = m_libimeScorer.association(libime.left, libime.covering.word);
        f[NewRightLibime] = m_libimeScorer.association(libime.covering.word, libime.right);
        f[OldLeftLibime] = m_libimeScorer.association(oldLeft, old.word);
        f[OldRightLibime] = m_libimeScorer.association(old.word, oldRight);
        f[NewLeftSun] = m_sunScorer.association(libime.left, libime.covering.word);
        f[NewRightSun] = m_sunScorer.association(libime.covering.word, libime.right);
        f[OldLeftSun] = m_sunScorer.association(oldLeft, old.word);
        f[OldRightSun] = m_sunScorer.association(old.word, oldRight);
        f[NewLeftLibpinyin] = m_libpinyinScorer.association(libime.left, libime.covering.word);
        f[NewRightLibpinyin] = m_libpinyinScorer.association(libime.covering.word, libime.right);
        f[OldLeftLibpinyin] = m_libpinyinScorer.association(oldLeft, old.word);
        f[OldRightLibpinyin] = m_libpinyinScorer.association(old.word, oldRight);
    }

    /// How well the words go with longer ones up to six words away, those beside them left out.
    void describeTopic(const Change& change, const LibimeOutcome& libime, Features& f) const
    {
        constexpr int furthest = 6;
        const auto& old = m_libime.covering(change.begin);
        const auto& now = libime.covering;
        f[NewTopic] = 0;
        f[OldTopic] = 0;
        const auto add = [&](Milli& sum, std::uint32_t first, std::uint32_t second) {
            sum += std::max(0, m_libpinyinScorer.association(first, second));
        };
        int at = std::min(old.begin, now.begin) - 1;
        for (int count = 0; at >= 0 && count < furthest; ++count) {
            const auto& other = m_libime.covering(at);
            if (other.length > 1 && count > 0) {
                add(f[NewTopic], other.word, now.word);
                add(f[OldTopic], other.word, old.word);
            }
            at = other.begin - 1;
        }
        at = std::max(old.begin + old.length, now.begin + now.length);
        for (int count = 0; at < m_run.size() && count < furthest; ++count) {
            const auto& other = m_libime.covering(at);
            if (other.length > 1 && count > 0) {
                add(f[NewTopic], now.word, other.word);
                add(f[OldTopic], old.word, other.word);
            }
            at = other.begin + other.length;
        }
        f[TopicGain] = f[NewTopic] - f[OldTopic];
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
                f[ConfusionCount] = static_cast<int>(m_models.confusions->count(oldOne, newOne));
                f[ConfusionWrong] = static_cast<int>(m_models.confusions->wrongCount(oldOne));
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
};

/// How a candidate stands among the others in its place and in its sentence, by what the language
/// models say together.
void describeRivals(std::vector<Considered>& all)
{
    constexpr Milli noRival = 20'000;
    std::vector<const ScoredCandidate*> sentence;
    std::vector<std::int32_t> sums;
    std::vector<std::int32_t> suns;
    for (const Considered& one : all) {
        sentence.push_back(&one);
        sums.push_back(one.features[SumGain]);
        suns.push_back(one.features[GainSun]);
    }
    const std::vector<Standing> bySum = standingsOf(sentence, sums, absentFeature);
    const std::vector<Standing> bySun = standingsOf(sentence, suns, absentFeature);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto lead = [&](Milli value, Milli best) {
            return std::min(value - best, noRival);
        };
        const Standing& sum = bySum[i];
        const Standing& sun = bySun[i];
        Features& f = all[i].features;
        f[RivalsHere] = sum.rankHere;
        f[RankInSentence] = std::min(sum.rank, 20);
        f[LeadHere] = lead(sums[i], sum.bestHere);
        f[LeadInSentence] = lead(sums[i], std::max(sum.bestHere, sum.bestElsewhere));
        f[LeadSunInSentence] = lead(suns[i], std::max(sun.bestHere, sun.bestElsewhere));
        f[RivalCount] = std::min(static_cast<int>(all.size()), 200);
    }
}

/// Whether the sentence has once more what the change would make.
void describeRepetition(std::vector<Considered>& all, const std::vector<Run>& runs)
{
    std::u16string sentence;
    for (const Run& run : runs) {
        sentence += run.text();
        sentence += u' ';
    }
    const auto stands = [&](const std::u16string& piece) {
        return sentence.find(piece) != std::u16string::npos;
    };
    for (Considered& one : all) {
        const Change& change = one.candidate.change;
        const std::u16string& text = runs[static_cast<std::size_t>(one.run)].text();
        const auto begin = static_cast<std::size_t>(change.begin);
        const auto end = static_cast<std::size_t>(change.end());
        int repeated = 0;
        if (change.replacement.size() > 1) {
            repeated = stands(change.replacement) ? 3 : 0;
        } else {
            if (begin > 0 && stands(text[begin - 1] + change.replacement))
                repeated |= 1;
            if (end < text.size() && stands(change.replacement + text[end]))
                repeated |= 2;
        }
        one.features[NewRepeated] = repeated;
    }
}

/// How likely the sentence is as it stands, where anything of it is doubted.
void describeSentence(std::vector<Considered>& all, const std::vector<Run>& runs)
{
    int sum = 0;
    int length = 0;
    int last = -1;
    for (const Considered& one : all) {
        if (one.run == last)
            continue;
        last = one.run;
        const int size = runs[static_cast<std::size_t>(last)].size();
        sum += one.features[RunMean] * size;
        length += size;
    }
    for (Considered& one : all)
        one.features[SentenceMean] = sum / length;
}

/// Whether the first character that is changed is known to be written for the other.
bool isKnownPair(const Models& models, const Run& run, const Change& change)
{
    for (std::size_t i = 0; i < change.replacement.size(); ++i) {
        const char16_t before = run.text()[static_cast<std::size_t>(change.begin) + i];
        const char16_t after = change.replacement[i];
        if (before != after)
            return models.pairs->count(before, after) > 0
                || models.confusions->count(before, after) > 0;
    }
    return false;
}

/// Only what the models together do not rule out, and the most promising in each place.
void prune(std::vector<Considered>& all, const Models& models, const std::vector<Run>& runs)
{
    constexpr int mostRivals = 6;
    constexpr int mostRivalsOfKnown = 20;
    const auto isHopeless = [&](const Considered& one) {
        const int rivals = one.features[RivalsHere];
        return one.features[SumGain] <= smallestSum || rivals >= mostRivalsOfKnown
            || (rivals >= mostRivals
                && !isKnownPair(
                    models, runs[static_cast<std::size_t>(one.run)], one.candidate.change));
    };
    all.erase(std::remove_if(all.begin(), all.end(), isHopeless), all.end());
}

} // namespace

std::vector<ScoredCandidate> scoredCandidates(const Models& models, const std::vector<Run>& runs)
{
    std::vector<Considered> all;
    std::deque<RunScorer> scorers;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        scorers.emplace_back(models, runs[i]);
        scorers.back().score(static_cast<int>(i), all);
    }
    describeRivals(all);
    describeSentence(all, runs);
    prune(all, models, runs);
    for (Considered& one : all)
        scorers[static_cast<std::size_t>(one.run)].describe(one);
    describeRepetition(all, runs);
    return {std::make_move_iterator(all.begin()), std::make_move_iterator(all.end())};
}

} // namespace qb::spelling
