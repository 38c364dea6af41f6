#include "editor/article_panel.h"
#include "editor/join_card.h"
#include "editor/join_review.h"
#include "editor/message_bar.h"
#include "editor/session.h"
#include "editor/source_panel.h"
#include "editor/task_runner.h"
#include "editor_fixture.h"
#include "ui_main.h"

#include <QClipboard>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTextBlock>
#include <QToolButton>

using namespace qb;
using namespace qb::editor;

namespace {

/// Whether a paragraph ends with the second line of the body only the writer knows.
const QString kRaw = QStringLiteral("某厂试制𬭚钢\n"
                                    "一家虚构的研究所日前试制出新的钢板，样\n"
                                    "品强度比去年高出两成，成本也有明显的下降。\n"
                                    "此外，研究所还要改进三道工序，工序改好以\n"
                                    "后每个月能够轧制大约六十吨这种新的板材，足\n"
                                    "够两家桥梁工厂使用。\n");

} // namespace

class JoinReviewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<EditorFixture>();
        m_window = m_fixture->openWindow();
        QApplication::clipboard()->setText(kRaw);
        m_window->pasteClipping();
        QTRY_VERIFY(!m_window->tasks()->isBusy() && joins()->joins());
        m_cleaned = text()->blocks();
        QCOMPARE(text()->joinMarks().size(), size_t(1));
    }

    void cleanup()
    {
        m_window.reset();
        m_fixture.reset();
    }

    void tellsHowManyPlacesAreDoubtful()
    {
        auto* button
            = m_window->article()->findChild<QToolButton*>(QStringLiteral("doubtfulJoins"));
        QVERIFY(button->isVisible());
        QVERIFY(button->text().contains(u'1'));
        button->click();
        QVERIFY(joins()->card()->isVisible());
        const int place = text()->textCursor().position();
        QCOMPARE(place, text()->joinMarks().front().cursor.position());
        QTest::keyClick(joins()->card(), Qt::Key_Escape);
        QVERIFY(!joins()->card()->isVisible());
        QCOMPARE(button->shortcut(), QKeySequence(Qt::Key_F8));
        QVERIFY(m_window->article()->open(otherId()));
        QVERIFY(!button->isVisible());
        QVERIFY(text()->joinMarks().empty());
    }

    void flipsAndFlipsBack()
    {
        const bool wasJoined = text()->joinMarks().front().place.isJoined;
        joins()->flip(0);
        QCOMPARE(int(text()->blocks().size()), int(m_cleaned.size()) + (wasJoined ? 1 : -1));
        QCOMPARE(joins()->openCount(), 0);
        QCOMPARE(text()->joinMarks().size(), size_t(1));
        QVERIFY(text()->joinMarks().front().place.isDecided);
        joins()->flip(0);
        QCOMPARE(text()->blocks(), m_cleaned);
        QCOMPARE(joins()->openCount(), 1);
        text()->undo();
        QVERIFY(text()->blocks() != m_cleaned);
        text()->undo();
        QCOMPARE(text()->blocks(), m_cleaned);
        QTRY_COMPARE(joins()->openCount(), 1);
    }

    void keepsEditsWhenFlipped()
    {
        QTextCursor cursor(text()->document());
        cursor.insertText(QStringLiteral("𠮷日讯，"));
        cursor.movePosition(QTextCursor::End);
        cursor.insertText(QStringLiteral("（完）"));
        QTRY_COMPARE(text()->joinMarks().size(), size_t(1));
        const auto edited = text()->blocks();
        joins()->flip(0);
        QVERIFY(text()->blocks().size() != edited.size());
        const QString all = text()->toPlainText();
        QVERIFY(all.startsWith(QStringLiteral("𠮷日讯，一家")));
        QVERIFY(all.endsWith(QStringLiteral("使用。（完）")));
        QCOMPARE(text()->joinMarks().size(), size_t(1));
        joins()->flip(0);
        QCOMPARE(text()->blocks(), edited);
        text()->undo();
        text()->undo();
        QCOMPARE(text()->blocks(), edited);
    }

    void keepsMarkedWordsWhenFlipped()
    {
        QTextCursor cursor(text()->document());
        cursor.setPosition(2);
        cursor.setPosition(4, QTextCursor::KeepAnchor);
        text()->setTextCursor(cursor);
        text()->toggleSpan(SpanKind::Strong);
        joins()->flip(0);
        QCOMPARE(text()->blocks().front().spans.size(), size_t(1));
        QCOMPARE(text()->blocks().front().spans.front().range, (TextRange{2, 4}));
    }

    void doesNotTellAcceptedPlacesAgain()
    {
        joins()->accept(0);
        QVERIFY(text()->joinMarks().empty());
        const QString id = m_window->article()->currentId();
        QVERIFY(m_window->article()->open(otherId()));
        QVERIFY(m_window->article()->open(id));
        QTRY_VERIFY(joins()->joins());
        QVERIFY(text()->joinMarks().empty());
        m_window->session()->undoStack().undo();
        QCOMPARE(text()->joinMarks().size(), size_t(1));
    }

    void storesWhatWasFlipped()
    {
        joins()->flip(0);
        const auto flipped = text()->blocks();
        const QString id = m_window->article()->currentId();
        QVERIFY(m_window->article()->open(otherId()));
        QVERIFY(m_window->article()->open(id));
        QCOMPARE(text()->blocks(), flipped);
        QTRY_COMPARE(text()->joinMarks().size(), size_t(1));
        QVERIFY(text()->joinMarks().front().place.isDecided);
        joins()->flip(0);
        QCOMPARE(text()->blocks(), m_cleaned);
    }

    void showsRawTextBesideTheArticle()
    {
        SourcePanel* source = m_window->article()->sourcePanel();
        source->show();
        QCOMPARE(source->view()->toPlainText(), kRaw.trimmed());
        QVERIFY(source->view()->isReadOnly());
        text()->moveCursor(QTextCursor::End);
        const auto marked = source->view()->extraSelections();
        QVERIFY(!marked.isEmpty());
        QCOMPARE(marked.back().cursor.block().text(), QStringLiteral("够两家桥梁工厂使用。"));
        QVERIFY(m_window->article()->open(otherId()));
        QTRY_VERIFY(joins()->joins());
        QVERIFY(!source->view()->toPlainText().contains(QStringLiteral("桥梁工厂")));
    }

    void strikesOutDroppedLines()
    {
        QApplication::clipboard()->setText(QStringLiteral("某厂再造新钢\n") + kRaw.section(u'\n', 1)
            + QStringLiteral("责任编辑：𠮷某\n"));
        m_window->pasteClipping();
        QTRY_VERIFY(!m_window->tasks()->isBusy() && joins()->joins());
        const QString told = message();
        QVERIFY2(told.contains(QStringLiteral("去掉了 1 行")), qPrintable(told));
        const QTextDocument* source = m_window->article()->sourcePanel()->view()->document();
        const QTextBlock dropped = source->lastBlock();
        QCOMPARE(dropped.text(), QStringLiteral("责任编辑：𠮷某"));
        QVERIFY(dropped.begin().fragment().charFormat().fontStrikeOut());
        QVERIFY(!dropped.previous().begin().fragment().charFormat().fontStrikeOut());
    }

    void tellsWarningsOfAnImport()
    {
        QFile file(m_fixture->file(QStringLiteral("页.html")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(
            "<meta charset=utf-8><h1>某园区新增储能电站</h1><p>某园区昨天投产，含𬭚的钢用去六十吨"
            "，都是本地一家钢厂轧制的。</p><img src='gone.png'>");
        file.close();
        m_window->importFiles({file.fileName()});
        QTRY_VERIFY(!m_window->tasks()->isBusy());
        const QString told = message();
        QVERIFY2(told.contains(QStringLiteral("有图片没有随页面保存")), qPrintable(told));
    }

private:
    TextEditor* text() const { return m_window->article()->textEditor(); }
    QString message() const
    {
        QStringList lines;
        for (const QLabel* label : m_window->messageBar()->findChildren<QLabel*>())
            lines << label->text();
        return lines.join(u'\n');
    }
    JoinReview* joins() const { return m_window->article()->joins(); }
    QString otherId() const
    {
        const auto all = m_window->session()->workspace().clippings();
        return all.value().back().id;
    }

    std::unique_ptr<EditorFixture> m_fixture;
    std::unique_ptr<MainWindow> m_window;
    std::vector<Block> m_cleaned;
};

int main(int argc, char** argv)
{
    return runUiTest<JoinReviewTest>(argc, argv);
}
#include "join_review_test.moc"
