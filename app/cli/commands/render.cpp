#include "cli/command.h"
#include "cli/json_values.h"
#include "cli/password_source.h"
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

Status readPageGoal(const Arguments& arguments, jobs::RenderRequest& request)
{
    const QString exact = QStringLiteral("pages");
    const QString multiple = QStringLiteral("pages-multiple");
    if (arguments.has(exact) && arguments.has(multiple))
        return Error{ErrorKind::Usage, Text::tr("--pages 和 --pages-multiple 只能写一个"), {}, {}};
    QB_TRY(request.pages, readNumberOption(arguments, exact, 0, 1, 10000));
    QB_TRY(request.pagesMultiple, readNumberOption(arguments, multiple, 0, 1, 64));
    return ok();
}

Status readImposition(const Arguments& arguments, jobs::RenderRequest& request)
{
    if (arguments.has(QStringLiteral("impose"))) {
        QB_TRY(request.imposition,
            jobs::impositionFromName(arguments.value(QStringLiteral("impose"))));
    }
    if (!arguments.has(QStringLiteral("creep")))
        return ok();
    const auto creep = parseLength(arguments.value(QStringLiteral("creep")));
    if (creep.isError())
        return Error{ErrorKind::Usage, creep.error().message, QStringLiteral("--creep"),
            Text::tr("写每张纸的厚度，如 0.1mm")};
    request.creep = creep.value();
    return ok();
}

Status readSecurity(const Arguments& arguments, Context& context, jobs::RenderRequest& request)
{
    const bool hasUser = arguments.has(QStringLiteral("user-password"));
    const bool hasOwner = arguments.has(QStringLiteral("owner-password"));
    if (!hasUser && !hasOwner) {
        if (arguments.has(QStringLiteral("permit")))
            return Error{ErrorKind::Usage, Text::tr("没有密码，权限不起作用"),
                QStringLiteral("--permit"), Text::tr("加上 --owner-password")};
        return ok();
    }
    pdf::Security security;
    if (hasUser) {
        QB_TRY(security.userPassword,
            readPassword(QStringLiteral("user-password"), arguments, context));
    }
    if (hasOwner) {
        QB_TRY(security.ownerPassword,
            readPassword(QStringLiteral("owner-password"), arguments, context));
    }
    if (arguments.has(QStringLiteral("permit"))) {
        QB_TRY(security.permissions,
            pdf::permissionsFrom(
                arguments.value(QStringLiteral("permit")).split(u',', Qt::SkipEmptyParts)));
    }
    request.security = std::move(security);
    return ok();
}

Status render(const Arguments& arguments, Context& context)
{
    jobs::RenderRequest request;
    request.input = issueInput(arguments);
    request.templateId = arguments.value(QStringLiteral("template"));
    request.output = arguments.value(QStringLiteral("output"));
    request.profile = arguments.value(QStringLiteral("profile"), request.profile);
    request.attachments = arguments.values(QStringLiteral("attach"));
    request.isSourceAttached = arguments.has(QStringLiteral("attach-source"));
    QB_TRY(request.fields, readFields(arguments));
    QB_CHECK(readPageGoal(arguments, request));
    QB_CHECK(readImposition(arguments, request));
    QB_CHECK(readSecurity(arguments, context, request));
    if (request.input.input == QLatin1String("-")) {
        QB_TRY(QByteArray bytes, context.read(request.input.input));
        request.input.content = std::move(bytes);
    }
    QB_TRY(const jobs::RenderReport report,
        jobs::render(request, context.environment(), context.progress()));
    context.warn(report.warnings);
    return context.isText() ? context.print(reportText(report)) : context.printJson(toJson(report));
}

std::vector<Option> options()
{
    const QString source = QStringLiteral("SOURCE");
    return {{QStringLiteral("output"), QStringLiteral("OUT.pdf"), Text::tr("输出文件"),
                QLatin1Char('o'), false},
        {QStringLiteral("template"), QStringLiteral("ID|DIR"),
            Text::tr("模板编号或文件夹；不写则用本期的，再不然用默认的"), {}, false},
        {QStringLiteral("profile"), QStringLiteral("NAME|FILE"),
            Text::tr("screen（屏幕阅读，默认）、archive（存档）、archive-source（存档，可附原稿）、"
                     "print（印刷，四色加专色）、print-cmyk（四色）、print-spot（黑加专色），"
                     "或自己写的 *.json"),
            {}, false},
        {QStringLiteral("pages"), QStringLiteral("N"),
            Text::tr("排成 N 页：行距、段落、图片只作看不出来的调整，做不到就报错"), {}, false},
        {QStringLiteral("pages-multiple"), QStringLiteral("N"),
            Text::tr("同上，排成 N 的倍数页，如骑马订要 4"), {}, false},
        {QStringLiteral("impose"), QStringLiteral("NAME"),
            Text::tr("拼版：single（单页）、2up（两页一面）、booklet（骑马订，补白页到 4 的倍数）"),
            {}, false},
        {QStringLiteral("creep"), QStringLiteral("LENGTH"),
            Text::tr("骑马订每往里一张，版面向订口移多少，如 0.1mm"), {}, false},
        {QStringLiteral("user-password"), source,
            Text::tr("打开文件要的密码：env:变量名、file:文件名，或“-”（标准输入）"), {}, false},
        {QStringLiteral("owner-password"), source, Text::tr("改权限要的密码，写法同上"), {}, false},
        {QStringLiteral("permit"), QStringLiteral("LIST"),
            Text::tr("只有打开密码的人可以做的：print,copy,modify,annotate,fill-forms,assemble，或 "
                     "none；不写则 print,copy"),
            {}, false},
        {QStringLiteral("attach"), QStringLiteral("FILE"), Text::tr("附上这个文件，可写多次"), {},
            true},
        {QStringLiteral("attach-source"), {}, Text::tr("附上这一期的稿件（JSON）"), {}, false},
        setOption(), encodingOption(), workspaceOption(), jsonOption()};
}

} // namespace

Command renderCommand()
{
    return {Text::tr("把一期排成 PDF"), QStringLiteral("INPUT -o OUT.pdf"), 1, 1, options(),
        {Text::tr("INPUT：通讯原文、期刊文件（*.json），或 workspace:期编号；“-”是标准输入。")},
        QStringLiteral("qingbao render raw.txt -o issue.pdf --set number=3 --set date=2025-01-31\n"
                       "  qingbao render issue.json -o press.pdf --profile print --impose booklet "
                       "--creep 0.1mm"),
        render};
}

} // namespace qb::cli
