#include "typeset/flow/table_layout.h"

#include <cmath>

namespace qb::typeset {

namespace {

constexpr double kCellPadding = 0.5; // em of the table's type, on both sides
const Length kOuterRule
    = Length::pt(1.0); // 三线表: heavy rules above and below, a fine one under the head
const Length kInnerRule = Length::pt(0.5);

class TableSetter {
public:
    TableSetter(Flow& flow, const Table& table, Setting& setting, int parent)
        : m_flow(flow),
          m_table(table),
          m_setting(setting),
          m_parent(parent),
          m_body(setting.style(QStringLiteral("table"))),
          m_header(setting.style(QStringLiteral("tableHeader")))
    {
    }

    Status append()
    {
        for (const auto& row : m_table.rows)
            m_columns = std::max(m_columns, columnsOf(row));
        if (m_columns == 0)
            return ok();
        QB_CHECK(measureColumns());
        const int node = addNode(page::StructureRole::Table, m_parent);
        const int firstBox = int(m_flow.boxes.size());
        const int headerRows = std::min(m_table.headerRows, int(m_table.rows.size()));
        for (size_t r = 0; r < m_table.rows.size(); ++r) {
            QB_TRY(Box box, rowBox(r, node, int(r) < headerRows));
            box.canBreakAfter = int(r) >= headerRows && r + 2 != m_table.rows.size();
            // A head of one row is set again above a table that goes on in the next column.
            box.repeatedHeader = headerRows == 1 && int(r) > 0 ? firstBox : -1;
            m_flow.boxes.push_back(std::move(box));
        }
        m_flow.boxes.back().canBreakAfter = true;
        return ok();
    }

private:
    static int columnsOf(const std::vector<TableCell>& row)
    {
        int columns = 0;
        for (const TableCell& cell : row)
            columns += cell.columnSpan;
        return columns;
    }

    int addNode(page::StructureRole role, int parent)
    {
        page::StructureNode node;
        node.role = role;
        node.parent = parent;
        m_flow.structure.push_back(node);
        return int(m_flow.structure.size()) - 1;
    }

    const Setting::StylePointer& styleOf(bool isHeader) const
    {
        return isHeader ? m_header : m_body;
    }

    /// Widths follow the longest cell of each column, within bounds, and fill the measure.
    Status measureColumns()
    {
        const Length available = m_setting.page().columnWidth();
        const double perColumn = available / m_body->size / m_columns;
        std::vector<double> wanted(size_t(m_columns), 2);
        for (const auto& row : m_table.rows) {
            int column = 0;
            for (const TableCell& cell : row) {
                const double width
                    = text::cellWidth(cell.text) / 2.0 / cell.columnSpan + 2 * kCellPadding;
                for (int k = 0; k < cell.columnSpan && column < m_columns; ++k, ++column)
                    wanted[size_t(column)]
                        = std::clamp(width, wanted[size_t(column)], std::max(2.5 * perColumn, 4.0));
            }
        }
        double sum = 0;
        for (const double width : wanted)
            sum += width;
        m_edges.assign(1, Length());
        for (const double width : wanted)
            m_edges.push_back(m_edges.back() + available * (width / sum));
        return ok();
    }

    Result<Box> rowBox(size_t row, int tableNode, bool isHeader)
    {
        const style::PageGeometry& page = m_setting.page();
        const Setting::StylePointer& style = styleOf(isHeader);
        TableRowContent content;
        content.width = page.columnWidth();
        content.isHeader = isHeader;
        content.ruleAbove = row == 0 ? kOuterRule : Length();
        const bool isLast = row + 1 == m_table.rows.size();
        const bool isLastHeader = isHeader && int(row) + 1 == m_table.headerRows;
        content.ruleBelow = isLast ? kOuterRule : isLastHeader ? kInnerRule : Length();
        const int rowNode = addNode(page::StructureRole::TableRow, tableNode);
        int column = 0;
        size_t lines = 1;
        for (const TableCell& cell : m_table.rows[row]) {
            const int behind = std::min(column + cell.columnSpan, m_columns);
            TableRowContent::Cell set;
            const Length padding = style->size * kCellPadding;
            set.x = m_edges[size_t(column)] + padding;
            set.width = std::max(
                style->size, m_edges[size_t(behind)] - m_edges[size_t(column)] - padding * 2);
            set.style = style;
            QB_TRY(set.paragraph, m_setting.set(cell.text, style, set.width));
            set.node = addNode(
                isHeader ? page::StructureRole::TableHeader : page::StructureRole::TableCell,
                rowNode);
            m_flow.structure.back().columnSpan = cell.columnSpan;
            m_flow.structure.back().rowSpan = cell.rowSpan;
            lines = std::max(lines, set.paragraph->lines.size());
            content.cells.push_back(std::move(set));
            column = behind;
            if (column >= m_columns)
                break;
        }
        Box box;
        const Length height = leadingOf(*style, page) * double(lines - 1) + style->size * 1.5;
        box.rows = std::max(1, int(std::ceil((height / page.pitch) - 0.01)));
        box.rowsAtTop = box.rows;
        box.content = std::move(content);
        return box;
    }

    Flow& m_flow;
    const Table& m_table;
    Setting& m_setting;
    int m_parent;
    Setting::StylePointer m_body;
    Setting::StylePointer m_header;
    int m_columns = 0;
    std::vector<Length> m_edges;
};

} // namespace

Status appendTable(Flow& flow, const Table& table, Setting& setting, int parent)
{
    return TableSetter(flow, table, setting, parent).append();
}

} // namespace qb::typeset
