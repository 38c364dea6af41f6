#pragma once

#include "check/check_options.h"
#include "check/finding.h"
#include "check/rule_summary.h"
#include "core/environment.h"
#include "core/result.h"

#include <memory>

namespace qb::spelling {
class Speller;
}

namespace qb::check {

/// Spelling as the proofreader reports it. What the language models are sure of is an error, what
/// they find likely a warning, what is worth a look a hint.
class SpellingStage {
public:
    /// `archiveModel`: learned from the institute's own texts (spelling::trainArchiveModel); empty
    /// = none.
    static Result<SpellingStage> load(
        const Environment& environment, const QString& archiveModel = {});

    /// A pure function of the paragraph and the options.
    std::vector<Finding> paragraphFindings(
        const QString& paragraph, const CheckOptions& options) const;

    /// What could not be loaded though the rest could.
    std::vector<Warning> warnings() const;

    static std::vector<RuleSummary> rules();

private:
    std::shared_ptr<const spelling::Speller> m_speller;
};

} // namespace qb::check
