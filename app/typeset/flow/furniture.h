#pragma once

#include "typeset/fields.h"
#include "typeset/setting.h"

namespace qb::typeset {

/// Masthead or imprint, set: items relative to its own top left corner.
struct SetFurniture {
    struct Line {
        SetLine line;
        Length baseline;
    };
    struct Rule {
        Length y; ///< of its middle
        Length thickness;
        page::Colour colour;
    };
    struct Cell {
        std::shared_ptr<const SetParagraph> paragraph;
        std::vector<Line> lines;
    };
    std::vector<Cell> cells; ///< in reading order
    std::vector<Rule> rules;
    Length height;
};

/// Sets the rows at `width`. Cells whose fields are all empty are left out, and rows without cells
/// with them.
Result<SetFurniture> setFurniture(
    const style::Furniture& furniture, const Fields& fields, Setting& setting, Length width);

} // namespace qb::typeset
