#pragma once

namespace qb::check {

/// What document checks know besides the text: the date, the source, the house dictionary.
struct CheckContext { };

} // namespace qb::check
