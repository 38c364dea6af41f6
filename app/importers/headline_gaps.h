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

} // namespace qb::importers
