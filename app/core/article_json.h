#pragma once

#include "core/article.h"
#include "core/result.h"

#include <QJsonObject>

namespace qb {

QString blockKindName(BlockKind kind); ///< "paragraph", "subhead", "list-item"…

/// The article as the command line promises it: absent values are null; an id is written only where
/// there is one.
QJsonObject toJson(const Article& article);

/// Strict: unknown keys and wrong types are errors naming `file` and the place.
Result<Article> articleFromJson(
    const QJsonObject& object, const QString& file, const QString& pointer = {});

} // namespace qb
