#include "jobs/issue_job.h"

#include "jobs/render_job.h"

#include <QCoreApplication>

#include <tuple>

namespace qb::jobs {

namespace {

struct Position {
    std::size_t section = 0;
    std::size_t article = 0;
};

std::optional<Position> find(const Issue& issue, const QString& articleId)
{
    for (std::size_t s = 0; s < issue.sections.size(); ++s) {
        const auto& articles = issue.sections[s].articles;
        for (std::size_t a = 0; a < articles.size(); ++a)
            if (articles[a].id == articleId)
                return Position{s, a};
    }
    return {};
}

Error notInIssue(const QString& issueId, const QString& articleId)
{
    return {ErrorKind::NotFound, QCoreApplication::translate("qb::jobs", "本期没有这篇稿件"),
        issueId + QLatin1Char(' ') + articleId,
        QCoreApplication::translate("qb::jobs", "用 qingbao issue show 查看本期稿件的编号")};
}

/// Numbers of the issue that follows the latest one of the same template.
Status continueNumbers(store::Workspace& workspace, Issue& issue)
{
    QB_TRY(const auto all, workspace.issues());
    const store::IssueSummary* latest = nullptr;
    const auto order = [](const store::IssueSummary& i) {
        return std::tuple(i.date, i.totalNumber, i.number);
    };
    for (const store::IssueSummary& candidate : all)
        if (candidate.templateId == issue.templateId
            && (!latest || order(*latest) < order(candidate)))
            latest = &candidate;
    const bool isSameYear = latest && latest->date.year() == issue.date.year();
    issue.number = isSameYear ? latest->number + 1 : 1;
    if (latest)
        issue.totalNumber = latest->totalNumber > 0 ? latest->totalNumber + 1 : 0;
    else
        issue.totalNumber = 1;
    return ok();
}

QString sectionFor(
    const Clipping& clipping, const QString& wanted, const taxonomy::Taxonomy* taxonomy)
{
    if (!wanted.isEmpty())
        return wanted;
    if (!clipping.article.section.isEmpty() || !taxonomy)
        return clipping.article.section;
    for (const taxonomy::Kind& kind : taxonomy->kinds())
        if (kind.id == clipping.kind)
            return kind.name;
    return {};
}

} // namespace

Result<QString> newIssue(store::Workspace& workspace, const style::Template& layout,
    const QDate& date, const QMap<QString, QString>& fields)
{
    Issue issue;
    issue.templateId = layout.id;
    issue.date = date;
    for (const QString& name : layout.sections)
        issue.sections.push_back({name, {}});
    QString id;
    const Status status = workspace.inTransaction([&]() -> Status {
        Issue given = issue; // a date among the fields decides the year before numbers are counted
        QB_CHECK(applyFields(given, fields));
        issue.date = given.date;
        QB_CHECK(continueNumbers(workspace, issue));
        QB_CHECK(applyFields(issue, fields));
        QB_TRY(id, workspace.saveIssue(issue));
        return ok();
    });
    if (status.isError())
        return status.error();
    return id;
}

Status addToIssue(store::Workspace& workspace, const QString& issueId,
    const QStringList& clippingIds, const QString& section, const taxonomy::Taxonomy* taxonomy)
{
    return workspace.inTransaction([&]() -> Status {
        QB_TRY(Issue issue, workspace.issue(issueId));
        for (const QString& id : clippingIds) {
            if (find(issue, id))
                return Error{ErrorKind::BadInput,
                    QCoreApplication::translate("qb::jobs", "本期已有这篇稿件"), id,
                    QCoreApplication::translate("qb::jobs", "要换栏目，请用 qingbao issue move")};
            QB_TRY(Clipping clipping, workspace.clipping(id));
            clipping.article.id = id;
            clipping.article.section = sectionFor(clipping, section, taxonomy);
            for (const Block& block : clipping.article.blocks)
                if (block.kind == BlockKind::Picture && clipping.assets.contains(block.asset))
                    issue.assets.insert(block.asset, clipping.assets.value(block.asset));
            appendToSection(issue, std::move(clipping.article));
        }
        QB_CHECK(workspace.saveIssue(issue));
        return ok();
    });
}

Status moveInIssue(store::Workspace& workspace, const QString& issueId, const QString& articleId,
    const QString& section, int index)
{
    return workspace.inTransaction([&]() -> Status {
        QB_TRY(Issue issue, workspace.issue(issueId));
        const auto from = find(issue, articleId);
        if (!from)
            return notInIssue(issueId, articleId);
        auto& source = issue.sections[from->section].articles;
        Article article = std::move(source[from->article]);
        source.erase(source.begin() + std::ptrdiff_t(from->article));
        article.section = section;
        const QString id = article.id;
        appendToSection(issue, std::move(article));
        const auto to = find(issue, id);
        auto& target = issue.sections[to->section].articles;
        if (index >= 0 && std::size_t(index) < to->article)
            std::rotate(target.begin() + index, target.end() - 1, target.end());
        QB_CHECK(workspace.saveIssue(issue));
        return ok();
    });
}

Status removeFromIssue(
    store::Workspace& workspace, const QString& issueId, const QString& articleId)
{
    return workspace.inTransaction([&]() -> Status {
        QB_TRY(Issue issue, workspace.issue(issueId));
        const auto position = find(issue, articleId);
        if (!position)
            return notInIssue(issueId, articleId);
        auto& articles = issue.sections[position->section].articles;
        articles.erase(articles.begin() + std::ptrdiff_t(position->article));
        QB_CHECK(workspace.saveIssue(issue));
        return ok();
    });
}

} // namespace qb::jobs
