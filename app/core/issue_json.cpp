#include "core/issue_json.h"

#include "core/article_json.h"
#include "core/json_reader.h"

#include <QJsonArray>

namespace qb {

QJsonObject toJson(const Issue& issue)
{
    QJsonObject fields;
    for (auto it = issue.fields.constBegin(); it != issue.fields.constEnd(); ++it)
        fields.insert(it.key(), it.value());
    QJsonArray sections;
    for (const Section& section : issue.sections) {
        QJsonArray articles;
        for (const Article& article : section.articles)
            articles.append(toJson(article));
        sections.append(QJsonObject{
            {QStringLiteral("name"), section.name}, {QStringLiteral("articles"), articles}});
    }
    QJsonObject object{{QStringLiteral("format"), 1}, {QStringLiteral("sections"), sections}};
    if (!issue.templateId.isEmpty())
        object.insert(QStringLiteral("template"), issue.templateId);
    if (issue.number > 0)
        object.insert(QStringLiteral("number"), issue.number);
    if (issue.totalNumber > 0)
        object.insert(QStringLiteral("totalNumber"), issue.totalNumber);
    if (issue.date.isValid())
        object.insert(QStringLiteral("date"), issue.date.toString(Qt::ISODate));
    if (!fields.isEmpty())
        object.insert(QStringLiteral("fields"), fields);
    return object;
}

Result<Issue> issueFromJson(const QJsonObject& object, const QString& file,
    const std::function<Result<AssetPointer>(const QString&)>& assetOf)
{
    JsonReader reader(object, file);
    Issue issue;
    reader.integer(QStringLiteral("format"), 1, 1, 1);
    issue.templateId = reader.string(QStringLiteral("template"));
    issue.number = reader.integer(QStringLiteral("number"), 0, 0, 1'000'000);
    issue.totalNumber = reader.integer(QStringLiteral("totalNumber"), 0, 0, 1'000'000);
    if (const QString date = reader.string(QStringLiteral("date")); !date.isEmpty()) {
        issue.date = QDate::fromString(date, Qt::ISODate);
        if (!issue.date.isValid())
            reader.fail(QStringLiteral("date"),
                QCoreApplication::translate("qb::core", "没有这个日期：“%1”").arg(date),
                QCoreApplication::translate("qb::core", "写成 2025-01-31"));
    }
    const QJsonObject fields = reader.object(QStringLiteral("fields"));
    JsonReader fieldReader(fields, file, reader.pointerTo(QStringLiteral("fields")));
    for (auto it = fields.constBegin(); it != fields.constEnd(); ++it)
        issue.fields.insert(it.key(), fieldReader.string(it.key()));
    QB_CHECK(fieldReader.finish());
    const QJsonArray sections = reader.array(QStringLiteral("sections"));
    for (qsizetype s = 0; s < sections.size(); ++s) {
        const QString pointer = QStringLiteral("/sections/%1").arg(s);
        QB_TRY(QJsonObject sectionObject, objectAt(sections, s, file, QStringLiteral("/sections")));
        JsonReader sectionReader(std::move(sectionObject), file, pointer);
        Section section;
        section.name = sectionReader.string(QStringLiteral("name"));
        const QJsonArray articles = sectionReader.array(QStringLiteral("articles"));
        for (qsizetype a = 0; a < articles.size(); ++a) {
            const QString list = pointer + QStringLiteral("/articles");
            QB_TRY(const QJsonObject entry, objectAt(articles, a, file, list));
            QB_TRY(Article article,
                articleFromJson(entry, file, QStringLiteral("%1/%2").arg(list).arg(a)));
            for (Block& block : article.blocks) {
                if (block.kind != BlockKind::Picture)
                    continue;
                QB_TRY(AssetPointer asset, assetOf(block.asset));
                block.asset = asset->id;
                issue.assets.insert(asset->id, asset);
            }
            article.section = section.name;
            section.articles.push_back(std::move(article));
        }
        QB_CHECK(sectionReader.finish());
        issue.sections.push_back(std::move(section));
    }
    QB_CHECK(reader.finish());
    return issue;
}

} // namespace qb
