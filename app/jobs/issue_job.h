#pragma once

#include "core/environment.h"
#include "store/workspace.h"
#include "style/template.h"
#include "taxonomy/taxonomy.h"

namespace qb::jobs {

/// A new issue of a template, with the template's sections, empty. Its numbers follow the latest
/// issue (by date, then total number) of the same template in the workspace: the number of the year
/// (第 n 期) is one more, and 1 again when the year of `date` is another one; the total number
/// (总第 n 期) always goes on, and stays unset where the latest issue has none. The first issue of
/// a template is number 1, total 1. `fields` override this, as --set does.
Result<QString> newIssue(store::Workspace& workspace, const style::Template& layout,
    const QDate& date, const QMap<QString, QString>& fields = {});

/// Adds clippings to an issue, each to `section`, or to the clipping's own section or (with
/// `taxonomy`) the section called like its kind where that is empty. All or none; a clipping that
/// is in the issue already is BadInput.
Status addToIssue(store::Workspace& workspace, const QString& issueId,
    const QStringList& clippingIds, const QString& section,
    const taxonomy::Taxonomy* taxonomy = nullptr);
/// Moves an article within the issue: to `section` before position `index` (-1: last). The position
/// is counted without the article itself. A section that is not there yet is made at the end.
Status moveInIssue(store::Workspace& workspace, const QString& issueId, const QString& articleId,
    const QString& section, int index);
Status removeFromIssue(
    store::Workspace& workspace, const QString& issueId, const QString& articleId);

} // namespace qb::jobs
