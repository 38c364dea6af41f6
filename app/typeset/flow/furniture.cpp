#include "typeset/flow/furniture.h"

#include "typeset/flow/block_box.h"
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
    struct Entry {
        std::shared_ptr<const SetParagraph> paragraph;
        style::ParagraphStyle style;
        Length height;

        Length left() const
        {
            Length least = paragraph->lines.empty() ? Length() : paragraph->lines.front().start;
            for (const SetLine& line : paragraph->lines)
                least = std::min(least, line.start);
            return least;
        }
        Length right() const
        {
            Length most;
            for (const SetLine& line : paragraph->lines)
                most = std::max(most, line.end);
            return most;
        }
    };

    Status setCells(const style::FurnitureRow& row)
    {
        std::vector<Entry> entries;
        for (const style::FurnitureCell& cell : row.cells) {
            const QString text = fillIn(cell.text, m_fields);
            if (text.isEmpty())
                continue;
            Entry entry{nullptr, *m_setting.style(cell.style), {}};
            entry.style.alignment = cell.alignment;
            QB_TRY(entry.paragraph, m_setting.setOnce(text, entry.style, m_width));
            const auto count = double(std::max<size_t>(1, entry.paragraph->lines.size()));
            entry.height = lineHeight(entry.style) * (count - 1) + entry.style.size;
            entries.push_back(std::move(entry));
        }
        if (entries.empty())
            return ok();
        // Cells that would run into each other stand one below the other.
        if (haveRoom(entries))
            place(entries, m_setting.page().pitch * row.linesOccupied);
        else
            for (const Entry& entry : entries)
                place({entry}, Length());
        return ok();
    }

    static bool haveRoom(const std::vector<Entry>& entries)
    {
        for (size_t a = 0; a < entries.size(); ++a)
            for (size_t b = a + 1; b < entries.size(); ++b) {
                const Length between = std::max(entries[a].style.size, entries[b].style.size) * 0.5;
                if (entries[a].left() < entries[b].right() + between
                    && entries[b].left() < entries[a].right() + between)
                    return false;
            }
        return true;
    }

    /// Sets cells side by side in a row at least `height` high.
    void place(const std::vector<Entry>& entries, Length height)
    {
        for (const Entry& entry : entries)
            height = std::max(height, entry.height + lineHeight(entry.style) - entry.style.size);
        for (const Entry& entry : entries) {
            SetFurniture::Cell cell{entry.paragraph, {}};
            Length baseline = m_result.height + (height - entry.height) / 2
                + entry.style.size * kIdeographicAscent;
            for (const SetLine& line : entry.paragraph->lines) {
                cell.lines.push_back({line, baseline});
                baseline += lineHeight(entry.style);
            }
            m_result.cells.push_back(std::move(cell));
        }
        m_result.height += height;
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
