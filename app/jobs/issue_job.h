#pragma once

#include "core/environment.h"
#include "store/workspace.h"
#include "style/template.h"

namespace qb::jobs {

/// A new issue of a template: number and total number follow the workspace's last one, sections are the template's.
Result<QString> newIssue(store::Workspace& workspace, const style::Template& layout, const QDate& date);

/// Adds clippings to an issue, each to `section`, or to the clipping's own section or kind where that is empty.
Status addToIssue(store::Workspace& workspace, const QString& issueId, const QStringList& clippingIds, const QString& section);
/// Moves an article within the issue: to `section` before position `index` (-1: last).
Status moveInIssue(store::Workspace& workspace, const QString& issueId, const QString& articleId, const QString& section, int index);
Status removeFromIssue(store::Workspace& workspace, const QString& issueId, const QString& articleId);

} // namespace qb::jobs
