#pragma once

#include "importers/page_layout.h"

namespace qb::importers {

/// How far under a table its note (注：) may begin, in the size of the type beside it: up to a line
/// may stay free between them.
inline constexpr double kNoteReach = 4;

/// The rows of one table on one page, from the upper one down.
struct TablePart {
    size_t page = 0;           ///< in the pages given
    std::vector<size_t> lines; ///< of the page
    std::vector<size_t> rules; ///< of the page, those of the table's own width
    std::vector<size_t> again; ///< lines that say the header once more
    size_t rows = 0;
    double left = 0;
    double right = 0;
    bool isInColumn = false; ///< of a page of several
    double top = 0;          ///< above the first row
    double bottom = 0;       ///< below the last row
    double step = 0;         ///< from row to row; 0 where there is but one
};

/// A table that runs over the foot of a page or column, with its part in each.
using BrokenTable = std::vector<TablePart>;

/// Finds the tables that go on at the head of the next page, or of the next column of a page that
/// has several: rows of cells below a rule, down to the foot of the text, and rows in the same
/// columns above a rule of the same width. Their lines are marked (PageLine::isTableRow), so that
/// no page's head or foot is seen in them.
std::vector<BrokenTable> findBrokenTables(std::vector<PageText>& pages);

/// Puts the rows of each table together where it begins, and moves what stands below
/// it there further down. A repeated header becomes noise ("repeated-header").
void joinBrokenTables(std::vector<PageText>& pages, const std::vector<BrokenTable>& tables);

} // namespace qb::importers
