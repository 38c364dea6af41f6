#pragma once

#include "typeset/inline/prepared_paragraph.h"

namespace qb::typeset {

struct GapRule {
    double natural = 0; ///< em
    Adjustment kind = Adjustment::Other;
};

/// The space between two clusters that stand side by side on a line (CLREQ, "Mixed Text Composition
/// in Horizontal Writing Mode" and "Procedures for Line Adjustment").
GapRule gapBetween(const Cluster& a, const Cluster& b, double hanLatinSpace);

/// Cost of parting a word: dearer than a slightly loose line, cheaper than a visibly loose one.
inline constexpr double kHyphenationPenalty = 5;

/// How much cheaper than elsewhere a prohibition is relaxed within a run of three closing marks
/// (CLREQ, note to the levels of the prohibition rules).
inline constexpr double kClosingRunRelief = 3000;

struct BreakRule {
    BreakKind kind = BreakKind::Allowed;
    double penalty = 0; ///< added to the cost of a line that ends here, allowed or not
};

/// Whether a line may end behind cluster `i` (CLREQ, "Prohibition Rules for Line Start and Line
/// End", "Prohibition Rules for Unbreakable Marks").
BreakRule breakBetween(
    const std::vector<Cluster>& clusters, size_t i, const QString& text, style::Kinsoku level);

} // namespace qb::typeset
