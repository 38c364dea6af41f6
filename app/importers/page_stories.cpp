#include "importers/page_stories.h"

#include "importers/block_parting.h"
#include "importers/broken_tables.h"
#include "importers/page_captions.h"
#include "importers/page_furniture.h"
#include "importers/page_notes.h"
#include "importers/page_shape.h"
#include "importers/paper_front.h"
#include "importers/paper_sections.h"
#include "importers/section_labels.h"
#include "text/attribution.h"
#include "text/surnames.h"

namespace qb::importers {

namespace {

BodyType bodyTypeOf(const std::vector<PageText>& pages)
{
    constexpr size_t kEnough = 20000;
    std::vector<PageLine> lines;
    // Long tables are set smaller than the text around them.
    for (const PageText& page : pages) {
        if (lines.size() < kEnough)
            std::copy_if(page.lines.begin(), page.lines.end(), std::back_inserter(lines),
                [](const PageLine& line) { return !line.isTableRow; });
    }
    if (lines.empty() && !pages.empty())
        lines = pages.front().lines;
    return bodyTypeOf(lines);
}

/// "来源：……", "（柳依依 苗青）": what ends the story above.
bool isCredit(const QString& line)
{
    if (!text::sourceOfLine(line).isEmpty() || text::isByline(line) || text::endsWithSource(line))
        return true;
    const bool isBracketed = line.size() > 2 && line.startsWith(u'（') && line.endsWith(u'）');
    return isBracketed
        && text::areNamesOfPeople(line.mid(1, line.size() - 2).split(u' ', Qt::SkipEmptyParts));
}

/// The height over which a page shows no text.
double headOf(const PageText& page)
{
    double head = page.height;
    for (const PageLine& line : page.lines) {
        if (line.noise.isEmpty())
            head = std::min(head, line.area.top);
    }
    return head;
}

bool isNearNext(const std::vector<PlacedBlock>& blocks, size_t i)
{
    const double step = blocks[i + 1].block.area.top - blocks[i].block.area.bottom;
    return step < 1.2 * blocks[i].block.size;
}

} // namespace

void StoryWriter::addPage(const PageText& page)
{
    m_page = &page;
    std::vector<PlacedBlock> blocks = layoutOf(page, m_body);
    partCaptions(blocks, m_body);
    partKickers(blocks);
    raiseBylines(blocks, m_body);
    m_isOneColumn = isOneColumn(blocks);
    numberColumns(blocks);
    const double head = headOf(page);
    addNoise(head, true);
    addBlocks(std::move(blocks));
    addNoise(head, false);
    m_firstColumn += int(m_columns.size());
}

/// What is no text stands before it where it is over all of it, else behind.
void StoryWriter::addNoise(double head, bool isOver)
{
    for (const PageLine& line : m_page->lines) {
        if (!line.noise.isEmpty() && (line.baseline < head) == isOver) {
            addLine(line, line.area);
            m_lines.back().noise = line.noise;
        }
    }
}

std::vector<text::RawLine> StoryWriter::finish()
{
    flushObjects();
    flushBoxes();
    gatherStories(m_lines, m_continued);
    return std::move(m_lines);
}

/// Blocks whose width lies within that of a larger one are of the same column.
void StoryWriter::numberColumns(const std::vector<PlacedBlock>& blocks)
{
    std::vector<const PlacedBlock*> texts;
    for (const PlacedBlock& placed : blocks) {
        if (placed.block.isText() && !placed.block.isHeading)
            texts.push_back(&placed);
    }
    std::stable_sort(texts.begin(), texts.end(), [](const PlacedBlock* a, const PlacedBlock* b) {
        return a->block.lines.size() > b->block.lines.size();
    });
    // A short list or caption is in a column that other blocks show the width of.
    double widest = 0;
    for (const PlacedBlock* placed : texts)
        widest = std::max(widest, placed->block.lines.size() > 1 ? placed->block.area.width() : 0);
    std::stable_partition(texts.begin(), texts.end(), [widest](const PlacedBlock* placed) {
        return placed->block.lines.size() > 3 || placed->block.area.width() > widest / 2;
    });
    m_columns.clear();
    for (const PlacedBlock* placed : texts) {
        m_box = placed->box;
        if (columnOf(placed->block.area) == 0)
            m_columns.push_back({placed->block.area, m_box});
    }
    m_box = 0;
}

/// From 1; 0 for a block in no column known yet.
int StoryWriter::columnOf(const PageArea& area) const
{
    const double slack = 2.6 * m_body.size;
    for (size_t i = 0; i < m_columns.size(); ++i) {
        if (m_columns[i].box != m_box)
            continue;
        const PageArea& column = m_columns[i].area;
        if (area.left > column.left - 2 && area.left < column.left + slack
            && area.right < column.right + slack / 2)
            return m_firstColumn + int(i) + 1;
    }
    return 0;
}

void StoryWriter::addBlocks(std::vector<PlacedBlock> blocks)
{
    CaptionedObjects captioned = captionedObjects(blocks, m_body, m_page->number);
    m_isCaption = captioned.isTaken;
    m_assets.insert(captioned.assets);
    const size_t pageTitle = pageTitleOf(blocks, m_body);
    for (size_t i = 0; i < blocks.size();) {
        const PlacedBlock& placed = blocks[i];
        if (i == pageTitle) {
            addHead(placed.block, text::PageRole::Unknown);
            m_lines.back().noise = QStringLiteral("masthead");
            ++i;
            continue;
        }
        m_box = placed.box;
        turnToBox(m_box != 0);
        if (m_isCaption[i]) {
            ++i;
            continue;
        }
        if (!placed.block.isText()) {
            m_objects.push_back(std::move(captioned.objects[i]));
            ++i;
            continue;
        }
        if (placed.block.isLabel) {
            addSection(placed.block);
            ++i;
            continue;
        }
        size_t end = endOfHeadings(blocks, i);
        if (end == i && end + 1 < blocks.size() && isKicker(blocks, i))
            end = endOfHeadings(blocks, i + 1);
        if (end > i) {
            i = addHeadings(blocks, i, end);
            continue;
        }
        addText(placed);
        ++i;
    }
    m_box = 0;
    turnToBox(false);
}

/// The end of the headings from `begin` on that stand together.
size_t StoryWriter::endOfHeadings(const std::vector<PlacedBlock>& blocks, size_t begin) const
{
    size_t end = begin;
    while (end < blocks.size() && blocks[end].box == blocks[begin].box && !m_isCaption[end]
        && blocks[end].block.isText() && blocks[end].block.isHeading && !blocks[end].block.isLabel)
        ++end;
    return end;
}

/// A box is a story of its own; the one around it goes on behind it.
void StoryWriter::turnToBox(bool isBoxed)
{
    if (isBoxed == m_isInBox)
        return;
    flushObjects();
    std::swap(m_lines, m_boxLines);
    m_isInBox = isBoxed;
    if (isBoxed)
        m_around = m_now;
    else
        m_now = m_around;
}

/// A short line that stands close over a headline, and further from what is above it.
bool StoryWriter::isKicker(const std::vector<PlacedBlock>& blocks, size_t i) const
{
    const PageBlock& line = blocks[i].block;
    const PageBlock& head = blocks[i + 1].block;
    if (!line.isText() || line.isHeading || !head.isText() || !head.isHeading || head.isLabel
        || head.size < 1.18 * m_body.size || line.lines.size() > 2 || lengthOf(line) > 40
        || line.lines.back().text.endsWith(u'。') || blocks[i].box != blocks[i + 1].box
        || isCredit(line.lines.back().text))
        return false;
    if (blocks[i].isKicker)
        return true;
    const double below = head.area.top - line.area.bottom;
    return below > -2 && below < 1.3 * head.size && sharedWidth(line.area, head.area) > 0
        && (i == 0 || blocks[i - 1].block.isLabel
            || line.area.top - blocks[i - 1].block.area.bottom > below
            || blocks[i - 1].block.area.bottom > line.area.bottom);
}

/// A heading in the run of a story's text, smaller than the story's own headline.
bool StoryWriter::isSubhead(const std::vector<PlacedBlock>& blocks, size_t main, size_t begin) const
{
    const PageBlock& block = blocks[main].block;
    if (m_now.isPaper && !block.isBarred && block.size < 0.97 * m_now.titleSize)
        return true;
    if (m_isOneColumn && m_now.titleSize > 0 && !m_now.hasEnded && !block.isBarred
        && block.size < 0.97 * m_now.titleSize && isNumberedHeading(block.lines.front().text))
        return true;
    if (block.isBarred || m_now.titleSize <= 0 || !m_now.hasBody
        || block.size > 0.9 * m_now.titleSize || blocks[begin].isBehindRule
        || block.lines.front().isVertical)
        return false;
    if (block.size < 1.18 * m_body.size)
        return true;
    if (m_isOneColumn && isSubheadOfReport(blocks, main))
        return true;
    const double above = block.area.top - m_now.last.bottom;
    return sharedWidth(block.area, m_now.last) > 0 && above > 0 && above < 2.2 * m_body.size
        && block.area.right < m_now.last.right + m_body.size && block.size < 1.35 * m_body.size;
}

/// Where all text stands in one column there are no stories beside each other: a heading well
/// smaller than the title parts the text below it, unless the article before says that it has ended
/// or the one behind who wrote it.
bool StoryWriter::isSubheadOfReport(const std::vector<PlacedBlock>& blocks, size_t i) const
{
    const PageBlock& block = blocks[i].block;
    if (block.size > 0.85 * m_now.titleSize || block.size > 1.65 * m_body.size
        || block.lines.size() > 2 || m_now.hasEnded
        || std::abs(block.size - m_now.undertitleSize) < 0.03 * block.size)
        return false;
    const auto next = std::find_if(blocks.begin() + qsizetype(i) + 1, blocks.end(),
        [](const PlacedBlock& placed) { return placed.block.isText(); });
    if (next == blocks.end() || next->block.isHeading)
        return true;
    const QString& text = next->block.lines.front().text;
    return text::bylineOfLine(text).isEmpty() && text::sourceOfLine(text).isEmpty();
}

/// The largest of some headings, those on bars left out.
size_t StoryWriter::mainHeading(
    const std::vector<PlacedBlock>& blocks, size_t begin, size_t end) const
{
    size_t main = begin;
    for (size_t i = begin; i < end; ++i) {
        const PageBlock& block = blocks[i].block;
        const PageBlock& best = blocks[main].block;
        if (!block.isBarred && (best.isBarred || block.size > 1.03 * best.size))
            main = i;
    }
    // A section's name in the type of headlines stands apart from the headline below it.
    if (main + 1 < end && endOfTitle(blocks, main, end) == main + 1 && !isNearNext(blocks, main)
        && lengthOf(blocks[main].block) <= 10
        && std::abs(blocks[main + 1].block.size - blocks[main].block.size)
            < 0.25 * blocks[main].block.size
        && blocks[main + 1].block.size >= 1.18 * m_body.size)
        ++main;
    return main;
}

size_t StoryWriter::addHeadings(const std::vector<PlacedBlock>& blocks, size_t begin, size_t end)
{
    const size_t main = mainHeading(blocks, begin, end);
    const PageBlock& head = blocks[main].block;
    const bool isTitle = isBoxTitle(blocks, main, begin);
    if (!isTitle && isSubhead(blocks, main, begin)) {
        for (size_t i = begin; i < end; ++i)
            addSubhead(blocks[i].block);
        return end;
    }
    // Bold lines of body type are headlines only where nothing larger is; the text decides that.
    if (!isTitle && head.size < 1.18 * m_body.size && !head.isBarred) {
        for (size_t i = begin; i < end; ++i)
            addText(blocks[i]);
        return end;
    }
    beginStory();
    m_now.titleSize = head.isBarred ? 0 : head.size;
    m_now.isPaper = !head.isBarred
        && partOneArticle(blocks, main, head.area.bottom <= m_page->frontFoot, m_body);
    for (size_t i = begin; i < main; ++i) {
        const PageBlock& block = blocks[i].block;
        const bool isSection = block.isBarred
            || (!isNearNext(blocks, i) && block.size >= 1.18 * m_body.size
                && lengthOf(block) <= 10);
        addHead(block, isSection ? text::PageRole::Section : text::PageRole::Kicker);
    }
    const size_t titleEnd = endOfTitle(blocks, main, end);
    addHead(head, head.isBarred ? text::PageRole::Section : text::PageRole::Title);
    for (size_t i = main + 1; i < titleEnd; ++i)
        m_lines.back().text += joined(blocks[i].block.lines);
    m_now.title = m_lines.back().text;
    addBelowTitle(blocks, head.area, titleEnd, end);
    if (end == titleEnd && isDeck(blocks, titleEnd - 1, m_body) && !m_isCaption[end]
        && !isCreditUnderTitle(blocks[end].block)) {
        addHead(blocks[end].block, text::PageRole::Subtitle);
        ++end;
    }
    m_now.last = blocks[end - 1].block.area;
    m_now.isOpen = false;
    return end;
}

/// The headings right below a title: subtitle, credits, sub-heads.
void StoryWriter::addBelowTitle(
    const std::vector<PlacedBlock>& blocks, const PageArea& head, size_t begin, size_t end)
{
    for (size_t i = begin; i < end; ++i) {
        const PageBlock& block = blocks[i].block;
        if (isCreditUnderTitle(block)) {
            addText(blocks[i]);
            continue;
        }
        const bool isDashed = block.lines.front().text.startsWith(u"——");
        const bool isCentred = std::abs(block.area.middle() - head.middle()) < 0.5 * m_body.size;
        const bool isUnder = (isCentred || isOnlyOneOfItsSize(blocks, i))
            && !opensAbstract(block.lines.front().text);
        if (isDashed || (i == begin && isUnder && block.size > 1.05 * m_body.size))
            addHead(block, text::PageRole::Subtitle);
        else
            addSubhead(block);
        if (i == begin)
            m_now.undertitleSize = block.size;
    }
}

void StoryWriter::beginStory()
{
    flushObjects();
    if (!m_isInBox)
        flushBoxes();
    m_now.number = ++m_stories;
    m_now.title.clear();
    m_now.hasBody = false;
    m_now.titleSize = 0;
    m_now.undertitleSize = 0;
    m_now.hasEnded = false;
    m_now.isPaper = false;
}

/// A label that returns on a later page names the section that its stories stand in already: the
/// story around it goes on.
void StoryWriter::addSection(const PageBlock& block)
{
    const QString name = nameOfSection(joined(block.lines));
    if (name == m_section) {
        addHead(block, text::PageRole::Unknown);
        m_lines.back().noise = QStringLiteral("running-head");
        return;
    }
    m_section = name;
    beginStory();
    addHead(block, text::PageRole::Section);
    // A part of a newsletter may begin with it.
    if (m_lines.back().text.contains(u'续'))
        m_lines.back().text = name;
}

void StoryWriter::addHead(const PageBlock& block, text::PageRole role)
{
    text::RawLine line;
    line.text = joined(block.lines);
    line.spans = joinedSpans(block.lines);
    line.left = block.area.left;
    line.right = block.area.right;
    line.baseline = block.lines.front().baseline;
    line.size = block.size;
    line.isBold = block.isBold;
    line.page = m_page->number;
    line.role = role;
    line.story = m_now.number;
    m_lines.push_back(std::move(line));
    m_references.readHeading(m_lines.back().text);
}

void StoryWriter::addSubhead(const PageBlock& block)
{
    flushObjects();
    addHead(block, text::PageRole::Unknown);
    m_lines.back().kind = BlockKind::Subhead;
    m_lines.back().level = 2;
    m_now.last = block.area;
}

void StoryWriter::addText(const PlacedBlock& placed)
{
    const PageBlock& block = placed.block;
    const int column = columnOf(block.area);
    const PageArea& area
        = column > m_firstColumn ? m_columns[size_t(column - m_firstColumn - 1)].area : block.area;
    const bool isIndented = block.lines.front().ink().left > area.left + kIndent * block.size;
    if (placed.isBehindRule && m_now.hasBody && !m_now.isOpen && isIndented)
        beginStory();
    for (const PageLine& line : block.lines) {
        const JumpMark mark = jumpMarkIn(line.text);
        if (mark.way != JumpMark::Way::None)
            addMark(block, line, mark);
        else
            addPiece(block, area, line);
    }
    m_now.last = block.area;
}

void StoryWriter::addPiece(const PageBlock& block, const PageArea& column, const PageLine& line)
{
    if (m_mark)
        arrive(line.ink().left < column.left + kIndent * line.size);
    m_now.hasBody = true;
    if (m_references.take(block, line, m_page->number, m_now.number, m_lines))
        return;
    if (!m_objects.empty()
        && (!m_now.isOpen || line.ink().left > column.left + kIndent * line.size))
        flushObjects();
    addLine(line, block.area);
    m_references.readHeading(line.text);
    m_now.isOpen = endsOpen(line.text);
    m_now.hasEnded = text::endsWithSource(line.text) || !text::sourceOfLine(line.text).isEmpty()
        || (m_now.hasBody && !text::bylineOfLine(line.text).isEmpty());
}

void StoryWriter::addLine(const PageLine& line, const PageArea& area)
{
    text::RawLine raw;
    raw.text = line.text;
    raw.left = std::max(0.0, line.area.left);
    raw.right = line.area.right;
    raw.baseline = line.baseline;
    raw.size = line.size;
    raw.spans = line.spans;
    raw.isBold = line.isBold || (line.isSans && !m_body.isSans);
    raw.page = m_page->number;
    raw.column = columnOf(area);
    raw.story = m_now.number;
    m_lines.push_back(std::move(raw));
}

void StoryWriter::flushObjects()
{
    for (PageObject& object : std::exchange(m_objects, {})) {
        for (text::RawLine& line : object.lines) {
            line.story = m_now.number;
            m_lines.push_back(std::move(line));
        }
    }
}

void StoryWriter::flushBoxes()
{
    std::move(m_boxLines.begin(), m_boxLines.end(), std::back_inserter(m_lines));
    m_boxLines.clear();
}

std::vector<text::RawLine> linesOfPages(std::vector<PageText>& pages, AssetMap* assets)
{
    const std::vector<BrokenTable> broken = findBrokenTables(pages);
    const BodyType body = bodyTypeOf(pages);
    markFurniture(pages, body);
    joinBrokenTables(pages, broken);
    markSectionLabels(pages, body);
    StoryWriter writer(body);
    for (PageText& page : pages) {
        gatherAuthors(page, body);
        placeNotes(page);
        writer.addPage(page);
    }
    std::vector<text::RawLine> lines = writer.finish();
    *assets = writer.takeAssets();
    return lines;
}

} // namespace qb::importers
