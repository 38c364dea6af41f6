#include "importers/odt_reader.h"

#include "importers/odt_body.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QUrl>

namespace qb::importers {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(qb::importers)
};

/// The roots that hold the text and the styles; one and the same in flat ODF.
struct OdtRoots {
    const xmlNode* content = nullptr;
    const xmlNode* styles = nullptr; ///< may be null
    const xmlNode* meta = nullptr;   ///< may be null
    QStringList mendedParts = {};
};

Result<Warned<ImportedDocument>> readRoots(
    const OdtRoots& roots, const OdtBody::PictureBytes& pictures, const QString& where)
{
    const xmlNode* body = xml::child(roots.content, "body");
    const xmlNode* content = xml::child(body, "text");
    if (content == nullptr)
        return Error{body != nullptr ? ErrorKind::Unsupported : ErrorKind::BadInput,
            body != nullptr ? Text::tr("这是 ODF 表格或演示文稿，不是文字文档")
                            : Text::tr("ODF 文档里没有正文"),
            where, Text::tr("请另存为文字文档（ODT、DOCX）再导入")};
    // Later definitions go before earlier ones.
    const std::vector<const xmlNode*> holders{xml::child(roots.styles, "styles"),
        xml::child(roots.content, "styles"), xml::child(roots.content, "automatic-styles")};
    const OdtStyles styles(holders);
    OdtLists lists(holders);
    OfficeText out;
    for (const QString& part : roots.mendedParts)
        out.warnOfMended(part);
    const xmlNode* changes = xml::child(content, "tracked-changes");
    if (changes != nullptr && xml::child(changes, "changed-region") != nullptr)
        out.warn(QStringLiteral("tracked-changes"), Text::tr("文档带有修订，已按全部接受读入"));
    const OdtDeletions deletions(content);
    OdtBody(styles, lists, deletions, pictures, out).read(content);
    Warned<ImportedDocument> document = out.finish();
    document.value.title
        = xml::textOf(xml::child(xml::child(roots.meta, "meta"), "title")).simplified();
    document.value.mediaType = QStringLiteral("application/vnd.oasis.opendocument.text");
    return document;
}

Result<Warned<ImportedDocument>> readFlat(const QByteArray& bytes, const QString& where)
{
    QB_TRY(const xml::Document document, xml::parseMending(bytes, where));
    const xmlNode* root = document.root();
    OdtRoots roots{root, root, root};
    if (document.isMended())
        roots.mendedParts << QFileInfo(where).fileName();
    return readRoots(
        roots, [](const QString&) { return QByteArray(); }, where);
}

/// A part that the text can do without.
std::optional<xml::Document> partOf(ZipParts& parts, const QString& name, const QString& where)
{
    auto bytes = parts.read(name);
    if (bytes.isError())
        return std::nullopt;
    auto document = xml::parseMending(bytes.value(), where + u'#' + name);
    return document.isOk() ? std::optional(std::move(document).value()) : std::nullopt;
}

const xmlNode* rootOf(const std::optional<xml::Document>& document)
{
    return document ? document->root() : nullptr;
}

} // namespace

Result<Warned<ImportedDocument>> readOdt(
    const QByteArray& bytes, const QString& where, const ZipLimits& limits)
{
    if (!bytes.startsWith("PK"))
        return readFlat(bytes, where);
    QB_TRY(ZipParts parts, ZipParts::open(bytes, where, limits));
    const auto manifest = parts.read(QStringLiteral("META-INF/manifest.xml"));
    if (manifest.isOk() && manifest.value().contains("encryption-data"))
        return Error{ErrorKind::Unsupported, Text::tr("文档有打开密码"), where,
            Text::tr("请先去掉密码再导入")};
    QB_TRY(const QByteArray text, parts.read(QStringLiteral("content.xml")));
    const QString contentName = QStringLiteral("content.xml");
    QB_TRY(const xml::Document content, xml::parseMending(text, where + u'#' + contentName));
    const QString stylesName = QStringLiteral("styles.xml");
    const auto styles = partOf(parts, stylesName, where);
    const auto meta = partOf(parts, QStringLiteral("meta.xml"), where);
    OdtRoots roots{content.root(), rootOf(styles), rootOf(meta)};
    if (content.isMended())
        roots.mendedParts << contentName;
    if (styles && styles->isMended())
        roots.mendedParts << stylesName;
    const auto pictures = [&parts](const QString& name) {
        const QString part = QUrl::fromPercentEncoding(name.toUtf8());
        return parts.read(part.startsWith(QLatin1String("./")) ? part.mid(2) : part).valueOr({});
    };
    return readRoots(roots, pictures, where);
}

} // namespace qb::importers
