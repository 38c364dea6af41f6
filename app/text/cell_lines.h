#pragma once

#include "text/line_facts.h"

#include <optional>

namespace qb::text {

/// Tables that were copied one cell a line: short lines, words and figures in the same turn in each
/// row. The first line of each holds the table, its other lines are empty; none where there is no
/// such table. Lines that `decisions` join are left alone.
std::optional<RawText> withCellTables(
    const RawText& raw, const std::vector<JoinDecision>& decisions);

/// Short lines of words and figures in turn that are no table: each stands for itself, and no
/// figure among them is a page number. `lines` with noise.
void readFigureLines(std::vector<LineFacts>& lines);

/// "1", "2", "3" over a few short lines each, from the text's beginning: no page numbers, and what
/// stands right under them is no heading. `lines` with noise.
void readCards(std::vector<LineFacts>& lines);

} // namespace qb::text
