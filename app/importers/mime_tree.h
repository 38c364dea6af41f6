#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace qb::importers {

struct MimeMessage;

/// A part of a mail or of a saved page (RFC 2045), decoded.
struct MimePart {
    QString type;      ///< "text/html", in lower case
    QString charset;   ///< in lower case; empty where none is declared
    QString name;      ///< of an attachment, as RFC 2231, RFC 2047 or nothing spells it
    QString contentId; ///< without its angle brackets
    QString location;  ///< Content-Location
    QString start;     ///< of multipart/related: the content id of its main part
    bool isAttachment = false;
    bool isFlowed = false;     ///< format=flowed (RFC 3676)
    bool deletesSpace = false; ///< DelSp=yes
    QByteArray bytes;          ///< of a part without parts
    std::vector<MimePart> parts;
    std::vector<MimeMessage> message; ///< the one message of a message/rfc822

    bool isMultipart() const { return type.startsWith(QLatin1String("multipart/")); }
    bool isText() const { return type.startsWith(QLatin1String("text/")); }
    bool isPicture() const { return type.startsWith(QLatin1String("image/")); }
};

struct MimeMessage {
    QString subject;
    QString sender;     ///< the name in From; empty for a bare address
    QString date;       ///< as it stands
    bool isCut = false; ///< its end is missing
    MimePart body;
};

/// Reads a message with all its parts. Chinese charsets are read as what contains them: GB2312 and
/// GBK as GB18030. Errors: BadInput for what is no message; TooLarge for too many or too deeply
/// nested parts.
Result<MimeMessage> parseMime(const QByteArray& bytes, const QString& where);

/// The warning about a message whose end is missing.
Warning cutMessage();

} // namespace qb::importers
