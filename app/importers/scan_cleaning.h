#pragma once

#include "importers/pdf_page.h"

#include <QImage>

namespace qb::importers {

/// A scan as a recogniser reads it best.
struct CleanedScan {
    QImage picture; ///< 8 bits of gray, of the same size
    /// Where two-em dashes (——) stood, in dots from the upper left corner: they are wiped out, for
    /// recognisers take them for 一一, and to be put back among the words.
    std::vector<PageArea> dashes;
    /// Long straight strokes, in dots: the edges of tables, the rules of columns. Wiped out too,
    /// for they are read as letters.
    std::vector<PageArea> rules;
};

/// Light letters on dark bars become dark on light, dashes and rules are wiped out. `em` is the
/// size of the body type in dots. `picture` has 8 bits of gray. Time linear in the dots.
CleanedScan cleanScan(QImage picture, double em);

} // namespace qb::importers
