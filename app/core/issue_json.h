#pragma once

#include "core/issue.h"
#include "core/result.h"

#include <QJsonObject>

#include <functional>

namespace qb {

/// An issue file (templates/schema/issue-1.schema.json). Pictures are named by file, relative to
/// the issue file.
QJsonObject toJson(const Issue& issue);

/// `assetOf` gives the asset for a picture's file name, or an error.
Result<Issue> issueFromJson(const QJsonObject& object, const QString& file,
    const std::function<Result<AssetPointer>(const QString&)>& assetOf);

} // namespace qb
