#include "cli/command.h"
#include "cli/json_values.h"
#include "cli/text.h"
#include "cli/workspace_options.h"

namespace qb::cli {

namespace {

Status list(const Arguments& arguments, Context& context)
{
    QB_TRY(store::ClippingFilter filter, readFilter(arguments, context));
    QB_TRY(const int limit, readNumberOption(arguments, QStringLiteral("limit"), 0, 1, 1'000'000));
    QB_TRY(const auto workspace, openWorkspace(arguments, context));
    QB_TRY(auto clippings, workspace->clippings(filter));
    const auto total = clippings.size();
    if (limit > 0 && total > std::size_t(limit))
        clippings.resize(std::size_t(limit));
    if (context.isText()) {
        QStringList lines;
        for (const store::ClippingSummary& clipping : clippings)
            lines << describeClipping(clipping);
        return context.print(
            lines.isEmpty() ? Text::tr("没有剪报") : lines.join(QLatin1Char('\n')));
    }
    QB_TRY(const auto taxonomy, context.tools().taxonomy());
    QJsonArray array;
    for (const store::ClippingSummary& clipping : clippings) {
        if (context.form() == OutputForm::Lines)
            QB_CHECK(context.printJson(toJson(clipping, *taxonomy)));
        else
            array.append(toJson(clipping, *taxonomy));
    }
    if (context.form() == OutputForm::Lines)
        return ok();
    return context.printJson(
        {{QStringLiteral("total"), qint64(total)}, {QStringLiteral("clippings"), array}});
}

} // namespace

Command listCommand()
{
    std::vector<Option> options{workspaceOption()};
    for (Option& option : filterOptions())
        options.push_back(std::move(option));
    options.push_back(jsonOption());
    options.push_back(linesOption(Text::tr("每条剪报输出一行 JSON")));
    return {Text::tr("列出工作区里的剪报"), {}, 0, 0, std::move(options), {},
        QStringLiteral("qingbao list --workspace my.qingbao --limit 20"), list};
}

} // namespace qb::cli
