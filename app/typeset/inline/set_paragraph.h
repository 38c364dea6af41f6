#pragma once

#include "style/template.h"
#include "text/hyphenation.h"
#include "typeset/inline/face_table.h"
#include "typeset/inline/paragraph_source.h"
#include "typeset/inline/set_line.h"

namespace qb::typeset {

/// A paragraph broken and set at one measure. Immutable, shared between the cache and the pages.
struct SetParagraph {
    QString text; ///< with the style's prefix
    std::vector<SetLine> lines;
    std::vector<QString> missing; ///< characters no installed face has
    ParagraphSource source;       ///< as it was asked for, to set it again in other lines
    Length measure;
    std::optional<double> shorterCost; ///< Breaking::shorterCost
    std::optional<double> longerCost;
};

/// Sets `source` in `style` at `measure`. The style's indents lie within the measure. `leading` is
/// needed for drop caps alone.
Result<std::shared_ptr<const SetParagraph>> setParagraph(const ParagraphSource& source,
    const style::ParagraphStyle& style, Length measure, font::FontBook& fonts, FaceTable& faces,
    const text::Hyphenator* hyphenator = nullptr, int looseness = 0, Length leading = {});

} // namespace qb::typeset
