#include "docx_builder.h"

namespace qb::test {

namespace {

const QString kWord
    = QStringLiteral("http://schemas.openxmlformats.org/wordprocessingml/2006/main");
const QString kOffice
    = QStringLiteral("http://schemas.openxmlformats.org/officeDocument/2006/relationships");

QByteArray part(const QString& name, const QString& content)
{
    return QStringLiteral("<?xml version='1.0' encoding='UTF-8' standalone='yes'?>"
                          "<w:%1 xmlns:w='%2' xmlns:r='%3' "
                          "xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006' "
                          "xmlns:wp='http://schemas.openxmlformats.org/drawingml/2006/"
                          "wordprocessingDrawing' "
                          "xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main' "
                          "xmlns:wps='http://schemas.microsoft.com/office/word/2010/"
                          "wordprocessingShape' "
                          "xmlns:m='http://schemas.openxmlformats.org/officeDocument/2006/math' "
                          "xmlns:v='urn:schemas-microsoft-com:vml'>%4</w:%1>")
        .arg(name, kWord, kOffice, content)
        .toUtf8();
}

QString relation(const QString& id, const QString& type, const QString& target)
{
    return QStringLiteral("<Relationship Id='%1' Type='%2/%3' Target='%4'/>")
        .arg(id, kOffice, type, target);
}

QByteArray relations(const QString& content)
{
    return (QStringLiteral("<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/"
                           "relationships'>")
        + content + QStringLiteral("</Relationships>"))
        .toUtf8();
}

} // namespace

QByteArray docxOf(const DocxSource& source)
{
    const QString types
        = QStringLiteral("<Types xmlns='http://schemas.openxmlformats.org/package/2006/"
                         "content-types'/>");
    QString links = source.relations;
    std::vector<ZipEntry> parts{
        {"[Content_Types].xml", types.toUtf8()},
        {"_rels/.rels",
            relations(relation(QStringLiteral("rId1"), QStringLiteral("officeDocument"),
                QStringLiteral("word/document.xml")))},
        {"word/document.xml",
            part(QStringLiteral("document"),
                QStringLiteral("<w:body>") + source.body + QStringLiteral("</w:body>"))},
    };
    const auto add = [&](const char* name, const QString& content) {
        if (content.isEmpty())
            return;
        const QString type = QString::fromLatin1(name);
        parts.push_back({QByteArray("word/") + name + ".xml", part(type, content)});
        links += relation(u'r' + type, type, type + QStringLiteral(".xml"));
    };
    add("styles", source.styles);
    add("numbering", source.numbering);
    add("footnotes", source.footnotes);
    add("endnotes", source.endnotes);
    parts.push_back({"word/_rels/document.xml.rels", relations(links)});
    if (!source.title.isEmpty())
        parts.push_back({"docProps/core.xml",
            QStringLiteral("<cp:coreProperties xmlns:cp='urn:cp' xmlns:dc='urn:dc'><dc:title>%1"
                           "</dc:title></cp:coreProperties>")
                .arg(source.title)
                .toUtf8()});
    parts.insert(parts.end(), source.more.begin(), source.more.end());
    return zipOf(parts);
}

QString docxParagraph(const QString& text, const QString& style)
{
    const QString properties = style.isEmpty()
        ? QString()
        : QStringLiteral("<w:pPr><w:pStyle w:val='%1'/></w:pPr>").arg(style);
    return QStringLiteral("<w:p>%1<w:r><w:t>%2</w:t></w:r></w:p>").arg(properties, text);
}

QString docxHeadingStyles()
{
    const auto style = [](const QString& id, const QString& name) {
        return QStringLiteral("<w:style w:type='paragraph' w:styleId='%1'><w:name w:val='%2'/>"
                              "<w:basedOn w:val='a'/></w:style>")
            .arg(id, name);
    };
    return QStringLiteral("<w:style w:type='paragraph' w:default='1' w:styleId='a'>"
                          "<w:name w:val='Normal'/><w:rPr><w:sz w:val='21'/></w:rPr></w:style>")
        + style(QStringLiteral("1"), QStringLiteral("heading 1"))
        + style(QStringLiteral("2"), QStringLiteral("heading 2"))
        + style(QStringLiteral("3"), QStringLiteral("heading 3"))
        + style(QStringLiteral("a3"), QStringLiteral("Title"))
        + style(QStringLiteral("a4"), QStringLiteral("caption"));
}

QByteArray smallPng()
{
    return QByteArray::fromHex(
        "89504e470d0a1a0a0000000d4948445200000002000000020802000000fdd49a73000000104944415478da63f8cfc000440c100a001fee03fd635ebb5b0000000049454e44ae426082");
}

} // namespace qb::test
