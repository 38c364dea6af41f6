#pragma once

#include "typeset/inline/prepared_paragraph.h"

namespace qb::typeset {

/// Keeps a number on one line with what makes it a quantity (GB/T 15835-2011): its magnitude and
/// unit ("8700 亿美元", "25 km"), and 第 and 约 before it, whether a space is typed between or not.
void keepNumbersWithUnits(PreparedParagraph& paragraph);

} // namespace qb::typeset
