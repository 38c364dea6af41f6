#pragma once

#include "check/check_context.h"
#include "check/check_options.h"
#include "check/finding.h"
#include "check/paragraph_facts.h"

namespace qb::check {

/// What stage 2 and the guard know of a document; facts of paragraphs that `cache` knows are not
/// made anew. `document` must outlive them.
DocumentFacts factsOf(const Document& document, FactsCache& cache);

/// Stage 2: what only the whole text and its surroundings can show, such as one name in two
/// spellings. Findings in any order.
std::vector<Finding> documentFindings(
    const DocumentFacts& facts, const CheckContext& context, const CheckOptions& options);

} // namespace qb::check
