#include "typeset/flow/column_breaker.h"

#include <limits>

namespace qb::typeset {

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kForcedBreakCost = 1e6;

class ColumnFit {
public:
    ColumnFit(const std::vector<Box>& boxes, const ColumnCapacity& capacity)
        : m_boxes(boxes),
          m_capacity(capacity),
          m_rows(boxes.size() + 1)
    {
        for (size_t i = 0; i < boxes.size(); ++i)
            m_rows[i + 1] = m_rows[i] + boxes[i].rows;
    }

    std::vector<Column> run()
    {
        std::vector<Column> columns = solve(0, int(m_boxes.size()), 0, 0);
        balanceLastPage(columns);
        return columns;
    }

private:
    struct Node {
        double cost = kInfinity;
        int from = 0;
        int column = 0;  ///< index of the column that begins here
        int skipped = 0; ///< columns left empty before the one that ends here
    };

    int used(int begin, int end) const
    {
        if (begin == end)
            return 0;
        const Box& first = m_boxes[size_t(begin)];
        const bool hasHeader = first.firstHeader >= 0 && first.endHeader <= begin;
        const int repeated
            = hasHeader ? m_rows[size_t(first.endHeader)] - m_rows[size_t(first.firstHeader)] : 0;
        return repeated + m_boxes[size_t(begin)].rowsAtTop + m_rows[size_t(end)]
            - m_rows[size_t(begin) + 1];
    }

    int rowsOf(int column) const
    {
        return column < m_capacity.columnsPerPage ? m_capacity.firstPageRows : m_capacity.rows;
    }

    /// Columns for boxes [begin, end), the first being number `firstColumn`; `limit` > 0 lowers
    /// every capacity.
    std::vector<Column> solve(int begin, int end, int firstColumn, int limit) const
    {
        std::vector<Node> nodes(size_t(end - begin) + 1);
        nodes[0] = {0, begin, firstColumn, 0};
        for (int stop = begin + 1; stop <= end; ++stop)
            reach(nodes, begin, stop, end, limit);
        std::vector<Column> columns;
        for (int stop = end; stop > begin;) {
            const Node& node = nodes[size_t(stop - begin)];
            columns.push_back({node.from, stop, used(node.from, stop)});
            columns.insert(columns.end(), size_t(node.skipped), Column{node.from, node.from, 0});
            stop = node.from;
        }
        std::reverse(columns.begin(), columns.end());
        return columns;
    }

    void reach(std::vector<Node>& nodes, int begin, int stop, int end, int limit) const
    {
        Node& node = nodes[size_t(stop - begin)];
        const Box& last = m_boxes[size_t(stop - 1)];
        const double breakCost = stop == end || last.canBreakAfter ? 0 : kForcedBreakCost;
        for (int start = stop - 1; start >= begin; --start) {
            const Node& before = nodes[size_t(start - begin)];
            const int rows = used(start, stop);
            const bool isSingle = start == stop - 1;
            // The first page's columns, below the masthead, may be too short for what comes next:
            // they stay empty then.
            const int toNextPage = before.column < m_capacity.columnsPerPage
                ? m_capacity.columnsPerPage - before.column
                : 0;
            if (rows > m_capacity.rows && !isSingle)
                break;
            for (const int skipped : {0, toNextPage}) {
                const int column = before.column + skipped;
                const int capacity = limit > 0 ? std::min(limit, rowsOf(column)) : rowsOf(column);
                if (rows > capacity && !isSingle)
                    continue;
                const double empty = std::max(0, capacity - rows);
                const double overfull = std::max(0, rows - capacity) * kForcedBreakCost;
                const double emptyColumns
                    = double(skipped) * m_capacity.firstPageRows * m_capacity.firstPageRows;
                const double cost = before.cost + (stop == end ? 0 : empty * empty) + emptyColumns
                    + breakCost + overfull;
                if (cost < node.cost)
                    node = {cost, start, column + 1, skipped};
            }
        }
    }

    void balanceLastPage(std::vector<Column>& columns) const
    {
        const int perPage = m_capacity.columnsPerPage;
        if (perPage < 2 || columns.empty())
            return;
        const size_t firstOfLast = (columns.size() - 1) / size_t(perPage) * size_t(perPage);
        const int begin = columns[firstOfLast].begin;
        const int end = columns.back().end;
        const int total = used(begin, end);
        for (int limit = std::max(1, total / perPage); limit < rowsOf(int(firstOfLast)); ++limit) {
            const std::vector<Column> balanced = solve(begin, end, int(firstOfLast), limit);
            const bool fits = int(balanced.size()) <= perPage && isClean(balanced, limit, end);
            if (!fits)
                continue;
            columns.resize(firstOfLast);
            columns.insert(columns.end(), balanced.begin(), balanced.end());
            return;
        }
    }

    bool isClean(const std::vector<Column>& columns, int limit, int end) const
    {
        return std::all_of(columns.begin(), columns.end(), [&](const Column& column) {
            return column.rows <= limit
                && (column.end == end || m_boxes[size_t(column.end - 1)].canBreakAfter);
        });
    }

    const std::vector<Box>& m_boxes;
    const ColumnCapacity& m_capacity;
    std::vector<int> m_rows;
};

} // namespace

std::vector<Column> breakColumns(const std::vector<Box>& boxes, const ColumnCapacity& capacity)
{
    if (boxes.empty())
        return {};
    return ColumnFit(boxes, capacity).run();
}

} // namespace qb::typeset
