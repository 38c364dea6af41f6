#include "preflight/structure_reader.h"

#include <QSet>

#include <map>
#include <set>

namespace qb::preflight {

namespace {

constexpr int kDeepest = 120;
constexpr size_t kMostElements = 1'000'000;
constexpr int kLongestRoleChain = 8;

const QSet<QByteArray>& standardTypes()
{
    // ISO 32000-1 section 14.8.4, and ISO 32000-2's additions.
    static const QSet<QByteArray> types{"Document", "Part", "Art", "Sect", "Div", "BlockQuote",
        "Caption", "TOC", "TOCI", "Index", "NonStruct", "Private", "P", "H", "H1", "H2", "H3", "H4",
        "H5", "H6", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD", "THead", "TBody", "TFoot",
        "Span", "Quote", "Note", "Reference", "BibEntry", "Code", "Link", "Annot", "Ruby", "RB",
        "RT", "RP", "Warichu", "WT", "WP", "Figure", "Formula", "Form", "DocumentFragment", "Aside",
        "Title", "FENote", "Sub", "Em", "Strong", "Artifact"};
    return types;
}

class Reader {
public:
    explicit Reader(PdfSource& source)
        : m_root(valueOf(source.pdf->getRoot(), "/StructTreeRoot")),
          m_roles(valueOf(m_root, "/RoleMap"))
    {
        for (size_t i = 0; i < source.pages.size(); ++i)
            m_pages.emplace(source.pages[i].getObjGen(), int(i));
    }

    Structure read(QPDFObjectHandle catalog)
    {
        QPDFObjectHandle marked = valueOf(valueOf(catalog, "/MarkInfo"), "/Marked");
        m_structure.isMarked = marked.isBool() && marked.getBoolValue();
        m_structure.hasRoot = m_root.isDictionary();
        m_structure.hasParentTree = valueOf(m_root, "/ParentTree").isDictionary();
        if (m_structure.hasRoot)
            readKids(valueOf(m_root, "/K"), -1, -1, 0);
        return std::move(m_structure);
    }

private:
    int pageOf(QPDFObjectHandle element, int fallback) const
    {
        QPDFObjectHandle page = valueOf(element, "/Pg");
        const auto found = m_pages.find(page.getObjGen());
        return page.isNull() || found == m_pages.end() ? fallback : found->second;
    }

    void readKids(QPDFObjectHandle kids, int parent, int page, int depth)
    {
        if (depth > kDeepest || m_structure.elements.size() > kMostElements) {
            m_structure.isDamaged = true;
            return;
        }
        if (!kids.isArray()) {
            readKid(kids, parent, page, depth);
            return;
        }
        for (int i = 0; i < kids.getArrayNItems(); ++i)
            readKid(kids.getArrayItem(i), parent, page, depth);
    }

    void readKid(QPDFObjectHandle kid, int parent, int page, int depth)
    {
        if (kid.isInteger()) {
            addPiece(page, int(qBound(-1LL, kid.getIntValue(), 1LL << 30)), parent);
            return;
        }
        if (!kid.isDictionary())
            return;
        const QByteArray type = nameOf(kid.getKey("/Type"));
        if (type == "MCR") {
            const bool isInForm = kid.getKey("/Stm").isStream();
            if (!isInForm)
                addPiece(pageOf(kid, page), int(numberOf(kid.getKey("/MCID"), -1)), parent);
            else if (parent >= 0)
                ++m_structure.elements[size_t(parent)].contents;
        } else if (type == "OBJR") {
            if (parent >= 0)
                ++m_structure.elements[size_t(parent)].contents;
        } else {
            readElement(kid, parent, page, depth);
        }
    }

    void addPiece(int page, int mcid, int element)
    {
        if (element >= 0)
            ++m_structure.elements[size_t(element)].contents;
        m_structure.pieces.push_back({page, mcid, element});
    }

    void readElement(QPDFObjectHandle object, int parent, int page, int depth)
    {
        if (object.isIndirect() && !m_seen.insert(object.getObjGen()).second) {
            m_structure.isDamaged = true;
            return;
        }
        StructureElement element;
        element.type = roleOf(nameOf(object.getKey("/S")));
        element.isStandard = standardTypes().contains(element.type);
        element.parent = parent;
        element.page = pageOf(object, page);
        element.hasAlternative = !textOf(object.getKey("/Alt")).trimmed().isEmpty()
            || !textOf(object.getKey("/ActualText")).trimmed().isEmpty();
        readSpans(object.getKey("/A"), element);
        const int index = int(m_structure.elements.size());
        m_structure.elements.push_back(element);
        readKids(object.getKey("/K"), index, element.page, depth + 1);
    }

    QByteArray roleOf(QByteArray type) const
    {
        for (int i = 0; i < kLongestRoleChain && !standardTypes().contains(type); ++i) {
            const QByteArray mapped = nameOf(valueOf(m_roles, ('/' + type).constData()));
            if (mapped.isEmpty())
                break;
            type = mapped;
        }
        return type;
    }

    static void readSpans(QPDFObjectHandle attributes, StructureElement& element)
    {
        const auto read = [&](QPDFObjectHandle one) {
            element.columnSpan
                = qBound(1, int(numberOf(valueOf(one, "/ColSpan"), element.columnSpan)), 1000);
            element.rowSpan
                = qBound(1, int(numberOf(valueOf(one, "/RowSpan"), element.rowSpan)), 1000);
        };
        if (!attributes.isArray())
            return read(attributes);
        for (int i = 0; i < qMin(attributes.getArrayNItems(), 16); ++i)
            read(attributes.getArrayItem(i));
    }

    QPDFObjectHandle m_root;
    QPDFObjectHandle m_roles;
    std::map<QPDFObjGen, int> m_pages;
    std::set<QPDFObjGen> m_seen;
    Structure m_structure;
};

} // namespace

Structure readStructure(PdfSource& source)
{
    return Reader(source).read(source.pdf->getRoot());
}

} // namespace qb::preflight
