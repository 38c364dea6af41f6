#pragma once

namespace qb::pdf {

/// Groups in groups: ISO 19005-2 section 6.1.13 allows 28 nested graphics states, one is spent on
/// the page.
constexpr int kDeepestGroup = 27;

/// ISO 32000-1 annex C: the sides of a page in points.
constexpr double kSmallestPage = 3;
constexpr double kLargestPage = 14400;

} // namespace qb::pdf
