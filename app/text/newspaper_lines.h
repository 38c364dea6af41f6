#pragma once

#include "text/joining.h"
#include "text/segment.h"

namespace qb::text {

/// Whether the text is set like a page of a newspaper, in narrow columns of wrapped paragraphs, and
/// says so: `hasPageEdges`, whether heads or feet of newspapers' pages were found, or several
/// datelines above stories that name no source.
bool isNewspaperPage(
    const std::vector<Segment>& segments, const std::vector<LineFacts>& lines, bool hasPageEdges);

/// Whether the page shows the indents of its paragraphs.
bool showsIndents(const std::vector<Segment>& segments, const std::vector<LineFacts>& lines);

/// "松坡村 李砚": who wrote a letter to the paper, under it.
bool isLetterWriter(QStringView text);

/// The segments with every line of a headline by itself: also those that were taken for text, but
/// not those of a text that were taken for headlines. Lines that only name who wrote, or a section,
/// are told so.
/// `joins`: as Labelled's; what somebody decided stays so.
std::vector<Segment> newspaperLines(const std::vector<Segment>& segments,
    const std::vector<LineFacts>& lines, const std::vector<Join>& joins, bool hasIndents);

} // namespace qb::text
