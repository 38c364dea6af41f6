#pragma once

#include "importers/importer.h"

#include <functional>

namespace qb::importers {

/// Reads one file of any kind, as importBytes() does.
using PartReader
    = std::function<Result<ImportedDocuments>(const QByteArray& bytes, const QString& name)>;

/// The documents in a ZIP archive, in its order, each with its `name`; archives inside it as well,
/// three deep. What cannot be read becomes a warning that names it. Errors: an archive that is
/// damaged, encrypted, or more than it may be when unpacked (512 MB, 20 000 parts in all); one
/// without anything that can be read.
Result<ImportedDocuments> readArchive(
    const QByteArray& bytes, const QString& where, const PartReader& reader);

} // namespace qb::importers
