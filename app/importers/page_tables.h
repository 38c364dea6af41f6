#pragma once

#include "core/article.h"
#include "importers/page_lines.h"

#include <memory>

namespace qb::importers {

/// Of a table; what has more is read as text.
inline constexpr size_t kMostTableRows = 5000;

struct FoundTable {
    PageArea area;
    std::shared_ptr<const Block> block;
};

/// Takes the tables out of the lines, with the rules and frames they are made of: cells between
/// rules both ways, or rows between rules of one width whose words stand in columns.
std::vector<FoundTable> takeTables(
    std::vector<PageLine>& lines, std::vector<PdfRule>& rules, std::vector<PdfFrame>& frames);

/// The rectangles that four rules make.
std::vector<PageArea> framesOfRules(const std::vector<PdfRule>& rules);

} // namespace qb::importers
