#pragma once

#include "text/line_facts.h"

namespace qb::text {

/// For each line, whether it stands as somebody wrote it: around it no line was broken at a
/// measure. Linear.
std::vector<bool> wholeLines(const RawText& raw, const std::vector<LineFacts>& lines);

/// Parts (-1 in `joins`) whole lines from the next where nothing says that a sentence goes on; what
/// is decided stays.
void partWholeLines(const std::vector<LineFacts>& lines, const std::vector<bool>& isWhole,
    std::vector<signed char>& joins);

} // namespace qb::text
