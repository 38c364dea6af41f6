#pragma once

#include "core/issue.h"
#include "typeset/fields.h"
#include "typeset/flow/box_places.h"

namespace qb::typeset {

struct AssemblyInput {
    const Issue& issue;
    const Flow& flow;
    std::shared_ptr<const PageLayout> layout;
    const SetFurniture& masthead;
    const SetFurniture& imprint;
    const Fields& fields;
};

/// Pages of the layout and, where the imprint (版记) has no room at the foot of the last, one more.
int pageCountWith(
    const SetFurniture& imprint, const PageLayout& layout, const style::PageGeometry& page);

/// Columns, masthead, imprint and folios → the display list, with outline, destinations, links and
/// warnings that name their page. Keeps the pages of its last run and draws only those again whose
/// content has changed or moved.
class PageAssembler {
public:
    Result<Warned<page::Document>> run(const AssemblyInput& input, Setting& setting);
    /// Forgets everything: styles or page are others.
    void clear();

private:
    /// What a page was drawn from.
    struct Source {
        std::vector<LaidColumn> columns; ///< boxes counted from the page's first
        std::vector<const Box*> boxes;
        std::vector<int> firstNodes;        ///< by box
        std::vector<int> numbers;           ///< of pages, in entries of the contents
        std::vector<FlowPartPointer> parts; ///< keeps the boxes alive
    };
    struct KeptPage {
        Source source;
        DrawnPage drawn;
        bool isKeepable = false; ///< it shows nothing but its boxes and its folio
    };
    /// Where sections and articles begin.
    struct Beginnings {
        std::shared_ptr<const PageLayout> layout;
        std::vector<int> boxes; ///< of the listed sections, then of the articles
        std::vector<Place> places;
    };
    class Run;

    std::vector<KeptPage> m_pages;
    Beginnings m_beginnings;
    DocumentFaces m_faces;
    Fields m_fields;
    int m_pageCount = 0;
    page::StructureNodes m_structure;
    std::vector<Flow::Entry> m_structured; ///< the parts it was built from
};

} // namespace qb::typeset
