#pragma once

#include "check/check_context.h"
#include "check/finding.h"
#include "check/paragraph_facts.h"

namespace qb::check {

/// Stage 3: without the findings that people, the house dictionary or the document itself call
/// right. A word of the house dictionary, a name that the document tells as one, a word used again
/// and again and word-play in quotation marks silence spelling and wording, never facts.
std::vector<Finding> guarded(
    std::vector<Finding> findings, const DocumentFacts& facts, const CheckContext& context);

} // namespace qb::check
