#include "cli/command.h"
#include "cli/text.h"
#include "cli/workspace_options.h"
#include "jobs/archive_learning.h"

namespace qb::cli {

namespace {

Status train(const Arguments& arguments, Context& context)
{
    const QString from = arguments.value(QStringLiteral("from"));
    if (from.isEmpty())
        return Error{ErrorKind::Usage, Text::tr("没有指明从哪个工作区学"), QStringLiteral("--from"),
            Text::tr("写成 --from my.qingbao")};
    const QString output
        = jobs::archiveModelPath(arguments.value(QStringLiteral("workspace"), from));
    QB_TRY(const jobs::LearningReport report,
        jobs::learnArchive(from, output, context.environment(), context.progress()));
    if (!context.isText())
        return context.printJson(
            {{QStringLiteral("output"), report.output}, {QStringLiteral("issues"), report.issues},
                {QStringLiteral("paragraphs"), report.paragraphs},
                {QStringLiteral("characters"), report.characters},
                {QStringLiteral("cutShort"), report.isCutShort}});
    QString line = Text::tr("%1  学了 %2 期，%3 段，%4 字")
                       .arg(report.output)
                       .arg(report.issues)
                       .arg(report.paragraphs)
                       .arg(report.characters);
    if (report.isCutShort)
        line += Text::tr("（文字太多，只学了一部分）");
    return context.print(line);
}

} // namespace

Command checkTrainCommand()
{
    return {Text::tr("从本单位已编成的各期学习用词，校对时自动使用"), {}, 0, 0,
        {{QStringLiteral("from"), QStringLiteral("W"), Text::tr("从这个工作区学"), {}, false},
            {QStringLiteral("workspace"), QStringLiteral("W"),
                Text::tr("给这个工作区用；不写就是 --from 的那个"), {}, false},
            jsonOption()},
        {Text::tr("学到的存在工作区文件旁边；中途取消，原来的不变。")},
        QStringLiteral("qingbao check train --from my.qingbao"), train};
}

} // namespace qb::cli
