#include "typeset/flow/page_layout.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace qb::typeset {

namespace {

constexpr int kMostMoves = 200;      ///< of floats in one region
constexpr int kLeastBehindFloat = 2; ///< boxes of its article that follow a float
constexpr int kLeastHole = 2;        ///< grid lines left empty before a float that make it move

class Layouter {
public:
    Layouter(const Flow& flow, int lines, int firstRow, std::vector<ColumnBreaker>& breakers)
        : m_flow(flow),
          m_lines(lines),
          m_row(firstRow),
          m_breakers(breakers)
    {
        m_layout.order.resize(flow.boxes.size());
        std::iota(m_layout.order.begin(), m_layout.order.end(), 0);
    }

    PageLayout run()
    {
        const int count = int(m_layout.order.size());
        size_t region = 0;
        for (int begin = 0; begin < count; ++region) {
            int end = begin + 1;
            while (end < count && !beginsRegion(end))
                ++end;
            if (region >= m_breakers.size())
                m_breakers.emplace_back();
            place(begin, end, m_breakers[region]);
            begin = end;
        }
        m_breakers.resize(region);
        m_layout.pages = m_page + 1;
        m_layout.rowsOnLastPage = m_row;
        return std::move(m_layout);
    }

private:
    const Box& box(int position) const
    {
        return *m_flow.boxes[size_t(m_layout.order[size_t(position)])].box;
    }

    BoxMetric metric(int position) const
    {
        const int index = m_layout.order[size_t(position)];
        BoxMetric found = plainMetric(position);
        // A paragraph parted by a float keeps its lines.
        const auto last = size_t(position + found.paragraphBoxes - 1);
        if (last >= m_layout.order.size()
            || m_layout.order[last] != index + found.paragraphBoxes - 1)
            found.shorterCost = found.longerCost = BoxMetric::kNever;
        return found;
    }

    /// A box's metric where its paragraph is not parted.
    const BoxMetric& plainMetric(int position) const
    {
        const int index = m_layout.order[size_t(position)];
        const Flow::Entry& entry = m_flow.parts[size_t(m_flow.boxes[size_t(index)].part)];
        return entry.part->metrics[size_t(index - entry.firstBox)];
    }

    bool beginsRegion(int position) const
    {
        const BoxMetric& here = plainMetric(position);
        return here.columns != plainMetric(position - 1).columns || here.beginsPage;
    }

    /// Grid lines that the first boxes from `position` need to stand together, as far as nothing
    /// may part them.
    int leastRows(int position) const
    {
        const int count = int(m_layout.order.size());
        double rows = 0;
        for (int i = position; i < count && rows <= m_lines; ++i) {
            const BoxMetric entry = metric(i);
            rows += double(entry.rows);
            if (entry.canBreakAfter)
                break;
        }
        return int(std::ceil(rows));
    }

    void beginPage(style::Start start)
    {
        if (start != style::Start::Page && start != style::Start::RectoPage)
            return;
        if (m_hasText && m_row > 0)
            nextPage();
        if (start == style::Start::RectoPage && m_page % 2 == 1) // page 0 is a recto
            nextPage();
    }

    void nextPage()
    {
        ++m_page;
        m_row = 0;
    }

    void place(int begin, int end, ColumnBreaker& breaker)
    {
        const int columns = box(begin).columns;
        beginPage(box(begin).start);
        if (m_hasText && m_row > 0 && leastRows(begin) > m_lines - m_row)
            nextPage();
        ColumnCapacity capacity;
        capacity.columnsPerPage = columns;
        capacity.rows = m_lines;
        capacity.firstPageRows = std::max(0, m_lines - m_row);
        capacity.isBelowText = m_hasText && m_row > 0;
        capacity.isTied = begin > 0 && !box(begin - 1).canBreakAfter;
        const std::vector<Column> filled = fill(begin, end, capacity, breaker);
        const int lastPage = m_page + std::max(0, int(filled.size()) - 1) / columns;
        int rows = 0;
        for (size_t i = 0; i < filled.size(); ++i) {
            LaidColumn column;
            column.page = m_page + int(i) / columns;
            column.index = int(i) % columns;
            column.columns = columns;
            column.firstRow = column.page == m_page ? m_row : 0;
            column.isBelowText = capacity.isBelowText && column.page == m_page;
            column.content = filled[i];
            column.content.begin += begin;
            column.content.end += begin;
            for (ColumnChange& change : column.content.changes)
                change.box += begin;
            const int foot = column.firstRow + column.content.rows + column.content.noteRows;
            column.noteRow
                = std::max(column.page == lastPage ? 0 : m_lines, foot) - column.content.noteRows;
            if (column.page == lastPage)
                rows = std::max(rows, foot);
            m_layout.columns.push_back(std::move(column));
        }
        m_page = lastPage;
        m_row = rows;
        m_hasText = true;
    }

    std::vector<Column> fill(
        int begin, int end, const ColumnCapacity& capacity, ColumnBreaker& breaker)
    {
        int from = 0; // columns before it are settled
        for (int moves = 0;; ++moves) {
            std::vector<BoxMetric> metrics;
            metrics.reserve(size_t(end - begin));
            for (int i = begin; i < end; ++i)
                metrics.push_back(metric(i));
            std::vector<Column> columns = breaker.run(std::move(metrics), capacity);
            if (moves >= kMostMoves || !moveFloat(begin, end, columns, capacity, from))
                return columns;
        }
    }

    /// Finds the first column that ends short because a float did not fit any more, and lets the
    /// text that follows the float go ahead of it. False where there is none.
    bool moveFloat(int begin, int end, const std::vector<Column>& columns,
        const ColumnCapacity& capacity, int& from)
    {
        for (size_t i = size_t(from); i + 1 < columns.size(); ++i) {
            const Column& column = columns[i];
            const int rows
                = int(i) < capacity.columnsPerPage ? capacity.firstPageRows : capacity.rows;
            const int hole = rows - column.rows - column.noteRows;
            const int first = begin + columns[i + 1].begin;
            if (hole < kLeastHole || first >= end || !box(first).mayFloat)
                continue;
            from = int(i);    // it may be short again when all is set anew
            int last = first; // of the float and what is tied to it
            while (last + 1 < end && !box(last).canBreakAfter)
                ++last;
            const int moved = rowsAhead(last + 1, end, first, hole);
            if (moved == 0)
                continue;
            const auto order = m_layout.order.begin();
            std::rotate(order + first, order + last + 1, order + last + 1 + moved);
            return true;
        }
        return false;
    }

    /// How many boxes from `position` may go ahead of a float to fill `hole` grid lines: of the
    /// same article, and neither headings nor other floats. Some text is left to follow it: at its
    /// article's end it would look like the next one's.
    int rowsAhead(int position, int end, int floating, int hole) const
    {
        const int part = partOf(floating);
        int behind = position; // the article's text
        while (behind < end && partOf(behind) == part && !isTail(behind))
            ++behind;
        double rows = 0;
        int count = 0;
        int allowed = 0;
        for (int i = position; i < end && partOf(i) == part; ++i) {
            const Box& next = box(i);
            const auto* lines = std::get_if<LinesContent>(&next.content);
            if (!lines || !lines->isOnGrid || next.start != style::Start::Anywhere)
                break;
            rows += double(metric(i).rows);
            ++count;
            if (rows > hole)
                break;
            if (next.canBreakAfter && i + kLeastBehindFloat < behind)
                allowed = count;
        }
        return allowed;
    }

    /// The line that says where an article is from, or another that ends it.
    bool isTail(int position) const
    {
        const auto* lines = std::get_if<LinesContent>(&box(position).content);
        return lines && lines->style->alignment == style::Alignment::End;
    }

    int partOf(int position) const
    {
        return m_flow.boxes[size_t(m_layout.order[size_t(position)])].part;
    }

    const Flow& m_flow;
    int m_lines;
    int m_page = 0;
    int m_row;
    bool m_hasText = false;
    std::vector<ColumnBreaker>& m_breakers;
    PageLayout m_layout;
};

bool isOnGrid(const Box& box)
{
    const auto* lines = std::get_if<LinesContent>(&box.content);
    return lines != nullptr && lines->isOnGrid;
}

/// Whether all that the layouter asks of a part is the same.
bool isLaidAlike(const FlowPart& a, const FlowPart& b)
{
    return a.metrics == b.metrics
        && std::equal(a.boxes.begin(), a.boxes.end(), b.boxes.begin(), b.boxes.end(),
            [](const Box& x, const Box& y) {
                return x.columns == y.columns && x.start == y.start && x.mayFloat == y.mayFloat
                    && x.canBreakAfter == y.canBreakAfter && isOnGrid(x) == isOnGrid(y);
            });
}

} // namespace

bool PageLayouter::isAsBefore(const Flow& flow, int lines, int firstRow) const
{
    return m_layout && m_lines == lines && m_firstRow == firstRow
        && std::equal(flow.parts.begin(), flow.parts.end(), m_parts.begin(), m_parts.end(),
            [](const Flow::Entry& entry, const FlowPartPointer& before) {
                return entry.part == before || isLaidAlike(*entry.part, *before);
            });
}

std::shared_ptr<const PageLayout> PageLayouter::run(const Flow& flow, int lines, int firstRow)
{
    if (!isAsBefore(flow, lines, firstRow))
        m_layout
            = std::make_shared<const PageLayout>(Layouter(flow, lines, firstRow, m_breakers).run());
    m_lines = lines;
    m_firstRow = firstRow;
    m_parts.clear();
    for (const Flow::Entry& entry : flow.parts)
        m_parts.push_back(entry.part);
    return m_layout;
}

} // namespace qb::typeset
