#include "importers/html_table.h"

#include "importers/html_tree.h"
#include "text/cleaning.h"

#include <algorithm>

namespace qb::importers {

namespace {

constexpr qsizetype kLongestCell = 400;
constexpr size_t kMostRows = 5000;
constexpr size_t kMostColumns = 100;
constexpr int kMostRowSpan = 1000;

bool isCell(const xmlNode* node)
{
    return isElement(node, "td") || isElement(node, "th");
}

int span(const xmlNode* cell, const char* name, int most)
{
    return std::clamp(attribute(cell, name).toInt(), 1, most);
}

struct Content {
    QString text;
    bool holdsTable = false;
    bool holdsPicture = false;
    bool holdsParagraphs = false;
};

Content contentOf(const xmlNode* cell)
{
    Content content;
    int blocks = 0;
    constexpr qsizetype kEnough = 8 * kLongestCell; // to know that it is too long
    for (const xmlNode* node = cell; node != nullptr && content.text.size() <= kEnough;) {
        const bool isSkipped = isFurniture(node);
        if (!isSkipped && node->type == XML_TEXT_NODE)
            content.text += charactersOf(node);
        if (!isSkipped && node != cell && isBlock(node)) {
            content.text += u' ';
            blocks += isElement(node, "p") || isElement(node, "div") ? 1 : 0;
        }
        content.holdsTable = content.holdsTable || isElement(node, "table");
        content.holdsPicture = content.holdsPicture || isElement(node, "img");
        node = nextNode(node, cell, !isSkipped);
    }
    content.text = text::normalised(content.text.simplified());
    content.holdsParagraphs = blocks > 1 && content.text.size() > kLongestCell / 2;
    return content;
}

/// Rows of the table itself, not of those inside its cells.
std::vector<const xmlNode*> rowsOf(const xmlNode* table)
{
    std::vector<const xmlNode*> rows;
    for (const xmlNode* node = nextNode(table, table, true); node != nullptr;) {
        const bool isRow = isElement(node, "tr") && !isFurniture(node);
        if (isRow && rows.size() <= kMostRows)
            rows.push_back(node);
        node = nextNode(node, table, !isRow && !isElement(node, "table") && !isFurniture(node));
    }
    return rows;
}

/// How many columns the cells take, spans reaching down included. A cell that ends its row says
/// nothing sure: pages write colspan=100 for "the rest".
std::vector<size_t> rowWidths(const std::vector<std::vector<TableCell>>& rows)
{
    std::vector<size_t> widths;
    std::vector<int> reaching; ///< how many rows more the cell above reaches down, for each column
    for (const auto& row : rows) {
        size_t column = 0;
        const auto skip = [&] {
            while (column < reaching.size() && reaching[column] > 0)
                --reaching[column++];
        };
        for (size_t i = 0; i < row.size(); ++i) {
            skip();
            const size_t width
                = i + 1 == row.size() && rows.size() > 1 ? 1 : size_t(row[i].columnSpan);
            for (size_t k = 0; k < width; ++k, ++column) {
                if (column >= reaching.size())
                    reaching.resize(column + 1, 0);
                reaching[column] = row[i].rowSpan - 1;
            }
        }
        skip();
        widths.push_back(column);
    }
    return widths;
}

/// Spans that reach beyond the table are cut.
void clampSpans(Table& table)
{
    const std::vector<size_t> widths = rowWidths(table.rows);
    const size_t columns = widths.empty() ? 0 : *std::max_element(widths.begin(), widths.end());
    for (size_t i = 0; i < table.rows.size(); ++i) {
        const int rowsLeft = int(table.rows.size() - i);
        auto& row = table.rows[i];
        for (TableCell& cell : row)
            cell.rowSpan = std::min(cell.rowSpan, rowsLeft);
        if (!row.empty())
            row.back().columnSpan = std::min(
                row.back().columnSpan, int(columns - std::min(columns - 1, widths[i] - 1)));
    }
}

} // namespace

std::optional<Table> dataTable(const xmlNode* table)
{
    Table result;
    result.headerRows = 0;
    size_t columns = 0;
    int filled = 0;
    int odd = 0; ///< cells that a table of data would not have
    bool isHeader = true;
    for (const xmlNode* rowNode : rowsOf(table)) {
        std::vector<TableCell> row;
        bool isHeaderRow = isHeader;
        for (const xmlNode* node = rowNode->children; node != nullptr; node = node->next) {
            if (!isCell(node) || isFurniture(node))
                continue;
            const Content content = contentOf(node);
            if (content.text.size() > kLongestCell || row.size() >= kMostColumns
                || content.holdsParagraphs)
                return std::nullopt;
            filled += content.text.isEmpty() ? 0 : 1;
            odd += content.holdsTable || (content.holdsPicture && content.text.isEmpty()) ? 1 : 0;
            isHeaderRow
                = isHeaderRow && (isElement(node, "th") || isElement(rowNode->parent, "thead"));
            row.push_back({content.text, span(node, "colspan", int(kMostColumns)),
                span(node, "rowspan", kMostRowSpan)});
        }
        if (row.empty())
            continue;
        isHeader = isHeaderRow;
        result.headerRows += isHeader ? 1 : 0;
        columns = std::max(columns, row.size());
        result.rows.push_back(std::move(row));
    }
    if (columns < 2 || result.rows.size() < 2 || result.rows.size() > kMostRows
        || odd * 2 >= filled)
        return std::nullopt;
    result.headerRows = std::min(result.headerRows, int(result.rows.size()) - 1);
    clampSpans(result);
    return result;
}

} // namespace qb::importers
