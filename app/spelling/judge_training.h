#pragma once

#include "spelling/examples.h"

namespace qb::spelling {

/// Trains a judge on the examples, with what the models know (their tables of pairs are not asked),
/// and adds it, its levels and its scale to a model. Leaves each example judged by trees that have
/// not seen it. `confusions` are pairs of a published list of wrong words. The same examples and
/// models give the same bytes on the same kind of machine. Takes two minutes and 350 MB for 5,000
/// examples. Errors: no candidate to learn from; cancelled when `goOn` said so.
Status trainJudge(std::vector<Example>& examples, Models models,
    const std::vector<PairTable::Pair>& confusions, const std::function<bool()>& goOn,
    ModelFileWriter& writer);

} // namespace qb::spelling
