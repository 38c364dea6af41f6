#pragma once

#include "check/conditions.h"
#include "check/finding.h"
#include "check/pattern_anchors.h"
#include "check/predicates.h"
#include "check/regex.h"
#include "check/suggestion.h"
#include "check/word_borders.h"
#include "core/environment.h"
#include "core/result.h"

#include <QHash>

#include <memory>

namespace qb::check {

/// What a rule sees at once. Of the paragraph is what can be said by its text alone; document is
/// for predicates that need all paragraphs, such as quotations that run over several.
enum class Scope { Paragraph, Document };

struct Literal {
    QString wrong;
    QStringList right; ///< best first
};

/// One rule of resources/check. It has literals, or a pattern, or a predicate.
struct Rule {
    QString id;
    Category category = Category::Punctuation;
    Severity severity = Severity::Warning;
    double confidence = 0.9;
    QString message;
    QString source;
    QString set; ///< empty: always on
    Scope scope = Scope::Paragraph;

    std::vector<Literal> literals;
    /// Of spelling and names: literals of two characters in which one word ends and the next begins
    /// are none. Null: not asked.
    std::shared_ptr<const WordBorders> borders;

    Regex pattern;
    std::vector<PatternAnchor> patternAnchors;
    std::vector<Suggestion> suggestions;
    QHash<QString, QString> map; ///< whole match → suggestion
    Transform transform = nullptr;

    Predicate predicate = nullptr;
    QStringList words;   ///< for the predicate
    QStringList anchors; ///< the predicate is asked where one of these stands; empty: everywhere

    Conditions conditions; ///< of literals and patterns
};

struct LoadedRules {
    std::vector<Rule> rules;
    std::vector<Warning> warnings; ///< "rule-file": a file that was left out, and why
};

/// Reads every resources/check/*.json; a file in the user's own folder replaces the shipped one of
/// that name. A file with an error is left out with a warning, and the next folder's of that name
/// is taken, as long as another folder has rules; else it is ErrorKind::BadInput naming file, rule
/// and place.
Result<LoadedRules> loadRules(const Environment& environment);

} // namespace qb::check
