#pragma once

#include "preflight/font_program.h"
#include "preflight/unicode_map.h"

#include <qpdf/QPDFObjectHandle.hh>

#include <map>
#include <set>

namespace qb::preflight {

/// A font as the pages use it.
struct FontInfo {
    enum class Codes { OneByte, TwoBytes, Gbk, Ranges };

    QString name; ///< BaseFont without the tag of its subset
    bool isType3 = false;
    bool isComposite = false;
    bool isEmbedded = false;
    bool isIdentity = false; ///< codes are CIDs
    bool isVertical = false;
    bool hasUnicodeMap = false;
    /// What the codes say is known without a map: a standard encoding, or one whose codes are
    /// characters.
    bool isReadable = false;
    Codes codes = Codes::OneByte;
    enum class Meaning { Latin, Utf16, Gbk, None } meaning = Meaning::None; ///< without a map
    UnicodeMap map;
    FontProgram program;
    QByteArray cidToGid; ///< CIDToGIDMap; empty: identity

    struct Code {
        quint32 value = 0;
        int bytes = 1;
    };
    /// The codes of a string. Always takes at least a byte a code.
    std::vector<Code> split(const QByteArray& string) const;
    /// What the code says; empty where nothing is known.
    QString text(Code code) const;
    /// Whether the code leads to .notdef.
    bool isNotdef(Code code) const;
    /// Whether the glyph of the code has no ink though it says something that should have.
    bool isBlank(Code code) const;

private:
    std::optional<quint32> glyph(Code code) const;
};

/// Reads a font dictionary. Never fails: what cannot be read is left at what it would mean.
FontInfo readFont(QPDFObjectHandle font);

} // namespace qb::preflight
