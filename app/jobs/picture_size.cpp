#include "jobs/picture_size.h"

#include "pdf/svg_check.h"

#include <QRegularExpression>
#include <QtEndian>
#include <QXmlStreamReader>

#include <cmath>

namespace qb::jobs {

namespace {

/// Reads numbers out of untrusted bytes; outside of them everything is 0.
class Bytes {
public:
    explicit Bytes(const QByteArray& bytes) : m_bytes(bytes) { }

    bool has(qsizetype at, QByteArrayView what) const
    {
        return QByteArrayView(m_bytes).sliced(std::min(at, size())).startsWith(what);
    }
    qsizetype size() const { return m_bytes.size(); }
    int byte(qsizetype at) const { return at >= 0 && at < size() ? uchar(m_bytes.at(at)) : 0; }
    int big16(qsizetype at) const { return byte(at) << 8 | byte(at + 1); }
    int little16(qsizetype at) const { return byte(at + 1) << 8 | byte(at); }
    int little24(qsizetype at) const { return byte(at + 2) << 16 | little16(at); }
    qint64 big32(qsizetype at) const { return qint64(big16(at)) << 16 | big16(at + 2); }
    qint32 little32(qsizetype at) const
    {
        return qint32(quint32(little16(at + 2)) << 16 | quint32(little16(at)));
    }

private:
    const QByteArray& m_bytes;
};

/// ITU-T T.81 annex B: segments of marker and length up to the frame header, which states height
/// and width.
QSize jpegSize(const Bytes& bytes)
{
    qsizetype at = 2;
    while (at + 9 < bytes.size()) {
        if (bytes.byte(at) != 0xFF)
            return {};
        const int marker = bytes.byte(at + 1);
        if (marker == 0xFF) { // fill bytes before a marker
            ++at;
            continue;
        }
        const bool isFrame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8
            && marker != 0xCC;
        if (isFrame)
            return {bytes.big16(at + 7), bytes.big16(at + 5)};
        if (marker == 0xD8 || (marker >= 0xD0 && marker <= 0xD7) || marker == 0x01) { // stand alone
            at += 2;
            continue;
        }
        if (marker == 0xD9 || marker == 0xDA || bytes.big16(at + 2) < 2)
            return {};
        at += 2 + bytes.big16(at + 2);
    }
    return {};
}

/// RFC 9649: lossy, lossless and extended files state the size in three ways.
QSize webpSize(const Bytes& bytes)
{
    if (bytes.has(12, "VP8X"))
        return {bytes.little24(24) + 1, bytes.little24(27) + 1};
    if (bytes.has(12, "VP8L")) {
        const quint32 bits = quint32(bytes.little32(21));
        return {int(bits & 0x3FFF) + 1, int(bits >> 14 & 0x3FFF) + 1};
    }
    if (bytes.has(12, "VP8 "))
        return {bytes.little16(26) & 0x3FFF, bytes.little16(28) & 0x3FFF};
    return {};
}

/// TIFF 6.0 section 2: entries 256 and 257 of the first directory.
QSize tiffSize(const Bytes& bytes)
{
    const bool isLittle = bytes.has(0, "II");
    const auto u16 = [&](qsizetype at) {
        return isLittle ? bytes.little16(at) : bytes.big16(at);
    };
    const auto u32 = [&](qsizetype at) {
        return isLittle ? qint64(quint32(bytes.little32(at))) : bytes.big32(at);
    };
    constexpr int kWidth = 256, kHeight = 257, kShort = 3;
    const qsizetype directory = qsizetype(u32(4));
    QSize size;
    for (int i = 0; i < u16(directory); ++i) {
        const qsizetype entry = directory + 2 + qsizetype(i) * 12;
        if (entry + 12 > bytes.size())
            break;
        const qint64 value = u16(entry + 2) == kShort ? u16(entry + 8) : u32(entry + 8);
        if (value > INT_MAX)
            return {};
        if (u16(entry) == kWidth)
            size.setWidth(int(value));
        if (u16(entry) == kHeight)
            size.setHeight(int(value));
    }
    return size;
}

QSize statedSize(const Bytes& bytes)
{
    if (bytes.has(0, QByteArrayView("II*\0", 4)) || bytes.has(0, QByteArrayView("MM\0*", 4)))
        return tiffSize(bytes);
    if (bytes.has(0, "\x89PNG\r\n\x1a\n") && bytes.has(12, "IHDR")) {
        const qint64 width = bytes.big32(16);
        const qint64 height = bytes.big32(20);
        return width <= INT_MAX && height <= INT_MAX ? QSize(int(width), int(height)) : QSize();
    }
    if (bytes.has(0, "\xFF\xD8\xFF"))
        return jpegSize(bytes);
    if (bytes.has(0, "GIF87a") || bytes.has(0, "GIF89a"))
        return {bytes.little16(6), bytes.little16(8)};
    if (bytes.has(0, "BM")) { // a negative height means rows from top to bottom
        const qint32 height = bytes.little32(22);
        return {bytes.little32(18), height == INT_MIN ? 0 : std::abs(height)};
    }
    if (bytes.has(0, "RIFF") && bytes.has(8, "WEBP"))
        return webpSize(bytes);
    return {};
}

/// SVG 1.1 sections 7.2 and 7.7. Only the proportions matter: a drawing is as fine as one likes.
QSize drawingSize(const QByteArray& bytes)
{
    constexpr double kFine = 4000; // pixels of the longer side
    QXmlStreamReader reader(bytes.left(64 * 1024));
    if (!reader.readNextStartElement() || reader.name() != QLatin1String("svg"))
        return {};
    static const QRegularExpression number(QStringLiteral("[0-9]+(?:\\.[0-9]+)?"));
    const QXmlStreamAttributes attributes = reader.attributes();
    QSizeF size;
    auto parts = number.globalMatch(attributes.value(QStringLiteral("viewBox")).toString());
    QList<double> box;
    while (parts.hasNext() && box.size() < 4)
        box << parts.next().captured().toDouble();
    if (box.size() == 4)
        size = {box[2], box[3]};
    const auto side = [&](const char* name) {
        const QString text = attributes.value(QLatin1String(name)).toString();
        return text.contains(QLatin1Char('%')) ? 0 : number.match(text).captured().toDouble();
    };
    if (size.isEmpty())
        size = {side("width"), side("height")};
    if (size.isEmpty() || !std::isfinite(size.width()) || !std::isfinite(size.height()))
        return {};
    size *= kFine / std::max(size.width(), size.height());
    return {std::max(1, int(size.width())), std::max(1, int(size.height()))};
}

} // namespace

QSize pictureSize(const Asset& asset)
{
    QSize size = statedSize(Bytes(asset.bytes));
    if (size.isEmpty() && pdf::isSvg(asset.bytes) && pdf::checkSvg(asset, true).isOk())
        size = drawingSize(asset.bytes);
    return size.width() > 0 && size.height() > 0 ? size : QSize();
}

} // namespace qb::jobs
