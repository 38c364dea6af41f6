#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace qb::spelling {

/// What the reranker knows of a candidate. Gains are of logarithms, in thousandths; "old" is what
/// stands in the text, "new" what the candidate would put there; words are those of the best
/// segmentation.
enum Feature : std::size_t {
    // What the language models say.
    GainLibime,
    GainSun,
    GainLibpinyin,
    GainUnigram,
    SumGain,
    SmallestGain,
    LargestGain,
    BeforeLibime, ///< a character of the stretch around the change
    AfterLibime,
    BeforeSun,
    AfterSun,
    BeforeLibpinyin,
    AfterLibpinyin,
    RunMean, ///< a character of the whole stretch between marks, by libime
    SentenceMean,
    Anomaly, ///< how far BeforeLibime is from RunMean
    // What is changed.
    ChangedCount,
    SpanLength,
    Source,
    Sound,
    SameTone,
    Shape,
    OldCharacter, ///< how rare
    NewCharacter,
    CharacterDifference,
    PairCount, ///< how often the one was written for the other in the training sentences
    WrongCount,
    KeptCount,
    PairShare,
    ConfusionCount, ///< in how many wrong words of a published list
    ConfusionWrong,
    // The words that the change is in.
    OldLength,
    OldUnigram,
    OldJieba,
    OldKind,
    NewLength,
    NewUnigram,
    NewJieba,
    NewKind,
    NewOffset,
    UnigramDifference,
    SameSpan, ///< a word for a word
    OldSunLength,
    NewSunLength,
    // Those around it.
    LeftLength,
    RightLength,
    LeftKind,
    RightKind,
    NewLeftLibime, ///< how well the word goes with that on its left
    NewRightLibime,
    OldLeftLibime,
    OldRightLibime,
    NewLeftSun,
    NewRightSun,
    OldLeftSun,
    OldRightSun,
    NewLeftLibpinyin,
    NewRightLibpinyin,
    OldLeftLibpinyin,
    OldRightLibpinyin,
    NewTopic, ///< with words further away
    OldTopic,
    TopicGain,
    RunLength,
    FromStart,
    FromEnd,
    // Names are what language models know least of.
    Singles,
    RareSingles,
    NameLikeness,
    ForeignLikeness,
    NewGivenName,
    Repeated,    ///< the old with a neighbour stands in the run once more
    NewRepeated, ///< the new with a neighbour stands in the sentence
    // Other candidates of the sentence.
    RivalsHere,
    LeadHere,
    RankInSentence,
    LeadInSentence,
    LeadSunInSentence,
    RivalCount,
    featureCount,
    // Only for the second look.
    AloneLogOdds = featureCount,
    AloneRank,
    AloneBestHere,
    AloneBestElsewhere,
    AloneLikely,
    // What characters say by a model of prose, and by one of an institute's own archive; absent
    // without them.
    ProseGain,
    ProseGainNear, ///< the same, two characters back at most
    ProseBefore,   ///< a character of the stretch around the change
    ProseAfter,
    ProseKnownBefore, ///< how long the sequences are that the model has, on average, × 100
    ProseKnownAfter,
    ProseLongestBefore, ///< of those with the change in them
    ProseLongestAfter,
    ArchiveGain,
    ArchiveGainNear,
    ArchiveBefore,
    ArchiveAfter,
    ArchiveKnownBefore,
    ArchiveKnownAfter,
    ArchiveLongestBefore,
    ArchiveLongestAfter,
    allFeatureCount
};

/// Whole numbers, so that a judgement is the same everywhere.
using Features = std::array<std::int32_t, allFeatureCount>;

constexpr std::int32_t absentFeature = -30000;

} // namespace qb::spelling
