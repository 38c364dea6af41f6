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

RuleSummary levelRule(spelling::Level level)
{
    RuleSummary rule;
    rule.id = ruleOf(level);
    rule.category = Category::Spelling;
    rule.severity = severityOf(level);
    switch (level) {
    case spelling::Level::Sure:
        rule.message = Text::tr("别字，把握很大");
        break;
    case spelling::Level::Likely:
        rule.message = Text::tr("很可能是别字");
        break;
    case spelling::Level::Possible:
        rule.message = Text::tr("可能是别字，请看一看");
        break;
    }
    return rule;
}

std::vector<RuleSummary> levelRules()
{
    return {levelRule(spelling::Level::Sure), levelRule(spelling::Level::Likely),
        levelRule(spelling::Level::Possible)};
}

RuleSummary particleRule()
{
    RuleSummary rule;
    rule.id = QStringLiteral("grammar.particle");
    rule.category = Category::Grammar;
    rule.severity = Severity::Warning;
    rule.message = Text::tr("“的、地、得”用错");
    rule.source = QStringLiteral("现代汉语词典");
    return rule;
}

QString particleMessage(const spelling::Correction& correction)
{
    if (correction.replacement == QStringLiteral("地"))
        return Text::tr("修饰动作，用“地”");
    if (correction.replacement == QStringLiteral("得"))
        return Text::tr("补充说明动作或程度，用“得”");
    return Text::tr("修饰名词，用“的”");
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
    const auto add = [&](const spelling::Correction& correction, const RuleSummary& rule,
                         const QString& message) {
        if (!options.wants(rule.id, correction.confidence))
            return;
        Finding finding;
        finding.rule = rule.id;
        finding.range = {correction.position, correction.position + correction.original.size()};
        finding.text = correction.original;
        finding.suggestions = {correction.replacement};
        finding.category = rule.category;
        finding.severity = rule.severity;
        finding.confidence = correction.confidence;
        finding.message = message;
        finding.source = rule.source;
        findings.push_back(std::move(finding));
    };
    const auto isWanted = [&](const RuleSummary& rule) {
        return options.wants(rule.id, 1);
    };
    const std::vector<RuleSummary> levels = levelRules();
    if (std::any_of(levels.begin(), levels.end(), isWanted)) {
        for (const spelling::Correction& correction : m_speller->check(paragraph))
            add(correction, levelRule(levelOf(correction)), messageOf(correction));
    }
    const RuleSummary particles = particleRule();
    if (isWanted(particles)) {
        for (const spelling::Correction& correction : m_speller->checkParticles(paragraph))
            add(correction, particles, particleMessage(correction));
    }
    return findings;
}

std::vector<Warning> SpellingStage::warnings() const
{
    const Error* error = m_speller->particleError();
    return error == nullptr
        ? std::vector<Warning>()
        : std::vector<Warning>{{QStringLiteral("spelling-model"), error->oneLine()}};
}

std::vector<RuleSummary> SpellingStage::rules()
{
    std::vector<RuleSummary> all = levelRules();
    all.push_back(particleRule());
    return all;
}

} // namespace qb::check
