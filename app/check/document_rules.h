#pragma once

#include "check/document.h"
#include "check/finding.h"
#include "check/rule_summary.h"

namespace qb::check {

/// The rules of the document stage, which no rule file can hold because they compare places of a
/// text with each other, with a date or with the source.
enum class DocumentRule {
    NameVariant,
    TermVariant,
    TermQuotes,
    RangeMarks,
    DigitGroups,
    PercentStyle,
    PartOverWhole,
    WrongTotal,
    WrongGrowth,
    WrongDirection,
    ShareOverHundred,
    SharesSum,
    MissingReference,
    NumberingGap,
    ItemCount,
    OrderWords,
    StaleDate,
    FutureAsPast,
    SourceNumber,
    SourceName,
    SourceQuotation,
    SourceTitle,
    SourceOrganisation,
    Traditional,
};

/// All of them, such as "fact.wrong-total".
std::vector<RuleSummary> documentRules();

/// A finding of `rule` on `range` of `text`; a range that would cut a surrogate pair is widened.
Finding documentFinding(DocumentRule rule, QStringView text, TextRange range,
    const QString& message, const QStringList& suggestions = {});

} // namespace qb::check
