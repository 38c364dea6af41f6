#include "cli/help.h"

#include "cli/text.h"

namespace qb::cli {

namespace {

QString optionHead(const Option& option)
{
    QString head
        = option.shortName.isNull() ? QString() : QStringLiteral("-%1, ").arg(option.shortName);
    head += QStringLiteral("--") + option.name;
    if (!option.valueName.isEmpty())
        head += QLatin1Char(' ') + option.valueName;
    return head;
}

/// A column of ASCII words, then the text.
QString row(const QString& head, const QString& text, qsizetype width)
{
    return QStringLiteral("  ") + head.leftJustified(width) + QStringLiteral("  ") + text;
}

} // namespace

QString commandHelp(const QString& name, const Command& command)
{
    std::vector<Option> options = command.options;
    options.push_back({QStringLiteral("help"), {}, Text::tr("显示本说明"), {}, false});
    qsizetype width = 0;
    for (const Option& option : options)
        width = std::max(width, optionHead(option).size());

    QStringList lines{command.summary, {}};
    lines << Text::tr("用法：%1")
                 .arg(QStringLiteral("qingbao %1 %2").arg(name, command.inputs).trimmed()
                     + QLatin1Char(' ') + Text::tr("[选项]"));
    lines << QString() << Text::tr("选项：");
    for (const Option& option : options)
        lines << row(optionHead(option), option.help, width);
    if (!command.notes.isEmpty())
        lines << QString() << command.notes;
    lines << QString() << Text::tr("例子：");
    for (const QString& example : command.example.split(QLatin1Char('\n')))
        lines << QStringLiteral("  ") + example;
    return lines.join(QLatin1Char('\n'));
}

QString overview(const QString& group)
{
    QStringList lines{Text::tr("情报快递：原始文字整理成稿，成期，排成 PDF"), {},
        Text::tr("用法：qingbao 命令 [选项] [输入]"), {}, Text::tr("命令：")};
    std::vector<const CommandEntry*> listed;
    qsizetype width = 0;
    for (const CommandEntry& entry : commandEntries()) {
        const QString name = QLatin1String(entry.name);
        if (!group.isEmpty() && !name.startsWith(group + QLatin1Char(' ')))
            continue;
        listed.push_back(&entry);
        width = std::max(width, name.size());
    }
    for (const CommandEntry* entry : listed)
        lines << row(QLatin1String(entry->name), entry->describe().summary, width);
    lines << QString() << Text::tr("每个命令的说明：qingbao 命令 --help");
    return lines.join(QLatin1Char('\n'));
}

} // namespace qb::cli
