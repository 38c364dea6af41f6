#include "importers/html_table.h"

#include "importers/html_content.h"
#include "text/cleaning.h"

namespace qb::importers {

namespace {

constexpr qsizetype kLongestCell = 400;
constexpr size_t kMostRows = 5000;
constexpr size_t kMostColumns = 100;

bool isCell(const xmlNode* node)
{
    return isElement(node, "td") || isElement(node, "th");
}

int span(const xmlNode* cell, const char* name, int most)
{
    return std::clamp(attribute(cell, name).toInt(), 1, most);
}

} // namespace

std::optional<Table> dataTable(const xmlNode* table)
{
    Table result;
    result.headerRows = 0;
    bool hasColumns = false;
    bool isHeader = true;
    for (const xmlNode* node = nextNode(table, table, true); node != nullptr;) {
        if (isElement(node, "table"))
            return std::nullopt;
        if (isElement(node, "tr"))
            result.rows.emplace_back();
        if (isCell(node)) {
            if (result.rows.empty())
                result.rows.emplace_back();
            auto& row = result.rows.back();
            TableCell cell;
            cell.text = text::normalised(textOf(node));
            cell.columnSpan = span(node, "colspan", 100);
            cell.rowSpan = span(node, "rowspan", 1000);
            if (cell.text.size() > kLongestCell || row.size() >= kMostColumns
                || result.rows.size() > kMostRows)
                return std::nullopt;
            if (row.empty())
                isHeader = isHeader && isElement(node, "th");
            if (row.empty() && isHeader)
                ++result.headerRows;
            row.push_back(std::move(cell));
            hasColumns = hasColumns || row.size() > 1;
        }
        node = nextNode(node, table, !isFurniture(node));
    }
    std::erase_if(result.rows, [](const auto& row) { return row.empty(); });
    if (!hasColumns || result.rows.size() < 2)
        return std::nullopt;
    return result;
}

} // namespace qb::importers
