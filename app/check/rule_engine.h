#pragma once

#include "check/check_options.h"
#include "check/document.h"
#include "check/finding.h"
#include "check/rule_summary.h"
#include "core/environment.h"
#include "core/result.h"

#include <memory>

namespace qb::check {

/// The rules of resources/check, compiled: one automaton finds the literals, the words that
/// patterns cannot do without, and the places predicates ask for; only around those does anything
/// else run. Immutable; safe to use from several threads.
class RuleEngine {
public:
    /// Which rules are on.
    using Selection = std::vector<char>;

    static Result<std::unique_ptr<const RuleEngine>> load(const Environment& environment);
    ~RuleEngine();

    Selection select(const CheckOptions& options) const;

    /// What the rules of the scope "paragraph" find in one paragraph, by its text alone. Of one
    /// rule's findings no two overlap; those of several rules may. In any order.
    std::vector<Finding> paragraphFindings(
        const QString& paragraph, const Selection& selection) const;

    /// What the rules of the scope "document" find.
    std::vector<Finding> documentFindings(
        const Document& document, const Selection& selection) const;

    std::vector<RuleSummary> rules() const;
    /// Files of rules that could not be used.
    std::vector<Warning> warnings() const;

private:
    struct Private;
    explicit RuleEngine(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace qb::check
