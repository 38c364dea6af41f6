#include "core/article_json.h"
#include "store/search_tokens.h"
#include "store/workspace_private.h"

#include <QCryptographicHash>

namespace qb::store {

namespace {

constexpr qsizetype kTitleLength = 30; // characters of the text that stand for a missing title

QString rawHash(const QString& rawText)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(rawText.toUtf8(), QCryptographicHash::Sha256).toHex());
}

QString listTitle(const Article& article)
{
    if (!article.title.isEmpty())
        return article.title;
    const QString text = plainText(article).simplified();
    if (text.size() <= kTitleLength)
        return text;
    const qsizetype end = text.at(kTitleLength).isLowSurrogate() ? kTitleLength - 1 : kTitleLength;
    return text.left(end) + u'…';
}

QString articleText(const Article& article)
{
    return QStringList{article.kicker, article.title, article.subtitle, plainText(article)}.join(
        u'\n');
}

QDateTime timeFrom(const QVariant& value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
}

/// The article as it is stored: its own id is the clipping's and not repeated.
QString storedJson(Article article)
{
    article.id.clear();
    return toText(toJson(article));
}

ClippingSummary summaryFrom(const QSqlQuery& query)
{
    ClippingSummary summary;
    summary.id = idOf(query.value(0).toLongLong(), u'c');
    summary.title = query.value(1).toString();
    summary.section = query.value(2).toString();
    summary.source = query.value(3).toString();
    summary.date = QDate::fromString(query.value(4).toString(), Qt::ISODate);
    summary.kind = query.value(5).toString();
    summary.modifiedAt = timeFrom(query.value(6));
    summary.industries = query.value(7).toString().split(u' ', Qt::SkipEmptyParts);
    return summary;
}

} // namespace

Result<Article> Workspace::Private::articleFrom(const QString& json, const QString& id) const
{
    QB_TRY(const QJsonObject object, objectFrom(json, address + u' ' + id));
    QB_TRY(Article article, articleFromJson(object, address + u' ' + id));
    article.id = id;
    return article;
}

Status Workspace::Private::writeTags(qint64 number, const std::vector<Tag>& tags)
{
    QB_CHECK(database->run("industry.clear", {number}));
    int position = 0;
    for (const Tag& tag : tags)
        QB_CHECK(
            database->run("industry.insert", {number, position++, tag.id, int(tag.confirmed)}));
    return ok();
}

Status Workspace::Private::writeAssets(qint64 number, const AssetMap& assets)
{
    for (const AssetPointer& asset : assets) {
        if (!asset)
            continue;
        QB_CHECK(insertAsset(asset));
        QB_CHECK(database->run("clippingAsset.insert", {number, asset->id}));
    }
    return ok();
}

Status Workspace::Private::writeArticle(
    qint64 number, const Clipping& clipping, const QString& articleJson)
{
    QB_CHECK(database->run("revision.insert", {number, articleJson, now()}));
    const SearchTokens tokens = searchTokens(articleText(clipping.article));
    QB_CHECK(database->run("search.clear", {number}));
    QB_CHECK(database->run("search.insert", {number, tokens.characters, tokens.pairs}));
    return ok();
}

Result<QString> Workspace::addClipping(const Clipping& clipping)
{
    qint64 number = 0;
    const auto write = [&]() -> Status {
        const Article& article = clipping.article;
        const Provenance& origin = clipping.provenance;
        const QVariant snapshot
            = origin.snapshot.isEmpty() ? QVariant() : QVariant(origin.snapshot);
        for (const AssetPointer& asset : clipping.assets)
            QB_CHECK(d->insertAsset(asset));
        QB_TRY(const QSqlQuery query,
            d->database->run("clipping.insert",
                {listTitle(article), article.section, article.source,
                    article.date.toString(Qt::ISODate), clipping.kind, clipping.rawText,
                    rawHash(clipping.rawText), origin.address, origin.mediaType, origin.title,
                    toText(origin.capturedAt), snapshot, d->now(), d->now()}));
        number = query.lastInsertId().toLongLong();
        QB_CHECK(d->writeArticle(number, clipping, storedJson(article)));
        QB_CHECK(d->writeTags(number, clipping.industries));
        return d->writeAssets(number, clipping.assets);
    };
    QB_CHECK(d->database->transaction(write));
    return idOf(number, u'c');
}

Status Workspace::updateClipping(const Clipping& clipping)
{
    const qint64 number = numberOf(clipping.id, u'c');
    return d->database->transaction([&]() -> Status {
        const Article& article = clipping.article;
        QB_TRY(const QSqlQuery update,
            d->database->run("clipping.update",
                {listTitle(article), article.section, article.source,
                    article.date.toString(Qt::ISODate), clipping.kind, d->now(), number}));
        if (update.numRowsAffected() != 1)
            return noSuchClipping(clipping.id);
        QB_TRY(QSqlQuery former, d->database->run("revision.list", {number}));
        const QString json = storedJson(article);
        if (!former.next() || former.value(0).toString() != json) {
            former.finish();
            QB_CHECK(d->writeArticle(number, clipping, json));
        }
        QB_CHECK(d->writeTags(number, clipping.industries));
        return d->writeAssets(number, clipping.assets);
    });
}

Result<Clipping> Workspace::clipping(const QString& id)
{
    const qint64 number = numberOf(id, u'c');
    QB_TRY(QSqlQuery query, d->database->run("clipping.get", {number}));
    if (!query.next() || !query.value(8).toString().isEmpty())
        return noSuchClipping(id);
    Clipping clipping;
    clipping.id = id;
    clipping.kind = query.value(0).toString();
    clipping.rawText = query.value(1).toString();
    clipping.provenance = {query.value(2).toString(), query.value(3).toString(),
        query.value(4).toString(), timeFrom(query.value(5)), query.value(6).toString()};
    clipping.modifiedAt = timeFrom(query.value(7));
    QB_TRY(clipping.article, d->articleFrom(query.value(9).toString(), id));
    QB_TRY(QSqlQuery tags, d->database->run("industry.list", {number}));
    while (tags.next())
        clipping.industries.push_back({tags.value(0).toString(), tags.value(1).toBool()});
    QB_TRY(QSqlQuery assets, d->database->run("clippingAsset.list", {number}));
    while (assets.next()) {
        auto asset = std::make_shared<Asset>();
        asset->id = assets.value(0).toString();
        asset->mimeType = assets.value(1).toString();
        asset->fileName = assets.value(2).toString();
        asset->bytes = assets.value(3).toByteArray();
        clipping.assets.insert(asset->id, asset);
    }
    return clipping;
}

Result<std::vector<ClippingSummary>> Workspace::clippings(const ClippingFilter& filter)
{
    std::vector<ClippingSummary> summaries;
    const bool isSearch = !filter.text.trimmed().isEmpty();
    const QString match = isSearch ? searchQuery(filter.text) : QString();
    if (isSearch && match.isEmpty())
        return summaries;
    QVariantList values{
        int(filter.removed), filter.industry, filter.kind, filter.since.toString(Qt::ISODate)};
    if (isSearch)
        values << match;
    values << (filter.limit > 0 ? filter.limit : -1);
    QB_TRY(
        QSqlQuery query, d->database->run(isSearch ? "clipping.search" : "clipping.list", values));
    while (query.next())
        summaries.push_back(summaryFrom(query));
    return summaries;
}

Status Workspace::removeClipping(const QString& id)
{
    QB_TRY(
        const QSqlQuery query, d->database->run("clipping.remove", {d->now(), numberOf(id, u'c')}));
    if (query.numRowsAffected() != 1)
        return noSuchClipping(id);
    return ok();
}

Status Workspace::restoreClipping(const QString& id)
{
    QB_TRY(const QSqlQuery query, d->database->run("clipping.restore", {numberOf(id, u'c')}));
    if (query.numRowsAffected() != 1)
        return noSuchClipping(id);
    return ok();
}

Result<std::vector<Article>> Workspace::revisions(const QString& id)
{
    std::vector<Article> articles;
    QB_TRY(QSqlQuery query, d->database->run("revision.list", {numberOf(id, u'c')}));
    if (!query.next()) // the present article
        return noSuchClipping(id);
    while (query.next()) {
        QB_TRY(Article article, d->articleFrom(query.value(0).toString(), id));
        articles.push_back(std::move(article));
    }
    return articles;
}

Result<QString> Workspace::findByRawText(const QString& rawText)
{
    if (rawText.isEmpty())
        return QString();
    QB_TRY(QSqlQuery query, d->database->run("clipping.byRawText", {rawHash(rawText), rawText}));
    return query.next() ? idOf(query.value(0).toLongLong(), u'c') : QString();
}

} // namespace qb::store
