#include "capture/mhtml.h"

#include <QHash>

namespace qb::capture {

namespace {

constexpr int kMostParts = 5000;

using Headers = QHash<QByteArray, QByteArray>; ///< names in lower case

/// Unfolds continuation lines (RFC 5322, 2.2.3).
Headers parseHeaders(QByteArrayView block)
{
    Headers headers;
    QByteArray name;
    for (const QByteArray& raw : block.toByteArray().split('\n')) {
        if (raw.startsWith(' ') || raw.startsWith('\t')) {
            if (!name.isEmpty())
                headers[name] += ' ' + raw.trimmed();
            continue;
        }
        const qsizetype colon = raw.indexOf(':');
        if (colon <= 0)
            continue;
        name = raw.left(colon).trimmed().toLower();
        headers[name] = raw.mid(colon + 1).trimmed();
    }
    return headers;
}

struct Split {
    Headers headers;
    QByteArrayView body;
};

Split splitAtEmptyLine(QByteArrayView part)
{
    for (const char* mark : {"\r\n\r\n", "\n\n"}) {
        const QByteArrayView separator(mark);
        if (const qsizetype at = part.indexOf(separator); at >= 0)
            return {parseHeaders(part.first(at)), part.sliced(at + separator.size())};
    }
    return {parseHeaders(part), {}};
}

QByteArray boundaryOf(const QByteArray& contentType)
{
    const qsizetype at = contentType.toLower().indexOf("boundary=");
    if (at < 0)
        return {};
    QByteArray value = contentType.mid(at + 9);
    if (value.startsWith('"')) {
        const qsizetype end = value.indexOf('"', 1);
        return end > 0 ? value.mid(1, end - 1) : QByteArray();
    }
    return value.left(value.indexOf(';')).trimmed();
}

int hexDigit(char character)
{
    if (character >= '0' && character <= '9')
        return character - '0';
    if (character >= 'A' && character <= 'F')
        return character - 'A' + 10;
    return character >= 'a' && character <= 'f' ? character - 'a' + 10 : -1;
}

/// RFC 2045, 6.7; what is no valid escape stays as it stands.
QByteArray fromQuotedPrintable(QByteArrayView text)
{
    QByteArray bytes;
    bytes.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != '=') {
            bytes += text[i];
            continue;
        }
        if (i + 1 < text.size() && text[i + 1] == '\n') {
            i += 1;
        } else if (i + 2 < text.size() && text[i + 1] == '\r' && text[i + 2] == '\n') {
            i += 2;
        } else if (i + 2 < text.size() && hexDigit(text[i + 1]) >= 0
            && hexDigit(text[i + 2]) >= 0) {
            bytes += char(hexDigit(text[i + 1]) * 16 + hexDigit(text[i + 2]));
            i += 2;
        } else {
            bytes += '=';
        }
    }
    return bytes;
}

QByteArray decoded(QByteArrayView body, const QByteArray& encoding)
{
    if (encoding == "base64")
        return QByteArray::fromBase64(body.toByteArray());
    if (encoding == "quoted-printable")
        return fromQuotedPrintable(body);
    return body.toByteArray();
}

MhtmlPart toPart(const Split& split)
{
    MhtmlPart part;
    part.location = QString::fromUtf8(split.headers.value("content-location"));
    const QByteArray type = split.headers.value("content-type").toLower();
    const qsizetype end = type.indexOf(';');
    part.mimeType = QString::fromLatin1((end < 0 ? type : type.left(end)).trimmed());
    part.bytes = decoded(split.body, split.headers.value("content-transfer-encoding").toLower());
    return part;
}

} // namespace

std::vector<MhtmlPart> mhtmlParts(const QByteArray& file)
{
    const Split whole = splitAtEmptyLine(file);
    const QByteArray boundary = boundaryOf(whole.headers.value("content-type"));
    std::vector<MhtmlPart> parts;
    if (boundary.isEmpty())
        return parts;
    const QByteArray delimiter = "--" + boundary;
    qsizetype at = whole.body.indexOf(delimiter);
    while (at >= 0 && parts.size() < kMostParts) {
        const qsizetype begin = at + delimiter.size();
        const qsizetype next = whole.body.indexOf(delimiter, begin);
        if (next < 0)
            break;
        // The line break behind the delimiter would otherwise look like the end of the headers.
        QByteArrayView part = whole.body.sliced(begin, next - begin);
        if (part.startsWith("\r\n"))
            part = part.sliced(2);
        else if (part.startsWith('\n'))
            part = part.sliced(1);
        parts.push_back(toPart(splitAtEmptyLine(part)));
        at = next;
    }
    return parts;
}

QString withPicturesInlined(QString html, const std::vector<MhtmlPart>& parts)
{
    for (const MhtmlPart& part : parts) {
        if (part.location.isEmpty() || part.bytes.isEmpty()
            || !part.mimeType.startsWith(QLatin1String("image/")))
            continue;
        const QString data = QStringLiteral("src=\"data:%1;base64,%2\"")
                                 .arg(part.mimeType, QString::fromLatin1(part.bytes.toBase64()));
        html.replace(QStringLiteral("src=\"%1\"").arg(part.location.toHtmlEscaped()), data);
    }
    return html;
}

} // namespace qb::capture
