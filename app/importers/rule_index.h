#pragma once

#include "importers/pdf_page.h"

namespace qb::importers {

/// The rules of a page, to be asked for those in one place: pages are made of tens of thousands of
/// them. Of very many in one place only some are looked at.
class RuleIndex {
public:
    explicit RuleIndex(const std::vector<PdfRule>& rules);

    /// Whether an upright rule stands between `left` and `right` beside what reaches from `top` to
    /// `bottom`.
    bool hasUpright(double left, double right, double top, double bottom) const;
    /// Whether a level rule that is not dashed lies between `top` and `bottom` and covers more than
    /// half of the width from `left` to `right`.
    bool hasLevel(double top, double bottom, double left, double right) const;

private:
    std::vector<PageArea> m_upright; ///< from left to right
    std::vector<PageArea> m_level;   ///< from the top
};

} // namespace qb::importers
