#include "store/workspace_private.h"

#include <QCoreApplication>

namespace qb::store {

Status Workspace::Private::insertAsset(const AssetPointer& asset)
{
    if (!asset)
        return ok();
    QB_CHECK(
        database->run("asset.insert", {asset->id, asset->mimeType, asset->fileName, asset->bytes}));
    return ok();
}

Status Workspace::addAsset(const AssetPointer& asset)
{
    return d->database->transaction([&] { return d->insertAsset(asset); });
}

Result<AssetPointer> Workspace::asset(const QString& id)
{
    QB_TRY(QSqlQuery query, d->database->run("asset.get", {id}));
    if (!query.next())
        return Error{ErrorKind::NotFound,
            QCoreApplication::translate("qb::store", "工作区里没有这个图片或附件"), id, {}};
    auto asset = std::make_shared<Asset>();
    asset->id = id;
    asset->mimeType = query.value(0).toString();
    asset->fileName = query.value(1).toString();
    asset->bytes = query.value(2).toByteArray();
    return AssetPointer(std::move(asset));
}

} // namespace qb::store
