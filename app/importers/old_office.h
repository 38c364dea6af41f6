#pragma once

#include "importers/importer.h"

namespace qb::importers {

/// DOC, WPS and other documents of old office programs: LibreOffice, where it is installed, makes a
/// Word document of them, which is then read. It runs without macros, network and settings of its
/// own, for two minutes at most, and is ended when the import is cancelled or this program ends.
Result<Warned<ImportedDocument>> readOldOffice(
    const QByteArray& bytes, const QString& where, const ImportOptions& options = {});

} // namespace qb::importers
