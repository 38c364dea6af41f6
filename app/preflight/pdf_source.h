#pragma once

#include "core/result.h"

#include <qpdf/QPDF.hh>

#include "preflight/geometry.h"

#include <QByteArray>

#include <vector>

namespace qb::preflight {

/// A PDF file opened for looking at. What qpdf had to repair is noted.
struct PdfSource {
    QByteArray bytes; ///< qpdf reads from here
    std::unique_ptr<QPDF> pdf;
    std::vector<QPDFObjectHandle> pages;
    QStringList repairs; ///< what was wrong with the file's frame
    bool isEncrypted = false;
    bool needsPassword = false; ///< nothing more can be read; `pages` is empty
    bool forbidsAccessibility = false;
    bool forbidsPrinting = false;
};

/// BadInput where the bytes are no PDF at all.
Result<PdfSource> openPdf(const QByteArray& bytes, const QString& name);

/// The decoded bytes of a stream, up to `limit`. A bomb is cut off, not unpacked.
struct StreamBytes {
    QByteArray bytes;
    bool isCut = false;     ///< there is more than `limit`
    bool isDamaged = false; ///< a filter failed
};
StreamBytes streamBytes(QPDFObjectHandle stream, qint64 limit);

/// Passes a stream's samples to `take` piece by piece, pictures' filters included, until it returns
/// false. False: a filter failed or is not known.
bool readSamples(
    QPDFObjectHandle stream, const std::function<bool(const unsigned char*, size_t)>& take);

/// The name without its slash; empty for anything else.
QByteArray nameOf(QPDFObjectHandle object);
QString textOf(QPDFObjectHandle object);
double numberOf(QPDFObjectHandle object, double fallback);
/// The value of a key, null object where `dictionary` is none. Streams answer with their
/// dictionary's.
QPDFObjectHandle valueOf(QPDFObjectHandle dictionary, const char* key);
/// The four numbers of a rectangle, in order; empty where there are none.
Box boxOf(QPDFObjectHandle array);
/// A page attribute, inherited where the page has none.
QPDFObjectHandle inherited(QPDFObjectHandle page, const char* key);

} // namespace qb::preflight
