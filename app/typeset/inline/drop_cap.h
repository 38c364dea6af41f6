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
    Length size;          ///< from the top of the first line's em box to the foot of the last one's
    double room = 0;      ///< em of the paragraph's size that its lines leave free: a whole number
    int lines = 0;
};

/// Nothing where the style wants none or the paragraph begins with a mark. `leading`: baseline to
/// baseline of the paragraph's lines.
std::optional<DropCap> dropCapOf(
    const ParagraphSource& source, const style::ParagraphStyle& style, Length leading);

} // namespace qb::typeset
