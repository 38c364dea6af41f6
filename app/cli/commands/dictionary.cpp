#include "cli/command.h"
#include "cli/json_values.h"
#include "cli/text.h"
#include "cli/workspace_options.h"
#include "core/atomic_file.h"
#include "jobs/proofreading.h"

namespace qb::cli {

namespace {

QJsonObject toJson(const store::DictionaryWord& word)
{
    return {{QStringLiteral("word"), word.word},
        {QStringLiteral("replacement"), orNull(word.replacement)},
        {QStringLiteral("note"), orNull(word.note)}, {QStringLiteral("who"), orNull(word.who)},
        {QStringLiteral("addedAt"), orNull(word.addedAt.toString(Qt::ISODate))}};
}

QString lineOf(const store::DictionaryWord& word)
{
    QString line = word.replacement.isEmpty() ? word.word
                                              : word.word + QStringLiteral("→") + word.replacement;
    if (!word.note.isEmpty())
        line += Text::tr("（%1）").arg(word.note);
    return line;
}

Status list(const Arguments& arguments, Context& context)
{
    QB_TRY(const auto workspace, openWorkspace(arguments, context));
    QB_TRY(const auto words, workspace->words());
    QJsonArray array;
    QStringList lines;
    for (const store::DictionaryWord& word : words) {
        array.append(toJson(word));
        lines << lineOf(word);
    }
    if (!context.isText())
        return context.printJson({{QStringLiteral("words"), array}});
    return context.print(lines.isEmpty() ? Text::tr("词库是空的") : lines.join(QLatin1Char('\n')));
}

/// `done` says what was done with "%1" of them.
Status printCount(const QString& done, int count, Context& context)
{
    if (!context.isText())
        return context.printJson({{QStringLiteral("words"), count}});
    return context.print(done.arg(count));
}

Status add(const Arguments& arguments, Context& context)
{
    QB_TRY(const auto workspace, openWorkspace(arguments, context));
    std::vector<check::DictionaryEntry> entries;
    for (const QString& word : arguments.inputs())
        entries.push_back({word, arguments.value(QStringLiteral("replacement")),
            arguments.value(QStringLiteral("note"))});
    QB_TRY(const int count, jobs::importWords(entries, jobs::currentPerson(), *workspace));
    return printCount(Text::tr("已加入 %1 条"), count, context);
}

Status remove(const Arguments& arguments, Context& context)
{
    QB_TRY(const auto workspace, openWorkspace(arguments, context));
    const auto removeAll = [&]() -> Status {
        for (const QString& word : arguments.inputs())
            QB_CHECK(workspace->removeWord(word));
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
    QB_TRY(const auto entries, check::readDictionary(bytes, path));
    QB_TRY(const int count, jobs::importWords(entries, jobs::currentPerson(), *workspace));
    return printCount(Text::tr("已导入 %1 条"), count, context);
}

Status exportFile(const Arguments& arguments, Context& context)
{
    QB_TRY(const auto workspace, openWorkspace(arguments, context));
    QB_TRY(const auto entries, jobs::dictionaryEntries(*workspace));
    QB_CHECK(writeFileAtomically(arguments.inputs().first(), check::writeDictionary(entries)));
    return printCount(Text::tr("已导出 %1 条"), int(entries.size()), context);
}

} // namespace

Command dictionaryListCommand()
{
    return {Text::tr("列出词库"), {}, 0, 0, {workspaceOption(), jsonOption()}, {},
        QStringLiteral("qingbao dictionary list --workspace my.qingbao"), list};
}

Command dictionaryAddCommand()
{
    return {Text::tr("把词加入词库：校对时不再报；写了 --replacement 的一律要换掉"),
        QStringLiteral("WORD…"), 1, Command::kAnyNumber,
        {workspaceOption(), jsonOption(),
            {QStringLiteral("replacement"), QStringLiteral("WORD"), Text::tr("一律换成这个词"), {},
                false},
            {QStringLiteral("note"), QStringLiteral("TEXT"), Text::tr("理由"), {}, false}},
        {}, QStringLiteral("qingbao dictionary add 数智 --workspace my.qingbao"), add};
}

Command dictionaryRemoveCommand()
{
    return {Text::tr("从词库删去"), QStringLiteral("WORD…"), 1, Command::kAnyNumber,
        {workspaceOption(), jsonOption()}, {},
        QStringLiteral("qingbao dictionary remove 数智 --workspace my.qingbao"), remove};
}

Command dictionaryImportCommand()
{
    return {Text::tr("导入词库文件"), QStringLiteral("FILE|-"), 1, 1,
        {workspaceOption(), jsonOption()},
        {Text::tr(
            "UTF-8 文本，一行一条：“词”，或“错词→正词”，或以制表符分开的“词、替换、理由”。# 开头的是注释，词以 # 开头的前面加 \\。")},
        QStringLiteral("qingbao dictionary import words.txt --workspace my.qingbao"), importFile};
}

Command dictionaryExportCommand()
{
    return {Text::tr("导出词库文件"), QStringLiteral("FILE"), 1, 1,
        {workspaceOption(), jsonOption()}, {},
        QStringLiteral("qingbao dictionary export words.txt --workspace my.qingbao"), exportFile};
}

} // namespace qb::cli
