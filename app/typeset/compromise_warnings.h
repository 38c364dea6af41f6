#pragma once

#include "typeset/inline/set_paragraph.h"

#include <optional>

namespace qb::typeset {

/// The warning a line deserves, if any. `page` from 1.
std::optional<Warning> compromiseWarning(
    const SetLine& line, const SetParagraph& paragraph, int page, const QString& article);

/// The one warning of a table, of the worst of its `count` lines that deserve one.
std::optional<Warning> tableWarning(const SetLine& line, int count, const SetParagraph& paragraph,
    int page, const QString& article);

/// Warnings of the paragraph's missing characters that stand in `line`, each once.
std::vector<Warning> missingGlyphWarnings(
    const SetLine& line, const SetParagraph& paragraph, int page, const QString& article);

} // namespace qb::typeset
