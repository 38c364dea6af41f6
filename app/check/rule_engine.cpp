#include "check/rule_engine.h"

#include "check/rule.h"
#include "text/word_automaton.h"

namespace qb::check {

namespace {

bool endsWithAny(QStringView text, const QStringList& words)
{
    return std::any_of(
        words.begin(), words.end(), [&](const QString& word) { return text.endsWith(word); });
}

bool startsWithAny(QStringView text, const QStringList& words)
{
    return std::any_of(
        words.begin(), words.end(), [&](const QString& word) { return text.startsWith(word); });
}

bool isInside(QStringView text, TextRange range, const QString& word)
{
    const QStringView literal = text.mid(range.begin, range.length());
    for (qsizetype at = word.indexOf(literal); at >= 0; at = word.indexOf(literal, at + 1)) {
        const qsizetype begin = range.begin - at;
        if (begin >= 0 && text.mid(begin).startsWith(word))
            return true;
    }
    return false;
}

bool splitsPair(const QString& text, qsizetype position)
{
    return position > 0 && position < text.size() && text.at(position).isLowSurrogate()
        && text.at(position - 1).isHighSurrogate();
}

QString expanded(const QString& suggestion, const QRegularExpressionMatch& match)
{
    QString result = suggestion;
    for (int i = 0; i <= match.regularExpression().captureCount(); ++i)
        result.replace(u'\\' + QString::number(i), match.captured(i));
    return result;
}

/// In the order of the text; where findings of one rule overlap, the first and longest alone.
void dropOverlapsOfOneRule(std::vector<Finding>& findings)
{
    std::stable_sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
        return std::tuple(a.rule, a.range.begin, -a.range.end)
            < std::tuple(b.rule, b.range.begin, -b.range.end);
    });
    size_t kept = 0;
    for (size_t i = 0; i < findings.size(); ++i) {
        const bool isCovered = kept > 0 && findings[kept - 1].rule == findings[i].rule
            && findings[i].range.begin < findings[kept - 1].range.end;
        if (isCovered)
            continue;
        if (kept != i)
            findings[kept] = std::move(findings[i]);
        ++kept;
    }
    findings.resize(kept);
}

/// What a word of the automaton stands for.
struct Use {
    int rule = 0;
    bool isAnchor = false;
};

} // namespace

bool Surroundings::allow(QStringView text, TextRange range) const
{
    const QStringView before = text.left(range.begin);
    const QStringView after = text.mid(range.end);
    return (onlyBefore.isEmpty() || endsWithAny(before, onlyBefore))
        && (onlyAfter.isEmpty() || startsWithAny(after, onlyAfter))
        && !endsWithAny(before, unlessBefore) && !startsWithAny(after, unlessAfter)
        && std::none_of(unlessInside.begin(), unlessInside.end(),
            [&](const QString& word) { return isInside(text, range, word); });
}

struct RuleEngine::Private {
    std::vector<Rule> rules;
    text::WordAutomaton automaton;
    std::vector<std::vector<Use>> uses; ///< by word of the automaton

    void addWord(const QString& word, Use use);
    void compile();
    std::vector<char> selected(const CheckOptions& options) const;
    void runPredicates(Scope scope, const Document& document, const std::vector<char>& isOn,
        std::vector<Finding>& findings) const;
    void scanWords(const Document& document, const std::vector<char>& isOn,
        std::vector<Finding>& findings) const;
    void matchPattern(const Rule& rule, const Document& document, TextRange paragraph,
        std::vector<Finding>& findings) const;
    void addFinding(
        const Rule& rule, const Document& document, Hit hit, std::vector<Finding>& findings) const;
};

void RuleEngine::Private::addWord(const QString& word, Use use)
{
    const auto number = size_t(automaton.add(word));
    if (number >= uses.size())
        uses.resize(number + 1);
    uses[number].push_back(use);
}

void RuleEngine::Private::compile()
{
    for (size_t i = 0; i < rules.size(); ++i) {
        for (auto it = rules[i].literals.constBegin(); it != rules[i].literals.constEnd(); ++it)
            addWord(it.key(), {int(i), false});
        for (const QString& anchor : std::as_const(rules[i].anchors))
            addWord(anchor, {int(i), true});
    }
    automaton.compile();
}

void RuleEngine::Private::addFinding(
    const Rule& rule, const Document& document, Hit hit, std::vector<Finding>& findings) const
{
    if (splitsPair(document.text(), hit.range.begin))
        --hit.range.begin;
    if (splitsPair(document.text(), hit.range.end))
        ++hit.range.end;
    if (hit.range.isEmpty())
        return;
    findings.push_back({hit.range, document.view(hit.range).toString(), hit.suggestions, rule.id,
        rule.category, rule.severity, rule.confidence, rule.message, rule.source});
}

void RuleEngine::Private::matchPattern(const Rule& rule, const Document& document,
    TextRange paragraph, std::vector<Finding>& findings) const
{
    const QString text = document.view(paragraph).toString();
    auto matches = rule.pattern.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const QString matched = match.captured(0);
        Hit hit{
            {paragraph.begin + match.capturedStart(), paragraph.begin + match.capturedEnd()}, {}};
        if (rule.transform) {
            if (const QString made = rule.transform(matched); !made.isNull())
                hit.suggestions << made;
        } else if (rule.map.contains(matched)) {
            hit.suggestions << rule.map.value(matched);
        } else {
            for (const QString& suggestion : rule.suggestions)
                hit.suggestions << expanded(suggestion, match);
        }
        addFinding(rule, document, hit, findings);
    }
}

Result<std::unique_ptr<const RuleEngine>> RuleEngine::load(const Environment& environment)
{
    auto state = std::make_unique<Private>();
    QB_TRY(state->rules, loadRules(environment));
    state->compile();
    return std::unique_ptr<const RuleEngine>(new RuleEngine(std::move(state)));
}

RuleEngine::RuleEngine(std::unique_ptr<Private> priv) : d(std::move(priv)) { }

RuleEngine::~RuleEngine() = default;

std::vector<char> RuleEngine::Private::selected(const CheckOptions& options) const
{
    std::vector<char> isOn(rules.size());
    for (size_t i = 0; i < rules.size(); ++i)
        isOn[i] = options.wants(rules[i].id, rules[i].confidence, rules[i].set);
    return isOn;
}

void RuleEngine::Private::scanWords(
    const Document& document, const std::vector<char>& isOn, std::vector<Finding>& findings) const
{
    const QString& text = document.text();
    std::vector<qsizetype> lastParagraph(rules.size(), -1);
    automaton.scan(text, [&](int word, qsizetype begin, qsizetype end) {
        for (const Use& use : uses[size_t(word)]) {
            const Rule& rule = rules[size_t(use.rule)];
            if (!isOn[size_t(use.rule)])
                continue;
            if (!use.isAnchor) {
                if (rule.surroundings.allow(text, {begin, end}))
                    addFinding(rule, document,
                        {{begin, end}, rule.literals.value(text.mid(begin, end - begin))},
                        findings);
                continue;
            }
            const size_t paragraph = document.paragraphAt(begin);
            if (std::exchange(lastParagraph[size_t(use.rule)], qsizetype(paragraph))
                != qsizetype(paragraph))
                matchPattern(rule, document, document.paragraphs()[paragraph], findings);
        }
    });
}

void RuleEngine::Private::runPredicates(Scope scope, const Document& document,
    const std::vector<char>& isOn, std::vector<Finding>& findings) const
{
    for (size_t i = 0; i < rules.size(); ++i) {
        if (!isOn[i] || !rules[i].predicate || rules[i].scope != scope)
            continue;
        const std::vector<Hit> hits = rules[i].predicate(document, rules[i].words);
        for (const Hit& hit : hits)
            addFinding(rules[i], document, hit, findings);
    }
}

std::vector<Finding> RuleEngine::paragraphFindings(
    const QString& paragraph, const CheckOptions& options) const
{
    const Document document(paragraph);
    const std::vector<char> isOn = d->selected(options);
    std::vector<Finding> findings;
    d->scanWords(document, isOn, findings);
    d->runPredicates(Scope::Paragraph, document, isOn, findings);
    dropOverlapsOfOneRule(findings);
    return findings;
}

std::vector<Finding> RuleEngine::documentFindings(
    const Document& document, const CheckOptions& options) const
{
    std::vector<Finding> findings;
    d->runPredicates(Scope::Document, document, d->selected(options), findings);
    dropOverlapsOfOneRule(findings);
    return findings;
}

QStringList RuleEngine::ruleIds() const
{
    QStringList ids;
    for (const Rule& rule : d->rules)
        ids << rule.id;
    ids.sort();
    return ids;
}

} // namespace qb::check
