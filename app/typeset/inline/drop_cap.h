#pragma once

#include "style/template.h"
#include "typeset/inline/paragraph_source.h"

#include <optional>

namespace qb::typeset {

/// 首字下沉: the first character of a paragraph as tall as its first lines together.
struct DropCap {
    ParagraphSource capital; ///< the first character with what combines with it
    ParagraphSource rest;
    qsizetype length = 0; ///< UTF-16 units of the capital
    int lines = 0;
    /// A letter stands on the last line's baseline, a Han character in its em box.
    bool isLetter = false;
    bool isTied = false; ///< the rest begins with letters of the same word
};

/// Nothing where the style wants none or the paragraph begins with a mark, a number or an
/// abbreviation (AGV, 5G), which one large character would tear apart.
std::optional<DropCap> dropCapOf(const ParagraphSource& source, const style::ParagraphStyle& style);

/// Size of the capital, `leading` being baseline to baseline of the paragraph's lines. A Han
/// character reaches from the top of the first line's em box to the foot of the last one's; a
/// letter, `capHeight` em tall, from that top to the last line's baseline.
Length dropCapSize(
    const DropCap& cap, const style::ParagraphStyle& style, Length leading, double capHeight);

} // namespace qb::typeset
