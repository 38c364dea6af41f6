#include "importers/file_kind.h"

#include <array>

namespace qb::importers {

namespace {

struct Signature {
    QByteArrayView bytes;
    FileKind kind;
};

constexpr qsizetype kHead = 4096;

bool looksLikeHtml(const QByteArray& bytes)
{
    QByteArray head = bytes.left(kHead);
    head.replace('\0', QByteArrayView()); // UTF-16 keeps its ASCII visible so
    const QByteArray lower = head.toLower();
    if (lower.contains("<!doctype html") || lower.contains("<html"))
        return true;
    const QByteArray trimmed = lower.trimmed();
    if (!trimmed.startsWith('<'))
        return false;
    static const std::array<const char*, 9> tags{
        "<head", "<body", "<div", "<p>", "<p ", "<h1", "<meta", "<table", "<article"};
    return std::any_of(
        tags.begin(), tags.end(), [&](const char* tag) { return trimmed.contains(tag); });
}

FileKind kindOfArchive(const QByteArray& bytes)
{
    if (bytes.left(kHead).contains("mimetypeapplication/vnd.oasis.opendocument"))
        return FileKind::OpenDocument;
    // The parts' names stand uncompressed in the local headers and the directory.
    return bytes.contains("word/document.xml") ? FileKind::WordDocument : FileKind::Zip;
}

bool looksLikeMail(const QByteArray& bytes)
{
    const QByteArray head = bytes.left(kHead);
    return head.contains("MIME-Version:") && (head.contains("\nFrom:") || head.startsWith("From:"));
}

} // namespace

FileKind kindOf(const QByteArray& bytes, const QString& name)
{
    static const std::array<Signature, 9> signatures{{
        {QByteArrayView("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8), FileKind::OldOffice},
        {QByteArrayView("{\\rtf", 5), FileKind::Rtf},
        {QByteArrayView("\x89PNG\r\n\x1a\n", 8), FileKind::Picture},
        {QByteArrayView("\xff\xd8\xff", 3), FileKind::Picture},
        {QByteArrayView("GIF8", 4), FileKind::Picture},
        {QByteArrayView("II*\0", 4), FileKind::Picture},
        {QByteArrayView("MM\0*", 4), FileKind::Picture},
        {QByteArrayView("7z\xbc\xaf", 4), FileKind::Other},
        {QByteArrayView("\x1f\x8b", 2), FileKind::Other},
    }};
    // A PDF may have up to 1024 bytes before its header (ISO 32000-1 Annex H, note 13).
    if (bytes.left(1024 + 5).contains("%PDF-"))
        return FileKind::Pdf;
    if (bytes.startsWith("PK\x03\x04") || bytes.startsWith("PK\x05\x06"))
        return kindOfArchive(bytes);
    for (const Signature& signature : signatures) {
        if (bytes.startsWith(signature.bytes))
            return signature.kind;
    }
    if (looksLikeMail(bytes))
        return FileKind::Mail;
    if (looksLikeHtml(bytes))
        return FileKind::Html;
    const bool isNamedHtml = name.endsWith(QLatin1String(".html"), Qt::CaseInsensitive)
        || name.endsWith(QLatin1String(".htm"), Qt::CaseInsensitive);
    return isNamedHtml && bytes.contains('<') ? FileKind::Html : FileKind::Text;
}

} // namespace qb::importers
