#pragma once

#include "text/segment.h"

namespace qb::text {

/// On which side of its story a headline stands.
enum class HeadlinePlace : unsigned char {
    Unknown, ///< no headline between stories that end with their sources
    Before,
    Behind,
};

struct PageStories {
    std::vector<HeadlinePlace> places; ///< of the segments
    std::vector<size_t> openings;      ///< paragraphs that open a story, whatever stands before
};

/// Newspaper pages whose stories end with their sources give some headlines over their stories and
/// some behind, and some not at all: where the headline that a segment is belongs, as the words
/// tell that it shares with the stories on both sides (best path over the page, linear in the
/// segments). `areBehind` says where most of the text's headlines stand. All Unknown where fewer
/// than two stories end with a source.
PageStories pageStories(
    const std::vector<Segment>& segments, const std::vector<LineFacts>& lines, bool areBehind);

} // namespace qb::text
