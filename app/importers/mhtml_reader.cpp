#include "importers/mhtml_reader.h"

#include "importers/html_file.h"
#include "importers/html_reader.h"
#include "importers/related_parts.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QUrl>

namespace qb::importers {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(qb::importers)
};

const MimePart* pageOf(const MimePart& body)
{
    if (body.type == QLatin1String("text/html"))
        return &body;
    const MimePart* main = mainPart(body);
    if (main != nullptr && main->type == QLatin1String("text/html"))
        return main;
    for (const MimePart& part : body.parts) {
        if (part.type == QLatin1String("text/html"))
            return &part;
        if (part.isMultipart()) {
            if (const MimePart* found = pageOf(part))
                return found;
        }
    }
    return nullptr;
}

/// Finds what a page calls by its address on the web, whole or relative to the page's own.
PictureFinder pictureFinder(const RelatedParts& related, const QString& base)
{
    return [&related, base](const QString& address) {
        QByteArray picture = related.picture(address);
        if (picture.isEmpty())
            picture
                = related.picture(QUrl(base).resolved(QUrl(address)).toString(QUrl::FullyEncoded));
        return picture;
    };
}

} // namespace

Result<Warned<ImportedDocument>> importHtml(
    const QString& html, const QString& address, const QByteArray& savedPage)
{
    const QUrl url(address);
    const bool isFile = url.isLocalFile() || QDir::isAbsolutePath(address);
    const QString file = url.isLocalFile() ? url.toLocalFile() : address;
    HtmlOrigin origin;
    origin.where = address;
    origin.folder = isFile ? QFileInfo(file).absolutePath() : QString();
    origin.base = isFile ? QString() : address;
    if (savedPage.isEmpty())
        return readHtml(html, origin);
    const auto message = parseMime(savedPage, address);
    if (message.isError())
        return readHtml(html, origin);
    const RelatedParts related(message.value().body);
    origin.picture = pictureFinder(related, address);
    return readHtml(html, origin);
}

Result<Warned<ImportedDocument>> readMhtml(const QByteArray& bytes, const QString& where)
{
    QB_TRY(const MimeMessage message, parseMime(bytes, where));
    const MimePart* page = pageOf(message.body);
    if (page == nullptr)
        return Error{ErrorKind::BadInput, Text::tr("这个 MHTML 文件里没有网页"), where,
            Text::tr("请用浏览器重新保存")};
    QB_TRY(const text::DecodedText decoded, decodeHtml(page->bytes, page->charset, where));
    const RelatedParts related(message.body);
    HtmlOrigin origin;
    origin.where = where;
    origin.base = page->location;
    origin.picture = pictureFinder(related, page->location);
    QB_TRY(Warned<ImportedDocument> out, readHtml(decoded.text, origin));
    out.value.encoding = decoded.encoding;
    out.value.mediaType = QStringLiteral("multipart/related");
    if (out.value.raw.known.sourceUrl.isEmpty() && page->location.startsWith(QLatin1String("http")))
        out.value.raw.known.sourceUrl = page->location;
    if (message.isCut)
        out.warnings.push_back(cutMessage());
    out.warnings.insert(out.warnings.begin(), decoded.warnings.begin(), decoded.warnings.end());
    return out;
}

} // namespace qb::importers
