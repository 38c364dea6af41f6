#pragma once

#include <QByteArray>

#include <optional>

namespace qb::preflight {

/// What matters of a font file that is embedded in a PDF.
struct FontProgram {
    enum class Form { Sfnt, Cff, Type1, Unknown };
    Form form = Form::Unknown;
    bool isDamaged = false;
    std::optional<quint16> embedding; ///< OS/2 fsType; subsets often lack the table
    int glyphs = 0;                   ///< of Sfnt: maxp; 0 where not known

    bool forbidsEmbedding() const;
    /// Of TrueType outlines: whether the glyph draws nothing. False where that is not known.
    bool isBlank(quint32 glyph) const;

    QByteArray glyphOffsets; ///< loca
    bool hasLongOffsets = false;
};

FontProgram readFontProgram(QByteArrayView bytes);

} // namespace qb::preflight
