#pragma once

#include "importers/importer.h"

namespace qb::importers {

/// Clippings as JSON: what `qingbao clean --json` and `qingbao show --json` write (also one object
/// a line), and lists of objects whose members are named as a table's columns are.
Result<ImportedDocuments> readClippingsJson(const QByteArray& bytes, const QString& where);

} // namespace qb::importers
