#pragma once

#include "text/segment.h"

namespace qb::text {

/// On which side of its story a headline stands.
enum class HeadlinePlace : unsigned char {
    Unknown, ///< no headline between stories that end with their sources
    Before,
    Behind,
};

/// Newspaper pages whose stories end with their sources give some headlines over their stories and
/// some behind, and some not at all: for each segment, where the headline that it is belongs, as
/// the words tell that it shares with the stories on both sides (best path over the page, linear in
/// the segments). `areBehind` says where most of the text's headlines stand. All Unknown where
/// fewer than two stories end with a source.
std::vector<HeadlinePlace> headlinePlaces(const std::vector<Segment>& segments, bool areBehind);

} // namespace qb::text
