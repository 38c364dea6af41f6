#pragma once

#include "page/document.h"
#include "pdf/profile.h"

#include <QByteArray>

namespace qb::pdf {

/// What the file says it conforms to.
struct XmpClaims {
    Standard standard = Standard::None;
    bool isAccessible = false; ///< PDF/UA-1
    QByteArray documentId;     ///< for PDF/X: a UUID
};

/// The XMP packet, in UTF-8 (ISO 16684-1). It says what the Info dictionary says, no more and no
/// less.
QByteArray xmpPacket(
    const page::Metadata& metadata, const QString& producer, const XmpClaims& claims);

/// The text without what XML 1.0 does not allow (control characters, lone surrogates).
QString xmlSafe(const QString& text);

/// "D:20260131093000+08'00'" (ISO 32000-1 section 7.9.4); empty for an invalid date.
QByteArray pdfDate(const QDateTime& date);

} // namespace qb::pdf
