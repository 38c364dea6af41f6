#pragma once

#include "core/atomic_file.h"
#include "importers/importer.h"

#include <QFileInfo>

namespace qb::test {

/// Reads a file as the program does: with what lies beside it.
inline Result<importers::ImportedDocuments> importFile(const QString& path)
{
    QB_TRY(const QByteArray bytes, readFile(path, importers::kLargestFile));
    importers::ImportOptions options;
    options.folder = QFileInfo(path).absolutePath();
    return importers::importBytes(bytes, path, options);
}

} // namespace qb::test
