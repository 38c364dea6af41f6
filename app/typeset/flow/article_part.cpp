#include "typeset/flow/article_part.h"

#include "typeset/flow/block_box.h"
#include "typeset/flow/table_layout.h"
#include "typeset/flow/vertical_block.h"
#include "typeset/inline/character.h"

#include <QCoreApplication>

#include <cmath>

namespace qb::typeset {

using page::StructureRole;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(qb::typeset)
};

constexpr double kPixelsPerPoint = 150.0 / 72.0; // a picture is not blown up beyond 150 dpi
constexpr double kTallestPicture = 0.6;          // of the type area's height
constexpr int kMostRowsOfATextBlock = 8;
constexpr double kMostNoteShare = 0.7; // of a page's lines

/// A sentence or a quotation is broken off by the sub-head above `index`, and goes on with it
/// (CLREQ, "First-line Indents"). A paragraph that opens a quotation anew is one of its own.
bool isContinued(const std::vector<Block>& blocks, size_t index)
{
    if (index < 2 || blocks[index - 1].kind != BlockKind::Subhead
        || blocks[index - 2].kind != BlockKind::Paragraph)
        return false;
    const QString before = blocks[index - 2].text.trimmed();
    const QString text = blocks[index].text.trimmed();
    if (before.isEmpty() || text.isEmpty())
        return false;
    const bool isOpen = before.count(u'“') > before.count(u'”');
    return QStringView(u"，、；").contains(before.back())
        || (isOpen && !QStringView(u"“‘「『").contains(text.front()));
}

class PartBuilder {
public:
    PartBuilder(int columns, const PartContext& context)
        : m_context(context),
          m_setting(context.setting),
          m_page(context.setting.page()),
          m_columns(columns)
    {
    }

    Status appendSection(const QString& name, style::Start start)
    {
        const int node = addNode(StructureRole::Section, -1);
        if (!m_setting.layout().showSections || name.isEmpty())
            return ok();
        QB_CHECK(appendBlock(
            {name, {}}, QStringLiteral("section"), addNode(StructureRole::Heading, node, 1), true));
        if (!m_boxes.empty()) {
            loosen(m_boxes.front());
            m_boxes.front().start = std::max(m_boxes.front().start, start);
        }
        return ok();
    }

    Status appendArticle(const Article& article)
    {
        m_articleTitle = article.title;
        const int node = addNode(StructureRole::Section, -1);
        m_headsSpan = headsSpan(article, m_setting.layout());
        QB_CHECK(appendOptional(article.kicker, QStringLiteral("kicker"), node, true));
        m_headsSpan = false;
        if (!isBlank(article.title))
            QB_CHECK(appendBlock({article.title, {}}, QStringLiteral("title"),
                addNode(StructureRole::Heading, node, m_context.headingLevel), true));
        QB_CHECK(appendOptional(article.subtitle, QStringLiteral("subtitle"), node, true));
        Fields fields = m_context.fields;
        fields.insert(QStringLiteral("byline"), article.byline);
        fields.insert(QStringLiteral("source"), article.source);
        fields.insert(QStringLiteral("sourceDate"),
            article.date.isValid() ? article.date.toString(Qt::ISODate) : QString());
        QB_CHECK(appendOptional(
            fillIn(m_setting.layout().bylineText, fields), QStringLiteral("byline"), node, true));
        closeUpHeads();
        startTogether();
        if (!m_boxes.empty())
            loosen(m_boxes.front());
        for (size_t i = 0; i < article.blocks.size(); ++i)
            QB_CHECK(appendBlockOf(article, i, node));
        QB_CHECK(appendTail(article.authorNote, QStringLiteral("note"), node));
        return appendTail(
            fillIn(m_setting.layout().sourceText, fields), QStringLiteral("source"), node);
    }

    FlowPartPointer finish()
    {
        for (Box& box : m_boxes)
            box.articleTitle = m_articleTitle;
        m_part.metrics = metricsOf(m_boxes, m_page);
        m_part.boxes = std::move(m_boxes);
        return std::make_shared<const FlowPart>(std::move(m_part));
    }

private:
    int addNode(StructureRole role, int parent, int level = 0)
    {
        page::StructureNode node;
        node.role = role;
        node.parent = parent;
        node.level = level;
        m_part.nodes.push_back(node);
        return int(m_part.nodes.size()) - 1;
    }

    /// The space around what begins something new may change to level columns.
    void loosen(Box& box) const
    {
        box.mayStretch = true;
        const auto* lines = std::get_if<LinesContent>(&box.content);
        box.maySqueeze = lines && !lines->isOnGrid && box.rows > leastRows(*lines, m_page) + 1;
    }

    /// What ends an article does not stand alone on top of a column.
    Status appendTail(const QString& text, const QString& styleName, int parent)
    {
        if (!isBlank(text) && !m_boxes.empty())
            m_boxes.back().canBreakAfter = false;
        return appendOptional(text, styleName, parent, false);
    }

    /// Kicker, title, subtitle and byline read as one group: the space that each would have around
    /// itself goes above and below the group. On top of a column the space above is dropped.
    void closeUpHeads()
    {
        const size_t end = m_boxes.size();
        if (end < 2)
            return;
        int spare = 0; // of all of them, and without what stands between two
        int kept = 0;
        for (size_t i = 0; i < end; ++i) {
            const auto* content = std::get_if<LinesContent>(&m_boxes[i].content);
            if (!content)
                return;
            const int least = leastRows(*content, m_page);
            const int fewer = i == 0 ? 0 : i + 1 == end ? 1 : 2;
            spare += m_boxes[i].rows - least;
            kept += std::max(0, m_boxes[i].rows - least - fewer);
            m_boxes[i].rows = m_boxes[i].rowsAtTop = least;
            m_boxes[i].paragraphBoxes = 1; // their lines stay as they are
            m_boxes[i].spaceShare = m_boxes[i].spaceShareAtTop = 0.5;
        }
        kept = std::max(kept, std::min(spare, 2));
        const int below = kept / 2;
        Box& first = m_boxes.front();
        Box& last = m_boxes.back();
        first.rows += kept - below;
        first.spaceShare = 0.85;
        first.spaceShareAtTop = 0;
        last.rows += below;
        last.rowsAtTop += below;
        last.spaceShare = last.spaceShareAtTop = 0.15;
    }

    /// Where one of the heads begins a column or a page, the first of the group does so for it.
    void startTogether()
    {
        style::Start start = style::Start::Anywhere;
        for (Box& box : m_boxes)
            start = std::max(start, std::exchange(box.start, style::Start::Anywhere));
        if (!m_boxes.empty() && !m_context.isBegunAbove)
            m_boxes.front().start = start;
    }

    Status appendOptional(const QString& text, const QString& styleName, int parent, bool isHead)
    {
        if (isBlank(text))
            return ok();
        return appendBlock(
            {text, {}}, styleName, addNode(StructureRole::Paragraph, parent), isHead);
    }

    Status appendBlockOf(const Article& article, size_t index, int parent)
    {
        const Block& block = article.blocks[index];
        const ParagraphSource source{block.text, block.spans};
        const bool isCaptionNext = index + 1 < article.blocks.size()
            && article.blocks[index + 1].kind == BlockKind::Caption
            && !isBlank(article.blocks[index + 1].text);
        if (block.kind != BlockKind::Picture && block.kind != BlockKind::Table
            && isBlank(block.text))
            return ok();
        switch (block.kind) {
        case BlockKind::Paragraph: {
            const QString style = std::exchange(m_isFirstParagraph, false) ? QStringLiteral("first")
                : isContinued(article.blocks, index) ? QStringLiteral("continued")
                                                     : QStringLiteral("body");
            return appendBlock(source, style, addNode(StructureRole::Paragraph, parent), false);
        }
        case BlockKind::Subhead: {
            const size_t first = m_boxes.size();
            QB_CHECK(
                appendBlock(source, QStringLiteral("subhead%1").arg(std::clamp(block.level, 1, 3)),
                    addNode(StructureRole::Heading, parent, m_context.headingLevel + block.level),
                    true));
            if (m_boxes.size() > first)
                loosen(m_boxes[first]);
            return ok();
        }
        case BlockKind::ListItem:
            return appendBlock(
                source, QStringLiteral("list"), addNode(StructureRole::ListItem, parent), false);
        case BlockKind::Quote:
            return appendBlock(
                source, QStringLiteral("quote"), addNode(StructureRole::Quote, parent), false);
        case BlockKind::Note:
            return appendBlock(
                source, QStringLiteral("note"), addNode(StructureRole::Note, parent), false);
        case BlockKind::Caption: {
            const bool isTableNext = index + 1 < article.blocks.size()
                && article.blocks[index + 1].kind == BlockKind::Table;
            const bool isAfterPicture = !m_boxes.empty() && m_boxes.back().isPicture;
            // A caption is as wide as what it names.
            m_captionColumns = isAfterPicture ? m_boxes.back().columns
                : isTableNext                 ? tableColumns()
                                              : m_columns;
            const size_t first = m_boxes.size();
            const Status done = appendBlock(source, QStringLiteral("caption"),
                addNode(StructureRole::Caption, parent), isTableNext);
            if (m_boxes.size() > first)
                m_boxes[first].isUnderPicture = isAfterPicture;
            m_captionColumns = 0;
            return done;
        }
        case BlockKind::Picture:
            return appendPicture(block, parent, isCaptionNext);
        case BlockKind::Table: {
            const size_t first = m_boxes.size();
            QB_CHECK(appendTable(m_boxes, m_part.nodes, block.table, m_setting, parent,
                columnWidth(tableColumns()), m_articleTitle, m_part.warnings));
            for (size_t i = first; i < m_boxes.size(); ++i)
                m_boxes[i].columns = tableColumns();
            m_isUnderTable = true;
            return ok();
        }
        }
        Q_UNREACHABLE();
    }

    Length columnWidth(int columns) const { return m_page.columnWidth(columns); }

    int tableColumns() const
    {
        return m_setting.style(QStringLiteral("table"))->spansColumns ? 1 : m_columns;
    }

    Status appendBlock(
        ParagraphSource source, const QString& styleName, int node, bool keepsWithNext)
    {
        if (isBlank(source.text))
            return ok();
        const Setting::StylePointer style = m_setting.style(styleName);
        const int columns = m_captionColumns > 0 ? m_captionColumns
            : style->spansColumns || m_headsSpan ? 1
                                                 : m_columns;
        source.isVertical = style->writingMode == style::WritingMode::Vertical;
        const Length measure
            = source.isVertical ? verticalMeasure(*style, m_page) : columnWidth(columns);
        QB_TRY(auto paragraph, m_setting.set(source, style, measure));
        const bool isText
            = isOnGrid(*style, m_page) && style->alignment == style::Alignment::Justify;
        if (const int looseness = isText ? loosenessOf(*paragraph) : 0; looseness != 0) {
            QB_TRY(paragraph, m_setting.set(source, style, measure, looseness));
        }
        const size_t first = m_boxes.size();
        Box whole = blockBox(paragraph, style, m_page);
        if (source.isVertical) {
            for (Box& box : verticalBoxes(paragraph, style, m_page, columnWidth(columns)))
                m_boxes.push_back(std::move(box));
        } else if (isOnGrid(*style, m_page) || whole.rows > mostRowsOfABlock(*style)) {
            for (Box& box : lineBoxes(paragraph, style, m_page))
                m_boxes.push_back(std::move(box));
        } else {
            m_boxes.push_back(std::move(whole));
        }
        if (m_boxes.size() == first)
            return ok();
        keepClearOfTable(m_boxes[first]);
        const LinkNodes linkNodes = addLinkNodes(source, node);
        for (size_t i = first; i < m_boxes.size(); ++i) {
            m_boxes[i].node = node;
            m_boxes[i].columns = columns;
            std::get<LinesContent>(m_boxes[i].content).linkNodes = linkNodes;
            QB_CHECK(appendNotes(m_boxes[i], source, node));
        }
        m_boxes[first].start = style->startsOn;
        if (keepsWithNext || style->keepWithNext) // a heading stays in one piece, too
            for (size_t i = first; i < m_boxes.size(); ++i)
                m_boxes[i].canBreakAfter = false;
        return ok();
    }

    /// A grid line stays free between a table and what follows it, but for its notes and heads,
    /// which have room of their own.
    void keepClearOfTable(Box& box)
    {
        if (!std::exchange(m_isUnderTable, false))
            return;
        const auto* lines = std::get_if<LinesContent>(&box.content);
        if (lines && !lines->isOnGrid)
            return;
        const double spare = box.rows - 1;
        box.spaceShare = (box.spaceShare * spare + 1) / (spare + 1);
        ++box.rows;
        box.paragraphBoxes = 1; // its other lines would not have the room
    }

    /// Paragraphs give way to a wished number of pages where nobody sees it.
    int loosenessOf(const SetParagraph& paragraph) const
    {
        const Fitting& fitting = m_context.fitting;
        const auto& cost = fitting.looseness < 0 ? paragraph.shorterCost : paragraph.longerCost;
        return fitting.looseness != 0 && cost && *cost <= fitting.costLimit ? fitting.looseness : 0;
    }

    LinkNodes addLinkNodes(const ParagraphSource& source, int parent)
    {
        std::vector<int> nodes;
        for (size_t i = 0; i < source.spans.size(); ++i) {
            if (source.spans[i].kind != SpanKind::Link)
                continue;
            nodes.resize(i + 1, -1);
            nodes[i] = addNode(StructureRole::Link, parent);
        }
        if (nodes.empty())
            return nullptr;
        return std::make_shared<const std::vector<int>>(std::move(nodes));
    }

    /// The footnotes whose marks stand in the box's lines.
    Status appendNotes(Box& box, const ParagraphSource& source, int node)
    {
        const auto& lines = std::get<LinesContent>(box.content);
        for (int i = lines.firstLine; i < lines.endLine; ++i) {
            for (const int span : lines.paragraph->lines[size_t(i)].notes) {
                const Span& mark = source.spans[size_t(span)];
                const QString sign = source.text.mid(mark.range.begin, mark.range.length());
                const Setting::StylePointer style = m_setting.style(QStringLiteral("footnote"));
                NoteContent note;
                note.style = style;
                note.node = addNode(StructureRole::Note, node);
                QB_TRY(note.paragraph,
                    m_setting.set({sign + QLatin1Char(' ') + mark.target, {}}, style,
                        columnWidth(box.columns)));
                if (noteRows(note, m_page) > kMostNoteShare * m_page.lines)
                    return Error{ErrorKind::TooLarge, Text::tr("脚注太长，一页排不下"),
                        m_articleTitle, Text::tr("请把它移到正文里，或分成几条")};
                box.notes.push_back(std::move(note));
            }
        }
        return ok();
    }

    /// A block stays in one piece up to this height: a heading as far as a page goes, running text
    /// of another size or leading only while it is short.
    int mostRowsOfABlock(const style::ParagraphStyle& style) const
    {
        return style.linesOccupied > 0 || style.keepTogether || style.hasBackground
            ? m_page.lines
            : std::min(m_page.lines, kMostRowsOfATextBlock);
    }

    Status appendPicture(const Block& block, int parent, bool isCaptionNext)
    {
        const AssetPointer asset = m_context.assets.value(block.asset);
        const QSize pixels = asset ? m_context.pictures(*asset) : QSize();
        if (pixels.isEmpty()) {
            m_part.warnings.push_back(
                {QStringLiteral("unreadable-picture"), Text::tr("图片读不出来，没有排进版面"), 0,
                    m_articleTitle, asset ? asset->fileName : block.asset.left(12)});
            return ok();
        }
        const Setting::StylePointer style = m_setting.style(QStringLiteral("picture"));
        const int columns = style->spansColumns ? 1 : m_columns;
        const double ratio = double(pixels.height()) / double(pixels.width());
        Length width = columnWidth(columns);
        if (style->pictureWidth == style::PictureWidth::Natural)
            width = std::min(width, Length::pt(pixels.width() / kPixelsPerPoint));
        const Length tallest
            = m_page.pitch * (m_page.lines * kTallestPicture * m_context.fitting.pictureScale);
        width = width * std::min(1.0, m_context.fitting.pictureScale);
        if (width * ratio > tallest)
            width = tallest / ratio;
        const Length height = width * ratio;
        Box box;
        box.rows = box.rowsAtTop = std::max(
            1, int(std::ceil((height + m_page.pitch * 0.5 - m_page.em) / m_page.pitch)) + 1);
        box.spaceShare = 0.5;
        box.spaceShareAtTop = 0;
        box.columns = columns;
        box.mayFloat = style->placement != style::Placement::Here;
        box.start = style->placement == style::Placement::Head ? style::Start::Column
                                                               : style::Start::Anywhere;
        box.isPicture = true;
        box.mayStretch = true;
        box.canBreakAfter = !isCaptionNext;
        box.node = addNode(StructureRole::Figure, parent);
        m_part.nodes.back().alternativeText = block.alternativeText;
        keepClearOfTable(box);
        box.content = PictureContent{block.asset, {width, height}, block.alternativeText};
        m_boxes.push_back(std::move(box));
        return ok();
    }

    const PartContext& m_context;
    Setting& m_setting;
    const style::PageGeometry& m_page;
    int m_columns;
    FlowPart m_part;
    std::vector<Box> m_boxes;
    QString m_articleTitle;
    bool m_headsSpan = false;       ///< what is set now stands above a head that spans all columns
    int m_captionColumns = 0;       ///< of the caption that is set now
    bool m_isUnderTable = false;    ///< a table was set last
    bool m_isFirstParagraph = true; ///< the next paragraph of running text is the article's first
};

} // namespace

namespace {

/// Styles of the article's heads that there are.
std::vector<const style::ParagraphStyle*> headStyles(
    const Article& article, const style::Template& layout)
{
    std::vector<const style::ParagraphStyle*> styles;
    if (!isBlank(article.kicker))
        styles.push_back(&layout.style(QLatin1String("kicker")));
    if (!isBlank(article.title))
        styles.push_back(&layout.style(QLatin1String("title")));
    if (!isBlank(article.subtitle))
        styles.push_back(&layout.style(QLatin1String("subtitle")));
    return styles;
}

} // namespace

bool headsSpan(const Article& article, const style::Template& layout)
{
    const auto styles = headStyles(article, layout);
    return std::any_of(styles.begin(), styles.end(),
        [](const style::ParagraphStyle* style) { return style->spansColumns; });
}

style::Start headsStart(const Article& article, const style::Template& layout)
{
    style::Start start = style::Start::Anywhere;
    for (const style::ParagraphStyle* style : headStyles(article, layout))
        start = std::max(start, style->startsOn);
    return start;
}

Result<FlowPartPointer> makeArticlePart(
    const Article& article, int columns, const PartContext& context)
{
    PartBuilder builder(columns, context);
    QB_CHECK(builder.appendArticle(article));
    return builder.finish();
}

Result<FlowPartPointer> makeSectionPart(
    const QString& name, int columns, style::Start start, const PartContext& context)
{
    PartBuilder builder(columns, context);
    QB_CHECK(builder.appendSection(name, start));
    return builder.finish();
}

} // namespace qb::typeset
