#include "text/cell_lines.h"

#include "text/char_set.h"
#include "text/line_roles.h"

#include <QSet>

#include <algorithm>

namespace qb::text {

namespace {

constexpr qsizetype kLongestCell = 16; ///< characters
constexpr size_t kMostColumns = 8;
constexpr size_t kMostLines = 4000; ///< of one table
constexpr size_t kMostBefore = 3;   ///< lines over the table that look like cells

enum class Cell : unsigned char { None, Word, Figure };

/// "320", "-3", "12.5%", "1,580".
bool isFigure(QStringView text)
{
    static constexpr CharSet kSigns(u"+-＋－−");
    static constexpr CharSet kPoints(u".,．");
    static constexpr CharSet kUnits(u"%％‰");
    if (text.size() > 1 && kSigns.contains(text.front()))
        text = text.sliced(1);
    if (text.size() > 1 && kUnits.contains(text.back()))
        text.chop(1);
    return !text.isEmpty() && text.front().isDigit() && text.back().isDigit()
        && std::all_of(
            text.begin(), text.end(), [](QChar c) { return c.isDigit() || kPoints.contains(c); });
}

Cell cellOf(QStringView text)
{
    static constexpr CharSet kMarks(u"。，；：！？:;!?、…#*【】■●◆▲");
    if (text.isEmpty() || text.size() > kLongestCell)
        return Cell::None;
    if (isFigure(text))
        return Cell::Figure;
    const bool isWord
        = std::none_of(text.begin(), text.end(), [](QChar c) { return kMarks.contains(c); });
    return isWord && text.front() != u'—' ? Cell::Word : Cell::None;
}

/// A line as a cell. Counters of a web page are figures alone, too.
Cell cellOf(const RawLine& line)
{
    const bool isPlain = !line.block && (!line.kind || line.kind == BlockKind::Paragraph)
        && line.role == PageRole::Unknown && line.left < 0;
    if (!isPlain)
        return Cell::None;
    const Cell cell = cellOf(QStringView(line.text).trimmed());
    return line.noise.isEmpty() || (cell == Cell::Figure && line.noise == u"page-furniture")
        ? cell
        : Cell::None;
}

/// Lines one under the other that may be cells.
struct Run {
    std::vector<size_t> lines;
    std::vector<Cell> cells;
};

struct Grid {
    size_t begin = 0; ///< of the run's lines
    size_t columns = 0;
    bool hasHead = false;
};

bool isGrid(const std::vector<Cell>& cells, Grid& grid)
{
    const size_t count = cells.size() - grid.begin;
    const size_t columns = grid.columns;
    const size_t rows = count / columns;
    const auto at = [&](size_t row, size_t column) {
        return cells[grid.begin + row * columns + column];
    };
    size_t figures = 0;
    for (size_t column = 0; column < columns; ++column)
        figures += at(rows - 1, column) == Cell::Figure;
    if (figures == 0 || figures == columns)
        return false;
    const auto isLikeLast = [&](size_t row) {
        for (size_t column = 0; column < columns; ++column)
            if (at(row, column) != at(rows - 1, column))
                return false;
        return true;
    };
    for (size_t row = 1; row < rows; ++row)
        if (!isLikeLast(row))
            return false;
    bool isHead = true; // names, and figures at most where the rows have them, too: 2025
    for (size_t column = 0; column < columns; ++column)
        isHead = isHead && at(0, column) == Cell::Word;
    grid.hasHead = isHead;
    const size_t dataRows = rows - (isHead ? 1 : 0);
    return (isHead || isLikeLast(0)) && dataRows >= (columns == 2 ? 3U : 2U);
}

std::optional<Grid> gridOf(const Run& run)
{
    for (size_t columns = 2; columns <= kMostColumns; ++columns) {
        const size_t begin = run.cells.size() % columns;
        if (begin > kMostBefore || (run.cells.size() - begin) / columns < 2)
            continue;
        Grid grid{begin, columns, false};
        if (isGrid(run.cells, grid))
            return grid;
    }
    return {};
}

/// Verses under "1", "2", "3": the only figures count them, and what stands in one column is of any
/// length, which names are not.
bool areCountedVerses(const RawText& raw, const Run& run, const Grid& grid)
{
    constexpr qsizetype kAlike = 2; ///< characters
    if (grid.columns < 3 || grid.hasHead)
        return false;
    int count = 0;
    bool isRagged = false;
    for (size_t i = grid.begin; i < run.lines.size(); i += grid.columns) {
        if (QStringView(raw.lines[run.lines[i]].text).trimmed() != QString::number(++count))
            return false;
        for (size_t column = 1; column < grid.columns; ++column) {
            const auto lengthAt = [&](size_t row) {
                return QStringView(raw.lines[run.lines[row + column]].text).trimmed().size();
            };
            if (run.cells[i + column] == Cell::Figure)
                return false;
            isRagged = isRagged || std::abs(lengthAt(i) - lengthAt(grid.begin)) > kAlike;
        }
    }
    return isRagged;
}

QString textOf(const RawText& raw, size_t line)
{
    return normalised(raw.lines[line].text.trimmed());
}

/// Titles and page numbers that never fall.
bool isContents(const RawText& raw, const Run& run, const Grid& grid)
{
    constexpr qsizetype kTitle = 6;
    constexpr qsizetype kPageNumber = 3;
    if (grid.columns != 2 || grid.hasHead)
        return false;
    int last = 0;
    for (size_t i = grid.begin; i < run.lines.size(); i += 2) {
        const QString number = textOf(raw, run.lines[i + 1]);
        if (textOf(raw, run.lines[i]).size() < kTitle || number.size() > kPageNumber
            || number.toInt() < last)
            return false;
        last = number.toInt();
    }
    return true;
}

void setTable(const RawText& raw, const Run& run, const Grid& grid, RawText& result)
{
    auto block = std::make_shared<Block>();
    block->kind = BlockKind::Table;
    for (size_t i = grid.begin; i < run.lines.size(); i += grid.columns) {
        std::vector<TableCell> cells(grid.columns);
        for (size_t column = 0; column < grid.columns; ++column)
            cells[column].text = textOf(raw, run.lines[i + column]);
        block->table.rows.push_back(std::move(cells));
    }
    block->table.headerRows = grid.hasHead ? 1 : 0;
    for (size_t i = grid.begin; i < run.lines.size(); ++i) {
        result.lines[run.lines[i]].text.clear();
        result.lines[run.lines[i]].noise.clear();
    }
    RawLine& first = result.lines[run.lines[grid.begin]];
    first.kind = BlockKind::Table;
    first.block = std::move(block);
}

bool isWhiteLine(const RawLine& line)
{
    return !line.block && std::all_of(line.text.begin(), line.text.end(), isWhite);
}

} // namespace

std::optional<RawText> withCellTables(
    const RawText& raw, const std::vector<JoinDecision>& decisions)
{
    QSet<int> joined;
    for (const JoinDecision& decision : decisions) {
        if (decision.isJoined)
            joined.insert(decision.line);
        else
            joined.remove(decision.line);
    }
    std::optional<RawText> result;
    Run run;
    int gap = -1; // blank lines between two of the run
    int blanks = 0;
    const auto close = [&] {
        const bool isFree = std::none_of(run.lines.begin(), run.lines.end(),
            [&](size_t line) { return joined.contains(int(line)); });
        if (const auto grid = isFree ? gridOf(run) : std::nullopt;
            grid && !isContents(raw, run, *grid) && !areCountedVerses(raw, run, *grid)) {
            if (!result)
                result = raw;
            setTable(raw, run, *grid, *result);
        }
        run = {};
        gap = -1;
    };
    for (size_t i = 0; i < raw.lines.size(); ++i) {
        if (isWhiteLine(raw.lines[i])) {
            ++blanks;
            continue;
        }
        const Cell cell = cellOf(raw.lines[i]);
        const bool goesOn = !run.lines.empty() && cell != Cell::None
            && run.lines.size() < kMostLines && (gap < 0 ? blanks <= 1 : blanks == gap)
            && raw.lines[i].story == raw.lines[run.lines.back()].story;
        if (goesOn) {
            gap = blanks;
        } else {
            // Under a title that stands apart, lines stand closer.
            const bool isCloser
                = gap == 1 && blanks == 0 && run.lines.size() == 2 && cell != Cell::None;
            const size_t last = isCloser ? run.lines.back() : 0;
            const Cell lastCell = isCloser ? run.cells.back() : Cell::None;
            close();
            if (isCloser) {
                run.lines.push_back(last);
                run.cells.push_back(lastCell);
                gap = 0;
            }
        }
        blanks = 0;
        if (cell == Cell::None)
            continue;
        run.lines.push_back(i);
        run.cells.push_back(cell);
    }
    close();
    return result;
}

void readFigureLines(std::vector<LineFacts>& lines)
{
    constexpr size_t kFewest = 4;
    for (size_t begin = 0; begin < lines.size();) {
        std::vector<Cell> cells;
        size_t end = begin;
        for (; end < lines.size() && (end == begin || lines[end].blanksBefore == 0); ++end) {
            const Cell cell
                = lines[end].role || lines[end].credits ? Cell::None : cellOf(lines[end].text);
            if (cell == Cell::None)
                break;
            cells.push_back(cell);
        }
        const auto first = std::find(cells.begin(), cells.end(), Cell::Figure);
        const auto last = std::find(cells.rbegin(), cells.rend(), Cell::Figure).base();
        if (first != cells.end() && first != cells.begin()
            && std::find(first, last, Cell::Word) != last && size_t(last - first) + 1 >= kFewest)
            for (auto cell = first - 1; cell < last; ++cell)
                lines[begin + size_t(cell - cells.begin())].role = LineRole::Object;
        begin = std::max(end, begin + 1);
    }
}

void readCards(std::vector<LineFacts>& lines)
{
    constexpr size_t kLast = 2;  ///< line that the first may be
    constexpr size_t kLeast = 2; ///< lines from one to the next
    constexpr size_t kMost = 7;
    constexpr int kShort = 32; ///< cells of what may look like a heading
    std::vector<size_t> numbers;
    for (size_t i = 0; i < lines.size(); ++i) {
        if (i > (numbers.empty() ? kLast : numbers.back() + kMost))
            break;
        const bool isFar = numbers.empty() || i >= numbers.back() + kLeast;
        if (isFar && lines[i].text == QString::number(numbers.size() + 1))
            numbers.push_back(i);
    }
    // Over a page stands a number, too, but no heading under it.
    const auto mayHead = [&](size_t i) {
        return i < lines.size() && !lines[i].role && !lines[i].credits && lines[i].cells <= kShort
            && lines[i].ending == LineEnding::Open && lines[i].stops == 0;
    };
    const auto headed = std::count_if(
        numbers.begin(), numbers.end(), [&](size_t number) { return mayHead(number + 1); });
    if (numbers.size() < 2 || size_t(headed) * 2 < numbers.size())
        return;
    for (size_t k = 0; k < numbers.size(); ++k) {
        lines[numbers[k]].role = LineRole::Object;
        const size_t next = k + 1 < numbers.size() ? numbers[k + 1] : lines.size();
        for (size_t i = numbers[k] + 1; i < std::min(next, numbers[k] + kMost); ++i) {
            if (!mayHead(i))
                break;
            lines[i].role = LineRole::Object;
        }
    }
}

} // namespace qb::text
