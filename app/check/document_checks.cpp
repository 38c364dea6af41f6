#include "check/document_checks.h"

#include "check/against_source.h"
#include "check/consistency.h"
#include "check/dates_in_context.h"
#include "check/house_dictionary.h"
#include "check/structure.h"

namespace qb::check {

DocumentFacts factsOf(const Document& document, FactsCache& cache)
{
    DocumentFacts facts{document, {}};
    facts.paragraphs.reserve(document.paragraphs().size());
    for (const TextRange paragraph : document.paragraphs())
        facts.paragraphs.push_back(cache.of(document.view(paragraph)));
    return facts;
}

std::vector<Finding> documentFindings(
    const DocumentFacts& facts, const CheckContext& context, const CheckOptions& options)
{
    std::vector<Finding> findings;
    for (size_t i = 0; i < facts.paragraphs.size(); ++i)
        for (Finding finding : facts.paragraphs[i]->findings) {
            finding.range = facts.inDocument(i, finding.range);
            findings.push_back(std::move(finding));
        }
    if (facts.text().size() <= kLongestConsistent) {
        findNameVariants(facts, findings);
        findTermVariants(facts, findings);
        findMixedStyles(facts, findings);
    }
    findMissingReferences(facts, findings);
    findNumberingGaps(facts, findings);
    findWrongItemCounts(facts, findings);
    findStaleDates(facts, context, findings);
    findFutureAsPast(facts, context, findings);
    findUnsourced(facts, context, findings);
    if (context.dictionary)
        context.dictionary->findReplacements(facts.text(), findings);
    std::erase_if(findings,
        [&](const Finding& finding) { return !options.wants(finding.rule, finding.confidence); });
    return findings;
}

} // namespace qb::check
