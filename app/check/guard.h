#pragma once

#include "check/check_context.h"
#include "check/document.h"
#include "check/finding.h"

namespace qb::check {

/// Stage 3: without the findings that people, the house dictionary or the document itself call
/// right.
std::vector<Finding> guarded(
    std::vector<Finding> findings, const Document& document, const CheckContext& context);

} // namespace qb::check
