#pragma once

#include "cli/arguments.h"
#include "cli/context.h"
#include "jobs/render_job.h"
#include "store/workspace.h"

namespace qb::cli {

/// --workspace, else $QINGBAO_WORKSPACE; Usage where neither is given.
Result<QString> workspaceAddress(const Arguments& arguments);
Result<std::unique_ptr<store::Workspace>> openWorkspace(
    const Arguments& arguments, Context& context);

/// The options that choose among clippings, and what they say. Unknown industries and kinds, wrong
/// dates and limits are Usage errors.
std::vector<Option> filterOptions();
Result<store::ClippingFilter> readFilter(const Arguments& arguments, Context& context);

Result<QDate> readDateOption(const Arguments& arguments, const QString& option);
/// A whole number from `least` to `most`; `fallback` where the option is not given.
Result<int> readNumberOption(
    const Arguments& arguments, const QString& option, int fallback, int least, int most);
/// --set KEY=VALUE, the last of each key.
Result<QMap<QString, QString>> readFields(const Arguments& arguments);
Option setOption();

/// What the first argument, --encoding and --workspace say of the issue.
jobs::IssueInput issueInput(const Arguments& arguments);

/// One clipping on one line for people: id, date, section, title, source.
QString describeClipping(const store::ClippingSummary& clipping);

} // namespace qb::cli
