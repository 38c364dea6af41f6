#include "pdf/xmp.h"

namespace qb::pdf {

namespace {

QByteArray escaped(const QString& text)
{
    return xmlSafe(text).toHtmlEscaped().toUtf8();
}

/// "+08:00"
QByteArray offsetOf(const QDateTime& date)
{
    const int minutes = date.offsetFromUtc() / 60;
    const int size = std::abs(minutes);
    return (minutes < 0 ? '-' : '+') + QByteArray::number(size / 60).rightJustified(2, '0') + ':'
        + QByteArray::number(size % 60).rightJustified(2, '0');
}

QByteArray isoDate(const QDateTime& date)
{
    return date.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss")).toLatin1() + offsetOf(date);
}

QByteArray alternatives(const QByteArray& name, const QString& text)
{
    return '<' + name + "><rdf:Alt><rdf:li xml:lang=\"x-default\">" + escaped(text)
        + "</rdf:li></rdf:Alt></" + name + ">\n";
}

QByteArray list(const QByteArray& name, const char* kind, const QStringList& texts)
{
    QByteArray out = '<' + name + "><rdf:" + kind + '>';
    for (const QString& text : texts)
        out += "<rdf:li>" + escaped(text) + "</rdf:li>";
    return out + "</rdf:" + kind + "></" + name + ">\n";
}

QByteArray element(const QByteArray& name, const QByteArray& text)
{
    return '<' + name + '>' + text + "</" + name + ">\n";
}

/// ISO 19005-2 section 6.6.2.3: a schema that PDF/A does not know, as PDF/UA's identification, is
/// described.
QByteArray describedUaSchema()
{
    return "<rdf:Description rdf:about=\"\" "
           "xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\""
           " xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\""
           " xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n"
           "<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">\n"
           "<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>\n"
           "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\n"
           "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\n"
           "<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">\n"
           "<pdfaProperty:name>part</pdfaProperty:name>\n"
           "<pdfaProperty:valueType>Integer</pdfaProperty:valueType>\n"
           "<pdfaProperty:category>internal</pdfaProperty:category>\n"
           "<pdfaProperty:description>part of ISO 14289 the file conforms "
           "to</pdfaProperty:description>\n"
           "</rdf:li></rdf:Seq></pdfaSchema:property>\n"
           "</rdf:li></rdf:Bag></pdfaExtension:schemas>\n</rdf:Description>\n";
}

bool isArchive(const XmpClaims& claims)
{
    return claims.standard == Standard::PdfA2u || claims.standard == Standard::PdfA3u;
}

/// ISO 15930-7 section 6.9: the document's own number, and that nobody has trapped the pages.
QByteArray pressProperties(const XmpClaims& claims)
{
    return element("pdfxid:GTS_PDFXVersion", "PDF/X-4")
        + element("xmpMM:DocumentID", "uuid:" + claims.documentId)
        + element("xmpMM:RenditionClass", "default") + element("xmpMM:VersionID", "1")
        + element("pdf:Trapped", "False");
}

QByteArray claimed(const XmpClaims& claims)
{
    QByteArray out;
    if (isArchive(claims))
        out += element("pdfaid:part", claims.standard == Standard::PdfA2u ? "2" : "3")
            + element("pdfaid:conformance", "U");
    if (claims.isAccessible)
        out += element("pdfuaid:part", "1");
    if (claims.standard == Standard::PdfX4)
        out += pressProperties(claims);
    return out;
}

QByteArray namespaces(const XmpClaims& claims)
{
    QByteArray out = "xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                     " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\""
                     " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\"";
    if (isArchive(claims))
        out += " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\"";
    if (claims.isAccessible)
        out += " xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\"";
    if (claims.standard == Standard::PdfX4)
        out += " xmlns:pdfxid=\"http://www.npes.org/pdfx/ns/id/\""
               " xmlns:xmpMM=\"http://ns.adobe.com/xap/1.0/mm/\"";
    return out;
}

QByteArray properties(
    const page::Metadata& metadata, const QString& producer, const XmpClaims& claims)
{
    QByteArray out = claimed(claims);
    out += "<dc:format>application/pdf</dc:format>\n";
    if (!metadata.title.isEmpty())
        out += alternatives("dc:title", metadata.title);
    if (!metadata.author.isEmpty())
        out += list("dc:creator", "Seq", {metadata.author});
    if (!metadata.subject.isEmpty())
        out += alternatives("dc:description", metadata.subject);
    if (!metadata.language.isEmpty())
        out += list("dc:language", "Bag", {metadata.language});
    if (!metadata.keywords.isEmpty()) {
        out += list("dc:subject", "Bag", metadata.keywords);
        out += element("pdf:Keywords", escaped(metadata.keywords.join(QStringLiteral(", "))));
    }
    out += element("pdf:Producer", escaped(producer))
        + element("xmp:CreatorTool", escaped(producer));
    if (metadata.date.isValid())
        out += element("xmp:CreateDate", isoDate(metadata.date))
            + element("xmp:ModifyDate", isoDate(metadata.date));
    if (metadata.date.isValid() && claims.standard == Standard::PdfX4)
        out += element("xmp:MetadataDate", isoDate(metadata.date));
    return out;
}

} // namespace

QString xmlSafe(const QString& text)
{
    QString safe;
    safe.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            safe += c;
            safe += text[++i];
        } else if (!c.isSurrogate() && (c >= u' ' || c == u'\t' || c == u'\n')
            && c < QChar(0xFFFE)) {
            safe += c;
        }
    }
    return safe;
}

QByteArray pdfDate(const QDateTime& date)
{
    if (!date.isValid())
        return {};
    QByteArray offset = offsetOf(date);
    offset.replace(":", "'");
    return "D:" + date.toString(QStringLiteral("yyyyMMddHHmmss")).toLatin1() + offset + '\'';
}

QByteArray xmpPacket(
    const page::Metadata& metadata, const QString& producer, const XmpClaims& claims)
{
    QByteArray out = "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                     "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
                     "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
                     "<rdf:Description rdf:about=\"\" "
        + namespaces(claims) + ">\n" + properties(metadata, producer, claims)
        + "</rdf:Description>\n";
    if (isArchive(claims) && claims.isAccessible)
        out += describedUaSchema();
    return out + "</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"w\"?>\n";
}

} // namespace qb::pdf
