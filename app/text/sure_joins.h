#pragma once

#include "text/line_facts.h"

namespace qb::text {

/// What needs no weighing, in the form of decisions (1 joins a line with the next, -1 parts them):
/// a number that the line end cuts ("12," + "345元") goes on; the salutation under a paper's title,
/// what another speaker says, whole lines and, where paragraphs are wrapped and stand apart, a
/// short line before a blank one do not. `isWhole`: as wholeLines(). `decided`: what somebody
/// decided, which stays; empty or as long as `lines`.
std::vector<signed char> sureJoins(const std::vector<LineFacts>& lines,
    const std::vector<LineRole>& roles, const std::vector<bool>& isWhole,
    const std::vector<signed char>& decided);

} // namespace qb::text
