#pragma once

#include "text/line_facts.h"

#include <optional>
#include <span>

namespace qb::text {

/// What a line of a page is part of.
enum class Strand : unsigned char { Left, Right, Note };

/// A line of a page whose columns may come out mixed.
struct MixedLine {
    QStringView text;
    int cells = 0;
    LineEnding ending = LineEnding::Open;
    bool isHead = false;
    bool isNote = false;               ///< begins a footnote
    bool isReference = false;          ///< of the list of references
    bool isApart = false;              ///< a blank line stands before
    std::vector<int> number;           ///< of a heading, "2.1" = {2, 1}; empty where it has none
    std::optional<Strand> strand = {}; ///< where known: half of a line that held both columns'
};

/// Programs that take the text out of a page of two columns write what stands at the same height in
/// turn. Tells which lines are of the left column, which of the right, which of the footnotes: the
/// distribution in which lines go on best from one another (words that run over a line's end, full
/// lines, the numbers of headings, quotes), as one best path over the page. Lines that make sense
/// as they stand are all of the left. `measure`: cells of a full line. `before`: the last line of
/// the page before, or null. `endsText`: it is the last page.
std::vector<Strand> strandsOf(
    std::span<const MixedLine> lines, int measure, const MixedLine* before, bool endsText);

} // namespace qb::text
