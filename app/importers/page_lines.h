#pragma once

#include "core/article.h"
#include "importers/pdf_page.h"

namespace qb::importers {

/// Glyphs side by side on one baseline, or one below the other in a vertical headline: a line of
/// one column.
struct PageLine {
    QString text;
    PageArea area;
    double baseline = 0;
    double size = 0;    ///< of most of its characters
    quint32 colour = 0; ///< of its first character, 0xRRGGBB
    bool isBold = false;
    bool isSans = false;
    bool isArtifact = false;
    bool isBarred = false;          ///< stands alone on a coloured bar
    bool isLabel = false;           ///< names the section of the stories below
    bool isRotated = false;         ///< runs up or down the page: a stamp, a mark at the edge
    bool isVertical = false;        ///< upright characters below each other
    std::vector<Span> spans;        ///< notes that its text refers to
    std::vector<TextRange> raised;  ///< of its text, smaller and higher than the rest
    std::vector<TextRange> lowered; ///< smaller and lower
    bool isTableRow = false;        ///< of a table that runs over the page's foot or head
    QString noise;                  ///< why it is part of no article; empty for text

    /// The area without the empty halves of marks at its ends: they may hang out of the column.
    PageArea ink() const;
};

/// Turns a page whose lines run down or sideways so that they run across, with everything on it: a
/// vertical page then reads as columns do.
void turnUpright(PdfPage& page);

/// The lines of a page, without text that is drawn twice or lies unseen below the same text. A gap
/// is the end of a line where it is wide, or where it goes on above or below as a gutter does.
std::vector<PageLine> linesOf(const PdfPage& page);

} // namespace qb::importers
