#pragma once

#include "text/segment.h"

namespace qb::text {

/// Makes every Heading a Section, Title or Subhead: by where it stands, by how it is set compared
/// with headings that are surely titles, by its length, by how the text behind it opens and by
/// whether that text goes on with the same matter. Tells titles that stand behind their stories.
/// `contents`: the lines of the text's own list of contents, which names titles.
void settleHeadings(std::vector<Segment>& segments, const std::vector<LineFacts>& lines,
    const QStringList& contents = {});

} // namespace qb::text
