#pragma once

#include "typeset/flow/column_breaker.h"
#include "typeset/flow/flow_builder.h"
#include "typeset/flow/furniture.h"

namespace qb::typeset {

struct AssemblyInput {
    const Issue& issue;
    Flow flow;
    std::vector<Column> columns;
    SetFurniture masthead;
    SetFurniture imprint;
    int mastheadRows = 0;
    Fields fields;
};

/// Columns, masthead, imprint and folios → the display list, with outline, destinations, links and
/// warnings that name their page.
Result<Warned<page::Document>> assemblePages(AssemblyInput input, Setting& setting);

} // namespace qb::typeset
