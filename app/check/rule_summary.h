#pragma once

#include "check/finding.h"

namespace qb::check {

/// A rule as people see it in a list.
struct RuleSummary {
    QString id;
    Category category = Category::Punctuation;
    Severity severity = Severity::Warning;
    double confidence = 1;
    QString message;
    QString source;
    QString set; ///< empty: always on
};

} // namespace qb::check
