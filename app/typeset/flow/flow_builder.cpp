#include "typeset/flow/flow_builder.h"

#include "typeset/flow/contents.h"
#include "typeset/inline/character.h"

namespace qb::typeset {

namespace {

/// Equal, and at once for texts that share their characters, as they do in copies of an issue.
bool isSameText(const QString& a, const QString& b)
{
    return (a.constData() == b.constData() && a.size() == b.size()) || a == b;
}

bool isSameBlock(const Block& a, const Block& b)
{
    return a.kind == b.kind && isSameText(a.text, b.text) && a.level == b.level
        && a.spans == b.spans && a.asset == b.asset && a.alternativeText == b.alternativeText
        && a.table == b.table;
}

/// Equal as far as the page shows it.
bool isSameArticle(const Article& a, const Article& b)
{
    return isSameText(a.kicker, b.kicker) && isSameText(a.title, b.title)
        && isSameText(a.subtitle, b.subtitle) && isSameText(a.byline, b.byline)
        && isSameText(a.source, b.source) && a.date == b.date
        && isSameText(a.authorNote, b.authorNote)
        && std::equal(
            a.blocks.begin(), a.blocks.end(), b.blocks.begin(), b.blocks.end(), isSameBlock);
}

std::vector<AssetPointer> picturesOf(const Article& article, const AssetMap& assets)
{
    std::vector<AssetPointer> pictures;
    for (const Block& block : article.blocks)
        if (block.kind == BlockKind::Picture)
            pictures.push_back(assets.value(block.asset));
    return pictures;
}

} // namespace

void FlowBuilder::clear()
{
    m_articles.clear();
    m_sections.clear();
    m_contents = nullptr;
}

Result<Flow> FlowBuilder::build(const Issue& issue, const PartContext& context)
{
    if (context.fields != m_fields)
        clear();
    m_fields = context.fields;
    const style::Template& layout = context.setting.layout();
    Flow flow;
    if (layout.showContents) {
        QB_TRY(FlowPartPointer contents, contentsPart(issue, context.setting));
        flow.append(std::move(contents), 0);
    }
    size_t index = 0;
    for (const Section& section : issue.sections) {
        if (section.articles.empty()) // it waits for its articles and is not printed
            continue;
        const int columns = layout.sectionColumns.value(section.name, layout.page.columns);
        flow.sections.push_back({section.name, int(flow.boxes.size())});
        // A heading over a headline that spans all columns does so too: it must not stay behind.
        const bool spans = headsSpan(section.articles.front(), layout);
        // And where the headline begins a page it does so for it.
        const style::Start start = headsStart(section.articles.front(), layout);
        QB_TRY(FlowPartPointer heading,
            sectionPart(section.name, spans ? 1 : columns, start, context));
        PartContext within = context;
        within.headingLevel = layout.showSections && !section.name.isEmpty() ? 2 : 1;
        within.isBegunAbove = !heading->boxes.empty();
        const int sectionNode = flow.append(std::move(heading), 0);
        for (const Article& article : section.articles) {
            QB_TRY(FlowPartPointer part, articlePart(index++, article, columns, within));
            within.isBegunAbove = false;
            flow.articles.push_back({isBlank(article.title) ? QString() : article.title,
                int(flow.sections.size()) - 1, part->boxes.empty() ? -1 : int(flow.boxes.size())});
            flow.append(std::move(part), sectionNode);
        }
    }
    m_articles.resize(index);
    return flow;
}

Result<FlowPartPointer> FlowBuilder::contentsPart(const Issue& issue, Setting& setting)
{
    std::vector<QString> listed;
    for (const Section& section : issue.sections) {
        listed.push_back(section.name);
        listed.push_back(QString::number(section.articles.size()));
        for (const Article& article : section.articles)
            listed.push_back(article.title);
    }
    if (m_contents
        && std::equal(listed.begin(), listed.end(), m_listed.begin(), m_listed.end(), isSameText))
        return m_contents;
    auto contents = makeContentsPart(issue, setting);
    if (contents.isError())
        return contents.error();
    m_listed = std::move(listed);
    m_contents = contents.value();
    return m_contents;
}

Result<FlowPartPointer> FlowBuilder::sectionPart(
    const QString& name, int columns, style::Start start, const PartContext& context)
{
    FlowPartPointer& part = m_sections[{name, columns, start}];
    if (!part) {
        QB_TRY(part, makeSectionPart(name, columns, start, context));
    }
    return part;
}

Result<FlowPartPointer> FlowBuilder::articlePart(
    size_t index, const Article& article, int columns, const PartContext& context)
{
    const auto fits = [&](const Kept& kept) {
        return kept.part && kept.columns == columns && kept.fitting == context.fitting
            && kept.headingLevel == context.headingLevel
            && kept.isBegunAbove == context.isBegunAbove && isSameArticle(kept.article, article)
            && (kept.pictures.empty() || kept.pictures == picturesOf(article, context.assets));
    };
    if (index >= m_articles.size())
        m_articles.resize(index + 1);
    if (fits(m_articles[index]))
        return m_articles[index].part;
    // An article put in or taken out moves the others by one.
    for (const size_t other : {index + 1, index - 1})
        if (other < m_articles.size() && fits(m_articles[other])) {
            if (other > index)
                m_articles.erase(m_articles.begin() + std::ptrdiff_t(index));
            else
                m_articles.insert(m_articles.begin() + std::ptrdiff_t(index), m_articles[other]);
            return m_articles[index].part;
        }
    Kept& kept = m_articles[index];
    const Setting::CacheScope scope(context.setting, kept.paragraphs);
    auto part = makeArticlePart(article, columns, context);
    if (part.isError())
        return part.error();
    kept.article = article;
    kept.columns = columns;
    kept.fitting = context.fitting;
    kept.headingLevel = context.headingLevel;
    kept.isBegunAbove = context.isBegunAbove;
    kept.part = part.value();
    kept.pictures = picturesOf(article, context.assets);
    return part;
}

} // namespace qb::typeset
