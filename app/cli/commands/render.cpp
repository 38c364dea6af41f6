#include "cli/command.h"
#include "cli/json_values.h"
#include "cli/text.h"
#include "cli/workspace_options.h"

namespace qb::cli {

namespace {

QString reportText(const jobs::RenderReport& report)
{
    return Text::tr("%1  %2 页  %3 KB  用时 %4 毫秒")
        .arg(report.output)
        .arg(report.pages)
        .arg((report.bytes + 1023) / 1024)
        .arg(qRound64(report.totalMs));
}

Status render(const Arguments& arguments, Context& context)
{
    jobs::RenderRequest request;
    request.input.input = arguments.inputs().first();
    request.input.encoding = arguments.value(QStringLiteral("encoding"), QStringLiteral("auto"));
    request.input.workspaceAddress
        = arguments.value(QStringLiteral("workspace"), qEnvironmentVariable("QINGBAO_WORKSPACE"));
    request.templateId = arguments.value(QStringLiteral("template"));
    request.output = arguments.value(QStringLiteral("output"));
    QB_TRY(request.fields, readFields(arguments));
    QB_TRY(request.profile,
        jobs::profileFromName(
            arguments.value(QStringLiteral("profile"), QStringLiteral("screen"))));
    if (request.input.input == QLatin1String("-")) {
        QB_TRY(QByteArray bytes, context.read(request.input.input));
        request.input.content = std::move(bytes);
    }
    QB_TRY(const jobs::RenderReport report,
        jobs::render(request, context.environment(), context.progress()));
    context.warn(report.warnings);
    return context.isText() ? context.print(reportText(report))
                            : context.printJson(toJson(report, jobs::profileName(request.profile)));
}

} // namespace

Command renderCommand()
{
    return {Text::tr("把一期排成 PDF"), QStringLiteral("INPUT -o OUT.pdf"), 1, 1,
        {{QStringLiteral("output"), QStringLiteral("OUT.pdf"), Text::tr("输出文件"),
             QLatin1Char('o'), false},
            {QStringLiteral("template"), QStringLiteral("ID|DIR"),
                Text::tr("模板编号或文件夹；不写则用本期的，再不然用默认的"), {}, false},
            {QStringLiteral("profile"), QStringLiteral("NAME"),
                Text::tr("screen（屏幕阅读，默认）、archive（存档）、print（印刷）"), {}, false},
            setOption(), encodingOption(), workspaceOption(), jsonOption()},
        {Text::tr("INPUT：通讯原文、期刊文件（*.json），或 workspace:期编号；“-”是标准输入。")},
        QStringLiteral("qingbao render raw.txt -o issue.pdf --set number=3 --set date=2025-01-31"),
        render};
}

} // namespace qb::cli
