#include "check/spelling_stage.h"

#include "check/text.h"
#include "spelling/speller.h"

#include <algorithm>

namespace qb::check {

namespace {

QString ruleOf(spelling::Level level)
{
    switch (level) {
    case spelling::Level::Sure:
        return QStringLiteral("spelling.sure");
    case spelling::Level::Likely:
        return QStringLiteral("spelling.likely");
    case spelling::Level::Possible:
        break;
    }
    return QStringLiteral("spelling.possible");
}

/// Below this, together with the rules, there would be more alarms on clean news than an editor
/// puts up with (0.5 in 10,000 characters).
constexpr double kLeastOfWarnings = 0.9;

spelling::Level levelOf(const spelling::Correction& correction)
{
    if (correction.makesWords && correction.level == spelling::Level::Possible)
        return spelling::Level::Likely;
    return correction.level == spelling::Level::Likely && correction.confidence < kLeastOfWarnings
            && !correction.makesWords
        ? spelling::Level::Possible
        : correction.level;
}

Severity severityOf(spelling::Level level)
{
    switch (level) {
    case spelling::Level::Sure:
        return Severity::Error;
    case spelling::Level::Likely:
        return Severity::Warning;
    case spelling::Level::Possible:
        break;
    }
    return Severity::Hint;
}

QString messageOf(const spelling::Correction& correction)
{
    const QString pattern = correction.level == spelling::Level::Sure ? Text::tr("“%1”应为“%2”")
                                                                      : Text::tr("“%1”疑为“%2”");
    return pattern.arg(correction.original, correction.replacement);
}

} // namespace

Result<SpellingStage> SpellingStage::load(
    const Environment& environment, const QString& archiveModel)
{
    SpellingStage stage;
    QB_TRY(stage.m_speller, spelling::Speller::load(environment, archiveModel));
    return stage;
}

std::vector<Finding> SpellingStage::paragraphFindings(
    const QString& paragraph, const CheckOptions& options) const
{
    std::vector<Finding> findings;
    const std::vector<RuleSummary> all = rules();
    if (std::none_of(all.begin(), all.end(),
            [&](const RuleSummary& rule) { return options.wants(rule.id, 1); }))
        return findings;
    for (const spelling::Correction& correction : m_speller->check(paragraph)) {
        Finding finding;
        finding.rule = ruleOf(levelOf(correction));
        if (!options.wants(finding.rule, correction.confidence))
            continue;
        finding.range = {correction.position, correction.position + correction.original.size()};
        finding.text = correction.original;
        finding.suggestions = {correction.replacement};
        finding.category = Category::Spelling;
        finding.severity = severityOf(levelOf(correction));
        finding.confidence = correction.confidence;
        finding.message = messageOf(correction);
        findings.push_back(std::move(finding));
    }
    return findings;
}

std::vector<RuleSummary> SpellingStage::rules()
{
    const auto summary = [](spelling::Level level, const QString& message) {
        RuleSummary rule;
        rule.id = ruleOf(level);
        rule.category = Category::Spelling;
        rule.severity = severityOf(level);
        rule.message = message;
        return rule;
    };
    return {summary(spelling::Level::Sure, Text::tr("别字，把握很大")),
        summary(spelling::Level::Likely, Text::tr("很可能是别字")),
        summary(spelling::Level::Possible, Text::tr("可能是别字，请看一看"))};
}

} // namespace qb::check
