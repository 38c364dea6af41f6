#include "font/cff_table.h"

#include "font/sfnt.h"

#include <QCoreApplication>

#include <numeric>
#include <optional>

namespace qb::font {

namespace {

constexpr int kOperatorCharset = 15;
constexpr int kOperatorCharStrings = 17;
constexpr int kOperatorRos = 12 << 8 | 30; ///< escape 12, operator 30

Error damaged()
{
    return {ErrorKind::BadInput, QCoreApplication::translate("qb::font", "字体的 CFF 表已损坏"), {},
        QCoreApplication::translate("qb::font", "请重新安装这个字体")};
}

/// A cursor that remembers reading past the end instead of doing it.
class Reader {
public:
    Reader(QByteArrayView bytes, qsizetype offset) : m_bytes(bytes), m_offset(offset) { }

    quint32 unsignedOf(int size)
    {
        quint32 value = 0;
        for (int i = 0; i < size; ++i)
            value = value << 8 | byte();
        return value;
    }
    quint8 byte()
    {
        if (m_offset < 0 || m_offset >= m_bytes.size()) {
            m_isOk = false;
            return 0;
        }
        return quint8(m_bytes[m_offset++]);
    }
    qsizetype offset() const { return m_offset; }
    bool isAtEnd() const { return m_offset >= m_bytes.size(); }
    bool isOk() const { return m_isOk; }

private:
    QByteArrayView m_bytes;
    qsizetype m_offset = 0;
    bool m_isOk = true;
};

struct Index {
    QByteArrayView first; ///< its first object
    qsizetype end = 0;    ///< where the next structure begins
};

/// Note 5176 section 5: count, offset size, offsets from 1, data.
std::optional<Index> readIndex(QByteArrayView cff, qsizetype offset)
{
    Reader reader(cff, offset);
    const quint32 count = reader.unsignedOf(2);
    if (count == 0)
        return reader.isOk() ? std::optional(Index{{}, reader.offset()}) : std::nullopt;
    const int offsetSize = reader.byte();
    if (!reader.isOk() || offsetSize < 1 || offsetSize > 4)
        return std::nullopt;
    const qsizetype offsets = reader.offset();
    const qsizetype data = offsets + qsizetype(count + 1) * offsetSize - 1;
    const auto offsetOf = [&](quint32 i) {
        Reader entry(cff, offsets + qsizetype(i) * offsetSize);
        return qsizetype(entry.unsignedOf(offsetSize));
    };
    const qsizetype firstEnd = data + offsetOf(1);
    const qsizetype end = data + offsetOf(count);
    const qsizetype begin = data + offsetOf(0);
    if (begin < 0 || begin > firstEnd || firstEnd > end || end > cff.size())
        return std::nullopt;
    return Index{cff.sliced(begin, firstEnd - begin), end};
}

/// Skips a real operand: nibbles up to one of 0xf.
void skipReal(Reader& reader)
{
    while (reader.isOk()) {
        const quint8 pair = reader.byte();
        if ((pair & 0x0f) == 0x0f || pair >> 4 == 0x0f)
            return;
    }
}

struct TopDict {
    bool isCidKeyed = false;
    qint64 charsetOffset = 0;
    qint64 charStringsOffset = 0;
};

/// Note 5176 section 4: operands, then their operator.
Result<TopDict> readDict(QByteArrayView bytes)
{
    TopDict dict;
    qint64 operand = 0;
    Reader reader(bytes, 0);
    while (reader.isOk() && !reader.isAtEnd()) {
        const int b0 = reader.byte();
        if (b0 <= 21) {
            const int code = b0 == 12 ? 12 << 8 | reader.byte() : b0;
            dict.isCidKeyed |= code == kOperatorRos;
            if (code == kOperatorCharset)
                dict.charsetOffset = operand;
            if (code == kOperatorCharStrings)
                dict.charStringsOffset = operand;
        } else if (b0 == 28) {
            operand = qint16(reader.unsignedOf(2));
        } else if (b0 == 29) {
            operand = qint32(reader.unsignedOf(4));
        } else if (b0 == 30) {
            skipReal(reader);
        } else if (b0 >= 247 && b0 <= 250) {
            operand = (b0 - 247) * 256 + reader.byte() + 108;
        } else if (b0 >= 251 && b0 <= 254) {
            operand = -(b0 - 251) * 256 - reader.byte() - 108;
        } else {
            operand = b0 - 139;
        }
    }
    if (!reader.isOk())
        return damaged();
    return dict;
}

/// That of the first font: behind the header and the index of names (note 5176 sections 6 to 8).
Result<TopDict> readTopDict(QByteArrayView cff)
{
    Reader header(cff, 2);
    const auto names = readIndex(cff, header.byte());
    const auto topDicts = names ? readIndex(cff, names->end) : std::nullopt;
    if (!header.isOk() || !topDicts)
        return damaged();
    return readDict(topDicts->first);
}

/// Note 5176 section 13. Glyph 0 is not listed.
bool readCids(QByteArrayView cff, qint64 offset, std::vector<std::uint32_t>& cids)
{
    Reader reader(cff, offset);
    const int format = reader.byte();
    if (format > 2)
        return false;
    for (size_t glyph = 1; glyph < cids.size() && reader.isOk();) {
        const quint32 first = reader.unsignedOf(2);
        const quint32 more = format == 0 ? 0 : reader.unsignedOf(format);
        for (quint32 i = 0; i <= more && glyph < cids.size(); ++i)
            cids[glyph++] = first + i;
    }
    return reader.isOk();
}

} // namespace

Result<CffCharset> readCffCharset(QByteArrayView cff, int glyphCount)
{
    if (glyphCount < 1)
        return damaged();
    QB_TRY(const TopDict dict, readTopDict(cff));
    CffCharset charset;
    charset.isCidKeyed = dict.isCidKeyed;
    charset.cids.resize(size_t(glyphCount));
    std::iota(charset.cids.begin(), charset.cids.end(), 0u);
    // Offsets 0 to 2 are the predefined charsets, which a CID-keyed font must not use.
    if (charset.isCidKeyed && dict.charsetOffset > 2
        && !readCids(cff, dict.charsetOffset, charset.cids))
        return damaged();
    return charset;
}

std::optional<CffCharstrings> CffCharstrings::read(QByteArrayView cff)
{
    const auto dict = readTopDict(cff);
    if (dict.isError() || dict.value().charStringsOffset <= 0)
        return std::nullopt;
    Reader index(cff, dict.value().charStringsOffset);
    const auto count = qsizetype(index.unsignedOf(2));
    const int offsetSize = index.byte();
    const qsizetype length = (count + 1) * offsetSize;
    if (!index.isOk() || offsetSize < 1 || offsetSize > 4 || length > cff.size() - index.offset())
        return std::nullopt;
    CffCharstrings charstrings;
    charstrings.m_offsets = cff.sliced(index.offset(), length);
    charstrings.m_offsetSize = offsetSize;
    charstrings.m_largest = quint32(cff.size() - index.offset() - length + 1); // they begin at 1
    return charstrings;
}

std::optional<std::uint32_t> CffCharstrings::size(std::uint32_t glyph) const
{
    Reader offsets(m_offsets, qsizetype(glyph) * m_offsetSize);
    const quint32 begin = offsets.unsignedOf(m_offsetSize);
    const quint32 end = offsets.unsignedOf(m_offsetSize);
    if (!offsets.isOk() || end < begin || end > m_largest)
        return std::nullopt;
    return end - begin;
}

} // namespace qb::font
