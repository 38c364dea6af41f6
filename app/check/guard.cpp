#include "check/guard.h"

#include "check/house_dictionary.h"
#include "check/ignored_findings.h"

#include <QSet>

#include <algorithm>
#include <optional>

namespace qb::check {

namespace {

constexpr qsizetype kLongestPlay = 6; ///< characters in quotation marks that may be word-play
constexpr qsizetype kSurePlay = 4;    ///< so few hardly ever are anything else
constexpr qsizetype kHabit = 3;       ///< uses of a word that make it one of the document's own
constexpr qsizetype kLongestName = 12;

bool isOfWords(const Finding& finding)
{
    return finding.category == Category::Spelling || finding.category == Category::Wording;
}

bool overlap(TextRange a, TextRange b)
{
    return a.begin < b.end && b.begin < a.end;
}

class Guard {
public:
    Guard(const DocumentFacts& facts, const CheckContext& context)
        : m_facts(facts),
          m_context(context)
    {
        if (context.dictionary)
            m_right = context.dictionary->rightWordsIn(facts.text());
    }

    bool silences(const Finding& finding) const
    {
        return isIgnored(finding) || isHouseWord(finding) || isWordPlay(finding)
            || isPartOfName(finding) || isHabit(finding);
    }

private:
    bool isIgnored(const Finding& finding) const
    {
        return m_context.ignored
            && m_context.ignored->contains(finding, m_facts.text(), m_context.document);
    }

    bool isHouseWord(const Finding& finding) const;
    bool isWordPlay(const Finding& finding) const;
    bool isPartOfName(const Finding& finding) const;
    bool isHabit(const Finding& finding) const;
    const QSet<QString>& names() const;

    const DocumentFacts& m_facts;
    const CheckContext& m_context;
    std::vector<TextRange> m_right; ///< sorted by end
    mutable std::optional<QSet<QString>> m_names;
};

/// Inside the word nothing but facts is questioned; a finding that reaches out of it only where it
/// is about the words.
bool Guard::isHouseWord(const Finding& finding) const
{
    if (finding.category == Category::Fact || finding.category == Category::Date
        || finding.category == Category::Structure || finding.category == Category::Pairing)
        return false;
    const auto from = std::upper_bound(m_right.begin(), m_right.end(), finding.range.begin,
        [](qsizetype position, TextRange range) { return position < range.end; });
    constexpr qsizetype kReach = 200; // a dictionary word is not longer
    for (auto it = from; it != m_right.end() && it->end <= finding.range.end + kReach; ++it) {
        const bool covers = it->begin <= finding.range.begin && finding.range.end <= it->end;
        if (covers || (isOfWords(finding) && overlap(*it, finding.range)))
            return true;
    }
    return false;
}

/// “数智”, 众“智”成城: what is said on purpose stands in quotation marks.
bool Guard::isWordPlay(const Finding& finding) const
{
    if (!isOfWords(finding))
        return false;
    const size_t index = m_facts.document.paragraphAt(finding.range.begin);
    const qsizetype begin = m_facts.document.paragraphs()[index].begin;
    const TextRange place{finding.range.begin - begin, finding.range.end - begin};
    const auto& quotations = m_facts.paragraphs[index]->quotations;
    const qsizetype longest = finding.severity == Severity::Error ? kSurePlay : kLongestPlay;
    return std::any_of(quotations.begin(), quotations.end(), [&](TextRange quotation) {
        return quotation.length() <= longest && overlap(quotation, place);
    });
}

const QSet<QString>& Guard::names() const
{
    if (!m_names) {
        m_names.emplace();
        for (size_t i = 0; i < m_facts.paragraphs.size(); ++i)
            for (const NameUse& use : m_facts.paragraphs[i]->names)
                if (use.kind != NameKind::Organisation) {
                    const TextRange range = m_facts.inDocument(i, use.range);
                    m_names->insert(m_facts.text().sliced(range.begin, range.length()).toString());
                }
    }
    return *m_names;
}

bool Guard::isPartOfName(const Finding& finding) const
{
    if (finding.category != Category::Spelling)
        return false;
    const qsizetype begin = std::max<qsizetype>(0, finding.range.begin - kLongestName);
    const qsizetype end = std::min(m_facts.text().size(), finding.range.end + kLongestName);
    const QStringView around = m_facts.text().sliced(begin, end - begin);
    const TextRange place{finding.range.begin - begin, finding.range.end - begin};
    return std::any_of(names().begin(), names().end(), [&](const QString& name) {
        for (qsizetype at = around.indexOf(name); at >= 0; at = around.indexOf(name, at + 1))
            if (overlap({at, at + name.size()}, place))
                return true;
        return false;
    });
}

/// The words with a character on both sides, three times in one text, are the author's and no slip.
/// What a rule calls certainly wrong stays wrong.
bool Guard::isHabit(const Finding& finding) const
{
    if (finding.category != Category::Spelling || finding.severity == Severity::Error)
        return false;
    const qsizetype begin = std::max<qsizetype>(0, finding.range.begin - 1);
    const qsizetype end = std::min(m_facts.text().size(), finding.range.end + 1);
    const QStringView span = m_facts.text().sliced(begin, end - begin);
    qsizetype count = 0;
    for (qsizetype at = m_facts.text().indexOf(span); at >= 0 && count < kHabit;
         at = m_facts.text().indexOf(span, at + span.size()))
        ++count;
    return count >= kHabit;
}

} // namespace

std::vector<Finding> guarded(
    std::vector<Finding> findings, const DocumentFacts& facts, const CheckContext& context)
{
    const Guard guard(facts, context);
    std::erase_if(findings, [&](const Finding& finding) { return guard.silences(finding); });
    return findings;
}

} // namespace qb::check
