#include "core/article_json.h"
#include "core/issue_json.h"
#include "store/workspace_private.h"

#include <QSet>

namespace qb::store {

namespace {

QJsonObject fieldsObject(const Issue& issue)
{
    QJsonObject fields;
    for (auto it = issue.fields.constBegin(); it != issue.fields.constEnd(); ++it)
        fields.insert(it.key(), it.value());
    return fields;
}

QVariantList headValues(const Issue& issue)
{
    return {issue.templateId, issue.number, issue.totalNumber, issue.date.toString(Qt::ISODate),
        toText(fieldsObject(issue))};
}

/// Gives every article an id of its own within the issue.
void giveIds(Issue& issue)
{
    QSet<QString> used;
    std::vector<Article*> nameless;
    for (Section& section : issue.sections) {
        for (Article& article : section.articles) {
            if (article.id.isEmpty() || used.contains(article.id))
                nameless.push_back(&article);
            else
                used.insert(article.id);
        }
    }
    int next = 0;
    for (Article* article : nameless) {
        do
            article->id = idOf(++next, u'a');
        while (used.contains(article->id));
    }
}

} // namespace

Result<QVariant> Workspace::Private::clippingOf(const QString& articleId)
{
    const qint64 number = numberOf(articleId, u'c');
    if (number == 0)
        return QVariant();
    QB_TRY(QSqlQuery query, database->run("clipping.exists", {number}));
    return query.next() ? QVariant(number) : QVariant();
}

Status Workspace::Private::writeSections(qint64 number, const Issue& issue)
{
    QB_CHECK(database->run("section.clear", {number}));
    for (size_t s = 0; s < issue.sections.size(); ++s) {
        const Section& section = issue.sections[s];
        QB_CHECK(database->run("section.insert", {number, int(s), section.name}));
        for (size_t a = 0; a < section.articles.size(); ++a) {
            const Article& article = section.articles[a];
            QB_TRY(const QVariant clipping, clippingOf(article.id));
            QB_CHECK(database->run("issueArticle.insert",
                {number, int(s), int(a), clipping, toText(toJson(article))}));
        }
    }
    return ok();
}

Result<QString> Workspace::saveIssue(const Issue& given)
{
    Issue issue = given;
    giveIds(issue);
    qint64 number = numberOf(issue.id, u'i');
    const auto write = [&]() -> Status {
        for (const AssetPointer& asset : std::as_const(issue.assets))
            QB_CHECK(d->insertAsset(asset));
        if (issue.id.isEmpty()) {
            QB_TRY(const QSqlQuery query,
                d->database->run("issue.insert", headValues(issue) << d->now() << d->now()));
            number = query.lastInsertId().toLongLong();
            return d->writeSections(number, issue);
        }
        QB_TRY(const Issue former, d->readIssue(number));
        const QString formerContent = toText(toJson(former));
        if (formerContent == toText(toJson(issue)))
            return ok();
        QB_CHECK(d->database->run("issueRevision.insert", {number, formerContent, d->now()}));
        QB_CHECK(d->database->run("issue.update", headValues(issue) << d->now() << number));
        return d->writeSections(number, issue);
    };
    QB_CHECK(d->database->transaction(write));
    return idOf(number, u'i');
}

Result<Issue> Workspace::Private::readIssue(qint64 number)
{
    const QString id = idOf(number, u'i');
    QB_TRY(QSqlQuery head, database->run("issue.get", {number}));
    if (!head.next())
        return noSuchIssue(id);
    Issue issue;
    issue.id = id;
    issue.templateId = head.value(0).toString();
    issue.number = head.value(1).toInt();
    issue.totalNumber = head.value(2).toInt();
    issue.date = QDate::fromString(head.value(3).toString(), Qt::ISODate);
    QB_TRY(const QJsonObject fields, objectFrom(head.value(4).toString(), address + u' ' + id));
    for (auto it = fields.constBegin(); it != fields.constEnd(); ++it)
        issue.fields.insert(it.key(), it.value().toString());
    QB_TRY(QSqlQuery sections, database->run("section.list", {number}));
    while (sections.next())
        issue.sections.push_back({sections.value(1).toString(), {}});
    QB_TRY(QSqlQuery articles, database->run("issueArticle.list", {number}));
    while (articles.next()) {
        Section& section = issue.sections.at(size_t(articles.value(0).toInt()));
        QB_TRY(const QJsonObject object,
            objectFrom(articles.value(1).toString(), address + u' ' + id));
        QB_TRY(Article article, articleFromJson(object, address + u' ' + id));
        article.section = section.name;
        section.articles.push_back(std::move(article));
    }
    return issue;
}

Result<Issue> Workspace::issue(const QString& id)
{
    const qint64 number = numberOf(id, u'i');
    if (number == 0)
        return noSuchIssue(id);
    QB_TRY(Issue issue, d->readIssue(number));
    for (const Section& section : issue.sections) {
        for (const Article& article : section.articles) {
            for (const Block& block : article.blocks) {
                if (block.kind != BlockKind::Picture || issue.assets.contains(block.asset))
                    continue;
                auto found = asset(block.asset);
                if (found.isOk())
                    issue.assets.insert(block.asset, found.value());
                else if (found.error().kind != ErrorKind::NotFound)
                    return std::move(found).error();
            }
        }
    }
    return issue;
}

Result<std::vector<IssueSummary>> Workspace::issues()
{
    std::vector<IssueSummary> summaries;
    QB_TRY(QSqlQuery query, d->database->run("issue.list"));
    while (query.next()) {
        IssueSummary summary;
        summary.id = idOf(query.value(0).toLongLong(), u'i');
        summary.templateId = query.value(1).toString();
        summary.number = query.value(2).toInt();
        summary.totalNumber = query.value(3).toInt();
        summary.date = QDate::fromString(query.value(4).toString(), Qt::ISODate);
        summary.modifiedAt = QDateTime::fromString(query.value(5).toString(), Qt::ISODateWithMs);
        summary.articleCount = query.value(6).toInt();
        summaries.push_back(summary);
    }
    return summaries;
}

Status Workspace::removeIssue(const QString& id)
{
    QB_TRY(const QSqlQuery query, d->database->run("issue.remove", {d->now(), numberOf(id, u'i')}));
    if (query.numRowsAffected() != 1)
        return noSuchIssue(id);
    return ok();
}

Status Workspace::restoreIssue(const QString& id)
{
    QB_TRY(const QSqlQuery query, d->database->run("issue.restore", {numberOf(id, u'i')}));
    if (query.numRowsAffected() != 1)
        return noSuchIssue(id);
    return ok();
}

Result<std::vector<Issue>> Workspace::issueRevisions(const QString& id)
{
    std::vector<Issue> issues;
    QB_TRY(QSqlQuery query, d->database->run("issueRevision.list", {numberOf(id, u'i')}));
    while (query.next()) {
        QB_TRY(const QJsonObject object,
            objectFrom(query.value(0).toString(), d->address + u' ' + id));
        QB_TRY(Issue issue,
            issueFromJson(object, d->address + u' ' + id,
                [this](const QString& name) { return asset(name); }));
        issue.id = id;
        issues.push_back(std::move(issue));
    }
    return issues;
}

} // namespace qb::store
