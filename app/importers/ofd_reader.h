#pragma once

#include "importers/importer.h"

namespace qb::importers {

/// OFD (GB/T 33190-2016): text and pictures with their places, read in the order of their columns
/// as a PDF is; one document a DocBody. Signatures, seals and annotations are not looked at.
Result<ImportedDocuments> readOfd(
    const QByteArray& bytes, const QString& where, const ImportOptions& options);

} // namespace qb::importers
