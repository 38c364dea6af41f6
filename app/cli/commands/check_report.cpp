#include "cli/check_options.h"
#include "cli/command.h"
#include "cli/json_values.h"
#include "cli/text.h"
#include "cli/workspace_options.h"
#include "jobs/archive_learning.h"
#include "jobs/proof_pages.h"

namespace qb::cli {

namespace {

/// Without pages the sheet is of use all the same.
Status addPages(jobs::ProofRoundReport& report, const QString& id, store::Workspace& workspace,
    Context& context, std::vector<Warning>& warnings)
{
    QB_TRY(const Issue issue, workspace.issue(id));
    const Status found
        = jobs::addPages(report.entries, issue, context.environment(), context.progress());
    if (found.isOk())
        return ok();
    if (found.error().isCancelled())
        return found;
    Warning warning;
    warning.kind = QStringLiteral("no-pages");
    warning.message
        = Text::tr("这一期排不出版面，校对单里没有页码：%1").arg(found.error().oneLine());
    warnings.push_back(warning);
    return ok();
}

Status report(const Arguments& arguments, Context& context)
{
    const QString name = arguments.inputs().first();
    const auto input = jobs::workspaceInput(name);
    if (!input)
        return Error{ErrorKind::Usage, Text::tr("校对单只给工作区里的剪报和期"), name,
            Text::tr("写成 workspace:i1")};
    QB_TRY(const QString address, workspaceAddress(arguments));
    QB_TRY(const auto checker, context.tools().checker(jobs::existingArchiveModel(address)));
    QB_TRY(const check::CheckOptions options, readCheckOptions(arguments, *checker));
    QB_TRY(const auto workspace, openWorkspace(arguments, context));
    QB_TRY(const QDate date, readDateOption(arguments, QStringLiteral("date")));
    QB_TRY(const auto subjects, jobs::proofSubjects(*input, *workspace, date));
    QB_TRY(jobs::ProofRoundReport now,
        jobs::proofread(subjects, *checker, options, context.progress()));
    std::vector<Warning> warnings = checker->warnings();
    if (input->isIssue)
        QB_CHECK(addPages(now, input->id, *workspace, context, warnings));
    context.warn(warnings);
    if (arguments.has(QStringLiteral("record"))) {
        QB_TRY(now.round, readRound(arguments));
        if (now.round == 0) {
            QB_TRY(now.round, jobs::nextRound(input->id, *workspace));
        }
        now.who = jobs::currentPerson();
        now.when = context.environment().now();
    }
    QB_TRY(const jobs::ProofSheet sheet, jobs::proofSheet(*input, std::move(now), *workspace));
    QJsonObject object = jobs::toJson(sheet);
    object.insert(QStringLiteral("warnings"), toJson(warnings));
    const QString output = arguments.value(QStringLiteral("output"));
    QString line = jobs::toTable(sheet);
    if (!output.isEmpty()) {
        QB_TRY(const int pages,
            jobs::writeProofSheet(sheet, output, context.environment(), context.progress()));
        line = Text::tr("%1  %2 页").arg(output).arg(pages);
        object.insert(QStringLiteral("output"), output);
        object.insert(QStringLiteral("pages"), pages);
    }
    // Only now: what could not be written is not recorded either.
    const jobs::ProofRoundReport& last = sheet.rounds.back();
    if (last.round > 0)
        QB_CHECK(jobs::recordRound(input->id, last, last.round, *workspace));
    return context.isText() ? context.print(line) : context.printJson(object);
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
    options.push_back({QStringLiteral("date"), QStringLiteral("DATE"),
        Text::tr("刊出的日期，据此查“今年”“近日”"), {}, false});
    return {Text::tr("校对单：各校次的差错率和本次结果"), QStringLiteral("workspace:ID"), 1, 1,
        options, {},
        QStringLiteral("qingbao check report workspace:i1 --workspace my.qingbao\n"
                       "qingbao check report workspace:i1 --workspace my.qingbao --json\n"
                       "qingbao check report workspace:i1 --workspace my.qingbao --record next -o "
                       "proof.pdf"),
        report};
}

} // namespace qb::cli
