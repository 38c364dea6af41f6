#include "check/finding.h"

namespace qb::check {

namespace {

/// Below this a finding is too often none for its suggestion to be taken unread.
constexpr double kLeastToMend = 0.85;
/// The same of likely slips: what stands there is often a word, too, and only its company tells.
constexpr double kLeastToRespell = 0.93;

/// Which of two dates, figures, names or forms is the right one no program knows, nor where a lost
/// mark stood, nor whether a name or a line that only looks wrong is.
bool mayBeMendedUnasked(const Finding& finding)
{
    if (finding.severity == Severity::Hint || finding.suggestions.size() != 1)
        return false;
    const bool isLikely = finding.severity == Severity::Warning;
    switch (finding.category) {
    case Category::Date:
    case Category::Fact:
    case Category::Pairing:
    case Category::Consistency:
        return false;
    case Category::Name:
    case Category::Structure:
        return !isLikely && finding.confidence >= kLeastToMend;
    case Category::Spelling:
        return finding.confidence >= (isLikely ? kLeastToRespell : kLeastToMend);
    default:
        return finding.confidence >= kLeastToMend;
    }
}

/// The findings whose first suggestion is taken told to `apply`, the others to `leave`, in text
/// order.
template <typename Wanted, typename Apply, typename Leave>
void sortOut(const QString& text, const std::vector<Finding>& findings, Wanted isWanted,
    Apply apply, Leave leave)
{
    qsizetype done = 0;
    for (const Finding& finding : findings) {
        const bool isUsable = finding.range.begin >= done && finding.range.end <= text.size()
            && !finding.range.isEmpty();
        if (!isWanted(finding) || !isUsable) {
            leave(finding);
            continue;
        }
        apply(finding);
        done = finding.range.end;
    }
}

template <typename Wanted>
QString withSuggestions(const QString& text, const std::vector<Finding>& findings, Wanted isWanted)
{
    QString fixed;
    qsizetype done = 0;
    const auto apply = [&](const Finding& finding) {
        fixed += QStringView(text).mid(done, finding.range.begin - done);
        fixed += finding.suggestions.front();
        done = finding.range.end;
    };
    sortOut(text, findings, isWanted, apply, [](const Finding&) {});
    fixed += QStringView(text).mid(done);
    return fixed;
}

} // namespace

bool isUnsureHint(const Finding& finding)
{
    return finding.severity == Severity::Hint && finding.category == Category::Spelling;
}

std::vector<Finding> leftByFixes(const QString& text, const std::vector<Finding>& findings)
{
    std::vector<Finding> left;
    sortOut(
        text, findings, mayBeMendedUnasked, [](const Finding&) {},
        [&](const Finding& finding) {
            if (finding.severity != Severity::Hint)
                left.push_back(finding);
        });
    return left;
}

QString applyFixes(const QString& text, const std::vector<Finding>& findings)
{
    return withSuggestions(text, findings, mayBeMendedUnasked);
}

QString applyFirstSuggestions(const QString& text, const std::vector<Finding>& findings)
{
    return withSuggestions(text, findings, [](const Finding& finding) {
        return finding.severity != Severity::Hint && !finding.suggestions.isEmpty();
    });
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
