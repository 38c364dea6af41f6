#include "core/asset.h"

#include <QCryptographicHash>
#include <QMimeDatabase>

namespace qb {

AssetPointer makeAsset(QByteArray bytes, const QString& fileName, const QString& mimeType)
{
    auto asset = std::make_shared<Asset>();
    asset->id
        = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    asset->mimeType = mimeType.isEmpty()
        ? QMimeDatabase().mimeTypeForFileNameAndData(fileName, bytes).name()
        : mimeType;
    asset->fileName = fileName;
    asset->bytes = std::move(bytes);
    return asset;
}

} // namespace qb
