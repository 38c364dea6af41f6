#include "preflight/checks/checks.h"
#include "preflight/structure_reader.h"
#include "preflight/text.h"

namespace qb::preflight {

namespace {

constexpr double kSameColumn = 12; // points to the right: more may be the next column
constexpr double kStepUp = 1.5;    // type sizes: less is a superscript
constexpr double kShareOutOfOrder = 0.1;

class StructureCheck {
public:
    StructureCheck(CheckContext& context, const Structure& structure)
        : m_context(context),
          m_findings(context.findings),
          m_elements(structure.elements),
          m_structure(structure)
    {
        m_children.resize(m_elements.size());
        for (size_t i = 0; i < m_elements.size(); ++i)
            if (m_elements[i].parent >= 0)
                m_children[size_t(m_elements[i].parent)].push_back(int(i));
    }

    void run()
    {
        if (m_structure.isDamaged || !m_structure.hasParentTree)
            m_findings.add("tag.tree-damaged");
        for (size_t i = 0; i < m_elements.size(); ++i)
            checkElement(int(i));
        checkContents();
        checkOrder();
    }

private:
    const StructureElement& element(int index) const { return m_elements[size_t(index)]; }
    QByteArray typeOf(int index) const { return index < 0 ? QByteArray() : element(index).type; }

    void checkElement(int index)
    {
        const StructureElement& e = element(index);
        if (!e.isStandard)
            m_findings.add("tag.unknown-type", e.page, {shown(QString::fromUtf8(e.type))});
        if ((e.type == "Figure" || e.type == "Formula") && !e.hasAlternative)
            m_findings.add("tag.no-alternative", e.page);
        if (e.type.size() == 2 && e.type[0] == 'H' && e.type[1] >= '1' && e.type[1] <= '6')
            checkHeading(e);
        if (e.type == "Table")
            checkTable(index);
        if (e.type == "LI")
            checkListItem(index);
        if (e.type == "TR" && typeOf(e.parent) != "Table" && typeOf(e.parent) != "THead"
            && typeOf(e.parent) != "TBody" && typeOf(e.parent) != "TFoot")
            m_findings.add("tag.table", e.page);
        if ((e.type == "TH" || e.type == "TD") && typeOf(e.parent) != "TR")
            m_findings.add("tag.table", e.page);
        if (e.type == "TOCI" && typeOf(e.parent) != "TOC")
            m_findings.add("tag.list", e.page);
    }

    /// ISO 14289-1 section 7.4: levels begin at 1 and none is left out going down.
    void checkHeading(const StructureElement& heading)
    {
        const int level = heading.type[1] - '0';
        if (level > m_lastHeading + 1)
            m_findings.add("tag.heading-skipped", heading.page,
                {m_lastHeading == 0 ? Text::tr("开头") : QStringLiteral("H%1").arg(m_lastHeading),
                    QStringLiteral("H%1").arg(level)});
        m_lastHeading = level;
    }

    void checkListItem(int index)
    {
        const auto& children = m_children[size_t(index)];
        const bool hasBody = std::any_of(
            children.begin(), children.end(), [&](int child) { return typeOf(child) == "LBody"; });
        if (!hasBody || typeOf(element(index).parent) != "L")
            m_findings.add("tag.list", element(index).page);
    }

    std::vector<int> rowsOf(int table) const
    {
        std::vector<int> rows;
        for (const int child : m_children[size_t(table)]) {
            if (typeOf(child) == "TR")
                rows.push_back(child);
            else if (typeOf(child) == "THead" || typeOf(child) == "TBody"
                || typeOf(child) == "TFoot")
                for (const int row : m_children[size_t(child)])
                    if (typeOf(row) == "TR")
                        rows.push_back(row);
        }
        return rows;
    }

    /// ISO 14289-1 section 7.5: headers, and as many cells in every row.
    void checkTable(int table)
    {
        const std::vector<int> rows = rowsOf(table);
        bool hasHeader = false;
        std::vector<int> widths(rows.size(), 0);
        for (size_t r = 0; r < rows.size(); ++r) {
            for (const int cell : m_children[size_t(rows[r])]) {
                hasHeader = hasHeader || typeOf(cell) == "TH";
                const auto below = std::min(rows.size(), r + size_t(element(cell).rowSpan));
                for (size_t i = r; i < below; ++i)
                    widths[i] += element(cell).columnSpan;
            }
        }
        if (!hasHeader)
            m_findings.add("tag.table-header", element(table).page);
        if (std::adjacent_find(widths.begin(), widths.end(), std::not_equal_to<>()) != widths.end())
            m_findings.add("tag.table", element(table).page);
    }

    /// Every marked piece in the tree, and every piece of the tree on a page.
    void checkContents()
    {
        std::vector<std::set<int>> ofPages(m_context.facts.pages.size());
        for (const StructurePiece& piece : m_structure.pieces) {
            const bool isPage = piece.page >= 0 && size_t(piece.page) < ofPages.size();
            if (!isPage || !m_context.facts.pages[size_t(piece.page)].marks.count(piece.mcid))
                m_findings.add("tag.content-lost", isPage ? piece.page : -1);
            else if (!ofPages[size_t(piece.page)].insert(piece.mcid).second)
                m_findings.add("tag.tree-damaged", piece.page);
        }
        for (size_t page = 0; page < ofPages.size(); ++page) {
            const PageFacts& facts = m_context.facts.pages[page];
            for (const auto& [mcid, mark] : facts.marks)
                if (!ofPages[page].count(mcid))
                    m_findings.add("tag.not-in-tree", int(page));
            if (facts.untagged > 0)
                m_findings.add("tag.untagged-content", int(page));
            const bool hasParents
                = valueOf(m_context.source.pages[page], "/StructParents").isInteger();
            if (!facts.marks.empty() && !hasParents)
                m_findings.add("tag.tree-damaged", int(page));
        }
    }

    /// What is read aloud next should not stand above what was read before, unless in a column to
    /// the right of it.
    void checkOrder()
    {
        std::vector<int> steps(m_context.facts.pages.size(), 0);
        std::vector<int> wrong(steps.size(), 0);
        const PageFacts::Mark* last = nullptr;
        int lastPage = -1;
        for (const StructurePiece& piece : m_structure.pieces) {
            if (piece.page < 0 || size_t(piece.page) >= steps.size())
                continue;
            const auto& marks = m_context.facts.pages[size_t(piece.page)].marks;
            const auto mark = marks.find(piece.mcid);
            if (mark == marks.end() || mark->second.size <= 0)
                continue;
            const PageFacts::Mark& here = mark->second;
            if (piece.page < lastPage)
                m_findings.add("tag.order", piece.page);
            if (last && lastPage == piece.page) {
                ++steps[size_t(piece.page)];
                const bool isUp = here.y > last->y + kStepUp * std::min(here.size, last->size);
                if (isUp && here.x < last->x + kSameColumn)
                    ++wrong[size_t(piece.page)];
            }
            last = &here;
            lastPage = piece.page;
        }
        for (size_t page = 0; page < steps.size(); ++page)
            if (wrong[page] > 0 && wrong[page] > kShareOutOfOrder * steps[page])
                m_findings.add("tag.order", int(page));
    }

    CheckContext& m_context;
    Findings& m_findings;
    const std::vector<StructureElement>& m_elements;
    const Structure& m_structure;
    std::vector<std::vector<int>> m_children;
    int m_lastHeading = 0;
};

} // namespace

void checkStructure(CheckContext& context)
{
    const Structure structure = readStructure(context.source);
    if (!structure.isMarked || !structure.hasRoot || structure.elements.empty()) {
        context.findings.add("tag.missing");
        return;
    }
    StructureCheck(context, structure).run();
}

} // namespace qb::preflight
