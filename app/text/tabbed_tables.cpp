#include "text/tabbed_tables.h"

#include "text/char_set.h"
#include "text/credits.h"
#include "text/line_facts.h"

#include <QSet>
#include <QStringList>

#include <algorithm>

namespace qb::text {

namespace {

constexpr qsizetype kLongestCell = 200; ///< characters; longer parts are paragraphs
constexpr QStringView kGap = u"   ";    ///< at least so much white space parts a row without tabs
constexpr qsizetype kLeastSpacedParts = 3;
constexpr qsizetype kLongestSpacedPart = 16; ///< characters
constexpr size_t kLeastSpacedRows = 3;
constexpr size_t kMostRows = 2000; ///< of one table
constexpr qsizetype kMostColumns = 64;

/// A line as a row of a table.
struct Row {
    QStringList cells; ///< fewer than two where it is none
    bool isTabbed = false;
    bool isBarred = false;
    bool isLoose
        = false; ///< single spaces part the cells: only its neighbours tell that it is a row
};

/// The parts between runs of spaces, where figures were set under each other.
QStringList spacedParts(QStringView text)
{
    QStringList parts;
    qsizetype begin = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        qsizetype end = i;
        while (end < text.size() && isWhite(text[end]))
            ++end;
        if (end - i >= kGap.size()) {
            parts << normalised(text.sliced(begin, i - begin).toString());
            begin = end;
        }
        i = std::max(i, end - 1);
    }
    parts << normalised(text.sliced(begin).toString());
    const bool isRow = parts.size() >= kLeastSpacedParts
        && std::all_of(parts.begin(), parts.end(),
            [](const QString& part) { return part.size() <= kLongestSpacedPart; });
    return isRow ? parts : QStringList();
}

constexpr qsizetype kLeastLooseParts = 3;
constexpr qsizetype kLongestLooseRow = 40; ///< characters

/// The words of a line that may be a row of figures: "2026年3月5日 302 合格". A programme's lines,
/// which name the hour, are text.
QStringList looseParts(QStringView text)
{
    static constexpr CharSet kMarks(u"，。；：！？、:");
    if (text.size() > kLongestLooseRow || text.count(u' ') + 1 < kLeastLooseParts
        || std::any_of(text.begin(), text.end(), [](QChar c) { return kMarks.contains(c); }))
        return {};
    QStringList parts;
    for (const QStringView part : text.split(u' ', Qt::SkipEmptyParts))
        parts << normalised(part.toString());
    return parts.size() >= kLeastLooseParts ? parts : QStringList();
}

/// "| 绿茶 | 320 |", "铅笔|1元|100支": cells between bars.
QStringList barredParts(QStringView text)
{
    constexpr qsizetype kLeastBars = 2;
    constexpr qsizetype kLongestPart = 40; ///< characters
    if (text.count(u'|') < kLeastBars)
        return {};
    if (text.startsWith(u'|') && text.endsWith(u'|'))
        text = text.sliced(1).chopped(1);
    QStringList parts;
    for (const QStringView part : text.split(u'|'))
        parts << normalised(part.trimmed().toString());
    const bool isRow
        = parts.size() > 1 && std::all_of(parts.begin(), parts.end(), [](const QString& part) {
              return part.size() <= kLongestPart && !part.contains(u'。');
          });
    return isRow ? parts : QStringList();
}

/// "| --- | :-: |" under the names of the columns.
bool isRuleOfTable(const QStringList& cells)
{
    return std::all_of(cells.begin(), cells.end(), [](const QString& cell) {
        return cell.contains(u'-') && std::all_of(cell.begin(), cell.end(), [](QChar c) {
            return c == u'-' || c == u':';
        });
    });
}

/// A cell with each run of digits as one 0: "0年0月0日".
QString formOf(const QString& cell)
{
    QString form;
    for (const QChar c : cell) {
        const bool isDigit = c >= u'0' && c <= u'9';
        if (!isDigit)
            form += c;
        else if (!form.endsWith(u'0'))
            form += u'0';
    }
    return form;
}

/// Whether two cells of figures have the same form in both rows.
bool areAlike(const QStringList& row, const QStringList& next)
{
    constexpr int kLeast = 2;
    int alike = 0;
    for (qsizetype i = 0; i < std::min(row.size(), next.size()); ++i) {
        const QString form = formOf(row[i]);
        alike += form.contains(u'0') && form == formOf(next[i]);
    }
    return row.size() == next.size() && alike >= kLeast;
}

Row rowOf(const RawLine& line)
{
    // A tab at the beginning is an indent.
    QStringView text = line.text;
    while (!text.isEmpty() && isWhite(text.back()))
        text.chop(1);
    const bool isIndented = text.startsWith(u'\t') && text.count(u'\t') == 1;
    if (text.isEmpty() || isIndented || line.block || line.kind)
        return {};
    Row row;
    row.isTabbed = text.contains(u'\t');
    if (row.isTabbed)
        for (const QStringView part : text.split(u'\t'))
            row.cells << normalised(part.toString());
    else if (line.left < 0 && text.contains(kGap))
        row.cells = spacedParts(text.trimmed());
    if (!row.isTabbed && row.cells.isEmpty() && line.left < 0) {
        row.cells = barredParts(text.trimmed());
        row.isBarred = !row.cells.isEmpty();
    }
    if (!row.isTabbed && row.cells.isEmpty() && line.left < 0) {
        row.cells = looseParts(text.trimmed());
        row.isLoose = true;
        if (!row.cells.isEmpty())
            return row;
    }
    const auto filled = std::count_if(
        row.cells.begin(), row.cells.end(), [](const QString& cell) { return !cell.isEmpty(); });
    const bool isRow = filled >= 2 && row.cells.size() <= kMostColumns
        && std::all_of(row.cells.begin(), row.cells.end(),
            [](const QString& cell) { return cell.size() <= kLongestCell; })
        && !creditsOf(text.trimmed());
    return isRow ? row : Row{};
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
    int before = -1; ///< the line that stands before them
    std::vector<size_t> lines;
    std::vector<QStringList> rows;
    int gap = -1; ///< blank lines between two rows
    bool isTabbed = false;
    bool isBarred = false;
    bool isLoose = false;
};

/// Whether most rows have a figure behind their name.
bool hasFigures(const std::vector<QStringList>& rows)
{
    const auto count = std::count_if(rows.begin(), rows.end(),
        [](const QStringList& row) { return std::any_of(row.begin() + 1, row.end(), hasDigit); });
    return size_t(count) * 2 > rows.size();
}

/// "日期 编号 结果" over rows that single spaces part.
bool isHeadOf(const QStringList& cells, const std::vector<QStringList>& rows)
{
    constexpr qsizetype kLongestName = 8; ///< characters
    return cells.size() == rows.front().size()
        && std::all_of(cells.begin(), cells.end(),
            [](const QString& cell) { return cell.size() <= kLongestName && !hasDigit(cell); });
}

bool isTable(const Run& run, const QSet<int>& joined)
{
    const size_t least = run.isTabbed ? 2 : kLeastSpacedRows;
    // A head alone makes no row more.
    const bool hasHead
        = run.isLoose && run.rows.size() > 1 && isHeadOf(run.rows.front(), {run.rows.back()});
    return run.rows.size() >= least + (hasHead ? 1 : 0) && (run.isTabbed || hasFigures(run.rows))
        && !joined.contains(run.before)
        && std::none_of(run.lines.begin(), run.lines.end(),
            [&](size_t line) { return joined.contains(int(line)); })
        && !isContents(run.rows);
}

/// A tab, bars, or gaps that may part cells; nearly all lines have no white space at all.
bool mayHaveCells(QStringView text)
{
    qsizetype spaces = 0;
    for (const QChar c : text) {
        spaces += c == u' ' || c == u'|';
        if (c == u'\t' || spaces + 1 == kLeastLooseParts)
            return true;
    }
    return false;
}

} // namespace

std::optional<RawText> withTables(const RawText& raw, const std::vector<JoinDecision>& decisions)
{
    const bool mayHave = std::any_of(raw.lines.begin(), raw.lines.end(),
        [](const RawLine& line) { return mayHaveCells(line.text); });
    if (raw.isStructured || !mayHave)
        return {};
    QSet<int> joined;
    for (const JoinDecision& decision : decisions) {
        if (decision.isJoined)
            joined.insert(decision.line);
        else
            joined.remove(decision.line);
    }
    std::optional<RawText> result;
    int before = -1;
    Run run;
    int blanks = 0;
    const auto close = [&] {
        if (isTable(run, joined)) {
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
        Row row = rowOf(raw.lines[i]);
        // Trailing cells may be missing, a line with more is of another table.
        const bool goesOn = !run.rows.empty() && !row.cells.isEmpty()
            && row.isTabbed == run.isTabbed && row.isBarred == run.isBarred
            && row.isLoose == run.isLoose
            && (!row.isLoose || areAlike(run.rows.back(), row.cells)
                || (run.rows.size() == 1 && isHeadOf(run.rows.front(), {row.cells})))
            && (row.isTabbed ? row.cells.size() <= run.rows.front().size()
                             : row.cells.size() == run.rows.front().size())
            && run.lines.size() < kMostRows && (run.gap < 0 ? blanks <= 1 : blanks == run.gap);
        if (!goesOn)
            close();
        else
            run.gap = blanks;
        if (run.lines.empty())
            run.before = before;
        before = int(i);
        if (!row.cells.isEmpty()) {
            run.isTabbed = row.isTabbed;
            run.isBarred = row.isBarred;
            run.isLoose = row.isLoose;
            run.lines.push_back(i);
            if (!row.isBarred || run.rows.size() != 1 || !isRuleOfTable(row.cells))
                run.rows.push_back(std::move(row.cells));
        }
        blanks = 0;
    }
    close();
    return result;
}

} // namespace qb::text
