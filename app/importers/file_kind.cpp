#include "importers/file_kind.h"

#include <array>
#include <optional>

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

/// ODF in one XML file.
bool looksLikeFlatOdf(const QByteArray& bytes)
{
    const QByteArray head = bytes.left(kHead);
    return head.contains("<office:document")
        && head.contains("urn:oasis:names:tc:opendocument:xmlns:office");
}

bool looksLikeFeed(const QByteArray& bytes)
{
    QByteArray head = bytes.left(kHead);
    head.replace('\0', QByteArrayView()); // UTF-16
    return head.contains("<rss") || head.contains("http://www.w3.org/2005/Atom")
        || head.contains("http://purl.org/rss/1.0/");
}

bool looksLikeJson(const QByteArray& bytes, const QString& name)
{
    QByteArray head = bytes.left(kHead);
    if (head.startsWith("\xef\xbb\xbf"))
        head.remove(0, 3);
    head = head.trimmed();
    const bool isNamed = name.endsWith(QLatin1String(".json"), Qt::CaseInsensitive)
        || name.endsWith(QLatin1String(".jsonl"), Qt::CaseInsensitive);
    if (!head.startsWith('{') && !head.startsWith('['))
        return false;
    const QByteArray inside = head.mid(1).trimmed();
    const QByteArray tail = bytes.right(kHead).trimmed();
    const bool isWhole = tail.endsWith('}') || tail.endsWith(']');
    return isNamed
        || (isWhole
            && ((head.startsWith('{') && inside.startsWith('"'))
                || (head.startsWith('[') && inside.startsWith('{'))));
}

bool isTableName(const QString& name)
{
    return name.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive)
        || name.endsWith(QLatin1String(".tsv"), Qt::CaseInsensitive);
}

/// Header fields (RFC 5322, 2.2) from the first byte on: every line until an empty one is a field
/// or goes on with the one before.
struct MailHead {
    bool isWellFormed = false;
    QByteArray fields; ///< in lower case, each on its line

    bool has(const char* name) const { return fields.contains(QByteArray("\n") + name + ':'); }
};

MailHead mailHead(const QByteArray& bytes)
{
    MailHead result;
    result.fields = "\n";
    int fields = 0;
    const QByteArray head = bytes.left(4 * kHead);
    for (qsizetype at = 0; at < head.size();) {
        qsizetype end = head.indexOf('\n', at);
        end = end < 0 ? head.size() : end;
        const QByteArray line = head.mid(at, end - at);
        const bool isMailbox = at == 0 && line.startsWith("From ");
        at = end + 1;
        if (line.trimmed().isEmpty())
            break;
        const bool goesOn = line.startsWith(' ') || line.startsWith('\t');
        const qsizetype colon = line.indexOf(':');
        const bool isField = colon > 0
            && std::all_of(
                line.begin(), line.begin() + colon, [](char c) { return c > ' ' && c < '\x7f'; });
        if (!isField && !(goesOn && fields > 0) && !isMailbox)
            return {};
        fields += isField ? 1 : 0;
        result.fields += line.toLower() + '\n';
    }
    result.isWellFormed = fields > 0;
    return result;
}

/// Mail and saved pages are both MIME entities (RFC 5322, RFC 2557); a page is one whose parts have
/// addresses and that nobody sent to anybody.
std::optional<FileKind> mimeKind(const QByteArray& bytes)
{
    const MailHead head = mailHead(bytes);
    if (!head.isWellFormed)
        return std::nullopt;
    const bool isRelated = head.fields.contains("multipart/related");
    const bool isSaved = head.has("snapshot-content-location")
        || head.fields.contains("from: <saved by") || !head.has("to");
    if (isRelated && isSaved && bytes.contains("Content-Location:"))
        return FileKind::SavedPage;
    const bool isMail = head.has("from")
        && (head.has("mime-version") || head.has("received") || head.has("message-id")
            || (head.has("date") && head.has("subject")));
    return isMail ? std::optional(FileKind::Mail) : std::nullopt;
}

} // namespace

FileKind kindOf(const QByteArray& bytes, const QString& name)
{
    static const std::array<Signature, 10> signatures{{
        {QByteArrayView("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8), FileKind::OldOffice},
        {QByteArrayView("{\\rtf", 5), FileKind::Rtf},
        {QByteArrayView("\x89PNG\r\n\x1a\n", 8), FileKind::Picture},
        {QByteArrayView("\xff\xd8\xff", 3), FileKind::Picture},
        {QByteArrayView("GIF8", 4), FileKind::Picture},
        {QByteArrayView("II*\0", 4), FileKind::Picture},
        {QByteArrayView("MM\0*", 4), FileKind::Picture},
        {QByteArrayView("7z\xbc\xaf", 4), FileKind::OtherArchive},
        {QByteArrayView("\x1f\x8b", 2), FileKind::OtherArchive},
        {QByteArrayView("Rar!", 4), FileKind::OtherArchive},
    }};
    // Before PDF: an archive's first file may be one.
    if (bytes.startsWith("PK\x03\x04") || bytes.startsWith("PK\x05\x06"))
        return FileKind::Zip;
    // A PDF may have up to 1024 bytes before its header (ISO 32000-1 Annex H, note 13).
    if (bytes.left(1024 + 5).contains("%PDF-"))
        return FileKind::Pdf;
    for (const Signature& signature : signatures) {
        if (bytes.startsWith(signature.bytes))
            return signature.kind;
    }
    if (const auto kind = mimeKind(bytes))
        return *kind;
    if (looksLikeFlatOdf(bytes))
        return FileKind::OpenDocument;
    if (looksLikeFeed(bytes))
        return FileKind::Feed;
    if (looksLikeHtml(bytes))
        return FileKind::Html;
    if (looksLikeJson(bytes, name))
        return FileKind::Json;
    if (isTableName(name))
        return FileKind::ClippingTable;
    const bool isNamedHtml = name.endsWith(QLatin1String(".html"), Qt::CaseInsensitive)
        || name.endsWith(QLatin1String(".htm"), Qt::CaseInsensitive);
    return isNamedHtml && bytes.contains('<') ? FileKind::Html : FileKind::Text;
}

} // namespace qb::importers
