#pragma once

#include "importers/importer.h"
#include "importers/zip_parts.h"

namespace qb::importers {

/// What the containers inside one file (archives, mails, office documents), however deep in each
/// other, may take together.
struct ContainerBudget {
    qint64 unpackedBytes = qint64(512) << 20;
    qint64 parts = 20'000;
    int oldOffice = 50; ///< documents; each takes another program some seconds
    int depth = 0;      ///< of the file that is being read: 0 for the one that is imported

    /// For a file of `size` bytes: a small one may not unpack to a huge one by being many bombs,
    /// each too small to be taken for one.
    static ContainerBudget ofFile(qint64 size);

    bool isSpent() const { return unpackedBytes < 0 || parts < 0; }
};

/// Reads a file that is inside another, as importBytes() does; `neighbours` are the others inside.
Result<ImportedDocuments> importPart(const QByteArray& bytes, const QString& name,
    const ImportOptions& options, const NeighbourFiles& neighbours = {});

/// The limits of an archive that is read with these options.
ZipLimits zipLimits(const ImportOptions& options);

/// Takes one part of a container from the budget, and asks whether to go on. Cancelled or TooLarge.
Status takePart(const ImportOptions& options, const QString& where, qint64 done, qint64 total);

/// What concerns more than the one part of a container that it was met in: the import ends.
bool endsImport(const Error& error, const ImportOptions& options);

} // namespace qb::importers
