#pragma once

#include "page/item.h"
#include "typeset/inline/line_breaker.h"

namespace qb::typeset {

/// One finished line. Runs are placed relative to the left edge of the column and the baseline.
struct SetLine {
    std::vector<page::GlyphRun> runs; ///< GlyphRun::face is an index in the FaceTable
    Length start;                     ///< where the first ink cluster begins
    Length end;                       ///< behind the last cluster
    TextRange range;                  ///< in the paragraph's text
    Compromise compromise = Compromise::None;
};

/// A paragraph broken and set at one measure. Immutable, shared between the cache and the pages.
struct SetParagraph {
    QString text;
    std::vector<SetLine> lines;
    std::vector<QString> missing; ///< characters no installed face has
};

/// Sets `text` in `style` at `measure`. The style's indents lie within the measure.
Result<std::shared_ptr<const SetParagraph>> setParagraph(const QString& text,
    const style::ParagraphStyle& style, Length measure, font::FontBook& fonts, FaceTable& faces,
    const text::Hyphenator* hyphenator = nullptr);

} // namespace qb::typeset
