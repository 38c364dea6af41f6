#pragma once

#include "jobs/render_job.h"
#include "preflight/preflight.h"

namespace qb::jobs {

struct PreflightRequest {
    IssueInput input; ///< a PDF file (by its first bytes), or what `render` takes
    preflight::Profile profile = preflight::Profile::Screen;
    QString kind;       ///< of publication; empty: the issue's or template's field publicationKind,
                        ///< else what the first page says
    QString templateId; ///< of an issue, as for render
    QMap<QString, QString> fields;
};

/// Looks over a finished PDF; or makes the PDF of an issue as `render` would, looks it over, and
/// tells what is wrong with the issue itself. Nothing is left behind.
Result<preflight::Report> preflightInput(
    const PreflightRequest& request, const Environment& environment, Progress* progress = nullptr);

} // namespace qb::jobs
