#include "importers/html_content.h"

#include <QHash>

#include <array>

namespace qb::importers {

namespace {

constexpr qsizetype kParagraph = 20; ///< characters from which a paragraph counts as article text

bool isOneOf(const xmlNode* node, std::initializer_list<const char*> names)
{
    return std::any_of(
        names.begin(), names.end(), [&](const char* name) { return isElement(node, name); });
}

qsizetype linkLength(const xmlNode* root)
{
    qsizetype length = 0;
    for (const xmlNode* node = root; node != nullptr;) {
        const bool isLink = isElement(node, "a");
        if (isLink)
            length += textOf(node).size();
        node = nextNode(node, root, !isLink && !isFurniture(node));
    }
    return length;
}

bool isInside(const xmlNode* node, const xmlNode* ancestor)
{
    while (node != nullptr && node != ancestor)
        node = node->parent;
    return node != nullptr;
}

} // namespace

bool isElement(const xmlNode* node, const char* name)
{
    return node->type == XML_ELEMENT_NODE
        && xmlStrcasecmp(node->name, reinterpret_cast<const xmlChar*>(name)) == 0;
}

QString attribute(const xmlNode* node, const char* name)
{
    xmlChar* value = xmlGetProp(node, reinterpret_cast<const xmlChar*>(name));
    const QString result = QString::fromUtf8(reinterpret_cast<const char*>(value));
    xmlFree(value);
    return result;
}

bool isFurniture(const xmlNode* node)
{
    if (node->type == XML_COMMENT_NODE || node->type == XML_PI_NODE || node->type == XML_DTD_NODE)
        return true;
    if (node->type != XML_ELEMENT_NODE)
        return false;
    if (isOneOf(node,
            {"script", "style", "noscript", "nav", "footer", "aside", "form", "button", "select",
                "textarea", "input", "iframe", "frame", "object", "embed", "applet", "svg",
                "template", "head", "canvas", "audio", "video", "dialog", "menu"}))
        return true;
    const QString style = attribute(node, "style").remove(u' ');
    return style.contains(QLatin1String("display:none"), Qt::CaseInsensitive)
        || attribute(node, "role") == QLatin1String("navigation")
        || xmlHasProp(node, reinterpret_cast<const xmlChar*>("hidden")) != nullptr;
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

QString textOf(const xmlNode* root)
{
    QString text;
    for (const xmlNode* node = root; node != nullptr;) {
        if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE)
            text += QString::fromUtf8(reinterpret_cast<const char*>(node->content));
        else if (isElement(node, "br"))
            text += u' ';
        node = nextNode(node, root, !isFurniture(node));
    }
    return text.simplified();
}

const xmlNode* articleOf(const xmlNode* root)
{
    QHash<const xmlNode*, double> scores;
    double total = 0;
    for (const xmlNode* node = root; node != nullptr;) {
        const bool isParagraph = isElement(node, "p") || isElement(node, "section");
        if (isElement(node, "p") && node->parent != nullptr) {
            const QString text = textOf(node);
            const double weight = double(text.size() - linkLength(node));
            if (text.size() >= kParagraph && weight > 0) {
                total += weight;
                scores[node->parent] += weight;
                if (node->parent->parent != nullptr && isInside(node->parent->parent, root))
                    scores[node->parent->parent] += weight / 2;
            }
        }
        node = nextNode(node, root, !isFurniture(node) && !(isParagraph && isElement(node, "p")));
    }
    const xmlNode* best = root;
    double bestScore = 0;
    for (auto it = scores.cbegin(); it != scores.cend(); ++it) {
        const bool isEarlier
            = it.value() == bestScore && xmlGetLineNo(it.key()) < xmlGetLineNo(best);
        if (it.value() > bestScore || isEarlier) {
            bestScore = it.value();
            best = it.key();
        }
    }
    return bestScore >= total * 0.6 && isInside(best, root) ? best : root;
}

} // namespace qb::importers
