#include "importers/odt_styles.h"

#include <QRegularExpression>
#include <QSet>

namespace qb::importers {

namespace {

constexpr size_t kLongestChain = 64; ///< of styles with parents

struct RawStyle {
    QString parent;
    OdtStyle own;
};

template <typename T>
void take(std::optional<T>& to, const std::optional<T>& from)
{
    if (from)
        to = from;
}

/// The property for Chinese text goes before the one for Western text.
QString asian(const xmlNode* properties, const char* asianName, const char* westernName)
{
    const QString value = xml::attribute(properties, asianName);
    return value.isNull() ? xml::attribute(properties, westernName) : value;
}

OdtTextLook lookOf(const xmlNode* properties)
{
    OdtTextLook look;
    if (const QString weight = asian(properties, "font-weight-asian", "font-weight");
        !weight.isEmpty())
        look.isBold = weight == QLatin1String("bold") || weight.toInt() >= 600;
    if (const QString display = xml::attribute(properties, "display"); !display.isEmpty())
        look.isHidden = display == QLatin1String("none");
    if (const QString mark = xml::attribute(properties, "text-emphasize"); !mark.isEmpty())
        look.isEmphasised = mark != QLatin1String("none");
    if (const QString transform = xml::attribute(properties, "text-transform");
        !transform.isEmpty())
        look.isAllCapitals = transform == QLatin1String("uppercase");
    if (const QString position = xml::attribute(properties, "text-position"); !position.isEmpty()) {
        const QString first = position.section(u' ', 0, 0);
        const double share = QString(first).remove(u'%').toDouble();
        look.rise = first == QLatin1String("super") || share > 0 ? 1
            : first == QLatin1String("sub") || share < 0         ? -1
                                                                 : 0;
    }
    QString size = asian(properties, "font-size-asian", "font-size");
    if (size.endsWith(QLatin1String("pt"))) {
        size.chop(2);
        bool isNumber = false;
        const double points = size.toDouble(&isNumber);
        if (isNumber && points > 0 && points < 1000)
            look.size = points;
    }
    return look;
}

/// "Heading_20_1" spells what XML names may not hold in hexadecimal.
QString displayName(const xmlNode* style)
{
    const QString shown = xml::attribute(style, "display-name");
    if (!shown.isEmpty())
        return shown;
    static const QRegularExpression escape(QStringLiteral("_([0-9a-fA-F]{2,4})_"));
    QString name = xml::attribute(style, "name");
    for (auto match = escape.match(name); match.hasMatch(); match = escape.match(name))
        name.replace(match.capturedStart(), match.capturedLength(),
            QChar(char16_t(match.captured(1).toUShort(nullptr, 16))));
    return name;
}

RawStyle rawStyleOf(const xmlNode* element)
{
    RawStyle style;
    style.parent = xml::attribute(element, "parent-style-name");
    style.own.meaning = meaningOfStyle(displayName(element));
    style.own.listStyle = xml::attribute(element, "list-style-name");
    style.own.look = lookOf(xml::child(element, "text-properties"));
    return style;
}

/// Follows the parents as far as they go; a circle ends where it closes.
OdtStyle resolved(const QString& name, const QHash<QString, RawStyle>& styles)
{
    std::vector<const RawStyle*> chain;
    QSet<QString> seen;
    for (QString at = name; chain.size() < kLongestChain && !seen.contains(at);) {
        const auto found = styles.constFind(at);
        if (found == styles.constEnd())
            break;
        seen.insert(at);
        chain.push_back(&*found);
        at = found->parent;
    }
    OdtStyle result;
    for (auto it = chain.rbegin(); it != chain.rend(); ++it) {
        const OdtStyle& own = (*it)->own;
        take(result.meaning, own.meaning);
        if (!own.listStyle.isNull())
            result.listStyle = own.listStyle;
        result.look.override(own.look);
    }
    return result;
}

QHash<QString, OdtStyle> allResolved(const QHash<QString, RawStyle>& styles)
{
    QHash<QString, OdtStyle> result;
    for (auto it = styles.cbegin(); it != styles.cend(); ++it)
        result.insert(it.key(), resolved(it.key(), styles));
    return result;
}

} // namespace

void OdtTextLook::override(const OdtTextLook& other)
{
    take(isBold, other.isBold);
    take(isHidden, other.isHidden);
    take(isEmphasised, other.isEmphasised);
    take(isAllCapitals, other.isAllCapitals);
    take(rise, other.rise);
    take(size, other.size);
}

OdtStyles::OdtStyles(const std::vector<const xmlNode*>& holders)
{
    QHash<QString, RawStyle> paragraphs;
    QHash<QString, RawStyle> texts;
    for (const xmlNode* holder : holders) {
        for (const xmlNode* element : xml::children(holder)) {
            if (!xml::isNamed(element, "style"))
                continue;
            const QString family = xml::attribute(element, "family");
            if (family == QLatin1String("paragraph"))
                paragraphs.insert(xml::attribute(element, "name"), rawStyleOf(element));
            else if (family == QLatin1String("text"))
                texts.insert(xml::attribute(element, "name"), rawStyleOf(element));
        }
    }
    m_paragraphs = allResolved(paragraphs);
    m_texts = allResolved(texts);
}

const OdtStyle& OdtStyles::paragraphStyle(const QString& name) const
{
    const auto found = m_paragraphs.constFind(name);
    return found == m_paragraphs.constEnd() ? m_none : *found;
}

const OdtTextLook& OdtStyles::textLook(const QString& name) const
{
    const auto found = m_texts.constFind(name);
    return found == m_texts.constEnd() ? m_none.look : found->look;
}

} // namespace qb::importers
