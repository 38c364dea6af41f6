// The main window's long jobs: importing, pasting, clipping and exporting, run on the worker.

#include "editor/article_panel.h"
#include "editor/findings_panel.h"
#include "editor/library_panel.h"
#include "editor/main_window.h"
#include "editor/message_bar.h"
#include "editor/paste_command.h"
#include "editor/session.h"
#include "editor/task_runner.h"
#include "jobs/preflight_job.h"
#include "jobs/render_job.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

namespace qb::editor {

namespace {

/// What an editor should know of an import that went well, a line each.
QStringList remarksOn(const jobs::ImportSummary& summary)
{
    constexpr int kMostLines = 3;
    QStringList warnings;
    for (const Warning& warning : summary.warnings)
        if (!warnings.contains(warning.message))
            warnings << warning.message;
    QStringList remarks = warnings.mid(0, kMostLines);
    if (warnings.size() > kMostLines)
        remarks << MainWindow::tr("等等，共 %1 条").arg(warnings.size());
    if (summary.doubtfulJoins > 0)
        remarks << MainWindow::tr("有 %1 处断行接得没有把握，请对照原文看一遍")
                       .arg(summary.doubtfulJoins);
    if (!summary.dropped.empty())
        remarks << MainWindow::tr("去掉了 %1 行页码、页眉之类的杂质，在原文里划去了")
                       .arg(summary.dropped.size());
    return remarks;
}

using ImportResult = Result<jobs::ImportSummary>;

/// A database connection belongs to one thread: the worker opens the workspace for itself.
ImportResult withWorkspace(const QString& address, const Environment& environment,
    const std::function<ImportResult(store::Workspace&)>& work)
{
    QB_TRY(
        auto workspace, store::Workspace::open(address, store::OpenMode::MustExist, environment));
    return work(*workspace);
}

QStringList localFiles(const QMimeData& data)
{
    QStringList files;
    for (const QUrl& url : data.urls())
        if (url.isLocalFile())
            files << url.toLocalFile();
    return files;
}

} // namespace

void MainWindow::importFiles(const QStringList& paths)
{
    if (!m_session || paths.isEmpty())
        return;
    const QString address = m_session->address();
    m_tasks->start(tr("正在导入…"),
        [this, paths, address, taxonomy = m_session->taxonomyPointer(),
            &environment = m_environment](Progress& progress) -> std::function<void()> {
            ImportResult result
                = withWorkspace(address, environment, [&](store::Workspace& workspace) {
                      return jobs::importPaths(workspace, paths, QStringLiteral("auto"), *taxonomy,
                          environment, &progress);
                  });
            return [this, result] {
                takeImport(result);
            };
        });
}

void MainWindow::pasteClipping()
{
    const QMimeData* copied = QApplication::clipboard()->mimeData();
    if (!m_session || !copied)
        return;
    if (const QStringList files = localFiles(*copied); !files.isEmpty()) {
        importFiles(files);
        return;
    }
    const QString plain = copied->text();
    const QString html = copied->hasHtml() ? copied->html() : QString();
    if (plain.trimmed().isEmpty() && html.isEmpty()) {
        showError(
            {ErrorKind::BadInput, tr("剪贴板里没有文字"), {}, tr("先在别处复制文字，再粘贴")});
        return;
    }
    Provenance provenance;
    provenance.mediaType
        = html.isEmpty() ? QStringLiteral("text/plain") : QStringLiteral("text/html");
    provenance.capturedAt = m_environment.now();
    const AssetPointer original = makeAsset((html.isEmpty() ? plain : html).toUtf8(),
        html.isEmpty() ? QStringLiteral("paste.txt") : QStringLiteral("paste.html"),
        provenance.mediaType);
    const QString address = m_session->address();
    m_tasks->start(tr("正在粘贴…"),
        [this, plain, html, provenance, original, address, taxonomy = m_session->taxonomyPointer(),
            &environment = m_environment](Progress&) -> std::function<void()> {
            ImportResult result
                = withWorkspace(address, environment, [&](store::Workspace& workspace) {
                      return jobs::importText(
                          workspace, plain, html, provenance, original, *taxonomy, environment);
                  });
            return [this, result, plain, provenance] {
                takeImport(result);
                if (result.isOk())
                    offerUndo(result.value(), plain, provenance);
            };
        });
}

void MainWindow::offerUndo(
    const jobs::ImportSummary& pasted, const QString& plain, const Provenance& provenance)
{
    if (!m_session || pasted.clippingIds.isEmpty())
        return;
    // HTML may come without a text of its own.
    const QString& raw = plain.trimmed().isEmpty() ? pasted.pastedText : plain;
    pushPaste(*m_session, pasted.clippingIds, raw, provenance);
    offerLastStep(tr("退回原文"));
}

void MainWindow::offerLastStep(const QString& label)
{
    const int step = m_session->undoStack().index();
    m_messages->offer(label, [this, step] {
        if (m_session && m_session->undoStack().index() == step)
            m_session->undo();
    });
    connect(
        &m_session->undoStack(), &QUndoStack::indexChanged, m_messages,
        [messages = m_messages, said = m_messages->text(), step](int index) {
            if (messages->text() != said)
                return;
            if (index < step) // what it tells of is undone
                messages->hide();
            else
                messages->withdrawOffer();
        },
        Qt::SingleShotConnection);
}

void MainWindow::tellPasted(const std::vector<Warning>& warnings)
{
    QStringList details;
    for (const Warning& warning : warnings)
        if (!details.contains(warning.message))
            details << warning.message;
    m_messages->show(warnings.empty() ? MessageBar::Tone::Done : MessageBar::Tone::Notice,
        tr("粘贴的内容已整理，撤销一次可退回原文"), details.join(u'\n'));
}

void MainWindow::addCaptured(const capture::CapturedPage& page)
{
    if (!m_session)
        return;
    const QString address = m_session->address();
    m_tasks->start(tr("正在存剪报…"),
        [this, page, address, taxonomy = m_session->taxonomyPointer(),
            &environment = m_environment](Progress&) -> std::function<void()> {
            const AssetPointer snapshot = page.snapshot.isEmpty()
                ? nullptr
                : makeAsset(page.snapshot, QStringLiteral("page.mhtml"));
            Provenance provenance;
            provenance.address = page.address.toString();
            provenance.mediaType = QStringLiteral("text/html");
            provenance.title = page.title;
            provenance.capturedAt = page.capturedAt;
            provenance.snapshot = snapshot ? snapshot->id : QString();
            ImportResult result
                = withWorkspace(address, environment, [&](store::Workspace& workspace) {
                      return jobs::importText(
                          workspace, {}, page.html, provenance, snapshot, *taxonomy, environment);
                  });
            if (page.isCut && result.isOk())
                result.value().warnings.push_back({QStringLiteral("page-cut"),
                    tr("网页太长，后面的内容没有剪下，请对照原文补上"), 0, {}, {}});
            return [this, result] {
                takeImport(result);
            };
        });
}

void MainWindow::takeImport(const ImportResult& result)
{
    // Also what was stored before a failure or a cancel is there.
    if (m_session)
        m_session->announceClippings();
    if (result.isError() && result.error().isCancelled() && !result.error().hint.isEmpty()) {
        m_messages->show(MessageBar::Tone::Notice, result.error().message, result.error().hint);
        return;
    }
    if (result.isError()) {
        showError(result.error());
        return;
    }
    const jobs::ImportSummary& summary = result.value();
    if (!summary.failures.empty()) {
        QStringList details;
        for (const Error& failure : summary.failures)
            details << failure.oneLine();
        constexpr int kMostLines = 3;
        if (details.size() > kMostLines)
            details = details.mid(0, kMostLines)
                << tr("等等，共 %1 个文件").arg(summary.failures.size());
        m_messages->show(MessageBar::Tone::Failure,
            tr("收进 %1 条剪报，有文件没有导入").arg(summary.clippingIds.size()),
            details.join(u'\n'));
    } else if (summary.clippingIds.isEmpty() && summary.duplicates > 0) {
        m_messages->show(MessageBar::Tone::Notice, tr("这些内容剪报里已经有了，没有重复收入"));
    } else if (summary.clippingIds.isEmpty()) {
        m_messages->show(MessageBar::Tone::Notice, tr("没有找到可以收成剪报的正文"));
    } else {
        // Good news goes by itself; what somebody should look at stays.
        m_messages->show(
            summary.warnings.empty() ? MessageBar::Tone::Done : MessageBar::Tone::Notice,
            tr("收进 %n 条剪报", nullptr, int(summary.clippingIds.size())),
            remarksOn(summary).join(u'\n'));
    }
    if (m_session && summary.clippingIds.size() == 1)
        openArticle(summary.clippingIds.front());
}

void MainWindow::exportPdf(const QString& output)
{
    if (!m_session || !m_session->hasIssue() || !storeEdits())
        return;
    jobs::RenderRequest request;
    request.input.input = QStringLiteral("workspace:") + m_session->issue().id;
    request.input.workspaceAddress = m_session->address();
    request.output = output;
    m_tasks->start(tr("正在导出 PDF…"),
        [this, request, &environment = m_environment](Progress& progress) -> std::function<void()> {
            auto result = jobs::render(request, environment, &progress);
            return [this, result] {
                if (result.isError()) {
                    showError(result.error());
                    return;
                }
                const jobs::RenderReport& report = result.value();
                m_messages->show(MessageBar::Tone::Done,
                    tr("已导出 %1 页：%2")
                        .arg(report.pages)
                        .arg(QDir::toNativeSeparators(report.output)));
                m_messages->offer(tr("打开"), [file = report.output] {
                    QDesktopServices::openUrl(QUrl::fromLocalFile(file));
                });
            };
        });
}

void MainWindow::preflight(preflight::Profile profile)
{
    if (!m_session || !m_session->hasIssue() || !storeEdits())
        return;
    jobs::PreflightRequest request;
    request.input.input = QStringLiteral("workspace:") + m_session->issue().id;
    request.input.workspaceAddress = m_session->address();
    request.profile = profile;
    m_tasks->start(tr("正在做印前检查…"),
        [this, request, &environment = m_environment](Progress& progress) -> std::function<void()> {
            auto result = jobs::preflightInput(request, environment, &progress);
            return [this, result] {
                if (result.isError()) {
                    showError(result.error());
                    return;
                }
                const preflight::Report& report = result.value();
                m_findings->setPreflight(report);
                if (report.findings.empty())
                    m_messages->show(MessageBar::Tone::Done, tr("印前检查没有发现问题"));
                else
                    m_messages->show(MessageBar::Tone::Notice,
                        tr("印前检查：%1 个错误，%2 个警告，%3 个提示")
                            .arg(report.count(preflight::Severity::Error))
                            .arg(report.count(preflight::Severity::Warning))
                            .arg(report.count(preflight::Severity::Hint)));
            };
        });
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (m_session && !localFiles(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    importFiles(localFiles(*event->mimeData()));
    event->acceptProposedAction();
}

} // namespace qb::editor
