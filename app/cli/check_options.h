#pragma once

#include "check/checker.h"
#include "cli/arguments.h"
#include "cli/context.h"

namespace qb::cli {

/// --rules, --min-confidence, --sets and --hints. Unknown rules are Usage errors.
Result<check::CheckOptions> readCheckOptions(
    const Arguments& arguments, const check::Checker& checker);
std::vector<Option> checkRuleOptions();

/// "一校" of --record: 0 for "next", else the number.
Result<int> readRound(const Arguments& arguments);

} // namespace qb::cli
