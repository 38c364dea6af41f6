#pragma once

#include "typeset/flow/flow_builder.h"

namespace qb::typeset {

/// Appends a table to the flow: one box a row, with whole grid lines for its height. Header rows
/// stay together with the first row and are repeated on top of each further column. `parent` is the
/// structure node it stands in.
Status appendTable(Flow& flow, const Table& table, Setting& setting, int parent);

} // namespace qb::typeset
