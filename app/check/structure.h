#pragma once

#include "check/document_rules.h"
#include "check/paragraph_facts.h"

namespace qb::check {

/// “如图3” without a figure 3.
void findMissingReferences(const DocumentFacts& facts, std::vector<Finding>& findings);
/// 一、 二、 四、 and 一是 … 三是; “以下三点” before two or four; 其次 without 首先.
void findNumberingGaps(const DocumentFacts& facts, std::vector<Finding>& findings);
void findWrongItemCounts(const DocumentFacts& facts, std::vector<Finding>& findings);

} // namespace qb::check
