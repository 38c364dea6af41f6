#include "cleaned_text.h"

#include <QTest>

using namespace qb;
using namespace qb::text;

/// Dates, lists and tables whose lines stand inside a text: nothing of them may get lost.
class CleaningListsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void daysOfAChronicleStayInTheText();
    void datesBetweenParagraphsStay_data();
    void datesBetweenParagraphsStay();
    void datesUnderTitlesAndAtEndsDateTheStory_data();
    void datesUnderTitlesAndAtEndsDateTheStory();
    void aSecondDateIsTold();
    void labelledLinesStandAlone();
    void cellsLineByLineAreATable_data();
    void cellsLineByLineAreATable();
    void countersOfAPageMayBeCells();
    void figuresBetweenWordsStayLines();
    void listsOfContentsAreNoTable();
};

void CleaningListsTest::daysOfAChronicleStayInTheText()
{
    const CleanResult result
        = cleaned(QStringLiteral("颍川市竹编产业大事记\n\n"
                                 "1月8日\n"
                                 "竹编工坊在𬭚河镇开工，首批绣娘进场。\n\n"
                                 "2026年2月18日\n"
                                 "竹编产业园动工，总投资三亿元。\n\n"
                                 "2026年3月6日\n"
                                 "竹编技艺展在葛\U000E0100城开幕。\n\n"
                                 "2026年12月\n"
                                 "全市竹编企业超过二百家。\n"));
    QCOMPARE(result.articles.size(), size_t(1));
    QCOMPARE(result.articles.front().title, QStringLiteral("颍川市竹编产业大事记"));
    QVERIFY(!result.articles.front().date.isValid());
    const QStringList blocks = blocksOf(result.articles.front());
    QCOMPARE(blocks.size(), 8);
    QCOMPARE(blocks[0], QStringLiteral("# 1月8日"));
    QCOMPARE(blocks[2], QStringLiteral("# 2026年2月18日"));
    QCOMPARE(blocks[4], QStringLiteral("# 2026年3月6日"));
    QCOMPARE(blocks[6], QStringLiteral("# 2026年12月"));
}

void CleaningListsTest::datesBetweenParagraphsStay_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("period") << QStringLiteral("时间：2026年4月5日至4月30日");
    QTest::newRow("hour") << QStringLiteral("时间：2026年4月5日上午9:30");
    QTest::newRow("day") << QStringLiteral("日期：2026年4月5日");
    QTest::newRow("alone") << QStringLiteral("2026年4月5日");
}

void CleaningListsTest::datesBetweenParagraphsStay()
{
    QFETCH(const QString, line);
    const CleanResult result
        = cleaned(QStringLiteral("颍川市举办陶艺大赛\n\n"
                                 "　　颍川市将举办陶艺大赛，面向全国征集作品。\n"
                                 "　　作品须为一年内新作，每人限报两件。\n"
                                 "　　%1\n"
                                 "　　获奖作品由市博物馆收藏，作者可获证书。\n")
                      .arg(line));
    QCOMPARE(result.articles.size(), size_t(1));
    QVERIFY(!result.articles.front().date.isValid());
    QVERIFY2(paragraphsOf(result).contains(line), qPrintable(paragraphsOf(result).join(u'\n')));
}

void CleaningListsTest::datesUnderTitlesAndAtEndsDateTheStory_data()
{
    QTest::addColumn<QString>("raw");
    const QString body = QStringLiteral("　　颍川市将举办陶艺大赛，面向全国征集作品。\n"
                                        "　　作品须为一年内新作，每人限报两件。\n");
    const QString title = QStringLiteral("颍川市举办陶艺大赛\n");
    QTest::newRow("under-title") << title + QStringLiteral("2026-04-05\n\n") + body;
    QTest::newRow("labelled") << title + QStringLiteral("时间：2026-04-05\n\n") + body;
    QTest::newRow("end") << title + body + QStringLiteral("2026-04-05\n");
    QTest::newRow("under-abstract")
        << title + QStringLiteral("作品面向全国征集。\n2026-04-05 10:12\n\n") + body;
}

void CleaningListsTest::datesUnderTitlesAndAtEndsDateTheStory()
{
    QFETCH(const QString, raw);
    RawText text = rawTextFrom(raw);
    text.isStructured = text.isOneArticle = QByteArray(QTest::currentDataTag()) == "under-abstract";
    const CleanResult result = clean(text);
    QCOMPARE(result.articles.size(), size_t(1));
    QCOMPARE(result.articles.front().date, QDate(2026, 4, 5));
}

void CleaningListsTest::aSecondDateIsTold()
{
    const CleanResult result = cleaned(QStringLiteral("颍川市举办陶艺大赛\n2026-04-05\n\n"
                                                      "颍川市将举办陶艺大赛，面向全国征集作品。\n"
                                                      "2026-04-09\n"));
    QCOMPARE(result.articles.front().date, QDate(2026, 4, 9));
    QCOMPARE(result.warnings.size(), size_t(1));
    QCOMPARE(result.warnings.front().text, QStringLiteral("2026年4月5日"));
}

void CleaningListsTest::labelledLinesStandAlone()
{
    const CleanResult result
        = cleaned(QStringLiteral("颍川市举办陶艺大赛\n\n"
                                 "颍川市将举办陶艺大赛，现将有关事项通知如下。\n"
                                 "时间：2026年4月5日上午9:30\n"
                                 "地点：颍川文化馆二楼𠮷厅\n"
                                 "参会人员：各县区文化馆馆长\n"
                                 "请大家准时参加。\n"));
    QCOMPARE(result.articles.size(), size_t(1));
    QCOMPARE(paragraphsOf(result).mid(1),
        QStringList({QStringLiteral("时间：2026年4月5日上午9:30"),
            QStringLiteral("地点：颍川文化馆二楼𠮷厅"),
            QStringLiteral("参会人员：各县区文化馆馆长"), QStringLiteral("请大家准时参加。")}));
}

namespace {

QStringList rowsOf(const Block& block)
{
    QStringList rows;
    for (const auto& row : block.table.rows) {
        QStringList cells;
        for (const TableCell& cell : row)
            cells << cell.text;
        rows << cells.join(u'|');
    }
    return rows;
}

} // namespace

void CleaningListsTest::cellsLineByLineAreATable_data()
{
    QTest::addColumn<QString>("cells");
    QTest::addColumn<QString>("rows");
    QTest::newRow("head")
        << QStringLiteral(
               "产品 产量 增速 竹篮（只） 320 12.5 纸伞（把） 1580 8 𬭚器（件） 12000 -3")
        << QStringLiteral(
               "产品|产量|增速 竹篮（只）|320|12.5 纸伞（把）|1580|8 𬭚器（件）|12000|-3");
    QTest::newRow("ranks") << QStringLiteral("1 青桥竹器 颍川 2 渡口纸伞 葛城 3 𠮷祥陶坊 青桥")
                           << QStringLiteral("1|青桥竹器|颍川 2|渡口纸伞|葛城 3|𠮷祥陶坊|青桥");
    QTest::newRow("pairs") << QStringLiteral("竹篮 12.5% 纸伞 8% 陶罐 +3%")
                           << QStringLiteral("竹篮|12.5% 纸伞|8% 陶罐|+3%");
}

void CleaningListsTest::cellsLineByLineAreATable()
{
    QFETCH(QString, cells);
    QFETCH(const QString, rows);
    cells.replace(u' ', u'\n');
    for (const bool isTight : {false, true}) {
        const CleanResult result = cleaned(
            QStringLiteral("青桥县手工艺品产量\n%1%2\n\n以上为规模以上作坊的数字，由县里汇总。\n")
                .arg(isTight ? QString() : QStringLiteral("\n据县里消息，手工艺品产量如下。\n\n"))
                .arg(cells));
        QCOMPARE(result.articles.size(), size_t(1));
        QCOMPARE(result.articles.front().title, QStringLiteral("青桥县手工艺品产量"));
        const auto& blocks = result.articles.front().blocks;
        const auto table = std::find_if(blocks.begin(), blocks.end(),
            [](const Block& block) { return block.kind == BlockKind::Table; });
        QVERIFY(table != blocks.end());
        QCOMPARE(rowsOf(*table).join(u' '), rows);
        QVERIFY(result.noise.empty());
    }
}

void CleaningListsTest::countersOfAPageMayBeCells()
{
    RawText raw = rawTextFrom(QStringLiteral("青桥县手工艺品产量\n产量如下。\n竹篮\n320\n纸伞\n"
                                             "1580\n陶罐\n12\n以上数字由县里汇总。"));
    raw.isStructured = raw.isOneArticle = true;
    for (const size_t i : {3U, 5U, 7U})
        raw.lines[i].noise = QStringLiteral("page-furniture");
    const CleanResult result = clean(raw);
    QVERIFY(result.noise.empty());
    QCOMPARE(rowsOf(result.articles.front().blocks.at(1)),
        QStringList(
            {QStringLiteral("竹篮|320"), QStringLiteral("纸伞|1580"), QStringLiteral("陶罐|12")}));
}

void CleaningListsTest::figuresBetweenWordsStayLines()
{
    const CleanResult result = cleaned(QStringLiteral("青桥县手工艺品产量\n\n"
                                                      "据县里消息，手工艺品产量如下。\n"
                                                      "竹篮\n320\n12.5\n纸伞\n1580\n"
                                                      "以上为规模以上作坊的数字，由县里汇总。\n"));
    QCOMPARE(result.articles.size(), size_t(1));
    QVERIFY(result.noise.empty());
    QCOMPARE(paragraphsOf(result).mid(1, 5),
        QStringList({QStringLiteral("竹篮"), QStringLiteral("320"), QStringLiteral("12.5"),
            QStringLiteral("纸伞"), QStringLiteral("1580")}));
}

void CleaningListsTest::listsOfContentsAreNoTable()
{
    const CleanResult result = cleaned(
        QStringLiteral("竹编产业的新出路\n1\n纸伞作坊走出大山\n3\n陶艺大赛征集作品\n7\n"));
    for (const Article& article : result.articles)
        for (const Block& block : article.blocks)
            QVERIFY(block.kind != BlockKind::Table);
}

QTEST_APPLESS_MAIN(CleaningListsTest)
#include "cleaning_lists_test.moc"
