// The main window's menus and the actions that ask the user something first.

#include "editor/article_panel.h"
#include "editor/edit_history.h"
#include "editor/library_panel.h"
#include "editor/main_window.h"
#include "editor/proofreading.h"
#include "editor/recent_workspaces.h"
#include "editor/session.h"
#include "editor/web_panel.h"

#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QSettings>
#include <QStandardPaths>
#include <QTabWidget>
#include <QToolBar>
#include <QUndoStack>

namespace qb::editor {

namespace {

const QString kSuffix = QStringLiteral(".qingbao");

QString lastFolder(const QString& what)
{
    const QString fallback = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QSettings().value(QStringLiteral("folders/") + what, fallback).toString();
}

void rememberFolder(const QString& what, const QString& file)
{
    QSettings().setValue(QStringLiteral("folders/") + what, QFileInfo(file).absolutePath());
}

} // namespace

void MainWindow::buildActions()
{
    buildFileMenu();
    buildEditMenu();
    buildProofMenu();
    buildViewMenu();
    menuBar()->addMenu(tr("帮助(&H)"))->addAction(tr("关于情报快递"), this, &MainWindow::about);
    buildToolBar();
}

void MainWindow::buildFileMenu()
{
    QMenu* menu = menuBar()->addMenu(tr("文件(&F)"));
    menu->addAction(tr("新建工作区…"), QKeySequence::New, this, &MainWindow::askNewWorkspace);
    menu->addAction(tr("打开工作区…"), QKeySequence::Open, this, &MainWindow::askOpenWorkspace);
    m_recentMenu = menu->addMenu(tr("最近打开"));
    fillRecentMenu();
    menu->addSeparator();
    m_workspaceActions << menu->addAction(tr("保存"), QKeySequence::Save, this, &MainWindow::save);
    menu->addSeparator();
    QAction* import
        = menu->addAction(tr("导入…"), QKeySequence(tr("Ctrl+I")), this, &MainWindow::askImport);
    import->setObjectName(QStringLiteral("import"));
    QAction* paste = menu->addAction(
        tr("粘贴为剪报"), QKeySequence(tr("Ctrl+Shift+V")), this, &MainWindow::pasteClipping);
    paste->setObjectName(QStringLiteral("paste"));
    m_workspaceActions << import << paste;
    menu->addSeparator();
    m_workspaceActions << menu->addAction(
        tr("新建一期"), QKeySequence(tr("Ctrl+Shift+N")), this, &MainWindow::newIssue);
    QMenu* preflightMenu = menu->addMenu(tr("印前检查"));
    const std::pair<QString, preflight::Profile> uses[]
        = {{tr("屏幕阅读"), preflight::Profile::Screen}, {tr("存档"), preflight::Profile::Archive},
            {tr("印刷"), preflight::Profile::Print}};
    for (const auto& [name, profile] : uses)
        m_issueActions << preflightMenu->addAction(
            name, this, [this, use = profile] { preflight(use); });
    QAction* exportAction = menu->addAction(
        tr("导出 PDF…"), QKeySequence(tr("Ctrl+Shift+E")), this, &MainWindow::askExportPdf);
    exportAction->setObjectName(QStringLiteral("export"));
    m_issueActions << exportAction;
    menu->addSeparator();
    m_workspaceActions << menu->addAction(tr("关闭工作区"), this, [this] { closeWorkspace(); });
    menu->addAction(tr("退出"), QKeySequence::Quit, this, &QWidget::close);
}

void MainWindow::buildEditMenu()
{
    QMenu* menu = menuBar()->addMenu(tr("编辑(&E)"));
    QAction* undoAction
        = menu->addAction(tr("撤销"), QKeySequence::Undo, this, [this] { undo(false); });
    undoAction->setObjectName(QStringLiteral("undo"));
    QAction* redoAction = menu->addAction(tr("重做"), this, [this] { undo(true); });
    redoAction->setShortcuts(QKeySequence::Redo); // people of other systems press Ctrl+Y
    redoAction->setObjectName(QStringLiteral("redo"));
    menu->addSeparator();
    m_workspaceActions << menu->addAction(
        tr("搜索剪报"), QKeySequence::Find, m_library, &LibraryPanel::focusSearch);
    m_workspaceActions << undoAction << redoAction;
}

void MainWindow::buildViewMenu()
{
    QMenu* menu = menuBar()->addMenu(tr("视图(&V)"));
    const QString names[] = {tr("稿件"), tr("网页"), tr("版面")};
    for (int tab = 0; tab < 3; ++tab) {
        const QKeySequence key(QStringLiteral("Ctrl+%1").arg(tab + 1));
        m_workspaceActions << menu->addAction(names[tab], key, this, [this, tab] { showTab(tab); });
    }
    menu->addSeparator();
    m_workspaceActions << menu->addAction(tr("打开网址"), QKeySequence(tr("Ctrl+L")), this, [this] {
        m_tabs->setCurrentWidget(m_web);
        m_web->focusAddress();
    });
    m_workspaceActions << menu->addAction(
        tr("剪下本页"), QKeySequence(tr("Ctrl+Shift+S")), m_web, &WebPanel::clip);
    menu->addSeparator();
    QAction* hints = menu->addAction(tr("显示把握不大的提示"));
    hints->setCheckable(true);
    connect(hints, &QAction::toggled, this,
        [this](bool isOn) { m_article->proofreading()->setWithUnsureHints(isOn); });
    m_workspaceActions << hints;
}

void MainWindow::buildToolBar()
{
    QToolBar* bar = addToolBar(tr("工具栏"));
    bar->setObjectName(QStringLiteral("toolBar"));
    bar->setMovable(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    bar->setToolButtonStyle(Qt::ToolButtonTextOnly);
    const auto add = [&](const char* name) {
        if (auto* action = findChild<QAction*>(QLatin1String(name)))
            bar->addAction(action);
    };
    add("import");
    add("paste");
    bar->addSeparator();
    add("undo");
    add("redo");
    auto* space = new QWidget;
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(space);
    add("export");
    if (QAction* action = findChild<QAction*>(QStringLiteral("export")))
        if (QWidget* button = bar->widgetForAction(action))
            button->setProperty("role", QStringLiteral("primary"));
}

void MainWindow::fillRecentMenu()
{
    m_recentMenu->clear();
    for (const QString& address : recent_workspaces::list()) {
        QString name = QDir::toNativeSeparators(address);
        name.replace(u'&', QStringLiteral("&&"));
        m_recentMenu->addAction(name, this, [this, address] { openWorkspace(address); });
    }
    m_recentMenu->setEnabled(!m_recentMenu->isEmpty());
}

void MainWindow::askNewWorkspace()
{
    const QString suggested
        = QDir(lastFolder(QStringLiteral("workspace"))).filePath(tr("新工作区") + kSuffix);
    QString file = QFileDialog::getSaveFileName(this, tr("新建工作区"), suggested,
        tr("工作区 (*%1)").arg(kSuffix), nullptr, QFileDialog::DontConfirmOverwrite);
    if (file.isEmpty())
        return;
    if (!file.endsWith(kSuffix))
        file += kSuffix;
    if (QFileInfo::exists(file)) {
        showError({ErrorKind::Usage, tr("已经有这个文件"), QDir::toNativeSeparators(file),
            tr("换一个名字，或用“打开工作区”")});
        return;
    }
    rememberFolder(QStringLiteral("workspace"), file);
    openWorkspace(file, store::OpenMode::CreateIfMissing);
}

void MainWindow::askOpenWorkspace()
{
    const QString file = QFileDialog::getOpenFileName(this, tr("打开工作区"),
        lastFolder(QStringLiteral("workspace")), tr("工作区 (*%1)").arg(kSuffix));
    if (file.isEmpty())
        return;
    rememberFolder(QStringLiteral("workspace"), file);
    openWorkspace(file);
}

void MainWindow::askImport()
{
    const QStringList files
        = QFileDialog::getOpenFileNames(this, tr("导入"), lastFolder(QStringLiteral("import")),
            tr("文稿 (*.txt *.html *.htm *.mhtml *.pdf *.docx);;所有文件 (*)"));
    if (files.isEmpty())
        return;
    rememberFolder(QStringLiteral("import"), files.front());
    importFiles(files);
}

void MainWindow::askExportPdf()
{
    if (!m_session || !m_session->hasIssue() || !storeEdits())
        return;
    const Issue& issue = m_session->issue();
    const QString name = issue.number > 0 ? tr("第%1期").arg(issue.number) : tr("未编号");
    const QString suggested
        = QDir(lastFolder(QStringLiteral("export"))).filePath(name + QStringLiteral(".pdf"));
    QString file
        = QFileDialog::getSaveFileName(this, tr("导出 PDF"), suggested, tr("PDF 文件 (*.pdf)"));
    if (file.isEmpty())
        return;
    if (QFileInfo(file).suffix().isEmpty())
        file += QStringLiteral(".pdf");
    rememberFolder(QStringLiteral("export"), file);
    exportPdf(file);
}

namespace {

bool canUndo(QWidget* field, bool isRedo)
{
    if (const auto* line = qobject_cast<QLineEdit*>(field))
        return isRedo ? line->isRedoAvailable() : line->isUndoAvailable();
    if (const auto* text = qobject_cast<QTextEdit*>(field))
        return isRedo ? text->document()->isRedoAvailable() : text->document()->isUndoAvailable();
    return false;
}

} // namespace

void MainWindow::undo(bool isRedo)
{
    // One history holds the edits of articles and of the issue; other fields have their own.
    QWidget* focused = QApplication::focusWidget();
    const bool isArticle = m_article->history()->covers(focused);
    if (isArticle && m_session->undo(isRedo))
        return;
    if (auto* line = qobject_cast<QLineEdit*>(focused); line && canUndo(line, isRedo))
        return isRedo ? line->redo() : line->undo();
    if (auto* text = qobject_cast<QTextEdit*>(focused); text && canUndo(text, isRedo))
        return isRedo ? text->redo() : text->undo();
    if (m_session && !isArticle)
        m_session->undo(isRedo);
}

bool MainWindow::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::ShortcutOverride)
        return QMainWindow::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool isRedo = key->matches(QKeySequence::Redo);
    auto* field = qobject_cast<QWidget*>(watched);
    const bool isField = qobject_cast<QLineEdit*>(field) || qobject_cast<QTextEdit*>(field);
    if ((!isRedo && !key->matches(QKeySequence::Undo)) || !isField || field->window() != this
        || (canUndo(field, isRedo) && !m_article->history()->covers(field)))
        return QMainWindow::eventFilter(watched, event);
    event->ignore();
    return true;
}

void MainWindow::updateActions()
{
    for (QAction* action : std::as_const(m_workspaceActions))
        action->setEnabled(m_session != nullptr);
    for (QAction* action : std::as_const(m_issueActions))
        action->setEnabled(m_session && m_session->hasIssue());
}

void MainWindow::about()
{
    QMessageBox::about(this, tr("关于情报快递"),
        tr("<h3>情报快递 %1</h3><p>从剪报到印好的一期。</p>")
            .arg(QApplication::applicationVersion()));
}

} // namespace qb::editor
