#pragma once

#include "core/issue.h"
#include "core/result.h"

namespace qb::jobs {

/// Reads an issue file (templates/schema/issue-1.schema.json). Its pictures lie in the file's own
/// folder or below; a name that leads out of it, by "..", an absolute path or a symbolic link, is
/// BadInput.
Result<Issue> readIssueFile(const QString& path);

/// Writes an issue file, its pictures into the folder "<base name>-pictures" beside it. When
/// something fails, the pictures written so far are removed again and a former issue file stays
/// intact.
Status writeIssueFile(const Issue& issue, const QString& path);

} // namespace qb::jobs
