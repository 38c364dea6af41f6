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

/// Whether it is a slip that the language models find no more than possible: in clean text hardly
/// one of these is a slip. They are told to those who ask for them.
bool isUnsureHint(const Finding& finding);

/// The text with every error and warning mended about which there is no doubt: it is certain
/// enough, has one suggestion and overlaps no earlier one. Dates, facts, lost marks, what is
/// written in two ways and names that are only likely to be wrong stay as they are: their
/// suggestions are for people to look up.
QString applyFixes(const QString& text, const std::vector<Finding>& findings);
/// The text with the first suggestion of every error and warning that overlaps no earlier one: what
/// the command line promises programs as "fixed". They, like people, look before they take it.
QString applyFirstSuggestions(const QString& text, const std::vector<Finding>& findings);
/// The errors and warnings that applyFixes leaves to people.
std::vector<Finding> leftByFixes(const QString& text, const std::vector<Finding>& findings);

} // namespace qb::check
