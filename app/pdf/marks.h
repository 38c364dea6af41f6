#pragma once

#include "page/document.h"

#include <QByteArray>

#include <map>
#include <vector>

namespace qb::pdf {

/// What a node of the structure holds, in order.
struct StructureKid {
    enum class Kind { Node, Content, Link };
    Kind kind = Kind::Node;
    int number = 0; ///< Node: index; Content: MCID; Link: index in Marks::links()
    int page = 0;   ///< of Content and Link, from 0
};

/// A link on a page, where it is drawn: PDF coordinates of the page.
struct PlacedLink {
    int page = 0;
    std::array<double, 4> rect{}; ///< left, bottom, right, top
    page::Link link;
    int node = -1; ///< the node it belongs to; -1 for none
};

/// Follows the Tag items of the pages and notes which piece of content belongs to which node. Only
/// the innermost open node gets marked-content, so that pieces never nest (ISO 32000-1
/// section 14.7.4.2).
class Marks {
public:
    explicit Marks(const page::StructureNodes& nodes);

    bool isTagged() const { return !m_nodes.empty(); }
    void beginPage(int page);
    void tag(int node);
    /// Whether content drawn now needs another mark than the one that is open in the stream.
    bool isStale() const { return isTagged() && (!m_isOpen || m_openNode != current()); }
    /// Closes the mark that is open, and opens that of the current node. Only outside a text
    /// object.
    void refresh(QByteArray& out);
    /// Opens a mark for content that says `text`, whatever its glyphs are taken for. close() must
    /// follow.
    void openReplaced(QByteArray& out, QStringView text);
    /// Whether content drawn now belongs to a node.
    bool isInNode() const { return isTagged() && isNode(current()); }
    void close(QByteArray& out);

    void addLink(PlacedLink link);
    /// What is drawn next covers this part of the sheet: left, bottom, right, top.
    void addBox(const std::array<double, 4>& box);
    /// What each node covers of the first sheet it is on.
    const std::map<int, std::array<double, 4>>& boxes() const { return m_boxes; }

    const std::vector<std::vector<StructureKid>>& kids() const { return m_kids; }
    const std::vector<PlacedLink>& links() const { return m_links; }
    /// By page: the node of each MCID.
    const std::vector<std::vector<int>>& nodesOfPages() const { return m_nodesOfPages; }
    bool isNode(int node) const { return node >= 0 && size_t(node) < size_t(m_nodes.size()); }

private:
    int current() const { return m_stack.empty() ? page::Tag::kArtifact : m_stack.back(); }
    void noteAppearance(int node);
    void open(QByteArray& out, const QByteArray& tag, const QByteArray& properties);

    const page::StructureNodes& m_nodes;
    std::vector<std::vector<StructureKid>> m_kids;
    std::vector<bool> m_hasAppeared;
    std::vector<std::vector<int>> m_nodesOfPages;
    std::vector<PlacedLink> m_links;
    std::map<int, std::array<double, 4>> m_boxes;
    std::map<int, int> m_pageOfBox;
    std::vector<int> m_stack;
    int m_page = -1;
    bool m_isOpen = false;
    int m_openNode = page::Tag::kArtifact;
};

} // namespace qb::pdf
