#pragma once

#include "text/cleaning.h"

#include <optional>

namespace qb::text {

/// Lines whose parts stand between tabs, or short parts with figures between runs of spaces,
/// several in a row with as many parts each, or three or more between single spaces whose figures
/// have one form ("2026年3月5日 302 合格"), are a table as spreadsheets and web pages put it on
/// the clipboard. Gives the text with a table's block in its first line and nothing in its others,
/// so that lines keep their numbers; none where there is no table. Lists of contents ("标题 tab 3")
/// are left alone, and lines that somebody joined.
std::optional<RawText> withTables(
    const RawText& raw, const std::vector<JoinDecision>& decisions = {});

} // namespace qb::text
