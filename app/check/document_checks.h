#pragma once

#include "check/check_context.h"
#include "check/check_options.h"
#include "check/document.h"
#include "check/finding.h"

namespace qb::check {

/// Stage 2: what only the whole text and its surroundings can show, such as one name in two
/// spellings. Findings in any order.
std::vector<Finding> documentFindings(
    const Document& document, const CheckContext& context, const CheckOptions& options);

} // namespace qb::check
