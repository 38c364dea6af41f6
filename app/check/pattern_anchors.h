#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace qb::check {

/// A word that shows where a pattern may match.
struct PatternAnchor {
    QString word;
    int nearest = 0; ///< its first unit, counted from the match's begin: −2 is two units before it
    int farthest = 0; ///< kNoLimit where it may stand any way behind
    friend bool operator==(const PatternAnchor&, const PatternAnchor&) = default;
};

inline constexpr int kNoLimit = 1 << 20;

/// Words of which every match of the pattern, with what it looks at around itself, holds one: those
/// that should be rarest in Chinese prose. Null, and a `problem` for people, where there are none
/// or where the pattern says something this does not read (recursion, conditions, \K…).
std::optional<std::vector<PatternAnchor>> patternAnchors(const QString& pattern, QString& problem);

} // namespace qb::check
