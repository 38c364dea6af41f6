#pragma once

#include "page/document.h"

namespace qb::page {

/// A readable text of the display list for golden tests: one item a line, lengths in points with
/// two decimals. Glyph ids are left out (they change with font versions); positions of every
/// cluster are kept.
QString dump(const Document& document);

} // namespace qb::page
