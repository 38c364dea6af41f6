#include "importers/xml_reader.h"

#include "text/cleaning.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringDecoder>

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/SAX2.h>

namespace qb::importers::xml {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(qb::importers)
};

constexpr int kDeepest = 250; ///< libxml2 itself stops at 256

struct ParserCloser {
    void operator()(xmlParserCtxt* parser) const { xmlFreeParserCtxt(parser); }
};

/// What one run of the parser may do, and why it was stopped.
struct Watch {
    Doctype doctype = Doctype::Refused;
    qint64 nodesLeft = 0;
    bool hasDoctype = false;
    bool hasTooManyNodes = false;
    bool isTooDeep = false;
};

Watch& watchOf(void* context)
{
    return *static_cast<Watch*>(static_cast<xmlParserCtxt*>(context)->_private);
}

void stop(void* context)
{
    xmlStopParser(static_cast<xmlParserCtxt*>(context));
}

void onDoctype(void* context, const xmlChar* name, const xmlChar* publicId, const xmlChar* systemId)
{
    if (watchOf(context).doctype == Doctype::Refused) {
        watchOf(context).hasDoctype = true;
        stop(context);
        return;
    }
    xmlSAX2InternalSubset(context, name, publicId, systemId);
}

void onEntity(void* context, const xmlChar*, int, const xmlChar*, const xmlChar*, xmlChar*)
{
    watchOf(context).hasDoctype = true;
    stop(context);
}

void onElement(void* context, const xmlChar* name, const xmlChar* prefix, const xmlChar* uri,
    int namespaceCount, const xmlChar** namespaces, int attributeCount, int defaultedCount,
    const xmlChar** attributes)
{
    Watch& watch = watchOf(context);
    if (static_cast<xmlParserCtxt*>(context)->nodeNr >= kDeepest) {
        watch.isTooDeep = true;
        stop(context);
        return;
    }
    watch.nodesLeft -= 1 + namespaceCount + attributeCount;
    if (watch.nodesLeft < 0) {
        watch.hasTooManyNodes = true;
        stop(context);
        return;
    }
    xmlSAX2StartElementNs(context, name, prefix, uri, namespaceCount, namespaces, attributeCount,
        defaultedCount, attributes);
}

const xmlAttr* findAttribute(const xmlNode* node, std::string_view name)
{
    if (node == nullptr || node->type != XML_ELEMENT_NODE)
        return nullptr;
    const xmlAttr* found = node->properties;
    while (found != nullptr && name != reinterpret_cast<const char*>(found->name))
        found = found->next;
    return found;
}

/// Values are one text node: entities of the document's own are refused.
QString valueOf(const xmlAttr* attribute)
{
    return attribute->children != nullptr ? contentOf(attribute->children) : QStringLiteral("");
}

enum class Damage {
    Refused,
    Tolerated, ///< read as far as libxml2 makes anything of it
};

Result<Document> parseWith(Damage damage, const QByteArray& bytes, const QString& where,
    Doctype doctype, const Limits& limits)
{
    if (bytes.size() > limits.bytes)
        return Error{ErrorKind::TooLarge,
            Text::tr("XML 部分太大（超过 %1 MB）").arg(limits.bytes >> 20), where,
            Text::tr("请拆分后再导入")};
    const std::unique_ptr<xmlParserCtxt, ParserCloser> parser(xmlNewParserCtxt());
    Watch watch{doctype, limits.nodes};
    xmlDoc* tree = nullptr;
    if (parser) {
        parser->_private = &watch;
        parser->sax->internalSubset = onDoctype;
        parser->sax->entityDecl = onEntity;
        parser->sax->startElementNs = onElement;
        // Nobody reads them, and they would not be counted.
        parser->sax->comment = nullptr;
        parser->sax->processingInstruction = nullptr;
        tree = xmlCtxtReadMemory(parser.get(), bytes.constData(), int(bytes.size()), nullptr,
            nullptr,
            XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_COMPACT
                | XML_PARSE_NOCDATA | (damage == Damage::Tolerated ? XML_PARSE_RECOVER : 0));
    }
    Document document(tree, damage == Damage::Tolerated);
    if (watch.hasTooManyNodes)
        return Error{ErrorKind::TooLarge,
            Text::tr("XML 部分太复杂（元素超过 %1 万）").arg(limits.nodes / 10000), where,
            Text::tr("请拆分后再导入")};
    if (watch.isTooDeep)
        return Error{ErrorKind::BadInput, Text::tr("XML 部分嵌套太深（超过 %1 层）").arg(kDeepest),
            where, Text::tr("请用原来的程序另存一份再试")};
    if (watch.hasDoctype)
        return Error{ErrorKind::BadInput, Text::tr("文件里有不允许的实体声明（DOCTYPE）"), where,
            Text::tr("请确认文件来历可靠，用原来的程序另存一份再试")};
    if (tree == nullptr || document.root() == nullptr)
        return Error{ErrorKind::BadInput, Text::tr("文件里的 XML 已损坏，无法读取"), where,
            Text::tr("请重新下载，或用原来的程序另存一份再试")};
    return document;
}

/// UTF-8, the last character of which may be cut off; else what the bytes most likely are.
std::optional<QString> textIn(const QByteArray& bytes, const QString& where)
{
    QStringDecoder utf8(QStringDecoder::Utf8);
    QString text = utf8.decode(bytes);
    if (!utf8.hasError() && !text.contains(QChar::Null))
        return text;
    auto decoded = text::decode(bytes, QStringLiteral("auto"), where);
    return decoded.isOk() ? std::optional(std::move(decoded.value().text)) : std::nullopt;
}

/// Text without what XML does not allow where HTML does. CDATA sections stay as they are, and one
/// that is cut off ends with the text.
QByteArray mended(QString text)
{
    static const QRegularExpression ampersand(
        QStringLiteral("&(?!(?:amp|lt|gt|quot|apos|#\\d{1,7}|#x[0-9a-fA-F]{1,6});)"));
    static const QRegularExpression control(QStringLiteral("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f]"));
    static const QRegularExpression noTag(QStringLiteral("<(?![\\p{L}_:/!?])"));
    static const QRegularExpression declaration(QStringLiteral("^\\s*<\\?xml[^>]*\\?>"));
    text.remove(declaration);
    text.remove(control);
    QString result;
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype open = text.indexOf(QLatin1String("<![CDATA["), at);
        const qsizetype end = open < 0 ? text.size() : open;
        result += text.mid(at, end - at)
                      .replace(ampersand, QStringLiteral("&amp;"))
                      .replace(noTag, QStringLiteral("&lt;"));
        const qsizetype close = open < 0 ? -1 : text.indexOf(QLatin1String("]]>"), open);
        at = close < 0 ? text.size() : close + 3;
        result += QStringView(text).sliced(end, at - end);
        if (open >= 0 && close < 0)
            result += QLatin1String("]]>");
    }
    return result.toUtf8();
}

} // namespace

Result<Document> parse(
    const QByteArray& bytes, const QString& where, Doctype doctype, const Limits& limits)
{
    return parseWith(Damage::Refused, bytes, where, doctype, limits);
}

Result<Document> parseMending(
    const QByteArray& bytes, const QString& where, Doctype doctype, const Limits& limits)
{
    auto document = parse(bytes, where, doctype, limits);
    if (document.isOk() || document.error().kind != ErrorKind::BadInput)
        return document;
    const std::optional<QString> decoded = textIn(bytes, where);
    if (!decoded)
        return document;
    auto again = parseWith(Damage::Tolerated, mended(*decoded), where, doctype, limits);
    const bool isAnswer = again.isOk() || again.error().kind == ErrorKind::TooLarge;
    return isAnswer ? std::move(again) : std::move(document);
}

std::string_view localName(const xmlNode* node)
{
    return node != nullptr && node->type == XML_ELEMENT_NODE
        ? std::string_view(reinterpret_cast<const char*>(node->name))
        : std::string_view();
}

bool isNamed(const xmlNode* node, std::string_view name)
{
    return node != nullptr && node->type == XML_ELEMENT_NODE && localName(node) == name;
}

bool isOneOf(const xmlNode* node, std::initializer_list<std::string_view> names)
{
    return node != nullptr && node->type == XML_ELEMENT_NODE
        && std::find(names.begin(), names.end(), localName(node)) != names.end();
}

std::string_view namespaceOf(const xmlNode* node)
{
    return node != nullptr && node->ns != nullptr && node->ns->href != nullptr
        ? std::string_view(reinterpret_cast<const char*>(node->ns->href))
        : std::string_view();
}

QString attribute(const xmlNode* node, std::string_view name)
{
    const xmlAttr* found = findAttribute(node, name);
    return found != nullptr ? valueOf(found) : QString();
}

QString attribute(const xmlNode* node, std::string_view space, std::string_view name)
{
    if (node == nullptr || node->type != XML_ELEMENT_NODE)
        return {};
    for (const xmlAttr* found = node->properties; found != nullptr; found = found->next) {
        if (name == reinterpret_cast<const char*>(found->name) && found->ns != nullptr
            && space == reinterpret_cast<const char*>(found->ns->href))
            return valueOf(found);
    }
    return {};
}

const xmlNode* child(const xmlNode* node, std::string_view name)
{
    for (const xmlNode* element : children(node)) {
        if (isNamed(element, name))
            return element;
    }
    return nullptr;
}

QString contentOf(const xmlNode* node)
{
    return QString::fromUtf8(reinterpret_cast<const char*>(node->content));
}

QString textOf(const xmlNode* node)
{
    QString text;
    for (const xmlNode* part = node != nullptr ? node->children : nullptr; part != nullptr;
         part = part->next) {
        if (part->type == XML_TEXT_NODE || part->type == XML_CDATA_SECTION_NODE)
            text += contentOf(part);
        else if (part->type == XML_ELEMENT_NODE)
            text += textOf(part);
    }
    return text;
}

} // namespace qb::importers::xml
