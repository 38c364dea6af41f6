#include "check/checker.h"

#include "check/agreement.h"
#include "check/arbitration.h"
#include "check/document_checks.h"
#include "check/document_rules.h"
#include "check/guard.h"
#include "check/rule_engine.h"
#include "check/spelling_stage.h"
#include "check/traditional.h"

#include <algorithm>
#include <optional>

namespace qb::check {

namespace {

void append(std::vector<Finding>& findings, std::vector<Finding> more)
{
    findings.insert(
        findings.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

} // namespace

struct Checker::Private {
    std::unique_ptr<const RuleEngine> rules;
    std::optional<SpellingStage> spelling;
    std::vector<Warning> warnings;

    /// Spelling with what was learned, else without it, else not at all.
    void loadSpelling(const Environment& environment, const QString& archiveModel);

    /// Stage 1; `selection` is of these options.
    std::vector<Finding> paragraphFindings(const QString& paragraph, const CheckOptions& options,
        const RuleEngine::Selection& selection) const;
};

void Checker::Private::loadSpelling(const Environment& environment, const QString& archiveModel)
{
    Result<SpellingStage> stage = SpellingStage::load(environment, archiveModel);
    if (stage.isError() && !archiveModel.isEmpty()) {
        warnings.push_back({QStringLiteral("spelling-archive"), stage.error().oneLine()});
        stage = SpellingStage::load(environment);
    }
    if (stage.isError())
        warnings.push_back({QStringLiteral("spelling-model"), stage.error().oneLine()});
    else
        spelling = std::move(stage).value();
}

Result<std::shared_ptr<const Checker>> Checker::load(
    const Environment& environment, const QString& archiveModel)
{
    auto state = std::make_unique<Private>();
    QB_TRY(state->rules, RuleEngine::load(environment));
    state->loadSpelling(environment, archiveModel);
    return std::shared_ptr<const Checker>(new Checker(std::move(state)));
}

Checker::Checker(std::unique_ptr<Private> priv) : d(std::move(priv)) { }

Checker::~Checker() = default;

std::vector<Finding> Checker::Private::paragraphFindings(const QString& paragraph,
    const CheckOptions& options, const RuleEngine::Selection& selection) const
{
    std::vector<Finding> findings = rules->paragraphFindings(paragraph, selection);
    if (spelling) {
        append(findings, spelling->paragraphFindings(paragraph, options));
        keepAgreed(paragraph, findings);
    }
    return findings;
}

std::vector<Finding> Checker::checkParagraph(
    const QString& paragraph, const CheckOptions& options) const
{
    return d->paragraphFindings(paragraph, options, d->rules->select(options));
}

std::vector<Finding> Checker::checkDocument(const QString& text,
    std::vector<Finding> paragraphFindings, const CheckOptions& options,
    const CheckContext& context) const
{
    const Document document(text);
    std::vector<Finding> findings = std::move(paragraphFindings);
    append(findings, d->rules->documentFindings(document, d->rules->select(options)));
    FactsCache ownCache;
    FactsCache& cache = context.facts ? *context.facts : ownCache;
    cache.beginText();
    const DocumentFacts facts = factsOf(document, cache);
    append(findings, documentFindings(facts, context, options));
    if (std::optional<Finding> notice = traditionalNotice(text, options))
        findings.assign(1, *notice);
    std::vector<Finding> kept = arbitrated(guarded(std::move(findings), facts, context));
    if (document.text() != text) // where half a character stands, the rules saw another
        for (Finding& finding : kept)
            finding.text = text.mid(finding.range.begin, finding.range.length());
    return kept;
}

std::vector<Finding> Checker::check(
    const QString& text, const CheckOptions& options, const CheckContext& context) const
{
    const RuleEngine::Selection selection = d->rules->select(options);
    std::vector<Finding> findings;
    for (qsizetype begin = 0; begin < text.size();) {
        qsizetype end = text.indexOf(u'\n', begin);
        if (end < 0)
            end = text.size();
        std::vector<Finding> found
            = d->paragraphFindings(text.mid(begin, end - begin), options, selection);
        for (Finding& finding : found) {
            finding.range.begin += begin;
            finding.range.end += begin;
        }
        append(findings, std::move(found));
        begin = end + 1;
    }
    return checkDocument(text, std::move(findings), options, context);
}

std::vector<RuleSummary> Checker::rules() const
{
    std::vector<RuleSummary> all = d->rules->rules();
    for (const std::vector<RuleSummary>& more : {documentRules(), SpellingStage::rules()})
        all.insert(all.end(), more.begin(), more.end());
    std::sort(all.begin(), all.end(),
        [](const RuleSummary& a, const RuleSummary& b) { return a.id < b.id; });
    return all;
}

std::vector<Warning> Checker::warnings() const
{
    return d->warnings;
}

QStringList Checker::ruleIds() const
{
    QStringList ids;
    for (const RuleSummary& rule : rules())
        ids << rule.id;
    return ids;
}

} // namespace qb::check
