#pragma once

#include "core/environment.h"
#include "preflight/finding.h"
#include "preflight/publication_rules.h"

namespace qb::preflight {

struct Options {
    Profile profile = Profile::Screen;
    /// The kind of publication whose rules are applied; empty: what the first page says of itself.
    QString kind;
    /// What is known of the issue beside the file.
    PublicationText issue;
};

/// Looks a PDF file over before a printer, an archive or a reader does. Any file, made by whatever
/// program; hostile ones cost bounded time and memory.
class Preflight {
public:
    static Result<std::shared_ptr<const Preflight>> create(const Environment& environment);

    /// BadInput where the bytes are no PDF; Usage for an unknown kind. A file that cannot be opened
    /// without its password has one finding.
    Result<Report> check(const QByteArray& pdf, const QString& name, const Options& options,
        Progress* progress = nullptr) const;

    const RuleTable& rules() const { return m_rules; }
    const PublicationRules& publications() const { return m_publications; }

private:
    RuleTable m_rules;
    PublicationRules m_publications;
};

} // namespace qb::preflight
