#pragma once

#include "text/joining.h"
#include "text/segment.h"

namespace qb::text {

/// A newspaper's page whose stories do not say where they end: the lines between two texts are the
/// headline of the one above, of the one below, of both, or a sub-head, and a story may begin
/// without any. All of it is decided together, as the best path over the page (quadratic in a
/// story's length, linear in the page's). Parts the lines of headings anew into kicker, headline
/// and sub-headline, and says where stories begin. `joins`: as Labelled's; those of the headlines
/// are decided anew. `hasPageEdges`: whether heads or feet of a newspaper's pages were found.
/// False, and nothing done, where the text is no such page.
bool tellNewspaperStories(std::vector<Segment>& segments, const std::vector<LineFacts>& lines,
    std::vector<Join>& joins, bool hasPageEdges);

} // namespace qb::text
