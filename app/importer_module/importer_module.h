#pragma once

#include "importers/importer.h"

/// The importers, loaded when the first file is read. The libraries they need (a PDF reader with
/// its cryptography and picture codecs, a mail parser…) take longer to start than a dozen pages
/// take to typeset, and most runs of the program read no foreign file.
///
/// Plain text is read without it. As the functions of those names in importers/importer.h;
/// ErrorKind::Internal where the module is missing or of another version.
namespace qb::importer_module {

Result<importers::ImportedDocuments> importBytes(
    const QByteArray& bytes, const QString& name, const importers::ImportOptions& options = {});
Result<Warned<importers::ImportedDocument>> importHtml(
    const QString& html, const QString& address, const QByteArray& savedPage = {});

} // namespace qb::importer_module
