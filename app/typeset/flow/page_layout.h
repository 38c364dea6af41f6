#pragma once

#include "typeset/flow/flow.h"

namespace qb::typeset {

/// A column with its place.
struct LaidColumn {
    int page = 0;
    int index = 0;            ///< from the left, from 0
    int columns = 1;          ///< of its region
    int firstRow = 0;         ///< grid line it begins on
    bool isBelowText = false; ///< other text stands above it: its first box keeps its space
    int noteRow = 0;          ///< grid line its notes begin on
    Column content;           ///< boxes counted in PageLayout::order
    friend bool operator==(const LaidColumn&, const LaidColumn&) = default;
};

/// Where everything stands, in grid lines.
struct PageLayout {
    std::vector<int> order; ///< indices of Flow::boxes as they are set; floats may have moved
    std::vector<LaidColumn> columns;
    int pages = 1;
    int rowsOnLastPage = 0;
};

/// Distributes the flow to pages: regions of equal column count follow each other down the page,
/// each filled by total fit. Keeps its last run to answer a small change quickly: where no box has
/// another height than before, with the very same layout.
class PageLayouter {
public:
    /// `firstRow`: of the first page, below the masthead. `lines`: grid lines a page.
    std::shared_ptr<const PageLayout> run(const Flow& flow, int lines, int firstRow);

private:
    bool isAsBefore(const Flow& flow, int lines, int firstRow) const;

    std::vector<ColumnBreaker> m_breakers; ///< by region
    std::vector<FlowPartPointer> m_parts;  ///< of the last run, as are the following
    int m_lines = 0;
    int m_firstRow = 0;
    std::shared_ptr<const PageLayout> m_layout;
};

} // namespace qb::typeset
