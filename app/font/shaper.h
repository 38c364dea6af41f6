#pragma once

#include "font/face.h"

#include <vector>

namespace qb::font {

struct ShapedGlyph {
    std::uint32_t id = 0;
    double advance = 0; ///< in em, along the line
    double xOffset = 0; ///< in em
    double yOffset = 0; ///< in em, upwards
    int textBegin
        = 0; ///< cluster: UTF-16 range in the shaped text; empty for a cluster's further glyphs
    int textEnd = 0;
};

/// The half-width form (`halt`) of a full-width mark.
struct HalfWidthForm {
    double advance = 0.5; ///< in em
    double shift = 0;     ///< in em, added to the glyph's x: -0.5 for opening marks
};

/// How wide marks come that a face has both proportional (`pwid`) and full-width (`fwid`): “ ” ‘ ’
/// — … · are full-width in Chinese and proportional in Western text. Half (`hwid`) is for digits
/// that stand two in a square.
enum class MarkWidth { Natural, Full, Proportional, Half };

enum class Direction { LeftToRight, RightToLeft, TopToBottom };

/// Shapes one run of one script with the face's default features, `locl` for simplified Chinese (of
/// proportional marks, for English). Kerning is on for Latin, ligatures as the face has them; no
/// punctuation is compressed here. Glyphs come in the order of the text, whatever the direction:
/// the clusters of a run from right to left are to be placed from its right end.
std::vector<ShapedGlyph> shape(const Face& face, QStringView text,
    Direction direction = Direction::LeftToRight, MarkWidth markWidth = MarkWidth::Natural);

/// From the face's own `halt` table; where it has none, the mainland forms: opening marks keep
/// their right half, all others their left half, moved so far that their ink lies within it. A mark
/// wider than half an em stays as it is.
HalfWidthForm halfWidthForm(const Face& face, char32_t mark);

} // namespace qb::font
