#pragma once

#include <QStringList>

namespace qb::check {

struct CheckOptions {
    QStringList onlyRules; ///< ids or prefixes ("punctuation"); empty = all
    double minimumConfidence = 0;
    QStringList sets; ///< rule sets that are off unless named, e.g. "internal-publication"
    bool withUnsureHints = true; ///< see isUnsureHint

    /// Whether a finding of this rule is wanted; `set` is empty for a rule that is always on.
    bool wants(const QString& rule, double confidence, const QString& set = {}) const;
    friend bool operator==(const CheckOptions&, const CheckOptions&) = default;
};

} // namespace qb::check
