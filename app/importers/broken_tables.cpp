#include "importers/broken_tables.h"

#include "importers/page_rows.h"
#include "importers/page_tables.h"

#include "text/cleaning.h"

#include <numeric>

namespace qb::importers {

namespace {

constexpr double kTouch = kRuleTouch;
constexpr size_t kMostSkipped = 3; ///< rows over a table at the head of a page

/// Whether the rows are mostly white: lines of text in columns are not.
bool areLoose(const PageRows& page, size_t begin, size_t end, const PageArea& rule)
{
    const double fullest = page.isColumn() ? 0.85 : 0.7;
    double filled = 0;
    for (size_t row = begin; row < end; ++row) {
        for (const size_t i : page.rows[row].lines)
            filled += page.line(i).area.width();
    }
    return filled < fullest * rule.width() * double(end - begin);
}

/// The rows from `begin` that are of one table of that width, one close below the other; the end.
size_t rowsDownFrom(const PageRows& page, size_t begin, const PageArea& rule)
{
    size_t end = begin;
    while (end < page.rows.size() && page.isOfCells(page.rows[end], rule)
        && (end == begin
            || page.rows[end].baseline - page.rows[end - 1].baseline
                < kLargestRowStep * page.rows[end].size))
        ++end;
    return end;
}

TablePart partOf(
    const PageRows& rows, size_t pageIndex, size_t begin, size_t end, const PageArea& rule)
{
    TablePart part;
    part.page = pageIndex;
    part.rows = end - begin;
    part.left = rule.left;
    part.right = rule.right;
    part.isInColumn = rows.isColumn();
    part.top = rows.rows[begin].top;
    part.bottom = rows.rows[end - 1].bottom;
    if (end - begin > 1)
        part.step
            = (rows.rows[end - 1].baseline - rows.rows[begin].baseline) / double(end - begin - 1);
    for (size_t i = begin; i < end; ++i)
        part.lines.insert(part.lines.end(), rows.rows[i].lines.begin(), rows.rows[i].lines.end());
    for (const size_t i : rows.rules) {
        const PageArea& area = rows.ruleAt(i);
        const bool isNear = area.bottom > part.top - rows.rows[begin].size
            && area.top < part.bottom + rows.rows[end - 1].size;
        if (isNear && std::abs(area.width() - rule.width()) <= 2 * kTouch
            && std::abs(area.left - rule.left) <= kTouch)
            part.rules.push_back(i);
    }
    return part;
}

/// The rows of a table at the foot of the page that no rule closes.
std::optional<TablePart> openAtFoot(const PageRows& rows, size_t pageIndex)
{
    // The uppermost of the rules that stand one below the other with nothing but cells between.
    for (const size_t first : rows.rules) {
        const PageArea& rule = rows.ruleAt(first);
        const auto below = std::find_if(rows.rows.begin(), rows.rows.end(),
            [&](const PageRow& row) { return row.baseline > rule.bottom; });
        if (below == rows.rows.end() || below->top - rule.bottom > kLargestRowStep * below->size)
            continue;
        const auto begin = size_t(below - rows.rows.begin());
        const size_t end = rowsDownFrom(rows, begin, rule);
        if (end == begin || !rows.isLast(end - 1) || !areLoose(rows, begin, end, rule))
            continue;
        TablePart part = partOf(rows, pageIndex, begin, end, rule);
        const bool isClosed = std::any_of(part.rules.begin(), part.rules.end(),
            [&](size_t i) { return rows.ruleAt(i).bottom > rows.rows[end - 1].baseline; });
        if (isClosed)
            return {};
        return part;
    }
    return {};
}

/// Whether the rows of the second part stand in the columns of the first.
bool haveSameColumns(const std::vector<PageText>& pages, const TablePart& a, const TablePart& b)
{
    std::vector<std::pair<double, double>> spans;
    double size = 0;
    for (const TablePart* part : {&a, &b}) {
        for (const size_t i : part->lines) {
            const PageLine& line = pages[part->page].lines[i];
            spans.emplace_back(line.area.left - part->left, line.area.right - part->left);
            size = std::max(size, line.size);
        }
    }
    std::sort(spans.begin(), spans.end());
    size_t columns = 0;
    double edge = -1e9;
    for (const auto& [left, right] : spans) {
        columns += left > edge + 0.4 * size;
        edge = std::max(edge, right);
    }
    return columns >= 2;
}

/// The header that the second part repeats: its first rows say what the first ones of `a` say.
std::vector<size_t> repeatedHeader(
    const std::vector<PageText>& pages, const TablePart& a, const TablePart& b)
{
    const auto textAt = [&](const TablePart& part, size_t i) {
        return text::normalised(pages[part.page].lines[part.lines[i]].text);
    };
    // The header ends at the first rule below its top.
    const PageText& page = pages[a.page];
    double foot = -1;
    for (const size_t i : a.rules) {
        const double y = page.rules[i].area.top;
        if (y > page.lines[a.lines.front()].baseline && (foot < 0 || y < foot))
            foot = y;
    }
    std::vector<size_t> again;
    for (size_t i = 0; i < a.lines.size() && page.lines[a.lines[i]].baseline < foot; ++i) {
        if (i >= b.lines.size() || textAt(a, i) != textAt(b, i))
            return {};
        again.push_back(b.lines[i]);
    }
    return again;
}

/// The rows at the head of the page, or the column, with which that table goes on; `isOpen` where
/// it does so to the foot.
std::optional<TablePart> partAtHead(const std::vector<PageText>& pages, size_t pageIndex,
    const std::optional<PageColumn>& column, const TablePart& before, double width, bool& isOpen)
{
    const PageRows rows(pages[pageIndex], column);
    for (size_t begin = 0; begin < std::min(kMostSkipped + 1, rows.rows.size()); ++begin) {
        // Its width is that of the first long rule, or, where it has none, of the text.
        PageArea rule{0, 0, pages[pageIndex].width, 0};
        bool hasRule = false;
        for (const size_t i : rows.rules) {
            if (!hasRule && std::abs(rows.ruleAt(i).width() - width) <= 2 * kTouch) {
                rule = rows.ruleAt(i);
                hasRule = true;
            }
        }
        const size_t end = rowsDownFrom(rows, begin, rule);
        if (end == begin)
            continue;
        isOpen = rows.isLast(end - 1);
        if (!hasRule && column)
            return {};
        if (!hasRule) {
            const PageLine& first = rows.line(rows.rows[begin].lines.front());
            const PageLine& upper = pages[before.page].lines[before.lines.front()];
            rule.left = before.left + first.area.middle() - upper.area.middle();
            rule.right = rule.left + width;
        }
        if (!areLoose(rows, begin, end, rule))
            continue;
        TablePart part = partOf(rows, pageIndex, begin, end, rule);
        const bool isClosed = std::any_of(part.rules.begin(), part.rules.end(),
            [&](size_t i) { return rows.ruleAt(i).bottom > rows.rows[end - 1].baseline; });
        isOpen = isOpen && !isClosed;
        if ((isClosed || isOpen) && haveSameColumns(pages, before, part)) {
            part.again = repeatedHeader(pages, before, part);
            return part;
        }
    }
    return {};
}

double widthOf(const PageText& page, const TablePart& part)
{
    return part.rules.empty() ? 0 : page.rules[part.rules.front()].area.width();
}

void shift(PageArea& area, double right, double down)
{
    area.left += right;
    area.right += right;
    area.top += down;
    area.bottom += down;
}

/// Moves what stands below `from` and is text or a rule down; under a table in a column only that.
void makeRoom(PageText& page, const TablePart& table, double from, double height)
{
    const auto isBelow = [&](const PageArea& area) {
        return area.top > from - 1
            && (!table.isInColumn || (area.right > table.left && area.left < table.right));
    };
    for (PageLine& line : page.lines) {
        if (line.noise.isEmpty() && isBelow(line.area)) {
            shift(line.area, 0, height);
            line.baseline += height;
        }
    }
    for (PdfRule& rule : page.rules) {
        if (isBelow(rule.area))
            shift(rule.area, 0, height);
    }
    for (PdfFrame& frame : page.frames) {
        if (isBelow(frame.area))
            shift(frame.area, 0, height);
    }
    for (PdfPicture& picture : page.pictures) {
        if (isBelow(picture.area))
            shift(picture.area, 0, height);
    }
}

/// A note right under the table goes with it.
void addNote(const PageText& page, TablePart& part)
{
    for (size_t i = 0; i < page.lines.size(); ++i) {
        const PageLine& line = page.lines[i];
        const bool isNext = line.area.top > part.bottom - 0.5 * line.size
            && line.area.top < part.bottom + kNoteReach * line.size;
        if (isNext && (line.text.startsWith(u"注：") || line.text.startsWith(u"注:"))) {
            part.lines.push_back(i);
            part.bottom = std::max(part.bottom, line.area.bottom);
            return;
        }
    }
}

/// The white that keeps the rows apart, as they are elsewhere in the table.
double whiteBetween(const std::vector<PageText>& pages, const BrokenTable& table)
{
    double white = 1;
    for (const TablePart& part : table) {
        const PageLine& line = pages[part.page].lines[part.lines.front()];
        white = std::max(white, part.step - line.area.height());
    }
    return white;
}

/// Moves the rows and rules of a part behind `bottom` on the page where the table begins.
double append(PageText& target, const TablePart& first, PageText& page, TablePart part,
    double bottom, double white)
{
    addNote(page, part);
    double top = part.top;
    for (const size_t i : part.again) {
        page.lines[i].noise = QStringLiteral("repeated-header");
        top = std::max(top, page.lines[i].area.bottom + white);
    }
    const double height = part.bottom - top;
    makeRoom(target, first, bottom, height + white + kTouch);
    const double right = first.left - part.left;
    const double down = bottom + white - top;
    for (const size_t i : part.lines) {
        if (!page.lines[i].noise.isEmpty())
            continue;
        PageLine moved = page.lines[i];
        page.lines[i].text.clear(); // erased when all tables are joined
        shift(moved.area, right, down);
        moved.baseline += down;
        target.lines.push_back(std::move(moved)); // may be the same page
    }
    for (const size_t i : part.rules) {
        PdfRule moved = page.rules[i];
        page.rules[i].area = {};
        if (moved.area.bottom > top + kTouch) {
            const double width = moved.area.width();
            shift(moved.area, right, down);
            moved.area.left = first.left;
            moved.area.right = first.left + width;
            target.rules.push_back(moved);
        }
    }
    return bottom + white + height;
}

void markRows(std::vector<PageText>& pages, const BrokenTable& table)
{
    for (const TablePart& part : table) {
        for (const size_t line : part.lines)
            pages[part.page].lines[line].isTableRow = true;
    }
}

/// Tables as wide as the page's text.
std::vector<BrokenTable> tablesOverPages(std::vector<PageText>& pages)
{
    std::vector<BrokenTable> tables;
    for (size_t i = 0; i + 1 < pages.size();) {
        auto foot = openAtFoot(PageRows(pages[i]), i);
        if (!foot) {
            ++i;
            continue;
        }
        const double width = widthOf(pages[i], *foot);
        BrokenTable table{*foot};
        bool isOpen = true;
        size_t count = foot->rows;
        size_t next = i + 1;
        for (; isOpen && next < pages.size(); ++next) {
            auto part = partAtHead(pages, next, {}, table.front(), width, isOpen);
            // What does not fit into one table stays on its page.
            if (!part || count + part->rows > kMostTableRows)
                break;
            count += part->rows;
            table.push_back(std::move(*part));
        }
        i = table.size() > 1 ? std::max(i + 1, next - 1) : i + 1;
        if (table.size() < 2)
            continue;
        markRows(pages, table);
        tables.push_back(std::move(table));
    }
    return tables;
}

/// A column with rules across it, somewhere in the document.
struct ColumnPlace {
    size_t page = 0;
    PageColumn column = {};
};

/// The columns of each page in which tables may go on.
class ColumnPlaces {
public:
    explicit ColumnPlaces(const std::vector<PageText>& pages)
    {
        for (const PageText& page : pages) {
            m_columns.push_back(ruledColumns(page));
            PageColumn text{page.width, 0};
            for (const PageLine& line : page.lines) {
                text.left = std::min(text.left, line.area.left);
                text.right = std::max(text.right, line.area.right);
            }
            m_text.push_back(text);
        }
    }

    const std::vector<PageColumn>& of(size_t page) const { return m_columns[page]; }

    /// The column beside, as wide; behind the last one of a page, the first one of the next.
    std::optional<ColumnPlace> after(const ColumnPlace& place) const
    {
        const PageColumn& column = place.column;
        const double near = 0.5 * column.width();
        const auto isAsWide = [&](const PageColumn& other) {
            return std::abs(other.width() - column.width()) <= 2 * kTouch;
        };
        for (const PageColumn& other : m_columns[place.page]) {
            if (other.left > column.right - kTouch)
                return isAsWide(other) && other.left < column.right + near
                    ? std::optional(ColumnPlace{place.page, other})
                    : std::nullopt;
        }
        const size_t next = place.page + 1;
        if (next >= m_columns.size() || m_text[place.page].right > column.right + near)
            return {};
        for (const PageColumn& other : m_columns[next]) {
            if (isAsWide(other) && other.left < m_text[next].left + near)
                return ColumnPlace{next, other};
        }
        return {};
    }

private:
    std::vector<std::vector<PageColumn>> m_columns; ///< by page
    std::vector<PageColumn> m_text;                 ///< from the first to the last line
};

/// The table whose first part is open at the foot of that column; nothing where it is whole.
BrokenTable tableFrom(
    const std::vector<PageText>& pages, const ColumnPlaces& places, ColumnPlace place)
{
    auto foot = openAtFoot(PageRows(pages[place.page], place.column), place.page);
    if (!foot)
        return {};
    const double width = place.column.width();
    size_t count = foot->rows;
    BrokenTable table{std::move(*foot)};
    for (bool isOpen = true; isOpen;) {
        const std::optional<ColumnPlace> next = places.after(place);
        auto part = next ? partAtHead(pages, next->page, next->column, table.front(), width, isOpen)
                         : std::nullopt;
        if (!part || count + part->rows > kMostTableRows)
            break;
        count += part->rows;
        table.push_back(std::move(*part));
        place = *next;
    }
    return table;
}

/// Tables in the columns of pages that have several.
void addTablesInColumns(std::vector<PageText>& pages, std::vector<BrokenTable>& tables)
{
    const ColumnPlaces places(pages);
    for (size_t page = 0; page < pages.size(); ++page) {
        for (const PageColumn& column : places.of(page)) {
            BrokenTable table = tableFrom(pages, places, {page, column});
            if (table.size() < 2)
                continue;
            markRows(pages, table);
            tables.push_back(std::move(table));
        }
    }
}

} // namespace

std::vector<BrokenTable> findBrokenTables(std::vector<PageText>& pages)
{
    std::vector<BrokenTable> tables = tablesOverPages(pages);
    addTablesInColumns(pages, tables);
    return tables;
}

void joinBrokenTables(std::vector<PageText>& pages, const std::vector<BrokenTable>& tables)
{
    for (const BrokenTable& table : tables) {
        const TablePart& first = table.front();
        const double white = whiteBetween(pages, table);
        double bottom = first.bottom;
        for (size_t i = 1; i < table.size(); ++i)
            bottom
                = append(pages[first.page], first, pages[table[i].page], table[i], bottom, white);
    }
    for (PageText& page : pages) {
        std::erase_if(page.lines, [](const PageLine& line) { return line.text.isEmpty(); });
        // Edges without any thickness are rules all the same.
        std::erase_if(page.rules,
            [](const PdfRule& rule) { return rule.area.width() <= 0 && rule.area.height() <= 0; });
    }
}

} // namespace qb::importers
