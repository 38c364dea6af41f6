#include "importers/page_rows.h"

#include <algorithm>

namespace qb::importers {

namespace {

constexpr double kFoot = 0.13;      ///< of the page's height: where page numbers stand
constexpr double kNarrowest = 0.12; ///< of the page's width: a column
constexpr double kWidest = 0.4;     ///< wider than that are the tables of pages in one column
constexpr size_t kMostLines = 2000; ///< of a page worth looking at
constexpr size_t kMostRules = 300;  ///< long ones
constexpr size_t kMostColumns = 12;

} // namespace

std::vector<PageColumn> ruledColumns(const PageText& page)
{
    std::vector<PageColumn> columns;
    for (const PdfRule& rule : page.rules) {
        const double width = rule.area.width();
        if (!rule.isHorizontal() || rule.isDashed || width < kNarrowest * page.width
            || width > kWidest * page.width)
            continue;
        const bool isKnown = std::any_of(columns.begin(), columns.end(), [&](const PageColumn& c) {
            return std::abs(c.left - rule.area.left) <= kRuleTouch
                && std::abs(c.right - rule.area.right) <= kRuleTouch;
        });
        if (!isKnown)
            columns.push_back({rule.area.left, rule.area.right});
        if (columns.size() > kMostColumns)
            return {};
    }
    std::stable_sort(columns.begin(), columns.end(),
        [](const PageColumn& a, const PageColumn& b) { return a.left < b.left; });
    return columns;
}

PageRows::PageRows(const PageText& page, const std::optional<PageColumn>& column)
    : m_page(page),
      m_column(column)
{
    for (size_t i = 0; i < page.rules.size(); ++i) {
        if (isWanted(page.rules[i]))
            rules.push_back(i);
    }
    std::stable_sort(rules.begin(), rules.end(),
        [&](size_t a, size_t b) { return ruleAt(a).top < ruleAt(b).top; });
    // A page made of rules is no table that goes on.
    if (rules.size() > kMostRules)
        rules.clear();
    if (page.lines.size() <= kMostLines)
        gather();
}

bool PageRows::isWanted(const PdfRule& rule) const
{
    if (!rule.isHorizontal() || rule.isDashed)
        return false;
    if (!m_column)
        return rule.area.width() > kWidest * m_page.width;
    return std::abs(rule.area.left - m_column->left) <= kRuleTouch
        && std::abs(rule.area.right - m_column->right) <= kRuleTouch;
}

bool PageRows::isWanted(const PageLine& line) const
{
    return !m_column
        || (!line.isTableRow && line.area.left > m_column->left - kRuleTouch
            && line.area.right < m_column->right + kRuleTouch);
}

bool PageRows::isOfCells(const PageRow& row, const PageArea& rule) const
{
    constexpr qsizetype kLongCell = 24;
    return row.lines.size() > 1 && std::all_of(row.lines.begin(), row.lines.end(), [&](size_t i) {
        return line(i).text.size() <= kLongCell && line(i).area.left > rule.left - kRuleTouch
            && line(i).area.right < rule.right + kRuleTouch && !line(i).isRotated;
    });
}

bool PageRows::isLast(size_t row) const
{
    if (row + 1 == rows.size())
        return true;
    const PageRow& next = rows[row + 1];
    const bool isFoot = next.top > (1 - kFoot) * m_page.height
        && next.baseline - rows[row].baseline > kLargestRowStep * rows[row].size;
    return isFoot || isNotesRuleBetween(rows[row].bottom, next.top + next.size);
}

void PageRows::gather()
{
    std::vector<size_t> order;
    for (size_t i = 0; i < m_page.lines.size(); ++i) {
        if (isWanted(line(i)))
            order.push_back(i);
    }
    std::stable_sort(order.begin(), order.end(),
        [&](size_t a, size_t b) { return line(a).baseline < line(b).baseline; });
    for (const size_t i : order) {
        const PageLine& next = line(i);
        if (rows.empty()
            || next.baseline - rows.back().baseline > 0.5 * std::max(next.size, rows.back().size))
            rows.push_back({{}, next.area.top, next.area.bottom, next.baseline, next.size});
        PageRow& row = rows.back();
        row.lines.push_back(i);
        row.top = std::min(row.top, next.area.top);
        row.bottom = std::max(row.bottom, next.area.bottom);
    }
    for (PageRow& row : rows)
        std::stable_sort(row.lines.begin(), row.lines.end(),
            [&](size_t a, size_t b) { return line(a).area.left < line(b).area.left; });
}

/// The short rule over a page's notes.
bool PageRows::isNotesRuleBetween(double from, double to) const
{
    const double shortest = m_column ? 0.6 * m_column->width() : kWidest * m_page.width;
    return std::any_of(m_page.rules.begin(), m_page.rules.end(), [&](const PdfRule& rule) {
        const bool isHere = !m_column
            || (rule.area.left > m_column->left - kRuleTouch
                && rule.area.right < m_column->right + kRuleTouch);
        return isHere && rule.isHorizontal() && rule.area.width() <= shortest
            && rule.area.top > from - kRuleTouch && rule.area.bottom < to;
    });
}

} // namespace qb::importers
