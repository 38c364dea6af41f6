#include "importers/docx_reader.h"

#include "importers/docx_body.h"
#include "importers/office_fields.h"

#include <QCoreApplication>

namespace qb::importers {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(qb::importers)
};

/// All parts are in memory at once.
constexpr xml::Limits kBesideText{qsizetype(24) << 20, 600'000};

/// The parts of a document that are looked things up in; any of them may be missing.
struct DocxParts {
    std::optional<xml::Document> styles;
    std::optional<xml::Document> numbering;
    std::optional<xml::Document> footnotes;
    std::optional<xml::Document> endnotes;
};

QHash<QString, const xmlNode*> notesIn(const std::optional<xml::Document>& document)
{
    QHash<QString, const xmlNode*> notes;
    if (!document)
        return notes;
    for (const xmlNode* note : xml::children(document->root())) {
        const QString type = xml::attribute(note, "type");
        // The others are separating lines.
        if (type.isEmpty() || type == QLatin1String("normal"))
            notes.insert(xml::attribute(note, "id"), note);
    }
    return notes;
}

const xmlNode* rootOf(const std::optional<xml::Document>& document)
{
    return document ? document->root() : nullptr;
}

Result<DocxParts> partsOf(DocxPackage& package, const DocxRelations& relations, OfficeText& out)
{
    DocxParts parts;
    const std::map<QString, std::optional<xml::Document>*> wanted{
        {QStringLiteral("styles"), &parts.styles}, {QStringLiteral("numbering"), &parts.numbering},
        {QStringLiteral("footnotes"), &parts.footnotes},
        {QStringLiteral("endnotes"), &parts.endnotes}};
    std::map<QString, QString> targets;
    for (const DocxRelation& relation : relations) {
        if (!relation.isExternal && wanted.contains(relation.type)
            && package.contains(relation.target))
            targets.emplace(relation.type, relation.target);
    }
    for (const auto& [type, target] : targets) {
        auto document = package.parse(target, kBesideText);
        if (document.isOk())
            wanted.at(type)->emplace(std::move(document).value());
        else if (document.error().kind == ErrorKind::TooLarge)
            return std::move(document).error();
        else
            out.warn(QStringLiteral("damaged-part"),
                Text::tr("文档的一部分已损坏，没有读入：%1").arg(target));
    }
    return parts;
}

QString titleOf(DocxPackage& package)
{
    const QString part = QStringLiteral("docProps/core.xml");
    if (!package.contains(part))
        return {};
    const auto document = package.parse(part);
    return document.isOk() ? xml::textOf(xml::child(document.value().root(), "title")).simplified()
                           : QString();
}

struct Reading {
    OfficeText text;
    bool hasOpenContents = false;
};

Result<Reading> readBody(DocxPackage& package, const xmlNode* body, bool readsContents)
{
    Reading reading;
    QB_TRY(const DocxRelations relations, package.relationsOf(package.mainPart()));
    QB_TRY(const DocxParts parts, partsOf(package, relations, reading.text));
    const DocxStyles styles(rootOf(parts.styles));
    DocxNumbering numbering(rootOf(parts.numbering));
    const DocxNotes notes{notesIn(parts.footnotes), notesIn(parts.endnotes)};
    DocxInline runs(package, relations, styles, notes, reading.text);
    if (readsContents)
        runs.readContentsToo();
    DocxBody(styles, numbering, runs, reading.text).read(body);
    reading.hasOpenContents = runs.isInContents();
    for (const QString& part : package.mendedParts())
        reading.text.warnOfMended(part);
    if (runs.hasLostEquations())
        reading.text.warn(QStringLiteral("missing-formula"), missingFormulas());
    if (runs.hasRevisions())
        reading.text.warn(
            QStringLiteral("tracked-changes"), Text::tr("文档带有修订，已按全部接受读入"));
    return reading;
}

} // namespace

Result<Warned<ImportedDocument>> readDocx(
    const QByteArray& bytes, const QString& where, const ZipLimits& limits)
{
    QB_TRY(DocxPackage package, DocxPackage::open(bytes, where, limits));
    QB_TRY(const xml::Document document, package.parse(package.mainPart()));
    const xmlNode* body = xml::child(document.root(), "body");
    if (body == nullptr)
        return Error{ErrorKind::BadInput, Text::tr("Word 文档里没有正文"), where,
            Text::tr("请用 Word 或 WPS 打开并另存一份再试")};
    QB_TRY(Reading reading, readBody(package, body, false));
    if (reading.hasOpenContents) {
        // A table of contents without an end would swallow the whole text.
        QB_TRY(Reading again, readBody(package, body, true));
        reading = std::move(again);
    }
    Warned<ImportedDocument> out = reading.text.finish();
    if (const QString title = titleOf(package); !title.isEmpty())
        out.value.title = title;
    out.value.mediaType
        = QStringLiteral("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    return out;
}

} // namespace qb::importers
