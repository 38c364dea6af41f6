#include "importers/odt_styles.h"

#include <QRegularExpression>

namespace qb::importers {

namespace {

/// The property for Chinese text goes before the one for Western text.
QString asian(const xmlNode* properties, const char* asianName, const char* westernName)
{
    const QString value = xml::attribute(properties, asianName);
    return value.isNull() ? xml::attribute(properties, westernName) : value;
}

OfficeLook lookOf(const xmlNode* properties)
{
    OfficeLook look;
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
    constexpr qsizetype kLongest = 200;
    static const QRegularExpression escape(QStringLiteral("_([0-9a-fA-F]{2,4})_"));
    const QString name = xml::attribute(style, "name").left(kLongest);
    QString decoded;
    qsizetype at = 0;
    for (auto matches = escape.globalMatch(name); matches.hasNext();) {
        const auto match = matches.next();
        decoded += QStringView(name).sliced(at, match.capturedStart() - at);
        decoded += QChar(char16_t(match.captured(1).toUShort(nullptr, 16)));
        at = match.capturedEnd();
    }
    decoded += QStringView(name).sliced(at);
    return decoded;
}

RawStyle<OdtStyle> rawStyleOf(const xmlNode* element)
{
    RawStyle<OdtStyle> style;
    style.base = xml::attribute(element, "parent-style-name");
    style.own.meaning = meaningOfStyle(displayName(element));
    style.own.listStyle = xml::attribute(element, "list-style-name");
    style.own.look = lookOf(xml::child(element, "text-properties"));
    return style;
}

} // namespace

void OdtStyle::override(const OdtStyle& other)
{
    takeOver(meaning, other.meaning);
    if (!other.listStyle.isNull())
        listStyle = other.listStyle;
    look.override(other.look);
}

OdtStyles::OdtStyles(const std::vector<const xmlNode*>& holders)
{
    QHash<QString, RawStyle<OdtStyle>> paragraphs;
    QHash<QString, RawStyle<OdtStyle>> texts;
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
    m_paragraphs = withInherited(paragraphs);
    m_texts = withInherited(texts);
}

const OdtStyle& OdtStyles::paragraphStyle(const QString& name) const
{
    const auto found = m_paragraphs.constFind(name);
    return found == m_paragraphs.constEnd() ? m_none : *found;
}

const OfficeLook& OdtStyles::textLook(const QString& name) const
{
    const auto found = m_texts.constFind(name);
    return found == m_texts.constEnd() ? m_none.look : found->look;
}

} // namespace qb::importers
