#include "typeset/flow/page_drawer.h"

#include "typeset/compromise_warnings.h"
#include "typeset/flow/block_box.h"
#include "typeset/flow/vertical_block.h"
#include "typeset/metrics.h"

#include <cmath>

namespace qb::typeset {

namespace {

constexpr double kNoteRuleShare = 1.0 / 3; // of the column's width
const Length kNoteRule = Length::pt(0.5);
constexpr double kCaptionGap = 0.5;      // em from a picture to its caption
constexpr double kSeam = 0.01;           // pt; parts of a block that are nearer meet
constexpr double kNoteRuleHeight = 0.35; // grid lines from the notes' top to the rule

} // namespace

PageDrawer::PageDrawer(int pageIndex, Setting& setting, DocumentFaces& faces)
    : m_index(pageIndex),
      m_setting(setting),
      m_geometry(setting.page()),
      m_faces(faces)
{
    m_result.page = std::make_shared<page::Page>();
    m_result.page->size = m_geometry.size;
    m_result.page->bleed = m_geometry.bleed;
}

void PageDrawer::draw(const PlacedBox& placed, const ContentsNumbers& contents)
{
    const Box& box = *placed.box;
    if (!box.isUnderPicture)
        m_captionPlace.reset();
    if (const auto* lines = std::get_if<LinesContent>(&box.content)) {
        if (placed.variant)
            drawVariant(placed, *lines);
        else
            drawLines(placed, *lines);
    } else if (const auto* picture = std::get_if<PictureContent>(&box.content)) {
        drawPicture(placed, *picture);
    } else if (const auto* row = std::get_if<TableRowContent>(&box.content)) {
        drawTableRow(placed, *row);
    } else if (const auto* entry = std::get_if<ContentsContent>(&box.content)) {
        drawContents(placed, *entry, contents);
    }
}

// ---- lines

void PageDrawer::drawRun(const page::GlyphRun& source, Length x, Length baseline)
{
    page::GlyphRun run = source;
    if (std::find(m_result.faces.begin(), m_result.faces.end(), source.face)
        == m_result.faces.end())
        m_result.faces.push_back(source.face);
    run.face = m_faces.of(source.face);
    run.origin = {x + source.origin.x, baseline + source.origin.y};
    page().items.push_back(std::move(run));
}

void PageDrawer::drawLine(
    const SetLine& line, const LinkNodes& linkNodes, int firstNode, Length x, Length baseline)
{
    for (page::Shape shape : line.decorations) {
        for (page::PathElement& element : shape.path)
            for (page::Point* point : {&element.to, &element.control1, &element.control2})
                *point = {point->x + x, point->y + baseline};
        drawShape(std::move(shape));
    }
    const auto linkAt = [&](int run) -> const SetLine::Link* {
        for (const SetLine::Link& link : line.links)
            if (run >= link.firstRun && run < link.endRun)
                return &link;
        return nullptr;
    };
    const SetLine::Link* opened = nullptr;
    const auto settle = [&](const SetLine::Link* link) {
        if (opened == link)
            return;
        const auto nodeOf = [&](const SetLine::Link& entry) {
            return linkNodes && size_t(entry.span) < linkNodes->size()
                ? (*linkNodes)[size_t(entry.span)]
                : -1;
        };
        if (opened) {
            page::Rect area = opened->area;
            area.x += x;
            area.y += baseline;
            page().items.push_back(page::Link{area, opened->address, {}});
            if (nodeOf(*opened) >= 0)
                close();
        }
        if (link && nodeOf(*link) >= 0)
            open(firstNode + nodeOf(*link));
        opened = link;
    };
    for (size_t i = 0; i < line.runs.size(); ++i) {
        settle(linkAt(int(i)));
        drawRun(line.runs[i], x, baseline);
    }
    settle(nullptr);
}

void PageDrawer::drawShape(page::Shape shape)
{
    openArtifact();
    page().items.push_back(std::move(shape));
    close();
}

/// The top of content of `height` within its box.
Length PageDrawer::contentTop(const PlacedBox& placed, Length height) const
{
    const double share = placed.isAtTop ? placed.box->spaceShareAtTop : placed.box->spaceShare;
    // From the top of the first line's em box to the foot of the last one's.
    const Length room = m_geometry.pitch * double(placed.rows - 1) + m_geometry.em;
    return placed.y + (room - height) * share;
}

Length PageDrawer::columnWidth(const Box& box) const
{
    return m_geometry.columnWidth(box.columns);
}

void PageDrawer::drawLines(const PlacedBox& placed, const LinesContent& content)
{
    const style::ParagraphStyle& style = *content.style;
    const Length leading = leadingOf(style, m_geometry);
    const int count = content.endLine - content.firstLine;
    const Length ascender = content.isOnGrid ? m_geometry.em : style.size;
    const bool isVertical = content.paragraph->source.isVertical;
    const Length height
        = isVertical ? verticalHeight(content) : leading * double(count - 1) + ascender;
    Length top = contentTop(placed, height);
    if (const auto place = std::exchange(m_captionPlace, std::nullopt); place
        && placed.box->isUnderPicture && place->x == placed.x
        && count == int(content.paragraph->lines.size()))
        top = std::min(top, place->y);
    drawDecoration(placed, content, top, height);
    open(placed.firstNode + placed.box->node);
    if (isVertical)
        for (const SetLine& line :
            verticalLines(content, m_geometry, {placed.x, top}, columnWidth(*placed.box)))
            drawLine(line, content.linkNodes, placed.firstNode, {}, {});
    for (int i = 0; i < count; ++i) {
        const SetLine& line = content.paragraph->lines[size_t(content.firstLine + i)];
        if (!isVertical)
            drawLine(line, content.linkNodes, placed.firstNode, placed.x,
                top + leading * double(i) + ascender * kIdeographicAscent);
        warnAbout(line, *content.paragraph, placed.box->articleTitle);
    }
    close();
}

/// A whole paragraph of running text in other lines than its boxes have, one a grid line.
void PageDrawer::drawVariant(const PlacedBox& placed, const LinesContent& content)
{
    open(placed.firstNode + placed.box->node);
    Length baseline = placed.y + m_geometry.em * kIdeographicAscent;
    for (const SetLine& line : placed.variant->lines) {
        drawLine(line, content.linkNodes, placed.firstNode, placed.x, baseline);
        warnAbout(line, *placed.variant, placed.box->articleTitle);
        baseline += m_geometry.pitch;
    }
    close();
}

/// The tint of a block; parts of it that stand one under the other make one rectangle, without a
/// seam.
void PageDrawer::drawTint(const LinesContent& content, const page::Rect& area)
{
    const auto bottomOf = [](const page::Rect& rect) {
        return rect.y + rect.height;
    };
    const bool goesOn = m_tint.paragraph == content.paragraph.get()
        && m_tint.endLine == content.firstLine && m_tint.area.x == area.x
        && std::abs((bottomOf(m_tint.area) - area.y).toPt()) < kSeam;
    if (goesOn) {
        m_tint.area.height = bottomOf(area) - m_tint.area.y;
        page().items[m_tint.item] = page::Shape::rectangle(m_tint.area, content.style->background);
    } else {
        m_tint.area = area;
        m_tint.item = page().items.size() + 1; // behind the tag that opens it
        drawShape(page::Shape::rectangle(area, content.style->background));
    }
    m_tint.paragraph = content.paragraph.get();
    m_tint.endLine = content.endLine;
}

/// Tint and rules of a block; of a part of one only what belongs to it.
void PageDrawer::drawDecoration(
    const PlacedBox& placed, const LinesContent& content, Length top, Length height)
{
    const style::ParagraphStyle& style = *content.style;
    const bool isFirst = content.firstLine == 0;
    const bool isLast = content.endLine == int(content.paragraph->lines.size());
    const Length padding = frameDistance(style);
    const Length between = (m_geometry.pitch - m_geometry.em) / 2; // parts meet in the white
    const Length above = isFirst ? padding : between;
    const Length below = isLast ? padding : between;
    const Length width = columnWidth(*placed.box);
    if (style.hasBackground)
        drawTint(content, {placed.x, top - above, width, height + above + below});
    if (style.ruleAbove > Length() && isFirst)
        drawShape(page::Shape::rectangle(
            {placed.x, top - padding - style.ruleAbove, width, style.ruleAbove}, style.ruleColour));
    if (style.ruleBelow > Length() && isLast)
        drawShape(page::Shape::rectangle(
            {placed.x, top + height + padding, width, style.ruleBelow}, style.ruleColour));
}

void PageDrawer::drawNotes(const std::vector<PlacedBox>& boxes, Length x, Length y, Length width)
{
    drawShape(page::Shape::rule({x, y + m_geometry.pitch * kNoteRuleHeight},
        {x + width * kNoteRuleShare, y + m_geometry.pitch * kNoteRuleHeight}, kNoteRule,
        page::Colour::black()));
    Length top = y + m_geometry.pitch * 0.6;
    for (const PlacedBox& placed : boxes) {
        for (const NoteContent& note : placed.box->notes) {
            const double rows = noteRows(note, m_geometry);
            const auto count = double(std::max<size_t>(1, note.paragraph->lines.size()));
            const Length leading = m_geometry.pitch * (rows / count);
            open(placed.firstNode + note.node);
            Length baseline = top + note.style->size * kIdeographicAscent;
            for (const SetLine& line : note.paragraph->lines) {
                drawLine(line, {}, placed.firstNode, x, baseline);
                warnAbout(line, *note.paragraph, placed.box->articleTitle);
                baseline += leading;
            }
            close();
            top += leading * count;
        }
    }
}

// ---- pictures and tables

void PageDrawer::drawPicture(const PlacedBox& placed, const PictureContent& picture)
{
    const Length x = placed.x + (columnWidth(*placed.box) - picture.size.width) / 2;
    const Length top = contentTop(placed, picture.size.height);
    open(placed.firstNode + placed.box->node);
    page().items.push_back(page::ImageItem{
        picture.asset, {x, top, picture.size.width, picture.size.height}, picture.alternativeText});
    close();
    m_result.assets.push_back(picture.asset);
    // What is left of the grid line goes behind the caption: it belongs to the picture.
    if (!placed.box->canBreakAfter)
        m_captionPlace = {placed.x, top + picture.size.height + m_geometry.em * kCaptionGap};
}

void PageDrawer::drawTableRow(const PlacedBox& placed, const TableRowContent& row)
{
    const QString& article = placed.box->articleTitle;
    const Length top = placed.y - (m_geometry.pitch - m_geometry.em) / 2;
    const Length height = m_geometry.pitch * double(placed.rows);
    for (const TableRowContent::Cell& cell : row.cells) {
        const int count = cell.endLine - cell.firstLine;
        if (count <= 0)
            continue;
        const Length leading = leadingOf(*cell.style, m_geometry);
        const Length text = leading * double(count - 1) + cell.style->size;
        const Length room = height + m_geometry.pitch * double(cell.moreRows);
        Length baseline = top + (room - text) / 2 + cell.style->size * kIdeographicAscent;
        if (placed.isRepeated)
            openArtifact();
        else
            open(placed.firstNode + cell.node);
        for (int i = cell.firstLine; i < cell.endLine; ++i) {
            const SetLine& line = cell.paragraph->lines[size_t(i)];
            drawLine(line, {}, placed.firstNode, placed.x + cell.x, baseline);
            if (!placed.isRepeated)
                warnAboutMissing(line, *cell.paragraph, article);
            if (i == cell.warnedLine && !placed.isRepeated)
                if (auto warning
                    = tableWarning(line, cell.compromises, *cell.paragraph, m_index + 1, article))
                    m_result.warnings.push_back(std::move(*warning));
            baseline += leading;
        }
        close();
    }
    for (const auto& [y, thickness] :
        {std::pair{top, row.ruleAbove}, std::pair{top + height, row.ruleBelow}})
        if (thickness > Length())
            drawShape(page::Shape::rule(
                {placed.x, y}, {placed.x + row.width, y}, thickness, page::Colour::black()));
}

// ---- contents

void PageDrawer::drawContents(
    const PlacedBox& placed, const ContentsContent& entry, const ContentsNumbers& numbers)
{
    const style::ParagraphStyle& style = *entry.style;
    const Length leading = leadingOf(style, m_geometry);
    const auto count = int(entry.paragraph->lines.size());
    const Length top = contentTop(placed, leading * double(count - 1) + style.size);
    Length baseline = top + style.size * kIdeographicAscent;
    open(placed.firstNode + placed.box->node);
    for (int i = 0; i < count; ++i) {
        if (i > 0)
            baseline += leading;
        const SetLine& line = entry.paragraph->lines[size_t(i)];
        drawLine(line, {}, placed.firstNode, placed.x, baseline);
        warnAboutMissing(line, *entry.paragraph, {});
    }
    const int target = size_t(entry.article) < numbers.articlePages.size()
        ? numbers.articlePages[size_t(entry.article)]
        : -1;
    if (target < 0 || count == 0) {
        close();
        return;
    }
    drawPageNumber(placed, entry, target + 1, baseline, entry.paragraph->lines.back().end);
    page().items.push_back(page::Link{
        {placed.x, top, columnWidth(*placed.box), leading * double(count - 1) + style.size}, {},
        QStringLiteral("article-%1").arg(entry.article + 1)});
    close(); // behind the link, which belongs to the entry
}

void PageDrawer::drawPageNumber(const PlacedBox& placed, const ContentsContent& entry, int number,
    Length baseline, Length textEnd)
{
    const style::ParagraphStyle& style = *entry.style;
    style::ParagraphStyle numberStyle = *m_setting.style(QStringLiteral("contentsNumber"));
    numberStyle.alignment = style::Alignment::End;
    const auto set
        = m_setting.setOnce(QString::number(number), numberStyle, columnWidth(*placed.box));
    if (set.isError() || set.value()->lines.empty())
        return;
    const SetLine& line = set.value()->lines.front();
    const Length from = placed.x + textEnd + style.size * 0.5;
    const Length to = placed.x + line.start - style.size * 0.5;
    if (to > from) {
        // Leader dots on a common rhythm, so that they stand in columns from entry to entry.
        page::Shape leader;
        const Length rhythm = style.size * 0.4;
        const double phase = std::ceil((from - placed.x) / rhythm);
        leader.path = {{page::PathElement::Verb::MoveTo,
                           {placed.x + rhythm * phase, baseline - style.size * 0.3}, {}, {}},
            {page::PathElement::Verb::LineTo, {to, baseline - style.size * 0.3}, {}, {}}};
        const Length dot = style.size * 0.07;
        leader.stroke = page::Stroke{style.colour, dot, {dot, rhythm - dot}};
        close();
        drawShape(std::move(leader));
        open(placed.firstNode + placed.box->node);
    }
    drawLine(line, {}, placed.firstNode, placed.x, baseline);
}

// ---- furniture

void PageDrawer::drawFurniture(const SetFurniture& furniture, int firstNode, Length x, Length y)
{
    int node = firstNode;
    for (const auto& cell : furniture.cells) {
        open(node++);
        for (const SetFurniture::Line& line : cell.lines) {
            drawLine(line.line, {}, 0, x, y + line.baseline);
            warnAbout(line.line, *cell.paragraph, {});
        }
        close();
    }
    for (const SetFurniture::Rule& rule : furniture.rules)
        drawShape(page::Shape::rule({x, y + rule.y}, {x + m_geometry.areaWidth(), y + rule.y},
            rule.thickness, rule.colour));
}

void PageDrawer::drawArtifact(
    const SetParagraph& paragraph, Length x, Length baseline, Length leading)
{
    page().items.push_back(page::Tag{page::Tag::kPagination});
    for (const SetLine& line : paragraph.lines) {
        drawLine(line, {}, 0, x, baseline);
        warnAbout(line, paragraph, {});
        baseline += leading;
    }
    close();
}

// ---- warnings

void PageDrawer::warnAbout(
    const SetLine& line, const SetParagraph& paragraph, const QString& article)
{
    if (auto warning = compromiseWarning(line, paragraph, m_index + 1, article))
        m_result.warnings.push_back(std::move(*warning));
    warnAboutMissing(line, paragraph, article);
}

/// Once a page for each character of a paragraph.
void PageDrawer::warnAboutMissing(
    const SetLine& line, const SetParagraph& paragraph, const QString& article)
{
    for (Warning& warning : missingGlyphWarnings(line, paragraph, m_index + 1, article)) {
        if (m_told != &paragraph)
            m_toldMessages.clear();
        m_told = &paragraph;
        if (m_toldMessages.contains(warning.message))
            continue;
        m_toldMessages << warning.message;
        m_result.warnings.push_back(std::move(warning));
    }
}

} // namespace qb::typeset
