#include "check/document_rules.h"

#include <QCoreApplication>

#include <array>

namespace qb::check {

namespace {

struct RuleData {
    const char* id;
    Category category;
    Severity severity;
    double confidence;
    const char* source;
    const char* title; ///< in a list of rules
};

/// In the order of DocumentRule.
constexpr std::array<RuleData, 24> kRules{{
    {"consistency.name", Category::Consistency, Severity::Warning, 0.85, "",
        QT_TRANSLATE_NOOP("qb::check", "同一个人名写法不一")},
    {"consistency.term", Category::Consistency, Severity::Warning, 0.8, "",
        QT_TRANSLATE_NOOP("qb::check", "同一个词语写法不一")},
    {"consistency.term-quotes", Category::Consistency, Severity::Hint, 0.5, "",
        QT_TRANSLATE_NOOP("qb::check", "同一个词语有的加引号、有的不加")},
    {"consistency.range-marks", Category::Consistency, Severity::Warning, 0.75,
        "GB/T 15834—2011 4.13", QT_TRANSLATE_NOOP("qb::check", "数值范围的连接号不统一")},
    {"consistency.digit-groups", Category::Consistency, Severity::Warning, 0.75,
        "GB/T 15835—2011 5.1", QT_TRANSLATE_NOOP("qb::check", "多位数的分节不统一")},
    {"consistency.percent", Category::Consistency, Severity::Hint, 0.5, "GB/T 15835—2011 4.1",
        QT_TRANSLATE_NOOP("qb::check", "百分数的写法不统一")},
    {"fact.part-over-whole", Category::Fact, Severity::Warning, 0.8, "",
        QT_TRANSLATE_NOOP("qb::check", "部分大于总数")},
    {"fact.wrong-total", Category::Fact, Severity::Warning, 0.85, "",
        QT_TRANSLATE_NOOP("qb::check", "分项之和与总数不符")},
    {"fact.wrong-growth", Category::Fact, Severity::Warning, 0.85, "",
        QT_TRANSLATE_NOOP("qb::check", "增幅与前后两数不符")},
    {"fact.wrong-direction", Category::Fact, Severity::Warning, 0.9, "",
        QT_TRANSLATE_NOOP("qb::check", "升降与前后两数不符")},
    {"fact.share-over-hundred", Category::Fact, Severity::Warning, 0.9, "",
        QT_TRANSLATE_NOOP("qb::check", "占比超过100%")},
    {"fact.shares-sum", Category::Fact, Severity::Warning, 0.75, "",
        QT_TRANSLATE_NOOP("qb::check", "各项占比之和不是100%")},
    {"structure.missing-reference", Category::Structure, Severity::Warning, 0.8, "",
        QT_TRANSLATE_NOOP("qb::check", "所指的图、表、附件不存在")},
    {"structure.numbering-gap", Category::Structure, Severity::Warning, 0.85, "",
        QT_TRANSLATE_NOOP("qb::check", "序号不连续")},
    {"structure.item-count", Category::Structure, Severity::Warning, 0.8, "",
        QT_TRANSLATE_NOOP("qb::check", "所说的项数与实际不符")},
    {"structure.order-words", Category::Structure, Severity::Hint, 0.5, "",
        QT_TRANSLATE_NOOP("qb::check", "序次词不连续")},
    {"date.stale", Category::Date, Severity::Warning, 0.85, "",
        QT_TRANSLATE_NOOP("qb::check", "相对时间到出刊时已过时")},
    {"date.future-as-past", Category::Date, Severity::Warning, 0.85, "",
        QT_TRANSLATE_NOOP("qb::check", "将来的日期说成已经发生")},
    {"fact.source-number", Category::Fact, Severity::Warning, 0.85, "",
        QT_TRANSLATE_NOOP("qb::check", "数字与原文不符")},
    {"fact.source-name", Category::Fact, Severity::Warning, 0.8, "",
        QT_TRANSLATE_NOOP("qb::check", "人名与原文不符")},
    {"fact.source-quotation", Category::Fact, Severity::Warning, 0.8, "",
        QT_TRANSLATE_NOOP("qb::check", "引文与原文不符")},
    {"fact.source-title", Category::Fact, Severity::Warning, 0.85, "",
        QT_TRANSLATE_NOOP("qb::check", "书名、文件名与原文不符")},
    {"fact.source-organisation", Category::Fact, Severity::Warning, 0.75, "",
        QT_TRANSLATE_NOOP("qb::check", "机构名与原文不符")},
    {"structure.traditional", Category::Structure, Severity::Hint, 0.9, "",
        QT_TRANSLATE_NOOP("qb::check", "全文多用繁体字")},
}};
static_assert(kRules.size() == size_t(DocumentRule::Traditional) + 1);

bool splitsPair(QStringView text, qsizetype position)
{
    return position > 0 && position < text.size() && text[position].isLowSurrogate()
        && text[position - 1].isHighSurrogate();
}

} // namespace

std::vector<RuleSummary> documentRules()
{
    std::vector<RuleSummary> rules;
    for (const RuleData& rule : kRules)
        rules.push_back({QString::fromLatin1(rule.id), rule.category, rule.severity,
            rule.confidence, QCoreApplication::translate("qb::check", rule.title),
            QString::fromUtf8(rule.source), {}});
    return rules;
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
