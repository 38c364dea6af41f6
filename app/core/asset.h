#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

#include <memory>

namespace qb {

/// The bytes of a picture or attachment as they came in. Immutable and shared; its id is the
/// SHA-256 of the bytes.
struct Asset {
    QString id;       ///< lower-case hexadecimal SHA-256 of `bytes`
    QString mimeType; ///< e.g. "image/jpeg"
    QString fileName; ///< as it was called where it came from; may be empty
    QByteArray bytes;
};

using AssetPointer = std::shared_ptr<const Asset>;
using AssetMap = QHash<QString, AssetPointer>; ///< by id

/// Makes an asset from bytes; where `mimeType` is empty it is told from the content, with the file
/// name as a help.
AssetPointer makeAsset(
    QByteArray bytes, const QString& fileName = {}, const QString& mimeType = {});

} // namespace qb
