#pragma once

#include "core/environment.h"
#include "editor/issue_shape.h"
#include "store/workspace.h"
#include "style/template.h"
#include "taxonomy/taxonomy.h"

#include <QObject>
#include <QUndoStack>

namespace qb::editor {

/// An open workspace with the issue being made in it. Every change goes into the workspace at once;
/// changes of the issue's shape can be undone. Belongs to the GUI thread.
class Session : public QObject {
    Q_OBJECT
public:
    static Result<std::unique_ptr<Session>> open(
        const QString& address, store::OpenMode mode, const Environment& environment);
    ~Session() override;

    QString address() const { return m_workspace->address(); }
    const Environment& environment() const { return m_environment; }
    store::Workspace& workspace() { return *m_workspace; }
    const taxonomy::Taxonomy& taxonomy() const { return *m_taxonomy; }
    std::shared_ptr<const taxonomy::Taxonomy> taxonomyPointer() const { return m_taxonomy; }
    QUndoStack& undoStack() { return m_undoStack; }
    /// Undoes, or redoes, the next step that still changes something. False where there is none.
    bool undo(bool isRedo = false);

    /// Stores an edited clipping; where the issue holds its article, that changes with it.
    Status saveClipping(const Clipping& clipping);
    /// Stores an edited article that is in the issue only, with pictures that are new in it.
    Status saveIssueArticle(const Article& article, const AssetMap& assets);
    Status removeClippings(const QStringList& ids);
    Status restoreClippings(const QStringList& ids);
    /// Moves clippings to the recycle bin, others out of it, and has the first of these shown; what
    /// an undo step does. What goes wrong is told by failed().
    void exchangeClippings(const QStringList& gone, const QStringList& back);
    /// Tells everybody that clippings were added from elsewhere (an import).
    void announceClippings() { Q_EMIT clippingsChanged(); }

    bool hasIssue() const { return !m_issue.id.isEmpty(); }
    const Issue& issue() const { return m_issue; }
    /// The issue's template; null where it cannot be loaded (that was told by failed()).
    std::shared_ptr<const style::Template> layout() const { return m_layout; }
    const Article* issueArticle(const QString& id) const;
    bool openIssue(const QString& id);
    bool newIssue(const QString& templateId);
    bool removeIssue(const QString& id);

    /// Adds clippings to a section before `index` (-1: its end); section -1: to each one's own
    /// section.
    void addToIssue(const QStringList& clippingIds, int section = -1, int index = -1);
    /// Changes the issue's shape, stores it and makes that an undo step called `what`.
    void changeShape(const QString& what, const std::function<void(IssueShape&)>& change);
    /// Stores the issue in this shape without an undo step; what undo and redo call. False where
    /// nothing was stored, because another program had changed the issue or it could not be
    /// written.
    bool applyShape(const IssueShape& shape);

Q_SIGNALS:
    void clippingsChanged();
    /// Whoever edits one of these stores it now and lets go of it.
    void clippingsAboutToGo(const QStringList& ids);
    void clippingShown(const QString& id);
    void clippingChanged(const QString& id);
    void issueChanged();
    void issueArticleChanged(const QString& id);
    void issueListChanged();
    void failed(const qb::Error& error);

private:
    Session(std::unique_ptr<store::Workspace> workspace,
        std::shared_ptr<const taxonomy::Taxonomy> taxonomy, const Environment& environment);
    void openNewestIssue();
    void replaceInIssue(const Article& article, const AssetMap& assets);
    void loadLayout();
    bool tell(const Status& status);

    const Environment& m_environment;
    std::unique_ptr<store::Workspace> m_workspace;
    std::shared_ptr<const taxonomy::Taxonomy> m_taxonomy;
    /// Takes over what another program has changed in the open issue since it was read or saved
    /// here; true when there was anything.
    bool takeOverOutsideChanges();
    /// Stores the open issue and remembers what the workspace then holds.
    Status storeIssue();

    Issue m_issue;
    Issue m_stored; ///< the open issue as the workspace held it last
    std::shared_ptr<const style::Template> m_layout;
    QHash<QString, Article> m_pool; ///< articles once in this issue, for undo
    QUndoStack m_undoStack;
};

} // namespace qb::editor
