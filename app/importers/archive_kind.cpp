#include "importers/archive_kind.h"

#include "importers/zip_parts.h"

namespace qb::importers {

namespace {

constexpr qsizetype kHead = 4096;

/// By its parts' names; they stand uncompressed in one that is damaged, too.
FileKind kindOfArchive(const QByteArray& bytes)
{
    if (bytes.left(kHead).contains("mimetypeapplication/vnd.oasis.opendocument"))
        return FileKind::OpenDocument;
    const auto opened = ZipParts::open(bytes, {});
    const auto has = [&](const char* name) {
        return opened.isOk() ? opened.value().find(QString::fromLatin1(name)) != nullptr
                             : bytes.contains(name);
    };
    if (has("OFD.xml"))
        return FileKind::Ofd;
    if (has("word/document.xml"))
        return FileKind::WordDocument;
    if (has("xl/workbook.xml") || has("ppt/presentation.xml"))
        return FileKind::OtherOffice;
    // The main part may have another name.
    return has("[Content_Types].xml") && has("word/styles.xml") ? FileKind::WordDocument
                                                                : FileKind::Zip;
}

} // namespace

FileKind kindByParts(const QByteArray& bytes, const QString& name)
{
    const FileKind kind = kindOf(bytes, name);
    return kind == FileKind::Zip ? kindOfArchive(bytes) : kind;
}

} // namespace qb::importers
