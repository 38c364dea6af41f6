#include "pdf/jpeg_header.h"

#include <QList>
#include <QtEndian>

namespace qb::pdf {

namespace {

constexpr int kStartOfImage = 0xD8;
constexpr int kStartOfScan = 0xDA;
constexpr int kApp1 = 0xE1;
constexpr int kApp2 = 0xE2;
constexpr int kApp14 = 0xEE;
constexpr int kOrientationTag = 0x0112;

quint16 big16(QByteArrayView bytes, qsizetype at)
{
    return qFromBigEndian<quint16>(bytes.data() + at);
}

/// TIFF 6.0: the first directory's orientation entry; 1 where there is none.
int orientationOf(QByteArrayView segment)
{
    if (!segment.startsWith(QByteArrayView("Exif\0\0", 6)) || segment.size() < 6 + 8)
        return 1;
    const QByteArrayView tiff = segment.sliced(6);
    const bool isLittle = tiff.startsWith("II");
    const auto u16 = [&](qsizetype at) {
        return isLittle ? qFromLittleEndian<quint16>(tiff.data() + at)
                        : qFromBigEndian<quint16>(tiff.data() + at);
    };
    const qsizetype directory = isLittle ? qFromLittleEndian<quint32>(tiff.data() + 4)
                                         : qFromBigEndian<quint32>(tiff.data() + 4);
    if (directory + 2 > tiff.size())
        return 1;
    const int count = u16(directory);
    for (int i = 0; i < count; ++i) {
        const qsizetype entry = directory + 2 + qsizetype(i) * 12;
        if (entry + 12 > tiff.size())
            return 1;
        const int value = u16(entry + 8);
        if (u16(entry) == kOrientationTag)
            return value >= 1 && value <= 8 ? value : 1;
    }
    return 1;
}

/// ICC.1:2010 annex B.4: the profile lies in numbered APP2 segments, from 1 and in order.
class ProfileChunks {
public:
    void add(QByteArrayView segment)
    {
        if (!segment.startsWith(QByteArrayView("ICC_PROFILE\0", 12)) || segment.size() < 14)
            return;
        const bool isNext = quint8(segment[12]) == m_count + 1;
        m_isBroken = m_isBroken || !isNext || m_bytes.size() > kLargestProfile;
        ++m_count;
        m_total = quint8(segment[13]);
        if (!m_isBroken)
            m_bytes += segment.sliced(14).toByteArray();
    }

    /// Empty where nothing is gained by it: no profile, a damaged one, one for another space, one
    /// that PDF does not take as a source (ISO 32000-1 section 8.6.5.5: version 4 at most, of an
    /// input, a display, an output or a colour space), or sRGB.
    QByteArray profile(int components) const
    {
        const QByteArrayView space = components == 1 ? "GRAY" : components == 3 ? "RGB " : "CMYK";
        static const QList<QByteArray> classes{"scnr", "mntr", "prtr", "spac"};
        const bool isWhole = !m_isBroken && m_count == m_total && m_bytes.size() >= 132
            && qFromBigEndian<quint32>(m_bytes.constData()) == quint32(m_bytes.size())
            && m_bytes.mid(36, 4) == "acsp" && m_bytes.mid(16, 4) == space
            && quint8(m_bytes[8]) <= kNewestVersion && classes.contains(m_bytes.mid(12, 4));
        const bool isScreens = m_bytes.contains("sRGB") || m_bytes.contains(wideName());
        return isWhole && !isScreens ? m_bytes : QByteArray();
    }

private:
    static constexpr int kNewestVersion = 4;
    static constexpr qsizetype kLargestProfile = 4 * 1024 * 1024;
    static QByteArrayView wideName() { return QByteArrayView("s\0R\0G\0B", 7); }

    QByteArray m_bytes;
    int m_count = 0;
    int m_total = 0;
    bool m_isBroken = false;
};

bool isFrame(int marker)
{
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

/// Baseline, extended and progressive Huffman frames; PDF readers know no others.
bool readFrame(QByteArrayView segment, int marker, JpegHeader& header)
{
    if (marker > 0xC2 || segment.size() < 6 || segment[0] != 8)
        return false;
    header.height = big16(segment, 1);
    header.width = big16(segment, 3);
    header.components = quint8(segment[5]);
    return header.width > 0 && header.height > 0
        && (header.components == 1 || header.components == 3 || header.components == 4);
}

} // namespace

std::optional<JpegHeader> readJpegHeader(QByteArrayView bytes)
{
    if (bytes.size() < 4 || quint8(bytes[0]) != 0xFF || quint8(bytes[1]) != kStartOfImage
        || bytes.lastIndexOf(QByteArrayView("\xFF\xD9", 2)) < 0)
        return std::nullopt;
    JpegHeader header;
    ProfileChunks chunks;
    qsizetype at = 2;
    while (at + 4 <= bytes.size()) {
        if (quint8(bytes[at]) != 0xFF)
            return std::nullopt;
        const int marker = quint8(bytes[at + 1]);
        if (marker == 0xFF) { // fill byte
            ++at;
            continue;
        }
        const qsizetype length = big16(bytes, at + 2);
        if (length < 2 || at + 2 + length > bytes.size())
            return std::nullopt;
        const QByteArrayView segment = bytes.sliced(at + 4, length - 2);
        if (isFrame(marker) && !readFrame(segment, marker, header))
            return std::nullopt;
        if (marker == kApp1 && header.orientation == 1)
            header.orientation = orientationOf(segment);
        if (marker == kApp2)
            chunks.add(segment);
        header.hasAdobeMarker |= marker == kApp14 && segment.startsWith("Adobe");
        if (marker == kStartOfScan) {
            header.iccProfile = chunks.profile(header.components);
            return header.components > 0 ? std::optional(header) : std::nullopt;
        }
        at += 2 + length;
    }
    return std::nullopt;
}

} // namespace qb::pdf
