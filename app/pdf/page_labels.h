#pragma once

#include "page/document.h"

#include <vector>

namespace qb::pdf {

/// A stretch of pages whose labels count up, as PDF states it (ISO 32000-1 section 12.4.2).
struct PageLabelRange {
    int firstPage = 0; ///< from 0
    QString prefix;
    int start = 0; ///< 0: the label is the prefix alone
    friend bool operator==(const PageLabelRange&, const PageLabelRange&) = default;
};

/// Empty where no page has a label. A label that ends in a number counts; any other stands for
/// itself.
std::vector<PageLabelRange> pageLabelRanges(
    const std::vector<std::shared_ptr<const page::Page>>& pages);

} // namespace qb::pdf
