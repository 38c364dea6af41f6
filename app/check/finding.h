#pragma once

#include "core/article.h"

#include <QStringList>

#include <vector>

namespace qb::check {

enum class Category {
    Spelling,
    Grammar,
    Punctuation,
    Number,
    Unit,
    Spacing,
    Pairing,
    Wording,
    Name,
    Date,
    Consistency,
    Fact,
    Structure
};
enum class Severity { Error, Warning, Hint };

QString categoryName(Category category); ///< "spelling"…
QString severityName(Severity severity); ///< "error"…

struct Finding {
    TextRange range;         ///< UTF-16 code units of the checked text
    QString text;            ///< what stands there
    QStringList suggestions; ///< best first; may be empty, an empty string means deletion
    QString rule;            ///< id, e.g. "punctuation.doubled"
    Category category = Category::Punctuation;
    Severity severity = Severity::Warning;
    double confidence = 1;
    QString message = {}; ///< for people
    QString source = {};  ///< e.g. "GB/T 15834—2011 4.1"; may be empty
};

/// The text with the first suggestion of every error and warning applied that does not overlap an
/// earlier one. Dates and facts stay as they are: their suggestions are for people to look up.
QString applyFixes(const QString& text, const std::vector<Finding>& findings);

} // namespace qb::check
