#pragma once

#include "core/article.h"
#include "core/environment.h"
#include "core/result.h"

#include <memory>

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
    QString message; ///< for people
    QString source;  ///< e.g. "GB/T 15834—2011 4.1"; may be empty
};

struct CheckOptions {
    QStringList onlyRules; ///< ids or prefixes ("punctuation"); empty = all
    double minimumConfidence = 0;
    QStringList sets; ///< rule sets that are off unless named, e.g. "internal-publication"
};

/// The proofreader. Rules are data (resources/check/*.json) plus named predicates in C++. Immutable
/// after loading; safe to use from several threads.
class Checker {
public:
    static Result<std::shared_ptr<const Checker>> load(const Environment& environment);
    ~Checker();

    /// Findings in text order. Paragraphs are separated by '\n'.
    std::vector<Finding> check(const QString& text, const CheckOptions& options = {}) const;

    /// The ids of all rules, for people and for --rules.
    QStringList ruleIds() const;

private:
    struct Private;
    explicit Checker(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

/// The text with the first suggestion of every error and warning applied that does not overlap an
/// earlier one.
QString applyFixes(const QString& text, const std::vector<Finding>& findings);

} // namespace qb::check
