#pragma once

#include "typeset/flow/page_drawer.h"

#include <functional>

namespace qb::typeset {

/// The place of a page's first grid line under which a destination lies.
struct Place {
    int page = 0;
    Length y; ///< top of a box's first grid line
};

/// From columns and grid lines to points on pages.
class BoxPlaces {
public:
    BoxPlaces(const Flow& flow, const PageLayout& layout, const style::PageGeometry& geometry)
        : m_flow(flow),
          m_layout(layout),
          m_geometry(geometry)
    {
    }

    static bool isOdd(int page) { return page % 2 == 0; } ///< page 0 is the first, a recto

    Length areaLeft(int page) const;
    Length leftOf(const LaidColumn& column) const;
    Length topOfRow(int row) const { return m_geometry.top + m_geometry.pitch * double(row); }

    const FlowBox& flowBox(int position) const
    {
        return m_flow.boxes[size_t(m_layout.order[size_t(position)])];
    }

    /// Calls `visit` with every box of a column where it stands: what is placed, its position in
    /// PageLayout::order, and by how many lines its paragraph differs from its natural ones.
    using Visitor = std::function<void(const PlacedBox& placed, int position, int looseness)>;
    void visit(const LaidColumn& column, const Visitor& visitor) const;

    /// Where boxes of the flow came to stand, in the order asked for.
    std::vector<Place> placesOf(const std::vector<int>& boxes) const;

private:
    void repeatHeader(const FlowBox& entry, int position,
        const std::function<void(const Box* header)>& place) const;

    const Flow& m_flow;
    const PageLayout& m_layout;
    const style::PageGeometry& m_geometry;
};

} // namespace qb::typeset
