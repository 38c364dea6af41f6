#pragma once

#include "spelling/reranker.h"

#include <QByteArray>

namespace qb::spelling {

/// A sentence written wrong and right, and what was thought of it while training.
struct Example {
    std::u16string wrong;
    std::u16string right;
    std::size_t fold = 0;
    int half = 0;                       ///< levels chosen on the one half are reported on the other
    std::vector<Sentence> places;       ///< the text may be several sentences to the models
    std::vector<std::vector<Run>> runs; ///< of each
    std::vector<std::vector<Judged>> sentences; ///< the candidates of each
    /// The same candidates as a model of prose sees them that has read nothing of their kind:
    /// learned from, too, lest such a model be trusted in all that people write. May be empty.
    std::vector<std::vector<Features>> unfamiliar;
    /// What they are judged by while held out, where that is not what is learned from; else empty.
    std::vector<std::vector<Features>> heldOut;
};

constexpr std::size_t exampleFolds = 5;

/// In which fold a sentence is: its doubles are in the same, for what one teaches must not be asked
/// of the other.
std::size_t foldOf(std::u16string_view right);

/// Lines of wrong TAB right, equal lengths; others are left out.
std::vector<Example> readExamples(const QByteArray& lines);

/// What was written for what in all examples outside a fold; exampleFolds: in all.
std::vector<PairTable::Pair> pairsWithout(const std::vector<Example>& examples, std::size_t fold);

/// `place` is that of the candidate's sentence.
bool isRight(const Example& example, const Sentence& place, const ScoredCandidate& scored);

} // namespace qb::spelling
