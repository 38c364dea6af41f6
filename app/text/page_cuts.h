#pragma once

#include "text/line_facts.h"

namespace qb::text {

/// Heads and feet that stand once, beside a page number or a known page's edge: a short line within
/// a sentence that goes on from a full line to a full line is no part of it. Wants the page numbers
/// marked.
void markCuttingLines(
    const RawText& raw, const std::vector<LineFacts>& lines, std::vector<QString>& reasons);

} // namespace qb::text
