#pragma once

#include "text/line_facts.h"

namespace qb::text {

/// Takes page numbers, running heads and feet, and credits of editors out of the lines, and tells
/// what was taken. White space around a dropped line counts no more: what stood before and behind
/// it are neighbours. A structured text has no pages; masthead, contents and imprint are told in it
/// where it calls no line a heading.
std::vector<Noise> dropNoise(const RawText& raw, std::vector<LineFacts>& lines, bool isStructured);

/// Whether the format calls some of its lines headings.
bool namesHeadings(const RawText& raw);

} // namespace qb::text
