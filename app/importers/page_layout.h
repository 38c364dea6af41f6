#pragma once

#include "importers/page_blocks.h"

namespace qb::importers {

/// A page, read but not understood.
struct PageText {
    int number = 0; ///< from 1
    double width = 0;
    double height = 0;
    std::vector<PageLine> lines;
    std::vector<PdfRule> rules;
    std::vector<PdfFrame> frames;
    std::vector<PdfPicture> pictures;
    double frontFoot = 0; ///< what is above stands over all columns
};

PageText pageTextOf(PdfPage page, int number);

/// A block in its place in the reading order.
struct PlacedBlock {
    PageBlock block;
    int box = 0; ///< of the boxes on the page, from 1; 0 outside of them
    bool isBehindRule = false;
    bool isKicker = false; ///< known as the line over the next headline
};

/// The blocks of a page in reading order. Lines with a reason to be noise are not among them. What
/// stands in a frame is a box: it is ordered by itself and comes as a whole.
std::vector<PlacedBlock> layoutOf(const PageText& page, const BodyType& body);

} // namespace qb::importers
