#include "editor/article_panel.h"
#include "editor/clipping_model.h"
#include "editor/join_review.h"
#include "editor/library_panel.h"
#include "editor/message_bar.h"
#include "editor/paste.h"
#include "editor/session.h"
#include "editor/task_runner.h"
#include "editor_fixture.h"
#include "ui_main.h"

#include <QClipboard>
#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QToolButton>
#include <QUrl>

using namespace qb;
using namespace qb::editor;

namespace {

/// As a PDF viewer copies it: the first line of a paragraph two characters shorter.
const QString kWrapped
    = QStringLiteral("一家虚构的研究所日前试制出新的合金钢板，\n"
                     "其中含𬭚的样品强度比去年高出了两成，生产\n"
                     "成本也有下降，预计明年可以小批供货。\n"
                     "研究所的负责人说，眼下还有三道工序要改，\n"
                     "改完以后每个月能够轧制大约六十吨这种板材\n"
                     "，足够两家桥梁工厂使用。");

const QString kPage = QStringLiteral(
    "<!--StartFragment--><h2>某厂投产</h2><p>某厂今天投产，年产<b>𬭚钢</b>六十吨。</p>"
    "<ul><li>轧机两台</li><li>𠮷牌机床一台</li></ul>"
    "<table><tr><th>月份</th><th>吨</th></tr><tr><td>5</td><td>60</td></tr></table>"
    "<p><img alt=\"轧机\" src=\"data:image/png;base64,"
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJ"
    "RU5ErkJggg==\"></p><p>另一家也在试车，工人们正在检查每一台设备。</p><!--EndFragment-->");

Block paragraph(const QString& text)
{
    Block block;
    block.text = text;
    return block;
}

void copy(const QString& plain, const QString& html = {})
{
    auto* data = new QMimeData;
    data->setText(plain);
    if (!html.isEmpty())
        data->setHtml(html);
    QApplication::clipboard()->setMimeData(data);
}

QStringList textsOf(const std::vector<Block>& blocks)
{
    QStringList texts;
    for (const Block& block : blocks)
        texts << block.text;
    return texts;
}

QList<BlockKind> kindsOf(const std::vector<Block>& blocks)
{
    QList<BlockKind> kinds;
    for (const Block& block : blocks)
        kinds << block.kind;
    return kinds;
}

} // namespace

class PasteTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_text = std::make_unique<TextEditor>();
        m_text->setBlocks({paragraph(QStringLiteral("头𠮷尾"))}, {});
        setCursor(3);
    }

    void cleansPlainTextAndGivesItBackRaw()
    {
        copy(kWrapped);
        m_text->paste();
        QCOMPARE(textsOf(m_text->blocks()),
            (QStringList{
                QStringLiteral(
                    "头𠮷一家虚构的研究所日前试制出新的合金钢板，其中含𬭚的样品强度比"
                    "去年高出了两成，生产成本也有下降，预计明年可以小批供货。"),
                QStringLiteral(
                    "研究所的负责人说，眼下还有三道工序要改，改完以后每个月能够轧制大约六"
                    "十吨这种板材，足够两家桥梁工厂使用。尾")}));
        m_text->undo();
        QCOMPARE(m_text->toPlainText(), QStringLiteral("头𠮷") + kWrapped + u'尾');
        m_text->undo();
        QCOMPARE(m_text->toPlainText(), QStringLiteral("头𠮷尾"));
        m_text->redo();
        m_text->redo();
        QCOMPARE(m_text->blocks().size(), size_t(2));
    }

    void keepsStructureOfRichTextAndGivesItBackRaw()
    {
        const QString plain = QStringLiteral("某厂投产\r\n  某厂今天投产……\r\n\r\n轧机两台");
        copy(plain, kPage);
        m_text->paste();
        QCOMPARE(kindsOf(m_text->blocks()),
            (QList<BlockKind>{BlockKind::Paragraph, BlockKind::Subhead, BlockKind::Paragraph,
                BlockKind::ListItem, BlockKind::ListItem, BlockKind::Table, BlockKind::Picture,
                BlockKind::Paragraph}));
        const auto blocks = m_text->blocks();
        QCOMPARE(blocks[0].text, QStringLiteral("头𠮷"));
        QCOMPARE(blocks[2].spans.size(), size_t(1));
        QCOMPARE(blocks[2].spans.front().range, (TextRange{9, 12}));
        QCOMPARE(blocks[5].table.rows[1][1].text, QStringLiteral("60"));
        QVERIFY(m_text->assets().contains(blocks[6].asset));
        QCOMPARE(blocks[7].text, QStringLiteral("另一家也在试车，工人们正在检查每一台设备。尾"));
        m_text->undo();
        QCOMPARE(
            m_text->toPlainText(), QStringLiteral("头𠮷某厂投产\n  某厂今天投产……\n\n轧机两台尾"));
        QCOMPARE(kindsOf(m_text->blocks()),
            (QList<BlockKind>{BlockKind::Paragraph, BlockKind::Paragraph, BlockKind::Paragraph}));
        m_text->undo();
        QCOMPARE(m_text->blocks(), std::vector<Block>{paragraph(QStringLiteral("头𠮷尾"))});
        m_text->redo();
        m_text->redo();
        QCOMPARE(m_text->blocks(), blocks);
    }

    void replacesSelectionAndGivesItBack()
    {
        QTextCursor cursor = m_text->textCursor();
        cursor.setPosition(1);
        cursor.setPosition(3, QTextCursor::KeepAnchor);
        m_text->setTextCursor(cursor);
        copy(QStringLiteral("含 𬭚"));
        m_text->paste();
        QCOMPARE(m_text->toPlainText(), QStringLiteral("头含𬭚尾"));
        m_text->undo();
        QCOMPARE(m_text->toPlainText(), QStringLiteral("头含 𬭚尾"));
        m_text->undo();
        QCOMPARE(m_text->toPlainText(), QStringLiteral("头𠮷尾"));
    }

    void givesDroppedTextBackRaw()
    {
        QMimeData data;
        data.setText(kWrapped);
        drop(data, 3);
        QCOMPARE(m_text->blocks().size(), size_t(2));
        QVERIFY(m_text->blocks().front().text.startsWith(QStringLiteral("头𠮷一家虚构的")));
        QVERIFY(m_text->blocks().back().text.endsWith(QStringLiteral("工厂使用。尾")));
        m_text->undo();
        QCOMPARE(m_text->toPlainText(), QStringLiteral("头𠮷") + kWrapped + u'尾');
        m_text->undo();
        QCOMPARE(m_text->toPlainText(), QStringLiteral("头𠮷尾"));
    }

    void leavesTheSelectionWhenSomethingIsDroppedElsewhere()
    {
        QTextCursor cursor = m_text->textCursor();
        cursor.setPosition(1);
        cursor.setPosition(3, QTextCursor::KeepAnchor);
        m_text->setTextCursor(cursor);
        QMimeData data;
        data.setText(QStringLiteral("𬭚钢"));
        drop(data, 4);
        QCOMPARE(m_text->toPlainText(), QStringLiteral("头𠮷尾𬭚钢"));
        m_text->undo();
        QCOMPARE(m_text->toPlainText(), QStringLiteral("头𠮷尾"));
    }

    void undoesWordsThatNeedNoCleaningAtOnce()
    {
        copy(QStringLiteral("𬭚钢"));
        m_text->paste();
        QCOMPARE(m_text->toPlainText(), QStringLiteral("头𠮷𬭚钢尾"));
        m_text->undo();
        QCOMPARE(m_text->toPlainText(), QStringLiteral("头𠮷尾"));
    }

    void keepsSpaceBetweenLatinWords()
    {
        m_text->setBlocks({paragraph(QStringLiteral("用OpenDocument写"))}, {});
        setCursor(5);
        copy(QStringLiteral(" Big "));
        m_text->paste();
        QCOMPARE(m_text->toPlainText(), QStringLiteral("用Open Big Document写"));
    }

    void copiesWithinArticlesAsItIs()
    {
        Block head = paragraph(QStringLiteral("小标题𠮷"));
        head.kind = BlockKind::Subhead;
        head.level = 2;
        Block marked = paragraph(QStringLiteral("含 𬭚 的正文。"));
        marked.spans.push_back({{2, 4}, SpanKind::Emphasis, {}});
        m_text->setBlocks({head, marked}, {});
        m_text->selectAll();
        m_text->copy();
        m_text->setBlocks({}, {});
        m_text->paste();
        QCOMPARE(m_text->blocks(), (std::vector<Block>{head, marked}));
        m_text->undo();
        QVERIFY(m_text->blocks().empty());
    }

    void copiesPicturesToAnotherArticle()
    {
        copy({}, kPage);
        m_text->paste();
        m_text->selectAll();
        m_text->copy();
        const auto blocks = m_text->blocks();
        const AssetMap pictures = m_text->assets();
        m_text->setBlocks({}, {});
        QVERIFY(m_text->assets().isEmpty());
        m_text->paste();
        QCOMPARE(m_text->blocks(), blocks);
        QCOMPARE(m_text->assets().keys(), pictures.keys());
    }

    void putsOnlyTextIntoACell()
    {
        Block table;
        table.kind = BlockKind::Table;
        table.table.rows = {{{QStringLiteral("甲"), 1, 1}, {QStringLiteral("乙"), 1, 1}}};
        m_text->setBlocks({table}, {});
        const int cell = m_text->toPlainText().indexOf(u'甲');
        setCursor(cell + 1);
        copy(QStringLiteral("x"), kPage);
        m_text->paste();
        const auto blocks = m_text->blocks();
        QCOMPARE(blocks.size(), size_t(1));
        QVERIFY(blocks[0].table.rows[0][0].text.startsWith(QStringLiteral("甲某厂投产\n")));
        QVERIFY(blocks[0].table.rows[0][0].text.contains(QStringLiteral("𠮷牌机床")));
    }

    void leavesFilesToTheWindow()
    {
        QMimeData files;
        files.setUrls({QUrl::fromLocalFile(QStringLiteral("/tmp/某文.txt"))});
        QVERIFY(!paste::canInsert(files));
        QMimeData link;
        link.setUrls({QUrl(QStringLiteral("https://example.com/"))});
        QVERIFY(paste::canInsert(link));
    }

    void pastesPictureAlone()
    {
        QImage picture(20, 10, QImage::Format_RGB32);
        picture.fill(Qt::red);
        auto* data = new QMimeData;
        data->setImageData(picture);
        QApplication::clipboard()->setMimeData(data);
        m_text->paste();
        const auto blocks = m_text->blocks();
        QCOMPARE(kindsOf(blocks),
            (QList<BlockKind>{BlockKind::Paragraph, BlockKind::Picture, BlockKind::Paragraph}));
        QVERIFY(m_text->assets().contains(blocks[1].asset));
        m_text->undo();
        QCOMPARE(m_text->blocks(), std::vector<Block>{paragraph(QStringLiteral("头𠮷尾"))});
    }

    void tellsWhatCannotBePasted()
    {
        QSignalSpy failed(m_text.get(), &TextEditor::failed);
        copy(QStringLiteral(" \n "));
        m_text->paste();
        QCOMPARE(failed.count(), 1);
        QCOMPARE(m_text->toPlainText(), QStringLiteral("头𠮷尾"));
    }

    void givesPastedClippingsBackRaw()
    {
        EditorFixture fixture;
        const auto window = fixture.openWindow();
        window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
        Session* session = window->session();
        const QString raw = QStringLiteral("某园区新增储能电站\n") + kWrapped;
        copy(raw);
        window->pasteClipping();
        QTRY_VERIFY(!window->tasks()->isBusy());
        const QString cleaned = window->article()->currentId();
        QCOMPARE(window->article()->titleEdit()->text(), QStringLiteral("某园区新增储能电站"));
        QCOMPARE(window->article()->textEditor()->blocks().size(), size_t(2));
        auto* offer = window->messageBar()->findChild<QToolButton*>(QStringLiteral("offer"));
        QVERIFY(offer && offer->isVisible());
        window->article()->textEditor()->setFocus();
        QTest::keyClicks(window->article()->textEditor(), QStringLiteral("2024"));
        // The button is about a step that is no longer the last; what is said stays true.
        QVERIFY(!window->messageBar()->text().isEmpty());
        QVERIFY(!offer->isVisible());
        window->article()->textEditor()->undo();
        window->article()->titleEdit()->setFocus();
        QTest::keyClicks(window->article()->titleEdit(), QStringLiteral("2"));

        QVERIFY(session->undo());
        QCOMPARE(window->article()->titleEdit()->text(), QStringLiteral("某园区新增储能电站"));
        QVERIFY(session->undo());
        QCOMPARE(window->library()->model()->rowCount(), 4);
        QVERIFY(window->article()->currentId() != cleaned);
        QCOMPARE(window->article()->titleEdit()->text(), QString());
        QCOMPARE(window->article()->textEditor()->toPlainText(), raw);
        session->undoStack().undo();
        QCOMPARE(window->library()->model()->rowCount(), 3);
        QCOMPARE(window->article()->currentId(), QString());

        // Also by keys, in a field that has nothing to redo of its own.
        window->article()->textEditor()->setFocus();
        window->library()->focusSearch();
        QTest::keyClick(
            QApplication::focusWidget(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(window->article()->textEditor()->toPlainText(), raw);
        window->article()->textEditor()->setFocus();
        QTest::keyClick(window->article()->textEditor(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(window->library()->model()->rowCount(), 3);
        for (int i = 0; i < 3; ++i)
            QVERIFY(session->undo(true));
        QCOMPARE(window->article()->currentId(), cleaned);
        QCOMPARE(window->article()->titleEdit()->text(), QStringLiteral("2某园区新增储能电站"));
    }

    void givesTheLastPasteBackByTheButton()
    {
        EditorFixture fixture;
        const auto window = fixture.openWindow();
        copy(QStringLiteral("某园区新增储能电站\n") + kWrapped);
        window->pasteClipping();
        QTRY_VERIFY(!window->tasks()->isBusy());
        window->messageBar()->findChild<QToolButton*>(QStringLiteral("offer"))->click();
        QVERIFY(window->messageBar()->text().isEmpty());
        QVERIFY(window->article()->textEditor()->toPlainText().endsWith(kWrapped));
    }

    /// Lines that cleaning had dropped from a page were nowhere to be seen, nor given back.
    void givesDroppedLinesOfAPageBack()
    {
        EditorFixture fixture;
        const auto window = fixture.openWindow();
        copy({},
            QStringLiteral(
                "<h1>某园区新增储能电站</h1><p>来源：虚构日报　2024-05-06</p>"
                "<p>一家虚构的园区今天新增一座储能电站，用的是𬭚材。</p>"
                "<p>电站明年还要扩建，𠮷某正在做方案。</p><p>责任编辑：𠮷某</p>"));
        window->pasteClipping();
        QTRY_VERIFY(!window->tasks()->isBusy());
        QTRY_VERIFY(window->article()->joins()->joins());
        const auto joins = window->article()->joins()->joins();
        const QStringList source = joins->source().split(u'\n');
        QStringList dropped;
        for (const int line : joins->droppedLines())
            dropped << source.at(line);
        QCOMPARE(dropped, QStringList{QStringLiteral("责任编辑：𠮷某")});
        QVERIFY(window->session()->undo());
        const QString raw = window->article()->textEditor()->toPlainText();
        for (const char* words : {"来源：虚构日报", "2024-05-06", "责任编辑：𠮷某", "扩建"})
            QVERIFY2(raw.contains(QString::fromUtf8(words)), words);
    }

    void keepsTheWindowsHeight()
    {
        EditorFixture fixture;
        const auto window = fixture.openWindow();
        window->resize(1024, 700);
        QCOMPARE(window->height(), 700);
        copy(QStringLiteral("某园区新增储能电站\n") + kWrapped);
        window->pasteClipping();
        QTRY_VERIFY(!window->tasks()->isBusy());
        QVERIFY(window->messageBar()->isVisible());
        QTest::qWait(300); // until the layout has settled
        QCOMPARE(window->height(), 700);
    }

    void storesPastedPictures()
    {
        EditorFixture fixture;
        const auto window = fixture.openWindow();
        const auto all = window->session()->workspace().clippings();
        const QString id = all.value().front().id;
        QVERIFY(window->article()->open(id));
        copy(QStringLiteral("随便"), kPage);
        window->article()->textEditor()->moveCursor(QTextCursor::End);
        window->article()->textEditor()->paste();
        QVERIFY(window->messageBar()->text().contains(QStringLiteral("已整理")));
        QVERIFY(window->article()->flush().isOk());
        const auto stored = window->session()->workspace().clipping(id);
        QString picture;
        for (const Block& block : stored.value().article.blocks)
            if (!block.asset.isEmpty() && block.alternativeText == QStringLiteral("轧机"))
                picture = block.asset;
        QVERIFY(stored.value().assets.contains(picture));
        QVERIFY(window->session()->issue().assets.contains(picture));
    }

private:
    /// As from another program.
    void drop(const QMimeData& data, int position)
    {
        m_text->resize(600, 300);
        m_text->show();
        QTextCursor cursor(m_text->document());
        cursor.setPosition(position);
        const QPoint place = m_text->cursorRect(cursor).center();
        QDragEnterEvent enter(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_text->viewport(), &enter);
        QDropEvent event(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_text->viewport(), &event);
        QVERIFY(event.isAccepted());
    }

    void setCursor(int position)
    {
        QTextCursor cursor(m_text->document());
        cursor.setPosition(position);
        m_text->setTextCursor(cursor);
    }

    std::unique_ptr<TextEditor> m_text;
};

int main(int argc, char** argv)
{
    return runUiTest<PasteTest>(argc, argv);
}
#include "paste_test.moc"
