#pragma once

#include "spelling/examples.h"

namespace qb::spelling {

/// What a judge is trained from.
struct JudgeSources {
    std::vector<PairTable::Pair> confusions; ///< pairs of a published list of wrong words
    std::vector<std::u16string> prose;       ///< right text beside that of the examples
};

/// Trains a judge on the examples, with what the models know (their tables of pairs and their model
/// of prose are not asked), and adds it, its levels, its scale and a model of prose to a file.
/// Leaves each example judged by trees, pairs and a model of prose that have not seen it; where
/// there is `models.ownProse`, that is mixed in while judging, though nothing is learned from it.
/// The same examples, sources and models give the same bytes on the same kind of machine. Takes two
/// minutes and 450 MB for 5,000
/// examples. Errors: no candidate to learn from; cancelled when `goOn` said so.
Status trainJudge(std::vector<Example>& examples, Models models, const JudgeSources& sources,
    const std::function<bool()>& goOn, ModelFileWriter& writer);

} // namespace qb::spelling
