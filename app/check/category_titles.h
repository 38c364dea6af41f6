#pragma once

#include "check/finding.h"

namespace qb::check {

/// For people: 错别字, 标点…
QString categoryTitle(Category category);
/// For people: 错误, 疑误, 提示.
QString severityTitle(Severity severity);
inline constexpr int kCategoryCount = int(Category::Structure) + 1;

} // namespace qb::check
