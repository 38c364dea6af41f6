#include "importers/docx_package.h"

#include <QCoreApplication>
#include <QDir>
#include <QUrl>

namespace qb::importers {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(qb::importers)
};

QString folderOf(const QString& part)
{
    return part.left(part.lastIndexOf(u'/') + 1);
}

/// Targets are relative to the folder of the part they belong to, or absolute in the package.
QString partNamed(const QString& target, const QString& folder)
{
    const QString path = QUrl::fromPercentEncoding(target.toUtf8());
    const QString clean = QDir::cleanPath(path.startsWith(u'/') ? path : u'/' + folder + path);
    return clean.startsWith(u'/') ? clean.mid(1) : clean;
}

} // namespace

Result<DocxPackage> DocxPackage::open(
    const QByteArray& bytes, const QString& where, const ZipLimits& limits)
{
    QB_TRY(ZipParts parts, ZipParts::open(bytes, where, limits));
    DocxPackage package(std::move(parts), where);
    QB_TRY(const DocxRelations relations, package.relationsOf(QString()));
    for (const DocxRelation& relation : relations) {
        if (relation.type == QLatin1String("officeDocument") && !relation.isExternal)
            package.m_mainPart = relation.target;
    }
    if (!package.contains(package.m_mainPart))
        package.m_mainPart = QStringLiteral("word/document.xml");
    if (!package.contains(package.m_mainPart))
        return Error{ErrorKind::BadInput, Text::tr("Word 文档里没有正文"), where,
            Text::tr("请用 Word 或 WPS 打开并另存一份再试")};
    return package;
}

Result<DocxRelations> DocxPackage::relationsOf(const QString& part)
{
    const QString folder = folderOf(part);
    const QString name
        = folder + QStringLiteral("_rels/") + part.mid(folder.size()) + QStringLiteral(".rels");
    DocxRelations relations;
    if (!contains(name))
        return relations;
    QB_TRY(const xml::Document document, parse(name));
    for (const xmlNode* element : xml::children(document.root())) {
        DocxRelation relation;
        relation.type = xml::attribute(element, "Type").section(u'/', -1);
        relation.isExternal = xml::attribute(element, "TargetMode") == QLatin1String("External");
        const QString target = xml::attribute(element, "Target");
        relation.target = relation.isExternal ? target : partNamed(target, folder);
        relations.insert(xml::attribute(element, "Id"), relation);
    }
    return relations;
}

Result<xml::Document> DocxPackage::parse(const QString& part, const xml::Limits& limits)
{
    QB_TRY(const QByteArray bytes, read(part));
    QB_TRY(xml::Document document,
        xml::parseMending(bytes, m_where + u'#' + part, xml::Doctype::Refused, limits));
    if (document.isMended() && !m_mendedParts.contains(part))
        m_mendedParts << part;
    return document;
}

} // namespace qb::importers
