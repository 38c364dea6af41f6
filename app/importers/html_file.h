#pragma once

#include "importers/importer.h"

namespace qb::importers {

/// A page as a file: in the encoding that it declares, as far as that holds; pictures from its
/// folder.
Result<Warned<ImportedDocument>> readHtmlFile(
    const QByteArray& bytes, const QString& name, const ImportOptions& options);

/// The text of a page, as readHtmlFile() decodes it.
Result<text::DecodedText> decodeHtml(
    const QByteArray& bytes, const QString& encoding, const QString& where);

} // namespace qb::importers
