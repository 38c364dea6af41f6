#pragma once

#include "importers/pdf_page.h"

namespace qb::importers {

/// How the glyphs of one line are spaced: tells white that parts words or names from white that
/// fills the line.
class LineSpacing {
public:
    /// The line's glyphs that leave ink, from left to right. `drawsBlanks`: the page has glyphs for
    /// spaces, so that white without one is none.
    LineSpacing(const std::vector<const PdfGlyph*>& glyphs, bool drawsBlanks);

    /// Whether a space stands between two neighbours; `hasBlank`: the file has one there.
    bool hasSpace(const PdfGlyph& left, const PdfGlyph& right, bool hasBlank) const;

private:
    /// The median gap between wide characters, in ems: more than none where a line is
    /// letter-spaced.
    double m_common = 0;
    double m_least = 0; ///< of a space between wide characters that the file does not have
};

} // namespace qb::importers
