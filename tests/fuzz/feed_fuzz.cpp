// Any bytes as a feed: RSS and Atom, or JSON Feed.
#include "imported.h"
#include "importers/feed_reader.h"
#include "importers/json_feed.h"

#include <QJsonDocument>

using namespace qb;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, size_t size)
{
    const QByteArray bytes = fuzz::bytesOf(data, size);
    fuzz::requireWhole(importers::readFeed(bytes, QStringLiteral("input")));
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    if (importers::isJsonFeed(object))
        fuzz::requireWhole(importers::readJsonFeed(object, QStringLiteral("input")));
    return 0;
}
