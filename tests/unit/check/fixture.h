#pragma once

#include "check/checker.h"

#include <QtTest>

namespace qb::check::testing {

class FolderEnvironment final : public Environment {
public:
    explicit FolderEnvironment(QStringList folders = {QStringLiteral(QB_SOURCE_DIR)})
        : m_folders(std::move(folders))
    {
    }
    QDateTime now() const override { return {}; }
    QStringList dataDirectories() const override { return m_folders; }

private:
    QStringList m_folders;
};

inline std::shared_ptr<const Checker> shippedChecker()
{
    auto loaded = Checker::load(FolderEnvironment());
    if (loaded.isError())
        qFatal("%s", qPrintable(loaded.error().oneLine()));
    return loaded.value();
}

inline QStringList rulesOf(const std::vector<Finding>& findings)
{
    QStringList rules;
    for (const Finding& finding : findings)
        rules << finding.rule;
    rules.removeDuplicates();
    return rules;
}

/// The first suggestion of every finding, hints, guesses, dates and facts included.
inline QString firstSuggestionsOf(const QString& text, std::vector<Finding> findings)
{
    for (Finding& finding : findings) {
        finding.severity = Severity::Error;
        finding.category = Category::Spelling;
        finding.confidence = 1;
        finding.suggestions = finding.suggestions.mid(0, 1);
    }
    return applyFixes(text, findings);
}

} // namespace qb::check::testing
