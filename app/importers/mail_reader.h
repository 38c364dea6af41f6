#pragma once

#include "importers/importer.h"

namespace qb::importers {

/// A mail (RFC 5322 with MIME): its own text first, then every attachment of a kind that can be
/// read, and the mails it forwards. Pictures in it and attached to it belong to its text.
Result<ImportedDocuments> readMail(
    const QByteArray& bytes, const QString& name, const ImportOptions& options);

} // namespace qb::importers
