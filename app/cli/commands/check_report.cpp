#include "cli/check_options.h"
#include "cli/command.h"
#include "cli/text.h"
#include "cli/workspace_options.h"
#include "jobs/archive_learning.h"
#include "jobs/proof_sheet.h"

namespace qb::cli {

namespace {

Status report(const Arguments& arguments, Context& context)
{
    const QString name = arguments.inputs().first();
    const auto input = jobs::workspaceInput(name);
    if (!input)
        return Error{ErrorKind::Usage, Text::tr("校对单只给工作区里的剪报和期"), name,
            Text::tr("写成 workspace:i1")};
    QB_TRY(const QString address, workspaceAddress(arguments));
    QB_TRY(const auto checker, context.tools().checker(jobs::existingArchiveModel(address)));
    context.warn(checker->warnings());
    QB_TRY(const check::CheckOptions options, readCheckOptions(arguments, *checker));
    QB_TRY(const auto workspace, openWorkspace(arguments, context));
    QB_TRY(const auto subjects, jobs::proofSubjects(*input, *workspace));
    QB_TRY(jobs::ProofRoundReport now,
        jobs::proofread(subjects, *checker, options, context.progress()));
    if (arguments.has(QStringLiteral("record"))) {
        QB_TRY(const int round, readRound(arguments));
        QB_CHECK(jobs::recordRound(input->id, now, round, *workspace));
    }
    QB_TRY(const jobs::ProofSheet sheet, jobs::proofSheet(*input, std::move(now), *workspace));
    const QString output = arguments.value(QStringLiteral("output"));
    if (output.isEmpty())
        return context.isText() ? context.print(jobs::toTable(sheet))
                                : context.printJson(jobs::toJson(sheet));
    QB_TRY(const int pages,
        jobs::writeProofSheet(sheet, output, context.environment(), context.progress()));
    if (context.isText())
        return context.print(Text::tr("%1  %2 页").arg(output).arg(pages));
    QJsonObject object = jobs::toJson(sheet);
    object.insert(QStringLiteral("output"), output);
    object.insert(QStringLiteral("pages"), pages);
    return context.printJson(object);
}

} // namespace

Command checkReportCommand()
{
    std::vector<Option> options{workspaceOption(), jsonOption(),
        {QStringLiteral("output"), QStringLiteral("OUT.pdf"), Text::tr("写成 PDF"), u'o', false},
        {QStringLiteral("record"), QStringLiteral("N"),
            Text::tr("先把本次结果记为第 N 校；接着上一次写 next"), {}, false}};
    const std::vector<Option> rules = checkRuleOptions();
    options.insert(options.end(), rules.begin(), rules.end());
    return {Text::tr("校对单：各校次的差错率和本次结果"), QStringLiteral("workspace:ID"), 1, 1,
        options, {},
        QStringLiteral("qingbao check report workspace:i1 --workspace my.qingbao -o proof.pdf"),
        report};
}

} // namespace qb::cli
