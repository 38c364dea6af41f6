#include "cli/command.h"
#include "cli/json_values.h"
#include "cli/snippet.h"
#include "cli/text.h"
#include "cli/workspace_options.h"

#include <QElapsedTimer>

namespace qb::cli {

namespace {

constexpr int kUsualLimit = 20;

struct Hit {
    store::ClippingSummary clipping;
    QString snippet;
};

Result<std::vector<Hit>> withSnippets(store::Workspace& workspace,
    std::vector<store::ClippingSummary> clippings, const QStringList& words)
{
    std::vector<Hit> hits;
    for (store::ClippingSummary& summary : clippings) {
        QB_TRY(const Clipping clipping, workspace.clipping(summary.id));
        hits.push_back({std::move(summary), snippet(plainText(clipping.article), words)});
    }
    return hits;
}

QJsonObject hitToJson(const Hit& hit, const taxonomy::Taxonomy& taxonomy)
{
    QJsonObject object = toJson(hit.clipping, taxonomy);
    object.insert(QStringLiteral("snippet"), hit.snippet);
    return object;
}

Status printHits(const std::vector<Hit>& hits, std::size_t total, double tookMs, Context& context)
{
    if (context.isText()) {
        QStringList lines;
        for (const Hit& hit : hits)
            lines << describeClipping(hit.clipping) << QStringLiteral("    ") + hit.snippet;
        lines << Text::tr("共 %1 条").arg(total);
        return context.print(lines.join(QLatin1Char('\n')));
    }
    QB_TRY(const auto taxonomy, context.tools().taxonomy());
    QJsonArray array;
    for (const Hit& hit : hits) {
        if (context.form() == OutputForm::Lines)
            QB_CHECK(context.printJson(hitToJson(hit, *taxonomy)));
        else
            array.append(hitToJson(hit, *taxonomy));
    }
    if (context.form() == OutputForm::Lines)
        return ok();
    return context.printJson({{QStringLiteral("total"), qint64(total)},
        {QStringLiteral("took_ms"), roundedMs(tookMs)}, {QStringLiteral("hits"), array}});
}

Status search(const Arguments& arguments, Context& context)
{
    QB_TRY(store::ClippingFilter filter, readFilter(arguments, context));
    QB_TRY(const int limit,
        readNumberOption(arguments, QStringLiteral("limit"), kUsualLimit, 1, 1'000'000));
    const QString query = arguments.inputs().join(QLatin1Char(' ')).simplified();
    if (query.isEmpty())
        return Error{ErrorKind::Usage, Text::tr("没有写要找的词"), {},
            Text::tr("写成 qingbao search 石墨烯")};
    filter.text = query;
    QB_TRY(const auto workspace, openWorkspace(arguments, context));
    QElapsedTimer timer;
    timer.start();
    QB_TRY(auto found, workspace->clippings(filter));
    const auto total = found.size();
    found.resize(std::min(total, std::size_t(limit)));
    QB_TRY(
        const auto hits, withSnippets(*workspace, std::move(found), query.split(QLatin1Char(' '))));
    return printHits(hits, total, double(timer.nsecsElapsed()) / 1e6, context);
}

} // namespace

Command searchCommand()
{
    std::vector<Option> options{workspaceOption()};
    for (Option& option : filterOptions())
        options.push_back(std::move(option));
    options.push_back(jsonOption());
    options.push_back(linesOption(Text::tr("每条结果输出一行 JSON")));
    return {Text::tr("在剪报里查找"), QStringLiteral("QUERY…"), 1, 64, std::move(options),
        {Text::tr("几个词用空格隔开，要都出现；不写 --limit 时列 %1 条。").arg(kUsualLimit)},
        QStringLiteral("qingbao search 石墨烯 --workspace my.qingbao --json"), search};
}

} // namespace qb::cli
