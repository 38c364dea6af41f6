#pragma once

#include "page/item.h"
#include "typeset/inline/line_breaker.h"

namespace qb::typeset {

/// One finished line. Everything is placed relative to the left edge of the column and the
/// baseline (y downwards, as on the page).
struct SetLine {
    /// The part of a link that stands on this line.
    struct Link {
        page::Rect area;
        QString address;
        int span = 0;     ///< index in the paragraph's spans: parts of one link share it
        int firstRun = 0; ///< its runs
        int endRun = 0;
    };

    std::vector<page::GlyphRun> runs;     ///< GlyphRun::face is an index in the FaceTable
    std::vector<page::Shape> decorations; ///< 专名号 and 着重号, in drawing order; not text
    std::vector<Link> links;
    std::vector<int> notes; ///< spans of the footnotes whose marks end on this line
    Length start;           ///< where the first ink cluster begins
    Length end;             ///< behind the last cluster
    TextRange range;        ///< in the paragraph's text
    Compromise compromise = Compromise::None;
};

} // namespace qb::typeset
