#include "importers/xml_reader.h"

#include <QCoreApplication>

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/SAX2.h>

namespace qb::importers::xml {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(qb::importers)
};

struct ParserCloser {
    void operator()(xmlParserCtxt* parser) const { xmlFreeParserCtxt(parser); }
};

/// What one run of the parser may do, and why it was stopped.
struct Watch {
    Doctype doctype = Doctype::Refused;
    qint64 nodesLeft = 0;
    bool hasDoctype = false;
    bool hasTooManyNodes = false;
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

} // namespace

Result<Document> parse(
    const QByteArray& bytes, const QString& where, Doctype doctype, const Limits& limits)
{
    if (bytes.size() > limits.bytes)
        return Error{ErrorKind::TooLarge,
            Text::tr("XML 部分太大（超过 %1 MB）").arg(limits.bytes >> 20), where,
            Text::tr("请拆分后再导入")};
    const std::unique_ptr<xmlParserCtxt, ParserCloser> parser(xmlNewParserCtxt());
    Watch watch{doctype, limits.nodes, false, false};
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
                | XML_PARSE_NOCDATA);
    }
    Document document(tree);
    if (watch.hasTooManyNodes)
        return Error{ErrorKind::TooLarge,
            Text::tr("XML 部分太复杂（元素超过 %1 万）").arg(limits.nodes / 10000), where,
            Text::tr("请拆分后再导入")};
    if (watch.hasDoctype)
        return Error{ErrorKind::BadInput, Text::tr("文件里有不允许的实体声明（DOCTYPE）"), where,
            Text::tr("请确认文件来历可靠，用原来的程序另存一份再试")};
    if (tree == nullptr || document.root() == nullptr)
        return Error{ErrorKind::BadInput, Text::tr("文件里的 XML 已损坏，无法读取"), where,
            Text::tr("请重新下载，或用原来的程序另存一份再试")};
    return document;
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
