#pragma once

#include "check/finding.h"

namespace qb::check {

/// Words that sound like what stands there (rule spelling.sound) are kept, as warnings, where the
/// language models find the same mending possible: either alone errs too often, both together
/// hardly do. All others of that rule are dropped: without the models, all.
void keepAgreed(QStringView paragraph, std::vector<Finding>& findings);

} // namespace qb::check
