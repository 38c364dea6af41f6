#pragma once

namespace qb::typeset {

/// From the top of the ideographic em box down to the baseline, in em: Chinese faces are drawn to
/// it (OpenType BASE table, "ideo" at -0.12 em).
inline constexpr double kIdeographicAscent = 0.88;

} // namespace qb::typeset
