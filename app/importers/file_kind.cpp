#include "importers/file_kind.h"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <optional>

namespace qb::importers {

namespace {

struct Signature {
    QByteArrayView bytes;
    FileKind kind;
};

constexpr qsizetype kHead = 4096;

bool isAsciiSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f';
}

/// Markup as it begins: from the first tag on, without the byte order mark, the XML declaration and
/// comments before it. Empty for what begins with text.
QByteArray startOfMarkup(const QByteArray& bytes)
{
    QByteArray head = bytes.left(4 * kHead);
    head.replace('\0', QByteArrayView()); // UTF-16 keeps its ASCII visible so
    for (const char* mark : {"\xef\xbb\xbf", "\xff\xfe", "\xfe\xff"}) {
        if (head.startsWith(mark))
            head.remove(0, qsizetype(qstrlen(mark)));
    }
    qsizetype at = 0;
    while (true) {
        while (at < head.size() && isAsciiSpace(head[at]))
            ++at;
        const QByteArrayView rest = QByteArrayView(head).sliced(at);
        const char* end = rest.startsWith("<?") ? "?>" : rest.startsWith("<!--") ? "-->" : nullptr;
        if (end == nullptr)
            return rest.startsWith('<') ? rest.toByteArray() : QByteArray();
        const qsizetype found = rest.indexOf(end);
        if (found < 0)
            return {};
        at += found + qsizetype(qstrlen(end));
    }
}

/// The first element's name in lower case, and its tag as it stands.
struct FirstTag {
    QByteArray name = {}; ///< without a prefix
    QByteArray tag = {};
};

FirstTag firstTag(const QByteArray& markup)
{
    qsizetype at = markup.indexOf('<');
    while (at >= 0 && at + 1 < markup.size() && markup[at + 1] == '!') // declarations
        at = markup.indexOf('<', at + 1);
    if (at < 0)
        return {};
    const QByteArray tag = markup.mid(at, std::max<qsizetype>(markup.indexOf('>', at) - at, 0));
    qsizetype end = 1;
    while (end < tag.size() && !isAsciiSpace(tag[end]) && tag[end] != '/')
        ++end;
    const QByteArray name = tag.mid(1, end - 1).toLower();
    return {name.mid(name.indexOf(':') + 1), tag};
}

bool looksLikeHtml(const QByteArray& bytes)
{
    const QByteArray lower = startOfMarkup(bytes).left(kHead).toLower();
    if (lower.startsWith("<!doctype html") || firstTag(lower).name == "html")
        return true;
    if (lower.isEmpty())
        return false;
    static const std::array<const char*, 9> tags{
        "<head", "<body", "<div", "<p>", "<p ", "<h1", "<meta", "<table", "<article"};
    return std::any_of(
        tags.begin(), tags.end(), [&](const char* tag) { return lower.contains(tag); });
}

/// ODF in one XML file.
bool looksLikeFlatOdf(const QByteArray& bytes)
{
    const FirstTag first = firstTag(startOfMarkup(bytes));
    return first.name == "document"
        && first.tag.contains("urn:oasis:names:tc:opendocument:xmlns:office");
}

bool looksLikeFeed(const QByteArray& bytes)
{
    const FirstTag first = firstTag(startOfMarkup(bytes));
    return first.name == "rss"
        || ((first.name == "feed" || first.name == "entry")
            && first.tag.contains("http://www.w3.org/2005/Atom"))
        || (first.name == "rdf" && first.tag.contains("http://purl.org/rss/1.0/"));
}

/// A PDF may have up to 1024 bytes before its header (ISO 32000-1 Annex H, note 13); a text that
/// speaks of one has none of its objects.
bool looksLikePdf(const QByteArray& bytes)
{
    const QByteArray head = bytes.left(1024 + 5);
    return head.startsWith("%PDF-") || head.startsWith("\xef\xbb\xbf%PDF-")
        || (head.contains("%PDF-")
            && (bytes.right(2 * kHead).contains("startxref") || bytes.contains(" 0 obj")));
}

bool looksLikeBmp(const QByteArray& bytes)
{
    constexpr qsizetype kHeaders = 26;
    if (bytes.size() < kHeaders || !bytes.startsWith("BM"))
        return false;
    const auto size = qFromLittleEndian<quint32>(bytes.constData() + 14);
    const bool isReserved = qFromLittleEndian<quint32>(bytes.constData() + 6) == 0;
    return isReserved && (size == 12 || (size >= 40 && size <= 124));
}

bool looksLikeTar(const QByteArray& bytes)
{
    return QByteArrayView(bytes)
        .sliced(0, std::min<qsizetype>(bytes.size(), 262))
        .endsWith("ustar");
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
/// addresses and that nobody sent to anybody. Drafts have no sender yet: there MIME's own fields or
/// the file's name tell.
std::optional<FileKind> mimeKind(const QByteArray& bytes, const QString& name)
{
    const MailHead head = mailHead(bytes);
    if (!head.isWellFormed)
        return std::nullopt;
    const bool isRelated = head.fields.contains("multipart/related");
    const bool isSaved = head.has("snapshot-content-location")
        || head.fields.contains("from: <saved by") || !head.has("to");
    constexpr qsizetype kFirstParts = qsizetype(256) << 10;
    if (isRelated && isSaved && bytes.left(kFirstParts).toLower().contains("content-location:"))
        return FileKind::SavedPage;
    const bool isSent = head.has("from")
        && (head.has("mime-version") || head.has("received") || head.has("message-id")
            || (head.has("date") && head.has("subject")));
    const bool isDraft = head.has("subject") && head.has("content-type")
        && (head.has("mime-version") || head.has("content-transfer-encoding"));
    const bool isNamed = name.endsWith(QLatin1String(".eml"), Qt::CaseInsensitive)
        && (head.has("from") || head.has("subject") || head.has("content-type"));
    const bool isMail = isSent || isDraft || isNamed;
    return isMail ? std::optional(FileKind::Mail) : std::nullopt;
}

} // namespace

FileKind kindOf(const QByteArray& bytes, const QString& name)
{
    static const std::array<Signature, 13> signatures{{
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
        {QByteArrayView("\xfd"
                        "7zXZ\0",
             6),
            FileKind::OtherArchive},
        {QByteArrayView("BZh91AY&SY", 10), FileKind::OtherArchive},
        {QByteArrayView("\x28\xb5\x2f\xfd", 4), FileKind::OtherArchive},
    }};
    // Before PDF: an archive's first file may be one.
    if (bytes.startsWith("PK\x03\x04") || bytes.startsWith("PK\x05\x06"))
        return FileKind::Zip;
    if (looksLikePdf(bytes))
        return FileKind::Pdf;
    for (const Signature& signature : signatures) {
        if (bytes.startsWith(signature.bytes))
            return signature.kind;
    }
    if (looksLikeBmp(bytes) || (bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP"))
        return FileKind::Picture;
    if (looksLikeTar(bytes))
        return FileKind::OtherArchive;
    if (const auto kind = mimeKind(bytes, name))
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

bool isEncryptedOffice(const QByteArray& bytes)
{
    // A stream of a compound file is named in UTF-16 in its directory ([MS-CFB] 2.6.1).
    constexpr QStringView name = u"EncryptedPackage";
    return bytes.contains(
        QByteArrayView(reinterpret_cast<const char*>(name.utf16()), name.size() * 2));
}

} // namespace qb::importers
