#include "importers/docx_styles.h"

#include <QSet>

namespace qb::importers {

namespace {

constexpr int kLongestChain = 64; ///< of styles based on styles

struct RawStyle {
    QString basedOn;
    DocxStyle own;
};

template <typename T>
void take(std::optional<T>& to, const std::optional<T>& from)
{
    if (from)
        to = from;
}

RawStyle rawStyleOf(const xmlNode* element)
{
    RawStyle style;
    style.basedOn = xml::attribute(xml::child(element, "basedOn"), "val");
    style.own.meaning = meaningOfStyle(xml::attribute(xml::child(element, "name"), "val"));
    const xmlNode* paragraph = xml::child(element, "pPr");
    style.own.outlineLevel = docxNumber(paragraph, "outlineLvl");
    const xmlNode* numbering = xml::child(paragraph, "numPr");
    style.own.numberId = docxNumber(numbering, "numId");
    style.own.numberLevel = docxNumber(numbering, "ilvl");
    style.own.look = DocxRunLook::from(xml::child(element, "rPr"));
    return style;
}

/// Follows basedOn as far as it goes; a circle ends where it closes.
DocxStyle resolved(const QString& id, const QHash<QString, RawStyle>& styles)
{
    std::vector<const RawStyle*> chain;
    QSet<QString> seen;
    for (QString at = id; chain.size() < kLongestChain && !seen.contains(at);) {
        const auto found = styles.constFind(at);
        if (found == styles.constEnd())
            break;
        seen.insert(at);
        chain.push_back(&*found);
        at = found->basedOn;
    }
    DocxStyle result;
    for (auto it = chain.rbegin(); it != chain.rend(); ++it) {
        const DocxStyle& own = (*it)->own;
        take(result.meaning, own.meaning);
        take(result.outlineLevel, own.outlineLevel);
        take(result.numberId, own.numberId);
        take(result.numberLevel, own.numberLevel);
        result.look.override(own.look);
    }
    return result;
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

void DocxRunLook::override(const DocxRunLook& other)
{
    take(isBold, other.isBold);
    take(isHidden, other.isHidden);
    take(isEmphasised, other.isEmphasised);
    take(isAllCapitals, other.isAllCapitals);
    take(rise, other.rise);
    take(size, other.size);
}

DocxRunLook DocxRunLook::from(const xmlNode* properties)
{
    DocxRunLook look;
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
    QHash<QString, RawStyle> raw;
    for (const xmlNode* element : xml::children(root)) {
        if (xml::isNamed(element, "docDefaults"))
            m_defaults = DocxRunLook::from(xml::child(xml::child(element, "rPrDefault"), "rPr"));
        if (!xml::isNamed(element, "style"))
            continue;
        const QString id = xml::attribute(element, "styleId");
        const QString isDefault = xml::attribute(element, "default");
        if (xml::attribute(element, "type") == QLatin1String("paragraph")
            && (isDefault == QLatin1String("1") || isDefault == QLatin1String("true")))
            m_defaultParagraph = id;
        raw.insert(id, rawStyleOf(element));
    }
    for (auto it = raw.cbegin(); it != raw.cend(); ++it)
        m_styles.insert(it.key(), resolved(it.key(), raw));
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
