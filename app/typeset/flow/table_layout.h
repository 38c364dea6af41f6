#pragma once

#include "typeset/flow/flow_builder.h"

namespace qb::typeset {

/// Appends a table to the flow: a box a row, with whole grid lines for its height; rows too tall
/// for a column are parted between lines. Header rows stay together with the first row and are
/// repeated on top of each further column. `parent` is the structure node it stands in, `article`
/// names it in warnings.
Status appendTable(
    Flow& flow, const Table& table, Setting& setting, int parent, const QString& article);

} // namespace qb::typeset
