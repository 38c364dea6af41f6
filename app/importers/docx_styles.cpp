#include "importers/docx_styles.h"

namespace qb::importers {

namespace {

RawStyle<DocxStyle> rawStyleOf(const xmlNode* element)
{
    RawStyle<DocxStyle> style;
    style.base = xml::attribute(xml::child(element, "basedOn"), "val");
    style.own.meaning = meaningOfStyle(xml::attribute(xml::child(element, "name"), "val"));
    const xmlNode* paragraph = xml::child(element, "pPr");
    style.own.outlineLevel = docxNumber(paragraph, "outlineLvl");
    const xmlNode* numbering = xml::child(paragraph, "numPr");
    style.own.numberId = docxNumber(numbering, "numId");
    style.own.numberLevel = docxNumber(numbering, "ilvl");
    style.own.look = docxLook(xml::child(element, "rPr"));
    return style;
}

} // namespace

std::optional<bool> docxToggle(const xmlNode* properties, std::string_view name)
{
    const xmlNode* element = xml::child(properties, name);
    if (element == nullptr)
        return std::nullopt;
    const QString value = xml::attribute(element, "val");
    return value != QLatin1String("0") && value != QLatin1String("false")
        && value != QLatin1String("off") && value != QLatin1String("none");
}

std::optional<int> docxNumber(const xmlNode* properties, std::string_view name)
{
    bool isNumber = false;
    const int value = xml::attribute(xml::child(properties, name), "val").toInt(&isNumber);
    return isNumber ? std::optional<int>(value) : std::nullopt;
}

void DocxStyle::override(const DocxStyle& other)
{
    takeOver(meaning, other.meaning);
    takeOver(outlineLevel, other.outlineLevel);
    takeOver(numberId, other.numberId);
    takeOver(numberLevel, other.numberLevel);
    look.override(other.look);
}

OfficeLook docxLook(const xmlNode* properties)
{
    OfficeLook look;
    if (properties == nullptr)
        return look;
    look.isBold = docxToggle(properties, "b");
    look.isHidden = docxToggle(properties, "vanish");
    look.isEmphasised = docxToggle(properties, "em");
    look.isAllCapitals = docxToggle(properties, "caps");
    if (const xmlNode* element = xml::child(properties, "vertAlign")) {
        const QString value = xml::attribute(element, "val");
        look.rise = value == QLatin1String("superscript") ? 1
            : value == QLatin1String("subscript")         ? -1
                                                          : 0;
    }
    if (const auto halfPoints = docxNumber(properties, "sz"))
        look.size = *halfPoints / 2.0;
    return look;
}

DocxStyles::DocxStyles(const xmlNode* root)
{
    QHash<QString, RawStyle<DocxStyle>> raw;
    for (const xmlNode* element : xml::children(root)) {
        if (xml::isNamed(element, "docDefaults"))
            m_defaults = docxLook(xml::child(xml::child(element, "rPrDefault"), "rPr"));
        if (!xml::isNamed(element, "style"))
            continue;
        const QString id = xml::attribute(element, "styleId");
        const QString isDefault = xml::attribute(element, "default");
        if (xml::attribute(element, "type") == QLatin1String("paragraph")
            && (isDefault == QLatin1String("1") || isDefault == QLatin1String("true")))
            m_defaultParagraph = id;
        raw.insert(id, rawStyleOf(element));
    }
    m_styles = withInherited(raw);
}

const DocxStyle& DocxStyles::paragraphStyle(const QString& id) const
{
    auto found = m_styles.constFind(id);
    if (found == m_styles.constEnd())
        found = m_styles.constFind(m_defaultParagraph);
    return found == m_styles.constEnd() ? m_none : *found;
}

const DocxStyle& DocxStyles::characterStyle(const QString& id) const
{
    const auto found = m_styles.constFind(id);
    return found == m_styles.constEnd() ? m_none : *found;
}

} // namespace qb::importers
