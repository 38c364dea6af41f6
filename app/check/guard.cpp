#include "check/guard.h"

#include "check/check_data.h"
#include "check/house_dictionary.h"
#include "check/ignored_findings.h"
#include "check/longest_ranges.h"
#include "text/word_automaton.h"

#include <QHash>

#include <algorithm>
#include <set>
#include <tuple>

namespace qb::check {

namespace {

constexpr qsizetype kLongestPlay = 6;  ///< characters in quotation marks that may be word-play
constexpr qsizetype kLongestCell = 16; ///< UTF-16 units of a table's cell that is no prose
constexpr int kHabit = 3;              ///< uses of a word that make it one of the document's own

bool isOfWords(const Finding& finding)
{
    return finding.category == Category::Spelling || finding.category == Category::Wording;
}

/// The words with a character on both sides.
QStringView withNeighbours(QStringView text, TextRange range)
{
    const qsizetype begin = std::max<qsizetype>(0, range.begin - 1);
    return text.sliced(begin, std::min(text.size(), range.end + 1) - begin);
}

/// What a rule calls wrong stays wrong however often it is written: a slip in a project's name or a
/// table's column is copied with it. What a language model only finds unlikely may be a word.
bool mayBeHabit(const Finding& finding)
{
    return finding.rule == QStringLiteral("spelling.likely")
        || finding.rule == QStringLiteral("spelling.possible");
}

/// A language model's finding, whatever it thinks of it.
bool isOfModel(const Finding& finding)
{
    return mayBeHabit(finding) || finding.rule == QStringLiteral("spelling.sure");
}

/// Phrases of kept_phrases.txt.
const text::WordAutomaton& keptPhrases()
{
    static const text::WordAutomaton kept = [] {
        text::WordAutomaton automaton;
        for (const QString& line : checkData(QStringLiteral("kept_phrases.txt")).split(u'\n'))
            if (!line.isEmpty() && !line.startsWith(u'#'))
                for (const QString& phrase : line.split(u' ', Qt::SkipEmptyParts))
                    automaton.add(phrase);
        automaton.compile();
        return automaton;
    }();
    return kept;
}

class Guard {
public:
    Guard(const std::vector<Finding>& findings, const DocumentFacts& facts,
        const CheckContext& context)
        : m_facts(facts),
          m_context(context)
    {
        if (context.dictionary)
            m_right = context.dictionary->rightWordsIn(facts.text());
        if (std::any_of(findings.begin(), findings.end(),
                [](const Finding& finding) { return finding.category == Category::Spelling; }))
            findNames();
        if (std::any_of(findings.begin(), findings.end(), isOfModel))
            keptPhrases().scan(facts.text(), [&](int, qsizetype begin, qsizetype end) {
                m_kept.add({begin, end});
            });
        countUses(findings);
        findIgnored(findings);
    }

    bool silences(const Finding& finding) const
    {
        return isIgnored(finding) || isHouseWord(finding) || isWordPlay(finding)
            || isPartOfName(finding) || isHabit(finding) || isTableCell(finding)
            || (isOfModel(finding) && m_kept.cover(finding.range));
    }

private:
    /// A change of the text: its place and what is to stand there.
    using Change = std::tuple<qsizetype, qsizetype, QString>;

    void findNames();
    void findIgnored(const std::vector<Finding>& findings);
    void countUses(const std::vector<Finding>& findings);

    bool isIgnored(const Finding& finding) const;
    bool isHouseWord(const Finding& finding) const;
    bool isWordPlay(const Finding& finding) const;
    bool isTableCell(const Finding& finding) const;
    bool isPartOfName(const Finding& finding) const
    {
        return finding.category == Category::Spelling && m_names.meet(finding.range);
    }
    bool isHabit(const Finding& finding) const
    {
        return mayBeHabit(finding)
            && m_uses.value(withNeighbours(m_facts.text(), finding.range)) >= kHabit;
    }

    const DocumentFacts& m_facts;
    const CheckContext& m_context;
    std::set<Change> m_declined;    ///< what the findings want that are ignored
    LongestRanges m_right;          ///< words of the house dictionary
    LongestRanges m_kept;           ///< phrases that models take for slips
    LongestRanges m_names;          ///< every use of the names that the document tells
    QHash<QStringView, int> m_uses; ///< by what a finding stands on, with its neighbours
};

/// Who ignores a finding declines what it suggests; another rule may not ask for it again.
void Guard::findIgnored(const std::vector<Finding>& findings)
{
    if (!m_context.ignored || m_context.ignored->isEmpty())
        return;
    for (const Finding& finding : findings)
        if (m_context.ignored->contains(finding, m_facts.text(), m_context.document))
            for (const QString& suggestion : finding.suggestions) {
                const WantedChange change = wantedChange(finding, suggestion);
                m_declined.emplace(change.range.begin, change.range.end, change.to);
            }
}

bool Guard::isIgnored(const Finding& finding) const
{
    if (!m_context.ignored || m_context.ignored->isEmpty())
        return false;
    if (m_context.ignored->contains(finding, m_facts.text(), m_context.document))
        return true;
    if (finding.suggestions.isEmpty())
        return false;
    const WantedChange change = wantedChange(finding, finding.suggestions.front());
    return m_declined.count(Change(change.range.begin, change.range.end, change.to)) > 0;
}

void Guard::findNames()
{
    const QStringView text = m_facts.text();
    text::WordAutomaton automaton;
    for (size_t i = 0; i < m_facts.paragraphs.size(); ++i)
        for (const NameUse& use : m_facts.paragraphs[i]->names)
            if (use.kind != NameKind::Organisation) {
                const TextRange range = m_facts.inDocument(i, use.range);
                automaton.add(text.sliced(range.begin, range.length()).toString());
            }
    if (automaton.wordCount() == 0)
        return;
    automaton.compile();
    automaton.scan(text, [&](int, qsizetype begin, qsizetype end) { m_names.add({begin, end}); });
}

/// How often each finding's words are used, overlapping uses as one; all in one pass.
void Guard::countUses(const std::vector<Finding>& findings)
{
    struct Use {
        QStringView words;
        int count = 0;
        qsizetype end = 0; ///< of the last one
    };
    const QStringView text = m_facts.text();
    text::WordAutomaton automaton;
    std::vector<Use> uses;
    for (const Finding& finding : findings) {
        if (!mayBeHabit(finding))
            continue;
        const QStringView words = withNeighbours(text, finding.range);
        if (automaton.add(words.toString()) == int(uses.size()))
            uses.push_back({words});
    }
    if (uses.empty())
        return;
    automaton.compile();
    automaton.scan(text, [&](int word, qsizetype begin, qsizetype end) {
        Use& use = uses[size_t(word)];
        if (begin < use.end)
            return;
        ++use.count;
        use.end = end;
    });
    for (const Use& use : uses)
        m_uses.insert(use.words, use.count);
}

/// Inside the word nothing but facts is questioned; a finding that reaches out of it only where it
/// is about the words.
bool Guard::isHouseWord(const Finding& finding) const
{
    if (finding.category == Category::Fact || finding.category == Category::Date
        || finding.category == Category::Structure || finding.category == Category::Pairing)
        return false;
    return m_right.cover(finding.range) || (isOfWords(finding) && m_right.meet(finding.range));
}

/// “数智”, 众“智”成城: what is said on purpose stands in quotation marks. So do honours and titles:
/// what is certainly wrong, or not allowed in this kind of publication, is no play.
bool Guard::isWordPlay(const Finding& finding) const
{
    if (!isOfWords(finding) || finding.severity == Severity::Error
        || finding.rule.startsWith(QStringLiteral("internal-publication.")))
        return false;
    const size_t index = m_facts.document.paragraphAt(finding.range.begin);
    const qsizetype begin = m_facts.document.paragraphs()[index].begin;
    const TextRange place{finding.range.begin - begin, finding.range.end - begin};
    const auto& quotations = m_facts.paragraphs[index]->quotations; // in text order, apart
    const auto first = std::upper_bound(quotations.begin(), quotations.end(), place.begin,
        [](qsizetype position, TextRange quotation) { return position < quotation.end; });
    for (auto it = first; it != quotations.end() && it->begin < place.end; ++it)
        if (it->length() <= kLongestPlay)
            return true;
    return false;
}

/// A table's cells come as paragraphs. A number among them has another short one beside it that
/// ends no sentence; a page number stands between lines of prose, or behind the last, where the
/// extraction may have put each digit on a line of its own.
bool Guard::isTableCell(const Finding& finding) const
{
    if (finding.rule != u"layout.page-number-alone")
        return false;
    const auto& paragraphs = m_facts.document.paragraphs();
    const size_t index = m_facts.document.paragraphAt(finding.range.begin);
    const auto isCell = [&](size_t other) {
        if (other >= paragraphs.size())
            return false;
        const QStringView words = m_facts.document.view(paragraphs[other]).trimmed();
        return !words.isEmpty() && words.size() <= kLongestCell
            && !QStringLiteral("。！？；：，、…”").contains(words.back());
    };
    const auto isDigit = [&](size_t other) {
        const QStringView words = m_facts.document.view(paragraphs[other]).trimmed();
        return words.size() == 1 && words.front().isDigit();
    };
    size_t count = paragraphs.size();
    while (count > 0 && m_facts.document.view(paragraphs[count - 1]).trimmed().isEmpty())
        --count;
    const bool areLastDigits = count > 2 && index + 2 >= count && isDigit(count - 1)
        && isDigit(count - 2) && !isCell(count - 3);
    return !areLastDigits && ((index > 0 && isCell(index - 1)) || isCell(index + 1));
}

} // namespace

std::vector<Finding> guarded(
    std::vector<Finding> findings, const DocumentFacts& facts, const CheckContext& context)
{
    const Guard guard(findings, facts, context);
    std::erase_if(findings, [&](const Finding& finding) { return guard.silences(finding); });
    return findings;
}

} // namespace qb::check
