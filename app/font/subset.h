#pragma once

#include "font/face.h"

#include <QHash>

#include <set>

namespace qb::font {

/// The part of a face that a document uses, ready to be embedded.
struct Subset {
    enum class Format { Cff, TrueType };
    Format format = Format::Cff;
    QByteArray fontFile;                         ///< bare CFF table, or an sfnt with glyf
    QHash<std::uint32_t, std::uint32_t> cidOf;   ///< glyph id in the face → CID to show
    QHash<std::uint32_t, std::uint32_t> glyphOf; ///< CID → glyph id in the subset (TrueType: CIDToGIDMap)
};

/// Same input, same bytes. Glyph 0 is always kept.
Result<Subset> subset(const Face& face, const std::set<std::uint32_t>& glyphs);

} // namespace qb::font
