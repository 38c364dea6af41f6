#include "cli/command.h"
#include "cli/dropped_lines.h"
#include "cli/json_values.h"
#include "cli/text.h"
#include "cli/workspace_options.h"

#include <QFile>
#include <QFileInfo>

namespace qb::cli {

namespace {

QJsonObject summaryToJson(const jobs::ImportSummary& summary)
{
    QJsonArray failures;
    for (const Error& error : summary.failures)
        failures.append(errorToJson(error));
    QJsonArray dropped;
    for (const jobs::DroppedLine& line : summary.dropped)
        dropped.append(droppedLineToJson(line.noise, line.file));
    return {{QStringLiteral("clippings"), QJsonArray::fromStringList(summary.clippingIds)},
        {QStringLiteral("files"), summary.files}, {QStringLiteral("articles"), summary.articles},
        {QStringLiteral("duplicates"), summary.duplicates},
        {QStringLiteral("joins"), summary.joins},
        {QStringLiteral("doubtfulJoins"), summary.doubtfulJoins},
        {QStringLiteral("noise"), qsizetype(summary.dropped.size())},
        {QStringLiteral("droppedLines"), dropped},
        {QStringLiteral("warnings"), toJson(summary.warnings)},
        {QStringLiteral("failures"), failures}};
}

QString summaryText(const jobs::ImportSummary& summary)
{
    QString text = Text::tr("读了 %1 个文件，新增 %2 条剪报")
                       .arg(summary.files)
                       .arg(summary.clippingIds.size());
    if (summary.duplicates > 0)
        text += Text::tr("，%1 篇已有").arg(summary.duplicates);
    if (summary.joins > 0)
        text += Text::tr("，接起 %1 行").arg(summary.joins);
    if (!summary.dropped.empty())
        text += Text::tr("，去掉杂质 %1 行").arg(summary.dropped.size());
    if (summary.doubtfulJoins > 0)
        text += Text::tr("，%1 处接行没有把握，请过目").arg(summary.doubtfulJoins);
    return text;
}

/// Several files failed: one error that counts them and names the first; the single ones are told
/// before it, in JSON among the output's failures.
Error summaryError(const std::vector<Error>& failures, bool isText)
{
    if (failures.size() == 1)
        return failures.front();
    constexpr qsizetype kMostNamed = 3;
    QStringList places;
    for (const Error& error : failures) {
        if (!error.where.isEmpty() && places.size() < kMostNamed)
            places << error.where;
    }
    QString where = places.join(Text::tr("、"));
    if (qsizetype(failures.size()) > places.size() && !places.isEmpty())
        where = Text::tr("%1等").arg(where);
    return {failures.front().kind, Text::tr("有 %1 个文件没有导入").arg(failures.size()), where,
        isText ? Text::tr("请按上面各个文件的说明处理，再导入一次")
               : Text::tr("各个文件的原因和办法见输出的 failures")};
}

/// Paths and standard input, in the order of the command line.
Result<jobs::ImportSummary> importAll(
    store::Workspace& workspace, const Arguments& arguments, Context& context)
{
    QB_TRY(const auto taxonomy, context.tools().taxonomy());
    const jobs::ImportOptions options{
        arguments.value(QStringLiteral("encoding"), QStringLiteral("auto")),
        arguments.value(QStringLiteral("publication"))};
    if (!arguments.inputs().contains(QStringLiteral("-")))
        return jobs::importPaths(workspace, arguments.inputs(), options, *taxonomy,
            context.environment(), context.progress());
    if (arguments.inputs().size() > 1)
        return Error{ErrorKind::Usage, Text::tr("标准输入不能和文件一起导入"), QStringLiteral("-"),
            Text::tr("请分两次导入")};
    QB_TRY(const QByteArray bytes, context.read(QStringLiteral("-")));
    return jobs::importBytes(workspace, bytes, QStringLiteral("-"), options, *taxonomy,
        context.environment(), context.progress());
}

/// A workspace that this import made and put nothing into is taken away again.
void removeEmptyWorkspace(const QString& address)
{
    for (const char* suffix : {"", "-wal", "-shm", "-journal"})
        QFile::remove(address + QLatin1String(suffix));
}

Status import(const Arguments& arguments, Context& context)
{
    QB_TRY(const QString address, workspaceAddress(arguments));
    const bool isNew = !address.contains(QLatin1String("://")) && !QFileInfo::exists(address);
    auto opened
        = store::Workspace::open(address, store::OpenMode::CreateIfMissing, context.environment());
    if (opened.isError())
        return opened.error();
    auto workspace = std::move(opened).value();
    auto imported = importAll(*workspace, arguments, context);
    const bool hasNothing = imported.isError() || imported.value().clippingIds.isEmpty();
    if (isNew && hasNothing) {
        QB_TRY(
            const auto stored, workspace->clippings()); // a cancelled import keeps what it finished
        workspace.reset();
        if (stored.empty())
            removeEmptyWorkspace(address);
    }
    if (imported.isError())
        return imported.error();

    const jobs::ImportSummary& summary = imported.value();
    std::vector<Warning> remarks = summary.warnings;
    for (const jobs::DroppedLine& line : summary.dropped)
        remarks.push_back(droppedLineWarning(line.noise, line.file));
    context.warn(remarks);
    if (summary.files > 0 || (summary.failures.size() > 1 && !context.isText()))
        QB_CHECK(context.isText() ? context.print(summaryText(summary))
                                  : context.printJson(summaryToJson(summary)));
    if (summary.failures.empty())
        return ok();
    if (summary.failures.size() > 1 && context.isText())
        for (const Error& error : summary.failures)
            context.report(error);
    return summaryError(summary.failures, context.isText());
}

} // namespace

Command importCommand()
{
    return {Text::tr("把文件导入工作区，成为剪报"), QStringLiteral("FILE|DIR…"), 1,
        Command::kAnyNumber,
        {workspaceOption(),
            {QStringLiteral("publication"), QStringLiteral("P"),
                Text::tr("原文没有写明来源时，记作出自 P"), {}, false},
            encodingOption(), jsonOption()},
        {Text::tr("工作区不存在时新建。文件夹连同下级一起导入；已有的文章不重复导入。")},
        QStringLiteral("qingbao import raw.txt --workspace my.qingbao"), import};
}

} // namespace qb::cli
