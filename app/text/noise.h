#pragma once

#include "text/line_facts.h"

namespace qb::text {

/// Takes page numbers, running heads and feet out of the lines, and tells what was taken. White space around a
/// dropped line counts no more: what stood before and behind it are neighbours.
std::vector<Noise> dropNoise(std::vector<LineFacts>& lines);

} // namespace qb::text
