// The tables of DocxBody.
#include "importers/docx_body.h"

#include "text/cleaning.h"

#include <map>

namespace qb::importers {

namespace {

constexpr qsizetype kLongestCell = 400; ///< characters; longer cells are a page's layout
constexpr size_t kMostRows = 5000;
constexpr int kMostColumns = 100;

/// Rows stand in content controls and tracked insertions too.
void collectNamed(const xmlNode* parent, std::string_view name, std::vector<const xmlNode*>& found)
{
    for (const xmlNode* element : xml::children(parent)) {
        const std::string_view own = xml::localName(element);
        if (own == name)
            found.push_back(element);
        else if (own == "sdt" || own == "sdtContent" || own == "customXml" || own == "ins")
            collectNamed(element, name, found);
    }
}

std::vector<const xmlNode*> rowsOf(const xmlNode* table)
{
    std::vector<const xmlNode*> rows;
    collectNamed(table, "tr", rows);
    std::erase_if(rows,
        [](const xmlNode* row) { return xml::child(xml::child(row, "trPr"), "del") != nullptr; });
    return rows;
}

std::vector<const xmlNode*> cellsOf(const xmlNode* row)
{
    std::vector<const xmlNode*> cells;
    collectNamed(row, "tc", cells);
    return cells;
}

/// Text, and whether there is anything that no cell of data holds.
struct CellFacts {
    qsizetype length = 0;
    bool hasObjects = false;
};

void look(const xmlNode* node, CellFacts& facts)
{
    for (const xmlNode* part : xml::children(node)) {
        const std::string_view name = xml::localName(part);
        if (name == "drawing" || name == "pict" || name == "object" || name == "tbl")
            facts.hasObjects = true;
        else if (name == "t")
            facts.length += xml::textOf(part).size();
        else if (name != "del")
            look(part, facts);
    }
}

int spanOf(const xmlNode* properties)
{
    return std::clamp(docxNumber(properties, "gridSpan").value_or(1), 1, kMostColumns);
}

/// nullopt: not merged; true: goes on with the cell above.
std::optional<bool> mergesUp(const xmlNode* properties)
{
    const xmlNode* merge = xml::child(properties, "vMerge");
    if (merge == nullptr)
        return std::nullopt;
    return xml::attribute(merge, "val") != QLatin1String("restart");
}

bool looksLikeData(const std::vector<const xmlNode*>& rows)
{
    if (rows.size() < 2 || rows.size() > kMostRows)
        return false;
    size_t columns = 0;
    for (const xmlNode* row : rows) {
        const std::vector<const xmlNode*> cells = cellsOf(row);
        columns = std::max(columns, cells.size());
        for (const xmlNode* cell : cells) {
            CellFacts facts;
            look(cell, facts);
            if (facts.hasObjects || facts.length > kLongestCell)
                return false;
        }
    }
    return columns > 1 && columns <= size_t(kMostColumns);
}

} // namespace

void DocxBody::readTable(const xmlNode* table)
{
    if (m_carried)
        addParagraph(*std::exchange(m_carried, std::nullopt));
    if (std::optional<Table> data = dataTable(table)) {
        m_out.addTable(std::move(*data));
        for (const auto& [mark, note] : std::exchange(m_cellNotes, {})) {
            if (!note.isEmpty())
                m_out.addNote(mark, note);
        }
        return;
    }
    // A table that only lays out the page: its cells one after the other.
    for (const xmlNode* row : rowsOf(table)) {
        for (const xmlNode* cell : cellsOf(row))
            readBlocks(cell);
    }
}

std::optional<Table> DocxBody::dataTable(const xmlNode* table)
{
    const std::vector<const xmlNode*> rows = rowsOf(table);
    if (!looksLikeData(rows))
        return std::nullopt;
    Table result;
    result.headerRows = 0;
    bool isHead = true;
    std::map<int, std::pair<size_t, size_t>> open; ///< merged cells (row, index) by first column
    for (const xmlNode* row : rows) {
        auto& cells = result.rows.emplace_back();
        const xmlNode* rowProperties = xml::child(row, "trPr");
        isHead = isHead && docxToggle(rowProperties, "tblHeader").value_or(false);
        result.headerRows += isHead ? 1 : 0;
        int column
            = std::clamp(docxNumber(rowProperties, "gridBefore").value_or(0), 0, kMostColumns);
        if (column > 0) {
            cells.emplace_back();
            cells.back().columnSpan = column;
        }
        for (const xmlNode* element : cellsOf(row)) {
            const xmlNode* properties = xml::child(element, "tcPr");
            const int width = spanOf(properties);
            const std::optional<bool> merge = mergesUp(properties);
            const auto above = open.find(column);
            if (merge == true && above != open.end()) {
                TableCell& first = result.rows[above->second.first][above->second.second];
                ++first.rowSpan;
            } else {
                TableCell cell = readCell(element);
                cell.columnSpan = width;
                cells.push_back(std::move(cell));
                open.erase(column);
                if (merge)
                    open[column] = {result.rows.size() - 1, cells.size() - 1};
            }
            column += width;
        }
    }
    return result;
}

/// Paragraphs of one cell follow each other: cells have one line of text.
TableCell DocxBody::readCell(const xmlNode* cell)
{
    TableCell result;
    std::vector<const xmlNode*> paragraphs;
    collectNamed(cell, "p", paragraphs);
    for (const xmlNode* element : paragraphs) {
        OfficeParagraph paragraph;
        collect(element, paragraph);
        m_inline.takeObjects();
        QString text = paragraph.text().toString();
        text.replace(QChar::LineSeparator, u' ');
        if (!paragraph.number.isEmpty())
            text.prepend(paragraph.number + u' ');
        for (auto& note : paragraph.notes())
            m_cellNotes.push_back(std::move(note));
        result.text += u' ' + text;
    }
    result.text = text::normalised(result.text.simplified());
    return result;
}

} // namespace qb::importers
