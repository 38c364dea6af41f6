#include "jobs/clipping_maker.h"

#include "jobs/raw_slices.h"

namespace qb::jobs {

namespace {

/// A section that is called like a kind of news tells the kind better than any word count.
QString kindOf(const Article& article, const taxonomy::Taxonomy& taxonomy,
    const taxonomy::Suggestion& suggestion)
{
    for (const taxonomy::Kind& kind : taxonomy.kinds())
        if (kind.name == article.section)
            return kind.id;
    return suggestion.kind ? suggestion.kind->kind.id : QString();
}

AssetMap picturesOf(const Article& article, const AssetMap& all)
{
    AssetMap used;
    for (const Block& block : article.blocks)
        if (block.kind == BlockKind::Picture && all.contains(block.asset))
            used.insert(block.asset, all.value(block.asset));
    return used;
}

} // namespace

std::vector<Clipping> makeClippings(const CleanedDocument& document, const ClippingOrigin& origin,
    const taxonomy::Taxonomy& taxonomy)
{
    const auto& articles = document.cleaned.articles;
    const QStringList rawTexts = rawSlices(document.document.raw, articles);
    std::vector<Clipping> clippings;
    for (std::size_t i = 0; i < articles.size(); ++i) {
        Clipping clipping;
        clipping.article = articles[i];
        Article& article = clipping.article;
        if (article.source.isEmpty())
            article.source = origin.publication;
        clipping.rawText = rawTexts.at(qsizetype(i));
        clipping.provenance = origin.provenance;
        // A single article keeps all pictures of its document, even those that cleaning could not
        // place.
        clipping.assets = articles.size() == 1 ? document.document.assets
                                               : picturesOf(article, document.document.assets);
        if (origin.snapshot) {
            clipping.assets.insert(origin.snapshot->id, origin.snapshot);
            clipping.provenance.snapshot = origin.snapshot->id;
        }
        const taxonomy::Suggestion suggestion = taxonomy.suggest(article.title, plainText(article));
        for (const taxonomy::IndustrySuggestion& industry : suggestion.industries)
            clipping.industries.push_back({industry.industry.id, false});
        clipping.kind = kindOf(article, taxonomy, suggestion);
        clippings.push_back(std::move(clipping));
    }
    return clippings;
}

Status storeClippings(
    store::Workspace& workspace, const std::vector<Clipping>& clippings, ImportSummary& summary)
{
    QStringList added;
    int duplicates = 0;
    const Status status = workspace.inTransaction([&]() -> Status {
        for (const Clipping& clipping : clippings) {
            QB_TRY(const QString known, workspace.findByRawText(clipping.rawText));
            if (!known.isEmpty()) {
                ++duplicates;
                continue;
            }
            QB_TRY(const QString id, workspace.addClipping(clipping));
            added << id;
        }
        return ok();
    });
    if (status.isError())
        return status.error();
    summary.clippingIds << added;
    summary.articles += int(clippings.size());
    summary.duplicates += duplicates;
    return ok();
}

} // namespace qb::jobs
