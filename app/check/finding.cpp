#include "check/finding.h"

namespace qb::check {

namespace {

/// Which of two dates or figures is the right one no program knows: people look them up.
bool mayBeMendedUnasked(const Finding& finding)
{
    return finding.severity != Severity::Hint && finding.category != Category::Date
        && finding.category != Category::Fact;
}

} // namespace

QString applyFixes(const QString& text, const std::vector<Finding>& findings)
{
    QString fixed;
    qsizetype done = 0;
    for (const Finding& finding : findings) {
        const bool isUsable = finding.range.begin >= done && finding.range.end <= text.size()
            && !finding.range.isEmpty();
        if (!mayBeMendedUnasked(finding) || finding.suggestions.isEmpty() || !isUsable)
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
