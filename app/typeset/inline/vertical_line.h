#pragma once

#include "typeset/inline/set_line.h"

namespace qb::typeset {

/// A line of a vertical paragraph, which is set as if it were to lie, stood upright: it runs down
/// from `head`, which is in the middle of its column of characters. Turned Western words share that
/// middle (CLREQ, "Mixed Text Composition in Vertical Writing Mode").
SetLine standing(SetLine line, page::Point head, Length size);

} // namespace qb::typeset
