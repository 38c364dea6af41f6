#include "check/quoted_words.h"
#include "cli/command.h"
#include "cli/json_values.h"
#include "cli/text.h"
#include "cli/workspace_options.h"
#include "core/atomic_file.h"
#include "jobs/proofreading.h"

#include <QLocale>

namespace qb::cli {

namespace {

QString scopeText(const QString& scope, const QString& document)
{
    if (scope == QLatin1String("always"))
        return Text::tr("总是忽略");
    return scope == QLatin1String("once") ? Text::tr("%1 忽略一次").arg(document)
                                          : Text::tr("%1 本文忽略").arg(document);
}

QJsonObject toJson(const store::IgnoredRecord& record)
{
    return {{QStringLiteral("number"), record.number}, {QStringLiteral("scope"), record.scope},
        {QStringLiteral("rule"), record.rule}, {QStringLiteral("text"), record.text},
        {QStringLiteral("suggestion"),
            record.suggestion ? QJsonValue(*record.suggestion) : QJsonValue()},
        {QStringLiteral("context"), orNull(record.context)},
        {QStringLiteral("document"), orNull(record.document)},
        {QStringLiteral("who"), orNull(record.who)},
        {QStringLiteral("reason"), orNull(record.reason)},
        {QStringLiteral("addedAt"), orNull(record.addedAt.toString(Qt::ISODate))}};
}

/// “认真的学”里的“的”→“地”
QString wordsOf(const store::IgnoredRecord& record)
{
    const QString words = check::ignoredWords(jobs::fromRecord(record));
    const QString text = record.text.simplified();
    QString line = check::quotedWords(text);
    if (words != text)
        line.prepend(Text::tr("%1里的").arg(check::quotedWords(words)));
    if (record.suggestion)
        line += QStringLiteral("→")
            + (record.suggestion->isEmpty() ? Text::tr("删去")
                                            : check::quotedWords(*record.suggestion));
    return line;
}

Status list(const Arguments& arguments, Context& context)
{
    QB_TRY(const auto workspace, openWorkspace(arguments, context));
    QB_TRY(const auto records, workspace->ignored());
    QJsonArray array;
    QStringList lines;
    for (const store::IgnoredRecord& record : records) {
        array.append(toJson(record));
        QStringList parts{QString::number(record.number), scopeText(record.scope, record.document),
            wordsOf(record), record.rule, record.who, record.addedAt.date().toString(Qt::ISODate)};
        if (!record.reason.isEmpty())
            parts << Text::tr("（%1）").arg(record.reason);
        lines << parts.join(QStringLiteral("  "));
    }
    if (!context.isText())
        return context.printJson({{QStringLiteral("ignored"), array}});
    return context.print(lines.isEmpty() ? Text::tr("没有忽略的") : lines.join(QLatin1Char('\n')));
}

/// Says that `left` entries of single documents were left out.
void warnOfDocuments(size_t left, Context& context)
{
    if (left == 0)
        return;
    Warning warning;
    warning.kind = QStringLiteral("ignored-in-documents");
    warning.message = Text::tr("只在某一篇里忽略的 %1 条没有带上").arg(left);
    context.warn({warning});
}

/// `done` says what was done with "%1" of them.
Status printCount(const QString& done, int count, Context& context)
{
    if (!context.isText())
        return context.printJson({{QStringLiteral("ignored"), count}});
    return context.print(done.arg(count));
}

Status add(const Arguments& arguments, Context& context)
{
    QB_TRY(const auto workspace, openWorkspace(arguments, context));
    store::IgnoredRecord record;
    record.rule = arguments.inputs().at(0);
    record.text = arguments.inputs().at(1);
    record.document = arguments.value(QStringLiteral("document"));
    record.scope
        = record.document.isEmpty() ? QStringLiteral("always") : QStringLiteral("document");
    record.context = arguments.value(QStringLiteral("within"));
    record.reason = arguments.value(QStringLiteral("reason"));
    record.who = jobs::currentPerson();
    QB_TRY(const auto checker, context.tools().checker());
    if (!checker->ruleIds().contains(record.rule))
        return Error{ErrorKind::Usage, Text::tr("没有这条规则：“%1”").arg(record.rule), {},
            Text::tr("规则编号写在校对结果的方括号里")};
    if (record.context.isEmpty() && check::needNeighbours(record.text))
        return Error{ErrorKind::Usage, Text::tr("只有“%1”太宽，会漏掉别处的差错").arg(record.text),
            {}, Text::tr("请连同前后的字写出来，如 --within 认真的学")};
    if (!record.context.isEmpty() && !record.context.contains(record.text))
        return Error{
            ErrorKind::Usage, Text::tr("“%1”里没有“%2”").arg(record.context, record.text), {}, {}};
    QB_CHECK(workspace->addIgnored(record));
    return printCount(Text::tr("已加入 %1 条"), 1, context);
}

Status remove(const Arguments& arguments, Context& context)
{
    QB_TRY(const auto workspace, openWorkspace(arguments, context));
    const auto removeAll = [&]() -> Status {
        for (const QString& word : arguments.inputs()) {
            bool isNumber = false;
            const qint64 number = QLocale::c().toLongLong(word, &isNumber);
            if (!isNumber)
                return Error{ErrorKind::Usage, Text::tr("要写编号，得到的是“%1”").arg(word), {},
                    Text::tr("编号见 qingbao ignored list")};
            QB_CHECK(workspace->removeIgnored(number));
        }
        return ok();
    };
    QB_CHECK(workspace->inTransaction(removeAll));
    return printCount(Text::tr("已删去 %1 条"), int(arguments.inputs().size()), context);
}

Status importFile(const Arguments& arguments, Context& context)
{
    QB_TRY(const auto workspace, openWorkspace(arguments, context));
    const QString path = arguments.inputs().first();
    QB_TRY(const QByteArray bytes, context.read(path));
    QB_TRY(const auto entries, check::readIgnored(bytes, path));
    QB_TRY(const int count, jobs::importIgnored(entries, *workspace));
    warnOfDocuments(entries.size() - size_t(count), context);
    return printCount(Text::tr("已导入 %1 条"), count, context);
}

Status exportFile(const Arguments& arguments, Context& context)
{
    QB_TRY(const auto workspace, openWorkspace(arguments, context));
    QB_TRY(const auto records, workspace->ignored());
    std::vector<check::IgnoredFinding> entries;
    for (const store::IgnoredRecord& record : records)
        if (check::IgnoredFinding entry = jobs::fromRecord(record);
            entry.scope == check::IgnoreScope::Always)
            entries.push_back(std::move(entry));
    warnOfDocuments(records.size() - entries.size(), context);
    QB_CHECK(writeFileAtomically(arguments.inputs().first(), check::writeIgnored(entries)));
    return printCount(Text::tr("已导出 %1 条"), int(entries.size()), context);
}

} // namespace

Command ignoredListCommand()
{
    return {Text::tr("列出忽略的校对结果"), {}, 0, 0, {workspaceOption(), jsonOption()}, {},
        QStringLiteral("qingbao ignored list --workspace my.qingbao"), list};
}

Command ignoredAddCommand()
{
    return {Text::tr("忽略某条规则对某处文字的结果"), QStringLiteral("RULE TEXT"), 2, 2,
        {workspaceOption(), jsonOption(),
            {QStringLiteral("document"), QStringLiteral("ID"), Text::tr("只在这一篇里忽略"), {},
                false},
            {QStringLiteral("within"), QStringLiteral("WORDS"),
                Text::tr("只在这几个字里忽略；不足两个字的必须写"), {}, false},
            {QStringLiteral("reason"), QStringLiteral("TEXT"), Text::tr("理由"), {}, false}},
        {}, QStringLiteral("qingbao ignored add consistency.term WiFi --workspace my.qingbao"),
        add};
}

Command ignoredRemoveCommand()
{
    return {Text::tr("不再忽略"), QStringLiteral("NUMBER…"), 1, Command::kAnyNumber,
        {workspaceOption(), jsonOption()}, {},
        QStringLiteral("qingbao ignored remove 3 --workspace my.qingbao"), remove};
}

Command ignoredImportCommand()
{
    return {Text::tr("导入忽略表"), QStringLiteral("FILE|-"), 1, 1,
        {workspaceOption(), jsonOption()}, {Text::tr("只导入总是忽略的。")},
        QStringLiteral("qingbao ignored import ignored.json --workspace my.qingbao"), importFile};
}

Command ignoredExportCommand()
{
    return {Text::tr("导出忽略表"), QStringLiteral("FILE"), 1, 1, {workspaceOption(), jsonOption()},
        {}, QStringLiteral("qingbao ignored export ignored.json --workspace my.qingbao"),
        exportFile};
}

} // namespace qb::cli
