#pragma once

#include "store/database.h"
#include "store/workspace.h"

#include <QJsonObject>

namespace qb::store {

struct Workspace::Private {
    QString address;
    std::unique_ptr<Database> database;
    const Environment* environment = nullptr;

    QString now() const; ///< as the tables hold it

    // Clippings (clipping_store.cpp)
    Status writeArticle(qint64 number, const Clipping& clipping, const QString& articleJson);
    Status writeTags(qint64 number, const std::vector<Tag>& tags);
    Status writeAssets(qint64 number, const AssetMap& assets);
    Result<Article> articleFrom(const QString& json, const QString& id) const;

    // Issues (issue_store.cpp)
    Status writeSections(qint64 number, const Issue& issue);
    Result<QVariant> clippingOf(const QString& articleId);
    Result<Issue> readIssue(qint64 number);

    // Assets (asset_store.cpp)
    Status insertAsset(const AssetPointer& asset);
};

/// "c12" with prefix 'c' → 12; 0 where `id` is not of that form.
qint64 numberOf(const QString& id, QChar prefix);
QString idOf(qint64 number, QChar prefix);

Error noSuchClipping(const QString& id);
Error noSuchIssue(const QString& id);

QString toText(const QDateTime& time); ///< ISO 8601, UTC, milliseconds; "" for an invalid time
QString toText(const QJsonObject& object);
Result<QJsonObject> objectFrom(const QString& json, const QString& where);

} // namespace qb::store
