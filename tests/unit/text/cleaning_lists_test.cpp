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

QTEST_APPLESS_MAIN(CleaningListsTest)
#include "cleaning_lists_test.moc"
