#pragma once

#include "check/document_rules.h"
#include "check/paragraph_facts.h"

namespace qb::check {

/// One name in two spellings that sound alike; the rarer one, or the later of two, is found.
void findNameVariants(const DocumentFacts& facts, std::vector<Finding>& findings);
/// One word in two forms, such as 账号 and 帐号, Wi-Fi and WiFi.
void findTermVariants(const DocumentFacts& facts, std::vector<Finding>& findings);
/// Numbers written in two ways.
void findMixedStyles(const DocumentFacts& facts, std::vector<Finding>& findings);

} // namespace qb::check
