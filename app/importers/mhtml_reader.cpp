#include "importers/mhtml_reader.h"

#include "importers/html_file.h"
#include "importers/html_reader.h"
#include "importers/related_parts.h"

#include <QCoreApplication>
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

} // namespace

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
    origin.picture = [&](const QString& address) {
        QByteArray picture = related.picture(address);
        if (picture.isEmpty())
            picture = related.picture(
                QUrl(page->location).resolved(QUrl(address)).toString(QUrl::FullyEncoded));
        return picture;
    };
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
