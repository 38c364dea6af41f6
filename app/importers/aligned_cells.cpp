#include "importers/aligned_cells.h"

#include "importers/page_shape.h"
#include "text/cleaning.h"

#include <numeric>

namespace qb::importers {

namespace {

constexpr size_t kFewest = 3; ///< rows, and columns
constexpr size_t kMostCells = 40;
constexpr size_t kMostSteps = 50'000; ///< rows of a page looked at, again and again
constexpr qsizetype kLongestCell = 16;
constexpr double kGap = 0.5;        ///< between columns, in type sizes
constexpr double kStep = 4;         ///< between rows, in type sizes
constexpr double kAligned = 0.5;    ///< in type sizes
constexpr double kLargest = 1.15;   ///< of the body's size: headlines side by side are larger
constexpr double kSameHeight = 0.4; ///< in type sizes
constexpr double kFilled = 0.9;     ///< of a column's width

struct Column {
    double left = 0;
    double right = 0;
};

using Row = std::vector<size_t>; ///< of the lines, from left to right

class CellFinder {
public:
    CellFinder(std::vector<PageLine>& lines, const BodyType& body) : m_lines(lines), m_body(body)
    {
        gatherRows();
    }

    std::vector<FoundTable> run()
    {
        // Rows that make no table are looked at again from the next one on.
        for (size_t i = 0; i < m_rows.size() && m_steps < kMostSteps;) {
            const size_t end = isOfCells(m_rows[i]) ? endOfTable(i) : i;
            if (end > i)
                take(i, end);
            i = std::max(i + 1, end);
        }
        size_t next = 0;
        std::erase_if(m_lines, [&](const PageLine&) { return bool(m_isTaken[next++]); });
        return std::move(m_tables);
    }

private:
    const PageLine& line(size_t i) const { return m_lines[i]; }

    /// Lines of one height, the uppermost first.
    void gatherRows()
    {
        m_isTaken.assign(m_lines.size(), false);
        std::vector<size_t> order(m_lines.size());
        std::iota(order.begin(), order.end(), size_t(0));
        std::stable_sort(order.begin(), order.end(),
            [this](size_t a, size_t b) { return line(a).baseline < line(b).baseline; });
        for (const size_t i : order) {
            if (m_rows.empty()
                || line(i).baseline - line(m_rows.back().front()).baseline
                    > kSameHeight * line(i).size)
                m_rows.emplace_back();
            m_rows.back().push_back(i);
        }
        for (const PageLine& line : m_lines) {
            if (isLong(line))
                m_longLines.push_back(line.area.left);
        }
        std::sort(m_longLines.begin(), m_longLines.end());
        for (Row& row : m_rows)
            std::stable_sort(row.begin(), row.end(),
                [this](size_t a, size_t b) { return line(a).area.left < line(b).area.left; });
    }

    bool isCell(const PageLine& line) const
    {
        return line.text.size() <= kLongestCell && line.size < kLargest * m_body.size
            && !line.isRotated && !line.isVertical && !line.isBarred && !line.text.contains(u'@');
    }

    bool isOfCells(const Row& row) const
    {
        return row.size() >= kFewest && row.size() <= kMostCells
            && std::all_of(row.begin(), row.end(), [this](size_t i) { return isCell(line(i)); });
    }

    double sizeOf(const Row& row) const { return line(row.front()).size; }

    /// The columns of a run with the row's cells in them; fewer than before where the row runs
    /// over the white between two of them.
    std::vector<Column> withRow(const std::vector<Column>& columns, const Row& row) const
    {
        std::vector<Column> all = columns;
        for (const size_t i : row)
            all.push_back({line(i).area.left, line(i).area.right});
        std::stable_sort(all.begin(), all.end(),
            [](const Column& a, const Column& b) { return a.left < b.left; });
        std::vector<Column> merged;
        for (const Column& column : all) {
            if (!merged.empty() && column.left < merged.back().right + kGap * sizeOf(row))
                merged.back().right = std::max(merged.back().right, column.right);
            else
                merged.push_back(column);
        }
        return merged;
    }

    static size_t columnOf(const std::vector<Column>& columns, const PageArea& cell)
    {
        size_t i = 0;
        while (i + 1 < columns.size() && cell.left > columns[i].right)
            ++i;
        return i;
    }

    bool goesOn(const Row& above, const Row& row) const
    {
        return line(row.front()).baseline - line(above.front()).baseline < kStep * sizeOf(above)
            && std::abs(sizeOf(row) - sizeOf(above)) < 0.1 * sizeOf(above)
            && std::all_of(row.begin(), row.end(), [this](size_t i) { return isCell(line(i)); });
    }

    /// The row behind the table that begins with row `begin`; `begin` where there is none.
    size_t endOfTable(size_t begin)
    {
        m_columns = withRow({}, m_rows[begin]);
        const size_t count = m_columns.size();
        if (count < kFewest)
            return begin;
        size_t end = begin + 1;
        for (; end < m_rows.size() && goesOn(m_rows[end - 1], m_rows[end]); ++end) {
            ++m_steps;
            const std::vector<Column> columns = withRow(m_columns, m_rows[end]);
            const bool hasName = columnOf(columns, line(m_rows[end].front()).area) == 0;
            if (columns.size() != count || (hasName && m_rows[end].size() < 2))
                break;
            m_columns = columns;
        }
        const size_t full = size_t(std::count_if(m_rows.begin() + qsizetype(begin),
            m_rows.begin() + qsizetype(end), [&](const Row& row) { return isOfCells(row); }));
        return full >= kFewest && areAligned(begin, end) && !areFilled(begin, end)
                && !standInColumnsOfText(begin, end)
            ? end
            : begin;
    }

    /// Each column is flush at the left or the right, or its cells stand in the middle of it.
    bool areAligned(size_t begin, size_t end) const
    {
        for (size_t c = 0; c < m_columns.size(); ++c) {
            size_t cells = 0;
            size_t left = 0;
            size_t right = 0;
            size_t middle = 0;
            const Column& column = m_columns[c];
            for (size_t r = begin; r < end; ++r) {
                for (const size_t i : m_rows[r]) {
                    const PageArea& area = line(i).area;
                    if (columnOf(m_columns, area) != c)
                        continue;
                    const double slack = kAligned * line(i).size;
                    ++cells;
                    left += area.left - column.left < slack;
                    right += column.right - area.right < slack;
                    middle += std::abs(area.middle() - (column.left + column.right) / 2) < slack;
                }
            }
            if (std::max({left, right, middle}) * 4 < cells * 3)
                return false;
        }
        return true;
    }

    /// Running text fills its columns line by line, and its lines break off in mid-sentence.
    bool areFilled(size_t begin, size_t end) const
    {
        constexpr qsizetype kShort = 6;
        size_t full = 0;
        size_t cells = 0;
        for (size_t r = begin; r < end; ++r) {
            for (const size_t i : m_rows[r]) {
                const Column& column = m_columns[columnOf(m_columns, line(i).area)];
                full += line(i).text.size() > kShort
                    && line(i).area.width() > kFilled * (column.right - column.left);
                ++cells;
            }
        }
        return full * 2 >= cells;
    }

    /// Short lines side by side in the columns of a page: text above or below begins where two or
    /// more of the cells do.
    bool standInColumnsOfText(size_t begin, size_t end) const
    {
        constexpr ptrdiff_t kEnough = 3;
        size_t inColumns = 0;
        for (const Column& column : m_columns) {
            const double slack = sizeOf(m_rows[begin]);
            const auto isHere = [&](double left) {
                return std::abs(left - column.left) < slack;
            };
            ptrdiff_t lines
                = std::lower_bound(m_longLines.begin(), m_longLines.end(), column.left + slack)
                - std::upper_bound(m_longLines.begin(), m_longLines.end(), column.left - slack);
            for (size_t r = begin; r < end; ++r) {
                for (const size_t i : m_rows[r])
                    lines -= isLong(line(i)) && isHere(line(i).area.left);
            }
            inColumns += lines >= kEnough;
        }
        return inColumns > 1;
    }

    /// Longer than most cells are.
    static bool isLong(const PageLine& line) { return line.text.size() >= 10; }

    void take(size_t begin, size_t end)
    {
        if (end - begin > kMostTableRows)
            return;
        FoundTable table;
        Block block;
        block.kind = BlockKind::Table;
        block.table.headerRows = 1;
        table.area = line(m_rows[begin].front()).area;
        std::vector<std::vector<PageLine>> cells;
        const auto finishRow = [&] {
            if (cells.empty())
                return;
            block.table.rows.emplace_back();
            for (const std::vector<PageLine>& cell : cells)
                block.table.rows.back().push_back({text::normalised(joined(cell))});
        };
        for (size_t r = begin; r < end; ++r) {
            const Row& row = m_rows[r];
            if (columnOf(m_columns, line(row.front()).area) == 0 || cells.empty()) {
                finishRow();
                cells.assign(m_columns.size(), {});
            }
            for (const size_t i : row) {
                cells[columnOf(m_columns, line(i).area)].push_back(line(i));
                table.area.include(line(i).area);
                m_isTaken[i] = true;
            }
        }
        finishRow();
        table.block = std::make_shared<const Block>(std::move(block));
        m_tables.push_back(std::move(table));
    }

    std::vector<PageLine>& m_lines;
    BodyType m_body;
    std::vector<Row> m_rows;
    std::vector<double> m_longLines; ///< where they begin, sorted
    size_t m_steps = 0;
    std::vector<Column> m_columns; ///< of the table at hand
    std::vector<char> m_isTaken;
    std::vector<FoundTable> m_tables;
};

} // namespace

std::vector<FoundTable> takeAlignedCells(std::vector<PageLine>& lines, const BodyType& body)
{
    return CellFinder(lines, body).run();
}

} // namespace qb::importers
