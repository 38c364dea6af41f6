#include "cli/command.h"
#include "cli/text.h"
#include "jobs/render_job.h"

#include <QJsonArray>

namespace qb::cli {

namespace {

Status templates(const Arguments&, Context& context)
{
    QJsonArray array;
    QStringList lines;
    const auto installed = style::installedTemplates(context.environment());
    for (const auto& [id, name] : installed) {
        array.append(QJsonObject{{QStringLiteral("id"), id}, {QStringLiteral("name"), name}});
        lines << id + QStringLiteral("  ") + name;
    }
    if (!context.isText())
        return context.printJson({{QStringLiteral("templates"), array}});
    return context.print(lines.isEmpty() ? Text::tr("没有装模板") : lines.join(QLatin1Char('\n')));
}

} // namespace

Command templatesCommand()
{
    return {Text::tr("列出装好的模板"), {}, 0, 0, {jsonOption()}, {},
        QStringLiteral("qingbao templates --json"), templates};
}

} // namespace qb::cli
