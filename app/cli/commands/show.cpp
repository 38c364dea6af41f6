#include "cli/article_text.h"
#include "cli/command.h"
#include "cli/json_values.h"
#include "cli/text.h"
#include "cli/workspace_options.h"
#include "core/article_json.h"

namespace qb::cli {

namespace {

QJsonArray tagsOf(const Clipping& clipping, const taxonomy::Taxonomy& taxonomy)
{
    QJsonArray tags;
    for (const Tag& tag : clipping.industries) {
        const auto industry = taxonomy.industry(tag.id);
        tags.append(QJsonObject{{QStringLiteral("id"), tag.id},
            {QStringLiteral("name"), industry ? industry->name : tag.id},
            {QStringLiteral("confirmed"), tag.confirmed}});
    }
    return tags;
}

QJsonObject toJson(
    const Clipping& clipping, std::size_t revisions, const taxonomy::Taxonomy& taxonomy)
{
    const Provenance& origin = clipping.provenance;
    return {{QStringLiteral("id"), clipping.id},
        {QStringLiteral("article"), qb::toJson(clipping.article)},
        {QStringLiteral("industries"), tagsOf(clipping, taxonomy)},
        {QStringLiteral("kind"), orNull(clipping.kind)},
        {QStringLiteral("rawText"), clipping.rawText},
        {QStringLiteral("provenance"),
            QJsonObject{{QStringLiteral("address"), orNull(origin.address)},
                {QStringLiteral("mediaType"), orNull(origin.mediaType)},
                {QStringLiteral("title"), orNull(origin.title)},
                {QStringLiteral("capturedAt"), orNull(origin.capturedAt.toString(Qt::ISODate))},
                {QStringLiteral("snapshot"), orNull(origin.snapshot)}}},
        {QStringLiteral("revisions"), qint64(revisions)},
        {QStringLiteral("modifiedAt"), orNull(clipping.modifiedAt.toString(Qt::ISODate))}};
}

QString clippingText(const Clipping& clipping, const taxonomy::Taxonomy& taxonomy)
{
    QStringList tags;
    for (const Tag& tag : clipping.industries) {
        const auto industry = taxonomy.industry(tag.id);
        const QString name = industry ? industry->name : tag.id;
        tags << (tag.confirmed ? name : Text::tr("%1（推荐）").arg(name));
    }
    QStringList lines{articleText(clipping.article), {}};
    if (!tags.isEmpty())
        lines << Text::tr("产业：%1").arg(tags.join(QStringLiteral("、")));
    if (!clipping.provenance.address.isEmpty())
        lines << Text::tr("出处：%1").arg(clipping.provenance.address);
    return lines.join(QLatin1Char('\n'));
}

Status show(const Arguments& arguments, Context& context)
{
    QB_TRY(const auto taxonomy, context.tools().taxonomy());
    QB_TRY(const auto workspace, openWorkspace(arguments, context));
    const QString id = arguments.inputs().first();
    QB_TRY(const Clipping clipping, workspace->clipping(id));
    if (context.isText())
        return context.print(clippingText(clipping, *taxonomy));
    QB_TRY(const auto revisions, workspace->revisions(id));
    return context.printJson(toJson(clipping, revisions.size(), *taxonomy));
}

} // namespace

Command showCommand()
{
    return {Text::tr("显示一条剪报"), QStringLiteral("ID"), 1, 1, {workspaceOption(), jsonOption()},
        {}, QStringLiteral("qingbao show c1 --workspace my.qingbao"), show};
}

} // namespace qb::cli
