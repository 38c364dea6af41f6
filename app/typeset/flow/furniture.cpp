#include "typeset/flow/furniture.h"

#include "typeset/flow/flow_builder.h"
#include "typeset/metrics.h"

namespace qb::typeset {

namespace {

class FurnitureSetter {
public:
    FurnitureSetter(const Fields& fields, Setting& setting, Length width)
        : m_fields(fields),
          m_setting(setting),
          m_width(width)
    {
    }

    Result<SetFurniture> set(const style::Furniture& furniture)
    {
        for (const style::FurnitureRow& row : furniture.rows) {
            switch (row.kind) {
            case style::FurnitureRow::Kind::Space:
                m_result.height += m_setting.page().pitch * row.lines;
                break;
            case style::FurnitureRow::Kind::Rule:
                m_result.rules.push_back(
                    {m_result.height + row.thickness / 2, row.thickness, row.colour});
                m_result.height += row.thickness;
                break;
            case style::FurnitureRow::Kind::Cells:
                QB_CHECK(setCells(row));
                break;
            }
        }
        return std::move(m_result);
    }

private:
    Status setCells(const style::FurnitureRow& row)
    {
        struct Cell {
            std::shared_ptr<const SetParagraph> paragraph;
            style::ParagraphStyle style;
            Length height;
        };
        std::vector<Cell> cells;
        Length height = m_setting.page().pitch * row.linesOccupied;
        for (const style::FurnitureCell& entry : row.cells) {
            const QString text = fillIn(entry.text, m_fields);
            if (text.isEmpty())
                continue;
            Cell cell{nullptr, *m_setting.style(entry.style), {}};
            cell.style.alignment = entry.alignment;
            QB_TRY(cell.paragraph, m_setting.setOnce(text, cell.style, m_width));
            const auto count = double(std::max<size_t>(1, cell.paragraph->lines.size()));
            cell.height = lineHeight(cell.style) * (count - 1) + cell.style.size;
            height = std::max(height, cell.height + (lineHeight(cell.style) - cell.style.size));
            cells.push_back(std::move(cell));
        }
        if (cells.empty())
            return ok();
        for (const Cell& cell : cells) {
            std::vector<SetFurniture::Line> lines;
            Length baseline = m_result.height + (height - cell.height) / 2
                + cell.style.size * kIdeographicAscent;
            for (const SetLine& line : cell.paragraph->lines) {
                lines.push_back({line, baseline});
                baseline += lineHeight(cell.style);
            }
            m_result.cells.push_back(std::move(lines));
        }
        m_result.height += height;
        return ok();
    }

    static Length lineHeight(const style::ParagraphStyle& style)
    {
        return style.leading > Length() ? style.leading : style.size * 1.5;
    }

    const Fields& m_fields;
    Setting& m_setting;
    Length m_width;
    SetFurniture m_result;
};

} // namespace

Result<SetFurniture> setFurniture(
    const style::Furniture& furniture, const Fields& fields, Setting& setting, Length width)
{
    return FurnitureSetter(fields, setting, width).set(furniture);
}

} // namespace qb::typeset
