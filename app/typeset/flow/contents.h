#pragma once

#include "core/issue.h"
#include "typeset/flow/flow.h"
#include "typeset/setting.h"

namespace qb::typeset {

/// The table of contents: its title, and a line for every section and every titled article. Page
/// numbers are filled in when the pages are made.
Result<FlowPartPointer> makeContentsPart(const Issue& issue, Setting& setting);

/// Room kept free at the right of an entry for leader and page number, in em of the contents style.
inline constexpr double kContentsNumberRoom = 3;

} // namespace qb::typeset
