#pragma once

#include "font/shaper.h"

namespace qb::font {

/// The half-height form (`vhal`) of a full-width mark on a vertical line: `advance` down the line,
/// `shift` of the glyph along it. Where the face has no such table the ink of the vertical glyph
/// decides: a mark whose ink stands in one half of its square gives up the other, any other keeps
/// its square, as do ： ； ！ ？ in most faces.
HalfWidthForm verticalHalfForm(const Face& face, char32_t mark);

} // namespace qb::font
