#include "text/page_furniture.h"

#include <QTest>

using namespace qb;
using namespace qb::text;

class PageFurnitureTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatIsCompiledIn();
    void readsWordsAndUses();
    void namesTheLineOfAMistake_data();
    void namesTheLineOfAMistake();
    void readersShareTheWords_data();
    void readersShareTheWords();
};

void PageFurnitureTest::readsWhatIsCompiledIn()
{
    const auto read = readPageFurniture(pageFurnitureText());
    QVERIFY2(read.isOk(), read.isError() ? qPrintable(read.error().oneLine()) : "");
    QVERIFY(!read.value().lines.empty());
    for (const FurnitureWords& words : read.value().uses)
        QVERIFY(!words.words().isEmpty());
    QCOMPARE(pageFurniture().lines.size(), read.value().lines.size());
}

void PageFurnitureTest::readsWordsAndUses()
{
    const auto read = readPageFurniture(QStringLiteral(
        "# 按钮\n\n分享𬭚、打印 = share# row button\nTHE END = end notice-head...\n"));
    QVERIFY(read.isOk());
    const PageFurniture& furniture = read.value();
    QCOMPARE(furniture.lines.size(), size_t(4));
    QCOMPARE(furniture.lines[0].word, QStringLiteral("分享𬭚"));
    QCOMPARE(furniture.lines[0].kind, PageLine::Share);
    QCOMPARE(furniture.lines[0].match, LineMatch::Counted);
    QCOMPARE(furniture.lines[2].word, QStringLiteral("THE END"));
    QCOMPARE(furniture.lines[2].match, LineMatch::Whole);
    QCOMPARE(furniture.lines[3].kind, PageLine::NoticeHead);
    QCOMPARE(furniture.lines[3].match, LineMatch::Opens);
    const FurnitureWords& row = furniture.of(FurnitureUse::Row);
    QCOMPARE(row.words(), QStringList({QStringLiteral("分享𬭚"), QStringLiteral("打印")}));
    QVERIFY(row.contains(u"分享𬭚") && row.mayBegin(u'打') && row.mayHold(u'享'));
    QVERIFY(!row.contains(u"分享") && !row.contains(u"") && !row.mayBegin(u'享'));
    QVERIFY(furniture.of(FurnitureUse::Tally).words().isEmpty());
}

void PageFurnitureTest::namesTheLineOfAMistake_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("where");
    QTest::newRow("no use") << QStringLiteral("# 按钮\n分享\n") << QStringLiteral(":2");
    QTest::newRow("unknown use") << QStringLiteral("分享 = shared\n") << QStringLiteral(":1");
    QTest::newRow("unknown match") << QStringLiteral("分享 = share?\n") << QStringLiteral(":1");
    QTest::newRow("twice") << QStringLiteral("分享 = share\n\n打印、分享 = row\n")
                           << QStringLiteral(":3");
    QTest::newRow("empty word") << QStringLiteral("分享、、打印 = share\n") << QStringLiteral(":1");
}

void PageFurnitureTest::namesTheLineOfAMistake()
{
    QFETCH(QString, text);
    QFETCH(QString, where);
    const auto read = readPageFurniture(text);
    QVERIFY(read.isError());
    QVERIFY2(read.error().where.endsWith(where), qPrintable(read.error().where));
}

void PageFurnitureTest::readersShareTheWords_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("kind");
    QTest::newRow("whole") << QStringLiteral("（全文完）") << int(PageLine::End);
    QTest::newRow("opens") << QStringLiteral("您当前的位置 首页") << int(PageLine::Breadcrumb);
    QTest::newRow("labelled") << QStringLiteral("上一篇：某镇𬭚桥通车")
                              << int(PageLine::Neighbour);
    QTest::newRow("counted") << QStringLiteral("阅读 3562") << int(PageLine::Share);
    QTest::newRow("row") << QStringLiteral("【打印本页】　【关闭窗口】") << int(PageLine::Tools);
    QTest::newRow("tally") << QStringLiteral("阅读 1.2万 赞 86") << int(PageLine::Share);
    QTest::newRow("first use") << QStringLiteral("免责声明：本文系转载") << int(PageLine::Notice);
    QTest::newRow("text") << QStringLiteral("分享𬭚桥通车的喜悦") << int(PageLine::Text);
}

void PageFurnitureTest::readersShareTheWords()
{
    QFETCH(QString, line);
    QFETCH(int, kind);
    QCOMPARE(int(pageLineOf(line)), kind);
}

QTEST_APPLESS_MAIN(PageFurnitureTest)
#include "page_furniture_test.moc"
