#pragma once

#include "importers/page_layout.h"
#include "text/cleaning.h"

namespace qb::importers {

/// A picture or table with its caption and the notes on it, as raw lines.
struct PageObject {
    std::vector<text::RawLine> lines;
    PageArea area;
};

/// The pictures and tables of a page.
struct CaptionedObjects {
    std::vector<PageObject> objects; ///< by the index of the block; empty for text
    std::vector<bool> isTaken;       ///< blocks that are captions or notes of an object
    AssetMap assets;
};

/// Finds for each picture and table among the blocks what is written about it: the text block right
/// under a picture, or right over a table, that is set as a caption is, and "注：…" under a table.
CaptionedObjects captionedObjects(
    const std::vector<PlacedBlock>& blocks, const BodyType& body, int page);

} // namespace qb::importers
