#include "preflight/font_program.h"

#include <QtEndian>

namespace qb::preflight {

namespace {

constexpr int kMostTables = 128;

quint16 big16(QByteArrayView bytes, qsizetype at)
{
    return qFromBigEndian<quint16>(bytes.data() + at);
}

quint32 big32(QByteArrayView bytes, qsizetype at)
{
    return qFromBigEndian<quint32>(bytes.data() + at);
}

/// The table's bytes; empty where there is none or it lies outside the file.
QByteArrayView table(QByteArrayView sfnt, QByteArrayView tag, bool& isDamaged)
{
    const int count = qMin<int>(big16(sfnt, 4), kMostTables);
    for (int i = 0; i < count; ++i) {
        const qsizetype entry = 12 + qsizetype(i) * 16;
        if (entry + 16 > sfnt.size()) {
            isDamaged = true;
            return {};
        }
        if (sfnt.sliced(entry, 4) != tag)
            continue;
        const qsizetype offset = big32(sfnt, entry + 8);
        const qsizetype length = big32(sfnt, entry + 12);
        if (offset + length > sfnt.size()) {
            isDamaged = true;
            return {};
        }
        return sfnt.sliced(offset, length);
    }
    return {};
}

void readSfnt(QByteArrayView bytes, FontProgram& program)
{
    program.form = FontProgram::Form::Sfnt;
    if (bytes.size() < 12) {
        program.isDamaged = true;
        return;
    }
    const QByteArrayView os2 = table(bytes, "OS/2", program.isDamaged);
    if (os2.size() >= 10)
        program.embedding = big16(os2, 8);
    const QByteArrayView maxp = table(bytes, "maxp", program.isDamaged);
    if (maxp.size() >= 6)
        program.glyphs = big16(maxp, 4);
    const QByteArrayView head = table(bytes, "head", program.isDamaged);
    if (head.size() >= 54)
        program.hasLongOffsets = big16(head, 50) == 1;
    program.glyphOffsets = table(bytes, "loca", program.isDamaged).toByteArray();
    const bool hasOutlines = !table(bytes, "glyf", program.isDamaged).isEmpty()
        || !table(bytes, "CFF ", program.isDamaged).isEmpty();
    program.isDamaged = program.isDamaged || !hasOutlines;
}

} // namespace

/// OpenType 1.9 "OS/2", fsType: the least strict of the bits 1…3 counts; 2 alone forbids, and so
/// does "bitmaps only" for outlines.
bool FontProgram::forbidsEmbedding() const
{
    return embedding && ((*embedding & 0x000E) == 0x0002 || (*embedding & 0x0200) != 0);
}

bool FontProgram::isBlank(quint32 glyph) const
{
    if (form != Form::Sfnt || glyphOffsets.isEmpty())
        return false;
    const qsizetype step = hasLongOffsets ? 4 : 2;
    const qsizetype at = qsizetype(glyph) * step;
    if (at + 2 * step > glyphOffsets.size())
        return true;
    return hasLongOffsets ? big32(glyphOffsets, at) == big32(glyphOffsets, at + 4)
                          : big16(glyphOffsets, at) == big16(glyphOffsets, at + 2);
}

FontProgram readFontProgram(QByteArrayView bytes)
{
    FontProgram program;
    if (bytes.size() < 4) {
        program.isDamaged = true;
    } else if (bytes.startsWith(QByteArrayView("\0\1\0\0", 4)) || bytes.startsWith("true")
        || bytes.startsWith("OTTO")) {
        readSfnt(bytes, program);
    } else if (bytes[0] == 1 && quint8(bytes[2]) >= 4) {
        program.form = FontProgram::Form::Cff; // header: version 1, its own length
        program.isDamaged = quint8(bytes[2]) >= bytes.size();
    } else if (bytes.startsWith("%!") || quint8(bytes[0]) == 0x80) {
        program.form = FontProgram::Form::Type1;
    } else {
        program.isDamaged = true;
    }
    return program;
}

} // namespace qb::preflight
