#pragma once

#include "text/segment.h"

namespace qb::text {

/// Makes every Heading a Section, Title or Subhead: by where it stands, by how it is set compared
/// with headings that are surely titles, by its length and by how the text behind it opens.
void settleHeadings(std::vector<Segment>& segments, const std::vector<LineFacts>& lines);

/// 0…1: how much of a headline's wording (pairs of ideographs) the body has.
double sharedWording(QStringView headline, QStringView body);

} // namespace qb::text
