#include "importers/json_feed.h"

#include "importers/feed_articles.h"
#include "importers/publication_date.h"

#include <QJsonArray>

namespace qb::importers {

namespace {

QString member(const QJsonObject& object, const char* name)
{
    return object.value(QLatin1String(name)).toString();
}

/// "authors" since version 1.1, "author" before.
QString authorsOf(const QJsonObject& object)
{
    QStringList names;
    for (const QJsonValue& author : object.value(QLatin1String("authors")).toArray())
        names << member(author.toObject(), "name");
    names.removeAll(QString());
    return names.isEmpty() ? member(object.value(QLatin1String("author")).toObject(), "name")
                           : names.join(u' ');
}

Entry entryOf(const QJsonObject& item, const QJsonObject& feed)
{
    Entry entry;
    entry.known.title = member(item, "title").toHtmlEscaped();
    entry.known.source = member(feed, "title").simplified();
    entry.known.sourceUrl = member(item, "url");
    if (entry.known.sourceUrl.isEmpty())
        entry.known.sourceUrl = member(item, "external_url");
    entry.base = entry.known.sourceUrl;
    entry.known.byline = authorsOf(item);
    if (entry.known.byline.isEmpty())
        entry.known.byline = authorsOf(feed);
    entry.known.date = publicationDate(member(item, "date_published"));
    entry.body = member(item, "content_html");
    entry.isHtml = !entry.body.isEmpty();
    for (const char* name : {"content_text", "summary"}) {
        if (entry.body.isEmpty())
            entry.body = member(item, name);
    }
    return entry;
}

} // namespace

bool isJsonFeed(const QJsonObject& object)
{
    return member(object, "version").contains(QLatin1String("jsonfeed.org/version/"))
        && object.value(QLatin1String("items")).isArray();
}

Result<ImportedDocuments> readJsonFeed(const QJsonObject& object, const QString& where)
{
    FeedArticles articles(where);
    for (const QJsonValue& item : object.value(QLatin1String("items")).toArray())
        QB_CHECK(articles.add(entryOf(item.toObject(), object)));
    return articles.finish();
}

} // namespace qb::importers
