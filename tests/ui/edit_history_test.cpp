#include "editor/article_panel.h"
#include "editor/clipping_model.h"
#include "editor/findings_panel.h"
#include "editor/join_card.h"
#include "editor/join_review.h"
#include "editor/library_panel.h"
#include "editor/session.h"
#include "editor/task_runner.h"
#include "editor_fixture.h"
#include "ui_main.h"

#include <QClipboard>
#include <QComboBox>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QToolButton>

using namespace qb;
using namespace qb::editor;

namespace {

const QString kRaw = QStringLiteral("某厂试制𬭚钢\n"
                                    "一家虚构的研究所日前试制出新的钢板，样\n"
                                    "品强度比去年高出两成，成本也有明显的下降。\n"
                                    "此外，研究所还要改进三道工序，工序改好以\n"
                                    "后每个月能够轧制大约六十吨这种新的板材，足\n"
                                    "够两家桥梁工厂使用。\n");

} // namespace

class EditHistoryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<EditorFixture>();
        m_window = m_fixture->openWindow();
        const auto all = m_window->session()->workspace().clippings();
        m_first = all.value().front().id;
        m_second = all.value().back().id;
    }

    void cleanup()
    {
        m_window.reset();
        m_fixture.reset();
    }

    /// An older paste was taken back before a newer edit of the text was.
    void undoesInTheOrderInWhichItWasDone()
    {
        paste(kRaw);
        const QString pasted = article()->currentId();
        QVERIFY(article()->open(m_first));
        const QString body = text()->toPlainText();
        const QString headline = title()->text();
        type(text(), QStringLiteral("𠮷"));
        type(title(), QStringLiteral("TT"));
        press(Qt::Key_Z);
        QCOMPARE(title()->text(), headline);
        QCOMPARE(text()->toPlainText(), QStringLiteral("𠮷") + body);
        press(Qt::Key_Z);
        QCOMPARE(article()->currentId(), m_first);
        QCOMPARE(text()->toPlainText(), body);
        QCOMPARE(rows(), 4);
        press(Qt::Key_Z); // now the paste: as it was copied
        QVERIFY(article()->currentId() != m_first);
        QVERIFY(article()->currentId() != pasted);
        press(Qt::Key_Z);
        QCOMPARE(rows(), 3);

        for (int i = 0; i < 4; ++i)
            press(Qt::Key_Z, Qt::ShiftModifier);
        QCOMPARE(rows(), 4);
        QCOMPARE(article()->currentId(), m_first);
        QCOMPARE(text()->toPlainText(), QStringLiteral("𠮷") + body);
        QCOMPARE(title()->text(), QStringLiteral("TT") + headline);
        QVERIFY(article()->flush().isOk());
        const auto stored = m_window->session()->workspace().clipping(m_first);
        QVERIFY(stored.value().article.blocks.front().text.startsWith(QStringLiteral("𠮷")));
        QCOMPARE(stored.value().article.title, QStringLiteral("TT") + headline);
    }

    void partsWhatIsTypedAfterAnEditElsewhere()
    {
        QVERIFY(article()->open(m_first));
        const QString body = text()->toPlainText();
        const QString headline = title()->text();
        type(text(), QStringLiteral("ab"));
        type(title(), QStringLiteral("T"));
        type(text(), QStringLiteral("cd"));
        QCOMPARE(text()->toPlainText(), QStringLiteral("abcd") + body);
        press(Qt::Key_Z);
        QCOMPARE(text()->toPlainText(), QStringLiteral("ab") + body);
        QVERIFY(title()->text() != headline);
        press(Qt::Key_Z);
        QCOMPARE(title()->text(), headline);
        press(Qt::Key_Z);
        QCOMPARE(text()->toPlainText(), body);
    }

    void undoesEditsOfAnArticleThatWasLeft()
    {
        QVERIFY(article()->open(m_first));
        const auto before = text()->blocks();
        type(text(), QStringLiteral("一"));
        QTest::keyClick(text(), Qt::Key_Return);
        type(text(), QStringLiteral("二"));
        const auto after = text()->blocks();
        QVERIFY(article()->open(m_second));
        const QString other = text()->toPlainText();
        type(text(), QStringLiteral("三"));
        press(Qt::Key_Z);
        QCOMPARE(text()->toPlainText(), other);
        QCOMPARE(article()->currentId(), m_second);
        for (int i = 0; i < 8 && m_window->session()->undoStack().canUndo(); ++i)
            press(Qt::Key_Z);
        QCOMPARE(article()->currentId(), m_first);
        QCOMPARE(text()->blocks(), before);
        for (int i = 0; i < 8 && m_window->session()->undoStack().canRedo(); ++i)
            press(Qt::Key_Z, Qt::ShiftModifier);
        QCOMPARE(text()->toPlainText(), QStringLiteral("三") + other);
        QVERIFY(article()->open(m_first));
        QCOMPARE(text()->blocks(), after);
    }

    void keepsPicturesOfAnArticleThatWasLeft()
    {
        QString illustrated;
        for (const QString& id : {m_first, m_second}) {
            const auto clipping = m_window->session()->workspace().clipping(id);
            for (const Block& block : clipping.value().article.blocks)
                if (block.kind == BlockKind::Picture)
                    illustrated = id;
        }
        QVERIFY(!illustrated.isEmpty());
        QVERIFY(article()->open(illustrated));
        const auto before = text()->blocks();
        text()->selectAll();
        QTest::keyClick(text(), Qt::Key_Delete);
        QVERIFY(text()->blocks().empty());
        QVERIFY(article()->open(illustrated == m_first ? m_second : m_first));
        text()->setFocus();
        press(Qt::Key_Z);
        QCOMPARE(article()->currentId(), illustrated);
        QCOMPARE(text()->blocks(), before);
        QVERIFY(article()->flush().isOk());
        const auto stored = m_window->session()->workspace().clipping(illustrated);
        QCOMPARE(stored.value().article.blocks, before);
    }

    /// Undoing must not bring an article back to sight that was thrown away.
    void skipsEditsOfRemovedClippings()
    {
        m_window->session()->changeShape(
            QStringLiteral("清空"), [](IssueShape& shape) { shape.sections.clear(); });
        QVERIFY(article()->open(m_second));
        const QString headline = title()->text();
        type(title(), QStringLiteral("乙"));
        QVERIFY(article()->open(m_first));
        type(title(), QStringLiteral("甲"));
        type(text(), QStringLiteral("丙"));
        QVERIFY(m_window->session()->removeClippings({m_first}).isOk());
        QVERIFY(m_window->session()->undo());
        QCOMPARE(article()->currentId(), m_second);
        QCOMPARE(title()->text(), headline);
    }

    /// A finding stayed in the list when its article was gone.
    void forgetsFindingsWithoutAnArticle()
    {
        QVERIFY(article()->open(m_second));
        QTRY_VERIFY_WITH_TIMEOUT(m_window->findings()->findingCount() > 0, 60000);
        QVERIFY(m_window->session()->removeClippings({m_second}).isOk());
        QVERIFY(article()->currentId().isEmpty());
        QCOMPARE(m_window->findings()->findingCount(), 0);
    }

    void undoesADecisionAboutAJoin()
    {
        paste(kRaw);
        QTRY_COMPARE(text()->joinMarks().size(), size_t(1));
        const auto cleaned = text()->blocks();
        article()->joins()->showNext();
        cardButton("flip")->click();
        QVERIFY(text()->blocks().size() != cleaned.size());
        text()->setFocus();
        press(Qt::Key_Z);
        QCOMPARE(text()->blocks(), cleaned);
        QTRY_COMPARE(article()->joins()->openCount(), 1);
        article()->joins()->showNext();
        cardButton("accept")->click();
        QVERIFY(text()->joinMarks().empty());
        text()->setFocus();
        press(Qt::Key_Z);
        QCOMPARE(text()->joinMarks().size(), size_t(1));
        press(Qt::Key_Z, Qt::ShiftModifier);
        QVERIFY(text()->joinMarks().empty());
    }

    /// A headline copied in two lines was stored with the line break.
    void makesOneLineOfAPastedHeadline_data()
    {
        QTest::addColumn<QString>("copied");
        QTest::addColumn<QString>("headline");
        QTest::newRow("two parts") << QStringLiteral("某市\u3000\r\n 𬭚材投产\n")
                                   << QStringLiteral("某市 𬭚材投产");
        QTest::newRow("mark") << QStringLiteral("“𠮷牌”\n投产，\n增产\n\n三成")
                              << QStringLiteral("“𠮷牌”投产，增产 三成");
        QTest::newRow("one line") << QStringLiteral("𬭚材 投产")
                                  << QStringLiteral("𬭚材 投产");
    }

    void makesOneLineOfAPastedHeadline()
    {
        QFETCH(const QString, copied);
        QFETCH(const QString, headline);
        QVERIFY(article()->open(m_first));
        const QString before = title()->text();
        QApplication::clipboard()->setText(copied);
        title()->selectAll();
        title()->paste();
        QCOMPARE(title()->text(), headline);
        QVERIFY(article()->flush().isOk());
        const auto stored = m_window->session()->workspace().clipping(m_first);
        QCOMPARE(stored.value().article.title, headline);
        QVERIFY(m_window->session()->undo());
        QCOMPARE(title()->text(), before);
    }

    void undoesTheChoiceOfASection()
    {
        QVERIFY(article()->open(m_first));
        auto* section = text()->window()->findChild<QComboBox*>(QStringLiteral("section"));
        QVERIFY(section && section->count() > 1);
        const QString before = section->currentText();
        const int other = section->itemText(0) == before ? 1 : 0;
        section->setCurrentIndex(other);
        Q_EMIT section->activated(other);
        QVERIFY(section->currentText() != before);
        text()->setFocus();
        press(Qt::Key_Z);
        QCOMPARE(section->currentText(), before);
    }

private:
    ArticlePanel* article() const { return m_window->article(); }
    TextEditor* text() const { return article()->textEditor(); }
    QLineEdit* title() const { return article()->titleEdit(); }
    int rows() const { return m_window->library()->model()->rowCount(); }
    QToolButton* cardButton(const char* name) const
    {
        return article()->joins()->card()->findChild<QToolButton*>(QLatin1String(name));
    }

    void paste(const QString& raw)
    {
        QApplication::clipboard()->setText(raw);
        m_window->pasteClipping();
        QTRY_VERIFY(!m_window->tasks()->isBusy());
    }

    static void type(QWidget* field, const QString& words)
    {
        field->setFocus();
        if (words.front().unicode() < 0x80)
            return QTest::keyClicks(field, words);
        QInputMethodEvent committed; // as an input method types Chinese
        committed.setCommitString(words);
        QApplication::sendEvent(field, &committed);
    }

    void press(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier) const
    {
        m_window->activateWindow(); // keys are for the window that is active
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QWidget* focused = QApplication::focusWidget();
        QTest::keyClick(focused ? focused : m_window.get(), key, Qt::ControlModifier | with);
    }

    std::unique_ptr<EditorFixture> m_fixture;
    std::unique_ptr<MainWindow> m_window;
    QString m_first;
    QString m_second;
};

int main(int argc, char** argv)
{
    return runUiTest<EditHistoryTest>(argc, argv);
}
#include "edit_history_test.moc"
