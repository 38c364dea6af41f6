#pragma once

#include "importers/page_layout.h"

#include <optional>

namespace qb::importers {

inline constexpr double kRuleTouch = 3; ///< points by which rules of one table may miss each other
inline constexpr double kLargestRowStep = 2.6; ///< between a table's rows, in type sizes

/// Lines that stand on one height.
struct PageRow {
    std::vector<size_t> lines; ///< of the page, from left to right
    double top = 0;
    double bottom = 0;
    double baseline = 0;
    double size = 0;
};

/// From where to where a column of a page goes, as the rules across it say.
struct PageColumn {
    double left = 0;
    double right = 0;

    double width() const { return right - left; }
};

/// Columns narrower than the page that have rules across them, from the left.
std::vector<PageColumn> ruledColumns(const PageText& page);

/// A page, or one column of it, as rows of lines and the long rules between them, both from the
/// top. Nothing is in it where the page has more of either than is worth looking at.
class PageRows {
public:
    explicit PageRows(const PageText& page, const std::optional<PageColumn>& column = {});

    const PageText& page() const { return m_page; }
    bool isColumn() const { return m_column.has_value(); }
    const PageArea& ruleAt(size_t i) const { return m_page.rules[i].area; }
    const PageLine& line(size_t i) const { return m_page.lines[i]; }

    /// Whether the row holds cells of a table of that width: several, apart, none of them long.
    bool isOfCells(const PageRow& row, const PageArea& rule) const;
    /// Whether below the row the text is over.
    bool isLast(size_t row) const;

    std::vector<PageRow> rows;
    std::vector<size_t> rules; ///< the long ones, of the page's

private:
    bool isWanted(const PdfRule& rule) const;
    bool isWanted(const PageLine& line) const;
    void gather();
    bool isNotesRuleBetween(double from, double to) const;

    const PageText& m_page;
    std::optional<PageColumn> m_column;
};

} // namespace qb::importers
