#pragma once

#include "page/item.h"

namespace qb::typeset {

/// 专名号 (GB/T 15834-2011 4.16): a line under the characters from `left` to `right`, em from the
/// column's edge. It keeps clear of its ends, so that neighbouring names do not join.
page::Shape properNameLine(double left, double right, Length size, const page::Colour& colour);

/// 着重号 (GB/T 15834-2011 4.9): a dot under the character whose middle is at `centre` em; below a
/// proper-name line where there is one (CLREQ, "Interlinear Punctuation").
page::Shape emphasisDot(double centre, bool isBelowName, Length size, const page::Colour& colour);

/// The same for vertical text as it would lie in a horizontal line: its dots stand to the right of
/// the characters, name lines to their left.
page::Shape verticalEmphasisDot(double centre, Length size, const page::Colour& colour);

} // namespace qb::typeset
