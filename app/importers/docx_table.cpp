// The tables of DocxBody.
#include "importers/docx_body.h"

namespace qb::importers {

namespace {

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

/// Adds the text below to `text`, and to the facts what else stands there.
void look(const xmlNode* node, OfficeCellFacts& facts, QString& text)
{
    for (const xmlNode* part : xml::children(node)) {
        const std::string_view name = xml::localName(part);
        if (name == "drawing" || name == "pict" || name == "object" || name == "tbl") {
            facts.holdsMore = true;
        } else if (name == "t") {
            text += xml::textOf(part);
        } else if (name == "p") {
            QString paragraph;
            look(part, facts, paragraph);
            facts.addParagraph(paragraph);
        } else if (name != "del") {
            look(part, facts, text);
        }
    }
}

bool mergesUp(const xmlNode* properties)
{
    const xmlNode* merge = xml::child(properties, "vMerge");
    return merge != nullptr && xml::attribute(merge, "val") != QLatin1String("restart");
}

} // namespace

void DocxBody::readTable(const xmlNode* table)
{
    if (m_carried)
        addParagraph(*std::exchange(m_carried, std::nullopt));
    const std::vector<const xmlNode*> rows = rowsOf(table);
    if (looksLikeData(rows))
        return readData(rows).addDataTo(m_out);
    // A table that only lays out the page: its cells one after the other.
    for (const xmlNode* row : rows) {
        for (const xmlNode* cell : cellsOf(row))
            readBlocks(cell);
    }
}

bool DocxBody::looksLikeData(const std::vector<const xmlNode*>& rows) const
{
    std::vector<std::vector<OfficeCellFacts>> facts;
    for (const xmlNode* row : rows) {
        facts.emplace_back();
        for (const xmlNode* cell : cellsOf(row)) {
            OfficeCellFacts& own = facts.back().emplace_back();
            QString stray;
            look(cell, own, stray);
            own.addParagraph(stray);
            std::vector<const xmlNode*> paragraphs;
            collectNamed(cell, "p", paragraphs);
            for (const xmlNode* part : paragraphs) {
                OfficeParagraph paragraph;
                setKind(xml::child(part, "pPr"), paragraph);
                own.holdsHeading = own.holdsHeading || isHeading(paragraph.kind);
            }
        }
    }
    return holdsData(facts, m_out.holdsProse());
}

OfficeTable DocxBody::readData(const std::vector<const xmlNode*>& rows)
{
    OfficeTable table;
    for (const xmlNode* element : rows) {
        OfficeRow& row = table.rows.emplace_back();
        const xmlNode* properties = xml::child(element, "trPr");
        row.isHeader = docxToggle(properties, "tblHeader").value_or(false);
        const int before = docxNumber(properties, "gridBefore").value_or(0);
        if (before > 0)
            row.cells.emplace_back().columnSpan = before;
        for (const xmlNode* cell : cellsOf(element))
            row.cells.push_back(readCell(cell));
    }
    return table;
}

OfficeCell DocxBody::readCell(const xmlNode* element)
{
    OfficeCell cell;
    const xmlNode* properties = xml::child(element, "tcPr");
    cell.columnSpan = docxNumber(properties, "gridSpan").value_or(1);
    cell.isMergedUp = mergesUp(properties);
    std::vector<const xmlNode*> paragraphs;
    collectNamed(element, "p", paragraphs);
    for (const xmlNode* part : paragraphs) {
        collect(part, cell.items.emplace_back().paragraph);
        m_inline.takeObjects();
    }
    return cell;
}

} // namespace qb::importers
