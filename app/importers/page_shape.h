#pragma once

#include "importers/page_layout.h"

namespace qb::importers {

/// Whether no two pieces of running text stand beside each other, those in boxes left out.
bool isOneColumn(const std::vector<PlacedBlock>& blocks);

/// The name of a newspaper or of its page over all columns, under which two or more of them begin
/// with headlines of their own; the number of blocks where there is none.
size_t pageTitleOf(const std::vector<PlacedBlock>& blocks, const BodyType& body);

} // namespace qb::importers
