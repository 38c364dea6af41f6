// The tables of RtfDocument.
#include "importers/rtf_document.h"

namespace qb::importers {

namespace {

constexpr int kNear = 40;           ///< twips: edges nearer to each other are one
constexpr size_t kMostShapes = 200; ///< cells of a row

/// The edges between the columns of a table: the rows' cells end at them.
std::vector<int> columnEdges(std::vector<int> rights)
{
    std::sort(rights.begin(), rights.end());
    std::vector<int> edges;
    for (const int right : rights) {
        if (edges.empty() || qint64(right) - edges.back() > kNear)
            edges.push_back(right);
    }
    return edges;
}

int edgeAt(const std::vector<int>& edges, int right)
{
    const auto after = std::upper_bound(edges.begin(), edges.end(), right);
    return int(after - edges.begin());
}

} // namespace

bool RtfDocument::readTableWord(const RtfToken& token)
{
    const QByteArrayView name = token.bytes;
    if (name == "trowd") {
        m_shape = {};
        m_cellShape = {};
    } else if (name == "trhdr") {
        m_shape.isHeader = true;
    } else if (name == "clvmrg") {
        m_cellShape.isMergedUp = true;
    } else if (name == "clmrg") {
        m_cellShape.isMergedLeft = true;
    } else if (name == "cellx") {
        m_cellShape.right = token.number;
        if (m_shape.cells.size() < kMostShapes)
            m_shape.cells.push_back(m_cellShape);
        m_cellShape = {};
    } else if (name == "cell") {
        if (takesText())
            endCell();
    } else if (name == "row") {
        if (takesText())
            endRow();
    } else if (name == "nestcell" || name == "nestrow") {
        if (takesText())
            addText(QStringLiteral(" "));
    } else {
        return false;
    }
    return true;
}

void RtfDocument::endCell()
{
    m_look.isInTable = true;
    endParagraph();
    m_cells.push_back(std::exchange(m_cell, {}));
}

void RtfDocument::endRow()
{
    // A paragraph without its \cell.
    if (!m_paragraph.isBlank() || !m_cell.items.empty())
        endCell();
    if (!m_cells.empty())
        m_rows.push_back({std::exchange(m_cells, {}), m_shape});
}

void RtfDocument::endTable()
{
    if (m_rows.empty())
        return;
    std::vector<int> rights;
    for (const Row& row : m_rows) {
        for (const CellShape& shape : row.shape.cells)
            rights.push_back(shape.right);
    }
    const std::vector<int> edges = columnEdges(std::move(rights));
    OfficeTable table;
    for (Row& row : std::exchange(m_rows, {})) {
        OfficeRow& made = table.rows.emplace_back();
        made.isHeader = row.shape.isHeader;
        int left = 0;
        for (size_t i = 0; i < row.cells.size(); ++i) {
            OfficeCell& cell = row.cells[i];
            const bool hasShape = i < row.shape.cells.size();
            const CellShape shape = hasShape ? row.shape.cells[i] : CellShape{};
            const int right = hasShape ? std::max(left, edgeAt(edges, shape.right)) : left + 1;
            cell.columnSpan = std::max(1, right - left);
            cell.isMergedUp = shape.isMergedUp;
            left = right;
            if (shape.isMergedLeft && !made.cells.empty()) {
                made.cells.back().columnSpan += cell.columnSpan;
                std::move(cell.items.begin(), cell.items.end(),
                    std::back_inserter(made.cells.back().items));
            } else {
                made.cells.push_back(std::move(cell));
            }
        }
    }
    std::move(table).addTo(m_out);
}

} // namespace qb::importers
