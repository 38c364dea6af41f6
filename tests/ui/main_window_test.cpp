#include "editor/article_panel.h"
#include "editor/clipping_model.h"
#include "editor/findings_panel.h"
#include "editor/issue_panel.h"
#include "editor/library_panel.h"
#include "editor/message_bar.h"
#include "editor/outline_model.h"
#include "editor/page_view.h"
#include "editor/preview_panel.h"
#include "editor/rich_text.h"
#include "editor/session.h"
#include "editor/tag_picker.h"
#include "editor/task_runner.h"
#include "editor/web_panel.h"
#include "editor_fixture.h"
#include "jobs/issue_job.h"
#include "jobs/picture_size.h"
#include "typeset/typesetter.h"
#include "ui_main.h"

#include <QClipboard>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QTreeView>
#include <QTreeWidget>

using namespace qb;
using namespace qb::editor;

namespace {

constexpr int kPatienceMs = 60000; // Not a measure of speed: build machines may be slow.

QStringList titlesOf(const Section& section)
{
    QStringList titles;
    for (const Article& article : section.articles)
        titles << article.title;
    return titles;
}

} // namespace

class MainWindowTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<EditorFixture>();
        m_window = m_fixture->openWindow();
    }

    void cleanup()
    {
        m_window.reset();
        m_fixture.reset();
    }

    void listsClippingsAndSearchesThem()
    {
        ClippingModel* model = m_window->library()->model();
        QCOMPARE(model->rowCount(), 3);
        store::ClippingFilter filter;
        filter.text = QStringLiteral("电梯");
        model->setFilter(filter);
        QCOMPARE(model->rowCount(), 1);
        QCOMPARE(model->index(0).data(ClippingModel::TitleRole).toString(),
            QStringLiteral("电梯企业增产"));
        QVERIFY(model->index(0).data(ClippingModel::IsInIssueRole).toBool());
    }

    void listsWhatPreflightFindsAndLeadsThere()
    {
        m_window->preflight(preflight::Profile::Print);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->findings()->preflightCount() > 0, kPatienceMs);
        auto* list = m_window->findings()->findChild<QTreeWidget*>();
        QVERIFY(list);
        QTreeWidgetItem* group = list->topLevelItem(2);
        QVERIFY(!group->isHidden());
        QTreeWidgetItem* onPage = nullptr;
        for (int i = 0; i < group->childCount(); ++i)
            if (group->child(i)->text(0).startsWith(QStringLiteral("第 1")))
                onPage = group->child(i);
        QVERIFY(onPage);
        QVERIFY(!onPage->toolTip(0).isEmpty());
        m_window->showTab(0);
        Q_EMIT list->itemClicked(onPage, 0);
        QCOMPARE(m_window->preview()->view()->currentPage(), 0);
        QVERIFY(m_window->preview()->isVisible());
    }

    void keepsDescriptionOfPicture()
    {
        TextEditor* editor = m_window->article()->textEditor();
        Block picture;
        picture.kind = BlockKind::Picture;
        picture.asset = QStringLiteral("abc");
        Block text;
        text.text = QStringLiteral("车间里新装了𬭚床。");
        editor->setBlocks({text, picture}, {});
        QTextCursor found = rich_text::pictureAt(*editor->document(), int(text.text.size()) + 1);
        QVERIFY(found.hasSelection());
        QVERIFY(!rich_text::pictureAt(*editor->document(), 2).hasSelection());
        QSignalSpy spy(editor, &TextEditor::edited);
        editor->describePicture(found, QStringLiteral(" 一台𬭚床 \n"));
        QVERIFY(spy.count() > 0);
        const auto blocks = editor->blocks();
        QCOMPARE(blocks.size(), size_t(2));
        QCOMPARE(blocks[1].alternativeText, QStringLiteral("一台𬭚床"));
        QCOMPARE(blocks[1].asset, QStringLiteral("abc"));
    }

    void storesPickedTag()
    {
        const QString id = clippingId(QStringLiteral("电梯企业增产"));
        QVERIFY(m_window->article()->open(id));
        QPushButton* chip = m_window->article()->tagPicker()->chip(
            m_window->session()->taxonomy().industries().front().id);
        QVERIFY(chip);
        chip->click();
        const auto stored = m_window->session()->workspace().clipping(id);
        QVERIFY(stored.isOk());
        QCOMPARE(stored.value().industries.size(), size_t(1));
        QVERIFY(stored.value().industries.front().confirmed);
        chip->click();
        QVERIFY(m_window->session()->workspace().clipping(id).value().industries.empty());
    }

    void underlinesFindingsAndKeepsThemOnTheirWords()
    {
        openArticle(QStringLiteral("某厂试制石墨烯薄膜"));
        TextEditor* text = m_window->article()->textEditor();
        QTRY_VERIFY_WITH_TIMEOUT(!text->marks().empty(), kPatienceMs);
        QVERIFY(!text->extraSelections().isEmpty());
        const FindingMarks::Mark before = text->marks().front();
        QTextCursor cursor(text->document());
        cursor.insertText(QStringLiteral("日前，"));
        QVERIFY(!text->marks().empty());
        QCOMPARE(text->marks().front().cursor.selectedText(), before.finding.text);
        QCOMPARE(
            text->marks().front().cursor.selectionStart(), int(before.finding.range.begin) + 3);
        QVERIFY(m_window->findings()->findingCount() > 0);
    }

    void appliesSuggestion()
    {
        openArticle(QStringLiteral("某厂试制石墨烯薄膜"));
        TextEditor* text = m_window->article()->textEditor();
        QTRY_VERIFY_WITH_TIMEOUT(!text->marks().empty(), kPatienceMs);
        const FindingMarks::Mark mark = text->marks().front();
        QVERIFY(!mark.finding.suggestions.isEmpty());
        text->applySuggestion(mark, mark.finding.suggestions.front());
        QVERIFY(!text->toPlainText().contains(QStringLiteral("。。")));
        text->undo();
        QTRY_VERIFY_WITH_TIMEOUT(!text->marks().empty(), kPatienceMs);
    }

    void storesEditedTextAsRevision()
    {
        const QString id = openArticle(QStringLiteral("电梯企业增产"));
        TextEditor* text = m_window->article()->textEditor();
        text->moveCursor(QTextCursor::End);
        QTest::keyClick(text, Qt::Key_Return);
        QTest::keyClicks(text, QStringLiteral("2024"));
        QVERIFY(m_window->article()->isEdited());
        QVERIFY(m_window->article()->flush().isOk());
        const auto stored = m_window->session()->workspace().clipping(id);
        QCOMPARE(stored.value().article.blocks.size(), size_t(2));
        QCOMPARE(stored.value().article.blocks.back().text, QStringLiteral("2024"));
        QVERIFY(!m_window->session()->workspace().revisions(id).value().empty());
        QCOMPARE(m_window->session()->issueArticle(id)->blocks.size(), size_t(2));
    }

    void openingAndLeavingAnArticleChangesNothing()
    {
        const QString id = openArticle(QStringLiteral("发制品出口回升"));
        const Article before = m_window->session()->workspace().clipping(id).value().article;
        openArticle(QStringLiteral("电梯企业增产"));
        QCOMPARE(m_window->session()->workspace().clipping(id).value().article, before);
    }

    void reordersArticlesByDrop()
    {
        OutlineModel* model = m_window->issuePanel()->model();
        const Section before = sectionNamed(QStringLiteral("新动向"));
        QCOMPARE(before.articles.size(), size_t(2));
        const QModelIndex second = model->indexOfArticle(before.articles[1].id);
        const std::unique_ptr<QMimeData> data(model->mimeData({second}));
        QVERIFY(model->dropMimeData(data.get(), Qt::MoveAction, 0, 0, second.parent()));
        QCOMPARE(titlesOf(sectionNamed(QStringLiteral("新动向"))),
            (QStringList{before.articles[1].title, before.articles[0].title}));
        m_window->session()->undoStack().undo();
        QCOMPARE(titlesOf(sectionNamed(QStringLiteral("新动向"))), titlesOf(before));
    }

    void movesArticleToOtherSectionAndStoresIt()
    {
        OutlineModel* model = m_window->issuePanel()->model();
        const QString id = clippingId(QStringLiteral("电梯企业增产"));
        const QModelIndex target
            = model->indexOfArticle(clippingId(QStringLiteral("发制品出口回升"))).parent();
        const std::unique_ptr<QMimeData> data(model->mimeData({model->indexOfArticle(id)}));
        QVERIFY(model->dropMimeData(data.get(), Qt::MoveAction, -1, 0, target));
        const auto stored = m_window->session()->workspace().issue(m_window->session()->issue().id);
        QVERIFY(stored.isOk());
        for (const Section& section : stored.value().sections)
            QCOMPARE(titlesOf(section).contains(QStringLiteral("电梯企业增产")),
                section.name == QStringLiteral("产业聚焦"));
    }

    void doesNotUndoWhatAnotherProgramDidToTheIssue()
    {
        Session* session = m_window->session();
        const QString removed = clippingId(QStringLiteral("电梯企业增产"));
        const QString id = session->issue().id;
        SystemEnvironment environment;
        auto other = store::Workspace::open(
            session->workspace().address(), store::OpenMode::MustExist, environment);
        QVERIFY(other.isOk());
        QVERIFY(jobs::removeFromIssue(*other.value(), id, removed).isOk());
        session->changeShape(QStringLiteral("x"),
            [](IssueShape& shape) { shape.sections.front().name = QStringLiteral("改名"); });
        QVERIFY(!session->issueArticle(removed));
        const auto stored = session->workspace().issue(id);
        for (const Section& section : stored.value().sections)
            QVERIFY(!titlesOf(section).contains(QStringLiteral("电梯企业增产")));
        session->changeShape(QStringLiteral("x"),
            [](IssueShape& shape) { shape.sections.front().name = QStringLiteral("改名"); });
        QCOMPARE(session->issue().sections.front().name, QStringLiteral("改名"));
    }

    void takesClippingDroppedFromLibrary()
    {
        Session* session = m_window->session();
        const QString id = clippingId(QStringLiteral("电梯企业增产"));
        session->changeShape(QStringLiteral("x"), [&](IssueShape& shape) { shape.remove(id); });
        QVERIFY(!session->issueArticle(id));
        ClippingModel* clippings = m_window->library()->model();
        const std::unique_ptr<QMimeData> data(clippings->mimeData({clippings->indexOf(id)}));
        OutlineModel* model = m_window->issuePanel()->model();
        const QModelIndex section
            = model->indexOfArticle(clippingId(QStringLiteral("发制品出口回升"))).parent();
        QVERIFY(model->dropMimeData(data.get(), Qt::CopyAction, 0, 0, section));
        QCOMPARE(titlesOf(sectionNamed(QStringLiteral("产业聚焦"))).front(),
            QStringLiteral("电梯企业增产"));
        QVERIFY(!model->dropMimeData(data.get(), Qt::CopyAction, 0, 0, section)
            || sectionNamed(QStringLiteral("产业聚焦")).articles.size() == 2);
    }

    void renamesSectionAndUndoes()
    {
        OutlineModel* model = m_window->issuePanel()->model();
        const QModelIndex section = model->index(0, 0);
        const QString before = section.data().toString();
        QVERIFY(model->setData(section, QStringLiteral("要闻"), Qt::EditRole));
        QCOMPARE(m_window->session()->issue().sections.front().name, QStringLiteral("要闻"));
        m_window->session()->undoStack().undo();
        QCOMPARE(m_window->session()->issue().sections.front().name, before);
    }

    void previewsAllPagesThatTypesettingMakes()
    {
        PageView* view = m_window->preview()->view();
        QTRY_VERIFY_WITH_TIMEOUT(view->pageCount() > 0, kPatienceMs);
        auto fonts = font::FontBook::create(m_fixture->environment());
        QVERIFY(fonts.isOk());
        typeset::Typesetter typesetter(fonts.value(), jobs::pictureSize);
        const auto typeset
            = typesetter.typeset(m_window->session()->issue(), *m_window->session()->layout());
        QVERIFY(typeset.isOk());
        QCOMPARE(view->pageCount(), int(typeset.value().value.pages.size()));
    }

    void exportsPdf()
    {
        const QString output = m_fixture->file(QStringLiteral("期刊.pdf"));
        m_window->exportPdf(output);
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->tasks()->isBusy(), kPatienceMs);
        QFile file(output);
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(m_window->messageBar()->text()));
        QVERIFY(file.read(5) == "%PDF-");
    }

    void tellsWhenPdfCannotBeWritten()
    {
        m_window->exportPdf(QStringLiteral("/nowhere/at/all.pdf"));
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->tasks()->isBusy(), kPatienceMs);
        QVERIFY(!m_window->messageBar()->text().isEmpty());
    }

    void makesClippingFromClipboard()
    {
        QApplication::clipboard()->setText(QStringLiteral(
            "某园区新增储能电站\n虚构日报 "
            "2024年5月8日\n一座虚构的储能电站在某园区并网，装机容量一百兆瓦，全年可调峰三百次。"));
        m_window->pasteClipping();
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->tasks()->isBusy(), kPatienceMs);
        QCOMPARE(m_window->library()->model()->rowCount(), 4);
    }

    void clipsWebPage()
    {
        const QString page = m_fixture->file(QStringLiteral("page.html"));
        QFile file(page);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QStringLiteral(
            "<!doctype html><meta "
            "charset=utf-8><title>某县建成冷链园</title><h1>某县建成冷链园</h1>"
            "<p>虚构日报讯 某县日前建成冷链园，可存放蔬菜和食品两万吨，冬天也能保证供应。</p>"
            "<p>园区负责人说，今后还要增加检测和分拣设备，让周边的合作社都用得上。</p>")
                       .toUtf8());
        file.close();
        QSignalSpy loaded(m_window->web(), &WebPanel::loaded);
        m_window->web()->load(page);
        QTRY_VERIFY_WITH_TIMEOUT(!loaded.isEmpty(), kPatienceMs);
        QSignalSpy captured(m_window->web(), &WebPanel::captured);
        m_window->web()->clip();
        QTRY_VERIFY_WITH_TIMEOUT(!captured.isEmpty() && !m_window->tasks()->isBusy(), kPatienceMs);
        QTRY_COMPARE(m_window->library()->model()->rowCount(), 4);
        const auto clipping = m_window->session()->workspace().clipping(
            clippingId(QStringLiteral("某县建成冷链园")));
        QVERIFY(clipping.isOk());
        QVERIFY(clipping.value().provenance.address.startsWith(QStringLiteral("file:")));
        QVERIFY(clipping.value().assets.contains(clipping.value().provenance.snapshot));
    }

    void restoresClippingFromRecycleBin()
    {
        const QString id = clippingId(QStringLiteral("电梯企业增产"));
        QVERIFY(m_window->session()->removeClippings({id}).isOk());
        QCOMPARE(m_window->library()->model()->rowCount(), 2);
        QVERIFY(m_window->session()->restoreClippings({id}).isOk());
        QCOMPARE(m_window->library()->model()->rowCount(), 3);
    }

    void tellsWhenFileIsNoWorkspaceAndKeepsTheOpenOne()
    {
        const QString name = m_fixture->file(QStringLiteral("not.qingbao"));
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("no workspace");
        file.close();
        QVERIFY(!m_window->openWorkspace(name));
        QVERIFY(!m_window->messageBar()->text().isEmpty());
        QVERIFY(m_window->session());
        QCOMPARE(m_window->library()->model()->rowCount(), 3);
    }

    void storesLastEditWhenClosed()
    {
        const QString id = openArticle(QStringLiteral("电梯企业增产"));
        m_window->article()->titleEdit()->setFocus();
        QTest::keyClicks(m_window->article()->titleEdit(), QStringLiteral("2"));
        QVERIFY(m_window->close());
        m_window.reset();
        const auto workspace = store::Workspace::open(
            m_fixture->workspaceFile(), store::OpenMode::MustExist, m_fixture->environment());
        QVERIFY(workspace.value()->clipping(id).value().article.title.contains(u'2'));
    }

private:
    QString clippingId(const QString& title) const
    {
        const auto all = m_window->session()->workspace().clippings();
        for (const store::ClippingSummary& summary : all.value())
            if (summary.title == title)
                return summary.id;
        return {};
    }

    QString openArticle(const QString& title) const
    {
        const QString id = clippingId(title);
        return m_window->article()->open(id) ? id : QString();
    }

    Section sectionNamed(const QString& name) const
    {
        for (const Section& section : m_window->session()->issue().sections)
            if (section.name == name)
                return section;
        return {};
    }

    std::unique_ptr<EditorFixture> m_fixture;
    std::unique_ptr<MainWindow> m_window;
};

int main(int argc, char** argv)
{
    return runUiTest<MainWindowTest>(argc, argv);
}
#include "main_window_test.moc"
