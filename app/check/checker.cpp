#include "check/checker.h"

#include "check/agreement.h"
#include "check/arbitration.h"
#include "check/document_checks.h"
#include "check/document_rules.h"
#include "check/guard.h"
#include "check/rule_engine.h"
#include "check/spelling_stage.h"
#include "check/text.h"
#include "check/traditional.h"

#include <algorithm>
#include <functional>
#include <optional>

namespace qb::check {

namespace {

void append(std::vector<Finding>& findings, std::vector<Finding> more)
{
    findings.insert(
        findings.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

void shift(std::vector<Finding>& findings, qsizetype by)
{
    for (Finding& finding : findings) {
        finding.range.begin += by;
        finding.range.end += by;
    }
}

/// Asked with how many characters are done: an error where the check is to stop.
using Ask = std::function<Status(qsizetype done)>;

Ask askOf(Progress* progress, qsizetype total)
{
    return [progress, total](qsizetype done) -> Status {
        if (!progress || progress->report(Text::tr("校对"), int(done), int(total)))
            return ok();
        return Error{ErrorKind::Cancelled, Text::tr("已取消"), {}, {}};
    };
}

/// Where a stretch of `text` that begins at `begin` may end, so that nobody waits for long: at the
/// end of a sentence, which is all the language models look at.
qsizetype endOfStretch(QStringView text, qsizetype begin)
{
    constexpr qsizetype kMost = 4'000; // UTF-16 code units
    if (text.size() - begin <= kMost)
        return text.size();
    static const QString ends = QStringLiteral("。！？；");
    qsizetype end = begin + kMost;
    while (end > begin && !ends.contains(text[end - 1]))
        --end;
    if (end > begin)
        return end;
    end = begin + kMost;
    return text[end].isLowSurrogate() ? end - 1 : end;
}

/// Whether a rule calls a slip what the models want to stand there: what they learned from texts
/// with slips, or find more usual. Where the rules know a word, they are right.
bool makesASlip(const RuleEngine& rules, const RuleEngine::Selection& selection,
    const QString& paragraph, const Finding& finding)
{
    constexpr qsizetype kAround = 12; // UTF-16 units, more than a word
    const auto isOfWords = [](const Finding& any) {
        return any.category == Category::Spelling || any.category == Category::Grammar;
    };
    if (!isOfWords(finding) || finding.suggestions.isEmpty())
        return false;
    const qsizetype begin = std::max<qsizetype>(0, finding.range.begin - kAround);
    const TextRange place{finding.range.begin - begin, finding.range.end - begin};
    const QString said = paragraph.mid(begin, finding.range.end + kAround - begin);
    QString wanted = said;
    wanted.replace(place.begin, place.length(), finding.suggestions.front());
    const auto slipsAt = [&](const QString& text, TextRange range) {
        const std::vector<Finding> found = rules.paragraphFindings(text, selection);
        return std::any_of(found.begin(), found.end(), [&](const Finding& slip) {
            return isOfWords(slip) && slip.severity != Severity::Hint
                && slip.range.begin < range.end && slip.range.end > range.begin;
        });
    };
    return slipsAt(wanted, {place.begin, place.begin + finding.suggestions.front().size()})
        && !slipsAt(said, place);
}

} // namespace

struct Checker::Private {
    std::unique_ptr<const RuleEngine> rules;
    std::optional<SpellingStage> spelling;
    std::vector<Warning> warnings;

    /// Spelling with what was learned, else without it, else not at all.
    void loadSpelling(const Environment& environment, const QString& archiveModel);

    /// Stage 1; `selection` is of these options, `begin` the paragraph's place for `ask`.
    Result<std::vector<Finding>> paragraphFindings(const QString& paragraph,
        const CheckOptions& options, const RuleEngine::Selection& selection, qsizetype begin,
        const Ask& ask) const;
    /// Stages 2 to 4.
    Result<std::vector<Finding>> documentStages(const QString& text,
        std::vector<Finding> paragraphFindings, const CheckOptions& options,
        const CheckContext& context, const Ask& ask) const;
};

void Checker::Private::loadSpelling(const Environment& environment, const QString& archiveModel)
{
    Result<SpellingStage> stage = SpellingStage::load(environment, archiveModel);
    if (stage.isError() && !archiveModel.isEmpty()) {
        warnings.push_back({QStringLiteral("spelling-archive"), stage.error().oneLine()});
        stage = SpellingStage::load(environment);
    }
    if (stage.isError()) {
        warnings.push_back({QStringLiteral("spelling-model"), stage.error().oneLine()});
        return;
    }
    spelling = std::move(stage).value();
    const std::vector<Warning> more = spelling->warnings();
    warnings.insert(warnings.end(), more.begin(), more.end());
}

Result<std::shared_ptr<const Checker>> Checker::load(
    const Environment& environment, const QString& archiveModel)
{
    auto state = std::make_unique<Private>();
    QB_TRY(state->rules, RuleEngine::load(environment));
    state->warnings = state->rules->warnings();
    state->loadSpelling(environment, archiveModel);
    return std::shared_ptr<const Checker>(new Checker(std::move(state)));
}

Checker::Checker(std::unique_ptr<Private> priv) : d(std::move(priv)) { }

Checker::~Checker() = default;

Result<std::vector<Finding>> Checker::Private::paragraphFindings(const QString& paragraph,
    const CheckOptions& options, const RuleEngine::Selection& selection, qsizetype begin,
    const Ask& ask) const
{
    std::vector<Finding> findings = rules->paragraphFindings(paragraph, selection);
    for (qsizetype from = 0; spelling && from < paragraph.size();) {
        QB_CHECK(ask(begin + from));
        const qsizetype to = endOfStretch(paragraph, from);
        std::vector<Finding> found
            = spelling->paragraphFindings(paragraph.mid(from, to - from), options);
        shift(found, from);
        std::erase_if(found, [&](const Finding& finding) {
            return makesASlip(*rules, selection, paragraph, finding);
        });
        append(findings, std::move(found));
        from = to;
    }
    keepAgreed(paragraph, findings);
    return findings;
}

std::vector<Finding> Checker::checkParagraph(
    const QString& paragraph, const CheckOptions& options) const
{
    return d->paragraphFindings(paragraph, options, d->rules->select(options), 0, askOf(nullptr, 0))
        .value();
}

Result<std::vector<Finding>> Checker::Private::documentStages(const QString& text,
    std::vector<Finding> findings, const CheckOptions& options, const CheckContext& context,
    const Ask& ask) const
{
    const Document document(text);
    append(findings, rules->documentFindings(document, rules->select(options)));
    FactsCache ownCache;
    FactsCache& cache = context.facts ? *context.facts : ownCache;
    cache.beginText();
    for (const TextRange paragraph : document.paragraphs()) {
        QB_CHECK(ask(text.size()));
        cache.of(document.view(paragraph)); // where it lies ready below
    }
    const DocumentFacts facts = factsOf(document, cache);
    append(findings, documentFindings(facts, context, options));
    QB_CHECK(ask(text.size()));
    if (std::optional<Finding> notice = traditionalNotice(text, options))
        findings.assign(1, *notice);
    std::vector<Finding> kept = arbitrated(guarded(std::move(findings), facts, context));
    if (!options.withUnsureHints)
        std::erase_if(kept, isUnsureHint);
    if (document.text() != text) // where half a character stands, the rules saw another
        for (Finding& finding : kept)
            finding.text = text.mid(finding.range.begin, finding.range.length());
    return kept;
}

std::vector<Finding> Checker::checkDocument(const QString& text,
    std::vector<Finding> paragraphFindings, const CheckOptions& options,
    const CheckContext& context) const
{
    return d->documentStages(
                text, std::move(paragraphFindings), options, context, askOf(nullptr, 0))
        .value();
}

Result<std::vector<Finding>> Checker::check(const QString& text, const CheckOptions& options,
    const CheckContext& context, Progress* progress) const
{
    const Ask ask = askOf(progress, text.size());
    const RuleEngine::Selection selection = d->rules->select(options);
    std::vector<Finding> findings;
    for (qsizetype begin = 0; begin < text.size();) {
        QB_CHECK(ask(begin));
        qsizetype end = text.indexOf(u'\n', begin);
        if (end < 0)
            end = text.size();
        QB_TRY(std::vector<Finding> found,
            d->paragraphFindings(text.mid(begin, end - begin), options, selection, begin, ask));
        shift(found, begin);
        append(findings, std::move(found));
        begin = end + 1;
    }
    return d->documentStages(text, std::move(findings), options, context, ask);
}

std::vector<Finding> Checker::check(
    const QString& text, const CheckOptions& options, const CheckContext& context) const
{
    return check(text, options, context, nullptr).value();
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
