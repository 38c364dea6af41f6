#pragma once

#include "text/cleaning.h"

namespace qb::text {

/// Where a line, or a part of one, stands on a page of a paper.
enum class PaperSide : unsigned char { Unknown, Left, Right, Across };

/// A line of a paper, or the part of one that stands in one column.
struct PaperPiece {
    QString text;      ///< without white space at its ends
    size_t origin = 0; ///< index in RawText::lines
    int page = 0;
    int cells = 0;
    bool isIndented = false; ///< where the layout tells
    bool isApart = false;    ///< a blank line stands before
    bool hasCells = false;   ///< runs of spaces part it like the cells of a table
    PaperSide side = PaperSide::Unknown;
};

/// Whether the lines from `begin` to `end`, as those of an abstract, are no wider than most of
/// those behind `end` and so stand in a column, not across all.
bool standInColumn(const RawText& raw, size_t begin, size_t end);

/// Whether lines from `begin` on are paragraphs each, as a word processor's text is pasted: those
/// with full stops inside hardly ever break off.
bool areWholeParagraphs(const RawText& raw, size_t begin);

/// The text's lines, blank ones left out. Where it keeps its page's layout, lines from `front` on
/// (an index in raw.lines) are parted where the gutter between two columns was: a run of spaces, or
/// a single one where the left column's line is full.
std::vector<PaperPiece> paperPieces(const RawText& raw, size_t front);

/// The same of a text whose lines tell where they stand: in reading order from `front` on, column
/// by column, whatever order they came in.
std::vector<PaperPiece> placedPieces(const RawText& raw, size_t front);

/// The width that most of the lines have, in cells.
int measureOf(const std::vector<int>& widths);

} // namespace qb::text
