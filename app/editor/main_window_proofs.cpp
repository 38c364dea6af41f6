// The main window's part in proofreading: what is done about a finding, the house dictionary, proof
// sheets.

#include "check/house_dictionary.h"
#include "core/atomic_file.h"
#include "editor/article_panel.h"
#include "editor/check_service.h"
#include "editor/findings_panel.h"
#include "editor/main_window.h"
#include "editor/message_bar.h"
#include "editor/proofreading.h"
#include "editor/rich_text.h"
#include "editor/session.h"
#include "editor/task_runner.h"
#include "jobs/archive_learning.h"
#include "jobs/proof_pages.h"
#include "jobs/text_jobs.h"

#include <QDir>
#include <QFileDialog>
#include <QInputDialog>
#include <QMenu>
#include <QMenuBar>
#include <QTabWidget>

namespace qb::editor {

void MainWindow::buildProofMenu()
{
    QMenu* menu = menuBar()->addMenu(tr("校对(&P)"));
    QAction* record = menu->addAction(tr("记下本期这一校"), this, &MainWindow::recordProofs);
    record->setObjectName(QStringLiteral("recordProofs"));
    m_issueActions << record;
    m_issueActions << menu->addAction(tr("导出校对单…"), this, &MainWindow::askProofSheet);
    menu->addSeparator();
    m_workspaceActions << menu->addAction(tr("导入词库…"), this, &MainWindow::askImportWords);
    m_workspaceActions << menu->addAction(tr("导出词库…"), this, &MainWindow::askExportWords);
    menu->addSeparator();
    m_workspaceActions << menu->addAction(
        tr("学习本单位已编的各期"), this, &MainWindow::learnArchive);
}

void MainWindow::connectProofreading()
{
    TextEditor* text = m_article->textEditor();
    const auto finding = [text](int index) -> const check::Finding* {
        const auto& marks = text->marks();
        return index >= 0 && size_t(index) < marks.size() ? &marks[size_t(index)].finding : nullptr;
    };
    connect(m_findings, &FindingsPanel::replaceRequested, this,
        [this, text](int index, const QString& suggestion) {
            if (index < 0 || size_t(index) >= text->marks().size())
                return;
            m_tabs->setCurrentWidget(m_article);
            text->applySuggestion(text->marks()[size_t(index)], suggestion);
        });
    connect(m_findings, &FindingsPanel::ignoreRequested, this,
        [this, finding](int index, check::IgnoreScope scope) {
            if (const check::Finding* found = finding(index))
                ignoreFinding(check::Finding(*found), scope);
        });
    connect(m_findings, &FindingsPanel::addWordRequested, this, [this, finding](int index) {
        if (const check::Finding* found = finding(index))
            addWord(found->text);
    });
    connect(text, &TextEditor::ignoreRequested, this, &MainWindow::ignoreFinding);
    connect(text, &TextEditor::addWordRequested, this, &MainWindow::addWord);
    connect(m_checkService, &CheckService::failed, this, [this](const Error& error) {
        m_findings->setCheckable(false);
        m_messages->show(MessageBar::Tone::Failure, tr("不能校对"), error.oneLine());
    });
    connect(
        m_checkService, &CheckService::recovered, this, [this] { m_findings->setCheckable(true); });
    connect(m_checkService, &CheckService::warned, this, [this](const QString& message) {
        m_messages->show(MessageBar::Tone::Notice, tr("校对不全"), message);
    });
}

void MainWindow::ignoreFinding(const check::Finding& finding, check::IgnoreScope scope)
{
    const QString text = rich_text::checkedText(*m_article->textEditor()->document());
    QString reason;
    if (scope == check::IgnoreScope::Always) {
        bool isAccepted = false;
        reason = QInputDialog::getText(this, tr("总是忽略"),
            tr("以后所有稿件里的“%1”都不再报这一条。理由（可不写）：")
                .arg(check::ignoredWords(check::ignoredFinding(finding, text, scope, {}))),
            QLineEdit::Normal, {}, &isAccepted);
        if (!isAccepted)
            return;
    }
    const auto isNew = m_article->proofreading()->ignore(finding, text, scope, reason);
    if (isNew.isError())
        return showError(isNew.error());
    m_messages->show(MessageBar::Tone::Notice, tr("已忽略“%1”").arg(finding.text.simplified()));
    if (isNew.value())
        offerLastStep(tr("撤销"));
}

void MainWindow::addWord(const QString& word)
{
    bool isAccepted = false;
    // What was found is often a part of the word that is meant.
    const QString whole = QInputDialog::getText(this, tr("加入词库"),
        tr("这个词是对的，以后不再报。请写完整的词："), QLineEdit::Normal, word.simplified(),
        &isAccepted);
    if (!isAccepted)
        return;
    const auto isNew = m_article->proofreading()->addWord(whole);
    if (isNew.isError())
        return showError(isNew.error());
    m_messages->show(MessageBar::Tone::Notice, tr("已把“%1”加入词库").arg(whole.trimmed()));
    if (isNew.value())
        offerLastStep(tr("撤销"));
}

void MainWindow::askImportWords()
{
    const QString path = QFileDialog::getOpenFileName(
        this, tr("导入词库"), QDir::homePath(), tr("词库文件 (*.txt *.tsv);;所有文件 (*)"));
    if (path.isEmpty())
        return;
    const auto import = [&]() -> Result<int> {
        QB_TRY(const QByteArray bytes, readFile(path));
        QB_TRY(const auto entries, check::readDictionary(bytes, path));
        return jobs::importWords(entries, jobs::currentPerson(), m_session->workspace());
    };
    const auto count = import();
    if (count.isError())
        return showError(count.error());
    m_article->proofreading()->reload();
    m_messages->show(MessageBar::Tone::Done, tr("词库导入了 %n 条", nullptr, count.value()));
}

void MainWindow::askExportWords()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("导出词库"),
        QDir::home().filePath(tr("词库") + QStringLiteral(".txt")), tr("词库文件 (*.txt)"));
    if (path.isEmpty())
        return;
    const auto entries = jobs::dictionaryEntries(m_session->workspace());
    if (entries.isError())
        return showError(entries.error());
    if (const Status written = writeFileAtomically(path, check::writeDictionary(entries.value()));
        written.isError())
        return showError(written.error());
    m_messages->show(MessageBar::Tone::Done, tr("词库已导出"), path);
}

namespace {

/// On the worker, with a connection of its own.
Result<jobs::ProofSheet> makeSheet(const QString& address, const QString& issue,
    const check::CheckOptions& options, bool isRecorded, const Environment& environment,
    Progress& progress)
{
    QB_TRY(const auto workspace,
        store::Workspace::open(address, store::OpenMode::MustExist, environment));
    jobs::TextTools tools(environment);
    QB_TRY(const auto checker, tools.checker(jobs::existingArchiveModel(address)));
    const jobs::WorkspaceInput input{issue, true};
    QB_TRY(const auto subjects, jobs::proofSubjects(input, *workspace));
    QB_TRY(jobs::ProofRoundReport now, jobs::proofread(subjects, *checker, options, &progress));
    if (isRecorded) {
        QB_TRY(now.round, jobs::recordRound(issue, now, 0, *workspace));
        jobs::ProofSheet sheet;
        sheet.rounds.push_back(std::move(now));
        return sheet;
    }
    QB_TRY(const Issue whole, workspace->issue(issue));
    // An issue that cannot be set yet has no pages; the sheet is of use all the same.
    const Status pages = jobs::addPages(now.entries, whole, environment, &progress);
    if (pages.isError() && pages.error().isCancelled())
        return pages.error();
    return jobs::proofSheet(input, std::move(now), *workspace);
}

} // namespace

void MainWindow::recordProofs()
{
    if (!m_session || !m_session->hasIssue() || !storeEdits())
        return;
    m_tasks->start(tr("校对本期"),
        [this, address = m_session->address(), issue = m_session->issue().id,
            options = m_article->proofreading()->options()](
            Progress& progress) -> std::function<void()> {
            const auto sheet = makeSheet(address, issue, options, true, m_environment, progress);
            return [this, sheet] {
                if (sheet.isError())
                    return showError(sheet.error());
                const jobs::ProofRoundReport& round = sheet.value().rounds.back();
                m_messages->show(MessageBar::Tone::Done,
                    tr("已记为%1：%2 字，差错率万分之 %3")
                        .arg(jobs::roundTitle(round.round))
                        .arg(round.characters)
                        .arg(round.errorRate(), 0, 'f', 2));
            };
        });
}

void MainWindow::learnArchive()
{
    if (!m_session || !storeEdits())
        return;
    m_tasks->start(tr("学习本单位的文字"),
        [this, address = m_session->address()](Progress& progress) -> std::function<void()> {
            const auto report = jobs::learnArchive(
                address, jobs::archiveModelPath(address), m_environment, &progress);
            return [this, report, address] {
                if (report.isError())
                    return showError(report.error());
                if (m_session && m_session->address() == address)
                    useArchive();
                m_messages->show(MessageBar::Tone::Done,
                    tr("学了 %1 期、%2 字，校对时自动使用")
                        .arg(report.value().issues)
                        .arg(report.value().characters));
            };
        });
}

/// What was learned from the open workspace counts from now on.
void MainWindow::useArchive()
{
    m_checkService->setArchiveModel(jobs::existingArchiveModel(m_session->address()));
    m_article->proofreading()->reload();
}

void MainWindow::askProofSheet()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("导出校对单"),
        QDir::home().filePath(tr("校对单") + QStringLiteral(".pdf")), tr("PDF 文件 (*.pdf)"));
    if (!path.isEmpty())
        exportProofSheet(path);
}

void MainWindow::exportProofSheet(const QString& output)
{
    if (!m_session || !m_session->hasIssue() || !storeEdits())
        return;
    m_tasks->start(tr("校对本期"),
        [this, output, address = m_session->address(), issue = m_session->issue().id,
            options = m_article->proofreading()->options()](
            Progress& progress) -> std::function<void()> {
            const auto write = [&]() -> Status {
                QB_TRY(const auto sheet,
                    makeSheet(address, issue, options, false, m_environment, progress));
                QB_CHECK(jobs::writeProofSheet(sheet, output, m_environment, &progress));
                return ok();
            };
            const Status written = write();
            return [this, written, output] {
                if (written.isError())
                    return showError(written.error());
                m_messages->show(MessageBar::Tone::Done, tr("校对单已导出"), output);
            };
        });
}

} // namespace qb::editor
