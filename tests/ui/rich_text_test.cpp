#include "editor/rich_text.h"

#include <QTextBlock>
#include <QTextCursor>
#include <QtTest>

using namespace qb;
using namespace qb::editor;

namespace {

Block textBlock(const QString& text, BlockKind kind = BlockKind::Paragraph, int level = 1)
{
    Block block;
    block.kind = kind;
    block.text = text;
    block.level = level;
    return block;
}

std::vector<Block> roundTrip(const std::vector<Block>& blocks)
{
    QTextDocument document;
    rich_text::setBlocks(document, blocks, {});
    return rich_text::blocks(document);
}

} // namespace

class RichTextTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keepsBlocks_data()
    {
        QTest::addColumn<std::vector<Block>>("blocks");
        QTest::newRow("none") << std::vector<Block>{};
        QTest::newRow("rare-characters") << std::vector<Block>{
            textBlock(QStringLiteral("元素𬭚与𠮷，葛\U000E0100城。"))};
        QTest::newRow("kinds") << std::vector<Block>{
            textBlock(QStringLiteral("小标题"), BlockKind::Subhead, 2),
            textBlock(QStringLiteral("正文。")),
            textBlock(QStringLiteral("引文。"), BlockKind::Quote),
            textBlock(QStringLiteral("注。"), BlockKind::Note)};

        Block spanned = textBlock(QStringLiteral("𠮷祥如意，见链接。"));
        spanned.spans = {{{0, 3}, SpanKind::Strong, {}},
            {{7, 9}, SpanKind::Link, QStringLiteral("https://example.org/")}};
        Block noted = textBlock(QStringLiteral("产量翻番①，成本下降②。"));
        noted.spans = {{{4, 5}, SpanKind::Note, QStringLiteral("据年报，含𬭚。")},
            {{10, 11}, SpanKind::Note, QString()}};
        QTest::newRow("notes") << std::vector<Block>{noted};
        QTest::newRow("spans-beside-non-bmp") << std::vector<Block>{spanned};

        Block picture;
        picture.kind = BlockKind::Picture;
        picture.asset = QStringLiteral("abc");
        picture.alternativeText = QStringLiteral("厂房");
        QTest::newRow("picture-and-caption")
            << std::vector<Block>{textBlock(QStringLiteral("前。")), picture,
                   textBlock(QStringLiteral("图一"), BlockKind::Caption)};

        Block table;
        table.kind = BlockKind::Table;
        table.table.rows = {{{QStringLiteral("项目"), 1, 1}, {QStringLiteral("产量"), 2, 1}},
            {{QStringLiteral("甲"), 1, 2}, {QStringLiteral("1"), 1, 1},
                {QStringLiteral("2"), 1, 1}},
            {{QStringLiteral("3"), 1, 1}, {QStringLiteral("𬭚"), 1, 1}}};
        QTest::newRow("table-alone") << std::vector<Block>{table};
        QTest::newRow("tables-in-a-row") << std::vector<Block>{
            textBlock(QStringLiteral("前。")), table, table, textBlock(QStringLiteral("后。"))};
    }

    void keepsBlocks()
    {
        QFETCH(std::vector<Block>, blocks);
        const std::vector<Block> kept = roundTrip(blocks);
        QCOMPARE(kept.size(), blocks.size());
        for (size_t i = 0; i < blocks.size(); ++i)
            QVERIFY2(kept[i] == blocks[i], qPrintable(QStringLiteral("block %1").arg(i)));
    }

    void leavesOutEmptyParagraphs()
    {
        QCOMPARE(roundTrip({textBlock(QString()), textBlock(QStringLiteral("字。")),
                               textBlock(QStringLiteral("  "))})
                     .size(),
            size_t(1));
    }

    void boundsSpansOfBrokenInput()
    {
        Block block = textBlock(QStringLiteral("短。"));
        block.spans = {{{-5, 900}, SpanKind::Strong, {}}};
        QCOMPARE(
            roundTrip({block}).front().spans, (std::vector<Span>{{{0, 2}, SpanKind::Strong, {}}}));
    }

    void checkedTextKeepsOffsets()
    {
        Block picture;
        picture.kind = BlockKind::Picture;
        QTextDocument document;
        rich_text::setBlocks(document,
            {textBlock(QStringLiteral("𠮷一")), picture, textBlock(QStringLiteral("后"))}, {});
        const QString text = rich_text::checkedText(document);
        QCOMPARE(text.indexOf(u'后'), qsizetype(QTextCursor(document.lastBlock()).position()));
        QVERIFY(!text.contains(QChar::ObjectReplacementCharacter));
    }

    void undoesKindChange()
    {
        QTextDocument document;
        rich_text::setBlocks(document, {textBlock(QStringLiteral("变。"))}, {});
        rich_text::setKind(QTextCursor(&document), BlockKind::Subhead, 3);
        QCOMPARE(rich_text::blocks(document).front().kind, BlockKind::Subhead);
        document.undo();
        QCOMPARE(rich_text::blocks(document).front().kind, BlockKind::Paragraph);
    }
};

QTEST_MAIN(RichTextTest)
#include "rich_text_test.moc"
