#pragma once

#include "text/line_facts.h"

namespace qb::text {

/// Among whole lines (`isWhole`, as wholeLines()), rows of lists by their form: numbered one after
/// the other, behind bullets, options of a question, hours of a programme, names, figures. They
/// keep their place and are no headings. Linear.
void readRows(std::vector<LineFacts>& lines, const std::vector<bool>& isWhole);

/// Two rows of as many words and figures.
bool areRowsAlike(const LineFacts& line, const LineFacts& next);

/// Whether a line begins as rows of lists do.
bool beginsRow(const LineFacts& line);

/// A row by itself, whatever stands around it: no page has broken the line.
bool isRowByItself(const LineFacts& line);

} // namespace qb::text
