#pragma once

#include "importers/importer.h"

#include <functional>

namespace qb::importers {

/// Reads one file of any kind, as importBytes() does.
using PartReader = std::function<Result<ImportedDocuments>(
    const QByteArray& bytes, const QString& name, const NeighbourFiles& neighbours)>;

/// The documents in a ZIP archive, in its order, each with its `name`; what stands inside them as
/// well. A picture that a page shows is the page's and no document. What cannot be read becomes a
/// warning that names it. Errors: an archive that is damaged, encrypted, or more than the budget
/// when unpacked; one without anything that can be read; Cancelled.
Result<ImportedDocuments> readArchive(const QByteArray& bytes, const QString& where,
    const ImportOptions& options, const PartReader& reader);

} // namespace qb::importers
