#pragma once

#include "check/finding.h"
#include "check/predicates.h"
#include "check/transforms.h"
#include "core/environment.h"
#include "core/result.h"

#include <QHash>
#include <QRegularExpression>

namespace qb::check {

/// What must, or must not, stand around a literal.
struct Surroundings {
    QStringList onlyBefore; ///< one of these ends right before the literal
    QStringList onlyAfter;  ///< one of these begins right after it
    QStringList unlessBefore;
    QStringList unlessAfter;
    QStringList unlessInside; ///< longer words in which the literal is right

    bool allow(QStringView text, TextRange range) const;
};

struct BadExample {
    QString text;
    QString fixed; ///< after the first suggestion; null where the rule suggests nothing
};

/// What a rule sees at once. Of the paragraph is what can be said by its text alone; document is
/// for predicates that need all paragraphs, such as quotations that run over several.
enum class Scope { Paragraph, Document };

/// One rule of resources/check. It has literals, or a pattern with anchors, or a predicate.
struct Rule {
    QString id;
    Category category = Category::Punctuation;
    Severity severity = Severity::Warning;
    double confidence = 0.9;
    QString message;
    QString source;
    QString set; ///< empty: always on
    Scope scope = Scope::Paragraph;

    QHash<QString, QStringList> literals; ///< wrong → right, best first
    Surroundings surroundings;

    QRegularExpression pattern;
    QStringList anchors;         ///< the pattern is tried on paragraphs that hold one of these
    QStringList suggestions;     ///< with \1… for captures
    QHash<QString, QString> map; ///< whole match → suggestion
    Transform transform = nullptr;

    Predicate predicate = nullptr;
    QStringList words; ///< for the predicate

    QStringList good;
    std::vector<BadExample> bad;
};

/// Reads every resources/check/*.json; a file in the user's own folder replaces the shipped one of
/// that name. A rule with an error is ErrorKind::BadInput naming file, rule and place.
Result<std::vector<Rule>> loadRules(const Environment& environment);

} // namespace qb::check
