#pragma once

#include "core/result.h"

#include <libxml/tree.h>

#include <QByteArray>

#include <initializer_list>
#include <memory>
#include <string_view>

/// The XML of office files, OFD and feeds: read into a tree within limits. Nothing is fetched, no
/// entity of the document's own is expanded.
namespace qb::importers::xml {

enum class Doctype {
    Refused, ///< a document type declaration is an error, as in every office format
    Ignored, ///< it may stand there, but may not declare entities
};

struct Limits {
    qsizetype bytes = qsizetype(64) << 20;
    qint64 nodes = 2'500'000; ///< elements and attributes; comments and instructions are not kept
    // Elements nest 250 deep at most. Functions may recurse along them.
};

class Document {
public:
    explicit Document(xmlDoc* document, bool isMended = false)
        : m_document(document),
          m_isMended(isMended)
    {
    }
    /// Never null.
    const xmlNode* root() const { return xmlDocGetRootElement(m_document.get()); }
    /// Whether it was not well formed and had to be mended; something may be missing then.
    bool isMended() const { return m_isMended; }

private:
    struct Closer {
        void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
    };
    std::unique_ptr<xmlDoc, Closer> m_document;
    bool m_isMended = false;
};

/// Errors: BadInput for what is not well formed or declares entities; TooLarge over a limit.
Result<Document> parse(const QByteArray& bytes, const QString& where,
    Doctype doctype = Doctype::Refused, const Limits& limits = {});

/// The same, but what is not well formed is read as far as it can be: names of HTML's entities and
/// bare ampersands are taken for text, control characters and bytes of another encoding mended, and
/// where elements are left open or cut off, all that stands before counts. The error is that of
/// parse() where nothing can be read so.
Result<Document> parseMending(const QByteArray& bytes, const QString& where,
    Doctype doctype = Doctype::Refused, const Limits& limits = {});

/// An element of that local name, in whatever namespace.
bool isNamed(const xmlNode* node, std::string_view name);
bool isOneOf(const xmlNode* node, std::initializer_list<std::string_view> names);
std::string_view localName(const xmlNode* node);
/// Of an element or attribute; empty for none.
std::string_view namespaceOf(const xmlNode* node);

/// By local name, in whatever namespace; a null string where it does not stand.
QString attribute(const xmlNode* node, std::string_view name);
/// In that namespace only.
QString attribute(const xmlNode* node, std::string_view space, std::string_view name);

/// The first child element of that local name; null for none or for a null node.
const xmlNode* child(const xmlNode* node, std::string_view name);

/// All text below a node, white space as it stands.
QString textOf(const xmlNode* node);

/// A text node's characters.
QString contentOf(const xmlNode* node);

/// for (const xmlNode* element : xml::children(node)): the child elements, in order.
class Children {
public:
    class Iterator {
    public:
        explicit Iterator(const xmlNode* node) : m_node(firstElement(node)) { }
        const xmlNode* operator*() const { return m_node; }
        Iterator& operator++()
        {
            m_node = firstElement(m_node->next);
            return *this;
        }
        bool operator==(const Iterator&) const = default;

    private:
        static const xmlNode* firstElement(const xmlNode* node)
        {
            while (node != nullptr && node->type != XML_ELEMENT_NODE)
                node = node->next;
            return node;
        }
        const xmlNode* m_node;
    };

    explicit Children(const xmlNode* parent) : m_parent(parent) { }
    Iterator begin() const { return Iterator(m_parent != nullptr ? m_parent->children : nullptr); }
    Iterator end() const { return Iterator(nullptr); }

private:
    const xmlNode* m_parent;
};

inline Children children(const xmlNode* parent)
{
    return Children(parent);
}

} // namespace qb::importers::xml
