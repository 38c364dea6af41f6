#pragma once

#include "importers/importer.h"

#include <QJsonObject>

namespace qb::importers {

/// Whether a JSON object is a JSON Feed (version 1 or 1.1).
bool isJsonFeed(const QJsonObject& object);

/// As readFeed().
Result<ImportedDocuments> readJsonFeed(const QJsonObject& object, const QString& where);

} // namespace qb::importers
