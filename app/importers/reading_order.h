#pragma once

#include "importers/pdf_page.h"

namespace qb::importers {

/// A block as the reading order sees it.
struct LayoutItem {
    PageArea area;
    bool isHeading = false;
    double size = 0;        ///< of a heading's type
    bool isPicture = false; ///< a picture or box that text may run past
    bool endsOpen = false;  ///< its text goes on in another block
    bool startsIndented = false;
};

struct OrderedItem {
    size_t item = 0;           ///< in the items given
    bool isBehindRule = false; ///< a rule across the page parts it from what stands before it
};

/// The order in which a reader takes the blocks of a page. The page is cut along gutters that no
/// block and no rule crosses, else across, above and below what crosses them (XY cut, after Nagy
/// and Seth); a headline counts as wide as the columns that hang from it. Where neither cut goes
/// through, blocks are gathered under the headlines they hang from. `bodySize` is the type size of
/// most text. Quadratic in the number of blocks; more than a few thousand are only sorted.
std::vector<OrderedItem> readingOrder(
    const std::vector<LayoutItem>& items, const std::vector<PdfRule>& rules, double bodySize);

} // namespace qb::importers
