#include "cleaned_text.h"

#include <QTest>

using namespace qb;
using namespace qb::text;
using namespace Qt::StringLiterals;

/// Dates, lists and tables whose lines stand inside a text: nothing of them may get lost.
class CleaningListsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rowsOfOneFormAreATable();
    void shortPartsOfANoticeStandOverTheirText();
    void linesOfProseWithSpacesAreNoRows();
    void daysOfAChronicleStayInTheText();
    void datesBetweenParagraphsStay_data();
    void datesBetweenParagraphsStay();
    void datesUnderTitlesAndAtEndsDateTheStory_data();
    void datesUnderTitlesAndAtEndsDateTheStory();
    void datesBehindStoriesAreTheirs();
    void aSecondDateIsTold();
    void labelledLinesStandAlone();
    void entriesThatLookLikeCreditsStay();
    void restOfAnAddressGoesWithIt();
    void sentencesThatNameAnAccountStay();
    void rulesAndPageLabelsAreNoTitles();
    void aNoteOfTheReporterEndsItsStory();
    void cutNumbersAndClausesGoOn_data();
    void cutNumbersAndClausesGoOn();
    void ordinalClausesAreParagraphs();
    void bareNumbersAreSubheads();
    void speakersBeginParagraphs();
    void shortLinesBeforeBlankOnesEndParagraphs();
    void cellsLineByLineAreATable_data();
    void cellsLineByLineAreATable();
    void countersOfAPageMayBeCells();
    void figuresBetweenWordsStayLines();
    void listsOfContentsAreNoTable();
    void wordsOfAListStayApart_data();
    void wordsOfAListStayApart();
    void listsOfNamesAreNoTitle();
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

void CleaningListsTest::datesBehindStoriesAreTheirs()
{
    QString raw;
    const QStringList titles{QStringLiteral("青桥竹编走出大山"), QStringLiteral("渡口纸伞再获大奖"),
        QStringLiteral("陶艺课堂开进校园"), QStringLiteral("葛城古窑重新点火"),
        QStringLiteral("𬭚河茶市春茶上新")};
    for (qsizetype i = 0; i < titles.size(); ++i)
        raw += QStringLiteral("%1\n镇里的%1，作坊主说还要招收学员。\n2026-03-0%2\n")
                   .arg(titles[i])
                   .arg(i + 1);
    const CleanResult result = cleaned(raw);
    QCOMPARE(titlesOf(result), titles);
    for (size_t i = 0; i < result.articles.size(); ++i)
        QCOMPARE(result.articles[i].date, QDate(2026, 3, int(i) + 1));
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

void CleaningListsTest::entriesThatLookLikeCreditsStay()
{
    const CleanResult result = cleaned(QStringLiteral("颍川市举办陶艺大赛\n\n"
                                                      "　　大赛面向全国征集作品。\n"
                                                      "　　编辑：竹编编辑工具赛道\n"
                                                      "　　摄影：古窑航拍赛道\n"
                                                      "　　更多信息请看大赛网站。\n"
                                                      "　　编辑：钱多多\n"));
    QCOMPARE(result.articles.size(), size_t(1));
    QVERIFY(paragraphsOf(result).contains(QStringLiteral("编辑：竹编编辑工具赛道")));
    QVERIFY(paragraphsOf(result).contains(QStringLiteral("摄影：古窑航拍赛道")));
    QCOMPARE(result.noise.size(), size_t(1));
}

void CleaningListsTest::restOfAnAddressGoesWithIt()
{
    const CleanResult result = cleaned(QStringLiteral("颍川市举办陶艺大赛\n\n"
                                                      "大赛面向全国征集作品。\n"
                                                      "网址：https://taoyi.example.com/a/b?\n"
                                                      "c=1&d=2\n"
                                                      "作品须为一年内新作，每人限报两件。\n"));
    QCOMPARE(paragraphsOf(result),
        QStringList({QStringLiteral("大赛面向全国征集作品。"),
            QStringLiteral("作品须为一年内新作，每人限报两件。")}));
    QCOMPARE(result.noise.size(), size_t(2));
}

void CleaningListsTest::sentencesThatNameAnAccountStay()
{
    const CleanResult result = cleaned(QStringLiteral("颍川市公布窑厂名单\n\n"
                                                      "　　名单上的窑厂共有五十家。\n"
                                                      "　　关注公众号的窑厂已有三十家。\n"
                                                      "　　扫一扫关注公众号\n"));
    QVERIFY(paragraphsOf(result).contains(QStringLiteral("关注公众号的窑厂已有三十家。")));
    QCOMPARE(result.noise.size(), size_t(1));
}

void CleaningListsTest::rulesAndPageLabelsAreNoTitles()
{
    const CleanResult result
        = cleaned(QStringLiteral("颍川市公布窑厂名单\n\n"
                                 "    名单上的窑厂共有五十家，其中青桥镇占去一半。\n"
                                 "————3版————\n"
                                 "    窑厂主要生产茶具和酒器，远销海外。\n"
                                 "* * *\n"
                                 "    下一批名单将在年底公布。\n"
                                 "↓↓↓\n"
                                 "点击“阅读原文”查看更多\n"));
    QCOMPARE(titlesOf(result), QStringList{QStringLiteral("颍川市公布窑厂名单")});
    QCOMPARE(blocksOf(result.articles.front()).size(), 3);
    QCOMPARE(result.noise.size(), size_t(4));
}

void CleaningListsTest::aNoteOfTheReporterEndsItsStory()
{
    const CleanResult result = cleaned(QStringLiteral("让古窑再燃起来\n\n"
                                                      "    古窑不只是遗址，更是手艺的课堂。\n\n"
                                                      "    （作者为颍川学院教授）\n"
                                                      "    （本报记者钱多多采访整理）\n"));
    QCOMPARE(result.articles.size(), size_t(1));
    QCOMPARE(paragraphsOf(result).last(), QStringLiteral("（本报记者钱多多采访整理）"));
}

void CleaningListsTest::cutNumbersAndClausesGoOn_data()
{
    QTest::addColumn<QString>("lines");
    QTest::newRow("thousands") << QStringLiteral("颍川窑厂全年人均收入达到12,\n345元。");
    QTest::newRow("time") << QStringLiteral(
        "𬭚河镇陶艺课开课时间为9:\n30，人人可来。");
    QTest::newRow("fraction") << QStringLiteral("青桥镇的窑厂占到全县的1/\n3，数量最多。");
    QTest::newRow("range") << QStringLiteral("每窑一次可以烧制茶具10—\n20件。");
    QTest::newRow("clause") << QStringLiteral(
        "协议提出，\n到2030年，\n建成三个陶艺工坊，培养一百名学徒。");
}

void CleaningListsTest::cutNumbersAndClausesGoOn()
{
    QFETCH(QString, lines);
    const CleanResult result
        = cleaned(QStringLiteral("颍川窑厂的一年\n过去一年，颍川的窑厂都开了工。\n%1\n"
                                 "下一年还要再开十座新窑。\n")
                      .arg(lines));
    QCOMPARE(result.articles.size(), size_t(1));
    QVERIFY2(paragraphsOf(result).join(u'\n').contains(lines.remove(u'\n')),
        qPrintable(blocksOf(result.articles.front()).join(u'\n')));
}

void CleaningListsTest::ordinalClausesAreParagraphs()
{
    const CleanResult result = cleaned(QStringLiteral("颍川召开窑厂座谈会\n\n"
                                                      "　　会议强调，要抓好三件事：\n"
                                                      "　　一是护老窑，\n"
                                                      "　　二是建新窑，\n"
                                                      "　　三是带徒弟。\n"));
    QCOMPARE(paragraphsOf(result).mid(1),
        QStringList({QStringLiteral("一是护老窑，"), QStringLiteral("二是建新窑，"),
            QStringLiteral("三是带徒弟。")}));
}

void CleaningListsTest::bareNumbersAreSubheads()
{
    const CleanResult result = cleaned(QStringLiteral("颍川：一座窑城的新生\n\n"
                                                      "（一）\n\n"
                                                      "　　清晨六点，青桥镇的窑火又亮了起来。\n\n"
                                                      "（二）\n\n"
                                                      "　　老窑工说，过去靠柴，现在靠气。\n"));
    QCOMPARE(result.articles.size(), size_t(1));
    QCOMPARE(blocksOf(result.articles.front()),
        QStringList(
            {QStringLiteral("# （一）"), QStringLiteral("清晨六点，青桥镇的窑火又亮了起来。"),
                QStringLiteral("# （二）"), QStringLiteral("老窑工说，过去靠柴，现在靠气。")}));
}

void CleaningListsTest::speakersBeginParagraphs()
{
    const CleanResult result = cleaned(QStringLiteral("对话窑工：火候是怎样炼成的\n\n"
                                                      "晚报：您烧了多少年窑？\n"
                                                      "孙望舒：三十年了。但是还要学，\n"
                                                      "比如新釉的配方。\n"
                                                      "晚报：下一步呢？\n"
                                                      "孙望舒：带徒弟，把手艺传下去，\n"
                                                      "让老窑再烧一百年。\n"));
    const QStringList blocks = blocksOf(result.articles.front());
    QVERIFY2(blocks.contains(QStringLiteral("孙望舒：三十年了。但是还要学，比如新釉的配方。")),
        qPrintable(blocks.join(u'\n')));
    QVERIFY(blocks.contains(QStringLiteral("晚报：您烧了多少年窑？")));
    QVERIFY(blocks.contains(QStringLiteral("晚报：下一步呢？")));
}

void CleaningListsTest::shortLinesBeforeBlankOnesEndParagraphs()
{
    const CleanResult result
        = cleaned(QStringLiteral("一周茶市：春茶价格企稳\n\n"
                                 "本周颍川茶市春茶均价每斤三百二十元，比上周下跌不到百分之一；\n"
                                 "老茶均价每斤四百八十元，与上周持平；花茶均价每斤一百二十元，\n"
                                 "与上周持平。白茶涨百分之二，黑茶跌0.3%\n\n"
                                 "茶商认为春茶的价格还会继续走稳，因为采茶的人手比去年多，天气\n"
                                 "也比去年好。\n"));
    QCOMPARE(paragraphsOf(result).size(), 2);
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

void CleaningListsTest::rowsOfOneFormAreATable()
{
    const QString rows
        = u"2026年3月5日 302 合格\n2026年3月6日 303 合格\n2026年3月12日 1304 不合格"_s;
    for (const QString& head : {QString(), u"日期 批号 结果\n"_s}) {
        const CleanResult result
            = clean(rawTextFrom(u"青桥县公布茶叶抽检结果\n\n本次抽检三批茶叶。\n\n"_s + head + rows
                + u"\n\n特此公告。\n"_s));
        QCOMPARE(result.articles.size(), size_t(1));
        QCOMPARE(result.articles[0].blocks.size(), size_t(3));
        const Block& table = result.articles[0].blocks[1];
        QCOMPARE(table.kind, BlockKind::Table);
        QCOMPARE(table.table.rows.size(), size_t(head.isEmpty() ? 3 : 4));
        QCOMPARE(table.table.rows.back()[1].text, u"1304"_s);
        QCOMPARE(table.table.headerRows, head.isEmpty() ? 0 : 1);
        QVERIFY(result.noise.empty());
    }
}

void CleaningListsTest::shortPartsOfANoticeStandOverTheirText()
{
    const CleanResult result = clean(
        rawTextFrom(u"关于组织采茶工体检的通知\n\n各茶厂：\n\n"
                    "为保障采茶工身体健康，经研究决定，组织今年的体检。现将有关事项通知如下：\n\n"
                    "一、体检时间\n2026年4月10日至4月30日（周末除外），每天上午8时到11时。\n\n"
                    "二、体检地点\n青桥县人民医院体检中心（桥头街8号）。\n\n"
                    "三、联系方式\n联系人：孙望舒\n电话：0999-5550166\n邮箱：tea@example.com\n\n"
                    "                  青桥县茶业协会\n                  2026年3月20日\n"_s));
    QCOMPARE(result.articles.size(), size_t(1));
    const QStringList blocks = blocksOf(result.articles[0]);
    QVERIFY(blocks.contains(u"# 二、体检地点"_s));
    QVERIFY(blocks.contains(u"青桥县人民医院体检中心（桥头街8号）。"_s));
}

void CleaningListsTest::linesOfProseWithSpacesAreNoRows()
{
    const CleanResult result
        = clean(rawTextFrom(u"青桥县的茶园今年 3 月有 120 亩开始采摘，比去年早了 5\n\n"
                            "天，采茶工从邻县来了 300 人，日工资涨到 180 元，供\n\n"
                            "应 4 个乡的茶厂。\n\n"_s));
    QCOMPARE(paragraphsOf(result).size(), 1);
}

void CleaningListsTest::wordsOfAListStayApart_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("kept");
    QTest::newRow("names") << u"出席：钱多多　孙望舒　李砚　费鸿声。"_s
                           << u"出席：钱多多 孙望舒 李砚 费鸿声。"_s;
    QTest::newRow("spread") << u"出席：钱多多 孙望舒 李　砚 费鸿声。"_s
                            << u"出席：钱多多 孙望舒 李 砚 费鸿声。"_s;
    QTest::newRow("bodies") << u"优秀单位：青桥学院　渡口管理站　颍川纺织厂。"_s
                            << u"优秀单位：青桥学院 渡口管理站 颍川纺织厂。"_s;
    QTest::newRow("offices") << u"县长　钱多多　副县长　孙望舒出席。"_s
                             << u"县长 钱多多 副县长 孙望舒出席。"_s;
    QTest::newRow("sentence") << u"渡口的 电动 渡船靠上了对岸的石阶。"_s
                              << u"渡口的电动渡船靠上了对岸的石阶。"_s;
}

void CleaningListsTest::wordsOfAListStayApart()
{
    QFETCH(QString, line);
    QFETCH(QString, kept);
    const CleanResult result
        = cleaned(u"渡口会议召开\n\n六月一日，渡口会议在县里召开，会上公布了名单。\n"_s + line
            + u"\n会议还研究了栈桥的修理。\n"_s);
    QVERIFY(paragraphsOf(result).contains(kept));
}

void CleaningListsTest::listsOfNamesAreNoTitle()
{
    const CleanResult result = cleaned(
        u"渡口会议在县里召开\n　　获奖人员：\n　　孙　砚　李　舒　钱多多　费　声\n　　会议还研究了栈桥的修理，提出了要求。\n"_s);
    QCOMPARE(titlesOf(result), QStringList({u"渡口会议在县里召开"_s}));
    QCOMPARE(paragraphsOf(result).size(), 3);
}

QTEST_APPLESS_MAIN(CleaningListsTest)
#include "cleaning_lists_test.moc"
