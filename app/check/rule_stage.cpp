#include "check/rule_stage.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace qb::check {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(qb::check)
};

constexpr int kFarthestAnchor = 200; ///< from the match's begin
constexpr int kNearStart = 4;        ///< so near, few other anchors are looked at in vain
constexpr qsizetype kMostSeenAhead = 500;
constexpr size_t kMostHits = 10'000; ///< of one rule at once: nobody reads on

bool splitsPair(QStringView text, qsizetype position)
{
    return position > 0 && position < text.size() && text[position].isLowSurrogate()
        && text[position - 1].isHighSurrogate();
}

QStringList suggestionsOf(const Rule& rule, QStringView text, const Regex::Match& match)
{
    const QString matched = text.mid(match.groups[0].begin, match.groups[0].length()).toString();
    QStringList result;
    if (rule.transform) {
        if (const QString made = rule.transform(matched); !made.isNull())
            result << made;
    } else if (const auto known = rule.map.constFind(matched); known != rule.map.constEnd()) {
        result << *known;
    } else {
        for (const Suggestion& suggestion : rule.suggestions)
            if (const QString made = suggestion.made(text, match); !made.isNull())
                result << made;
    }
    return result;
}

Finding findingOf(const Rule& rule, QStringView text, Hit hit)
{
    Finding finding;
    finding.range = hit.range;
    finding.text = text.mid(hit.range.begin, hit.range.length()).toString();
    finding.suggestions = std::move(hit.suggestions);
    finding.rule = rule.id;
    finding.category = rule.category;
    finding.severity = rule.severity;
    finding.confidence = rule.confidence;
    finding.message = rule.message;
    finding.source = rule.source;
    return finding;
}

/// Says that a rule was too much for the text, which people ought to know.
Finding gaveUp(const Rule& rule, QStringView text, TextRange range)
{
    Finding finding = findingOf(rule, text, {range, {}});
    finding.category = Category::Structure;
    finding.severity = Severity::Hint;
    finding.confidence = 0;
    finding.message = Text::tr("规则“%1”在这一段太费时，没有查完").arg(rule.id);
    finding.source.clear();
    return finding;
}

/// Of hits that overlap the first and longest alone.
void addFindings(
    const Rule& rule, QStringView text, std::vector<Hit> hits, std::vector<Finding>& findings)
{
    std::stable_sort(hits.begin(), hits.end(), [](const Hit& a, const Hit& b) {
        return std::pair(a.range.begin, -a.range.end) < std::pair(b.range.begin, -b.range.end);
    });
    qsizetype done = 0;
    if (hits.size() > kMostHits)
        hits.resize(kMostHits);
    for (Hit& hit : hits) {
        if (splitsPair(text, hit.range.begin))
            --hit.range.begin;
        if (splitsPair(text, hit.range.end))
            ++hit.range.end;
        if (hit.range.begin < done || hit.range.isEmpty() || hit.range.end > text.size())
            continue;
        done = hit.range.end;
        findings.push_back(findingOf(rule, text, std::move(hit)));
    }
}

} // namespace

void RuleStage::Anchors::reserve(size_t words)
{
    m_automaton.reserve(words);
    m_uses.reserve(words);
}

void RuleStage::Anchors::add(const QString& word, int rule, int nearest, int farthest, int literal)
{
    const int length = int(word.size());
    const auto number = size_t(m_automaton.add(word));
    Use use{rule, nearest + length, farthest + length, literal, -1};
    if (number == m_uses.size()) {
        m_uses.push_back(use);
    } else {
        use.next = std::exchange(m_uses[number].next, int(m_others.size()));
        m_others.push_back(use);
    }
}

void RuleStage::Anchors::compile()
{
    m_automaton.compile();
}

template <typename Found>
void RuleStage::Anchors::scan(QStringView text, Found&& found) const
{
    m_automaton.scan(text, [&](int word, qsizetype, qsizetype end) {
        const Use* use = &m_uses[size_t(word)];
        found(*use, end);
        while (use->next >= 0) {
            use = &m_others[size_t(use->next)];
            found(*use, end);
        }
    });
}

RuleStage::RuleStage(const std::vector<Rule>& rules, Scope scope) : m_rules(rules)
{
    size_t wordCount = 0;
    for (const Rule& rule : rules)
        if (rule.scope == scope)
            wordCount
                += rule.literals.size() + rule.patternAnchors.size() + size_t(rule.anchors.size());
    m_anchors.reserve(wordCount);
    for (size_t i = 0; i < rules.size(); ++i) {
        const Rule& rule = rules[i];
        if (rule.scope != scope)
            continue;
        const int number = int(i);
        for (size_t literal = 0; literal < rule.literals.size(); ++literal) {
            const QString& word = rule.literals[literal].wrong;
            m_anchors.add(word, number, -int(word.size()), 0, int(literal));
        }
        for (const PatternAnchor& anchor : rule.patternAnchors)
            addPatternAnchor(number, anchor);
        for (const QString& word : rule.anchors)
            m_anchors.add(word, number, rule.predicate ? -int(word.size()) : 0, 0);
        if (rule.predicate && rule.anchors.isEmpty())
            m_alwaysAsked.push_back(number);
    }
    m_anchors.compile();
    m_startAnchors.compile();
}

void RuleStage::addPatternAnchor(int rule, const PatternAnchor& anchor)
{
    const int nearest = std::min(anchor.nearest, kFarthestAnchor);
    const int farthest = std::min(anchor.farthest, kFarthestAnchor);
    if (m_rules[size_t(rule)].pattern.isAtStart() && farthest <= kNearStart) {
        m_startAnchors.add(anchor.word, rule, nearest, farthest);
        m_startReach = std::max(m_startReach, farthest + anchor.word.size());
    } else {
        m_anchors.add(anchor.word, rule, nearest, farthest);
    }
}

void RuleStage::scan(
    const Document& document, const std::vector<char>& isOn, std::vector<Trigger>& triggers) const
{
    const QStringView text = document.text();
    const auto found = [&](const Use& use, qsizetype end) {
        if (isOn[size_t(use.rule)])
            triggers.push_back({use.rule, use.literal, std::max<qsizetype>(0, end - use.farthest),
                end - use.nearest});
    };
    m_anchors.scan(text, found);
    m_startAnchors.scan(text.left(m_startReach), [&](const Use& use, qsizetype end) {
        if (end <= use.farthest)
            found(use, end);
    });
    for (const int rule : m_alwaysAsked)
        if (isOn[size_t(rule)])
            triggers.push_back({rule, 0, 0, 0});
}

void RuleStage::sort(std::vector<Trigger>& triggers) const
{
    // A paragraph has dozens of triggers, of few rules, and each rule's are mostly in order: they
    // are laid out by rule (counting sort). All of this keeps its memory.
    thread_local std::vector<size_t> places; // by rule: how many it has, then where its next goes
    thread_local std::vector<int> rules;     // those that have any
    thread_local std::vector<Trigger> sorted;
    places.resize(std::max(places.size(), m_rules.size()));
    rules.clear();
    for (const Trigger& trigger : triggers)
        if (places[size_t(trigger.rule)]++ == 0)
            rules.push_back(trigger.rule);
    std::sort(rules.begin(), rules.end());
    size_t begin = 0;
    for (const int rule : rules)
        begin += std::exchange(places[size_t(rule)], begin);
    sorted.resize(triggers.size());
    for (const Trigger& trigger : triggers)
        sorted[places[size_t(trigger.rule)]++] = trigger;
    const auto isBefore = [](const Trigger& a, const Trigger& b) {
        return a.from != b.from ? a.from < b.from : a.to < b.to;
    };
    auto first = sorted.begin();
    for (const int rule : rules) {
        const auto last = sorted.begin() + qsizetype(std::exchange(places[size_t(rule)], 0));
        if (!std::is_sorted(first, last, isBefore))
            std::sort(first, last, isBefore);
        first = last;
    }
    triggers.swap(sorted);
}

std::vector<Hit> RuleStage::predicateHits(
    const Rule& rule, Document& document, Triggers triggers) const
{
    std::vector<TextRange> places;
    if (!rule.anchors.isEmpty()) {
        places.reserve(triggers.size());
        for (const Trigger& trigger : triggers)
            places.push_back({trigger.from, trigger.to});
    }
    document.setPlaces(std::move(places));
    return rule.predicate(document, rule.words);
}

std::vector<Hit> RuleStage::patternHits(
    const Rule& rule, Passage& passage, Triggers triggers, std::optional<TextRange>& gaveUpAt) const
{
    std::vector<Hit> hits;
    const QStringView text = passage.text();
    Regex::Match match;
    qsizetype next = 0;
    for (const Trigger& trigger : triggers) {
        qsizetype end = std::min(text.size(), trigger.to + kMostSeenAhead);
        if (splitsPair(text, end))
            ++end;
        next = std::max(next, trigger.from);
        while (next <= trigger.to && hits.size() < kMostHits) {
            if (splitsPair(text, next))
                --next;
            const Regex::Outcome outcome
                = rule.pattern.find(text.first(end), next, trigger.to, end < text.size(), match);
            if (outcome == Regex::Outcome::TooHard) {
                gaveUpAt = {next, std::min(text.size(), next + 1)};
                return hits;
            }
            if (outcome == Regex::Outcome::None) {
                next = trigger.to + 1;
                break;
            }
            const TextRange range = match.groups[0];
            next = std::max(range.end, range.begin + 1);
            if (rule.conditions.allowPlace(passage, range))
                hits.push_back({range, suggestionsOf(rule, text, match)});
        }
    }
    return hits;
}

std::vector<Hit> RuleStage::literalHits(const Rule& rule, Passage& passage, Triggers triggers) const
{
    std::vector<Hit> hits;
    for (const Trigger& trigger : triggers) {
        const TextRange range{trigger.from, trigger.to};
        const bool isOfTwoWords = rule.borders && rule.borders->runThrough(passage.text(), range);
        if (!isOfTwoWords && rule.conditions.allowPlace(passage, range))
            hits.push_back({range, rule.literals[size_t(trigger.literal)].right});
    }
    return hits;
}

void RuleStage::find(
    Document document, const std::vector<char>& isOn, std::vector<Finding>& findings) const
{
    const QStringView text = document.text();
    thread_local std::vector<Trigger> triggers; // keeps its memory from paragraph to paragraph
    triggers.clear();
    scan(document, isOn, triggers);
    sort(triggers);
    Passage passage(text);
    for (size_t begin = 0, end = 0; begin < triggers.size(); begin = end) {
        const Rule& rule = m_rules[size_t(triggers[begin].rule)];
        while (end < triggers.size() && triggers[end].rule == triggers[begin].rule)
            ++end;
        const Triggers own = Triggers(triggers).subspan(begin, end - begin);
        std::optional<TextRange> gaveUpAt;
        std::vector<Hit> hits;
        if (rule.predicate)
            hits = predicateHits(rule, document, own);
        else if (!rule.conditions.allowParagraph(text))
            continue;
        else if (rule.pattern.isValid())
            hits = patternHits(rule, passage, own, gaveUpAt);
        else
            hits = literalHits(rule, passage, own);
        addFindings(rule, text, std::move(hits), findings);
        if (gaveUpAt)
            findings.push_back(gaveUp(rule, text, *gaveUpAt));
    }
}

} // namespace qb::check
