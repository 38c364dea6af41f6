#include "pdf/structure_tree.h"

#include "pdf/structure_names.h"

#include <map>
#include <set>

namespace qb::pdf {

namespace {

QPDFObjectHandle name(const std::string& text)
{
    return QPDFObjectHandle::newName("/" + text);
}

QPDFObjectHandle integer(long long value)
{
    return QPDFObjectHandle::newInteger(value);
}

QPDFObjectHandle text(const QString& value)
{
    return QPDFObjectHandle::newUnicodeString(value.toStdString());
}

class TreeWriter {
public:
    TreeWriter(QPDF& pdf, const page::Document& document, const Marks& marks,
        std::vector<QPDFObjectHandle>& pages, std::vector<QPDFObjectHandle>& annotations)
        : m_pdf(pdf),
          m_nodes(document.structure),
          m_marks(marks),
          m_pages(pages),
          m_annotations(annotations)
    {
    }

    void write();

private:
    void makeElements();
    QPDFObjectHandle makeElement(size_t index);
    void addAttributes(QPDFObjectHandle element, const page::StructureNode& node, size_t index);
    void addBox(QPDFObjectHandle element, int index);
    QPDFObjectHandle addChild(QPDFObjectHandle parent, const std::string& type);
    std::vector<StructureKid> orderedKids(size_t index) const;
    struct Kids;
    bool isHeaderRow(int row) const;
    const char* groupFor(int parent, int child, bool isAfterBody) const;
    void addNode(Kids& kids, size_t parent, int child);
    void fill(size_t index);
    QPDFObjectHandle linkKid(QPDFObjectHandle element, const StructureKid& kid, bool isLinkElement);
    void writeParentTree(QPDFObjectHandle root);
    void writeIdTree(QPDFObjectHandle root);

    QPDF& m_pdf;
    const page::StructureNodes& m_nodes;
    const Marks& m_marks;
    std::vector<QPDFObjectHandle>& m_pages;
    std::vector<QPDFObjectHandle>& m_annotations;
    std::vector<QPDFObjectHandle> m_elements;
    std::vector<QPDFObjectHandle>
        m_holders; ///< the element that takes a node's kids: itself, or its inner one
    std::vector<std::vector<int>> m_children;
    std::vector<std::pair<int, QPDFObjectHandle>> m_linkParents; ///< link, its element
};

/// A parent must come before its child; anything else hangs on the root, so that no circle can be.
int parentOf(const page::StructureNodes& nodes, size_t index)
{
    const int parent = nodes[index].parent;
    return parent >= 0 && size_t(parent) < index ? parent : 0;
}

void TreeWriter::write()
{
    makeElements();
    for (size_t i = 0; i < size_t(m_nodes.size()); ++i)
        fill(i);
    QPDFObjectHandle root = m_pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
    root.replaceKey("/Type", name("StructTreeRoot"));
    root.replaceKey("/K", m_elements.front());
    m_elements.front().replaceKey("/P", root);
    writeParentTree(root);
    writeIdTree(root);
    m_pdf.getRoot().replaceKey("/StructTreeRoot", root);
    QPDFObjectHandle markInfo = QPDFObjectHandle::newDictionary();
    markInfo.replaceKey("/Marked", QPDFObjectHandle::newBool(true));
    m_pdf.getRoot().replaceKey("/MarkInfo", markInfo);
}

void TreeWriter::makeElements()
{
    m_children.resize(size_t(m_nodes.size()));
    for (size_t i = 0; i < size_t(m_nodes.size()); ++i) {
        m_elements.push_back(makeElement(i));
        if (i > 0) {
            const int parent = parentOf(m_nodes, i);
            m_children[size_t(parent)].push_back(int(i));
            m_elements[i].replaceKey("/P", m_holders[size_t(parent)]);
        }
        // Their content may not stand in them directly (ISO 32000-1 tables 335 and 336).
        if (m_nodes[i].role == page::StructureRole::ListItem)
            m_holders.push_back(addChild(m_elements[i], "LBody"));
        else if (m_nodes[i].role == page::StructureRole::ContentsItem)
            m_holders.push_back(addChild(m_elements[i], "Reference"));
        else
            m_holders.push_back(m_elements[i]);
    }
}

QPDFObjectHandle TreeWriter::makeElement(size_t index)
{
    const page::StructureNode& node = m_nodes[index];
    QPDFObjectHandle element = m_pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
    element.replaceKey("/S", name(index == 0 ? "Document" : structureType(node).toStdString()));
    if (!node.language.isEmpty())
        element.replaceKey("/Lang", text(node.language));
    if (!node.alternativeText.isEmpty())
        element.replaceKey("/Alt", text(node.alternativeText));
    addAttributes(element, node, index);
    return element;
}

void TreeWriter::addAttributes(
    QPDFObjectHandle element, const page::StructureNode& node, size_t index)
{
    using Role = page::StructureRole;
    if (node.role == Role::Note) // ISO 14289-1 section 7.9: notes have their own ids
        element.replaceKey("/ID", QPDFObjectHandle::newString("note" + std::to_string(index)));
    if (node.role == Role::Figure)
        addBox(element, int(index));
    if (node.role != Role::TableHeader && node.role != Role::TableCell)
        return;
    QPDFObjectHandle table = QPDFObjectHandle::newDictionary();
    table.replaceKey("/O", name("Table"));
    if (node.role == Role::TableHeader)
        table.replaceKey("/Scope", name("Column"));
    if (node.columnSpan > 1)
        table.replaceKey("/ColSpan", integer(node.columnSpan));
    if (node.rowSpan > 1)
        table.replaceKey("/RowSpan", integer(node.rowSpan));
    if (table.getKeys().size() > 1)
        element.replaceKey("/A", table);
}

/// ISO 32000-1 table 344: where a figure stands on its page.
void TreeWriter::addBox(QPDFObjectHandle element, int index)
{
    const auto found = m_marks.boxes().find(index);
    if (found == m_marks.boxes().end())
        return;
    QPDFObjectHandle layout = QPDFObjectHandle::newDictionary();
    layout.replaceKey("/O", name("Layout"));
    layout.replaceKey("/Placement", name("Block"));
    QPDFObjectHandle box = QPDFObjectHandle::newArray();
    for (const double side : found->second)
        box.appendItem(QPDFObjectHandle::newReal(side, 2));
    layout.replaceKey("/BBox", box);
    element.replaceKey("/A", layout);
}

QPDFObjectHandle TreeWriter::addChild(QPDFObjectHandle parent, const std::string& type)
{
    QPDFObjectHandle child = m_pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
    child.replaceKey("/S", name(type));
    child.replaceKey("/P", parent);
    parent.replaceKey("/K", child);
    return child;
}

/// Everything in the order in which it first appeared on the pages. Children that drew nothing (an
/// empty table cell) follow the sibling before them, so that none is lost.
std::vector<StructureKid> TreeWriter::orderedKids(size_t index) const
{
    std::vector<StructureKid> kids = m_marks.kids()[index];
    const std::vector<int>& children = m_children[index];
    std::erase_if(kids, [&](const StructureKid& kid) {
        return kid.kind == StructureKid::Kind::Node
            && !std::binary_search(children.begin(), children.end(), kid.number);
    });
    const auto placeOf = [&](int child) {
        return std::find_if(kids.begin(), kids.end(), [&](const StructureKid& kid) {
            return kid.kind == StructureKid::Kind::Node && kid.number == child;
        });
    };
    std::set<int> drawn;
    for (const StructureKid& kid : kids)
        if (kid.kind == StructureKid::Kind::Node)
            drawn.insert(kid.number);
    for (size_t i = 0; i < children.size(); ++i) {
        if (drawn.count(children[i]))
            continue;
        const StructureKid made{StructureKid::Kind::Node, children[i], 0};
        kids.insert(i == 0 ? kids.begin() : placeOf(children[i - 1]) + 1, made);
    }
    return kids;
}

bool TreeWriter::isHeaderRow(int row) const
{
    const std::vector<int>& cells = m_children[size_t(row)];
    return !cells.empty() && std::all_of(cells.begin(), cells.end(), [&](int cell) {
        return m_nodes[size_t(cell)].role == page::StructureRole::TableHeader;
    });
}

/// What must stand between a node and this child of it (ISO 32000-1 tables 336 and 337): items are
/// in lists, the rows of a table in its head and its body. Empty: nothing.
const char* TreeWriter::groupFor(int parent, int child, bool isAfterBody) const
{
    using Role = page::StructureRole;
    const Role role = m_nodes[size_t(child)].role;
    const Role outer = m_nodes[size_t(parent)].role;
    if (role == Role::ListItem && outer != Role::List)
        return "L";
    if (role == Role::TableRow && outer == Role::Table)
        return !isAfterBody && isHeaderRow(child) ? "THead" : "TBody";
    return "";
}

QPDFObjectHandle TreeWriter::linkKid(
    QPDFObjectHandle element, const StructureKid& kid, bool isLinkElement)
{
    QPDFObjectHandle annotation = m_annotations[size_t(kid.number)];
    QPDFObjectHandle reference = QPDFObjectHandle::newDictionary();
    reference.replaceKey("/Type", name("OBJR"));
    reference.replaceKey("/Obj", annotation);
    reference.replaceKey("/Pg", m_pages[size_t(kid.page)]);
    if (isLinkElement) {
        m_linkParents.emplace_back(kid.number, element);
        return reference;
    }
    // ISO 14289-1 section 7.18.5: a link annotation belongs to a Link element.
    QPDFObjectHandle link = m_pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
    link.replaceKey("/S", name("Link"));
    link.replaceKey("/P", element);
    link.replaceKey("/K", reference);
    m_linkParents.emplace_back(kid.number, link);
    return link;
}

/// The kids of one element, as they are gathered; some stand in groups of their own.
struct TreeWriter::Kids {
    std::vector<QPDFObjectHandle> made;
    QPDFObjectHandle group = QPDFObjectHandle::newNull(); ///< the one that is open
    std::string groupType;

    void add(QPDFObjectHandle kid)
    {
        group = QPDFObjectHandle::newNull();
        groupType.clear();
        made.push_back(kid);
    }
};

void TreeWriter::addNode(Kids& kids, size_t parent, int child)
{
    QPDFObjectHandle element = m_elements[size_t(child)];
    const std::string type = groupFor(int(parent), child, kids.groupType == "TBody");
    if (type.empty()) {
        kids.add(element);
        return;
    }
    if (kids.groupType != type) {
        QPDFObjectHandle group = m_pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
        group.replaceKey("/S", name(type));
        group.replaceKey("/P", m_holders[parent]);
        group.replaceKey("/K", QPDFObjectHandle::newArray());
        kids.add(group);
        kids.group = group;
        kids.groupType = type;
    }
    kids.group.getKey("/K").appendItem(element);
    element.replaceKey("/P", kids.group);
}

void TreeWriter::fill(size_t index)
{
    QPDFObjectHandle element = m_holders[index];
    const bool isLink = m_nodes[index].role == page::StructureRole::Link;
    Kids kids;
    int ownPage = -1;
    for (const StructureKid& kid : orderedKids(index)) {
        if (kid.kind == StructureKid::Kind::Node) {
            addNode(kids, index, kid.number);
        } else if (kid.kind == StructureKid::Kind::Link) {
            if (!m_annotations[size_t(kid.number)].isNull())
                kids.add(linkKid(element, kid, isLink));
        } else if (ownPage < 0 || ownPage == kid.page) {
            ownPage = kid.page;
            kids.add(integer(kid.number));
        } else {
            QPDFObjectHandle reference = QPDFObjectHandle::newDictionary();
            reference.replaceKey("/Type", name("MCR"));
            reference.replaceKey("/Pg", m_pages[size_t(kid.page)]);
            reference.replaceKey("/MCID", integer(kid.number));
            kids.add(reference);
        }
    }
    if (ownPage >= 0)
        element.replaceKey("/Pg", m_pages[size_t(ownPage)]);
    if (kids.made.size() == 1)
        element.replaceKey("/K", kids.made.front());
    else if (!kids.made.empty())
        element.replaceKey("/K", QPDFObjectHandle::newArray(kids.made));
}

/// ISO 32000-1 section 14.7.4.4: keys 0…n-1 are the pages, those after them the link annotations.
void TreeWriter::writeParentTree(QPDFObjectHandle root)
{
    QPDFObjectHandle numbers = QPDFObjectHandle::newArray();
    const auto& pages = m_marks.nodesOfPages();
    for (size_t page = 0; page < pages.size(); ++page) {
        std::vector<QPDFObjectHandle> elements;
        for (const int node : pages[page])
            elements.push_back(m_holders[size_t(node)]);
        m_pages[page].replaceKey("/StructParents", integer(static_cast<long long>(page)));
        m_pages[page].replaceKey("/Tabs", name("S"));
        numbers.appendItem(integer(static_cast<long long>(page)));
        numbers.appendItem(m_pdf.makeIndirectObject(QPDFObjectHandle::newArray(elements)));
    }
    auto key = static_cast<long long>(pages.size());
    std::sort(m_linkParents.begin(), m_linkParents.end(),
        [](const auto& a, const auto& b) { return a.first < b.first; });
    for (auto& [link, element] : m_linkParents) {
        m_annotations[size_t(link)].replaceKey("/StructParent", integer(key));
        numbers.appendItem(integer(key++));
        numbers.appendItem(element);
    }
    QPDFObjectHandle tree = m_pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
    tree.replaceKey("/Nums", numbers);
    root.replaceKey("/ParentTree", tree);
    root.replaceKey("/ParentTreeNextKey", integer(key));
}

/// ISO 32000-1 table 322: wanted where elements have ids; the names are sorted as strings.
void TreeWriter::writeIdTree(QPDFObjectHandle root)
{
    std::map<std::string, QPDFObjectHandle> byId;
    for (QPDFObjectHandle& element : m_elements)
        if (QPDFObjectHandle id = element.getKey("/ID"); id.isString())
            byId.emplace(id.getStringValue(), element);
    if (byId.empty())
        return;
    QPDFObjectHandle names = QPDFObjectHandle::newArray();
    for (const auto& [id, element] : byId) {
        names.appendItem(QPDFObjectHandle::newString(id));
        names.appendItem(element);
    }
    QPDFObjectHandle tree = QPDFObjectHandle::newDictionary();
    tree.replaceKey("/Names", names);
    root.replaceKey("/IDTree", m_pdf.makeIndirectObject(tree));
}

} // namespace

void writeStructureTree(QPDF& pdf, const page::Document& document, const Marks& marks,
    std::vector<QPDFObjectHandle>& pages, std::vector<QPDFObjectHandle>& annotations)
{
    if (marks.isTagged())
        TreeWriter(pdf, document, marks, pages, annotations).write();
}

} // namespace qb::pdf
