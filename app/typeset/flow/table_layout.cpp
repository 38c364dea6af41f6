#include "typeset/flow/table_layout.h"

#include "typeset/flow/block_box.h"

#include <QCoreApplication>

#include <cmath>
#include <numeric>

namespace qb::typeset {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(qb::typeset)
};

constexpr double kCellPadding = 0.5;      // em of the table's type, on both sides
constexpr double kLeastCellPadding = 0.2; // the same of a table that has no room
// 三线表: heavy rules above and below, a fine one under the head
const Length kOuterRule = Length::pt(1.0);
const Length kInnerRule = Length::pt(0.5);
constexpr int kMostColumns = 64;
constexpr double kLeastColumn = 1.5;     // em, of a cell of one character
constexpr double kHanPair = 2;           // em
constexpr double kCellSlack = 0.02;      // em, against rounding
constexpr double kUnbounded = 1e5;       // em
constexpr qsizetype kMeasuredCell = 200; // UTF-16 units; longer cells want all the room anyway
constexpr double kShortCell = 6; // em; a cell up to this width is not broken while there is room

class TableSetter {
public:
    TableSetter(std::vector<Box>& boxes, std::vector<page::StructureNode>& nodes,
        const Table& table, Setting& setting, int parent, Length width, const QString& article,
        std::vector<Warning>& warnings)
        : m_boxes(boxes),
          m_nodes(nodes),
          m_table(table),
          m_setting(setting),
          m_parent(parent),
          m_width(width),
          m_article(article),
          m_warnings(warnings),
          m_body(setting.style(QStringLiteral("table"))),
          m_header(setting.style(QStringLiteral("tableHeader")))
    {
    }

    Status append()
    {
        QB_CHECK(occupy());
        if (m_columns == 0)
            return ok();
        QB_CHECK(measureColumns());
        m_node = addNode(page::StructureRole::Table, m_parent);
        for (size_t row = 0; row < m_rows.size(); ++row)
            QB_CHECK(setRow(row));
        QB_CHECK(growSpannedRows());
        chooseWarnedLine();
        appendBoxes();
        return ok();
    }

private:
    /// A cell where it stands: columns [column, column + columnSpan) from its row down.
    struct Placed {
        const TableCell* cell = nullptr;
        int column = 0;
        int columnSpan = 1;
        int rowSpan = 1;
        TableRowContent::Cell set;
    };
    struct Row {
        std::vector<Placed> cells;
        int gridLines = 1;
        bool isTiedToNext = false; ///< a cell reaches over into the next row
    };

    int addNode(page::StructureRole role, int parent)
    {
        page::StructureNode node;
        node.role = role;
        node.parent = parent;
        m_nodes.push_back(node);
        return int(m_nodes.size()) - 1;
    }

    /// The caption above the table, or what its first cells say.
    QString tableName() const
    {
        constexpr qsizetype kLongestName = 24; // UTF-16 units
        if (!m_boxes.empty())
            if (const auto* lines = std::get_if<LinesContent>(&m_boxes.back().content);
                lines && lines->style->name == QLatin1String("caption"))
                return lines->paragraph->text;
        for (const auto& row : m_table.rows)
            for (const TableCell& cell : row)
                if (!cell.text.trimmed().isEmpty())
                    return cell.text.left(kLongestName);
        return {};
    }

    QString where() const
    {
        const QString name = Text::tr("表“%1”").arg(tableName());
        return m_article.isEmpty() ? name : Text::tr("《%1》%2").arg(m_article, name);
    }

    int headerRows() const { return std::min(m_table.headerRows, int(m_rows.size())); }
    const Setting::StylePointer& styleOf(size_t row) const
    {
        return int(row) < headerRows() ? m_header : m_body;
    }

    /// Finds every cell's columns; a place that a cell from above reaches over is passed by.
    Status occupy()
    {
        m_rows.resize(m_table.rows.size());
        std::vector<int> takenUntil(kMostColumns, 0); // by column: first free row
        for (size_t row = 0; row < m_table.rows.size(); ++row) {
            int column = 0;
            for (const TableCell& cell : m_table.rows[row]) {
                while (column < kMostColumns && takenUntil[size_t(column)] > int(row))
                    ++column;
                if (column >= kMostColumns)
                    return Error{ErrorKind::TooLarge,
                        Text::tr("表格超过 %1 列，排不下").arg(kMostColumns), cell.text.left(20),
                        Text::tr("请把表格分成几个")};
                Placed placed;
                placed.cell = &cell;
                placed.column = column;
                placed.columnSpan = std::min(std::max(1, cell.columnSpan), kMostColumns - column);
                placed.rowSpan
                    = std::min(std::max(1, cell.rowSpan), int(m_table.rows.size() - row));
                for (int k = 0; k < placed.columnSpan; ++k)
                    takenUntil[size_t(column + k)] = int(row) + placed.rowSpan;
                for (int k = 0; k + 1 < placed.rowSpan; ++k)
                    m_rows[row + size_t(k)].isTiedToNext = true;
                column += placed.columnSpan;
                m_columns = std::max(m_columns, column);
                m_rows[row].cells.push_back(std::move(placed));
            }
        }
        return ok();
    }

    /// The longest piece of a cell's text that must not be parted: a word or a number, with the
    /// unit behind it.
    static QString longestToken(const QString& text)
    {
        QString longest;
        QString token;
        int best = 0;
        for (qsizetype i = 0; i <= text.size(); ++i) {
            const bool isWestern
                = i < text.size() && text.at(i) > QLatin1Char(' ') && text.at(i).unicode() < 0x2e80;
            if (isWestern) {
                token += text.at(i);
                continue;
            }
            if (!token.isEmpty() && i < text.size() && !text.at(i).isSpace()
                && !text.at(i).isSurrogate())
                token += text.at(i);
            if (const int width = text::cellWidth(token); width > best) {
                best = width;
                longest = token;
            }
            token.clear();
        }
        return longest;
    }

    /// A Chinese word is hardly longer; a column of one character a line is no column.
    static bool hasHanPair(const QString& text)
    {
        bool isBehindHan = false;
        for (const uint c : text.toUcs4()) {
            const bool isHan = text::isHan(c);
            if (isHan && isBehindHan)
                return true;
            isBehindHan = isHan;
        }
        return false;
    }

    /// em, of a text set in one line.
    Result<double> naturalWidth(const QString& text, const Setting::StylePointer& style)
    {
        const Length unbounded = style->size * double(kUnbounded);
        QB_TRY(const auto set, m_setting.set(text, style, unbounded));
        Length widest;
        for (const SetLine& line : set->lines)
            widest = std::max(widest, line.end - line.start);
        return widest / m_body->size;
    }

    /// Widths follow the longest cell of each column: words and numbers are never parted and short
    /// cells keep to one line as long as there is room; what is left goes to the columns that want
    /// more.
    Status measureColumns()
    {
        const double available = m_width / m_body->size;
        std::vector<double> tokens(size_t(m_columns), 2); // words and numbers whole
        std::vector<double> least(size_t(m_columns), 2);  // and short cells in one line
        std::vector<double> wanted(size_t(m_columns), 2);
        for (size_t index = 0; index < m_rows.size(); ++index) {
            for (const Placed& placed : m_rows[index].cells) {
                const Setting::StylePointer& style = styleOf(index);
                const QString& text = placed.cell->text;
                const double padding = 2 * kCellPadding + kCellSlack;
                double width = text::cellWidth(text) / 2.0 + padding;
                double token = 0;
                if (text.size() <= kMeasuredCell) {
                    QB_TRY(width, naturalWidth(text, style));
                    QB_TRY(token, naturalWidth(longestToken(text), style));
                    if (hasHanPair(text))
                        token = std::max(token, kHanPair * (style->size / m_body->size));
                    width += padding;
                    token += padding;
                }
                for (int k = 0; k < placed.columnSpan; ++k) {
                    const auto column = size_t(placed.column + k);
                    const double share = width / placed.columnSpan;
                    tokens[column] = std::max(tokens[column], token / placed.columnSpan);
                    least[column]
                        = std::max({least[column], std::min(share, kShortCell), tokens[column]});
                    wanted[column] = std::max({wanted[column], share, least[column]});
                }
            }
        }
        const auto sumOf = [](const std::vector<double>& widths) {
            return std::accumulate(widths.begin(), widths.end(), 0.0);
        };
        if (const double lacking = sumOf(least) - available; lacking > 0) {
            m_padding = std::max(kLeastCellPadding, kCellPadding - lacking / 2 / m_columns);
            for (std::vector<double>* widths : {&tokens, &least, &wanted})
                for (double& width : *widths)
                    width -= 2 * (kCellPadding - m_padding);
        }
        giveShortCellsRoom(tokens, least, available);
        const double sumOfLeast = sumOf(least);
        if (m_columns * kLeastColumn > available)
            return Error{ErrorKind::TooLarge,
                Text::tr("表格有 %1 列，版面宽 %2 字，排不下").arg(m_columns).arg(int(available)),
                where(), Text::tr("请拆成几个表，或把行列对调")};
        if (sumOfLeast > available + 0.01)
            m_warnings.push_back({QStringLiteral("table-too-wide"),
                Text::tr("表格太宽，有的词或数只好拆开；请减少列数，或让表格跨栏"), 0, m_article,
                tableName()});
        const double sumOfMore = sumOf(wanted) - sumOfLeast;
        const double spare = std::max(0.0, available - sumOfLeast);
        m_edges.assign(1, Length());
        for (size_t column = 0; column < least.size(); ++column) {
            const double share = sumOfMore > spare
                ? (wanted[column] - least[column]) / sumOfMore * spare
                : wanted[column] - least[column] + (spare - sumOfMore) / m_columns;
            const double squeeze = std::min(1.0, available / sumOfLeast);
            m_edges.push_back(m_edges.back() + m_body->size * (least[column] * squeeze + share));
        }
        return ok();
    }

    /// Where not all short cells can keep to one line, words and numbers come first; then as many
    /// columns as can be are spared, beginning with those that lack least.
    static void giveShortCellsRoom(
        const std::vector<double>& tokens, std::vector<double>& least, double available)
    {
        double spare = available;
        double wanted = 0;
        for (size_t column = 0; column < least.size(); ++column) {
            spare -= tokens[column];
            wanted += least[column] - tokens[column];
        }
        if (wanted <= spare)
            return;
        std::vector<size_t> order(least.size());
        std::iota(order.begin(), order.end(), size_t(0));
        std::stable_sort(order.begin(), order.end(),
            [&](size_t a, size_t b) { return least[a] - tokens[a] < least[b] - tokens[b]; });
        for (const size_t column : order) {
            const double given = std::clamp(spare, 0.0, least[column] - tokens[column]);
            least[column] = tokens[column] + given;
            spare -= given;
        }
    }

    Status setRow(size_t index)
    {
        Row& row = m_rows[index];
        const bool isHeader = int(index) < headerRows();
        const Setting::StylePointer& style = styleOf(index);
        const int rowNode = addNode(page::StructureRole::TableRow, m_node);
        for (Placed& placed : row.cells) {
            TableRowContent::Cell& set = placed.set;
            const Length padding = style->size * m_padding;
            const Length left = m_edges[size_t(placed.column)];
            const Length right = m_edges[size_t(placed.column + placed.columnSpan)];
            set.x = left + padding;
            set.width = std::max(style->size, right - left - padding * 2);
            set.style = style;
            QB_TRY(set.paragraph, m_setting.set(placed.cell->text, style, set.width));
            set.endLine = int(set.paragraph->lines.size());
            set.node = addNode(
                isHeader ? page::StructureRole::TableHeader : page::StructureRole::TableCell,
                rowNode);
            m_nodes.back().columnSpan = placed.columnSpan;
            m_nodes.back().rowSpan = placed.rowSpan;
            if (placed.rowSpan == 1)
                row.gridLines = std::max(row.gridLines, gridLinesFor(set.endLine, *style));
        }
        return ok();
    }

    /// A table says once what became of its lines: the first of the worst for all.
    void chooseWarnedLine()
    {
        TableRowContent::Cell* first = nullptr;
        auto worst = Compromise::None;
        int count = 0;
        for (Row& row : m_rows) {
            for (Placed& placed : row.cells) {
                const auto& lines = placed.set.paragraph->lines;
                for (size_t i = 0; i < lines.size(); ++i) {
                    if (lines[i].compromise == Compromise::None)
                        continue;
                    if (lines[i].compromise > worst) {
                        if (first)
                            first->warnedLine = -1;
                        worst = lines[i].compromise;
                        first = &placed.set;
                        first->warnedLine = int(i);
                        count = 0;
                    }
                    count += lines[i].compromise == worst;
                }
            }
        }
        if (first)
            first->compromises = count;
    }

    int gridLinesFor(int lines, const style::ParagraphStyle& style) const
    {
        const style::PageGeometry& page = m_setting.page();
        const Length height
            = leadingOf(style, page) * double(std::max(0, lines - 1)) + style.size * 1.5;
        return std::max(1, int(std::ceil(height / page.pitch - 0.01)));
    }

    /// A cell over several rows may need more than they have: the last of them gets it.
    Status growSpannedRows()
    {
        for (size_t index = 0; index < m_rows.size(); ++index) {
            for (Placed& placed : m_rows[index].cells) {
                if (placed.rowSpan == 1)
                    continue;
                int lines = 0;
                for (int k = 0; k < placed.rowSpan; ++k)
                    lines += m_rows[index + size_t(k)].gridLines;
                const int needed = gridLinesFor(placed.set.endLine, *placed.set.style);
                if (needed > lines)
                    m_rows[index + size_t(placed.rowSpan) - 1].gridLines += needed - lines;
                if (std::max(needed, lines) > m_setting.page().lines)
                    return Error{ErrorKind::TooLarge,
                        Text::tr("表格里一格跨了 %1 行，比一页还高").arg(placed.rowSpan), where(),
                        Text::tr("请把它拆成几格")};
                placed.set.moreRows = std::max(needed, lines) - m_rows[index].gridLines;
            }
        }
        return ok();
    }

    void appendBoxes()
    {
        const int firstHeader = int(m_boxes.size());
        int headerLines = 0;
        for (int row = 0; row < headerRows(); ++row)
            headerLines += m_rows[size_t(row)].gridLines;
        const int endHeader = firstHeader + headerRows();
        const int pageLines = m_setting.page().lines;
        for (size_t index = 0; index < m_rows.size(); ++index) {
            const bool isHeader = int(index) < headerRows();
            const int room = std::max(1, pageLines - (isHeader ? 0 : headerLines));
            // A head that leaves no room is not repeated.
            const bool repeats = !isHeader && headerRows() > 0 && headerLines * 2 < pageLines;
            const size_t first = m_boxes.size();
            appendRow(index, repeats ? room : pageLines);
            for (size_t box = first; box < m_boxes.size(); ++box) {
                m_boxes[box].firstHeader = repeats ? firstHeader : -1;
                m_boxes[box].endHeader = repeats ? endHeader : -1;
            }
            // Neither the first nor the last row of the body stands alone.
            const bool isFirstOfBody = int(index) == headerRows();
            const bool isLastButOne = index + 2 == m_rows.size() || isFirstOfBody;
            m_boxes.back().canBreakAfter = index + 1 == m_rows.size()
                || (!isHeader && !isLastButOne && !m_rows[index].isTiedToNext);
        }
    }

    /// One box, or several where the row is taller than `room` grid lines.
    void appendRow(size_t index, int room)
    {
        const Row& row = m_rows[index];
        const bool isLast = index + 1 == m_rows.size();
        const bool endsHeader = int(index) + 1 == headerRows();
        Box box;
        TableRowContent content;
        content.width = m_width;
        content.ruleAbove = index == 0 ? kOuterRule : Length();
        const Length below = isLast ? kOuterRule : endsHeader ? kInnerRule : Length();
        for (const Placed& placed : row.cells)
            content.cells.push_back(placed.set);
        box.rows = box.rowsAtTop = row.gridLines;
        if (row.gridLines <= room) {
            content.ruleBelow = below;
            box.content = std::move(content);
            m_boxes.push_back(std::move(box));
            return;
        }
        const style::ParagraphStyle& style = *styleOf(index);
        const Length height = m_setting.page().pitch * double(room) - style.size * 1.5;
        const int perPart = 1 + std::max(0, int(height / leadingOf(style, m_setting.page())));
        const std::vector<TableRowContent::Cell> cells = content.cells;
        for (int line = 0, more = 1; more; line += perPart) {
            more = 0;
            int most = 1;
            for (size_t c = 0; c < cells.size(); ++c) {
                TableRowContent::Cell& part = content.cells[c];
                part.moreRows = 0;
                part.firstLine = std::min(line, cells[c].endLine);
                part.endLine = std::min(line + perPart, cells[c].endLine);
                most = std::max(most, part.endLine - part.firstLine);
                more |= line + perPart < cells[c].endLine;
            }
            content.ruleBelow = more ? Length() : below;
            box.rows = box.rowsAtTop = gridLinesFor(most, style);
            box.content = content;
            m_boxes.push_back(box);
            content.ruleAbove = Length();
        }
    }

    std::vector<Box>& m_boxes;
    std::vector<page::StructureNode>& m_nodes;
    const Table& m_table;
    Setting& m_setting;
    int m_parent;
    Length m_width;
    const QString& m_article;
    std::vector<Warning>& m_warnings;
    Setting::StylePointer m_body;
    Setting::StylePointer m_header;
    int m_node = -1;
    int m_columns = 0;
    double m_padding = kCellPadding;
    std::vector<Row> m_rows;
    std::vector<Length> m_edges;
};

} // namespace

Status appendTable(std::vector<Box>& boxes, std::vector<page::StructureNode>& nodes,
    const Table& table, Setting& setting, int parent, Length width, const QString& article,
    std::vector<Warning>& warnings)
{
    return TableSetter(boxes, nodes, table, setting, parent, width, article, warnings).append();
}

} // namespace qb::typeset
