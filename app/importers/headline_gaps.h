#pragma once

#include "importers/pdf_page.h"

namespace qb::importers {

/// A piece of a line that stands by itself.
struct TypePiece {
    PageArea area;
    double size = 0; ///< of its type
};

/// Whether two pieces on one height are headlines of two columns: between the lines of smaller type
/// below them, given from the top, runs a gutter, and each of the two begins where its column does
/// or stands in the middle of it. A headline across both columns with a caesura over the gutter
/// does not.
bool standOverColumns(
    const TypePiece& left, const TypePiece& right, const std::vector<TypePiece>& below);

/// 1. （2） 三、 ●: what an item of a list begins with.
bool isItemNumber(const QString& text);

/// 2 2.1: the bare number of a part, which the name of the part stands close behind. `gap` and
/// `size` are those of the number's type, `common` the size of most type of the page: only what is
/// larger is a heading, in smaller type the number may be a cell.
bool isPartNumber(const QString& text, double gap, double size, double common);

/// The size of most glyphs of a page; 0 where there are none.
double commonSize(const std::vector<PdfGlyph>& glyphs);

} // namespace qb::importers
