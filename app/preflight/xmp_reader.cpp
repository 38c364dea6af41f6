#include "preflight/xmp_reader.h"

#include <QHash>
#include <QXmlStreamReader>

namespace qb::preflight {

namespace {

constexpr int kDeepest = 64;
constexpr qsizetype kMostProperties = 1000;

QString prefixOf(QStringView space)
{
    static const QHash<QString, QString> known{
        {QStringLiteral("http://purl.org/dc/elements/1.1/"), QStringLiteral("dc:")},
        {QStringLiteral("http://ns.adobe.com/xap/1.0/"), QStringLiteral("xmp:")},
        {QStringLiteral("http://ns.adobe.com/pdf/1.3/"), QStringLiteral("pdf:")},
        {QStringLiteral("http://www.aiim.org/pdfa/ns/id/"), QStringLiteral("pdfaid:")},
        {QStringLiteral("http://www.aiim.org/pdfua/ns/id/"), QStringLiteral("pdfuaid:")},
        {QStringLiteral("http://www.npes.org/pdfx/ns/id/"), QStringLiteral("pdfxid:")},
    };
    return known.value(space.toString());
}

} // namespace

std::optional<QMap<QString, QString>> readXmp(const QByteArray& packet)
{
    QMap<QString, QString> values;
    QStringList open; ///< the known property each open element is, or belongs to
    QXmlStreamReader reader(packet);
    while (!reader.atEnd() && open.size() < kDeepest && values.size() < kMostProperties) {
        switch (reader.readNext()) {
        case QXmlStreamReader::StartElement: {
            const QString prefix = prefixOf(reader.namespaceUri());
            open << (prefix.isEmpty() ? (open.isEmpty() ? QString() : open.last())
                                      : prefix + reader.name().toString());
            for (const QXmlStreamAttribute& attribute : reader.attributes())
                if (const QString own = prefixOf(attribute.namespaceUri()); !own.isEmpty())
                    values.insert(own + attribute.name().toString(), attribute.value().toString());
            break;
        }
        case QXmlStreamReader::EndElement:
            open.removeLast();
            break;
        case QXmlStreamReader::Characters:
            if (const QString text = reader.text().trimmed().toString(); !open.isEmpty()
                && !open.last().isEmpty() && !text.isEmpty() && !values.contains(open.last()))
                values.insert(open.last(), text);
            break;
        default:
            break;
        }
    }
    if (reader.hasError() && values.isEmpty())
        return std::nullopt;
    return values;
}

} // namespace qb::preflight
