#include "importers/page_tables.h"

#include "importers/justified_text.h"

#include "text/cleaning.h"

#include <numeric>

namespace qb::importers {

namespace {

constexpr double kTouch = 3;           ///< points by which rules that meet may miss each other
constexpr size_t kMostSegments = 3000; ///< of a page worth looking at for tables
constexpr size_t kMostColumns = 60;
constexpr size_t kMostGridRows = 500;

/// A straight edge: at `place`, from `from` to `to`.
struct Segment {
    double place = 0;
    double from = 0;
    double to = 0;
};

struct Segments {
    std::vector<Segment> across;
    std::vector<Segment> down;
};

Segments segmentsOf(const std::vector<PdfRule>& rules, const std::vector<PdfFrame>& frames)
{
    Segments segments;
    for (const PdfRule& rule : rules) {
        const PageArea& area = rule.area;
        if (rule.isHorizontal())
            segments.across.push_back({(area.top + area.bottom) / 2, area.left, area.right});
        else
            segments.down.push_back({area.middle(), area.top, area.bottom});
    }
    for (const PdfFrame& frame : frames) {
        const PageArea& area = frame.area;
        segments.across.push_back({area.top, area.left, area.right});
        segments.across.push_back({area.bottom, area.left, area.right});
        segments.down.push_back({area.left, area.top, area.bottom});
        segments.down.push_back({area.right, area.top, area.bottom});
    }
    if (segments.across.size() + segments.down.size() > kMostSegments)
        return {};
    return segments;
}

/// Browsers draw a rule in one piece for each cell: pieces that meet, as one.
std::vector<Segment> withoutBreaks(std::vector<Segment> segments)
{
    constexpr double kLevel = 0.5; // points
    std::stable_sort(segments.begin(), segments.end(),
        [](const Segment& a, const Segment& b) { return a.place < b.place; });
    std::vector<Segment> result;
    for (auto begin = segments.begin(); begin != segments.end();) {
        const auto end = std::find_if(begin, segments.end(),
            [&](const Segment& s) { return s.place > begin->place + kLevel; });
        std::stable_sort(
            begin, end, [](const Segment& a, const Segment& b) { return a.from < b.from; });
        for (auto piece = begin; piece != end; ++piece) {
            if (piece == begin || piece->from > result.back().to + kTouch)
                result.push_back(*piece);
            else
                result.back().to = std::max(result.back().to, piece->to);
        }
        begin = end;
    }
    return result;
}

/// Places in ascending order, those within a touch of each other taken as one.
std::vector<double> distinct(std::vector<double> places)
{
    std::sort(places.begin(), places.end());
    std::vector<double> result;
    for (const double place : places) {
        if (result.empty() || place - result.back() > kTouch)
            result.push_back(place);
    }
    return result;
}

bool isAt(const std::vector<Segment>& segments, double place, double along)
{
    return std::any_of(segments.begin(), segments.end(), [&](const Segment& s) {
        return std::abs(s.place - place) <= kTouch && s.from <= along && s.to >= along;
    });
}

/// The lines of a cell as one text, the upper first.
QString joined(std::vector<const PageLine*> lines)
{
    std::stable_sort(lines.begin(), lines.end(), [](const PageLine* a, const PageLine* b) {
        return std::abs(a->baseline - b->baseline) > 0.4 * a->size ? a->baseline < b->baseline
                                                                   : a->area.left < b->area.left;
    });
    QString text;
    for (const PageLine* line : lines) {
        if (!text.isEmpty())
            text += u' ';
        text += line->text;
    }
    return text::normalised(text);
}

FoundTable tableFrom(const PageArea& area, std::vector<std::vector<TableCell>> rows, int header)
{
    Block block;
    block.kind = BlockKind::Table;
    block.table.rows = std::move(rows);
    block.table.headerRows = header;
    return {area, std::make_shared<const Block>(std::move(block))};
}

PageArea middleOf(const PageLine& line)
{
    const double x = line.area.middle();
    const double y = (line.area.top + line.area.bottom) / 2;
    return {x, y, x, y};
}

class TableFinder {
public:
    TableFinder(
        std::vector<PageLine>& lines, std::vector<PdfRule>& rules, std::vector<PdfFrame>& frames)
        : m_lines(lines),
          m_rules(rules),
          m_frames(frames)
    {
    }

    std::vector<FoundTable> run()
    {
        const Segments segments = segmentsOf(m_rules, m_frames);
        for (const Segments& grid : connected(segments))
            addGrid(grid);
        addRuledRows(withoutBreaks(segmentsOf(m_rules, {}).across));
        return std::move(m_tables);
    }

private:
    /// Groups of edges that meet.
    static std::vector<Segments> connected(const Segments& all)
    {
        const size_t across = all.across.size();
        std::vector<size_t> parent(across + all.down.size());
        std::iota(parent.begin(), parent.end(), size_t(0));
        const auto root = [&parent](size_t i) {
            while (parent[i] != i)
                i = parent[i] = parent[parent[i]];
            return i;
        };
        for (size_t a = 0; a < across; ++a) {
            for (size_t d = 0; d < all.down.size(); ++d) {
                const Segment& h = all.across[a];
                const Segment& v = all.down[d];
                if (v.place >= h.from - kTouch && v.place <= h.to + kTouch
                    && h.place >= v.from - kTouch && h.place <= v.to + kTouch)
                    parent[root(a)] = root(across + d);
            }
        }
        std::vector<Segments> groups;
        std::vector<int> groupOf(parent.size(), -1);
        for (size_t i = 0; i < parent.size(); ++i) {
            int& group = groupOf[root(i)];
            if (group < 0) {
                group = int(groups.size());
                groups.emplace_back();
            }
            if (i < across)
                groups[size_t(group)].across.push_back(all.across[i]);
            else
                groups[size_t(group)].down.push_back(all.down[i - across]);
        }
        return groups;
    }

    static std::vector<double> placesOf(const std::vector<Segment>& segments)
    {
        std::vector<double> places;
        for (const Segment& segment : segments)
            places.push_back(segment.place);
        return distinct(std::move(places));
    }

    void addGrid(const Segments& grid)
    {
        const std::vector<double> ys = placesOf(grid.across);
        const std::vector<double> xs = placesOf(grid.down);
        if (ys.size() < 3 || xs.size() < 3 || ys.size() > kMostGridRows || xs.size() > kMostColumns)
            return;
        const PageArea area{xs.front(), ys.front(), xs.back(), ys.back()};
        const size_t rows = ys.size() - 1;
        const size_t columns = xs.size() - 1;
        std::vector<std::vector<const PageLine*>> inside(rows * columns);
        size_t filled = 0;
        for (const PageLine& line : m_lines) {
            const PageArea at = middleOf(line);
            if (!area.contains(at))
                continue;
            const auto slot = [](const std::vector<double>& places, double place) {
                return size_t(std::upper_bound(places.begin() + 1, places.end() - 1, place)
                           - places.begin())
                    - 1;
            };
            auto& cell = inside[slot(ys, at.top) * columns + slot(xs, at.left)];
            filled += cell.empty();
            cell.push_back(&line);
        }
        if (filled < 3 || filled * 4 < rows * columns)
            return;
        std::vector<std::vector<TableCell>> cells = cellsOf(grid, xs, ys, inside);
        take(area, std::move(cells), 1);
    }

    /// Cells with no edge between them are one.
    static std::vector<std::vector<TableCell>> cellsOf(const Segments& grid,
        const std::vector<double>& xs, const std::vector<double>& ys,
        const std::vector<std::vector<const PageLine*>>& inside)
    {
        const size_t rows = ys.size() - 1;
        const size_t columns = xs.size() - 1;
        std::vector<bool> isTaken(rows * columns, false);
        std::vector<std::vector<TableCell>> result(rows);
        const auto middle = [](const std::vector<double>& places, size_t i) {
            return (places[i] + places[i + 1]) / 2;
        };
        for (size_t row = 0; row < rows; ++row) {
            for (size_t column = 0; column < columns; ++column) {
                if (isTaken[row * columns + column])
                    continue;
                size_t right = column + 1;
                while (right < columns && !isTaken[row * columns + right]
                    && !isAt(grid.down, xs[right], middle(ys, row)))
                    ++right;
                size_t below = row + 1;
                const auto isOpenBelow = [&] {
                    for (size_t c = column; c < right; ++c) {
                        if (isAt(grid.across, ys[below], middle(xs, c)))
                            return false;
                    }
                    return true;
                };
                while (below < rows && isOpenBelow())
                    ++below;
                std::vector<const PageLine*> lines;
                for (size_t r = row; r < below; ++r) {
                    for (size_t c = column; c < right; ++c) {
                        isTaken[r * columns + c] = true;
                        const auto& part = inside[r * columns + c];
                        lines.insert(lines.end(), part.begin(), part.end());
                    }
                }
                result[row].push_back(
                    {joined(std::move(lines)), int(right - column), int(below - row)});
            }
        }
        std::erase_if(result, [](const auto& row) { return row.empty(); });
        return result;
    }

    /// Rules of one width one below the other: three or more, or two around rows that are plainly
    /// those of a table.
    void addRuledRows(const std::vector<Segment>& across)
    {
        std::vector<bool> isUsed(across.size(), false);
        for (size_t i = 0; i < across.size(); ++i) {
            if (isUsed[i])
                continue;
            std::vector<double> ys{across[i].place};
            for (size_t k = i + 1; k < across.size(); ++k) {
                if (std::abs(across[k].from - across[i].from) > kTouch
                    || std::abs(across[k].to - across[i].to) > kTouch)
                    continue;
                isUsed[k] = true;
                if (across[k].place - ys.back() > kTouch)
                    ys.push_back(across[k].place);
            }
            for (const std::vector<double>& run : runsWithCells(across[i], ys))
                addTablesIn(across[i], run);
        }
    }

    std::vector<const PageLine*> linesIn(const PageArea& area) const
    {
        std::vector<const PageLine*> inside;
        for (const PageLine& line : m_lines) {
            if (area.contains(middleOf(line)))
                inside.push_back(&line);
        }
        return inside;
    }

    /// Several tables on a page are as wide as each other. Between them stand lines with nothing
    /// beside them.
    std::vector<std::vector<double>> runsWithCells(
        const Segment& rule, const std::vector<double>& ys) const
    {
        std::vector<std::vector<double>> runs{{ys.front()}};
        for (size_t i = 1; i < ys.size(); ++i) {
            const auto rows = heightsOf(linesIn({rule.from, ys[i - 1], rule.to, ys[i]}));
            const bool hasCells = rows.empty()
                || std::any_of(
                    rows.begin(), rows.end(), [](const auto& row) { return row.size() > 1; });
            if (!hasCells)
                runs.emplace_back();
            runs.back().push_back(ys[i]);
        }
        return runs;
    }

    /// As much of the run as makes one table, then the rest.
    void addTablesIn(const Segment& rule, const std::vector<double>& ys)
    {
        constexpr size_t kMostTries = 200;
        size_t tries = 0;
        for (size_t begin = 0; begin + 1 < ys.size();) {
            size_t end = ys.size();
            while (end > begin + 1 && ++tries < kMostTries
                && !addRows({rule.from, ys[begin], rule.to, ys[end - 1]},
                    {ys.begin() + qsizetype(begin), ys.begin() + qsizetype(end)}))
                --end;
            if (tries >= kMostTries)
                return;
            begin = std::max(begin + 1, end);
        }
    }

    bool addRows(const PageArea& area, const std::vector<double>& ys)
    {
        const std::vector<const PageLine*> inside = linesIn(area);
        const std::vector<double> xs = columnEdges(inside, area);
        if (xs.size() < 3 || xs.size() > kMostColumns || !areCells(inside, xs)
            || areMostlyProse(inside))
            return false;
        const std::vector<std::vector<const PageLine*>> lines = rowsOf(inside, xs, ys);
        if (lines.size() < 2 || lines.size() > kMostTableRows
            || (ys.size() == 2 && !areFilled(lines, xs.size() - 1)))
            return false;
        std::vector<std::vector<TableCell>> rows;
        int header = 0;
        for (const auto& row : lines) {
            std::vector<std::vector<const PageLine*>> cells(xs.size() - 1);
            for (const PageLine* line : row)
                cells[columnOf(*line, xs)].push_back(line);
            rows.emplace_back();
            for (auto& cell : cells)
                rows.back().push_back({joined(std::move(cell))});
            header += ys.size() > 2 && row.front()->baseline < ys[1];
        }
        take(area, std::move(rows), std::min(header, int(rows.size()) - 1));
        return true;
    }

    static bool areFilled(const std::vector<std::vector<const PageLine*>>& rows, size_t columns)
    {
        return std::all_of(
            rows.begin(), rows.end(), [columns](const auto& row) { return row.size() == columns; });
    }

    /// The edges of the columns, in the middle of the white between them.
    static std::vector<double> columnEdges(std::vector<const PageLine*> lines, const PageArea& area)
    {
        std::sort(lines.begin(), lines.end(),
            [](const PageLine* a, const PageLine* b) { return a->area.left < b->area.left; });
        std::vector<double> xs{area.left};
        double edge = -1;
        for (const PageLine* line : lines) {
            if (edge >= 0 && line->area.left - edge > 0.4 * line->size)
                xs.push_back((edge + line->area.left) / 2);
            edge = std::max(edge, line->area.right);
        }
        xs.push_back(area.right);
        return xs;
    }

    static size_t columnOf(const PageLine& line, const std::vector<double>& xs)
    {
        const auto right = std::upper_bound(xs.begin() + 1, xs.end() - 1, line.area.middle());
        return size_t(right - xs.begin()) - 1;
    }

    /// Text in columns fills them line by line; cells mostly do not.
    static bool areCells(const std::vector<const PageLine*>& lines, const std::vector<double>& xs)
    {
        constexpr qsizetype kLongCell = 16;
        size_t full = 0;
        for (const PageLine* line : lines) {
            const size_t column = columnOf(*line, xs);
            const double width = xs[column + 1] - xs[column] - 1.5 * line->size;
            full += line->text.size() > kLongCell
                || (line->text.size() > 6 && line->area.width() > 0.9 * width);
        }
        return lines.size() >= 4 && full * 3 < lines.size();
    }

    /// The lines that stand on one height, the uppermost first.
    static std::vector<std::vector<const PageLine*>> heightsOf(std::vector<const PageLine*> lines)
    {
        std::stable_sort(lines.begin(), lines.end(),
            [](const PageLine* a, const PageLine* b) { return a->baseline < b->baseline; });
        std::vector<std::vector<const PageLine*>> rows;
        for (const PageLine* line : lines) {
            if (rows.empty() || line->baseline - rows.back().front()->baseline > 0.4 * line->size)
                rows.emplace_back();
            rows.back().push_back(line);
        }
        return rows;
    }

    /// Lines on one height are a row; where some rows stand closer, those are lines of one row.
    static std::vector<std::vector<const PageLine*>> rowsOf(
        const std::vector<const PageLine*>& lines, const std::vector<double>& xs,
        const std::vector<double>& ys)
    {
        std::vector<std::vector<const PageLine*>> rows = heightsOf(lines);
        const auto isRuled = [&](size_t i) {
            const double upper = rows[i - 1].front()->baseline;
            const double lower = rows[i].front()->baseline;
            return std::any_of(
                ys.begin(), ys.end(), [&](double y) { return y > upper - 1 && y < lower; });
        };
        // A rule makes room around it, which says nothing about the rows.
        std::vector<double> steps;
        for (size_t i = 1; i < rows.size(); ++i) {
            if (!isRuled(i))
                steps.push_back(rows[i].front()->baseline - rows[i - 1].front()->baseline);
        }
        if (steps.empty())
            return rows;
        const auto [least, most] = std::minmax_element(steps.begin(), steps.end());
        if (*most < 1.3 * *least)
            return rows;
        const double limit = (*least + *most) / 2;
        std::vector<std::vector<const PageLine*>> merged{rows.front()};
        for (size_t i = 1; i < rows.size(); ++i) {
            const double step = rows[i].front()->baseline - rows[i - 1].front()->baseline;
            if (step > limit || isRuled(i))
                merged.emplace_back();
            merged.back().insert(merged.back().end(), rows[i].begin(), rows[i].end());
        }
        const bool haveNames = std::all_of(merged.begin(), merged.end(), [&xs](const auto& row) {
            return std::any_of(row.begin(), row.end(),
                [&xs](const PageLine* line) { return columnOf(*line, xs) == 0; });
        });
        return haveNames ? merged : rows;
    }

    void take(const PageArea& area, std::vector<std::vector<TableCell>> rows, int header)
    {
        m_tables.push_back(tableFrom(area, std::move(rows), header));
        std::erase_if(m_lines, [&](const PageLine& line) { return area.contains(middleOf(line)); });
        std::erase_if(
            m_rules, [&](const PdfRule& rule) { return area.contains(rule.area, kTouch); });
        std::erase_if(
            m_frames, [&](const PdfFrame& frame) { return area.contains(frame.area, kTouch); });
    }

    std::vector<PageLine>& m_lines;
    std::vector<PdfRule>& m_rules;
    std::vector<PdfFrame>& m_frames;
    std::vector<FoundTable> m_tables;
};

} // namespace

std::vector<FoundTable> takeTables(
    std::vector<PageLine>& lines, std::vector<PdfRule>& rules, std::vector<PdfFrame>& frames)
{
    return TableFinder(lines, rules, frames).run();
}

std::vector<PageArea> framesOfRules(const std::vector<PdfRule>& rules)
{
    constexpr size_t kMostRules = 200;
    std::vector<PageArea> frames;
    if (rules.size() > kMostRules)
        return frames;
    const Segments segments = segmentsOf(rules, {});
    for (const Segment& top : segments.across) {
        for (const Segment& bottom : segments.across) {
            if (bottom.place - top.place < 10 || std::abs(bottom.from - top.from) > kTouch
                || std::abs(bottom.to - top.to) > kTouch)
                continue;
            const auto hasSide = [&](double x) {
                return std::any_of(
                    segments.down.begin(), segments.down.end(), [&](const Segment& side) {
                        return std::abs(side.place - x) <= kTouch
                            && std::abs(side.from - top.place) <= kTouch
                            && std::abs(side.to - bottom.place) <= kTouch;
                    });
            };
            if (hasSide(top.from) && hasSide(top.to))
                frames.push_back({top.from, top.place, top.to, bottom.place});
        }
    }
    return frames;
}

} // namespace qb::importers
