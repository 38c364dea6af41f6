#pragma once

#include "check/check_context.h"
#include "check/document_rules.h"
#include "check/paragraph_facts.h"

namespace qb::check {

/// 今年, 本月, 昨天, 近日 of an article that is printed in another year or month, or much later.
/// Needs the source's and the date.
void findStaleDates(
    const DocumentFacts& facts, const CheckContext& context, std::vector<Finding>& findings);
/// A day behind the date (or the source's, where that alone is known), told as past.
void findFutureAsPast(
    const DocumentFacts& facts, const CheckContext& context, std::vector<Finding>& findings);

} // namespace qb::check
