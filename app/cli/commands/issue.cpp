#include "cli/command.h"
#include "cli/json_values.h"
#include "cli/text.h"
#include "cli/workspace_options.h"
#include "core/issue_json.h"
#include "jobs/issue_file.h"
#include "jobs/issue_job.h"

namespace qb::cli {

namespace {

QString numberText(int number, int totalNumber)
{
    QString text = number > 0 ? Text::tr("第 %1 期").arg(number) : Text::tr("未编期号");
    if (totalNumber > 0)
        text += Text::tr("（总第 %1 期）").arg(totalNumber);
    return text;
}

QJsonObject issueToJson(const QString& id, const Issue& issue)
{
    QJsonObject object = toJson(issue);
    object.insert(QStringLiteral("id"), id);
    return object;
}

/// What an action on an issue left behind: the issue as it is now.
Status printIssue(store::Workspace& workspace, const QString& id, Context& context)
{
    QB_TRY(const Issue issue, workspace.issue(id));
    if (!context.isText())
        return context.printJson(issueToJson(id, issue));
    QStringList lines{QStringList{id, numberText(issue.number, issue.totalNumber),
        issue.date.toString(Qt::ISODate), issue.templateId}
                          .join(QStringLiteral("  "))};
    for (const Section& section : issue.sections) {
        lines << Text::tr("【%1】").arg(section.name);
        for (const Article& article : section.articles)
            lines << QStringLiteral("  ") + article.id + QStringLiteral("  ")
                    + (article.title.isEmpty() ? Text::tr("（无标题）") : article.title);
    }
    return context.print(lines.join(QLatin1Char('\n')));
}

Status newIssue(const Arguments& arguments, Context& context)
{
    QB_TRY(const QString address, workspaceAddress(arguments));
    QB_TRY(const auto fields, readFields(arguments));
    QString templateId = arguments.value(QStringLiteral("template"));
    if (templateId.isEmpty()) {
        QB_TRY(templateId, jobs::defaultTemplateId(context.environment()));
    }
    QB_TRY(const auto layout, style::loadTemplate(templateId, context.environment()));
    QB_TRY(const auto workspace, openWorkspace(arguments, context));
    QB_TRY(const QString id,
        jobs::newIssue(*workspace, *layout, context.environment().now().date(), fields));
    return printIssue(*workspace, id, context);
}

Status listIssues(const Arguments& arguments, Context& context)
{
    QB_TRY(const auto workspace, openWorkspace(arguments, context));
    QB_TRY(const auto issues, workspace->issues());
    QJsonArray array;
    QStringList lines;
    for (const store::IssueSummary& issue : issues) {
        array.append(toJson(issue));
        lines << QStringList{issue.id, issue.date.toString(Qt::ISODate),
            numberText(issue.number, issue.totalNumber), Text::tr("%1 篇").arg(issue.articleCount),
            issue.templateId}
                     .join(QStringLiteral("  "));
    }
    if (!context.isText())
        return context.printJson({{QStringLiteral("issues"), array}});
    return context.print(lines.isEmpty() ? Text::tr("还没有期") : lines.join(QLatin1Char('\n')));
}

Status showIssue(const Arguments& arguments, Context& context)
{
    QB_TRY(const auto workspace, openWorkspace(arguments, context));
    return printIssue(*workspace, arguments.inputs().first(), context);
}

Status addArticles(const Arguments& arguments, Context& context)
{
    QB_TRY(const auto taxonomy, context.tools().taxonomy());
    QB_TRY(const auto workspace, openWorkspace(arguments, context));
    const QString id = arguments.inputs().first();
    QB_CHECK(jobs::addToIssue(*workspace, id, arguments.inputs().mid(1),
        arguments.value(QStringLiteral("section")), taxonomy.get()));
    return printIssue(*workspace, id, context);
}

/// The section an article is in now; empty where the issue has no such article.
QString sectionOf(const Issue& issue, const QString& articleId)
{
    for (const Section& section : issue.sections)
        for (const Article& article : section.articles)
            if (article.id == articleId)
                return section.name;
    return {};
}

Status moveArticle(const Arguments& arguments, Context& context)
{
    if (!arguments.has(QStringLiteral("section")) && !arguments.has(QStringLiteral("to")))
        return Error{ErrorKind::Usage, Text::tr("没有说移到哪里"), QStringLiteral("issue move"),
            Text::tr("用 --section 写栏目，用 --to 写第几篇")};
    QB_TRY(const int place, readNumberOption(arguments, QStringLiteral("to"), 0, 1, 1'000'000));
    QB_TRY(const auto workspace, openWorkspace(arguments, context));
    const QString id = arguments.inputs().at(0);
    const QString article = arguments.inputs().at(1);
    QB_TRY(const Issue issue, workspace->issue(id));
    const QString section = arguments.value(QStringLiteral("section"), sectionOf(issue, article));
    QB_CHECK(jobs::moveInIssue(*workspace, id, article, section, place - 1));
    return printIssue(*workspace, id, context);
}

Status removeArticles(const Arguments& arguments, Context& context)
{
    QB_TRY(const auto workspace, openWorkspace(arguments, context));
    const QString id = arguments.inputs().first();
    const Status status = workspace->inTransaction([&]() -> Status {
        for (const QString& article : arguments.inputs().mid(1))
            QB_CHECK(jobs::removeFromIssue(*workspace, id, article));
        return ok();
    });
    if (status.isError())
        return status.error();
    return printIssue(*workspace, id, context);
}

Status exportIssue(const Arguments& arguments, Context& context)
{
    const QString output = arguments.value(QStringLiteral("output"));
    if (output.isEmpty() || output == QLatin1String("-"))
        return Error{ErrorKind::Usage, Text::tr("没有指明输出文件"), output,
            Text::tr("用 -o 写明 JSON 文件名")};
    QB_TRY(const auto workspace, openWorkspace(arguments, context));
    const QString id = arguments.inputs().first();
    QB_TRY(const Issue issue, workspace->issue(id));
    QB_CHECK(jobs::writeIssueFile(issue, output));
    std::size_t articles = 0;
    for (const Section& section : issue.sections)
        articles += section.articles.size();
    if (context.isText())
        return context.print(Text::tr("%1  %2 篇").arg(output).arg(articles));
    return context.printJson({{QStringLiteral("output"), output}, {QStringLiteral("issue"), id},
        {QStringLiteral("articles"), qint64(articles)}});
}

Option sectionOption()
{
    return {QStringLiteral("section"), QStringLiteral("NAME"), Text::tr("放进这个栏目"), {}, false};
}

} // namespace

Command issueNewCommand()
{
    return {Text::tr("新建一期"), {}, 0, 0,
        {workspaceOption(),
            {QStringLiteral("template"), QStringLiteral("ID|DIR"),
                Text::tr("模板编号或文件夹；不写则用默认的"), {}, false},
            setOption(), jsonOption()},
        {Text::tr(
            "期号接着同一模板的上一期；换了年份，期号从 1 起，总期号接着编。日期不写则是今天。")},
        QStringLiteral("qingbao issue new --workspace my.qingbao --set date=2025-01-31"), newIssue};
}

Command issueListCommand()
{
    return {Text::tr("列出各期"), {}, 0, 0, {workspaceOption(), jsonOption()}, {},
        QStringLiteral("qingbao issue list --workspace my.qingbao"), listIssues};
}

Command issueShowCommand()
{
    return {Text::tr("显示一期的栏目和稿件"), QStringLiteral("ISSUE"), 1, 1,
        {workspaceOption(), jsonOption()}, {},
        QStringLiteral("qingbao issue show i1 --workspace my.qingbao"), showIssue};
}

Command issueAddCommand()
{
    return {Text::tr("把剪报加入一期"), QStringLiteral("ISSUE CLIPPING…"), 2, Command::kAnyNumber,
        {workspaceOption(), sectionOption(), jsonOption()},
        {Text::tr("不写 --section 时，放进剪报原来的栏目，没有栏目的按类别放。")},
        QStringLiteral("qingbao issue add i1 c1 c2 --workspace my.qingbao"), addArticles};
}

Command issueMoveCommand()
{
    return {Text::tr("在一期里移动稿件"), QStringLiteral("ISSUE ARTICLE"), 2, 2,
        {workspaceOption(), sectionOption(),
            {QStringLiteral("to"), QStringLiteral("N"),
                Text::tr("移到栏目里的第几篇；不写则放最后"), {}, false},
            jsonOption()},
        {}, QStringLiteral("qingbao issue move i1 c2 --to 1 --workspace my.qingbao"), moveArticle};
}

Command issueRemoveCommand()
{
    return {Text::tr("从一期里拿掉稿件（剪报还在）"), QStringLiteral("ISSUE ARTICLE…"), 2,
        Command::kAnyNumber, {workspaceOption(), jsonOption()}, {},
        QStringLiteral("qingbao issue remove i1 c2 --workspace my.qingbao"), removeArticles};
}

Command issueExportCommand()
{
    return {Text::tr("把一期写成期刊文件（JSON，图片放在旁边）"),
        QStringLiteral("ISSUE -o FILE.json"), 1, 1,
        {{QStringLiteral("output"), QStringLiteral("FILE.json"), Text::tr("输出文件"),
             QLatin1Char('o'), false},
            workspaceOption(), jsonOption()},
        {}, QStringLiteral("qingbao issue export i1 -o issue.json --workspace my.qingbao"),
        exportIssue};
}

} // namespace qb::cli
