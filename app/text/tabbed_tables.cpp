#include "text/tabbed_tables.h"

#include "text/credits.h"
#include "text/line_facts.h"

#include <QStringList>

#include <algorithm>

namespace qb::text {

namespace {

constexpr qsizetype kLongestCell = 200; ///< characters; longer parts are paragraphs
constexpr size_t kMostRows = 2000;      ///< of one table
constexpr qsizetype kMostColumns = 64;

/// The parts of a line between tabs; fewer than two where it is no row.
QStringList cellsOf(const RawLine& line)
{
    // A tab at the beginning is an indent.
    QStringView text = line.text;
    while (!text.isEmpty() && isWhite(text.back()))
        text.chop(1);
    const bool isIndented = text.startsWith(u'\t') && text.count(u'\t') == 1;
    if (!text.contains(u'\t') || isIndented || line.block || line.kind)
        return {};
    QStringList cells;
    for (const QStringView part : text.split(u'\t')) {
        if (part.size() > kLongestCell)
            return {};
        cells << normalised(part.toString());
    }
    const auto filled = std::count_if(
        cells.begin(), cells.end(), [](const QString& cell) { return !cell.isEmpty(); });
    const bool isRow = filled >= 2 && cells.size() <= kMostColumns;
    return isRow && !creditsOf(text.trimmed()) ? cells : QStringList();
}

bool isNumber(const QString& text)
{
    return !text.isEmpty()
        && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

bool hasDigit(const QString& text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// Titles and page numbers that never fall.
bool isContents(const std::vector<QStringList>& rows)
{
    constexpr qsizetype kTitle = 6;
    constexpr qsizetype kPageNumber = 3;
    int last = 0;
    for (const QStringList& row : rows) {
        if (row.size() != 2 || row[0].size() < kTitle || !isNumber(row[1])
            || row[1].size() > kPageNumber || row[1].toInt() < last)
            return false;
        last = row[1].toInt();
    }
    return true;
}

std::shared_ptr<const Block> tableOf(const std::vector<QStringList>& rows)
{
    qsizetype columns = 0;
    for (const QStringList& row : rows)
        columns = std::max(columns, row.size());
    auto block = std::make_shared<Block>();
    block->kind = BlockKind::Table;
    for (const QStringList& row : rows) {
        std::vector<TableCell> cells(static_cast<size_t>(columns));
        for (qsizetype i = 0; i < row.size(); ++i)
            cells[size_t(i)].text = row[i];
        block->table.rows.push_back(std::move(cells));
    }
    // Names stand over figures.
    const bool hasHead = rows.size() > 1
        && std::none_of(rows.front().begin(), rows.front().end(), isNumber)
        && std::any_of(rows.back().begin(), rows.back().end(), hasDigit);
    block->table.headerRows = hasHead ? 1 : 0;
    return block;
}

/// Rows in a row; blank lines between them as between all lines of the text do not part them.
struct Run {
    std::vector<size_t> lines;
    std::vector<QStringList> rows;
    int gap = -1; ///< blank lines between two rows
};

bool isTable(const Run& run)
{
    return run.rows.size() >= 2 && !isContents(run.rows);
}

} // namespace

std::optional<RawText> withTables(const RawText& raw)
{
    const bool hasTab = std::any_of(raw.lines.begin(), raw.lines.end(),
        [](const RawLine& line) { return line.text.contains(u'\t'); });
    if (raw.isStructured || !hasTab)
        return {};
    std::optional<RawText> result;
    Run run;
    int blanks = 0;
    const auto close = [&] {
        if (isTable(run)) {
            if (!result)
                result = raw;
            for (const size_t i : run.lines)
                result->lines[i].text.clear();
            result->lines[run.lines.front()].block = tableOf(run.rows);
        }
        run = {};
    };
    for (size_t i = 0; i < raw.lines.size(); ++i) {
        const bool isBlank
            = std::all_of(raw.lines[i].text.begin(), raw.lines[i].text.end(), isWhite);
        if (isBlank && !raw.lines[i].block) {
            ++blanks;
            continue;
        }
        QStringList cells = cellsOf(raw.lines[i]);
        // Trailing cells may be missing, a line with more is of another table.
        const bool goesOn = !run.rows.empty() && !cells.isEmpty()
            && cells.size() <= run.rows.front().size() && run.lines.size() < kMostRows
            && (run.gap < 0 ? blanks <= 1 : blanks == run.gap);
        if (!goesOn)
            close();
        else
            run.gap = blanks;
        if (!cells.isEmpty()) {
            run.lines.push_back(i);
            run.rows.push_back(std::move(cells));
        }
        blanks = 0;
    }
    close();
    return result;
}

} // namespace qb::text
