#pragma once

#include "core/result.h"

#include <QByteArrayView>

namespace qb::font {

/// Checks the directory of a font file (OpenType, TrueType or a collection of them): the face
/// `index` exists, every table lies inside the file, and those that drawing needs are there.
/// HarfBuzz reads a cut-off file as one with empty glyphs; this makes it the error it is.
Status checkSfnt(QByteArrayView file, int index);

/// Big-endian numbers at `offset`; the caller has checked the length.
quint16 readU16(QByteArrayView bytes, qsizetype offset);
quint32 readU32(QByteArrayView bytes, qsizetype offset);

} // namespace qb::font
