#pragma once

#include "importers/importer.h"

namespace qb::importers {

/// A feed, one article an entry: RSS 2.0 (and its 0.9x), RSS 1.0 and Atom (RFC 4287). The feed's
/// title is the source. Neither enclosures nor pictures nor links are fetched.
Result<ImportedDocuments> readFeed(const QByteArray& bytes, const QString& where);

} // namespace qb::importers
