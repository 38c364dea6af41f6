#pragma once

#include "check/finding.h"

namespace qb::check {

/// Stage 4: no two findings on the same characters. The more severe stays, then the surer, then the
/// longer, then the earlier by id. In text order.
std::vector<Finding> arbitrated(std::vector<Finding> findings);

} // namespace qb::check
