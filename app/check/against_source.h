#pragma once

#include "check/check_context.h"
#include "check/document_rules.h"
#include "check/paragraph_facts.h"

namespace qb::check {

/// Numbers, names, quotations, titles and organisations that the source does not have. Nothing
/// where the context has no source.
void findUnsourced(
    const DocumentFacts& facts, const CheckContext& context, std::vector<Finding>& findings);

} // namespace qb::check
