#include "typeset/flow/column_breaker.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <utility>

namespace qb::typeset {

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kForcedBreakCost = 1e6;
constexpr double kEmptyRowCost = 40; ///< of the first empty line of a column; with the square
/// Of a column that ends two lines or more early although what follows would have fitted, by the
/// square of the lines it could have begun on: what is short for no reason in sight looks like a
/// mistake. Columns side by side may leave one line more, to be level.
constexpr double kAvoidableRowCost = 100;
constexpr double kNoteRuleRows = 0.6; ///< the rule above footnotes and the space around it
constexpr float kSecondRowFactor = 4; ///< a second line before the same box is seen sooner
constexpr size_t kMostOffers = 6;     ///< of one kind in one column
constexpr float kMostRowsBeyond
    = 3; ///< that shorter paragraphs and tighter headings may take back in one column

/// A change that a column under trial allows.
struct Offer {
    float cost = 0;
    int box = 0;
    int extraRows = 0;
    int looseness = 0;
};

/// The cheapest few offers of one kind.
class Offers {
public:
    void clear() { m_count = 0; }

    void add(const Offer& change)
    {
        if (!(change.cost < BoxMetric::kNever))
            return;
        size_t at = m_count < kMostOffers ? m_count++ : kMostOffers;
        if (at == kMostOffers) {
            if (m_offers[kMostOffers - 1].cost <= change.cost)
                return;
            at = kMostOffers - 1;
        }
        for (; at > 0 && m_offers[at - 1].cost > change.cost; --at)
            m_offers[at] = m_offers[at - 1];
        m_offers[at] = change;
    }

    size_t size() const { return m_count; }
    const Offer& operator[](size_t i) const { return m_offers[i]; }

private:
    std::array<Offer, kMostOffers> m_offers;
    size_t m_count = 0;
};

/// How a column is brought to its capacity.
struct Filling {
    double cost = kInfinity;
    size_t longer = 0;  ///< the so many cheapest changes that add a line
    size_t shorter = 0; ///< and that take one away
};

} // namespace

/// One run over boxes [begin, end) of some metrics.
class ColumnBreaker::Fit {
public:
    Fit(const std::vector<BoxMetric>& metrics, const ColumnCapacity& capacity)
        : m_metrics(metrics),
          m_capacity(capacity),
          m_rows(metrics.size() + 1),
          m_notes(metrics.size() + 1),
          m_pieceEnd(metrics.size() + 1)
    {
        for (size_t i = 0; i < metrics.size(); ++i) {
            m_rows[i + 1] = m_rows[i] + double(metrics[i].rows);
            m_notes[i + 1] = m_notes[i] + double(metrics[i].noteRows);
        }
        m_pieceEnd.back() = size();
        for (int i = size(); i-- > 0;) {
            const bool isEnd = i + 1 == size() || metrics[size_t(i)].canBreakAfter
                || metrics[size_t(i) + 1].beginsColumn;
            m_pieceEnd[size_t(i)] = isEnd ? i + 1 : m_pieceEnd[size_t(i) + 1];
        }
    }

    int size() const { return int(m_metrics.size()); }

    /// Behind the boxes from `begin` that nothing may part.
    int pieceEnd(int begin) const { return m_pieceEnd[size_t(begin)]; }

    int rowsOf(int column) const
    {
        return column < m_capacity.columnsPerPage ? m_capacity.firstPageRows : m_capacity.rows;
    }

    /// Finds the best column that ends at `stop`, all nodes from `begin` to it being known.
    /// `limit` > 0 lowers every capacity.
    void reach(std::vector<Node>& nodes, int begin, int stop, int end, int limit)
    {
        Node& node = nodes[size_t(stop - begin)];
        node = {};
        const bool mayEnd = stop == end || m_metrics[size_t(stop - 1)].canBreakAfter
            || m_metrics[size_t(stop)].beginsColumn;
        const double nextRows = rowsOfNextPiece(stop, end);
        scan(begin, stop, [&](int start, int rows) {
            const bool isSingle = start == stop - 1;
            if (float(rows) > float(m_capacity.rows) + kMostRowsBeyond && !isSingle)
                return false;
            const Node& before = nodes[size_t(start - begin)];
            // The first page's columns, below what stands above, may be too short for what comes
            // next: they stay empty then.
            const int toNextPage = before.column < m_capacity.columnsPerPage
                ? m_capacity.columnsPerPage - before.column
                : 0;
            for (const int skipped : {0, toNextPage}) {
                const int column = before.column + skipped;
                const int capacity = capacityOf(column, limit) - spaceAtTop(start, column);
                const double empty = double(skipped) * kEmptyRowCost * m_capacity.firstPageRows
                        * m_capacity.firstPageRows
                    + (skipped > 0 && m_capacity.isTied ? kForcedBreakCost : 0);
                double cost = before.cost + empty + (mayEnd ? 0 : kForcedBreakCost);
                if (cost >= node.cost)
                    continue;
                if (const Filling filling = fill(capacity - rows, nextRows);
                    filling.cost < kInfinity)
                    cost += filling.cost;
                else if (isSingle)
                    cost += double(rows - capacity) * kForcedBreakCost;
                else
                    continue;
                if (cost < node.cost)
                    node = {cost, start, before.column + skipped + 1, skipped};
                if (toNextPage == 0)
                    break;
            }
            return true;
        });
    }

    std::vector<Column> columnsOf(const std::vector<Node>& nodes, int begin, int end, int limit)
    {
        std::vector<Column> columns;
        for (int stop = end; stop > begin;) {
            const Node& node = nodes[size_t(stop - begin)];
            columns.push_back(column(node.from, stop, end, node.column - 1, limit));
            for (int i = 0; i < node.skipped; ++i)
                columns.push_back({node.from, node.from, 0, 0, {}});
            stop = node.from;
        }
        std::reverse(columns.begin(), columns.end());
        return columns;
    }

    std::vector<Column> solve(int begin, int end, int firstColumn, int limit)
    {
        std::vector<Node> nodes(size_t(end - begin) + 1);
        nodes[0] = {0, begin, firstColumn, 0};
        for (int stop = begin + 1; stop <= end; ++stop)
            reach(nodes, begin, stop, end, limit);
        return columnsOf(nodes, begin, end, limit);
    }

    /// CLREQ, multi-column setting: the columns of the last page are level, only the last may be
    /// shorter.
    void balanceLastPage(std::vector<Column>& columns)
    {
        const int perPage = m_capacity.columnsPerPage;
        if (perPage < 2 || columns.empty())
            return;
        const size_t first = (columns.size() - 1) / size_t(perPage) * size_t(perPage);
        const int begin = columns[first].begin;
        const int end = columns.back().end;
        const int highest = rowsOf(int(first));
        const int total = used(begin, end);
        std::vector<Column> best;
        double bestCost = kInfinity;
        const int least = std::max(1, total / perPage - 1);
        const int likely = least + perPage + 8; // more only for pieces that cannot be parted
        for (int limit = least; limit <= (best.empty() ? highest : std::min(highest, likely));
             ++limit) {
            std::vector<Column> balanced = solve(begin, end, int(first), limit);
            if (int(balanced.size()) > perPage || !isClean(balanced, limit, end))
                continue;
            const double cost = unevenness(balanced, limit, perPage);
            if (cost < bestCost) {
                bestCost = cost;
                best = std::move(balanced);
            }
        }
        if (std::vector<Column> parted = part(begin, end, int(first)); !parted.empty()) {
            int tallest = 0;
            for (const Column& column : parted)
                tallest = std::max(tallest, column.rows + column.noteRows);
            if (unevenness(parted, tallest, perPage) < bestCost)
                best = std::move(parted);
        }
        if (best.empty())
            return;
        columns.resize(first);
        columns.insert(columns.end(), best.begin(), best.end());
    }

private:
    /// [begin, end) in as many columns as a page has, as equal as its pieces are, without changes;
    /// empty where that is not possible.
    std::vector<Column> part(int begin, int end, int firstColumn)
    {
        struct Way {
            double cost = kInfinity;
            int from = 0;
        };
        const int perPage = m_capacity.columnsPerPage;
        const double mean = double(used(begin, end) + notesIn(begin, end)) / perPage;
        const auto count = size_t(end - begin) + 1;
        std::vector<Way> ways(count * size_t(perPage + 1));
        const auto way = [&](int columns, int stop) -> Way& {
            return ways[size_t(columns) * count + size_t(stop - begin)];
        };
        way(0, begin).cost = 0;
        for (int stop = begin + 1; stop <= end; ++stop) {
            if (stop < end && !m_metrics[size_t(stop - 1)].canBreakAfter
                && !m_metrics[size_t(stop)].beginsColumn)
                continue;
            for (int start = stop - 1; start >= begin; --start) {
                const int rows = used(start, stop) + notesIn(start, stop);
                if (rows > rowsOf(firstColumn))
                    break;
                for (int columns = 1; columns <= perPage; ++columns) {
                    const int space = spaceAtTop(start, firstColumn + columns - 1);
                    const double off = rows + space - mean;
                    const double cost = way(columns - 1, start).cost + off * off;
                    if (rows + space <= rowsOf(firstColumn + columns - 1)
                        && cost < way(columns, stop).cost)
                        way(columns, stop) = {cost, start};
                }
                if (m_metrics[size_t(start)].beginsColumn)
                    break;
            }
        }
        std::vector<Column> columns;
        if (way(perPage, end).cost == kInfinity)
            return columns;
        for (int left = perPage, stop = end; left > 0; --left) {
            const int start = way(left, stop).from;
            const int space = spaceAtTop(start, firstColumn + left - 1);
            columns.push_back({start, stop, used(start, stop) + space, notesIn(start, stop), {}});
            stop = start;
        }
        std::reverse(columns.begin(), columns.end());
        return columns;
    }

    bool isOpenEnd(int stop, int end) const
    {
        return stop == end || m_metrics[size_t(stop)].beginsColumn;
    }

    /// Grid lines that a column behind which `stop` comes would need to go on; infinite where it
    /// need not be full.
    double rowsOfNextPiece(int stop, int end) const
    {
        if (isOpenEnd(stop, end))
            return kInfinity;
        const int behind = pieceEnd(stop);
        return m_rows[size_t(behind)] - m_rows[size_t(stop)] + notesIn(stop, behind);
    }

    int capacityOf(int column, int limit) const
    {
        return limit > 0 ? std::min(limit, rowsOf(column)) : rowsOf(column);
    }

    /// Grid lines before the first box that are not dropped.
    int spaceAtTop(int start, int column) const
    {
        if (!m_capacity.isBelowText || column >= m_capacity.columnsPerPage)
            return 0;
        const BoxMetric& metric = m_metrics[size_t(start)];
        return int(std::lround(metric.rows - metric.rowsAtTop));
    }

    int notesIn(int begin, int end) const
    {
        const double rows = m_notes[size_t(end)] - m_notes[size_t(begin)];
        return rows > 0 ? int(std::ceil(rows + kNoteRuleRows - 0.01)) : 0;
    }

    /// Grid lines of boxes [begin, end) as a column, without notes.
    int used(int begin, int end) const
    {
        if (begin == end)
            return 0;
        const BoxMetric& first = m_metrics[size_t(begin)];
        return int(std::lround(double(first.repeatedRows) + double(first.rowsAtTop)
            + m_rows[size_t(end)] - m_rows[size_t(begin) + 1]));
    }

    /// Calls `visit(start, rows)` for every column [start, stop), the shortest first, with the
    /// changes that it offers in m_longer and m_shorter, until it answers false.
    template <typename Visit>
    void scan(int begin, int stop, Visit visit)
    {
        m_longer.clear();
        m_shorter.clear();
        for (int start = stop - 1; start >= begin; --start) {
            const BoxMetric& metric = m_metrics[size_t(start)];
            if (start + 1 < stop) {
                const BoxMetric& second = m_metrics[size_t(start) + 1];
                m_longer.add({second.stretchCost, start + 1, 1, 0});
                m_longer.add({second.stretchCost * kSecondRowFactor, start + 1, 1, 0});
                m_shorter.add({second.squeezeCost, start + 1, -1, 0});
            }
            if (start + metric.paragraphBoxes <= stop) {
                m_longer.add({metric.longerCost, start, 0, 1});
                m_shorter.add({metric.shorterCost, start, 0, -1});
            }
            if (!visit(start, used(start, stop) + notesIn(start, stop)) || metric.beginsColumn)
                return;
        }
    }

    /// The best way to add `lacking` grid lines with the changes found by scan(), before a piece of
    /// `nextRows`; where that is infinite the column need not be full.
    Filling fill(int lacking, double nextRows) const
    {
        Filling filling;
        if (lacking < 0) {
            const auto needed = size_t(-lacking);
            if (needed > m_shorter.size())
                return filling;
            filling.cost = 0;
            filling.shorter = needed;
            for (size_t i = 0; i < needed; ++i)
                filling.cost += double(m_shorter[i].cost);
            return filling;
        }
        if (nextRows == kInfinity) {
            filling.cost = 0;
            return filling;
        }
        const double kept = m_capacity.columnsPerPage > 1 ? 0 : 1;
        const double avoidable = lacking < 2 ? 0 : std::max(0.0, double(lacking) + kept - nextRows);
        double changes = kAvoidableRowCost * avoidable * avoidable;
        for (size_t count = 0;; ++count) {
            const double empty = double(lacking) - double(count);
            const double cost = changes + kEmptyRowCost * empty * empty;
            if (cost < filling.cost)
                filling = {cost, count, 0};
            if (count >= m_longer.size() || empty <= 0)
                return filling;
            changes += double(m_longer[count].cost);
        }
    }

    Column column(int begin, int stop, int end, int index, int limit)
    {
        const int space = spaceAtTop(begin, index);
        Column result{begin, stop, used(begin, stop) + space, notesIn(begin, stop), {}};
        scan(begin, stop, [&](int start, int rows) {
            if (start > begin)
                return true;
            const Filling filling
                = fill(capacityOf(index, limit) - space - rows, rowsOfNextPiece(stop, end));
            for (size_t i = 0; i < filling.longer; ++i)
                result.changes.push_back(changeOf(m_longer[i]));
            for (size_t i = 0; i < filling.shorter; ++i)
                result.changes.push_back(changeOf(m_shorter[i]));
            result.rows += int(filling.longer) - int(filling.shorter);
            return false;
        });
        std::sort(result.changes.begin(), result.changes.end(),
            [](const ColumnChange& a, const ColumnChange& b) {
                return std::pair(a.box, a.looseness) < std::pair(b.box, b.looseness);
            });
        return result;
    }

    static ColumnChange changeOf(const Offer& change)
    {
        return {change.box, change.extraRows, change.looseness};
    }

    bool isClean(const std::vector<Column>& columns, int limit, int end) const
    {
        return std::all_of(columns.begin(), columns.end(), [&](const Column& column) {
            return column.rows + column.noteRows <= limit
                && (isOpenEnd(column.end, end) || m_metrics[size_t(column.end - 1)].canBreakAfter);
        });
    }

    static double unevenness(const std::vector<Column>& columns, int limit, int perPage)
    {
        double cost = 0;
        int lowest = 0; // of the columns before the last
        for (size_t i = 0; i + 1 < columns.size(); ++i)
            lowest = std::max(lowest, columns[i].rows + columns[i].noteRows);
        const double longer = columns.back().rows + columns.back().noteRows - lowest;
        if (columns.size() > 1 && longer > 0)
            cost += 8 * longer * longer;
        for (size_t i = 0; i < columns.size(); ++i) {
            const double empty = limit - columns[i].rows - columns[i].noteRows;
            const bool isLast = i + 1 == columns.size();
            cost += (isLast ? 0.5 : 1) * empty * empty + double(columns[i].changes.size());
        }
        // A column that stays quite empty looks worse than all of them a line higher.
        cost += double(perPage - int(columns.size())) * limit * limit * 0.5;
        return cost;
    }

    const std::vector<BoxMetric>& m_metrics;
    const ColumnCapacity& m_capacity;
    std::vector<double> m_rows;  ///< sums
    std::vector<double> m_notes; ///< sums
    std::vector<int> m_pieceEnd; ///< by box
    Offers m_longer;
    Offers m_shorter;
};

std::vector<Column> ColumnBreaker::run(
    std::vector<BoxMetric> metrics, const ColumnCapacity& capacity)
{
    const auto isSame = capacity == m_capacity;
    if (isSame && metrics == m_metrics)
        return m_columns;
    const auto former = std::exchange(m_metrics, std::move(metrics));
    m_capacity = capacity;
    std::vector<Node> formerNodes = std::exchange(m_nodes, {});
    const int count = int(m_metrics.size());
    m_nodes.resize(size_t(count) + 1);
    m_nodes[0] = {0, 0, 0, 0};
    if (count == 0)
        return m_columns = {};

    Fit fit(m_metrics, m_capacity);
    // Boxes up to the first changed one: their nodes stand. A node depends on the boxes before it
    // and on the piece behind it.
    int same = 0;
    int sameBehind = 0;
    if (isSame && !formerNodes.empty()) {
        const int least = std::min(count, int(former.size()));
        while (same < least && m_metrics[size_t(same)] == former[size_t(same)])
            ++same;
        while (sameBehind < least - same
            && m_metrics[size_t(count - 1 - sameBehind)]
                == former[former.size() - 1 - size_t(sameBehind)])
            ++sameBehind;
        int kept = std::max(0, same - 1);
        while (kept > 0 && fit.pieceEnd(kept) >= same)
            --kept;
        std::copy_n(formerNodes.begin(), kept + 1, m_nodes.begin());
        same = kept;
    }
    const int shift = count - int(former.size());
    int parallel = 0; // stops in a row whose cost differs from the former by the same amount
    double difference = 0;
    int stop = same + 1;
    for (; stop <= count; ++stop) {
        fit.reach(m_nodes, 0, stop, count, 0);
        if (stop <= count - sameBehind || formerNodes.empty())
            continue;
        const Node& node = m_nodes[size_t(stop)];
        const Node& old = formerNodes[size_t(stop - shift)];
        const bool isPast = node.column > 2 * m_capacity.columnsPerPage
            && old.column > 2 * m_capacity.columnsPerPage;
        const bool isShifted = isPast && node.from == old.from + shift;
        if (isShifted && std::abs(node.cost - old.cost - difference) < 1e-6)
            ++parallel;
        else
            parallel = isShifted ? 1 : 0;
        difference = node.cost - old.cost;
        if (parallel > m_capacity.rows * 2)
            break;
    }
    // From here on every choice is the former one; only counts and costs differ by a constant.
    if (stop < count) {
        const int columns = m_nodes[size_t(stop)].column - formerNodes[size_t(stop - shift)].column;
        for (int rest = stop + 1; rest <= count; ++rest) {
            Node node = formerNodes[size_t(rest - shift)];
            node.cost += difference;
            node.from += shift;
            node.column += columns;
            m_nodes[size_t(rest)] = node;
        }
    }
    m_columns = fit.columnsOf(m_nodes, 0, count, 0);
    fit.balanceLastPage(m_columns);
    return m_columns;
}

} // namespace qb::typeset
