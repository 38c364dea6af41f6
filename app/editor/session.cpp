#include "editor/session.h"

#include "editor/shape_command.h"
#include "jobs/issue_job.h"

namespace qb::editor {

Result<std::unique_ptr<Session>> Session::open(
    const QString& address, store::OpenMode mode, const Environment& environment)
{
    QB_TRY(auto workspace, store::Workspace::open(address, mode, environment));
    QB_TRY(auto taxonomy, taxonomy::Taxonomy::load(environment));
    std::unique_ptr<Session> session(
        new Session(std::move(workspace), std::move(taxonomy), environment));
    session->openNewestIssue();
    return session;
}

Session::Session(std::unique_ptr<store::Workspace> workspace,
    std::shared_ptr<const taxonomy::Taxonomy> taxonomy, const Environment& environment)
    : m_environment(environment),
      m_workspace(std::move(workspace)),
      m_taxonomy(std::move(taxonomy))
{
}

Session::~Session() = default;

void Session::openNewestIssue()
{
    const auto issues = m_workspace->issues();
    if (issues.isOk() && !issues.value().empty())
        openIssue(issues.value().front().id);
}

bool Session::tell(const Status& status)
{
    if (status.isError())
        Q_EMIT failed(status.error());
    return status.isOk();
}

Status Session::saveClipping(const Clipping& clipping)
{
    QB_CHECK(m_workspace->updateClipping(clipping));
    Article article = clipping.article;
    article.id = clipping.id;
    replaceInIssue(article, clipping.assets);
    Q_EMIT clippingChanged(clipping.id);
    return ok();
}

Status Session::saveIssueArticle(const Article& article, const AssetMap& assets)
{
    if (!issueArticle(article.id))
        return Error{ErrorKind::NotFound, tr("稿件已经不在本期里"), article.title, {}};
    replaceInIssue(article, assets);
    return ok();
}

namespace {

bool isSameIssue(const Issue& a, const Issue& b)
{
    return a.templateId == b.templateId && a.number == b.number && a.totalNumber == b.totalNumber
        && a.date == b.date && a.fields == b.fields && a.sections == b.sections;
}

} // namespace

bool Session::takeOverOutsideChanges()
{
    auto now = m_workspace->issue(m_issue.id);
    if (now.isError() || isSameIssue(now.value(), m_stored))
        return false;
    // Later: this may run inside a step of the stack.
    QMetaObject::invokeMethod(
        this, [this] { m_undoStack.clear(); }, Qt::QueuedConnection);
    m_pool.clear();
    m_issue = std::move(now).value();
    m_stored = m_issue;
    return true;
}

Status Session::storeIssue()
{
    QB_TRY(const QString id, m_workspace->saveIssue(m_issue));
    QB_TRY(m_stored, m_workspace->issue(id));
    return ok();
}

void Session::replaceInIssue(const Article& article, const AssetMap& assets)
{
    if (!hasIssue())
        return;
    if (takeOverOutsideChanges()) // an article's text goes into the issue as it is now
        Q_EMIT issueChanged();
    bool isChanged = false;
    for (Section& section : m_issue.sections) {
        for (Article& held : section.articles) {
            if (held.id != article.id)
                continue;
            Article replacement = article;
            replacement.section = section.name;
            isChanged |= !(held == replacement);
            held = std::move(replacement);
        }
    }
    if (!isChanged)
        return;
    m_issue.assets.insert(assets);
    if (const Status saved = storeIssue(); saved.isError())
        Q_EMIT failed(saved.error());
    Q_EMIT issueArticleChanged(article.id);
}

Status Session::removeClippings(const QStringList& ids)
{
    Q_EMIT clippingsAboutToGo(ids);
    for (const QString& id : ids)
        QB_CHECK(m_workspace->removeClipping(id));
    Q_EMIT clippingsChanged();
    return ok();
}

Status Session::restoreClippings(const QStringList& ids)
{
    for (const QString& id : ids)
        QB_CHECK(m_workspace->restoreClipping(id));
    Q_EMIT clippingsChanged();
    return ok();
}

void Session::exchangeClippings(const QStringList& gone, const QStringList& back)
{
    // Somebody may have moved one already.
    const auto isReal = [](const Status& status) {
        return status.isError() && status.error().kind != ErrorKind::NotFound;
    };
    if (const Status removed = removeClippings(gone); isReal(removed))
        Q_EMIT failed(removed.error());
    if (const Status restored = restoreClippings(back); isReal(restored))
        Q_EMIT failed(restored.error());
    Q_EMIT clippingsChanged();
    if (!back.isEmpty())
        Q_EMIT clippingShown(back.front());
}

const Article* Session::issueArticle(const QString& id) const
{
    for (const Section& section : m_issue.sections)
        for (const Article& article : section.articles)
            if (article.id == id)
                return &article;
    return nullptr;
}

bool Session::openIssue(const QString& id)
{
    auto issue = m_workspace->issue(id);
    if (issue.isError()) {
        Q_EMIT failed(issue.error());
        return false;
    }
    m_undoStack.clear();
    m_pool.clear();
    m_issue = std::move(issue).value();
    m_stored = m_issue;
    loadLayout();
    Q_EMIT issueChanged();
    return true;
}

void Session::loadLayout()
{
    auto layout = style::loadTemplate(m_issue.templateId, m_environment);
    if (layout.isError()) {
        m_layout.reset();
        Q_EMIT failed(layout.error());
        return;
    }
    m_layout = std::move(layout).value();
}

bool Session::newIssue(const QString& templateId)
{
    auto layout = style::loadTemplate(templateId, m_environment);
    if (layout.isError()) {
        Q_EMIT failed(layout.error());
        return false;
    }
    auto id = jobs::newIssue(*m_workspace, *layout.value(), m_environment.now().date());
    if (id.isError()) {
        Q_EMIT failed(id.error());
        return false;
    }
    Q_EMIT issueListChanged();
    return openIssue(id.value());
}

bool Session::removeIssue(const QString& id)
{
    if (!tell(m_workspace->removeIssue(id)))
        return false;
    if (m_issue.id == id) {
        m_undoStack.clear();
        m_issue = {};
        m_layout.reset();
        openNewestIssue();
        Q_EMIT issueChanged();
    }
    Q_EMIT issueListChanged();
    return true;
}

bool Session::undo(bool isRedo)
{
    while (isRedo ? m_undoStack.canRedo() : m_undoStack.canUndo()) {
        const int count = m_undoStack.count();
        isRedo ? m_undoStack.redo() : m_undoStack.undo();
        if (m_undoStack.count() == count) // a step that has become obsolete is taken out
            return true;
    }
    return false;
}

void Session::addToIssue(const QStringList& clippingIds, int section, int index)
{
    QStringList added;
    for (const QString& id : clippingIds)
        if (!issueArticle(id))
            added << id;
    if (!hasIssue() || added.isEmpty())
        return;
    takeOverOutsideChanges();
    const IssueShape before = shapeOf(m_issue);
    if (!tell(jobs::addToIssue(*m_workspace, m_issue.id, added, {}, m_taxonomy.get())))
        return;
    auto issue = m_workspace->issue(m_issue.id);
    if (!tell(issue.isOk() ? ok() : Status(issue.error())))
        return;
    m_issue = std::move(issue).value();
    m_stored = m_issue;
    IssueShape after = shapeOf(m_issue);
    if (section >= 0)
        after.place(added, section, index);
    else
        after.placeNameless(int(before.sections.size()) - 1);
    // A section that only came into being for the article's own wish goes again.
    const auto isLeftOver = [&](const SectionShape& now) {
        return now.articles.isEmpty()
            && std::none_of(before.sections.begin(), before.sections.end(),
                [&](const SectionShape& then) { return then.name == now.name; });
    };
    std::erase_if(after.sections, isLeftOver);
    if (applyShape(after))
        m_undoStack.push(new ShapeCommand(*this, tr("加入本期"), before, after));
}

void Session::changeShape(const QString& what, const std::function<void(IssueShape&)>& change)
{
    if (!hasIssue())
        return;
    const IssueShape before = shapeOf(m_issue);
    IssueShape after = before;
    change(after);
    if (after == before)
        return;
    if (applyShape(after))
        m_undoStack.push(new ShapeCommand(*this, what, before, after));
}

bool Session::applyShape(const IssueShape& shape)
{
    if (takeOverOutsideChanges()) {
        loadLayout();
        Q_EMIT issueChanged();
        Q_EMIT failed({ErrorKind::Busy, tr("本期刚在别处改过，已换成新的样子"), {},
            tr("刚才这一步没有做，请看过再做一次")});
        return false;
    }
    const Issue former = m_issue;
    for (const Section& section : m_issue.sections)
        for (const Article& article : section.articles)
            m_pool.insert(article.id, article);
    m_issue = withShape(m_issue, shape, m_pool);
    const Status saved = storeIssue();
    if (saved.isError()) {
        m_issue = former;
        Q_EMIT failed(saved.error());
        return false;
    }
    if (m_issue.templateId != former.templateId)
        loadLayout();
    if (m_issue.number != former.number || m_issue.date != former.date)
        Q_EMIT issueListChanged();
    Q_EMIT issueChanged();
    return true;
}

} // namespace qb::editor
