#include "importers/docx_inline.h"

#include "importers/docx_symbols.h"
#include "importers/numerals.h"
#include "importers/office_fields.h"

#include <QCoreApplication>

namespace qb::importers {

namespace {

/// XML's own white space only: an ideographic space is text.
QString withoutXmlSpace(const QString& text)
{
    static const QString kSpace = QStringLiteral(" \t\r\n");
    qsizetype begin = 0;
    qsizetype end = text.size();
    while (begin < end && kSpace.contains(text.at(begin)))
        ++begin;
    while (end > begin && kSpace.contains(text.at(end - 1)))
        --end;
    return text.mid(begin, end - begin);
}

struct Text {
    Q_DECLARE_TR_FUNCTIONS(qb::importers)
};

constexpr qsizetype kLongestInstruction = 4000;
constexpr size_t kMostFields = 100; ///< inside each other

bool holdsContent(const xmlNode* node)
{
    if (xml::isOneOf(node, {"blip", "txbxContent", "imagedata", "t", "chart"}))
        return true;
    for (const xmlNode* part : xml::children(node)) {
        if (holdsContent(part))
            return true;
    }
    return false;
}

QString attributeOfRelation(const xmlNode* element, std::string_view name)
{
    // r:id stands beside w:id on some elements.
    const QString transitional = xml::attribute(
        element, "http://schemas.openxmlformats.org/officeDocument/2006/relationships", name);
    return !transitional.isNull()
        ? transitional
        : xml::attribute(element, "http://purl.oclc.org/ooxml/officeDocument/relationships", name);
}

} // namespace

const xmlNode* docxAlternative(const xmlNode* element)
{
    const xmlNode* fallback = nullptr;
    for (const xmlNode* branch : xml::children(element)) {
        if (xml::isNamed(branch, "Choice") && holdsContent(branch))
            return branch;
        if (xml::isNamed(branch, "Fallback"))
            fallback = branch;
    }
    return fallback;
}

DocxInline::DocxInline(DocxPackage& package, const DocxRelations& relations,
    const DocxStyles& styles, const DocxNotes& notes, OfficeText& out)
    : m_package(package),
      m_relations(relations),
      m_styles(styles),
      m_notes(notes),
      m_out(out)
{
}

bool DocxInline::isInContents() const
{
    return std::any_of(
        m_fields.begin(), m_fields.end(), [](const Field& field) { return field.isDropped; });
}

bool DocxInline::isShown() const
{
    return std::all_of(m_fields.begin(), m_fields.end(),
        [](const Field& field) { return field.hasResult && !field.isDropped; });
}

void DocxInline::read(const xmlNode* paragraph, const OfficeLook& look, OfficeParagraph& to)
{
    m_paragraph = &to;
    readContent(paragraph, {look, {}});
    // An instruction never goes over a paragraph's end: one that seems to was never closed.
    std::erase_if(m_fields, [](const Field& field) { return !field.hasResult; });
    m_paragraph = nullptr;
}

void DocxInline::readContent(const xmlNode* container, const Place& place)
{
    for (const xmlNode* element : xml::children(container))
        readElement(element, place);
}

void DocxInline::readElement(const xmlNode* element, const Place& place)
{
    if (xml::isNamed(element, "r")) {
        readRun(element, place);
    } else if (xml::isOneOf(element, {"del", "moveFrom"})) {
        m_hasRevisions = true;
    } else if (xml::isOneOf(element, {"ins", "moveTo"})) {
        m_hasRevisions = true;
        readContent(element, place);
    } else if (xml::isNamed(element, "hyperlink")) {
        const DocxRelation relation = m_relations.value(attributeOfRelation(element, "id"));
        Place linked = place;
        if (relation.isExternal)
            linked.link = linkAddress(relation.target);
        readContent(element, linked);
    } else if (xml::isNamed(element, "fldSimple")) {
        const QString instruction = xml::attribute(element, "instr");
        Place linked = place;
        if (const QString link = linkOfField(instruction); !link.isEmpty())
            linked.link = link;
        if (!isMadeByProgram(instruction) || m_readsContents)
            readContent(element, linked);
    } else if (xml::isNamed(element, "sdt")) {
        const xmlNode* properties = xml::child(element, "sdtPr");
        if (!docxToggle(properties, "showingPlcHdr").value_or(false))
            readContent(xml::child(element, "sdtContent"), place);
    } else if (xml::isOneOf(element, {"smartTag", "customXml", "dir", "bdo"})) {
        readContent(element, place);
    } else if (xml::isNamed(element, "AlternateContent")) {
        readContent(docxAlternative(element), place);
    } else if (xml::isOneOf(element, {"oMath", "oMathPara"})) {
        m_out.warn(QStringLiteral("formula"), Text::tr("公式按一行文字读入，请对照原文核对"));
        addText(docxMathText(element), place);
    } else if (xml::isOneOf(element, {"drawing", "pict", "object"})) {
        readObject(element);
    }
}

void DocxInline::readRun(const xmlNode* run, const Place& place)
{
    const xmlNode* properties = xml::child(run, "rPr");
    Place own = place;
    if (properties != nullptr) {
        const QString style = xml::attribute(xml::child(properties, "rStyle"), "val");
        if (!style.isEmpty())
            own.look.override(m_styles.characterStyle(style).look);
        own.look.override(docxLook(properties));
    }
    if (own.look.isHidden.value_or(false)) {
        // Fields begin and end in hidden runs too.
        for (const xmlNode* part : xml::children(run)) {
            if (xml::isOneOf(part, {"fldChar", "instrText"}))
                readRunPart(part, own);
        }
        return;
    }
    for (const xmlNode* part : xml::children(run))
        readRunPart(part, own);
    m_markedNote.reset();
}

void DocxInline::readRunPart(const xmlNode* part, const Place& place)
{
    if (xml::isNamed(part, "t")) {
        const QString text = xml::textOf(part);
        addText(xml::attribute(part, "space") == QLatin1String("preserve") ? text
                                                                           : withoutXmlSpace(text),
            place);
    } else if (xml::isNamed(part, "tab") || xml::isNamed(part, "ptab")) {
        addText(QStringLiteral("\t"), place);
    } else if (xml::isOneOf(part, {"br", "cr"})) {
        addText(QString(QChar(QChar::LineSeparator)), place);
    } else if (xml::isNamed(part, "noBreakHyphen")) {
        addText(QStringLiteral("-"), place);
    } else if (xml::isNamed(part, "sym")) {
        readSymbol(part, place);
    } else if (xml::isNamed(part, "fldChar")) {
        readField(xml::attribute(part, "fldCharType"));
    } else if (xml::isNamed(part, "instrText")) {
        if (!m_fields.empty() && !m_fields.back().hasResult
            && m_fields.back().instruction.size() < kLongestInstruction)
            m_fields.back().instruction += xml::textOf(part);
    } else if (xml::isOneOf(part, {"footnoteReference", "endnoteReference"})) {
        readNote(part, xml::isNamed(part, "endnoteReference"));
    } else if (xml::isNamed(part, "ruby")) {
        readContent(xml::child(part, "rubyBase"), place);
    } else if (xml::isOneOf(part, {"drawing", "pict", "object"})) {
        readObject(part);
    } else if (xml::isNamed(part, "AlternateContent")) {
        for (const xmlNode* inner : xml::children(docxAlternative(part)))
            readRunPart(inner, place);
    }
}

void DocxInline::readSymbol(const xmlNode* part, const Place& place)
{
    const QString font = xml::attribute(part, "font");
    const QString code = xml::attribute(part, "char");
    const QString symbol = docxSymbol(font, code);
    if (symbol.contains(QChar(QChar::ReplacementCharacter)))
        m_out.warn(QStringLiteral("unknown-symbol"), Text::tr("有不认识的符号，请对照原文补上"),
            font.left(60) + u' ' + code.left(8));
    addText(symbol, place);
}

void DocxInline::addText(const QString& text, const Place& place)
{
    if (text.isEmpty() || !isShown())
        return;
    if (m_markedNote) {
        m_paragraph->addNote(text, *m_markedNote);
        m_markedNote.reset();
        return;
    }
    PieceLook look;
    look.isBold = place.look.isBold.value_or(false);
    look.isEmphasised = place.look.isEmphasised.value_or(false);
    look.size = place.look.size.value_or(10);
    look.link = place.link;
    for (const Field& field : m_fields) {
        if (!field.link.isEmpty())
            look.link = field.link;
    }
    const int rise = place.look.rise.value_or(0);
    QString shown = place.look.isAllCapitals.value_or(false) ? text.toUpper() : text;
    if (rise != 0)
        shown = rise > 0 ? raised(shown) : lowered(shown);
    m_paragraph->add(shown, look);
}

void DocxInline::readField(const QString& type)
{
    if (type == QLatin1String("begin")) {
        if (m_fields.size() < kMostFields)
            m_fields.emplace_back();
        return;
    }
    if (m_fields.empty())
        return;
    Field& field = m_fields.back();
    if (type == QLatin1String("separate")) {
        field.hasResult = true;
        field.link = linkOfField(field.instruction);
        field.isDropped = isMadeByProgram(field.instruction) && !m_readsContents;
    } else if (type == QLatin1String("end")) {
        const QString drawn = field.hasResult ? QString() : textDrawnBy(field.instruction);
        m_hasLostEquations = m_hasLostEquations
            || (!field.hasResult && drawn.isEmpty() && isEquation(field.instruction));
        m_fields.pop_back();
        addText(drawn, {});
    }
}

void DocxInline::readNote(const xmlNode* reference, bool isEndnote)
{
    const auto& notes = isEndnote ? m_notes.endnotes : m_notes.footnotes;
    const xmlNode* note = notes.value(xml::attribute(reference, "id"));
    if (m_isInNote || note == nullptr || !isShown())
        return;
    // A second mark of the same note does not repeat its text.
    const bool isNew = !m_readNotes.contains(note);
    m_readNotes.insert(note);
    const QString text = isNew ? textOfNote(note) : QString();
    const QString custom = xml::attribute(reference, "customMarkFollows");
    if (!custom.isEmpty() && custom != QLatin1String("0")) {
        m_markedNote = text;
        return;
    }
    const int number = isEndnote ? ++m_endnotes : ++m_footnotes;
    const bool isOnlyKind = m_notes.footnotes.isEmpty() || !isEndnote;
    m_paragraph->addNote(
        isOnlyKind ? noteMark(number) : u'[' + QString::number(number) + u']', text);
}

QString DocxInline::textOfNote(const xmlNode* note)
{
    OfficeParagraph* const outer = m_paragraph;
    std::vector<Field> fields = std::exchange(m_fields, {});
    std::vector<DocxObject> objects = std::exchange(m_objects, {});
    m_isInNote = true;
    QString text;
    for (const xmlNode* element : xml::children(note)) {
        if (!xml::isNamed(element, "p"))
            continue;
        OfficeParagraph paragraph;
        read(element, m_styles.paragraphStyle({}).look, paragraph);
        text += paragraph.text().trimmed().toString() + u' ';
    }
    m_isInNote = false;
    m_objects = std::move(objects);
    m_fields = std::move(fields);
    m_paragraph = outer;
    return text.simplified();
}

/// Pictures and text boxes below; what draws them does not matter.
void DocxInline::readObject(const xmlNode* object)
{
    QString alternativeText;
    // Depth first with a stack of our own: the order of the document.
    std::vector<const xmlNode*> todo{object};
    while (!todo.empty()) {
        const xmlNode* node = todo.back();
        todo.pop_back();
        if (xml::isNamed(node, "txbxContent")) {
            if (isShown() && !m_isInNote)
                m_objects.push_back({nullptr, {}, node, false});
            continue;
        }
        if (xml::isOneOf(node, {"docPr", "cNvPr"})) {
            if (const QString text = xml::attribute(node, "descr"); !text.isEmpty())
                alternativeText = text;
        } else if (xml::isNamed(node, "shape")) {
            alternativeText = xml::attribute(node, "alt");
        } else if (xml::isNamed(node, "blip")) {
            addPicture(attributeOfRelation(node, "embed"), alternativeText);
        } else if (xml::isNamed(node, "imagedata")) {
            addPicture(attributeOfRelation(node, "id"), alternativeText);
        } else if (xml::isOneOf(node, {"chart", "relIds"})) {
            m_out.warn(QStringLiteral("missing-picture"),
                Text::tr("文档里的图表或智能图形没有读入，请在 Word 里另存为图片再插入"));
        }
        const xmlNode* parent
            = xml::isNamed(node, "AlternateContent") ? docxAlternative(node) : node;
        std::vector<const xmlNode*> parts;
        for (const xmlNode* part : xml::children(parent))
            parts.push_back(part);
        todo.insert(todo.end(), parts.rbegin(), parts.rend());
    }
}

void DocxInline::addPicture(const QString& relation, const QString& alternativeText)
{
    if (!isShown() || m_isInNote)
        return;
    const DocxRelation target = m_relations.value(relation);
    if (!m_pictures.contains(target.target)) {
        auto bytes = target.isExternal || target.target.isEmpty() ? Result<QByteArray>(QByteArray())
                                                                  : m_package.read(target.target);
        AssetPointer picture;
        if (bytes.isOk() && !bytes.value().isEmpty())
            picture = pictureFrom(std::move(bytes).value(), target.target.section(u'/', -1));
        m_pictures.insert(target.target, picture);
    }
    const AssetPointer picture = m_pictures.value(target.target);
    if (!picture) {
        m_out.warn(QStringLiteral("missing-picture"),
            Text::tr("有图片没有随文档保存或格式不认识，已略过"), target.target.left(200));
        return;
    }
    m_objects.push_back({picture, alternativeText, nullptr, m_paragraph->isBlank()});
}

} // namespace qb::importers
