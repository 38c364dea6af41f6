#include "typeset/flow/contents.h"

#include "typeset/flow/block_box.h"
#include "typeset/inline/character.h"

namespace qb::typeset {

namespace {

int addNode(FlowPart& flow, page::StructureRole role, int parent)
{
    page::StructureNode node;
    node.role = role;
    node.parent = parent;
    flow.nodes.push_back(node);
    return int(flow.nodes.size()) - 1;
}

/// A title too long for a list is cut: an entry must never fill a page.
QString shortened(const QString& title)
{
    constexpr qsizetype kLongestTitle = 120; // UTF-16 units
    if (title.size() <= kLongestTitle)
        return title;
    const qsizetype end
        = title.at(kLongestTitle).isLowSurrogate() ? kLongestTitle - 1 : kLongestTitle;
    return title.left(end) + QStringLiteral("……");
}

Status appendEntry(FlowPart& flow, const QString& text, const QString& styleName, int article,
    Setting& setting, int node)
{
    const auto style = setting.style(styleName);
    const Length room = article >= 0 ? style->size * kContentsNumberRoom : Length();
    QB_TRY(
        auto paragraph, setting.set(shortened(text), style, setting.page().columnWidth() - room));
    Box box = blockBox(paragraph, style, setting.page());
    box.content = ContentsContent{paragraph, style, article};
    box.node = node;
    box.canBreakAfter = article >= 0;
    flow.boxes.push_back(std::move(box));
    return ok();
}

} // namespace

Result<FlowPartPointer> makeContentsPart(const Issue& issue, Setting& setting)
{
    FlowPart flow;
    const int list = addNode(flow, page::StructureRole::Contents, -1);
    if (!setting.layout().contentsTitle.isEmpty())
        QB_CHECK(appendEntry(flow, setting.layout().contentsTitle, QStringLiteral("contentsTitle"),
            -1, setting, addNode(flow, page::StructureRole::Paragraph, list)));
    const size_t firstEntry = flow.boxes.size();
    int article = 0;
    for (const Section& section : issue.sections) {
        const bool hasTitles = std::any_of(section.articles.begin(), section.articles.end(),
            [](const Article& entry) { return !isBlank(entry.title); });
        if (section.articles.empty())
            continue;
        // A section of untitled pieces (编者的话) is itself the entry and leads to its first
        // article.
        if (setting.layout().showSections && !section.name.isEmpty())
            QB_CHECK(appendEntry(flow, section.name, QStringLiteral("contentsSection"),
                hasTitles || section.articles.empty() ? -1 : article, setting,
                addNode(flow, page::StructureRole::ContentsItem, list)));
        for (const Article& entry : section.articles) {
            if (!isBlank(entry.title))
                QB_CHECK(appendEntry(flow, entry.title, QStringLiteral("contents"), article,
                    setting, addNode(flow, page::StructureRole::ContentsItem, list)));
            ++article;
        }
    }
    if (flow.boxes.size() == firstEntry) // nothing to list
        return std::make_shared<const FlowPart>();
    flow.boxes.back().canBreakAfter = true;
    for (Box& box : flow.boxes)
        box.columns = setting.page().columns;
    flow.metrics = metricsOf(flow.boxes, setting.page());
    return std::make_shared<const FlowPart>(std::move(flow));
}

} // namespace qb::typeset
