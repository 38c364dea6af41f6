#include "typeset/flow/page_assembler.h"

#include <cmath>

namespace qb::typeset {

int pageCountWith(
    const SetFurniture& imprint, const PageLayout& layout, const style::PageGeometry& page)
{
    const Length area = page.pitch * double(page.lines - 1) + page.em;
    const Length used = page.pitch * double(layout.rowsOnLastPage);
    const bool needsAnother = !imprint.cells.empty() && used + imprint.height > area;
    return layout.pages + (needsAnother ? 1 : 0);
}

/// One run: everything that is not kept.
class PageAssembler::Run {
public:
    Run(PageAssembler& assembler, const AssemblyInput& input, Setting& setting)
        : m_kept(assembler),
          m_input(input),
          m_setting(setting),
          m_geometry(setting.page()),
          m_places(input.flow, *input.layout, m_geometry)
    {
    }

    Result<Warned<page::Document>> run()
    {
        m_pageCount = pageCountWith(m_input.imprint, *m_input.layout, m_geometry);
        m_imprintPage = m_input.imprint.cells.empty() ? -1 : m_pageCount - 1;
        findColumns();
        findPlaces();
        listSectionsAndArticles();
        QB_CHECK(drawPages());
        finish();
        return Warned<page::Document>{std::move(m_document), std::move(m_warnings)};
    }

private:
    // ---- outline and destinations

    /// Index of the first column of each page, and one past the last.
    void findColumns()
    {
        const auto& columns = m_input.layout->columns;
        m_firstColumn.assign(size_t(m_pageCount) + 1, int(columns.size()));
        for (size_t c = columns.size(); c-- > 0;)
            m_firstColumn[size_t(columns[c].page)] = int(c);
        for (size_t page = size_t(m_pageCount); page-- > 0;)
            m_firstColumn[page] = std::min(m_firstColumn[page], m_firstColumn[page + 1]);
    }

    /// Finds where sections and articles begin; what is known of the same layout is taken over.
    void findPlaces()
    {
        std::vector<int> boxes;
        boxes.reserve(m_input.flow.sections.size() + m_input.flow.articles.size());
        for (const FlowSection& section : m_input.flow.sections)
            if (isListed(section))
                boxes.push_back(section.firstBox);
        for (const FlowArticle& article : m_input.flow.articles)
            if (article.firstBox >= 0)
                boxes.push_back(article.firstBox);
        Beginnings& kept = m_kept.m_beginnings;
        if (kept.layout == m_input.layout && kept.boxes == boxes)
            return;
        kept = {m_input.layout, boxes, m_places.placesOf(boxes)};
    }

    bool isListed(const FlowSection& section) const
    {
        return size_t(section.firstBox) < m_input.flow.boxes.size() && !section.name.isEmpty();
    }

    void listSectionsAndArticles()
    {
        const Flow& flow = m_input.flow;
        const std::vector<Place>& places = m_kept.m_beginnings.places;
        const auto listedSections = std::count_if(flow.sections.begin(), flow.sections.end(),
            [this](const FlowSection& section) { return isListed(section); });
        auto sectionPlace = places.begin();
        auto articlePlace = places.begin() + listedSections;
        m_articlePages.assign(flow.articles.size(), -1);
        size_t article = 0;
        for (size_t i = 0; i < flow.sections.size(); ++i) {
            const FlowSection& section = flow.sections[i];
            if (isListed(section)) {
                const Place place = *sectionPlace++;
                m_document.outline.push_back({section.name, 1, place.page, destinationAt(place)});
            }
            for (; article < flow.articles.size() && flow.articles[article].section == int(i);
                 ++article)
                if (flow.articles[article].firstBox >= 0)
                    listArticle(int(article), *articlePlace++);
        }
    }

    page::Point destinationAt(const Place& place) const
    {
        return {m_places.areaLeft(place.page), place.y - (m_geometry.pitch - m_geometry.em)};
    }

    void listArticle(int index, const Place& place)
    {
        const FlowArticle& article = m_input.flow.articles[size_t(index)];
        const page::Point at = destinationAt(place);
        m_articlePages[size_t(index)] = place.page;
        m_document.destinations.push_back(
            {QStringLiteral("article-%1").arg(index + 1), place.page, at});
        if (article.title.isEmpty())
            return;
        const bool isUnderSection = !m_input.flow.sections[size_t(article.section)].name.isEmpty();
        m_document.outline.push_back({article.title, isUnderSection ? 2 : 1, place.page, at});
    }

    // ---- pages

    Status drawPages()
    {
        // Folios may say how many pages there are, and fields stand in them.
        const bool isSameFolio = m_kept.m_fields == m_input.fields
            && (m_kept.m_pageCount == m_pageCount
                || !(m_setting.layout().folio.text + m_setting.layout().folio.runningHead)
                        .contains(QLatin1String("{pages}")));
        std::vector<KeptPage> former = std::exchange(m_kept.m_pages, {});
        if (!isSameFolio)
            former.clear();
        former.resize(size_t(m_pageCount));
        m_kept.m_pages.reserve(former.size());
        for (int page = 0; page < m_pageCount; ++page) {
            KeptPage& kept = former[size_t(page)];
            if (kept.isKeepable && isDrawnFrom(page, kept.source)) {
                m_kept.m_pages.push_back(std::move(kept));
                continue;
            }
            Source source = sourceOf(page);
            QB_TRY(KeptPage drawn, drawPage(page, std::move(source)));
            m_kept.m_pages.push_back(std::move(drawn));
        }
        m_kept.m_fields = m_input.fields;
        m_kept.m_pageCount = m_pageCount;
        return numberFaces();
    }

    /// Faces are numbered in the order of the pages: a document must not tell in which order it was
    /// edited.
    Status numberFaces()
    {
        DocumentFaces faces;
        for (const KeptPage& page : m_kept.m_pages)
            for (const int face : page.drawn.faces)
                faces.of(face);
        if (faces.faces() == m_kept.m_faces.faces())
            return ok();
        m_kept.m_faces = std::move(faces);
        for (size_t page = 0; page < m_kept.m_pages.size(); ++page) {
            QB_TRY(
                m_kept.m_pages[page], drawPage(int(page), std::move(m_kept.m_pages[page].source)));
        }
        return ok();
    }

    std::pair<int, int> columnsOf(int page) const
    {
        return {m_firstColumn[size_t(page)], m_firstColumn[size_t(page) + 1]};
    }

    /// Whether sourceOf() would answer the same; this is asked of every page after each keystroke.
    bool isDrawnFrom(int page, const Source& source) const
    {
        const auto [begin, end] = columnsOf(page);
        if (source.columns.size() != size_t(end - begin))
            return false;
        size_t box = 0;
        size_t number = 0;
        for (int c = begin; c < end; ++c) {
            const LaidColumn& column = m_input.layout->columns[size_t(c)];
            const int origin = m_input.layout->columns[size_t(begin)].content.begin;
            if (!isSameColumn(column, source.columns[size_t(c - begin)], origin))
                return false;
            for (int i = column.content.begin; i < column.content.end; ++i, ++box) {
                const FlowBox& here = m_places.flowBox(i);
                if (box >= source.boxes.size() || source.boxes[box] != here.box
                    || source.firstNodes[box] != here.firstNode)
                    return false;
                if (source.numbers.empty()) // the boxes themselves are far away in memory
                    continue;
                const auto* entry = std::get_if<ContentsContent>(&here.box->content);
                if (entry && entry->article >= 0
                    && source.numbers[number++] != m_articlePages[size_t(entry->article)])
                    return false;
            }
        }
        return true;
    }

    /// `kept` counts its boxes from `origin`.
    static bool isSameColumn(const LaidColumn& column, const LaidColumn& kept, int origin)
    {
        const auto isSameChange = [&](const ColumnChange& a, const ColumnChange& b) {
            return a.box - origin == b.box && a.extraRows == b.extraRows
                && a.looseness == b.looseness;
        };
        const Column& a = column.content;
        const Column& b = kept.content;
        return column.page == kept.page && column.index == kept.index
            && column.columns == kept.columns && column.firstRow == kept.firstRow
            && column.isBelowText == kept.isBelowText && column.noteRow == kept.noteRow
            && a.begin - origin == b.begin && a.end - origin == b.end
            && std::equal(a.changes.begin(), a.changes.end(), b.changes.begin(), b.changes.end(),
                isSameChange);
    }

    Source sourceOf(int page) const
    {
        Source source;
        const auto [begin, end] = columnsOf(page);
        if (begin == end)
            return source;
        const int origin = m_input.layout->columns[size_t(begin)].content.begin;
        int part = -1;
        for (int c = begin; c < end; ++c) {
            LaidColumn column = m_input.layout->columns[size_t(c)];
            for (int i = column.content.begin; i < column.content.end; ++i) {
                const FlowBox& box = m_places.flowBox(i);
                source.boxes.push_back(box.box);
                source.firstNodes.push_back(box.firstNode);
                if (const auto* entry = std::get_if<ContentsContent>(&box.box->content);
                    entry && entry->article >= 0)
                    source.numbers.push_back(m_articlePages[size_t(entry->article)]);
                if (box.part != part)
                    source.parts.push_back(m_input.flow.parts[size_t(box.part)].part);
                part = box.part;
            }
            column.content.begin -= origin;
            column.content.end -= origin;
            for (ColumnChange& change : column.content.changes)
                change.box -= origin;
            source.columns.push_back(std::move(column));
        }
        return source;
    }

    Result<KeptPage> drawPage(int page, Source source)
    {
        PageDrawer drawer(page, m_setting, m_kept.m_faces);
        KeptPage result;
        result.isKeepable = page != m_imprintPage;
        if (page == 0 && m_input.masthead.height > Length()) {
            drawer.drawFurniture(
                m_input.masthead, m_input.flow.nodeCount, m_places.areaLeft(0), m_geometry.top);
            result.isKeepable = false;
        }
        const ContentsNumbers numbers{m_articlePages};
        const auto [begin, end] = columnsOf(page);
        for (int c = begin; c < end; ++c) {
            const LaidColumn& column = m_input.layout->columns[size_t(c)];
            std::vector<PlacedBox> noted;
            Error failed;
            bool hasFailed = false;
            m_places.visit(column, [&](PlacedBox placed, int, int looseness) {
                if (looseness != 0) {
                    auto variant = variantOf(*placed.box, looseness);
                    if (variant.isError()) {
                        failed = variant.error();
                        hasFailed = true;
                        return;
                    }
                    placed.variant = variant.value();
                }
                drawer.draw(placed, numbers);
                if (!placed.box->notes.empty())
                    noted.push_back(placed);
            });
            if (hasFailed)
                return failed;
            if (!noted.empty())
                drawer.drawNotes(noted, m_places.leftOf(column), m_places.topOfRow(column.noteRow),
                    m_geometry.columnWidth(column.columns));
        }
        if (page == m_imprintPage) {
            const Length area = m_geometry.pitch * double(m_geometry.lines - 1) + m_geometry.em;
            drawer.drawFurniture(m_input.imprint,
                m_input.flow.nodeCount + int(m_input.masthead.cells.size()),
                m_places.areaLeft(page), m_geometry.top + area - m_input.imprint.height);
        }
        QB_CHECK(drawFolio(drawer, page));
        result.drawn = drawer.finish();
        result.source = std::move(source);
        return result;
    }

    Result<std::shared_ptr<const SetParagraph>> variantOf(const Box& box, int looseness)
    {
        const auto& lines = std::get<LinesContent>(box.content);
        return m_setting.set(
            lines.paragraph->source, lines.style, lines.paragraph->measure, looseness);
    }

    Status drawFolio(PageDrawer& drawer, int page)
    {
        const style::Folio& folio = m_setting.layout().folio;
        if (folio.position == style::Folio::Position::None && folio.runningHead.isEmpty())
            return ok();
        if (page == 0 && !folio.onFirstPage)
            return ok();
        const auto [begin, end] = columnsOf(page);
        if (begin == end && page != m_imprintPage && page > 0)
            return ok(); // GB/T 9704-2012 7.5: an empty page has no number
        const Length foot
            = m_geometry.top + m_geometry.pitch * double(m_geometry.lines - 1) + m_geometry.em;
        Fields fields = m_input.fields;
        fields.insert(QStringLiteral("page"), QString::number(page + 1));
        fields.insert(QStringLiteral("pages"), QString::number(m_pageCount));
        const auto alignment = folio.position == style::Folio::Position::Centre
            ? style::Alignment::Centre
            : BoxPlaces::isOdd(page) ? style::Alignment::End
                                     : style::Alignment::Start;
        if (folio.position != style::Folio::Position::None) {
            drawer.page().label = QString::number(page + 1);
            QB_CHECK(drawFolioText(drawer, page, fillIn(folio.text, fields), folio.style, alignment,
                foot + folio.distance));
        }
        if (page == 0)
            return ok();
        return drawFolioText(drawer, page, fillIn(folio.runningHead, fields),
            folio.runningHeadStyle, alignment, m_geometry.top - folio.distance);
    }

    Status drawFolioText(PageDrawer& drawer, int page, const QString& text,
        const QString& styleName, style::Alignment alignment, Length baseline)
    {
        if (text.isEmpty())
            return ok();
        style::ParagraphStyle style = *m_setting.style(styleName);
        style.alignment = alignment;
        // GB/T 9704-2012 7.5: on odd pages one character in from the right edge, on even ones from
        // the left.
        if (alignment != style::Alignment::Centre)
            style.startIndent = style.endIndent = Em::of(1);
        QB_TRY(const auto set, m_setting.setOnce(text, style, m_geometry.areaWidth()));
        const Length leading = style.size * 1.5;
        // A running head of several lines grows upwards, a folio downwards.
        if (baseline < m_geometry.top)
            baseline -= leading * double(std::max<size_t>(1, set->lines.size()) - 1);
        drawer.drawArtifact(*set, m_places.areaLeft(page), baseline, leading);
        return ok();
    }

    // ---- the document

    /// The parts' nodes hung together; taken over from the last run as far as it is the same.
    void buildStructure()
    {
        page::StructureNodes& nodes = m_kept.m_structure;
        const Flow& flow = m_input.flow;
        const size_t furniture = m_input.masthead.cells.size()
            + (m_imprintPage < 0 ? 0 : m_input.imprint.cells.size());
        const size_t count = size_t(flow.nodeCount) + furniture;
        if (size_t(nodes.size()) != count)
            nodes.resize(qsizetype(count));
        const auto put = [&](size_t index, const page::StructureNode& node, int parent) {
            const page::StructureNode& former = nodes.at(qsizetype(index));
            if (former.parent == parent && former.role == node.role && former.level == node.level
                && former.columnSpan == node.columnSpan && former.rowSpan == node.rowSpan
                && former.alternativeText == node.alternativeText
                && former.language == node.language)
                return;
            page::StructureNode& target = nodes[qsizetype(index)];
            target = node;
            target.parent = parent;
        };
        put(0, {}, -1);
        const std::vector<Flow::Entry> before = std::exchange(m_kept.m_structured, flow.parts);
        for (size_t p = 0; p < flow.parts.size(); ++p) {
            const Flow::Entry& entry = flow.parts[p];
            if (p < before.size() && before[p].part == entry.part
                && before[p].firstNode == entry.firstNode
                && before[p].parentNode == entry.parentNode)
                continue;
            for (size_t i = 0; i < entry.part->nodes.size(); ++i) {
                const page::StructureNode& node = entry.part->nodes[i];
                put(size_t(entry.firstNode) + i, node,
                    node.parent < 0 ? entry.parentNode : entry.firstNode + node.parent);
            }
        }
        page::StructureNode cell;
        cell.role = page::StructureRole::Paragraph;
        for (size_t i = size_t(flow.nodeCount); i < count; ++i)
            put(i, cell, 0);
        m_document.structure = nodes;
    }

    void finish()
    {
        buildStructure();
        for (const int face : m_kept.m_faces.faces())
            m_document.faces.push_back(m_setting.faces().at(face)->reference());
        for (const KeptPage& kept : m_kept.m_pages) {
            m_document.pages.push_back(kept.drawn.page);
            m_warnings.insert(
                m_warnings.end(), kept.drawn.warnings.begin(), kept.drawn.warnings.end());
            for (const QString& id : kept.drawn.assets)
                if (const AssetPointer asset = m_input.issue.assets.value(id))
                    m_document.assets.insert(id, asset);
        }
        for (const Flow::Entry& entry : m_input.flow.parts)
            m_warnings.insert(
                m_warnings.end(), entry.part->warnings.begin(), entry.part->warnings.end());
        const auto field = [&](const char* name) {
            return fillIn(QStringLiteral("{%1}").arg(QLatin1String(name)), m_input.fields);
        };
        page::Metadata& metadata = m_document.metadata;
        metadata.title = field("documentTitle");
        if (metadata.title.isEmpty())
            metadata.title = m_setting.layout().name;
        metadata.author = field("issuer");
        metadata.subject = field("subject");
        for (const FlowSection& section : m_input.flow.sections)
            if (!section.name.isEmpty())
                metadata.keywords << section.name;
        if (m_input.issue.date.isValid())
            metadata.date = m_input.issue.date.startOfDay(Qt::UTC);
    }

    PageAssembler& m_kept;
    const AssemblyInput& m_input;
    Setting& m_setting;
    const style::PageGeometry& m_geometry;
    int m_pageCount = 0;
    int m_imprintPage = -1;
    BoxPlaces m_places;
    std::vector<int> m_firstColumn;  ///< by page
    std::vector<int> m_articlePages; ///< by article, from 0
    page::Document m_document;
    std::vector<Warning> m_warnings;
};

void PageAssembler::clear()
{
    *this = PageAssembler();
}

Result<Warned<page::Document>> PageAssembler::run(const AssemblyInput& input, Setting& setting)
{
    return Run(*this, input, setting).run();
}

} // namespace qb::typeset
