#pragma once

#include "check/check_context.h"
#include "check/check_options.h"
#include "check/finding.h"
#include "check/rule_engine.h"
#include "core/environment.h"
#include "core/result.h"

#include <memory>

namespace qb::check {

/// The proofreader, in four stages, each a function of values:
///  1. every paragraph by its text alone: rules and spelling;
///  2. the whole document with its context;
///  3. the guard, which silences what is known to be right;
///  4. arbitration: no two findings on the same characters.
/// Rules are data (resources/check/*.json) plus named predicates in C++. Immutable after loading;
/// safe to use from several threads.
class Checker {
public:
    /// `archiveModel`: what spelling learned from the institute's own texts; empty = none. Where a
    /// model of spelling cannot be used, the rules work all the same: see warnings().
    static Result<std::shared_ptr<const Checker>> load(
        const Environment& environment, const QString& archiveModel = {});
    ~Checker();

    /// All four stages. Findings in text order, none of which overlap. Paragraphs are separated by
    /// '\n'.
    std::vector<Finding> check(const QString& text, const CheckOptions& options = {},
        const CheckContext& context = {}) const;
    /// The same for somebody who may want to stop it: `progress` (which may be null) is asked every
    /// few thousand characters and between the steps of the document stage; Cancelled then.
    Result<std::vector<Finding>> check(const QString& text, const CheckOptions& options,
        const CheckContext& context, Progress* progress) const;

    /// Stage 1 for one paragraph (no '\n' in it): a pure function, so its findings may be kept by
    /// text and options. Positions count from the paragraph's start; several may overlap.
    std::vector<Finding> checkParagraph(
        const QString& paragraph, const CheckOptions& options = {}) const;

    /// Stages 2 to 4, given what stage 1 found, with positions in `text`.
    std::vector<Finding> checkDocument(const QString& text, std::vector<Finding> paragraphFindings,
        const CheckOptions& options = {}, const CheckContext& context = {}) const;

    /// What could not be loaded.
    std::vector<Warning> warnings() const;

    /// All rules by id, for people and for --rules.
    std::vector<RuleSummary> rules() const;
    QStringList ruleIds() const;

private:
    struct Private;
    explicit Checker(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace qb::check
