#include "check/checker.h"

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

bool isSelected(const QString& id, const QStringList& only)
{
    return only.isEmpty() || std::any_of(only.begin(), only.end(), [&](const QString& name) {
        return id == name
            || (id.startsWith(name) && id.size() > name.size() && id.at(name.size()) == u'.');
    });
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
std::vector<Finding> withoutOverlaps(std::vector<Finding> findings)
{
    constexpr qsizetype kLookBack = 8; // findings of other rules that may stand in between
    std::stable_sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
        return std::tuple(a.range.begin, -a.range.end, a.rule)
            < std::tuple(b.range.begin, -b.range.end, b.rule);
    });
    std::vector<Finding> kept;
    for (Finding& finding : findings) {
        const auto last = kept.rbegin() + std::min<qsizetype>(kLookBack, qsizetype(kept.size()));
        const bool isCovered = std::any_of(kept.rbegin(), last, [&](const Finding& earlier) {
            return earlier.rule == finding.rule && finding.range.begin < earlier.range.end;
        });
        if (!isCovered)
            kept.push_back(std::move(finding));
    }
    return kept;
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

struct Checker::Private {
    std::vector<Rule> rules;
    text::WordAutomaton automaton;
    std::vector<std::vector<Use>> uses; ///< by word of the automaton

    void addWord(const QString& word, Use use);
    void compile();
    std::vector<char> selected(const CheckOptions& options) const;
    void scanWords(const Document& document, const std::vector<char>& isOn,
        std::vector<Finding>& findings) const;
    void matchPattern(const Rule& rule, const Document& document, TextRange paragraph,
        std::vector<Finding>& findings) const;
    void addFinding(
        const Rule& rule, const Document& document, Hit hit, std::vector<Finding>& findings) const;
};

void Checker::Private::addWord(const QString& word, Use use)
{
    const auto number = size_t(automaton.add(word));
    if (number >= uses.size())
        uses.resize(number + 1);
    uses[number].push_back(use);
}

void Checker::Private::compile()
{
    for (size_t i = 0; i < rules.size(); ++i) {
        for (auto it = rules[i].literals.constBegin(); it != rules[i].literals.constEnd(); ++it)
            addWord(it.key(), {int(i), false});
        for (const QString& anchor : std::as_const(rules[i].anchors))
            addWord(anchor, {int(i), true});
    }
    automaton.compile();
}

void Checker::Private::addFinding(
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

void Checker::Private::matchPattern(const Rule& rule, const Document& document, TextRange paragraph,
    std::vector<Finding>& findings) const
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

Result<std::shared_ptr<const Checker>> Checker::load(const Environment& environment)
{
    auto state = std::make_unique<Private>();
    QB_TRY(state->rules, loadRules(environment));
    state->compile();
    return std::shared_ptr<const Checker>(new Checker(std::move(state)));
}

Checker::Checker(std::unique_ptr<Private> priv) : d(std::move(priv)) { }

Checker::~Checker() = default;

std::vector<char> Checker::Private::selected(const CheckOptions& options) const
{
    std::vector<char> isOn(rules.size());
    for (size_t i = 0; i < rules.size(); ++i)
        isOn[i] = isSelected(rules[i].id, options.onlyRules)
            && rules[i].confidence >= options.minimumConfidence
            && (rules[i].set.isEmpty() || options.sets.contains(rules[i].set));
    return isOn;
}

void Checker::Private::scanWords(
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

std::vector<Finding> Checker::check(const QString& text, const CheckOptions& options) const
{
    const Document document(text);
    const std::vector<char> isOn = d->selected(options);
    std::vector<Finding> findings;
    d->scanWords(document, isOn, findings);
    for (size_t i = 0; i < d->rules.size(); ++i) {
        if (!isOn[i] || !d->rules[i].predicate)
            continue;
        const std::vector<Hit> hits = d->rules[i].predicate(document, d->rules[i].words);
        for (const Hit& hit : hits)
            d->addFinding(d->rules[i], document, hit, findings);
    }
    return withoutOverlaps(std::move(findings));
}

QStringList Checker::ruleIds() const
{
    QStringList ids;
    for (const Rule& rule : d->rules)
        ids << rule.id;
    ids.sort();
    return ids;
}

QString applyFixes(const QString& text, const std::vector<Finding>& findings)
{
    QString fixed;
    qsizetype done = 0;
    for (const Finding& finding : findings) {
        const bool isUsable = finding.range.begin >= done && finding.range.end <= text.size()
            && !finding.range.isEmpty();
        if (finding.severity == Severity::Hint || finding.suggestions.isEmpty() || !isUsable)
            continue;
        fixed += QStringView(text).mid(done, finding.range.begin - done);
        fixed += finding.suggestions.front();
        done = finding.range.end;
    }
    fixed += QStringView(text).mid(done);
    return fixed;
}

QString categoryName(Category category)
{
    switch (category) {
    case Category::Spelling:
        return QStringLiteral("spelling");
    case Category::Grammar:
        return QStringLiteral("grammar");
    case Category::Punctuation:
        return QStringLiteral("punctuation");
    case Category::Number:
        return QStringLiteral("number");
    case Category::Unit:
        return QStringLiteral("unit");
    case Category::Spacing:
        return QStringLiteral("spacing");
    case Category::Pairing:
        return QStringLiteral("pairing");
    case Category::Wording:
        return QStringLiteral("wording");
    case Category::Name:
        return QStringLiteral("name");
    case Category::Date:
        return QStringLiteral("date");
    case Category::Consistency:
        return QStringLiteral("consistency");
    case Category::Fact:
        return QStringLiteral("fact");
    case Category::Structure:
        return QStringLiteral("structure");
    }
    Q_UNREACHABLE();
}

QString severityName(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return QStringLiteral("error");
    case Severity::Warning:
        return QStringLiteral("warning");
    case Severity::Hint:
        return QStringLiteral("hint");
    }
    Q_UNREACHABLE();
}

} // namespace qb::check
