#include "check/document_rules.h"

#include <array>

namespace qb::check {

namespace {

struct RuleData {
    const char* id;
    Category category;
    Severity severity;
    double confidence;
    const char* source;
};

/// In the order of DocumentRule.
constexpr std::array<RuleData, 23> kRules{{
    {"consistency.name", Category::Consistency, Severity::Warning, 0.85, ""},
    {"consistency.term", Category::Consistency, Severity::Warning, 0.8, ""},
    {"consistency.term-quotes", Category::Consistency, Severity::Hint, 0.5, ""},
    {"consistency.range-marks", Category::Consistency, Severity::Warning, 0.75,
        "GB/T 15834—2011 4.13"},
    {"consistency.digit-groups", Category::Consistency, Severity::Warning, 0.75,
        "GB/T 15835—2011 5.1"},
    {"consistency.percent", Category::Consistency, Severity::Hint, 0.5, "GB/T 15835—2011 4.1"},
    {"fact.part-over-whole", Category::Fact, Severity::Warning, 0.8, ""},
    {"fact.wrong-total", Category::Fact, Severity::Warning, 0.85, ""},
    {"fact.wrong-growth", Category::Fact, Severity::Warning, 0.85, ""},
    {"fact.wrong-direction", Category::Fact, Severity::Warning, 0.9, ""},
    {"fact.share-over-hundred", Category::Fact, Severity::Warning, 0.9, ""},
    {"fact.shares-sum", Category::Fact, Severity::Warning, 0.75, ""},
    {"structure.missing-reference", Category::Structure, Severity::Warning, 0.8, ""},
    {"structure.numbering-gap", Category::Structure, Severity::Warning, 0.85, ""},
    {"structure.item-count", Category::Structure, Severity::Warning, 0.8, ""},
    {"structure.order-words", Category::Structure, Severity::Hint, 0.5, ""},
    {"date.stale", Category::Date, Severity::Warning, 0.85, ""},
    {"date.future-as-past", Category::Date, Severity::Warning, 0.85, ""},
    {"fact.source-number", Category::Fact, Severity::Warning, 0.85, ""},
    {"fact.source-name", Category::Fact, Severity::Warning, 0.8, ""},
    {"fact.source-quotation", Category::Fact, Severity::Warning, 0.8, ""},
    {"fact.source-title", Category::Fact, Severity::Warning, 0.85, ""},
    {"fact.source-organisation", Category::Fact, Severity::Warning, 0.75, ""},
}};
static_assert(kRules.size() == size_t(DocumentRule::SourceOrganisation) + 1);

bool splitsPair(QStringView text, qsizetype position)
{
    return position > 0 && position < text.size() && text[position].isLowSurrogate()
        && text[position - 1].isHighSurrogate();
}

} // namespace

QStringList documentRuleIds()
{
    QStringList ids;
    for (const RuleData& rule : kRules)
        ids << QString::fromLatin1(rule.id);
    return ids;
}

Finding documentFinding(DocumentRule rule, QStringView text, TextRange range,
    const QString& message, const QStringList& suggestions)
{
    if (splitsPair(text, range.begin))
        --range.begin;
    if (splitsPair(text, range.end))
        ++range.end;
    const RuleData& data = kRules.at(size_t(rule));
    return {range, text.sliced(range.begin, range.length()).toString(), suggestions,
        QString::fromLatin1(data.id), data.category, data.severity, data.confidence, message,
        QString::fromUtf8(data.source)};
}

} // namespace qb::check
