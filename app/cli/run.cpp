#include "cli/run.h"

#include "cli/command.h"
#include "cli/help.h"
#include "cli/text.h"
#include "text/cleaning.h"

namespace qb::cli {

namespace {

constexpr int kDone = 0;
constexpr int kFailed = 1;
constexpr int kWrongUsage = 2;

/// How errors are told is known before the rest of the command line is understood.
OutputForm formOf(const QStringList& words)
{
    const QStringList options = words.mid(0, words.indexOf(QStringLiteral("--")));
    if (options.contains(QStringLiteral("--lines")))
        return OutputForm::Lines;
    return options.contains(QStringLiteral("--json")) ? OutputForm::Json : OutputForm::Text;
}

QStringList namesIn(const QString& group)
{
    QStringList names;
    for (const CommandEntry& entry : commandEntries()) {
        const QStringList words = QString::fromLatin1(entry.name).split(QLatin1Char(' '));
        if (group.isEmpty())
            names << words.first();
        else if (words.size() > 1 && words.first() == group)
            names << words.last();
    }
    names.removeDuplicates();
    return names;
}

Error unknownCommand(const QString& group, const QString& word)
{
    const QString prefix = group.isEmpty() ? QString() : group + QLatin1Char(' ');
    const QString nearest = nearestName(word, namesIn(group));
    const QString hint = nearest.isEmpty()
        ? Text::tr("可用的有：%1").arg(namesIn(group).join(QStringLiteral("、")))
        : Text::tr("是不是 %1？").arg(prefix + nearest);
    return {ErrorKind::Usage, Text::tr("没有这个命令"), prefix + word, hint};
}

/// The group that a command line names; empty where its first word is a command. A word that is
/// both
/// ("check FILE", "check report …") is a group only before one of the group's own words.
QString groupOf(const QStringList& words)
{
    const QStringList members = namesIn(words.first());
    const auto& entries = commandEntries();
    const bool isCommand = std::any_of(entries.begin(), entries.end(),
        [&](const CommandEntry& entry) { return words.first() == QLatin1String(entry.name); });
    const bool isGroup = isCommand ? members.contains(words.value(1)) : !members.isEmpty();
    return isGroup ? words.first() : QString();
}

bool isHelp(const QString& word)
{
    return word == QLatin1String("--help") || word == QLatin1String("-h");
}

Status checkInputs(const QString& name, const Command& command, const Arguments& arguments)
{
    const auto count = arguments.inputs().size();
    const QString hint = Text::tr("用 qingbao %1 --help 查看用法").arg(name);
    if (count < command.fewestInputs)
        return Error{
            ErrorKind::Usage, Text::tr("少了输入"), name + QLatin1Char(' ') + command.inputs, hint};
    if (count > command.mostInputs)
        return Error{ErrorKind::Usage, Text::tr("多了输入"),
            arguments.inputs().at(command.mostInputs), hint};
    return ok();
}

/// Before any input is read, and whatever its format: an encoding that nobody knows is a slip of
/// the command line.
Status checkEncoding(const Arguments& arguments)
{
    const QString option = QStringLiteral("encoding");
    const QString name = arguments.value(option);
    if (name.isEmpty() || name.compare(QLatin1String("auto"), Qt::CaseInsensitive) == 0)
        return ok();
    const auto decoded = text::decode({}, name, QStringLiteral("--") + option);
    if (!decoded.isError())
        return ok();
    Error error = decoded.error();
    error.kind = ErrorKind::Usage;
    return error;
}

Status runCommand(
    const QString& name, const Command& command, const QStringList& words, Context& context)
{
    const QStringList beforeInputs = words.mid(0, words.indexOf(QStringLiteral("--")));
    if (std::any_of(beforeInputs.begin(), beforeInputs.end(), isHelp))
        return context.print(commandHelp(name, command));
    QB_TRY(const Arguments arguments, parseArguments(words, command.options));
    QB_CHECK(checkInputs(name, command, arguments));
    QB_CHECK(checkEncoding(arguments));
    return command.run(arguments, context);
}

Status dispatch(const QStringList& words, Context& context)
{
    if (words.isEmpty())
        return Error{ErrorKind::Usage, Text::tr("没有写命令"), {},
            Text::tr("用 qingbao --help 查看全部命令")};
    if (isHelp(words.first()))
        return context.print(overview());
    if (words.first() == QLatin1String("--version"))
        return context.print(QStringLiteral("qingbao ") + QCoreApplication::applicationVersion());

    const QString group = groupOf(words);
    if (!group.isEmpty() && words.size() == 1)
        return Error{ErrorKind::Usage, Text::tr("命令没有写完"), group,
            Text::tr("可用的有：%1").arg(namesIn(group).join(QStringLiteral("、")))};
    if (!group.isEmpty() && isHelp(words.at(1)))
        return context.print(overview(group));
    const qsizetype nameWords = group.isEmpty() ? 1 : 2;
    const QString name = words.mid(0, nameWords).join(QLatin1Char(' '));
    for (const CommandEntry& entry : commandEntries())
        if (name == QLatin1String(entry.name))
            return runCommand(name, entry.describe(), words.mid(nameWords), context);
    return unknownCommand(group, words.at(nameWords - 1));
}

} // namespace

int run(const QStringList& words, const Environment& environment, const Streams& streams)
{
    Context context(environment, streams, formOf(words));
    const Status status = dispatch(words, context);
    if (status.isOk())
        return kDone;
    context.report(status.error());
    return status.error().kind == ErrorKind::Usage ? kWrongUsage : kFailed;
}

} // namespace qb::cli
