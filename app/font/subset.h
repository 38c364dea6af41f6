#pragma once

#include "font/face.h"

#include <QHash>

#include <set>

namespace qb::font {

/// The part of a face that a document uses, ready to be embedded.
struct Subset {
    enum class Format { Cff, TrueType };
    Format format = Format::Cff;
    QByteArray fontFile;                       ///< bare CFF table, or an sfnt with glyf
    QHash<std::uint32_t, std::uint32_t> cidOf; ///< glyph id in the face → CID to show
    QHash<std::uint32_t, std::uint32_t>
        glyphOf; ///< CID → glyph id in the subset (TrueType: CIDToGIDMap)
};

/// Same input, same bytes. Glyph 0 is always kept; glyph ids the face does not have are left out. A
/// named instance of a variable TrueType face is frozen. Unsupported: variable CFF outlines (CFF2).
Result<Subset> subset(const Face& face, const std::set<std::uint32_t>& glyphs);

} // namespace qb::font
