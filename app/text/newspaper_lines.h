#pragma once

#include "text/joining.h"
#include "text/segment.h"

namespace qb::text {

/// Whether the text is a page of a newspaper with several stories that do not say, each with its
/// source, where they end. `hasPageEdges`: whether heads or feet of newspapers' pages were found.
bool isNewspaperPage(
    const std::vector<Segment>& segments, const std::vector<LineFacts>& lines, bool hasPageEdges);

/// Whether the page shows the indents of its paragraphs.
bool showsIndents(const std::vector<Segment>& segments, const std::vector<LineFacts>& lines);

/// The segments with every line of a headline by itself: also those that were taken for text, but
/// not those of a text that were taken for headlines. Lines that only name who wrote, or a section,
/// are told so.
/// `joins`: as Labelled's; what somebody decided stays so.
std::vector<Segment> newspaperLines(const std::vector<Segment>& segments,
    const std::vector<LineFacts>& lines, const std::vector<Join>& joins, bool hasIndents);

} // namespace qb::text
