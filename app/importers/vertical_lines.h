#pragma once

#include "importers/page_lines.h"

namespace qb::importers {

/// Text that runs up or down the page; `isDouble` by glyph: drawn twice.
void addRotatedLines(std::vector<PageLine>& lines, const std::vector<PdfGlyph>& glyphs,
    const std::vector<bool>& isDouble);

/// Single characters one below the other, with nothing beside them, are a vertical headline.
std::vector<PageLine> withStackedLines(std::vector<PageLine> lines);

} // namespace qb::importers
