#include "typeset/flow/box_places.h"

namespace qb::typeset {

Length BoxPlaces::areaLeft(int page) const
{
    if (!m_geometry.mirrored || isOdd(page))
        return m_geometry.inner;
    return m_geometry.size.width - m_geometry.inner - m_geometry.areaWidth();
}

Length BoxPlaces::leftOf(const LaidColumn& column) const
{
    return areaLeft(column.page) + m_geometry.columnStep(column.columns) * double(column.index);
}

void BoxPlaces::visit(const LaidColumn& column, const Visitor& visitor) const
{
    const Length x = leftOf(column);
    int row = column.firstRow;
    const auto place = [&](const Box* box, int firstNode, int rows, bool isAtTop, bool isRepeated,
                           int looseness, int position) {
        visitor(
            PlacedBox{box, firstNode, column.page, x, topOfRow(row), rows, isAtTop, isRepeated, {}},
            position, looseness);
        row += rows;
    };
    auto change = column.content.changes.begin();
    const auto lastChange = column.content.changes.end();
    for (int position = column.content.begin; position < column.content.end; ++position) {
        const FlowBox& entry = flowBox(position);
        const bool isFirst = position == column.content.begin;
        const bool isAtTop = isFirst && !column.isBelowText;
        if (isFirst)
            repeatHeader(entry, position, [&](const Box* header) {
                place(header, entry.firstNode, header->rows, true, true, 0, position);
            });
        int looseness = 0;
        int rows = isAtTop ? entry.box->rowsAtTop : entry.box->rows;
        for (; change != lastChange && change->box == position; ++change) {
            if (change->extraRows > 0)
                row += change->extraRows;
            else
                rows += change->extraRows;
            looseness += change->looseness;
        }
        if (looseness == 0) {
            place(entry.box, entry.firstNode, rows, isAtTop, false, 0, position);
            continue;
        }
        place(entry.box, entry.firstNode, entry.box->paragraphBoxes + looseness, isAtTop, false,
            looseness, position);
        position += entry.box->paragraphBoxes - 1;
    }
}

void BoxPlaces::repeatHeader(
    const FlowBox& entry, int position, const std::function<void(const Box* header)>& place) const
{
    const Flow::Entry& part = m_flow.parts[size_t(entry.part)];
    const int index = m_layout.order[size_t(position)] - part.firstBox;
    if (entry.box->firstHeader < 0 || entry.box->endHeader > index)
        return;
    for (int header = entry.box->firstHeader; header < entry.box->endHeader; ++header)
        place(&part.part->boxes[size_t(header)]);
}

std::vector<Place> BoxPlaces::placesOf(const std::vector<int>& boxes) const
{
    constexpr int kNotAsked = -1;
    std::vector<int> askedAt(m_flow.boxes.size(), kNotAsked); // by box
    for (size_t i = 0; i < boxes.size(); ++i)
        askedAt[size_t(boxes[i])] = int(i);
    std::vector<Place> places(boxes.size());
    for (const LaidColumn& column : m_layout.columns)
        visit(column, [&](const PlacedBox& placed, int position, int) {
            const int asked = askedAt[size_t(m_layout.order[size_t(position)])];
            if (asked != kNotAsked && !placed.isRepeated)
                places[size_t(asked)] = {placed.page, placed.y};
        });
    // The same box may be asked for twice: a section without a heading begins with its article.
    for (size_t i = 0; i < boxes.size(); ++i)
        places[i] = places[size_t(askedAt[size_t(boxes[i])])];
    return places;
}

} // namespace qb::typeset
