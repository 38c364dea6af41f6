#include "importers/broken_tables.h"

#include "importers/page_tables.h"

#include "text/cleaning.h"

#include <numeric>

namespace qb::importers {

namespace {

constexpr double kTouch = 3;         ///< points by which the widths of two pages' rules may differ
constexpr double kLargestStep = 2.6; ///< between rows, in type sizes
constexpr double kFoot = 0.13;       ///< of the page's height: where page numbers stand
constexpr size_t kMostSkipped = 3;   ///< rows over a table at the head of a page
constexpr size_t kMostLines = 2000;  ///< of a page worth looking at
constexpr size_t kMostRules = 300;   ///< long ones

struct Row {
    std::vector<size_t> lines; ///< from left to right
    double top = 0;
    double bottom = 0;
    double baseline = 0;
    double size = 0;
};

/// A page as rows of lines and the long rules between them, both from the top.
class PageRows {
public:
    explicit PageRows(const PageText& page) : m_page(page)
    {
        for (size_t i = 0; i < page.rules.size(); ++i) {
            const PdfRule& rule = page.rules[i];
            if (rule.isHorizontal() && !rule.isDashed && rule.area.width() > 0.4 * page.width)
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

    const PageArea& ruleAt(size_t i) const { return m_page.rules[i].area; }
    const PageLine& line(size_t i) const { return m_page.lines[i]; }

    /// Whether the row holds cells of a table of that width: several, apart, none of them long.
    bool isOfCells(const Row& row, const PageArea& rule) const
    {
        constexpr qsizetype kLongCell = 24;
        return row.lines.size() > 1
            && std::all_of(row.lines.begin(), row.lines.end(), [&](size_t i) {
                   return line(i).text.size() <= kLongCell && line(i).area.left > rule.left - kTouch
                       && line(i).area.right < rule.right + kTouch && !line(i).isRotated;
               });
    }

    /// Whether below the row, up to `next`, the text of the page is over.
    bool isLast(size_t row) const
    {
        if (row + 1 == rows.size())
            return true;
        const Row& next = rows[row + 1];
        const bool isFoot = next.top > (1 - kFoot) * m_page.height
            && next.baseline - rows[row].baseline > kLargestStep * rows[row].size;
        return isFoot || isNotesRuleBetween(rows[row].bottom, next.top + next.size);
    }

    const PageText& page() const { return m_page; }

    std::vector<Row> rows;
    std::vector<size_t> rules; ///< the long ones, of the page's

private:
    void gather()
    {
        std::vector<size_t> order(m_page.lines.size());
        std::iota(order.begin(), order.end(), size_t(0));
        std::stable_sort(order.begin(), order.end(),
            [&](size_t a, size_t b) { return line(a).baseline < line(b).baseline; });
        for (const size_t i : order) {
            const PageLine& next = line(i);
            if (rows.empty()
                || next.baseline - rows.back().baseline
                    > 0.5 * std::max(next.size, rows.back().size))
                rows.push_back({{}, next.area.top, next.area.bottom, next.baseline, next.size});
            Row& row = rows.back();
            row.lines.push_back(i);
            row.top = std::min(row.top, next.area.top);
            row.bottom = std::max(row.bottom, next.area.bottom);
        }
        for (Row& row : rows)
            std::stable_sort(row.lines.begin(), row.lines.end(),
                [&](size_t a, size_t b) { return line(a).area.left < line(b).area.left; });
    }

    /// The short rule over a page's notes.
    bool isNotesRuleBetween(double from, double to) const
    {
        return std::any_of(m_page.rules.begin(), m_page.rules.end(), [&](const PdfRule& rule) {
            return rule.isHorizontal() && rule.area.width() <= 0.4 * m_page.width
                && rule.area.top > from - kTouch && rule.area.bottom < to;
        });
    }

    const PageText& m_page;
};

/// Whether the rows are mostly white: lines of text in columns are not.
bool areLoose(const PageRows& page, size_t begin, size_t end, const PageArea& rule)
{
    constexpr double kFullest = 0.7;
    double filled = 0;
    for (size_t row = begin; row < end; ++row) {
        for (const size_t i : page.rows[row].lines)
            filled += page.line(i).area.width();
    }
    return filled < kFullest * rule.width() * double(end - begin);
}

/// The rows from `begin` that are of one table of that width, one close below the other; the end.
size_t rowsDownFrom(const PageRows& page, size_t begin, const PageArea& rule)
{
    size_t end = begin;
    while (end < page.rows.size() && page.isOfCells(page.rows[end], rule)
        && (end == begin
            || page.rows[end].baseline - page.rows[end - 1].baseline
                < kLargestStep * page.rows[end].size))
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
            [&](const Row& row) { return row.baseline > rule.bottom; });
        if (below == rows.rows.end() || below->top - rule.bottom > kLargestStep * below->size)
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

/// The rows at the head of the page with which that table goes on; `isOpen` where it does so to the
/// page's foot.
std::optional<TablePart> partAtHead(const std::vector<PageText>& pages, size_t pageIndex,
    const TablePart& before, double width, bool& isOpen)
{
    const PageRows rows(pages[pageIndex]);
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

/// Moves what stands below `from` and is text or a rule down.
void makeRoom(PageText& page, double from, double height)
{
    for (PageLine& line : page.lines) {
        if (line.noise.isEmpty() && line.area.top > from - 1) {
            shift(line.area, 0, height);
            line.baseline += height;
        }
    }
    for (PdfRule& rule : page.rules) {
        if (rule.area.top > from - 1)
            shift(rule.area, 0, height);
    }
    for (PdfFrame& frame : page.frames) {
        if (frame.area.top > from - 1)
            shift(frame.area, 0, height);
    }
    for (PdfPicture& picture : page.pictures) {
        if (picture.area.top > from - 1)
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
    makeRoom(target, bottom, height + white + kTouch);
    const double right = first.left - part.left;
    const double down = bottom + white - top;
    for (const size_t i : part.lines) {
        PageLine& line = page.lines[i];
        if (!line.noise.isEmpty())
            continue;
        PageLine moved = line;
        shift(moved.area, right, down);
        moved.baseline += down;
        target.lines.push_back(std::move(moved));
        line.text.clear(); // erased when all tables are joined
    }
    for (const size_t i : part.rules) {
        PdfRule& rule = page.rules[i];
        if (rule.area.bottom > top + kTouch) {
            PdfRule moved = rule;
            shift(moved.area, right, down);
            moved.area.left = first.left;
            moved.area.right = first.left + rule.area.width();
            target.rules.push_back(moved);
        }
        rule.area = {};
    }
    return bottom + white + height;
}

} // namespace

std::vector<BrokenTable> findBrokenTables(std::vector<PageText>& pages)
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
            auto part = partAtHead(pages, next, table.front(), width, isOpen);
            // What does not fit into one table stays on its page.
            if (!part || count + part->rows > kMostTableRows)
                break;
            count += part->rows;
            table.push_back(std::move(*part));
        }
        i = table.size() > 1 ? std::max(i + 1, next - 1) : i + 1;
        if (table.size() < 2)
            continue;
        for (const TablePart& part : table) {
            for (const size_t line : part.lines)
                pages[part.page].lines[line].isTableRow = true;
        }
        tables.push_back(std::move(table));
    }
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
        std::erase_if(page.rules, [](const PdfRule& rule) { return rule.area.width() <= 0; });
    }
}

} // namespace qb::importers
