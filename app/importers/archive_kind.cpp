#include "importers/archive_kind.h"

#include "importers/zip_parts.h"

#include <QtEndian>

namespace qb::importers {

namespace {

/// The first part of an ODF package is "mimetype", uncompressed (ODF 1.2, part 3, 3.3). An archive
/// of documents has it further behind.
bool isOdf(const QByteArray& bytes)
{
    constexpr qsizetype kNameLength = 26; ///< of a local file header's fields (APPNOTE 4.3.7)
    constexpr qsizetype kName = 30;
    const QByteArray name = "mimetype";
    if (bytes.size() < kName || !bytes.startsWith("PK\x03\x04"))
        return false;
    const auto length = [&](qsizetype at) {
        return qsizetype(qFromLittleEndian<quint16>(bytes.constData() + at));
    };
    const qsizetype extra = length(kNameLength + 2);
    return length(kNameLength) == name.size() && bytes.mid(kName, name.size()) == name
        && bytes.mid(kName + name.size() + extra, 64)
               .startsWith("application/vnd.oasis.opendocument");
}

/// By its parts' names; they stand uncompressed in one that is damaged, too.
FileKind kindOfArchive(const QByteArray& bytes)
{
    if (isOdf(bytes))
        return FileKind::OpenDocument;
    const auto opened = ZipParts::open(bytes, {});
    const auto has = [&](const char* name) {
        return opened.isOk() ? opened.value().find(QString::fromLatin1(name)) != nullptr
                             : bytes.contains(name);
    };
    // Packed anew, by a program that knows nothing of the order.
    if (opened.isOk() && has("content.xml") && has("META-INF/manifest.xml"))
        return FileKind::OpenDocument;
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
