#pragma once

#include "importers/page_layout.h"

namespace qb::importers {

/// Whether the smaller headings below the title `blocks[title]` part one article and begin no
/// stories of their own: they are numbered through, its authors (`hasAuthors`) or an abstract stand
/// under the title, or what
/// stands below one of them goes on at the top of the next column, right under the title.
bool partOneArticle(
    const std::vector<PlacedBlock>& blocks, size_t title, bool hasAuthors, const BodyType& body);

} // namespace qb::importers
