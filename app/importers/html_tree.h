#pragma once

#include <libxml/tree.h>

#include <QString>
#include <QStringList>

#include <memory>

namespace qb::importers {

struct HtmlDocumentCloser {
    void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
};

/// A page as libxml2 reads it: never deeper than its limit of 256 elements, so that functions may
/// recurse along it.
struct HtmlTree {
    std::unique_ptr<xmlDoc, HtmlDocumentCloser> document;
    bool isCut = false; ///< nested too deep, or too many elements: what stands behind that place is
                        ///< missing

    /// Null for a page without any element.
    const xmlNode* root() const;
};

HtmlTree parseHtml(const QString& html);

/// Scripts, forms, navigation and hidden parts: no text of the page.
bool isFurniture(const xmlNode* node);
/// Furniture with sentences that readers see beside or under a text (aside, footer): where a text
/// holds it, it is told that it was left out.
bool isShownAside(const xmlNode* node);

QString attribute(const xmlNode* node, const char* name);
/// A property of the element's own style attribute, in lower case; empty for none.
QString styleOf(const xmlNode* node, const char* property);
bool isElement(const xmlNode* node, const char* name);
/// 1 to 6 of h1 to h6; 0 for any other.
int headingLevel(const xmlNode* node);
/// Whether a line ends before and behind it.
bool isBlock(const xmlNode* node);
bool isInside(const xmlNode* node, const xmlNode* ancestor);

/// The words that an element's class and id are made of, in lower case: "relatedNews_list" has
/// "related", "news", "list" and "relatednews_list".
QStringList nameWords(const xmlNode* node);

/// The characters of a text node; raised and lowered ones as those that Unicode has for them, where
/// it has them: "m" and a raised "2" flattened would say something else.
QString charactersOf(const xmlNode* text);

/// The next node after `node` in document order within `root`, going into children only if
/// `enters`; null at the end.
const xmlNode* nextNode(const xmlNode* node, const xmlNode* root, bool enters);

/// The first element of that name, `root` included; null for none.
const xmlNode* findElement(const xmlNode* root, const char* name);

/// The text below a node, white space collapsed, furniture left out. Reading stops soon after
/// `enough` characters: elements in each other would be read again and again.
QString textOf(const xmlNode* node, qsizetype enough = 100'000);

} // namespace qb::importers
