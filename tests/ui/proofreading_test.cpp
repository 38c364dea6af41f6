#include "editor/article_panel.h"
#include "editor/finding_card.h"
#include "editor/findings_panel.h"
#include "editor/library_panel.h"
#include "editor/proofreading.h"
#include "editor/session.h"
#include "editor/task_runner.h"
#include "editor_fixture.h"
#include "ui_main.h"

#include <QDir>
#include <QLabel>
#include <QScopeGuard>
#include <QTextBlock>
#include <QToolButton>
#include <QTreeWidget>

using namespace qb;
using namespace qb::editor;

namespace {

constexpr int kPatienceMs = 60'000;

} // namespace

/// What is done about the proofreader's findings in the window.
class ProofreadingTest : public QObject {
    Q_OBJECT
    std::unique_ptr<EditorFixture> m_fixture;
    std::unique_ptr<MainWindow> m_window;

    TextEditor* text() const { return m_window->article()->textEditor(); }
    FindingCard* card() const { return m_window->findings()->card(); }
    void click(const char* button) const
    {
        auto* found = card()->findChild<QToolButton*>(QLatin1String(button));
        QVERIFY(found && !found->isHidden());
        found->click();
    }
    /// The marks on doubled full stops; other rules may have more to say of the text.
    std::vector<FindingMarks::Mark> doubled() const
    {
        std::vector<FindingMarks::Mark> found;
        for (const FindingMarks::Mark& mark : text()->marks())
            if (mark.finding.text == QStringLiteral("。。"))
                found.push_back(mark);
        return found;
    }
    /// The clipping with a doubled full stop, its finding in the card.
    void openFinding() const
    {
        QVERIFY(m_window->article()->open(QStringLiteral("c1")));
        QTRY_COMPARE_WITH_TIMEOUT(doubled().size(), size_t(1), kPatienceMs);
        for (size_t i = 0; i < text()->marks().size(); ++i)
            if (text()->marks()[i].id == doubled().front().id)
                m_window->findings()->selectFinding(int(i));
        QVERIFY(!card()->isHidden());
    }

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

    void replacesFromTheCard()
    {
        openFinding();
        click("replace");
        QVERIFY(!text()->toPlainText().contains(QStringLiteral("。。")));
        QVERIFY(text()->toPlainText().contains(QStringLiteral("𬭚")));
        QTRY_VERIFY_WITH_TIMEOUT(card()->isHidden(), kPatienceMs);
    }

    /// The list is worked through without going back to it after every finding.
    void theNextFindingIsShownWhenOneIsDone()
    {
        openFinding();
        text()->moveCursor(QTextCursor::End);
        text()->insertPlainText(QStringLiteral("\n𠮷甲厂投产。。\n乙厂投产。。\n丙厂投产。。\n"));
        QTRY_COMPARE_WITH_TIMEOUT(doubled().size(), size_t(4), kPatienceMs);
        const auto second = doubled()[1].id;
        const auto select = [this](quint64 id) {
            for (size_t i = 0; i < text()->marks().size(); ++i)
                if (text()->marks()[i].id == id)
                    m_window->findings()->selectFinding(int(i));
        };
        select(second);
        click("replace");
        QVERIFY(!card()->isHidden());
        QCOMPARE(text()->textCursor().selectedText(), QStringLiteral("。。"));
        QCOMPARE(text()->textCursor().block().text(), QStringLiteral("乙厂投产。。"));
        QTRY_COMPARE_WITH_TIMEOUT(doubled().size(), size_t(3), kPatienceMs);
        QVERIFY(!card()->isHidden());
        click("ignoreOnce");
        QCOMPARE(text()->textCursor().block().text(), QStringLiteral("丙厂投产。。"));
        QTRY_COMPARE_WITH_TIMEOUT(doubled().size(), size_t(2), kPatienceMs);
        QVERIFY(!card()->isHidden());
        click("replace"); // the last one
        QTRY_VERIFY_WITH_TIMEOUT(card()->isHidden(), kPatienceMs);
    }

    /// Before the text is checked again: what was found behind an edit stood elsewhere then.
    void ignoresTheRightPlaceRightAfterAnEdit()
    {
        openFinding();
        text()->moveCursor(QTextCursor::End);
        text()->insertPlainText(QStringLiteral("\n乙厂投产。。\n丙厂投产。。\n"));
        QTRY_COMPARE_WITH_TIMEOUT(doubled().size(), size_t(3), kPatienceMs);
        text()->moveCursor(QTextCursor::Start);
        text()->textCursor().deleteChar();
        for (size_t i = 0; i < text()->marks().size(); ++i)
            if (text()->marks()[i].id == doubled()[1].id)
                m_window->findings()->selectFinding(int(i));
        click("ignoreOnce");
        const auto records = m_window->session()->workspace().ignored();
        QCOMPARE(records.value().size(), size_t(1));
        QCOMPARE(records.value().front().context, QStringLiteral("乙厂投产。。"));
    }

    /// Choosing a finding made the window higher than a small screen.
    void theWindowFitsASmallScreenWithACardInIt()
    {
        openFinding();
        m_window->resize(1366, 690);
        QTRY_VERIFY(m_window->height() <= 690);
        QTest::qWait(50);
        QVERIFY2(m_window->minimumSizeHint().height() <= 690,
            qPrintable(QString::number(m_window->minimumSizeHint().height())));
    }

    /// The panel said that there was nothing wrong.
    void rulesThatCannotBeReadAreNoCleanBill()
    {
        const QString folder = m_fixture->file(QStringLiteral("own"));
        const QString rules = folder + QStringLiteral("/qingbao/resources/check");
        QVERIFY(QDir().mkpath(rules));
        // A few broken files are left out; so many are not.
        constexpr int kFiles = 21;
        for (int i = 0; i < kFiles; ++i) {
            QFile file(rules + QStringLiteral("/mine-%1.json").arg(i));
            QVERIFY(file.open(QFile::WriteOnly));
            file.write("{");
        }
        const QByteArray former = qgetenv("XDG_DATA_HOME");
        qputenv("XDG_DATA_HOME", folder.toUtf8());
        const auto restore = qScopeGuard([&] {
            if (former.isEmpty())
                qunsetenv("XDG_DATA_HOME");
            else
                qputenv("XDG_DATA_HOME", former);
        });
        const auto says = [this](const QString& words) {
            const auto labels = m_window->findings()->findChildren<QLabel*>();
            return std::any_of(labels.begin(), labels.end(),
                [&](const QLabel* label) { return label->text().contains(words); });
        };
        const auto* group = m_window->findings()->findChild<QTreeWidget*>()->topLevelItem(0);
        QVERIFY(m_window->article()->open(QStringLiteral("c2")));
        QTRY_COMPARE_WITH_TIMEOUT(group->text(0), QStringLiteral("本稿没有校对"), kPatienceMs);
        QVERIFY(!says(QStringLiteral("没有问题")));
        QVERIFY(QDir(rules).removeRecursively());
        text()->moveCursor(QTextCursor::End);
        text()->insertPlainText(QStringLiteral("\n乙厂投产。。"));
        QTRY_VERIFY_WITH_TIMEOUT(!doubled().empty(), kPatienceMs);
        QVERIFY(group->text(0).startsWith(QStringLiteral("本稿校对")));
    }

    void withoutAnArticleNothingIsSaidOfIt()
    {
        FindingsPanel panel;
        const auto saysFine = [&] {
            const auto labels = panel.findChildren<QLabel*>();
            return std::any_of(labels.begin(), labels.end(),
                [](const QLabel* label) { return label->text() == QStringLiteral("没有问题"); });
        };
        QVERIFY(!saysFine());
        panel.setFindings({});
        QVERIFY(saysFine());
        panel.clearFindings();
        QVERIFY(!saysFine());
    }

    void theListTellsWhatIsProposed()
    {
        check::Finding finding;
        finding.text = QStringLiteral("座落");
        finding.suggestions = QStringList{QStringLiteral("坐落")};
        finding.message = QStringLiteral("词语写错");
        finding.category = check::Category::Spelling;
        check::Finding deletion = finding;
        deletion.suggestions = QStringList{QString()};
        check::Finding question = finding;
        question.suggestions.clear();
        check::Finding whole = finding;
        whole.text = QStringLiteral("𬭚").repeated(2000);
        std::vector<FindingMarks::Mark> marks(4);
        const check::Finding* findings[]{&finding, &deletion, &question, &whole};
        for (size_t i = 0; i < marks.size(); ++i) {
            marks[i].id = i + 1;
            marks[i].finding = *findings[i];
        }
        FindingsPanel panel;
        panel.setFindings(marks);
        auto* group = panel.findChild<QTreeWidget*>()->topLevelItem(0);
        QVERIFY(group->child(0)->text(0).endsWith(QStringLiteral("“座落”→“坐落”")));
        QVERIFY(group->child(0)->toolTip(0).contains(QStringLiteral("词语写错")));
        QVERIFY(group->child(1)->text(0).endsWith(QStringLiteral("删去“座落”")));
        QVERIFY(group->child(2)->text(0).contains(QStringLiteral("词语写错")));
        QVERIFY(group->child(3)->text(0).size() < 40);
        QVERIFY(group->child(3)->text(0).isValidUtf16());
        panel.selectFinding(3);
        QVERIFY(!panel.card()->isHidden());
        for (const auto* label : panel.card()->findChildren<QLabel*>())
            QVERIFY(label->text().isValidUtf16());
    }

    void ignoresInThisDocumentUntilUndone()
    {
        openFinding();
        click("ignoreInDocument");
        QTRY_VERIFY_WITH_TIMEOUT(doubled().empty(), kPatienceMs);
        const auto records = m_window->session()->workspace().ignored();
        QVERIFY(records.isOk());
        QCOMPARE(records.value().size(), size_t(1));
        QCOMPARE(records.value().front().scope, QStringLiteral("document"));
        QCOMPARE(records.value().front().document, QStringLiteral("c1"));
        QVERIFY(!records.value().front().who.isEmpty());
        m_window->session()->undoStack().undo();
        QTRY_COMPARE_WITH_TIMEOUT(doubled().size(), size_t(1), kPatienceMs);
        QVERIFY(m_window->session()->workspace().ignored().value().empty());
    }

    void ignoresThisPlaceAlone()
    {
        openFinding();
        text()->moveCursor(QTextCursor::End);
        text()->insertPlainText(QStringLiteral("\n另起一段也有两个句号。。"));
        QTRY_COMPARE_WITH_TIMEOUT(doubled().size(), size_t(2), kPatienceMs);
        click("ignoreOnce");
        QTRY_COMPARE_WITH_TIMEOUT(doubled().size(), size_t(1), kPatienceMs);
        QVERIFY(doubled().front().cursor.selectionStart() > 30);
    }

    void theCardStaysWithItsFindingWhileTextIsTyped()
    {
        openFinding();
        text()->moveCursor(QTextCursor::Start);
        text()->insertPlainText(QStringLiteral("𠮷前面加几个字，"));
        const quint64 id = doubled().front().id;
        QTest::qWait(1500);
        QCOMPARE(doubled().size(), size_t(1));
        QCOMPARE(doubled().front().id, id);
        QVERIFY(!card()->isHidden());
    }

    void wordsOfTheHouseAreKeptUntilUndone()
    {
        openFinding();
        QVERIFY(m_window->article()->proofreading()->addWord(QStringLiteral("。。")).isOk());
        QTRY_VERIFY_WITH_TIMEOUT(doubled().empty(), kPatienceMs);
        QCOMPARE(m_window->session()->workspace().words().value().size(), size_t(1));
        m_window->session()->undoStack().undo();
        QTRY_COMPARE_WITH_TIMEOUT(doubled().size(), size_t(1), kPatienceMs);
        QVERIFY(m_window->article()->proofreading()->addWord(QStringLiteral(" ")).isError());
    }

    void undoingARightWordGivesItsReplacementBack()
    {
        openFinding();
        store::Workspace& workspace = m_window->session()->workspace();
        const QDateTime when(QDate(2025, 1, 2), QTime(3, 4, 5), Qt::UTC);
        QVERIFY(workspace
                    .putWord({QStringLiteral("数智"), QStringLiteral("数字智能"),
                        QStringLiteral("统一写法"), QStringLiteral("张三"), when})
                    .isOk());
        QCOMPARE(
            m_window->article()->proofreading()->addWord(QStringLiteral("数智")).value(), true);
        QVERIFY(workspace.words().value().front().replacement.isEmpty());
        // Once more adds nothing: undoing it must not take the word away.
        QCOMPARE(
            m_window->article()->proofreading()->addWord(QStringLiteral(" 数智 ")).value(), false);
        m_window->session()->undoStack().undo();
        QCOMPARE(workspace.words().value().size(), size_t(1));
        const store::DictionaryWord word = workspace.words().value().front();
        QCOMPARE(word.replacement, QStringLiteral("数字智能"));
        QCOMPARE(word.note, QStringLiteral("统一写法"));
        QCOMPARE(word.who, QStringLiteral("张三"));
        QCOMPARE(word.addedAt, when);
        m_window->session()->undoStack().redo();
        QVERIFY(workspace.words().value().front().replacement.isEmpty());
    }

    void undoingLeavesWhatOthersHaveIgnored()
    {
        openFinding();
        Proofreading* proofreading = m_window->article()->proofreading();
        const check::Finding finding = doubled().front().finding;
        const QString whole = text()->toPlainText();
        store::IgnoredRecord earlier = jobs::toRecord(check::ignoredFinding(
            finding, whole, check::IgnoreScope::Document, QStringLiteral("c1")));
        earlier.who = QStringLiteral("李四");
        QVERIFY(m_window->session()->workspace().addIgnored(earlier).isOk());
        const int steps = m_window->session()->undoStack().count();
        QCOMPARE(
            proofreading->ignore(finding, whole, check::IgnoreScope::Document, {}).value(), false);
        QCOMPARE(m_window->session()->undoStack().count(), steps);
        QCOMPARE(
            proofreading->ignore(finding, whole, check::IgnoreScope::Always, {}).value(), true);
        m_window->session()->undoStack().undo();
        const auto records = m_window->session()->workspace().ignored();
        QCOMPARE(records.value().size(), size_t(1));
        QCOMPARE(records.value().front().who, QStringLiteral("李四"));
    }

    void datesOfTheIssueCount()
    {
        QVERIFY(m_window->article()->open(QStringLiteral("c2")));
        text()->moveCursor(QTextCursor::End);
        text()->insertPlainText(QStringLiteral("\n本月投产。")); // clipped in May, printed in June
        QTRY_VERIFY_WITH_TIMEOUT(!text()->marks().empty(), kPatienceMs);
        QCOMPARE(text()->marks().back().finding.rule, QStringLiteral("date.stale"));
    }

    void recordsRoundsAndWritesTheSheet()
    {
        m_window->recordProofs();
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->tasks()->isBusy(), kPatienceMs);
        const auto rounds
            = m_window->session()->workspace().rounds(m_window->session()->issue().id);
        QCOMPARE(rounds.value().size(), size_t(1));
        QVERIFY(rounds.value().front().characters > 50);
        const QString output = m_fixture->file(QStringLiteral("校对单.pdf"));
        m_window->exportProofSheet(output);
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->tasks()->isBusy(), kPatienceMs);
        QFile file(output);
        QVERIFY(file.open(QFile::ReadOnly));
        QVERIFY(file.readAll().startsWith("%PDF-"));
    }
};

int main(int argc, char** argv)
{
    return runUiTest<ProofreadingTest>(argc, argv);
}
#include "proofreading_test.moc"
