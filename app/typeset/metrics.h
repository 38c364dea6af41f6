#pragma once

#include "style/template.h"

namespace qb::typeset {

/// From the top of the ideographic em box down to the baseline, in em: Chinese faces are drawn to
/// it (OpenType BASE table, "ideo" at -0.12 em).
inline constexpr double kIdeographicAscent = 0.88;

/// Baseline to baseline of text in `style`: the style's own leading, else the grid's.
inline Length leadingOf(const style::ParagraphStyle& style, const style::PageGeometry& page)
{
    return style.leading > Length() ? style.leading : std::max(page.pitch, style.size * 1.25);
}

} // namespace qb::typeset
