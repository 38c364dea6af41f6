#pragma once

#include "text/segment.h"

namespace qb::text {

/// What a line's own form and its neighbours tell of headings, before the text's structure is
/// looked at: questions over headlines, marked titles, sub-headlines behind a dash, items that
/// count up.
void readHeadingForms(std::vector<Segment>& segments, const std::vector<LineFacts>& lines);

} // namespace qb::text
