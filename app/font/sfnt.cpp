#include "font/sfnt.h"

#include <QCoreApplication>
#include <QSet>
#include <QtEndian>

namespace qb::font {

namespace {

constexpr quint32 tag(const char (&name)[5])
{
    return quint32(quint8(name[0])) << 24 | quint32(quint8(name[1])) << 16
        | quint32(quint8(name[2])) << 8 | quint32(quint8(name[3]));
}

constexpr int kHeaderSize = 12;
constexpr int kRecordSize = 16;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(qb::font)
};

Error damaged(const QString& what)
{
    return {ErrorKind::BadInput, Text::tr("字体文件已损坏：%1").arg(what), {},
        Text::tr("请重新安装这个字体")};
}

/// Where the table directory of face `index` begins.
Result<qsizetype> directoryOffset(QByteArrayView file, int index)
{
    if (file.size() < kHeaderSize)
        return damaged(Text::tr("文件太短"));
    if (readU32(file, 0) != tag("ttcf")) {
        if (index != 0)
            return damaged(Text::tr("文件里没有第 %1 个字面").arg(index + 1));
        return qsizetype(0);
    }
    const quint32 count = readU32(file, 8);
    if (index < 0 || quint32(index) >= count)
        return damaged(Text::tr("文件里没有第 %1 个字面").arg(index + 1));
    const qsizetype entry = kHeaderSize + 4 * qsizetype(index);
    if (entry + 4 > file.size())
        return damaged(Text::tr("字体集的目录不完整"));
    return qsizetype(readU32(file, entry));
}

Status checkRequired(const QSet<quint32>& tables)
{
    for (const quint32 name : {tag("head"), tag("hhea"), tag("hmtx"), tag("maxp"), tag("cmap")})
        if (!tables.contains(name))
            return damaged(Text::tr("缺少必需的表"));
    const bool hasTrueType = tables.contains(tag("glyf")) && tables.contains(tag("loca"));
    if (!hasTrueType && !tables.contains(tag("CFF ")) && !tables.contains(tag("CFF2")))
        return Error{
            ErrorKind::Unsupported, Text::tr("字体里没有可用的轮廓（可能是点阵字体）"), {}, {}};
    return ok();
}

} // namespace

quint16 readU16(QByteArrayView bytes, qsizetype offset)
{
    return qFromBigEndian<quint16>(bytes.data() + offset);
}

quint32 readU32(QByteArrayView bytes, qsizetype offset)
{
    return qFromBigEndian<quint32>(bytes.data() + offset);
}

Status checkSfnt(QByteArrayView file, int index)
{
    QB_TRY(const qsizetype start, directoryOffset(file, index));
    if (start + kHeaderSize > file.size())
        return damaged(Text::tr("字体集的目录不完整"));
    const quint32 version = readU32(file, start);
    if (version != 0x00010000 && version != tag("OTTO") && version != tag("true"))
        return Error{
            ErrorKind::Unsupported, Text::tr("不是 OpenType 或 TrueType 字体文件"), {}, {}};
    const int count = readU16(file, start + 4);
    QSet<quint32> tables;
    for (int i = 0; i < count; ++i) {
        const qsizetype record = start + kHeaderSize + qsizetype(i) * kRecordSize;
        if (record + kRecordSize > file.size())
            return damaged(Text::tr("表目录不完整"));
        const quint64 offset = readU32(file, record + 8);
        const quint64 length = readU32(file, record + 12);
        if (offset + length > quint64(file.size()))
            return damaged(Text::tr("文件不完整"));
        tables.insert(readU32(file, record));
    }
    return checkRequired(tables);
}

} // namespace qb::font
