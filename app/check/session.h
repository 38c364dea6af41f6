#pragma once

#include "check/checker.h"

#include <QHash>

namespace qb::check {

/// A finding that can be told again after edits: while its words and its place among them stay, it
/// keeps its number.
struct TrackedFinding {
    quint64 id = 0;
    Finding finding;
};

/// Proofreads one text again and again while it is being written. A change makes only its own
/// paragraphs new; what the document stage compares is kept as facts by paragraph. The findings are
/// always those that Checker::check() gives for the whole text. For one thread at a time.
class Session {
public:
    Session(std::shared_ptr<const Checker> checker, CheckOptions options, CheckContext context);

    /// Another date, source, dictionary or list of ignored findings.
    void setContext(CheckContext context);
    void setOptions(CheckOptions options);

    /// The findings of `text` in its order.
    const std::vector<TrackedFinding>& update(const QString& text);

private:
    using Findings = std::vector<Finding>;
    const Findings& paragraphFindings(const QString& paragraph);
    void track(const QString& text, std::vector<Finding> findings);

    std::shared_ptr<const Checker> m_checker;
    CheckOptions m_options;
    CheckContext m_context;
    QHash<QString, Findings> m_now;    ///< by paragraph, of the text last seen
    QHash<QString, Findings> m_before; ///< of the one before
    QString m_text;
    std::vector<TrackedFinding> m_findings;
    quint64 m_lastId = 0;
};

} // namespace qb::check
