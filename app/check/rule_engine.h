#pragma once

#include "check/check_options.h"
#include "check/document.h"
#include "check/finding.h"
#include "core/environment.h"
#include "core/result.h"

#include <memory>

namespace qb::check {

/// The rules of resources/check, compiled. Immutable; safe to use from several threads.
class RuleEngine {
public:
    static Result<std::unique_ptr<const RuleEngine>> load(const Environment& environment);
    ~RuleEngine();

    /// What the rules of the scope "paragraph" find in one paragraph, by its text alone. Of one
    /// rule's findings no two overlap; those of several rules may. In any order.
    std::vector<Finding> paragraphFindings(
        const QString& paragraph, const CheckOptions& options) const;

    /// What the rules of the scope "document" find.
    std::vector<Finding> documentFindings(
        const Document& document, const CheckOptions& options) const;

    QStringList ruleIds() const;

private:
    struct Private;
    explicit RuleEngine(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace qb::check
