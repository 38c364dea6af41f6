#include "importers/docx_body.h"

#include <QCoreApplication>

namespace qb::importers {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(qb::importers)
};

/// Paragraph marks are tracked in the properties of the mark's own run.
bool isMarkDeleted(const xmlNode* properties)
{
    const xmlNode* mark = xml::child(properties, "rPr");
    return xml::child(mark, "del") != nullptr || xml::child(mark, "moveFrom") != nullptr;
}

bool isContentsGallery(const xmlNode* properties)
{
    const QString gallery
        = xml::attribute(xml::child(xml::child(properties, "docPartObj"), "docPartGallery"), "val");
    return gallery == QLatin1String("Table of Contents");
}

} // namespace

void DocxBody::read(const xmlNode* body)
{
    readBlocks(body);
    if (m_carried)
        addParagraph(*std::exchange(m_carried, std::nullopt));
}

void DocxBody::readBlocks(const xmlNode* container)
{
    for (const xmlNode* element : xml::children(container)) {
        const std::string_view name = xml::localName(element);
        if (name == "p") {
            readParagraph(element);
        } else if (name == "tbl") {
            readTable(element);
        } else if (name == "sdt") {
            if (!isContentsGallery(xml::child(element, "sdtPr")))
                readBlocks(xml::child(element, "sdtContent"));
        } else if (name == "AlternateContent") {
            readBlocks(docxAlternative(element));
        } else if (name == "customXml" || name == "ins" || name == "moveTo") {
            readBlocks(element);
        } else if (name == "altChunk") {
            m_out.warn(QStringLiteral("missing-part"),
                Text::tr("文档里嵌入的另一个文件没有读入，请在 Word 里另存后再导入"));
        }
    }
}

void DocxBody::readParagraph(const xmlNode* element)
{
    OfficeParagraph paragraph;
    if (m_carried)
        paragraph = *std::exchange(m_carried, std::nullopt);
    collect(element, paragraph);
    const std::vector<DocxObject> objects = m_inline.takeObjects();
    if (isMarkDeleted(xml::child(element, "pPr")) && objects.empty()) {
        m_inline.noteRevision();
        m_carried = std::move(paragraph);
        return;
    }
    for (const DocxObject& object : objects) {
        if (object.isBeforeText)
            m_out.addPicture(object.picture, object.alternativeText);
    }
    addParagraph(std::move(paragraph));
    for (const DocxObject& object : objects) {
        if (object.box != nullptr)
            readBlocks(object.box);
        else if (!object.isBeforeText)
            m_out.addPicture(object.picture, object.alternativeText);
    }
}

void DocxBody::addParagraph(OfficeParagraph paragraph)
{
    if (!paragraph.isBlank())
        m_out.add(std::move(paragraph));
}

void DocxBody::collect(const xmlNode* element, OfficeParagraph& to)
{
    const xmlNode* properties = xml::child(element, "pPr");
    if (xml::child(xml::child(properties, "rPr"), "ins") != nullptr)
        m_inline.noteRevision();
    const QString style = xml::attribute(xml::child(properties, "pStyle"), "val");
    setKind(properties, to);
    setNumber(properties, to);
    OfficeLook look = m_styles.defaults();
    look.override(m_styles.paragraphStyle(style).look);
    m_inline.read(element, look, to);
}

void DocxBody::setKind(const xmlNode* properties, OfficeParagraph& paragraph) const
{
    const DocxStyle& style
        = m_styles.paragraphStyle(xml::attribute(xml::child(properties, "pStyle"), "val"));
    paragraph.kind = ParagraphKind::Body;
    paragraph.level = 0;
    if (style.meaning) {
        paragraph.kind = style.meaning->kind;
        paragraph.level = style.meaning->level;
    }
    const std::optional<int> direct = docxNumber(properties, "outlineLvl");
    const std::optional<int> outline = direct ? direct : style.outlineLevel;
    constexpr int kBodyText = 9;
    if (paragraph.kind == ParagraphKind::Body && outline && *outline >= 0 && *outline < kBodyText) {
        paragraph.kind = ParagraphKind::Heading;
        paragraph.level = *outline + 1;
    } else if (paragraph.kind == ParagraphKind::Heading && direct && *direct >= kBodyText) {
        paragraph.kind = ParagraphKind::Body;
    }
}

void DocxBody::setNumber(const xmlNode* properties, OfficeParagraph& paragraph)
{
    const QString styleId = xml::attribute(xml::child(properties, "pStyle"), "val");
    const DocxStyle& style = m_styles.paragraphStyle(styleId);
    const xmlNode* direct = xml::child(properties, "numPr");
    const std::optional<int> directId = docxNumber(direct, "numId");
    const int id = directId ? *directId : style.numberId.value_or(0);
    if (id == 0)
        return;
    std::optional<int> level = docxNumber(direct, "ilvl");
    if (!level && !directId)
        level = m_numbering.levelOfStyle(id, styleId);
    if (!level)
        level = style.numberLevel.value_or(0);
    const std::optional<AutomaticNumber> number = m_numbering.next(id, *level);
    if (!number)
        return;
    paragraph.number = number->text;
    const bool isList = number->kind != NumeralKind::None && !isHanNumeral(number->kind);
    if (paragraph.kind == ParagraphKind::Body && isList)
        paragraph.kind = ParagraphKind::ListItem;
}

} // namespace qb::importers
