#pragma once

#include "typeset/inline/set_paragraph.h"

#include <optional>

namespace qb::typeset {

/// The warning a line deserves, if any. `page` from 1.
std::optional<Warning> compromiseWarning(
    const SetLine& line, const SetParagraph& paragraph, int page, const QString& article);

Warning missingGlyphWarning(
    const QString& character, const SetParagraph& paragraph, int page, const QString& article);

} // namespace qb::typeset
