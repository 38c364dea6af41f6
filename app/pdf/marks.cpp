#include "pdf/marks.h"

#include "pdf/numbers.h"
#include "pdf/structure_names.h"

namespace qb::pdf {

Marks::Marks(const page::StructureNodes& nodes)
    : m_nodes(nodes),
      m_kids(size_t(nodes.size())),
      m_hasAppeared(size_t(nodes.size()), false)
{
}

void Marks::beginPage(int page)
{
    m_page = page;
    m_stack.clear();
    m_nodesOfPages.resize(size_t(page) + 1);
}

void Marks::tag(int node)
{
    if (node == page::Tag::kClose) {
        if (!m_stack.empty())
            m_stack.pop_back();
        return;
    }
    const int furniture
        = node == page::Tag::kPagination ? page::Tag::kPagination : page::Tag::kArtifact;
    m_stack.push_back(isNode(node) ? node : furniture);
    if (isNode(node))
        noteAppearance(node);
}

/// Puts the node, and the nodes above it, at the place where they first occur.
void Marks::noteAppearance(int node)
{
    while (!m_hasAppeared[size_t(node)]) {
        m_hasAppeared[size_t(node)] = true;
        const int parent = m_nodes[size_t(node)].parent;
        if (parent < 0 || parent >= node)
            return;
        m_kids[size_t(parent)].push_back({StructureKid::Kind::Node, node, m_page});
        node = parent;
    }
}

void Marks::refresh(QByteArray& out)
{
    if (isStale())
        open(out, isInNode() ? structureType(m_nodes[size_t(current())]) : QByteArray(), {});
}

void Marks::openReplaced(QByteArray& out, QStringView text)
{
    QByteArray properties = "/ActualText";
    appendUtf16Hex(properties, text);
    open(out, "Span", properties); // the one tag whose replacement every reader heeds
}

void Marks::open(QByteArray& out, const QByteArray& tag, const QByteArray& properties)
{
    close(out);
    m_isOpen = true;
    m_openNode = current();
    if (m_openNode == page::Tag::kPagination) {
        out += "/Artifact<</Type/Pagination>>BDC\n";
        return;
    }
    if (m_openNode == page::Tag::kArtifact) {
        out += "/Artifact BMC\n";
        return;
    }
    std::vector<int>& nodes = m_nodesOfPages[size_t(m_page)];
    const int id = int(nodes.size());
    nodes.push_back(m_openNode);
    m_kids[size_t(m_openNode)].push_back({StructureKid::Kind::Content, id, m_page});
    out += '/' + tag + "<</MCID " + QByteArray::number(id) + properties + ">>BDC\n";
}

void Marks::close(QByteArray& out)
{
    if (m_isOpen)
        out += "EMC\n";
    m_isOpen = false;
}

void Marks::addLink(PlacedLink link)
{
    link.page = m_page;
    // A link always belongs to a node (ISO 14289-1 section 7.18.5); on page furniture to the
    // document.
    link.node = !isTagged() ? -1 : isNode(current()) ? current() : 0;
    if (link.node >= 0)
        m_kids[size_t(link.node)].push_back(
            {StructureKid::Kind::Link, int(m_links.size()), m_page});
    m_links.push_back(std::move(link));
}

void Marks::addBox(const std::array<double, 4>& box)
{
    if (!isInNode())
        return;
    const auto [place, isNew] = m_boxes.try_emplace(current(), box);
    const int page = m_pageOfBox.try_emplace(current(), m_page).first->second;
    auto& known = place->second;
    if (!isNew && page == m_page)
        known = {qMin(known[0], box[0]), qMin(known[1], box[1]), qMax(known[2], box[2]),
            qMax(known[3], box[3])};
}

} // namespace qb::pdf
