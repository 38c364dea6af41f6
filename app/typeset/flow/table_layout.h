#pragma once

#include "typeset/flow/box.h"
#include "typeset/setting.h"

namespace qb::typeset {

/// Appends a table of `width`: a box a row, with whole grid lines for its height; rows too tall for
/// a column are parted between lines. Header rows stay together with the first row and are repeated
/// on top of each further column. `parent` is the structure node it stands in; `article` is named
/// in warnings.
Status appendTable(std::vector<Box>& boxes, std::vector<page::StructureNode>& nodes,
    const Table& table, Setting& setting, int parent, Length width, const QString& article,
    std::vector<Warning>& warnings);

} // namespace qb::typeset
