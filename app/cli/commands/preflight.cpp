#include "cli/command.h"
#include "cli/json_values.h"
#include "cli/text.h"
#include "cli/workspace_options.h"
#include "jobs/preflight_job.h"

namespace qb::cli {

namespace {

QString severityWord(preflight::Severity severity)
{
    switch (severity) {
    case preflight::Severity::Error:
        return Text::tr("错误");
    case preflight::Severity::Warning:
        return Text::tr("警告");
    case preflight::Severity::Hint:
        break;
    }
    return Text::tr("提示");
}

/// "错误 第 1–3 页 字体没有嵌入：某宋（ISO …）。请嵌入全部字体再导出 [font.not-embedded]"
QString findingLine(const preflight::Finding& finding)
{
    QStringList parts{severityWord(finding.severity)};
    if (!finding.pages.empty())
        parts << Text::tr("第 %1 页").arg(preflight::pageList(finding.pages));
    if (!finding.article.isEmpty())
        parts << Text::tr("《%1》").arg(finding.article);
    QString what = finding.message;
    if (!finding.text.isEmpty())
        what += Text::tr("：“%1”").arg(finding.text.simplified());
    if (!finding.source.isEmpty())
        what += Text::tr("（%1）").arg(finding.source);
    parts << Text::tr("%1。%2").arg(what, finding.mend) << QStringLiteral("[%1]").arg(finding.rule);
    return parts.join(QLatin1Char(' '));
}

QString reportText(const preflight::Report& report)
{
    if (report.findings.empty())
        return Text::tr("没有发现问题");
    QStringList lines;
    for (const preflight::Finding& finding : report.findings)
        lines << findingLine(finding);
    lines << Text::tr("共 %1 个错误、%2 个警告、%3 个提示")
                 .arg(report.count(preflight::Severity::Error))
                 .arg(report.count(preflight::Severity::Warning))
                 .arg(report.count(preflight::Severity::Hint));
    return lines.join(QLatin1Char('\n'));
}

QJsonObject toJson(const preflight::Finding& finding)
{
    QJsonArray pages;
    for (const int page : finding.pages)
        pages.append(page);
    return {{QStringLiteral("rule"), finding.rule},
        {QStringLiteral("severity"), preflight::severityName(finding.severity)},
        {QStringLiteral("message"), finding.message}, {QStringLiteral("mend"), finding.mend},
        {QStringLiteral("source"), orNull(finding.source)}, {QStringLiteral("pages"), pages},
        {QStringLiteral("count"), finding.count},
        {QStringLiteral("article"), orNull(finding.article)},
        {QStringLiteral("text"), orNull(finding.text)}};
}

QJsonObject toJson(const preflight::Report& report, const QString& input)
{
    QJsonArray findings;
    for (const preflight::Finding& finding : report.findings)
        findings.append(toJson(finding));
    QJsonObject counts;
    for (const auto severity :
        {preflight::Severity::Error, preflight::Severity::Warning, preflight::Severity::Hint})
        counts.insert(preflight::severityName(severity), report.count(severity));
    return {{QStringLiteral("input"), input},
        {QStringLiteral("profile"), preflight::profileName(report.profile)},
        {QStringLiteral("pages"), report.pages},
        {QStringLiteral("version"), orNull(report.version)},
        {QStringLiteral("kind"), orNull(report.kind)}, {QStringLiteral("counts"), counts},
        {QStringLiteral("findings"), findings}};
}

Status preflight(const Arguments& arguments, Context& context)
{
    jobs::PreflightRequest request;
    request.input = issueInput(arguments);
    request.templateId = arguments.value(QStringLiteral("template"));
    request.kind = arguments.value(QStringLiteral("kind"));
    QB_TRY(request.profile,
        preflight::profileFromName(
            arguments.value(QStringLiteral("profile"), QStringLiteral("screen"))));
    QB_TRY(request.fields, readFields(arguments));
    if (request.input.input == QLatin1String("-")) {
        QB_TRY(QByteArray bytes, context.read(request.input.input));
        request.input.content = std::move(bytes);
    }
    QB_TRY(const preflight::Report report,
        jobs::preflightInput(request, context.environment(), context.progress()));
    return context.isText() ? context.print(reportText(report))
                            : context.printJson(toJson(report, request.input.input));
}

} // namespace

Command preflightCommand()
{
    return {Text::tr("付印、归档前检查 PDF 或一期"), QStringLiteral("FILE.pdf|ISSUE"), 1, 1,
        {{QStringLiteral("profile"), QStringLiteral("NAME"),
             Text::tr("按什么用途查：screen（屏幕阅读，默认）、archive（存档）、print（印刷）"), {},
             false},
            {QStringLiteral("kind"), QStringLiteral("KIND"),
                Text::tr(
                    "刊物种类：internal-publication（内部资料）、bulletin（机关简报）、none（不"
                    "查）；不写则看本期、模板或首页"),
                {}, false},
            {QStringLiteral("template"), QStringLiteral("ID|DIR"),
                Text::tr("查一期时用的模板，同 render"), {}, false},
            setOption(), encodingOption(), workspaceOption(), jsonOption()},
        {Text::tr("ISSUE 同 render 的 INPUT；PDF 由什么程序做的都可以查。"),
            Text::tr("查完了就是成功；有没有错误看输出。")},
        QStringLiteral("qingbao preflight issue.pdf --profile print --json"), preflight};
}

} // namespace qb::cli
