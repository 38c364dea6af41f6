#include "importers/html_tree.h"

#include "importers/numerals.h"

#include "importers/html_style.h"

#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace qb::importers {

namespace {

struct ParserCloser {
    void operator()(htmlParserCtxt* parser) const { htmlFreeParserCtxt(parser); }
};

bool isOneOf(const xmlNode* node, std::initializer_list<const char*> names)
{
    return std::any_of(
        names.begin(), names.end(), [&](const char* name) { return isElement(node, name); });
}

/// Stops the parser behind more elements than any page has; all of them would be held at once.
void onElement(void* context, const xmlChar* name, const xmlChar** attributes)
{
    auto* parser = static_cast<htmlParserCtxt*>(context);
    qint64& elementsLeft = *static_cast<qint64*>(parser->_private);
    if (--elementsLeft < 0)
        xmlStopParser(parser);
    else
        xmlSAX2StartElement(context, name, attributes);
}

/// Pages made with ASP.NET stand in one form as a whole; a form of one's own has few words.
bool isSmallForm(const xmlNode* node)
{
    constexpr qsizetype kFewWords = 200;
    qsizetype length = 0;
    for (const xmlNode* part = node; part != nullptr && length <= kFewWords;
         part = nextNode(part, node, !isElement(part, "script") && !isElement(part, "option"))) {
        if (part->type == XML_TEXT_NODE)
            length += QString::fromUtf8(reinterpret_cast<const char*>(part->content))
                          .simplified()
                          .size();
    }
    return length <= kFewWords;
}

bool isHidden(const xmlNode* node)
{
    if (xmlHasProp(node, reinterpret_cast<const xmlChar*>("hidden")) != nullptr
        || styleOf(node, "display") == QLatin1String("none")
        || styleOf(node, "mso-hide") == QLatin1String("all"))
        return true;
    // WeChat's own script shows the text of its pages, which a saved page has hidden.
    return styleOf(node, "visibility") == QLatin1String("hidden")
        && attribute(node, "id") != QLatin1String("js_content");
}

/// Word's marks of what was deleted in a document with tracked changes.
bool isDeleted(const xmlNode* node)
{
    return isElement(node, "del") && !attribute(node, "cite").isEmpty();
}

/// What an aside or a footer holds.
struct SideText {
    bool hasSentence = false;
    bool hasLinks = false; ///< or buttons
};

SideText sideTextOf(const xmlNode* part)
{
    constexpr int kMostNodes = 2000; // parts may stand in each other
    SideText text;
    int nodes = 0;
    for (const xmlNode* node = part; node != nullptr && ++nodes <= kMostNodes;
         node = nextNode(node, part, !isOneOf(node, {"script", "style"}))) {
        text.hasLinks = text.hasLinks || isOneOf(node, {"a", "button", "form", "input"});
        text.hasSentence = text.hasSentence
            || (node->type == XML_TEXT_NODE
                && QString::fromUtf8(reinterpret_cast<const char*>(node->content)).contains(u'。'));
    }
    return text;
}

/// "作者系……研究员。" at the end of an article, where others have their links and buttons.
bool isClosingNote(const xmlNode* footer)
{
    const xmlNode* article = footer->parent;
    while (article != nullptr && !isElement(article, "article"))
        article = article->parent;
    if (article == nullptr)
        return false;
    const SideText text = sideTextOf(footer);
    return text.hasSentence && !text.hasLinks;
}

/// What isFurniture() tells, once for each node of a page: all that reads the page asks for it.
bool tellFurniture(const xmlNode* node)
{
    if (node->type == XML_COMMENT_NODE || node->type == XML_PI_NODE || node->type == XML_DTD_NODE)
        return true;
    if (node->type != XML_ELEMENT_NODE)
        return false;
    if (isOneOf(node,
            {"script", "style", "noscript", "nav", "aside", "button", "select", "textarea", "input",
                "iframe", "frame", "object", "embed", "applet", "svg", "template", "head", "canvas",
                "audio", "video", "dialog", "menu", "link", "meta"}))
        return true;
    if ((isElement(node, "form") && isSmallForm(node))
        || (isElement(node, "footer") && !isClosingNote(node)))
        return true;
    return attribute(node, "role") == QLatin1String("navigation") || isHidden(node)
        || isDeleted(node);
}

char kept = 0; ///< marks of nodes: addresses only
char dropped = 0;
char aside = 0;

void classify(xmlNode* root)
{
    for (const xmlNode* node = root; node != nullptr; node = nextNode(node, root, true)) {
        const bool isAside = isOneOf(node, {"aside", "footer"}) && !isHidden(node)
            && sideTextOf(node).hasSentence && tellFurniture(node);
        const_cast<xmlNode*>(node)->_private = isAside ? &aside
            : tellFurniture(node)                      ? &dropped
                                                       : &kept;
    }
}

/// Word's conditions ("<![if !supportLists]>") are comments to a browser and text to libxml2.
QString withoutConditions(const QString& html)
{
    static const QRegularExpression condition(QStringLiteral("<!\\[(?:if[^>]{0,200}|endif)\\]>"));
    return html.contains(QLatin1String("<![")) ? QString(html).remove(condition) : html;
}

} // namespace

const xmlNode* HtmlTree::root() const
{
    return document ? xmlDocGetRootElement(document.get()) : nullptr;
}

HtmlTree parseHtml(const QString& html)
{
    const QByteArray utf8 = withoutConditions(html).toUtf8();
    HtmlTree tree;
    const std::unique_ptr<htmlParserCtxt, ParserCloser> parser(htmlNewParserCtxt());
    if (!parser)
        return tree;
    constexpr qint64 kMostElements = 2'000'000;
    qint64 elementsLeft = kMostElements;
    parser->_private = &elementsLeft;
    parser->sax->startElement = onElement;
    // Nobody reads them, and millions fit into a page.
    parser->sax->comment = nullptr;
    parser->sax->processingInstruction = nullptr;
    const int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING
        | HTML_PARSE_NONET | HTML_PARSE_COMPACT;
    tree.document.reset(htmlCtxtReadMemory(
        parser.get(), utf8.constData(), int(utf8.size()), nullptr, "UTF-8", options));
    // Of errors only elements nested beyond libxml2's limit, and too many, stop it before the end.
    tree.isCut = parser->disableSAX != 0;
    if (xmlNode* root = tree.document ? xmlDocGetRootElement(tree.document.get()) : nullptr) {
        hideByStyleSheets(root);
        classify(root);
    }
    return tree;
}

bool isElement(const xmlNode* node, const char* name)
{
    return node->type == XML_ELEMENT_NODE
        && xmlStrcasecmp(node->name, reinterpret_cast<const xmlChar*>(name)) == 0;
}

QString attribute(const xmlNode* node, const char* name)
{
    if (node->type != XML_ELEMENT_NODE)
        return {};
    xmlChar* value = xmlGetProp(node, reinterpret_cast<const xmlChar*>(name));
    const QString result = QString::fromUtf8(reinterpret_cast<const char*>(value));
    xmlFree(value);
    return result;
}

QString styleOf(const xmlNode* node, const char* property)
{
    if (node->type != XML_ELEMENT_NODE || node->properties == nullptr)
        return {};
    const QString style = attribute(node, "style");
    QString value;
    for (const QStringView declaration : QStringView(style).split(u';')) {
        const qsizetype colon = declaration.indexOf(u':');
        if (colon > 0
            && declaration.left(colon).trimmed().compare(
                   QLatin1String(property), Qt::CaseInsensitive)
                == 0)
            value = declaration.sliced(colon + 1).trimmed().toString().toLower();
    }
    return value.remove(QStringLiteral("!important")).trimmed();
}

int headingLevel(const xmlNode* node)
{
    if (node->type != XML_ELEMENT_NODE || (node->name[0] != 'h' && node->name[0] != 'H')
        || node->name[1] < '1' || node->name[1] > '6' || node->name[2] != 0)
        return 0;
    return node->name[1] - '0';
}

bool isBlock(const xmlNode* node)
{
    if (node->type != XML_ELEMENT_NODE)
        return false;
    const QString display = styleOf(node, "display");
    if (!display.isEmpty() && !isElement(node, "td") && !isElement(node, "th"))
        return !display.startsWith(QLatin1String("inline")) && display != QLatin1String("contents");
    return headingLevel(node) > 0
        || isOneOf(node,
            {"p", "div", "section", "article", "main", "header", "ul", "ol", "li", "dl", "dt", "dd",
                "blockquote", "pre", "table", "thead", "tbody", "tfoot", "tr", "td", "th", "figure",
                "figcaption", "caption", "br", "hr", "center", "body", "address", "details",
                "summary", "footer", "aside", "nav", "form", "fieldset", "legend"});
}

bool isInside(const xmlNode* node, const xmlNode* ancestor)
{
    while (node != nullptr && node != ancestor)
        node = node->parent;
    return node != nullptr;
}

bool isFurniture(const xmlNode* node)
{
    return node->_private != nullptr ? node->_private != &kept : tellFurniture(node);
}

bool isShownAside(const xmlNode* node)
{
    return node->_private == &aside;
}

QStringList nameWords(const xmlNode* node)
{
    constexpr qsizetype kLongest = 300;
    const QString names
        = (attribute(node, "class") + u' ' + attribute(node, "id")).left(kLongest).simplified();
    QStringList words = names.toLower().split(u' ', Qt::SkipEmptyParts);
    QString word;
    const auto finish = [&] {
        if (!word.isEmpty())
            words << word.toLower();
        word.clear();
    };
    for (qsizetype i = 0; i < names.size(); ++i) {
        const QChar c = names.at(i);
        const bool startsWord = c.isUpper() && i > 0 && names.at(i - 1).isLower();
        if (!c.isLetter() || startsWord)
            finish();
        if (c.isLetter())
            word += c;
    }
    finish();
    words.removeDuplicates();
    return words;
}

const xmlNode* nextNode(const xmlNode* node, const xmlNode* root, bool enters)
{
    if (enters && node->type == XML_ELEMENT_NODE && node->children != nullptr)
        return node->children;
    while (node != root) {
        if (node->next != nullptr)
            return node->next;
        node = node->parent;
    }
    return nullptr;
}

const xmlNode* findElement(const xmlNode* root, const char* name)
{
    for (const xmlNode* node = root; node != nullptr; node = nextNode(node, root, true)) {
        if (isElement(node, name))
            return node;
    }
    return nullptr;
}

QString charactersOf(const xmlNode* text)
{
    constexpr int kReach = 4; ///< elements in each other that only say how the text is set
    const QString characters = QString::fromUtf8(reinterpret_cast<const char*>(text->content));
    const xmlNode* node = text->parent;
    for (int i = 0; node != nullptr && i < kReach && !isBlock(node); ++i, node = node->parent) {
        const QString place = styleOf(node, "vertical-align");
        if (isElement(node, "sup") || place == QLatin1String("super"))
            return raised(characters);
        if (isElement(node, "sub") || place == QLatin1String("sub"))
            return lowered(characters);
    }
    return characters;
}

QString textOf(const xmlNode* root, qsizetype enough)
{
    QString text;
    qsizetype nodesLeft = 1000 + 10 * enough; // elements without text are much to read, too
    for (const xmlNode* node = root; node != nullptr && text.size() <= enough && --nodesLeft > 0;) {
        if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE)
            text += QString::fromUtf8(reinterpret_cast<const char*>(node->content));
        else if (isElement(node, "br"))
            text += u' ';
        node = nextNode(node, root, !isFurniture(node));
    }
    return text.simplified();
}

} // namespace qb::importers
