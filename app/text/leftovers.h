#pragma once

#include "text/line_facts.h"

namespace qb::text {

/// Finds what the surroundings of a web page or a posting leave in a pasted text: buttons, counts
/// of readers, calls to follow the account, recommended readings, marks of the end. Sets reasons[i]
/// for each such line that has none yet.
void markLeftovers(const std::vector<LineFacts>& lines, std::vector<QString>& reasons);

/// "▲ …" beside the place of a picture, or with its source, is a caption.
void readCaptions(std::vector<LineFacts>& lines);

} // namespace qb::text
