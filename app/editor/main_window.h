#pragma once

#include "capture/page_capture.h"
#include "check/ignored_findings.h"
#include "editor/layout_service.h"
#include "jobs/import_job.h"
#include "preflight/finding.h"
#include "store/workspace.h"

#include <QMainWindow>
#include <QTimer>

class QLabel;
class QMenu;
class QProgressBar;
class QSplitter;
class QStackedWidget;
class QTabWidget;
class QToolButton;

namespace qb::editor {

class ArticlePanel;
class CheckService;
class FindingsPanel;
class IssuePanel;
class LibraryPanel;
class MessageBar;
class PreviewPanel;
class Session;
class TaskRunner;
class WebPanel;
class WelcomePage;

/// Wires the panels to the session and the background services; decides nothing about content
/// itself.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(const Environment& environment, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Opens a workspace file; what goes wrong is told in the message bar.
    bool openWorkspace(const QString& address, store::OpenMode mode = store::OpenMode::MustExist);
    Session* session() const { return m_session.get(); }

    LibraryPanel* library() const { return m_library; }
    ArticlePanel* article() const { return m_article; }
    WebPanel* web() const { return m_web; }
    PreviewPanel* preview() const { return m_preview; }
    IssuePanel* issuePanel() const { return m_issue; }
    FindingsPanel* findings() const { return m_findings; }
    MessageBar* messageBar() const { return m_messages; }
    TaskRunner* tasks() const { return m_tasks; }

    void importFiles(const QStringList& paths);
    void pasteClipping();
    void exportPdf(const QString& output);
    /// Looks the issue over for one use of its PDF; the findings go to the panel.
    void preflight(preflight::Profile profile);
    void showTab(int index);
    /// Keeps what the proofreader finds in the open issue now as the next round of proofs.
    void recordProofs();
    /// Learns from the workspace's issues in the background.
    void learnArchive();
    /// Writes the open issue's proof sheet as PDF.
    void exportProofSheet(const QString& output);

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    /// Text fields claim the keys of undo and redo even when they have nothing to undo.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildCentre();
    QWidget* buildWorkArea();
    void buildActions();
    void buildFileMenu();
    void buildEditMenu();
    void buildProofMenu();
    void buildViewMenu();
    void buildToolBar();
    void buildStatusBar();
    void connectPanels();
    void connectProofreading();
    void connectServices();
    void connectSession();
    void restoreState();
    void saveState() const;

    bool closeWorkspace();
    bool storeEdits();
    void askNewWorkspace();
    void askOpenWorkspace();
    void askImport();
    void askExportPdf();
    void fillRecentMenu();
    void newIssue();
    void save();
    void undo(bool isRedo);
    void about();

    void openArticle(const QString& id);
    void ignoreFinding(const check::Finding& finding, check::IgnoreScope scope);
    void addWord(const QString& word);
    void askImportWords();
    void askExportWords();
    void askProofSheet();
    void useArchive();
    void addCaptured(const capture::CapturedPage& page);
    void offerUndo(
        const jobs::ImportSummary& pasted, const QString& plain, const Provenance& provenance);
    /// Offers to undo the step just done, beside the message just shown.
    void offerLastStep(const QString& label);
    void tellPasted(const std::vector<Warning>& warnings);
    void takeImport(const Result<jobs::ImportSummary>& result);
    void removeClippings(const QStringList& ids);
    void showWarning(const Warning& warning);
    void requestLayout();
    void showDocument(const DocumentPointer& document, const std::vector<Warning>& warnings);
    void updateActions();
    void showError(const Error& error);

    const Environment& m_environment;
    std::unique_ptr<Session> m_session;
    QTimer m_layoutTimer;

    QStackedWidget* m_stack;
    WelcomePage* m_welcome;
    MessageBar* m_messages;
    LibraryPanel* m_library;
    QTabWidget* m_tabs;
    ArticlePanel* m_article;
    WebPanel* m_web;
    PreviewPanel* m_preview;
    IssuePanel* m_issue;
    FindingsPanel* m_findings;
    QSplitter* m_zones = nullptr;
    QSplitter* m_rightZone = nullptr;
    QMenu* m_recentMenu = nullptr;
    QLabel* m_place = nullptr; ///< which workspace is open
    QLabel* m_taskLabel = nullptr;
    QProgressBar* m_taskProgress = nullptr;
    QToolButton* m_taskCancel = nullptr;
    QList<QAction*> m_workspaceActions; ///< of use only while a workspace is open
    QList<QAction*> m_issueActions;     ///< of use only while an issue is open

    CheckService* m_checkService;
    LayoutService* m_layoutService;
    TaskRunner* m_tasks;
};

} // namespace qb::editor
