// What stands inside the paragraphs of OdtBody.
#include "importers/odt_body.h"

#include <QCoreApplication>

namespace qb::importers {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(qb::importers)
};

constexpr int kMostSpaces = 200; ///< of one text:s

bool isWhiteSpace(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\n' || c == u'\r';
}

} // namespace

void OdtBody::readInline(const xmlNode* container, const Place& place)
{
    for (const xmlNode* node = container != nullptr ? container->children : nullptr;
         node != nullptr; node = node->next) {
        if (m_deletions.contains(node))
            continue;
        if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE)
            addText(xml::contentOf(node), place);
        else if (node->type == XML_ELEMENT_NODE)
            readInlineElement(node, place);
    }
}

void OdtBody::readInlineElement(const xmlNode* element, const Place& place)
{
    if (xml::isNamed(element, "span")) {
        Place own = place;
        own.look.override(m_styles.textLook(xml::attribute(element, "style-name")));
        readInline(element, own);
    } else if (xml::isNamed(element, "a")) {
        Place own = place;
        own.link = linkAddress(xml::attribute(element, "href"));
        readInline(element, own);
    } else if (xml::isNamed(element, "s")) {
        const int count = xml::attribute(element, "c").toInt();
        addText(QString(std::clamp(count, 1, kMostSpaces), u' '), place, false);
    } else if (xml::isNamed(element, "tab")) {
        addText(QStringLiteral("\t"), place, false);
    } else if (xml::isNamed(element, "line-break")) {
        addText(QString(QChar(QChar::LineSeparator)), place, false);
        m_endsWithSpace = true;
    } else if (xml::isNamed(element, "note")) {
        readNote(element);
    } else if (xml::isNamed(element, "ruby")) {
        readInline(xml::child(element, "ruby-base"), place);
    } else if (xml::isOneOf(element, {"frame", "custom-shape", "rect", "g"})) {
        if (!m_isInNote)
            readFrame(element);
    } else if (!xml::isOneOf(element,
                   {"annotation", "annotation-end", "hidden-text", "bookmark", "change",
                       "change-start", "change-end", "soft-page-break", "script"})) {
        readInline(element, place); // fields, references: their text
    }
}

/// White space in the file is one space, and none at the beginning (ODF 1.3 part 3, 6.1.2).
void OdtBody::addText(const QString& text, const Place& place, bool collapses)
{
    if (place.look.isHidden.value_or(false))
        return;
    QString shown;
    if (collapses) {
        shown.reserve(text.size());
        for (const QChar c : text) {
            if (!isWhiteSpace(c))
                shown += c;
            else if (!m_endsWithSpace)
                shown += u' ';
            m_endsWithSpace = isWhiteSpace(c);
        }
    } else {
        shown = text;
        m_endsWithSpace = false;
    }
    if (shown.isEmpty())
        return;
    if (place.look.isAllCapitals.value_or(false))
        shown = shown.toUpper();
    const int rise = place.look.rise.value_or(0);
    if (rise != 0)
        shown = rise > 0 ? raised(shown) : lowered(shown);
    PieceLook look;
    look.isBold = place.look.isBold.value_or(false);
    look.isEmphasised = place.look.isEmphasised.value_or(false);
    look.size = place.look.size.value_or(0);
    look.link = place.link;
    m_paragraph->add(shown, look);
}

void OdtBody::readNote(const xmlNode* note)
{
    if (m_isInNote)
        return;
    const bool isEndnote = xml::attribute(note, "note-class") == QLatin1String("endnote");
    const int number = isEndnote ? ++m_endnotes : ++m_footnotes;
    const QString label = xml::attribute(xml::child(note, "note-citation"), "label");
    const QString mark = !label.isEmpty() ? label
        : isEndnote                       ? u'[' + QString::number(number) + u']'
                                          : noteMark(number);
    m_paragraph->addNote(mark, textOfNote(xml::child(note, "note-body")));
    m_endsWithSpace = false;
}

QString OdtBody::textOfNote(const xmlNode* body)
{
    OfficeParagraph* const outer = m_paragraph;
    m_isInNote = true;
    QString text;
    std::vector<const xmlNode*> todo{body};
    while (!todo.empty()) {
        const xmlNode* node = todo.back();
        todo.pop_back();
        if (xml::isOneOf(node, {"p", "h"})) {
            OfficeParagraph paragraph;
            m_paragraph = &paragraph;
            m_endsWithSpace = true;
            readInline(node, {});
            text += paragraph.text().toString() + u' ';
            continue;
        }
        std::vector<const xmlNode*> parts;
        for (const xmlNode* part : xml::children(node))
            parts.push_back(part);
        todo.insert(todo.end(), parts.rbegin(), parts.rend());
    }
    m_isInNote = false;
    m_paragraph = outer;
    return text.simplified();
}

/// Pictures and text boxes; of several forms of one picture the first that can be shown.
void OdtBody::readFrame(const xmlNode* frame)
{
    const bool isBefore = m_paragraph == nullptr || m_paragraph->isBlank();
    QString alternativeText = xml::textOf(xml::child(frame, "desc"));
    if (alternativeText.isEmpty())
        alternativeText = xml::textOf(xml::child(frame, "title"));
    bool hasImage = false;
    bool isFound = false;
    for (const xmlNode* part : xml::children(frame)) {
        if (xml::isNamed(part, "text-box")) {
            m_objects.push_back({nullptr, {}, part, false});
        } else if (xml::isOneOf(part, {"frame", "custom-shape", "rect", "g", "a"})) {
            readFrame(part);
        } else if (xml::isNamed(part, "p") && !xml::isNamed(frame, "frame")) {
            // The words of a drawn shape are its children.
            m_objects.push_back({nullptr, {}, frame, false});
            return;
        } else if (xml::isNamed(part, "image") && !isFound) {
            hasImage = true;
            const QString name = xml::attribute(part, "href");
            const xmlNode* data = xml::child(part, "binary-data");
            AssetPointer picture;
            if (data != nullptr) {
                picture
                    = pictureFrom(QByteArray::fromBase64(xml::textOf(data).toLatin1()), QString());
            } else {
                if (!m_pictures.contains(name))
                    m_pictures.insert(
                        name, pictureFrom(m_pictureBytes(name), name.section(u'/', -1)));
                picture = m_pictures.value(name);
            }
            isFound = picture != nullptr;
            if (isFound)
                m_objects.push_back({picture, alternativeText, nullptr, isBefore});
        }
    }
    if (hasImage && !isFound)
        m_out.warn(QStringLiteral("missing-picture"),
            Text::tr("有图片没有随文档保存或格式不认识，已略过"));
}

} // namespace qb::importers
