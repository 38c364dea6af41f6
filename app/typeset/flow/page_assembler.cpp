#include "typeset/flow/page_assembler.h"

#include "typeset/compromise_warnings.h"
#include "typeset/flow/contents.h"
#include "typeset/metrics.h"

#include <cmath>

namespace qb::typeset {

namespace {

/// Where a box came to stand.
struct Placement {
    int box = 0;
    int page = 0;
    Length x;
    Length y; ///< top of its first grid line
    int rows = 1;
    bool isAtTop = false;
    bool isRepeated = false; ///< a table head set again: seen, but not part of the text
};

class PageAssembler {
public:
    PageAssembler(AssemblyInput input, Setting& setting)
        : m_input(std::move(input)),
          m_setting(setting),
          m_geometry(setting.page()),
          m_faceIndex(size_t(setting.faces().size()), -1)
    {
    }

    Result<Warned<page::Document>> run()
    {
        m_document.structure = std::move(m_input.flow.structure);
        placeBoxes();
        placeArticles();
        drawMasthead();
        for (const Placement& placement : m_placements)
            draw(placement);
        drawImprint();
        QB_CHECK(drawFolios());
        finish();
        return Warned<page::Document>{std::move(m_document), std::move(m_warnings)};
    }

private:
    // ---- geometry

    bool isOdd(int page) const { return page % 2 == 0; } // page 0 is the first, a recto

    Length areaLeft(int page) const
    {
        if (!m_geometry.mirrored || isOdd(page))
            return m_geometry.inner;
        return m_geometry.size.width - m_geometry.inner - m_geometry.areaWidth();
    }

    Length columnLeft(int page, int column) const
    {
        return areaLeft(page)
            + (m_geometry.columnWidth() + m_geometry.gutter.at(m_geometry.em)) * double(column);
    }

    page::Page& pageAt(int index)
    {
        while (int(m_pages.size()) <= index) {
            auto page = std::make_shared<page::Page>();
            page->size = m_geometry.size;
            page->bleed = m_geometry.bleed;
            m_pages.push_back(std::move(page));
        }
        return *m_pages[size_t(index)];
    }

    void placeBoxes()
    {
        const int perPage = m_geometry.columns;
        pageAt(0);
        for (size_t c = 0; c < m_input.columns.size(); ++c) {
            const Column& column = m_input.columns[c];
            const int page = int(c) / perPage;
            int row = page == 0 ? m_input.mastheadRows : 0;
            const Length x = columnLeft(page, int(c) % perPage);
            const auto place = [&](int box, int rows, bool isAtTop) {
                m_placements.push_back({box, page, x,
                    m_geometry.top + m_geometry.pitch * double(row), rows, isAtTop, false});
                row += rows;
            };
            if (column.begin < column.end) {
                const Box& first = m_input.flow.boxes[size_t(column.begin)];
                if (first.firstHeader >= 0 && first.endHeader <= column.begin)
                    for (int header = first.firstHeader; header < first.endHeader; ++header) {
                        place(header, m_input.flow.boxes[size_t(header)].rows, true);
                        m_placements.back().isRepeated = true;
                    }
            }
            for (int box = column.begin; box < column.end; ++box) {
                const Box& entry = m_input.flow.boxes[size_t(box)];
                const bool isAtTop = box == column.begin;
                place(box, isAtTop ? entry.rowsAtTop : entry.rows, isAtTop);
            }
            pageAt(page);
        }
        m_rowsOnLastPage = rowsOnLastPage();
    }

    int rowsOnLastPage() const
    {
        int rows = m_pages.size() == 1 ? m_input.mastheadRows : 0;
        for (const Placement& placement : m_placements) {
            if (placement.page + 1 != int(m_pages.size()))
                continue;
            const double first = (placement.y - m_geometry.top) / m_geometry.pitch;
            rows = std::max(rows, int(first + 0.5) + placement.rows);
        }
        return rows;
    }

    // ---- outline and destinations

    void placeArticles()
    {
        const Flow& flow = m_input.flow;
        m_articlePage.assign(flow.articles.size(), -1);
        std::vector<const Placement*> placementOf(flow.boxes.size(), nullptr);
        for (const Placement& placement : m_placements)
            if (!placement.isRepeated)
                placementOf[size_t(placement.box)] = &placement;
        size_t article = 0;
        for (size_t i = 0; i < flow.sections.size(); ++i) {
            const FlowSection& section = flow.sections[i];
            const Placement* first = size_t(section.firstBox) < placementOf.size()
                ? placementOf[size_t(section.firstBox)]
                : nullptr;
            if (first && !section.name.isEmpty())
                m_document.outline.push_back({section.name, 1, first->page, destinationAt(*first)});
            for (; article < flow.articles.size() && flow.articles[article].section == int(i);
                 ++article) {
                const FlowArticle& entry = flow.articles[article];
                if (entry.firstBox < entry.endBox)
                    placeArticle(int(article), *placementOf[size_t(entry.firstBox)]);
            }
        }
    }

    page::Point destinationAt(const Placement& placement) const
    {
        return {areaLeft(placement.page), placement.y - (m_geometry.pitch - m_geometry.em)};
    }

    void placeArticle(int index, const Placement& placement)
    {
        const FlowArticle& article = m_input.flow.articles[size_t(index)];
        const int page = placement.page;
        const page::Point at = destinationAt(placement);
        m_articlePage[size_t(index)] = page;
        m_document.destinations.push_back({QStringLiteral("article-%1").arg(index + 1), page, at});
        if (article.title.isEmpty())
            return;
        const bool isUnderSection = !m_input.flow.sections[size_t(article.section)].name.isEmpty();
        m_document.outline.push_back({article.title, isUnderSection ? 2 : 1, page, at});
    }

    // ---- drawing

    int documentFace(int face)
    {
        int& index = m_faceIndex[size_t(face)];
        if (index < 0) {
            index = int(m_document.faces.size());
            m_document.faces.push_back(m_setting.faces().at(face)->reference());
        }
        return index;
    }

    void drawLine(page::Page& page, const SetLine& line, Length x, Length baseline)
    {
        for (const page::GlyphRun& source : line.runs) {
            page::GlyphRun run = source;
            m_faceIndex.resize(size_t(m_setting.faces().size()), -1);
            run.face = documentFace(source.face);
            run.origin = {x + source.origin.x, baseline};
            page.items.push_back(std::move(run));
        }
    }

    void openNode(page::Page& page, int node) { page.items.push_back(page::Tag{node}); }
    void openArtifact(page::Page& page) { page.items.push_back(page::Tag{page::Tag::kArtifact}); }
    void close(page::Page& page) { page.items.push_back(page::Tag{}); }

    void drawShape(page::Page& page, page::Shape shape)
    {
        openArtifact(page);
        page.items.push_back(std::move(shape));
        close(page);
    }

    /// Height from the top of the first line's em box to the foot of the last one's.
    Length inkHeight(int rows) const { return m_geometry.pitch * double(rows - 1) + m_geometry.em; }

    void draw(const Placement& placement)
    {
        const Box& box = m_input.flow.boxes[size_t(placement.box)];
        page::Page& page = pageAt(placement.page);
        if (const auto* lines = std::get_if<LinesContent>(&box.content))
            drawLines(page, placement, box, *lines);
        else if (const auto* picture = std::get_if<PictureContent>(&box.content))
            drawPicture(page, placement, box, *picture);
        else if (const auto* row = std::get_if<TableRowContent>(&box.content))
            drawTableRow(page, placement, *row);
        else if (const auto* entry = std::get_if<ContentsContent>(&box.content))
            drawContents(page, placement, box, *entry);
    }

    /// The top of content of `height` within its box.
    Length contentTop(const Placement& placement, const Box& box, Length height) const
    {
        const double share = placement.isAtTop ? box.spaceShareAtTop : box.spaceShare;
        return placement.y + (inkHeight(placement.rows) - height) * share;
    }

    void drawLines(
        page::Page& page, const Placement& placement, const Box& box, const LinesContent& content)
    {
        const style::ParagraphStyle& style = *content.style;
        const Length leading = leadingOf(style, m_geometry);
        const int count = content.endLine - content.firstLine;
        const Length ascender = content.isOnGrid ? m_geometry.em : style.size;
        const Length height = leading * double(count - 1) + ascender;
        const Length top = contentTop(placement, box, height);
        drawDecoration(page, style, placement.x, top, height);
        openNode(page, box.node);
        for (int i = 0; i < count; ++i) {
            const SetLine& line = content.paragraph->lines[size_t(content.firstLine + i)];
            drawLine(
                page, line, placement.x, top + leading * double(i) + ascender * kIdeographicAscent);
            warnAbout(line, *content.paragraph, placement.page, box.articleTitle);
        }
        close(page);
        if (content.firstLine == 0)
            warnAboutMissing(*content.paragraph, placement.page, box.articleTitle);
    }

    void drawDecoration(page::Page& page, const style::ParagraphStyle& style, Length left,
        Length top, Length height)
    {
        const Length padding = style.padding.at(style.size);
        const Length width = m_geometry.columnWidth();
        if (style.hasBackground)
            drawShape(page,
                page::Shape::rectangle(
                    {left, top - padding, width, height + padding * 2}, style.background));
        if (style.ruleAbove > Length())
            drawShape(page,
                page::Shape::rectangle(
                    {left, top - padding - style.ruleAbove, width, style.ruleAbove},
                    style.ruleColour));
        if (style.ruleBelow > Length())
            drawShape(page,
                page::Shape::rectangle(
                    {left, top + height + padding, width, style.ruleBelow}, style.ruleColour));
    }

    void drawPicture(
        page::Page& page, const Placement& placement, const Box& box, const PictureContent& picture)
    {
        const Length x = placement.x + (m_geometry.columnWidth() - picture.size.width) / 2;
        const Length top = contentTop(placement, box, picture.size.height);
        openNode(page, box.node);
        page.items.push_back(page::ImageItem{picture.asset,
            {x, top, picture.size.width, picture.size.height}, picture.alternativeText});
        close(page);
        if (const AssetPointer asset = m_input.issue.assets.value(picture.asset))
            m_document.assets.insert(picture.asset, asset);
    }

    void drawTableRow(page::Page& page, const Placement& placement, const TableRowContent& row)
    {
        const QString& article = m_input.flow.boxes[size_t(placement.box)].articleTitle;
        const Length top = placement.y - (m_geometry.pitch - m_geometry.em) / 2;
        const Length height = m_geometry.pitch * double(placement.rows);
        for (const TableRowContent::Cell& cell : row.cells) {
            const int count = cell.endLine - cell.firstLine;
            if (count <= 0)
                continue;
            const Length leading = leadingOf(*cell.style, m_geometry);
            const Length text = leading * double(count - 1) + cell.style->size;
            const Length room = height + m_geometry.pitch * double(cell.moreRows);
            Length baseline = top + (room - text) / 2 + cell.style->size * kIdeographicAscent;
            if (placement.isRepeated)
                openArtifact(page);
            else
                openNode(page, cell.node);
            for (int i = cell.firstLine; i < cell.endLine; ++i) {
                const SetLine& line = cell.paragraph->lines[size_t(i)];
                drawLine(page, line, placement.x + cell.x, baseline);
                if (!placement.isRepeated)
                    warnAbout(line, *cell.paragraph, placement.page, article);
                baseline += leading;
            }
            close(page);
            if (!placement.isRepeated && cell.firstLine == 0)
                warnAboutMissing(*cell.paragraph, placement.page, article);
        }
        for (const auto& [y, thickness] :
            {std::pair{top, row.ruleAbove}, std::pair{top + height, row.ruleBelow}})
            if (thickness > Length())
                drawShape(page,
                    page::Shape::rule({placement.x, y}, {placement.x + row.width, y}, thickness,
                        page::Colour::black()));
    }

    void drawContents(
        page::Page& page, const Placement& placement, const Box& box, const ContentsContent& entry)
    {
        const style::ParagraphStyle& style = *entry.style;
        const Length leading = leadingOf(style, m_geometry);
        const auto count = int(entry.paragraph->lines.size());
        const Length top = contentTop(placement, box, leading * double(count - 1) + style.size);
        Length baseline = top + style.size * kIdeographicAscent;
        openNode(page, box.node);
        for (int i = 0; i < count; ++i) {
            if (i > 0)
                baseline += leading;
            drawLine(page, entry.paragraph->lines[size_t(i)], placement.x, baseline);
        }
        if (entry.article < 0 || count == 0 || m_articlePage[size_t(entry.article)] < 0) {
            close(page);
            return;
        }
        drawPageNumber(page, placement, entry, baseline, entry.paragraph->lines.back().end);
        close(page);
        page.items.push_back(page::Link{
            {placement.x, top, m_geometry.columnWidth(), leading * double(count - 1) + style.size},
            {}, QStringLiteral("article-%1").arg(entry.article + 1)});
    }

    void drawPageNumber(page::Page& page, const Placement& placement, const ContentsContent& entry,
        Length baseline, Length textEnd)
    {
        const style::ParagraphStyle& style = *entry.style;
        style::ParagraphStyle numberStyle = *m_setting.style(QStringLiteral("contentsNumber"));
        numberStyle.alignment = style::Alignment::End;
        const QString number = QString::number(m_articlePage[size_t(entry.article)] + 1);
        const auto set = m_setting.setOnce(number, numberStyle, m_geometry.columnWidth());
        if (set.isError() || set.value()->lines.empty())
            return;
        const SetLine& line = set.value()->lines.front();
        const Length from = placement.x + textEnd + style.size * 0.5;
        const Length to = placement.x + line.start - style.size * 0.5;
        if (to > from) { // leader dots on a common rhythm, so that they stand in columns from entry
                         // to entry
            page::Shape leader;
            const Length rhythm = style.size * 0.4;
            const double phase = std::ceil((from - placement.x) / rhythm);
            leader.path = {{page::PathElement::Verb::MoveTo,
                               {placement.x + rhythm * phase, baseline - style.size * 0.3}, {}, {}},
                {page::PathElement::Verb::LineTo, {to, baseline - style.size * 0.3}, {}, {}}};
            const Length dot = style.size * 0.07;
            leader.stroke = page::Stroke{style.colour, dot, {dot, rhythm - dot}};
            page.items.push_back(page::Tag{});
            drawShape(page, std::move(leader));
            openNode(page, m_input.flow.boxes[size_t(placement.box)].node);
        }
        drawLine(page, line, placement.x, baseline);
    }

    // ---- furniture

    void drawFurniture(int pageNumber, const SetFurniture& furniture, Length x, Length y)
    {
        page::Page& page = pageAt(pageNumber);
        for (const auto& cell : furniture.cells) {
            page::StructureNode node;
            node.role = page::StructureRole::Paragraph;
            node.parent = 0;
            m_document.structure.push_back(node);
            openNode(page, int(m_document.structure.size()) - 1);
            for (const SetFurniture::Line& line : cell.lines) {
                drawLine(page, line.line, x, y + line.baseline);
                warnAbout(line.line, *cell.paragraph, pageNumber, {});
            }
            warnAboutMissing(*cell.paragraph, pageNumber, {});
            close(page);
        }
        for (const SetFurniture::Rule& rule : furniture.rules)
            drawShape(page,
                page::Shape::rule({x, y + rule.y}, {x + m_geometry.areaWidth(), y + rule.y},
                    rule.thickness, rule.colour));
    }

    void drawMasthead()
    {
        if (m_input.masthead.height > Length())
            drawFurniture(0, m_input.masthead, areaLeft(0), m_geometry.top);
    }

    /// 版记 stands at the foot of the last page; a page that is too full for it is followed by
    /// another.
    void drawImprint()
    {
        if (m_input.imprint.cells.empty())
            return;
        const Length area = m_geometry.pitch * double(m_geometry.lines - 1) + m_geometry.em;
        const Length used = m_geometry.pitch * double(m_rowsOnLastPage);
        int page = int(m_pages.size()) - 1;
        if (used + m_input.imprint.height > area)
            ++page;
        drawFurniture(
            page, m_input.imprint, areaLeft(page), m_geometry.top + area - m_input.imprint.height);
    }

    Status drawFolios()
    {
        const style::Folio& folio = m_setting.layout().folio;
        if (folio.position == style::Folio::Position::None && folio.runningHead.isEmpty())
            return ok();
        const Length foot
            = m_geometry.top + m_geometry.pitch * double(m_geometry.lines - 1) + m_geometry.em;
        for (int i = 0; i < int(m_pages.size()); ++i) {
            if (i == 0 && !folio.onFirstPage)
                continue;
            Fields fields = m_input.fields;
            fields.insert(QStringLiteral("page"), QString::number(i + 1));
            fields.insert(QStringLiteral("pages"), QString::number(m_pages.size()));
            const auto alignment = folio.position == style::Folio::Position::Centre
                ? style::Alignment::Centre
                : isOdd(i) ? style::Alignment::End
                           : style::Alignment::Start;
            if (folio.position != style::Folio::Position::None) {
                m_pages[size_t(i)]->label = QString::number(i + 1);
                QB_CHECK(drawFolioText(
                    i, fillIn(folio.text, fields), folio.style, alignment, foot + folio.distance));
            }
            if (i > 0)
                QB_CHECK(drawFolioText(i, fillIn(folio.runningHead, fields), folio.runningHeadStyle,
                    alignment, m_geometry.top - folio.distance));
        }
        return ok();
    }

    Status drawFolioText(int page, const QString& text, const QString& styleName,
        style::Alignment alignment, Length baseline)
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
        openArtifact(pageAt(page));
        const Length leading = style.size * 1.5;
        // A running head of several lines grows upwards, a folio downwards.
        if (baseline < m_geometry.top)
            baseline -= leading * double(std::max<size_t>(1, set->lines.size()) - 1);
        for (const SetLine& line : set->lines) {
            drawLine(pageAt(page), line, areaLeft(page), baseline);
            warnAbout(line, *set, page, {});
            baseline += leading;
        }
        warnAboutMissing(*set, page, {});
        close(pageAt(page));
        return ok();
    }

    // ---- warnings and the end

    void warnAbout(
        const SetLine& line, const SetParagraph& paragraph, int page, const QString& article)
    {
        if (auto warning = compromiseWarning(line, paragraph, page + 1, article))
            m_warnings.push_back(std::move(*warning));
    }

    void warnAboutMissing(const SetParagraph& paragraph, int page, const QString& article)
    {
        for (const QString& character : paragraph.missing)
            m_warnings.push_back(missingGlyphWarning(character, paragraph, page + 1, article));
    }

    void finish()
    {
        for (Warning& warning : m_input.flow.warnings)
            m_warnings.push_back(std::move(warning));
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
        for (auto& page : m_pages)
            m_document.pages.push_back(std::move(page));
    }

    AssemblyInput m_input;
    Setting& m_setting;
    const style::PageGeometry& m_geometry;
    std::vector<int>
        m_faceIndex; ///< FaceTable index → Document::faces index, -1 where not used yet
    std::vector<std::shared_ptr<page::Page>> m_pages;
    std::vector<Placement> m_placements;
    std::vector<int> m_articlePage; ///< by article, from 0
    int m_rowsOnLastPage = 0;
    page::Document m_document;
    std::vector<Warning> m_warnings;
};

} // namespace

Result<Warned<page::Document>> assemblePages(AssemblyInput input, Setting& setting)
{
    return PageAssembler(std::move(input), setting).run();
}

} // namespace qb::typeset
