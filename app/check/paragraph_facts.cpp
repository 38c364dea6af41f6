#include "check/paragraph_facts.h"

namespace qb::check {

std::vector<TextRange> insideMarks(QStringView text, QChar open, QChar close)
{
    std::vector<TextRange> found;
    qsizetype begin = -1;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == open) {
            begin = i + 1;
        } else if (text[i] == close && begin >= 0) {
            if (i > begin)
                found.push_back({begin, i});
            begin = -1;
        }
    }
    return found;
}

std::shared_ptr<const ParagraphFacts> factsOf(QStringView paragraph)
{
    auto facts = std::make_shared<ParagraphFacts>();
    facts->quantities = quantitiesIn(paragraph);
    facts->quotations = insideMarks(paragraph, u'“', u'”');
    facts->titles = insideMarks(paragraph, u'《', u'》');
    facts->names = namesIn(paragraph);
    facts->styles = stylesIn(paragraph, facts->quantities);
    facts->terms = termsIn(paragraph);
    facts->markers = markersIn(paragraph);
    facts->references = referencesIn(paragraph);
    facts->itemCounts = itemCountsIn(paragraph);
    facts->relativeDates = relativeDatesIn(paragraph, facts->quotations);
    findWrongChanges(paragraph, facts->quantities, facts->findings);
    findWrongTotals(paragraph, facts->quantities, facts->findings);
    findWrongShares(paragraph, facts->quantities, facts->findings);
    return facts;
}

std::shared_ptr<const ParagraphFacts> FactsCache::of(QStringView paragraph)
{
    const QString key = paragraph.toString();
    if (const auto known = m_now.constFind(key); known != m_now.constEnd())
        return *known;
    const auto former = m_before.constFind(key);
    const auto facts = former != m_before.constEnd() ? *former : factsOf(paragraph);
    m_now.insert(key, facts);
    return facts;
}

void FactsCache::beginText()
{
    m_before = std::exchange(m_now, {});
}

} // namespace qb::check
