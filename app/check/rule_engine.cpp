#include "check/rule_engine.h"

#include "check/rule_stage.h"

#include <algorithm>

namespace qb::check {

struct RuleEngine::Private {
    explicit Private(LoadedRules loaded)
        : rules(std::move(loaded.rules)),
          warnings(std::move(loaded.warnings)),
          paragraphs(rules, Scope::Paragraph),
          documents(rules, Scope::Document)
    {
    }

    std::vector<Rule> rules;
    std::vector<Warning> warnings;
    RuleStage paragraphs;
    RuleStage documents;
};

Result<std::unique_ptr<const RuleEngine>> RuleEngine::load(const Environment& environment)
{
    QB_TRY(LoadedRules rules, loadRules(environment));
    return std::unique_ptr<const RuleEngine>(
        new RuleEngine(std::make_unique<Private>(std::move(rules))));
}

RuleEngine::RuleEngine(std::unique_ptr<Private> priv) : d(std::move(priv)) { }

RuleEngine::~RuleEngine() = default;

RuleEngine::Selection RuleEngine::select(const CheckOptions& options) const
{
    Selection isOn(d->rules.size());
    for (size_t i = 0; i < d->rules.size(); ++i)
        isOn[i] = options.wants(d->rules[i].id, d->rules[i].confidence, d->rules[i].set);
    return isOn;
}

std::vector<Finding> RuleEngine::paragraphFindings(
    const QString& paragraph, const Selection& selection) const
{
    std::vector<Finding> findings;
    d->paragraphs.find(Document(paragraph), selection, findings);
    return findings;
}

std::vector<Finding> RuleEngine::documentFindings(
    const Document& document, const Selection& selection) const
{
    std::vector<Finding> findings;
    d->documents.find(document, selection, findings);
    return findings;
}

std::vector<Warning> RuleEngine::warnings() const
{
    return d->warnings;
}

std::vector<RuleSummary> RuleEngine::rules() const
{
    std::vector<RuleSummary> summaries;
    for (const Rule& rule : d->rules)
        summaries.push_back({rule.id, rule.category, rule.severity, rule.confidence, rule.message,
            rule.source, rule.set});
    return summaries;
}

} // namespace qb::check
