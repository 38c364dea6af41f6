#include "jobs/picture_size.h"

#include <QtEndian>

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

QSize statedSize(const Bytes& bytes)
{
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

} // namespace

QSize pictureSize(const Asset& asset)
{
    const QSize size = statedSize(Bytes(asset.bytes));
    return size.width() > 0 && size.height() > 0 ? size : QSize();
}

} // namespace qb::jobs
