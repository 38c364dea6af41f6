#include "cli/command.h"

#include "cli/text.h"

namespace qb::cli {

Option jsonOption()
{
    return {QStringLiteral("json"), {}, Text::tr("输出一个 JSON 值"), {}, false};
}

Option linesOption(const QString& help)
{
    return {QStringLiteral("lines"), {}, help, {}, false};
}

Option encodingOption()
{
    return {QStringLiteral("encoding"), QStringLiteral("NAME"),
        Text::tr("输入的编码：auto（自动，默认）、utf-8、gb18030 等"), {}, false};
}

Option workspaceOption()
{
    return {QStringLiteral("workspace"), QStringLiteral("W"),
        Text::tr("工作区文件（*.qingbao）；不写则用环境变量 QINGBAO_WORKSPACE"), {}, false};
}

const std::vector<CommandEntry>& commandEntries()
{
    static const std::vector<CommandEntry> entries{
        {"clean", cleanCommand},
        {"check", checkCommand},
        {"check report", checkReportCommand},
        {"check train", checkTrainCommand},
        {"dictionary list", dictionaryListCommand},
        {"dictionary add", dictionaryAddCommand},
        {"dictionary remove", dictionaryRemoveCommand},
        {"dictionary import", dictionaryImportCommand},
        {"dictionary export", dictionaryExportCommand},
        {"ignored list", ignoredListCommand},
        {"ignored add", ignoredAddCommand},
        {"ignored remove", ignoredRemoveCommand},
        {"ignored import", ignoredImportCommand},
        {"ignored export", ignoredExportCommand},
        {"tag", tagCommand},
        {"render", renderCommand},
        {"preflight", preflightCommand},
        {"templates", templatesCommand},
        {"import", importCommand},
        {"list", listCommand},
        {"show", showCommand},
        {"search", searchCommand},
        {"issue new", issueNewCommand},
        {"issue list", issueListCommand},
        {"issue show", issueShowCommand},
        {"issue add", issueAddCommand},
        {"issue move", issueMoveCommand},
        {"issue remove", issueRemoveCommand},
        {"issue export", issueExportCommand},
    };
    return entries;
}

} // namespace qb::cli
