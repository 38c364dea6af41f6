#include "editor/main_window.h"

#include "editor/article_panel.h"
#include "editor/check_service.h"
#include "editor/clipping_model.h"
#include "editor/findings_panel.h"
#include "editor/issue_panel.h"
#include "editor/library_panel.h"
#include "editor/message_bar.h"
#include "editor/page_view.h"
#include "editor/preview_panel.h"
#include "editor/recent_workspaces.h"
#include "editor/session.h"
#include "editor/tag_picker.h"
#include "editor/task_runner.h"
#include "editor/web_panel.h"
#include "editor/welcome_page.h"
#include "jobs/archive_learning.h"
#include "jobs/render_job.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QMessageBox>
#include <QMimeData>
#include <QProgressBar>
#include <QScreen>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace qb::editor {

namespace {

constexpr int kLayoutDelayMs = 350;

} // namespace

MainWindow::MainWindow(const Environment& environment, QWidget* parent)
    : QMainWindow(parent),
      m_environment(environment),
      m_stack(new QStackedWidget),
      m_welcome(new WelcomePage),
      m_messages(new MessageBar),
      m_library(new LibraryPanel),
      m_tabs(new QTabWidget),
      m_article(new ArticlePanel),
      m_web(new WebPanel),
      m_preview(new PreviewPanel),
      m_issue(new IssuePanel),
      m_findings(new FindingsPanel),
      m_checkService(new CheckService(environment, this)),
      m_layoutService(new LayoutService(environment, this)),
      m_tasks(new TaskRunner(this))
{
    setAcceptDrops(true);
    qApp->installEventFilter(this);
    buildCentre();
    buildActions();
    buildStatusBar();
    connectPanels();
    connectServices();
    m_layoutTimer.setSingleShot(true);
    m_layoutTimer.setInterval(kLayoutDelayMs);
    connect(&m_layoutTimer, &QTimer::timeout, this, &MainWindow::requestLayout);
    restoreState();
    updateActions();
}

MainWindow::~MainWindow()
{
    // The panels hold the session; they let go of it before it is closed.
    m_article->setSession(nullptr, nullptr);
    m_library->setSession(nullptr);
    m_issue->setSession(nullptr);
}

QWidget* MainWindow::buildWorkArea()
{
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_article, tr("稿件"));
    m_tabs->addTab(m_web, tr("网页"));
    m_tabs->addTab(m_preview, tr("版面"));
    m_rightZone = new QSplitter(Qt::Vertical);
    m_rightZone->addWidget(m_issue);
    m_rightZone->addWidget(m_findings);
    m_rightZone->setStretchFactor(0, 1);
    m_rightZone->setStretchFactor(1, 1);
    m_rightZone->setChildrenCollapsible(false);

    m_zones = new QSplitter(Qt::Horizontal);
    m_zones->addWidget(m_library);
    m_zones->addWidget(m_tabs);
    m_zones->addWidget(m_rightZone);
    m_zones->setStretchFactor(0, 0);
    m_zones->setStretchFactor(1, 1);
    m_zones->setStretchFactor(2, 0);
    m_zones->setChildrenCollapsible(false);
    m_zones->setSizes({280, 720, 290});
    m_library->setMinimumWidth(210);
    m_rightZone->setMinimumWidth(220);
    m_tabs->setMinimumWidth(420);
    return m_zones;
}

void MainWindow::buildCentre()
{
    m_stack->addWidget(m_welcome);
    m_stack->addWidget(buildWorkArea());
    auto* centre = new QWidget;
    auto* layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_messages);
    layout->addWidget(m_stack, 1);
    setCentralWidget(centre);
}

void MainWindow::buildStatusBar()
{
    m_taskLabel = new QLabel;
    m_taskProgress = new QProgressBar;
    m_taskProgress->setFixedWidth(160);
    m_taskProgress->setTextVisible(false);
    m_taskCancel = new QToolButton;
    m_taskCancel->setText(tr("停止"));
    for (QWidget* widget :
        std::initializer_list<QWidget*>{m_taskLabel, m_taskProgress, m_taskCancel}) {
        statusBar()->addPermanentWidget(widget);
        widget->hide();
    }
    m_place = new QLabel;
    m_place->setProperty("role", QStringLiteral("muted"));
    m_place->setContentsMargins(12, 0, 0, 0);
    statusBar()->addWidget(m_place, 1);
    statusBar()->setSizeGripEnabled(false);
}

void MainWindow::connectPanels()
{
    connect(m_welcome, &WelcomePage::newRequested, this, &MainWindow::askNewWorkspace);
    connect(m_welcome, &WelcomePage::openRequested, this, &MainWindow::askOpenWorkspace);
    connect(m_welcome, &WelcomePage::workspaceChosen, this,
        [this](const QString& address) { openWorkspace(address); });
    connect(m_library, &LibraryPanel::opened, this, &MainWindow::openArticle);
    connect(m_library, &LibraryPanel::addRequested, this,
        [this](const QStringList& ids) { m_session->addToIssue(ids); });
    connect(m_library, &LibraryPanel::removeRequested, this, &MainWindow::removeClippings);
    connect(m_article, &ArticlePanel::failed, this, &MainWindow::showError);
    connect(m_article, &ArticlePanel::addToIssueRequested, this,
        [this](const QString& id) { m_session->addToIssue({id}); });
    connect(m_web, &WebPanel::captured, this, &MainWindow::addCaptured);
    connect(m_web, &WebPanel::failed, this, &MainWindow::showError);
    connect(m_issue, &IssuePanel::articleOpened, this, &MainWindow::openArticle);
    connect(m_issue, &IssuePanel::newIssueRequested, this, &MainWindow::newIssue);
    connect(m_preview, &PreviewPanel::articleClicked, this, [this](int index) {
        for (const Section& section : m_session->issue().sections) {
            if (index < int(section.articles.size())) {
                openArticle(section.articles[size_t(index)].id);
                return;
            }
            index -= int(section.articles.size());
        }
    });
    connect(m_article, &ArticlePanel::articleWanted, this, &MainWindow::openArticle);
    connect(m_article->textEditor(), &TextEditor::marksChanged, this, [this] {
        if (m_article->currentId().isEmpty())
            m_findings->clearFindings();
        else
            m_findings->setFindings(m_article->textEditor()->marks());
    });
    connect(m_article->textEditor(), &TextEditor::pasted, this, &MainWindow::tellPasted);
    connect(m_findings, &FindingsPanel::findingChosen, this, [this](int index) {
        m_tabs->setCurrentWidget(m_article);
        m_article->textEditor()->showMark(index);
    });
    connect(m_findings, &FindingsPanel::warningChosen, this, &MainWindow::showWarning);
    connectProofreading();
}

void MainWindow::connectServices()
{
    connect(m_layoutService, &LayoutService::started, this, [this] { m_preview->setBusy(true); });
    connect(m_layoutService, &LayoutService::finished, this, &MainWindow::showDocument);
    connect(m_layoutService, &LayoutService::failed, this, [this](const Error& error) {
        m_preview->setBusy(false);
        m_preview->showMessage(error.oneLine());
        showError(error);
    });
    connect(m_tasks, &TaskRunner::started, this, [this](const QString& title) {
        m_taskLabel->setText(title);
        m_taskProgress->setRange(0, 0);
        for (QWidget* widget :
            std::initializer_list<QWidget*>{m_taskLabel, m_taskProgress, m_taskCancel})
            widget->show();
    });
    connect(
        m_tasks, &TaskRunner::progressed, this, [this](const QString& stage, int done, int total) {
            if (!stage.isEmpty())
                m_taskLabel->setText(stage);
            m_taskProgress->setRange(0, total);
            m_taskProgress->setValue(done);
        });
    connect(m_tasks, &TaskRunner::finished, this, [this] {
        for (QWidget* widget :
            std::initializer_list<QWidget*>{m_taskLabel, m_taskProgress, m_taskCancel})
            widget->hide();
    });
    connect(m_taskCancel, &QToolButton::clicked, m_tasks, &TaskRunner::cancel);
}

void MainWindow::connectSession()
{
    connect(m_session.get(), &Session::failed, this, &MainWindow::showError);
    connect(m_session.get(), &Session::clippingsAboutToGo, this, [this](const QStringList& ids) {
        if (ids.contains(m_article->currentId()))
            m_article->close();
    });
    connect(m_session.get(), &Session::clippingShown, this, [this](const QString& id) {
        m_session->announceClippings();
        openArticle(id);
    });
    connect(m_session.get(), &Session::issueChanged, this, [this] {
        m_layoutTimer.start();
        updateActions();
    });
    connect(
        m_session.get(), &Session::issueArticleChanged, this, [this] { m_layoutTimer.start(); });
    connect(&m_session->undoStack(), &QUndoStack::indexChanged, this, &MainWindow::updateActions);
}

bool MainWindow::openWorkspace(const QString& address, store::OpenMode mode)
{
    auto opened = Session::open(address, mode, m_environment);
    if (opened.isError()) {
        showError(opened.error());
        return false;
    }
    if (!closeWorkspace())
        return false;
    m_session = std::move(opened).value();
    connectSession();
    m_messages->hide();
    m_library->setSession(m_session.get());
    m_checkService->setArchiveModel(jobs::existingArchiveModel(address));
    m_article->setSession(m_session.get(), m_checkService);
    m_issue->setSession(m_session.get());
    m_stack->setCurrentIndex(1);
    recent_workspaces::remember(m_session->address());
    QSettings().setValue(QStringLiteral("workspaces/last"), m_session->address());
    setWindowTitle(tr("%1 — 情报快递").arg(QFileInfo(m_session->address()).completeBaseName()));
    m_place->setText(
        tr("工作区：%1　修改随时自动保存").arg(QDir::toNativeSeparators(m_session->address())));
    fillRecentMenu();
    if (m_session->hasIssue() && !m_session->layout())
        m_session->openIssue(
            m_session->issue().id); // Once more, now that somebody hears why it fails.
    requestLayout();
    updateActions();
    return true;
}

bool MainWindow::storeEdits()
{
    const Status stored = m_article->flush();
    if (stored.isError())
        showError(stored.error());
    return stored.isOk();
}

bool MainWindow::closeWorkspace()
{
    if (!m_session)
        return true;
    if (!storeEdits())
        return false;
    m_article->setSession(nullptr, nullptr);
    m_library->setSession(nullptr);
    m_issue->setSession(nullptr);
    m_findings->clearFindings();
    m_findings->setWarnings({});
    m_findings->clearPreflight();
    m_preview->showMessage({});
    m_session.reset();
    m_stack->setCurrentIndex(0);
    m_welcome->refresh();
    setWindowTitle(tr("情报快递"));
    m_place->clear();
    updateActions();
    return true;
}

void MainWindow::openArticle(const QString& id)
{
    if (!m_article->open(id))
        return;
    m_library->select(id);
    m_issue->select(id);
    m_tabs->setCurrentWidget(m_article);
}

void MainWindow::newIssue()
{
    if (!m_session)
        return;
    QString templateId = m_session->issue().templateId;
    if (templateId.isEmpty())
        templateId = jobs::defaultTemplateId(m_environment).valueOr(QString());
    m_session->newIssue(templateId);
}

void MainWindow::removeClippings(const QStringList& ids)
{
    if (const Status removed = m_session->removeClippings(ids); removed.isError()) {
        showError(removed.error());
        return;
    }
    m_messages->show(
        MessageBar::Tone::Notice, tr("已把 %n 条剪报移到回收站", nullptr, int(ids.size())));
    m_messages->offer(tr("恢复"), [this, ids] {
        if (const Status restored = m_session->restoreClippings(ids); restored.isError())
            showError(restored.error());
    });
}

void MainWindow::showWarning(const Warning& warning)
{
    if (warning.page > 0) {
        m_tabs->setCurrentWidget(m_preview);
        m_preview->view()->goToPage(warning.page - 1);
        return;
    }
    for (const Section& section : m_session->issue().sections)
        for (const Article& article : section.articles)
            if (!warning.article.isEmpty() && article.title == warning.article)
                return openArticle(article.id);
}

void MainWindow::requestLayout()
{
    m_layoutTimer.stop();
    if (!m_session || !m_session->hasIssue()) {
        m_preview->showMessage(tr("还没有打开一期。\n在右边点“新建一期”。"));
        m_findings->setWarnings({});
        return;
    }
    if (m_session->layout())
        m_layoutService->request(m_session->issue(), m_session->layout());
}

void MainWindow::showDocument(const DocumentPointer& document, const std::vector<Warning>& warnings)
{
    m_preview->setBusy(false);
    m_preview->setDocument(document);
    m_findings->setWarnings(warnings);
}

void MainWindow::showTab(int index)
{
    m_tabs->setCurrentIndex(index);
}

void MainWindow::showError(const Error& error)
{
    if (!error.isCancelled())
        m_messages->show(error);
}

void MainWindow::save()
{
    if (m_session && storeEdits())
        m_messages->show(MessageBar::Tone::Done, tr("已保存"));
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (const Status stored = m_article->flush(); stored.isError()) {
        const auto choice = QMessageBox::warning(this, tr("稿件没有存上"),
            stored.error().oneLine() + u'\n' + tr("仍要退出吗？没有存上的修改会丢失。"),
            QMessageBox::Discard | QMessageBox::Cancel, QMessageBox::Cancel);
        if (choice != QMessageBox::Discard) {
            event->ignore();
            return;
        }
    }
    saveState();
    event->accept();
}

void MainWindow::saveState() const
{
    QSettings settings;
    settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    settings.setValue(QStringLiteral("window/zones"), m_zones->saveState());
    settings.setValue(QStringLiteral("window/right-zone"), m_rightZone->saveState());
    settings.setValue(QStringLiteral("window/tab"), m_tabs->currentIndex());
}

void MainWindow::restoreState()
{
    const QSettings settings;
    resize(QSize(1360, 860).boundedTo(screen()->availableSize()));
    restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray());
    m_zones->restoreState(settings.value(QStringLiteral("window/zones")).toByteArray());
    m_rightZone->restoreState(settings.value(QStringLiteral("window/right-zone")).toByteArray());
    const int tab = settings.value(QStringLiteral("window/tab"), 0).toInt();
    if (tab >= 0 && tab < m_tabs->count())
        m_tabs->setCurrentIndex(tab);
    setWindowTitle(tr("情报快递"));
}

} // namespace qb::editor
