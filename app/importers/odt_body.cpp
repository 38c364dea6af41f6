#include "importers/odt_body.h"

namespace qb::importers {

namespace {

/// Made by the program, or no text of the document at all.
bool isLeftOut(const xmlNode* element)
{
    return xml::isOneOf(element,
        {"table-of-content", "alphabetical-index", "illustration-index", "table-index",
            "object-index", "user-index", "tracked-changes", "forms", "sequence-decls",
            "variable-decls", "user-field-decls", "dde-connection-decls", "annotation",
            "annotation-end", "soft-page-break", "desc", "title", "event-listeners"});
}

bool isHiddenSection(const xmlNode* element)
{
    return xml::isNamed(element, "section")
        && xml::attribute(element, "display") == QLatin1String("none");
}

int spanOf(const xmlNode* cell, std::string_view name)
{
    constexpr int kMost = 1000;
    return std::clamp(xml::attribute(cell, name).toInt(), 1, kMost);
}

} // namespace

void OdtBody::read(const xmlNode* text)
{
    readBlocks(text);
    addCarried();
}

void OdtBody::readBlocks(const xmlNode* container)
{
    for (const xmlNode* element : xml::children(container)) {
        if (!isLeftOut(element) && !isHiddenSection(element) && !m_deletions.contains(element))
            readBlock(element);
    }
}

void OdtBody::readBlock(const xmlNode* element)
{
    if (xml::isOneOf(element, {"p", "h"})) {
        readParagraph(element);
    } else if (xml::isNamed(element, "list")) {
        readList(element);
    } else if (xml::isNamed(element, "table")) {
        readTable(element);
    } else if (xml::isOneOf(element, {"frame", "custom-shape", "rect"})) {
        addCarried();
        readFrame(element);
        addObjects(std::exchange(m_objects, {}), false);
    } else {
        readBlocks(element);
    }
}

void OdtBody::readList(const xmlNode* list)
{
    const ListPlace outer = m_list;
    const QString style = xml::attribute(list, "style-name");
    if (outer.counters < 0) {
        m_list = {};
        m_list.counters = m_lists.begin(list);
        m_list.style = style;
    } else {
        ++m_list.level;
        if (!style.isEmpty())
            m_list.style = style;
    }
    const ListPlace own = m_list;
    for (const xmlNode* item : xml::children(list)) {
        m_list = own;
        m_list.awaitsNumber = xml::isNamed(item, "list-item");
        bool isNumber = false;
        const int start = xml::attribute(item, "start-value").toInt(&isNumber);
        m_list.start
            = isNumber ? std::optional<int>(std::clamp(start, 0, 1'000'000)) : std::nullopt;
        readBlocks(item);
    }
    m_list = outer;
}

void OdtBody::readTable(const xmlNode* element)
{
    addCarried();
    const ListPlace list = std::exchange(m_list, {});
    OfficeTable table;
    readRows(element, false, table);
    if (m_cell == nullptr) {
        std::move(table).addTo(m_out);
    } else {
        m_cell->holdsMore = true;
        for (OfficeRow& row : table.rows) {
            for (OfficeCell& cell : row.cells)
                std::move(cell.items.begin(), cell.items.end(), std::back_inserter(m_cell->items));
        }
    }
    m_list = list;
}

void OdtBody::readRows(const xmlNode* container, bool isHeader, OfficeTable& table)
{
    for (const xmlNode* element : xml::children(container)) {
        if (m_deletions.contains(element))
            continue;
        if (xml::isNamed(element, "table-row")) {
            table.rows.push_back(readRow(element));
            table.rows.back().isHeader = isHeader;
        } else if (xml::isOneOf(element, {"table-header-rows", "table-rows", "table-row-group"})) {
            readRows(element, isHeader || xml::isNamed(element, "table-header-rows"), table);
        }
    }
}

OfficeRow OdtBody::readRow(const xmlNode* row)
{
    OfficeRow result;
    for (const xmlNode* element : xml::children(row)) {
        if (!xml::isNamed(element, "table-cell"))
            continue;
        OfficeCell cell;
        cell.columnSpan = spanOf(element, "number-columns-spanned");
        cell.rowSpan = spanOf(element, "number-rows-spanned");
        OfficeCell* const outer = std::exchange(m_cell, &cell);
        readBlocks(element);
        addCarried();
        m_cell = outer;
        result.cells.push_back(std::move(cell));
    }
    return result;
}

void OdtBody::readParagraph(const xmlNode* element)
{
    OfficeParagraph paragraph;
    const bool isContinued = m_carried.has_value();
    if (isContinued)
        paragraph = *std::exchange(m_carried, std::nullopt);
    OfficeParagraph* const outer = std::exchange(m_paragraph, &paragraph);
    const std::vector<Object> outerObjects = std::exchange(m_objects, {});
    m_endsWithSpace = true;
    readInline(element, {m_styles.paragraphStyle(xml::attribute(element, "style-name")).look, {}});
    m_paragraph = outer;
    const std::vector<Object> objects = std::exchange(m_objects, outerObjects);
    const bool goesOn = m_deletions.takesEndOf(element) && objects.empty();
    if (goesOn && paragraph.isBlank())
        return; // nothing is left of it: the next keeps its own kind and number
    if (!isContinued)
        setKind(element, paragraph);
    if (goesOn) {
        m_carried = std::move(paragraph);
        return;
    }
    addObjects(objects, true);
    addParagraph(std::move(paragraph));
    addObjects(objects, false);
}

void OdtBody::addParagraph(OfficeParagraph paragraph)
{
    if (paragraph.isBlank())
        return;
    if (m_cell != nullptr)
        m_cell->items.push_back({std::move(paragraph), nullptr, {}});
    else
        m_out.add(std::move(paragraph));
}

void OdtBody::addCarried()
{
    if (m_carried)
        addParagraph(*std::exchange(m_carried, std::nullopt));
}

void OdtBody::addObjects(const std::vector<Object>& objects, bool areBeforeText)
{
    for (const Object& object : objects) {
        if (object.isBeforeText != areBeforeText)
            continue;
        if (object.box != nullptr) {
            const ListPlace list = std::exchange(m_list, {});
            if (m_cell != nullptr)
                m_cell->holdsMore = true;
            readBlocks(object.box);
            m_list = list;
        } else if (m_cell != nullptr) {
            m_cell->items.push_back({{}, object.picture, object.alternativeText});
        } else {
            m_out.addPicture(object.picture, object.alternativeText);
        }
    }
}

void OdtBody::setKind(const xmlNode* element, OfficeParagraph& paragraph)
{
    const OdtStyle& style = m_styles.paragraphStyle(xml::attribute(element, "style-name"));
    if (style.meaning) {
        paragraph.kind = style.meaning->kind;
        paragraph.level = style.meaning->level;
    }
    const bool isHeading = xml::isNamed(element, "h");
    const int level = std::clamp(xml::attribute(element, "outline-level").toInt(), 1, 10);
    const bool isPlain = paragraph.kind == ParagraphKind::Body;
    if (isHeading && (isPlain || paragraph.kind == ParagraphKind::Heading)) {
        paragraph.kind = ParagraphKind::Heading;
        paragraph.level = level;
    }
    AutomaticNumber number;
    if (m_list.counters >= 0 && m_list.awaitsNumber) {
        const QString listStyle = m_list.style.isEmpty() ? style.listStyle : m_list.style;
        number = m_lists.next(m_list.counters, listStyle, m_list.level, m_list.start);
        m_list.awaitsNumber = false;
    } else if (isHeading && m_list.counters < 0
        && xml::attribute(element, "is-list-header") != QLatin1String("true")) {
        number = m_lists.nextHeading(level - 1);
    } else {
        return;
    }
    paragraph.number = number.text;
    const bool isList = number.kind != NumeralKind::None && !isHanNumeral(number.kind);
    if (isPlain && !isHeading && isList)
        paragraph.kind = ParagraphKind::ListItem;
}

} // namespace qb::importers
