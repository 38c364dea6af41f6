#include "typeset/flow/flow_builder.h"

#include "typeset/flow/contents.h"
#include "typeset/flow/table_layout.h"

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

class FlowBuilder {
public:
    FlowBuilder(
        const Issue& issue, Setting& setting, const Fields& fields, const PictureMeasure& pictures)
        : m_issue(issue),
          m_setting(setting),
          m_fields(fields),
          m_pictures(pictures)
    {
        m_flow.structure.push_back({}); // the Document node
    }

    Result<Flow> run()
    {
        if (m_setting.layout().showContents)
            QB_CHECK(appendContents(m_flow, m_issue, m_setting));
        for (const Section& section : m_issue.sections)
            if (!section.articles.empty()) // a section that waits for its articles is not printed
                QB_CHECK(appendSection(section));
        return std::move(m_flow);
    }

private:
    int addNode(StructureRole role, int parent, int level = 0)
    {
        page::StructureNode node;
        node.role = role;
        node.parent = parent;
        node.level = level;
        m_flow.structure.push_back(node);
        return int(m_flow.structure.size()) - 1;
    }

    Status appendSection(const Section& section)
    {
        const int node = addNode(StructureRole::Section, 0);
        m_flow.sections.push_back({section.name, int(m_flow.boxes.size())});
        if (m_setting.layout().showSections && !section.name.isEmpty())
            QB_CHECK(appendBlock(section.name, QStringLiteral("section"),
                addNode(StructureRole::Heading, node, 1), true));
        for (const Article& article : section.articles)
            QB_CHECK(appendArticle(article, node));
        return ok();
    }

    Status appendArticle(const Article& article, int sectionNode)
    {
        m_articleTitle = article.title;
        m_flow.articles.push_back(
            {article.title, int(m_flow.sections.size()) - 1, int(m_flow.boxes.size()), 0});
        const int node = addNode(StructureRole::Section, sectionNode);
        const size_t firstHead = m_flow.boxes.size();
        QB_CHECK(appendOptional(article.kicker, QStringLiteral("kicker"), node, true));
        if (!article.title.isEmpty())
            QB_CHECK(appendBlock(article.title, QStringLiteral("title"),
                addNode(StructureRole::Heading, node, 2), true));
        QB_CHECK(appendOptional(article.subtitle, QStringLiteral("subtitle"), node, true));
        Fields fields = m_fields;
        fields.insert(QStringLiteral("byline"), article.byline);
        fields.insert(QStringLiteral("source"), article.source);
        fields.insert(QStringLiteral("sourceDate"),
            article.date.isValid() ? article.date.toString(Qt::ISODate) : QString());
        QB_CHECK(appendOptional(
            fillIn(m_setting.layout().bylineText, fields), QStringLiteral("byline"), node, true));
        closeUpHeads(firstHead);
        for (size_t i = 0; i < article.blocks.size(); ++i)
            QB_CHECK(appendBlockOf(article, i, node));
        QB_CHECK(appendTail(article.authorNote, QStringLiteral("note"), node, firstHead));
        QB_CHECK(appendTail(fillIn(m_setting.layout().sourceText, fields), QStringLiteral("source"),
            node, firstHead));
        m_flow.articles.back().endBox = int(m_flow.boxes.size());
        return ok();
    }

    /// What ends an article does not stand alone on top of a column.
    Status appendTail(const QString& text, const QString& styleName, int parent, size_t firstBox)
    {
        if (!text.isEmpty() && m_flow.boxes.size() > firstBox)
            m_flow.boxes.back().canBreakAfter = false;
        return appendOptional(text, styleName, parent, false);
    }

    /// Kicker, title, subtitle and byline read as one group: the space that each would have around
    /// itself goes around the group.
    void closeUpHeads(size_t first)
    {
        const size_t end = m_flow.boxes.size();
        if (end < first + 2)
            return;
        for (size_t i = first; i < end; ++i) {
            Box& box = m_flow.boxes[i];
            const auto* content = std::get_if<LinesContent>(&box.content);
            if (!content)
                continue;
            const bool isFirst = i == first;
            const bool isLast = i + 1 == end;
            const int least = leastRows(*content, m_setting.page());
            const int fewer = isFirst ? 0 : isLast ? 1 : 2;
            box.rows = std::max(least, box.rows - fewer);
            box.rowsAtTop = std::max(least, box.rowsAtTop - fewer);
            box.spaceShare = isFirst ? 0.85 : isLast ? 0.15 : 0.5;
            box.spaceShareAtTop = isFirst ? 0 : box.spaceShare;
        }
    }

    Status appendOptional(const QString& text, const QString& styleName, int parent, bool isHead)
    {
        if (text.isEmpty())
            return ok();
        return appendBlock(text, styleName, addNode(StructureRole::Paragraph, parent), isHead);
    }

    Status appendBlockOf(const Article& article, size_t index, int parent)
    {
        const Block& block = article.blocks[index];
        if (!block.spans.empty())
            m_flow.warnings.push_back({QStringLiteral("span-not-set"),
                Text::tr("加粗、着重号、专名号、链接还没有排出来"), 0, m_articleTitle,
                block.text.mid(
                    block.spans.front().range.begin, block.spans.front().range.length())});
        const bool isCaptionNext = index + 1 < article.blocks.size()
            && article.blocks[index + 1].kind == BlockKind::Caption;
        switch (block.kind) {
        case BlockKind::Paragraph:
            return appendBlock(block.text, QStringLiteral("body"),
                addNode(StructureRole::Paragraph, parent), false);
        case BlockKind::Subhead:
            return appendBlock(block.text,
                QStringLiteral("subhead%1").arg(std::clamp(block.level, 1, 3)),
                addNode(StructureRole::Heading, parent, 2 + block.level), true);
        case BlockKind::ListItem:
            return appendBlock(block.text, QStringLiteral("list"),
                addNode(StructureRole::Paragraph, parent), false);
        case BlockKind::Quote:
            return appendBlock(
                block.text, QStringLiteral("quote"), addNode(StructureRole::Quote, parent), false);
        case BlockKind::Note:
            return appendBlock(
                block.text, QStringLiteral("note"), addNode(StructureRole::Note, parent), false);
        case BlockKind::Caption: {
            const bool isTableNext = index + 1 < article.blocks.size()
                && article.blocks[index + 1].kind == BlockKind::Table;
            return appendBlock(block.text, QStringLiteral("caption"),
                addNode(StructureRole::Caption, parent), isTableNext);
        }
        case BlockKind::Picture:
            return appendPicture(block, parent, isCaptionNext);
        case BlockKind::Table:
            return appendTable(m_flow, block.table, m_setting, parent, m_articleTitle);
        }
        Q_UNREACHABLE();
    }

    Status appendBlock(const QString& text, const QString& styleName, int node, bool keepsWithNext)
    {
        if (text.isEmpty())
            return ok();
        const Setting::StylePointer style = m_setting.style(styleName);
        QB_TRY(auto paragraph, m_setting.set(text, style, m_setting.page().columnWidth()));
        const size_t first = m_flow.boxes.size();
        const Box whole = blockBox(paragraph, style, m_setting.page());
        if (isOnGrid(*style) || whole.rows > mostRowsOfABlock(*style))
            appendLines(paragraph, style, node);
        else
            appendWhole(whole, node);
        if (m_flow.boxes.size() > first && (keepsWithNext || style->keepWithNext))
            m_flow.boxes.back().canBreakAfter = false;
        return ok();
    }

    /// A block stays in one piece up to this height: a heading as far as a page goes, running text
    /// of another size or leading only while it is short.
    int mostRowsOfABlock(const style::ParagraphStyle& style) const
    {
        const int lines = m_setting.page().lines;
        return style.linesOccupied > 0 || style.keepTogether || style.hasBackground
            ? lines
            : std::min(lines, 8);
    }

    void appendWhole(Box box, int node)
    {
        box.node = node;
        box.articleTitle = m_articleTitle;
        m_flow.boxes.push_back(std::move(box));
    }

    /// Body text stands on the grid line by line; everything else is a block of whole grid lines.
    bool isOnGrid(const style::ParagraphStyle& style) const
    {
        const style::PageGeometry& page = m_setting.page();
        return style.leading == Length() && style.linesOccupied == 0 && !style.keepTogether
            && !style.hasBackground && style.ruleAbove == Length() && style.ruleBelow == Length()
            && style.size <= page.em * 1.05;
    }

    void appendLines(const std::shared_ptr<const SetParagraph>& paragraph,
        const Setting::StylePointer& style, int node)
    {
        const int count = int(paragraph->lines.size());
        const int around = int(std::ceil(style->linesBefore + style->linesAfter - 0.001));
        const int before = std::min(around, int(std::ceil(style->linesBefore - 0.001)));
        const int after = around - before;
        const style::PageGeometry& page = m_setting.page();
        const int perLine
            = std::max(1, // grid lines; only type larger than the grid's needs several
                int(std::ceil(
                    (std::max(style->size, style->leading) - page.pitch * 0.1) / page.pitch)));
        for (int i = 0; i < count; ++i) {
            Box box;
            box.content = LinesContent{paragraph, style, i, i + 1, true};
            const bool isFirst = i == 0;
            const bool isLast = i + 1 == count;
            box.rows = perLine + (isFirst ? before : 0) + (isLast ? after : 0);
            box.rowsAtTop = perLine + (isLast ? after : 0);
            box.spaceShare = isFirst && before > 0
                ? double(before) / double(before + (isLast ? after : 0))
                : 0;
            // 孤行: neither the first nor the last line of a paragraph stands alone (CLREQ, "Widows
            // and Orphans").
            box.canBreakAfter = isLast || (!isFirst && i + 2 != count);
            box.node = node;
            box.articleTitle = m_articleTitle;
            m_flow.boxes.push_back(std::move(box));
        }
    }

    Status appendPicture(const Block& block, int parent, bool isCaptionNext)
    {
        const AssetPointer asset = m_issue.assets.value(block.asset);
        const QSize pixels = asset ? m_pictures(*asset) : QSize();
        if (pixels.isEmpty()) {
            m_flow.warnings.push_back({QStringLiteral("unreadable-picture"),
                QCoreApplication::translate("qb::typeset", "图片读不出来，没有排进版面"), 0,
                m_articleTitle, asset ? asset->fileName : block.asset.left(12)});
            return ok();
        }
        const style::PageGeometry& page = m_setting.page();
        const double ratio = double(pixels.height()) / double(pixels.width());
        Length width = std::min(page.columnWidth(), Length::pt(pixels.width() / kPixelsPerPoint));
        const Length tallest = page.pitch * (page.lines * kTallestPicture);
        if (width * ratio > tallest)
            width = tallest / ratio;
        const Length height = width * ratio;
        Box box;
        box.rows = box.rowsAtTop
            = std::max(1, int(std::ceil((height + page.pitch * 0.5 - page.em) / page.pitch)) + 1);
        box.spaceShare = 0.5;
        box.spaceShareAtTop = 0;
        box.canBreakAfter = !isCaptionNext;
        box.node = addNode(StructureRole::Figure, parent);
        m_flow.structure.back().alternativeText = block.alternativeText;
        box.articleTitle = m_articleTitle;
        box.content = PictureContent{block.asset, {width, height}, block.alternativeText};
        m_flow.boxes.push_back(std::move(box));
        return ok();
    }

    const Issue& m_issue;
    Setting& m_setting;
    const Fields& m_fields;
    const PictureMeasure& m_pictures;
    Flow m_flow;
    QString m_articleTitle;
};

} // namespace

Length leadingOf(const style::ParagraphStyle& style, const style::PageGeometry& page)
{
    return style.leading > Length() ? style.leading : std::max(page.pitch, style.size * 1.25);
}

namespace {

Length inkHeight(const LinesContent& content, const style::PageGeometry& page)
{
    const style::ParagraphStyle& style = *content.style;
    const bool isBoxed
        = style.hasBackground || style.ruleAbove > Length() || style.ruleBelow > Length();
    const double padding = isBoxed ? 2 * style.padding.count() : 0;
    const int count = content.endLine - content.firstLine;
    return leadingOf(style, page) * double(std::max(0, count - 1)) + style.size * (1 + padding);
}

/// Grid lines that content of `height` needs: its ink may reach into the white between the lines
/// around it, but not to their type.
int rowsFor(Length height, const style::PageGeometry& page)
{
    const Length reach = page.em + (page.pitch - page.em) * 0.6;
    return std::max(1, int(std::ceil((height - reach) / page.pitch - 0.001)) + 1);
}

} // namespace

int leastRows(const LinesContent& content, const style::PageGeometry& page)
{
    return rowsFor(inkHeight(content, page), page);
}

Box blockBox(std::shared_ptr<const SetParagraph> paragraph, const Setting::StylePointer& style,
    const style::PageGeometry& page)
{
    const int count = int(paragraph->lines.size());
    const LinesContent content{std::move(paragraph), style, 0, count, false};
    const Length height = inkHeight(content, page);
    Box box;
    box.content = content;
    const double around = style->linesBefore + style->linesAfter;
    box.rows = std::max(rowsFor(height + page.pitch * around, page), style->linesOccupied);
    box.rowsAtTop = style->linesOccupied > 0
        ? box.rows
        : rowsFor(height + page.pitch * style->linesAfter, page);
    box.spaceShare = around > 0 ? style->linesBefore / around : 0.5;
    box.spaceShareAtTop = around > 0 ? 0 : 0.5;
    return box;
}

Result<Flow> buildFlow(
    const Issue& issue, Setting& setting, const Fields& fields, const PictureMeasure& pictures)
{
    return FlowBuilder(issue, setting, fields, pictures).run();
}

} // namespace qb::typeset
