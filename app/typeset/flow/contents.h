#pragma once

#include "typeset/flow/flow_builder.h"

namespace qb::typeset {

/// Appends the table of contents: its title, and a line for every section and every titled article.
/// Page numbers are filled in when the pages are made.
Status appendContents(Flow& flow, const Issue& issue, Setting& setting);

/// Room kept free at the right of an entry for leader and page number, in em of the contents style.
inline constexpr double kContentsNumberRoom = 3;

} // namespace qb::typeset
