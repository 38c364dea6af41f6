#include "text/cleaning.h"
#include "wrapped_text.h"

#include <QTest>

using namespace qb;
using namespace qb::text;

namespace {

// Invented sentences of the kinds that digests hold.
const QStringList kBody{
    QStringLiteral(
        "颍川市工业运行调度会日前召开，会议通报了前三季度规模以上工业企业的运行情况，并对第四季度的"
        "重点工作作出安排，要求各县区逐户走访企业，摸清订单、用工和融资需求。"),
    QStringLiteral("会议认为，装备制造、食品加工和发制品三大行业保持了较快增长，新能源材料行业的产"
                   "能利用率稳步回升，工业用电量连续多个月保持正增长，企业预期总体向好。"),
    QStringLiteral("在技术改造方面，全市已有一百余家企业完成智能化诊断，其中半数以上进入方案实施阶"
                   "段，预计年底前可建成智能车间三十个，带动设备投资超过二十亿元。"),
    QStringLiteral("有关负责人表示，下一阶段将把链主企业的配套需求编成清单，向本地中小企业公开发布"
                   "，并组织专场对接活动，帮助企业在家门口找到订单。"),
    QStringLiteral("会议还对安全生产和冬季用能保障工作提出了明确要求，强调要压实各方责任，把隐患排"
                   "查治理贯穿生产经营的全过程。"),
};

QStringList paragraphsOf(const QString& raw)
{
    QStringList paragraphs;
    for (const Article& article : clean(rawTextFrom(raw)).articles) {
        for (const Block& block : article.blocks) {
            if (block.kind == BlockKind::Paragraph)
                paragraphs << block.text;
        }
    }
    return paragraphs;
}

QStringList lines(const QString& raw)
{
    return raw.split(u'\n');
}

} // namespace

/// Joins of lines: artefacts of line and page structure.
class CleaningLinesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a1BlankLinesBetweenAllLinesAreNoParagraphs();
    void a2HeadlineFollowsBodyWithoutBlank();
    void a3FirstLineTraceParts_data();
    void a3FirstLineTraceParts();
    void a4FullLineWithFullStopIsDecidedByTheNext_data();
    void a4FullLineWithFullStopIsDecidedByTheNext();
    void a5CentredHeadingIsNoPageBreak();
    void a6PageBreakInMidWordIsJoined();
    void a7PageBreakAtStoryStartParts();
    void a8PageNumberDoesNotSplitTheStory();
    void a9SplitPageNumberAtTheEndIsDropped();
    void a10WesternWordsKeepTheirSpace();
    void a10HyphenOfTypesettingGoesWithItsLineEnd();
    void a11NameBrokenBehindInterpunctIsWhole();
    void a12NumberAndUnitAreRejoined();
    void aNumberCutByTheLineEndIsWhole();
    void a13MeasureChangesInsideAParagraph();
    void a15LinesWithoutBlankAreJoinedToo();
    void c7OpenQuoteHoldsLinesTogether();
    void c8DashPairsSurviveJoins();
    void formFeedsArePageBreaks();
    void fullWidthIndentsPart();
    void runningHeadsAreDropped();
    void reportsEvidenceForEachJoin();
    void takesStrangeInput_data();
    void takesStrangeInput();
};

void CleaningLinesTest::a1BlankLinesBetweenAllLinesAreNoParagraphs()
{
    QCOMPARE(paragraphsOf(setText(kBody, 70)), kBody);
}

void CleaningLinesTest::a2HeadlineFollowsBodyWithoutBlank()
{
    const QString raw
        = QStringLiteral("●本地动态\n\n首批智能车间挂牌\n%1\n\n%2\n发制品出口订单回升\n%3\n\n%4\n")
              .arg(kBody[0], kBody[1], kBody[2], kBody[3]);
    const auto articles = clean(rawTextFrom(raw)).articles;
    QCOMPARE(articles.size(), size_t(2));
    QCOMPARE(articles[0].title, QStringLiteral("首批智能车间挂牌"));
    QCOMPARE(articles[1].title, QStringLiteral("发制品出口订单回升"));
    QCOMPARE(articles[1].blocks.size(), size_t(2));
    QCOMPARE(articles[1].section, QStringLiteral("本地动态"));
}

void CleaningLinesTest::a3FirstLineTraceParts_data()
{
    QTest::addColumn<int>("measure");
    QTest::newRow("newspaper-column") << 26;
    QTest::newRow("wide-newspaper-column") << 54;
    QTest::newRow("report") << 70;
    QTest::newRow("digest") << 80;
}

void CleaningLinesTest::a3FirstLineTraceParts()
{
    QFETCH(int, measure);
    QCOMPARE(paragraphsOf(setText(kBody, measure)), kBody);
}

void CleaningLinesTest::a4FullLineWithFullStopIsDecidedByTheNext_data()
{
    QTest::addColumn<QString>("next");
    QTest::addColumn<bool>("isJoined");
    const QString more = QStringLiteral("项目建成以后将继续向周边县区延伸服务，把检验检测、工业设计"
                                        "和人才培训送到企业门口，让更多中小企业受益");
    QTest::newRow("next-line-full")
        << more.left(35) + QStringLiteral("\n\n") + more.mid(35) + QStringLiteral("。") << true;
    QTest::newRow("next-line-shorter")
        << more.left(33) + QStringLiteral("\n\n") + more.mid(33) + QStringLiteral("。") << false;
}

void CleaningLinesTest::a4FullLineWithFullStopIsDecidedByTheNext()
{
    QFETCH(QString, next);
    QFETCH(bool, isJoined);
    // 33 characters in the first line, 35 with the full stop in the second.
    const QString first
        = QStringLiteral("颍川市首个工业设计中心昨天在开发区揭牌并投入试运行首批入驻的五家机构");
    const QString second = QStringLiteral(
        "将为食品机械和发制品企业提供外观结构和包装设计服务并与高校共建实训基地。");
    const QString head
        = first.left(33) + QStringLiteral("\n\n") + second.left(34) + QStringLiteral("。\n\n");
    const QString raw
        = setText(kBody, 70) + head + next + QStringLiteral("\n\n") + setText(kBody, 70);
    QCOMPARE(paragraphsOf(raw).size(), qsizetype(kBody.size() * 2 + (isJoined ? 1 : 2)));
}

void CleaningLinesTest::a5CentredHeadingIsNoPageBreak()
{
    const QString raw = QStringLiteral("【本 地 讯】\n\n 工业设计中心揭牌运行\n\n")
        + setText(kBody.mid(0, 2), 80)
        + QStringLiteral(" 前三季度工业经济稳中有进，新动能加快成长\n\n")
        + setText(kBody.mid(2), 80);
    const auto articles = clean(rawTextFrom(raw)).articles;
    QCOMPARE(articles.size(), size_t(2));
    QCOMPARE(articles[1].title, QStringLiteral("前三季度工业经济稳中有进，新动能加快成长"));
}

void CleaningLinesTest::a6PageBreakInMidWordIsJoined()
{
    QStringList all = setLines(kBody[0], 70);
    const QString raw = all[0] + QStringLiteral("\n ") + all.mid(1).join(QStringLiteral("\n\n"))
        + QStringLiteral("\n\n") + setText(kBody.mid(1), 70);
    QCOMPARE(paragraphsOf(raw), kBody);
}

void CleaningLinesTest::a7PageBreakAtStoryStartParts()
{
    const QString raw = QStringLiteral(" 观察\n\n工业经济稳中有进\n\n")
        + setText(kBody.mid(0, 2), 70)
        + QStringLiteral("来源：颍川日报\n 链上\n\n配套清单向企业公开\n\n")
        + setText(kBody.mid(2), 70) + QStringLiteral("来源：颍川日报\n");
    const auto articles = clean(rawTextFrom(raw)).articles;
    QCOMPARE(articles.size(), size_t(2));
    QCOMPARE(articles[0].section, QStringLiteral("观察"));
    QCOMPARE(articles[1].section, QStringLiteral("链上"));
    QCOMPARE(articles[1].title, QStringLiteral("配套清单向企业公开"));
}

void CleaningLinesTest::a8PageNumberDoesNotSplitTheStory()
{
    const QString raw
        = setText(kBody.mid(0, 2), 70) + QStringLiteral("\n\n14\n\n\n") + setText(kBody.mid(2), 70);
    const CleanResult result = clean(rawTextFrom(raw));
    QCOMPARE(result.articles.size(), size_t(1));
    QCOMPARE(result.articles[0].blocks.size(), size_t(kBody.size()));
    QCOMPARE(result.noise.size(), size_t(1));
    QCOMPARE(result.noise[0].text, QStringLiteral("14"));
    QCOMPARE(result.noise[0].reason, QStringLiteral("page-number"));
    QCOMPARE(lines(raw).at(result.noise[0].line - 1), QStringLiteral("14"));
}

void CleaningLinesTest::a9SplitPageNumberAtTheEndIsDropped()
{
    const QString raw = QStringLiteral("工业经济稳中有进\n") + kBody.join(QStringLiteral("\n\n"))
        + QStringLiteral("\n1\n7\n\n");
    const CleanResult result = clean(rawTextFrom(raw));
    QCOMPARE(result.noise.size(), size_t(2));
    QCOMPARE(result.articles.back().blocks.back().text, kBody.back());
}

void CleaningLinesTest::a10WesternWordsKeepTheirSpace()
{
    const QString raw = setText(kBody, 70)
        + QStringLiteral("新建的计算中心位于开发区东部，一期工程规划的总算力规模将达到 246\n\n"
                         "EFLOPS，二期计划再引入两千台国产智能服务器，其中一半以上会采用 GPU\n\n"
                         "AI 芯片混合部署的方式。\n\n");
    const QString last = paragraphsOf(raw).last();
    QVERIFY(last.contains(QStringLiteral("达到246 EFLOPS，")));
    QVERIFY(last.endsWith(QStringLiteral("GPU AI芯片混合部署的方式。")));
}

void CleaningLinesTest::a10HyphenOfTypesettingGoesWithItsLineEnd()
{
    for (const char16_t hyphen : {u'\u2010', u'\u2011'}) {
        const QString raw = setText(kBody, 70)
            + QStringLiteral(
                "新建的计算中心位于开发区东部，一期工程规划了三个机房，负责人主修 indus%1\n\n"
                "trial design，二期工程准备采用 low-carbon 方案建设配套的数据机房。\n\n")
                  .arg(QChar(hyphen));
        const QString last = paragraphsOf(raw).last();
        QVERIFY2(last.contains(QStringLiteral("主修industrial design，")), qPrintable(last));
        QVERIFY(last.contains(QStringLiteral("low-carbon")));
    }
}

void CleaningLinesTest::a11NameBrokenBehindInterpunctIsWhole()
{
    const QString sentence = QStringLiteral("活动现场还邀请了多位长期研究城市更新的国际专家，其中来"
                                            "自意大利的马可·贝里尼介绍了工业遗产再利用的做法。");
    const QString raw = setText(kBody, 70) + sentence.left(33) + QStringLiteral("\n\n")
        + sentence.mid(33) + u'\n';
    QCOMPARE(paragraphsOf(raw).last(), sentence);
}

void CleaningLinesTest::a12NumberAndUnitAreRejoined()
{
    const QString raw = setText(kBody, 70)
        + QStringLiteral("海关统计显示，前三季度全市实现货物贸易进出口总值一百二十亿元，1—9\n\n"
                         "月的出口增速高于全省平均水平，自2019 年至\n\n");
    QVERIFY(paragraphsOf(raw).last().contains(QStringLiteral("1—9月的")));
}

void CleaningLinesTest::aNumberCutByTheLineEndIsWhole()
{
    const QString raw = setText(kBody, 70)
        + QStringLiteral("海关统计显示，前三季度全市实现货物贸易进出口总值一百二十亿元，增9\n\n"
                         "1%，比全省平均水平高出许多，其中机电产品出口仍为主力，占到总数的3.\n\n"
                         "6%，自年初至今\n\n");
    const QString joined = paragraphsOf(raw).join(QString());
    QVERIFY2(joined.contains(QStringLiteral("增91%，")), qPrintable(joined));
    QVERIFY2(joined.contains(QStringLiteral("的3.6%，")), qPrintable(joined));
}

void CleaningLinesTest::a13MeasureChangesInsideAParagraph()
{
    // The same paragraph begins beside a picture, 26 cells wide, and goes on under it at 38.
    const QString text = kBody[0] + kBody[1];
    QStringList narrow = setLines(text, 26).mid(0, 8);
    const QString rest = text.mid(narrow.join(QString()).size());
    QStringList wide;
    for (qsizetype i = 0; i < rest.size(); i += 19)
        wide << rest.mid(i, 19);
    const QString raw = setText(kBody, 26) + (narrow + wide).join(QStringLiteral("\n\n"))
        + QStringLiteral("\n\n") + setText(kBody, 38);
    QVERIFY(paragraphsOf(raw).contains(text));
}

void CleaningLinesTest::a15LinesWithoutBlankAreJoinedToo()
{
    const QString raw = setText(kBody, 60) + setLines(kBody[2], 60).join(u'\n') + u'\n';
    QCOMPARE(paragraphsOf(raw), kBody + QStringList{kBody[2]});
}

void CleaningLinesTest::c7OpenQuoteHoldsLinesTogether()
{
    // The line ends full with a full stop, inside a quotation that goes on in a short line.
    const QString first
        = QStringLiteral("“服务窗口已经前移到全市各个产业园区的车间和班组里让工程师与工人一起。");
    const QString raw = setText(kBody, 70) + first.left(33) + QStringLiteral("\n\n")
        + QStringLiteral("把图纸上的难题变成看得见的办法把实验室里的成果带到生产线上来验证。\n\n他"
                         "们也更愿意留下。”李工说。\n\n")
        + setText(kBody, 70);
    QVERIFY(paragraphsOf(raw)
                .at(kBody.size())
                .endsWith(QStringLiteral("来验证。他们也更愿意留下。”李工说。")));
}

void CleaningLinesTest::c8DashPairsSurviveJoins()
{
    const QString text
        = QStringLiteral("颍川的发制品企业正从代工走向自有品牌——这一转变花了十年……如今全市自有品牌"
                         "的出口额占比已经过半，研发投入也连续多年增长。");
    QCOMPARE(paragraphsOf(setText(kBody + QStringList{text}, 70)).last(), text);
}

void CleaningLinesTest::formFeedsArePageBreaks()
{
    QStringList all = setLines(kBody[0], 70);
    const QString raw = all[0] + QStringLiteral("\n\f") + all.mid(1).join(QStringLiteral("\n\n"))
        + QStringLiteral("\n\n") + setText(kBody.mid(1), 70);
    QCOMPARE(paragraphsOf(raw), kBody);
    QCOMPARE(rawTextFrom(raw).lines.back().page, 2);
}

void CleaningLinesTest::fullWidthIndentsPart()
{
    QString raw;
    for (const QString& paragraph : kBody)
        raw += QStringLiteral("　　") + setLines(paragraph, 60).join(u'\n') + u'\n';
    QCOMPARE(paragraphsOf(raw), kBody);
}

void CleaningLinesTest::runningHeadsAreDropped()
{
    QString raw;
    QStringList expected;
    for (int page = 1; page <= 4; ++page) {
        QStringList body = kBody;
        body.last() = QStringLiteral("以上是第%1部分的内容，供各单位在工作中参考。")
                          .arg(QStringLiteral("甲乙丙丁").at(page - 1));
        raw += setText(body, 70) + QStringLiteral("颍川工业参考\n\n- %1 -\n\n").arg(page);
        expected += body;
    }
    const CleanResult result = clean(rawTextFrom(raw));
    QCOMPARE(result.noise.size(), size_t(8));
    QCOMPARE(paragraphsOf(raw), expected);
}

void CleaningLinesTest::reportsEvidenceForEachJoin()
{
    const QString raw = setText(kBody.mid(0, 3), 70);
    const CleanResult result = clean(rawTextFrom(raw));
    QCOMPARE(qsizetype(result.joins.size()),
        lines(raw).filter(QRegularExpression(QStringLiteral("."))).size() - 1);
    for (const Join& join : result.joins) {
        QVERIFY(join.confidence >= 0.5 && join.confidence <= 1.0);
        QVERIFY(!join.evidence.isEmpty());
    }
    QVERIFY(result.joins.front().isJoined);
    QVERIFY(result.joins.front().evidence.contains(QStringLiteral("mid-sentence")));
}

void CleaningLinesTest::takesStrangeInput_data()
{
    QTest::addColumn<QString>("raw");
    QTest::addColumn<int>("articles");
    QTest::newRow("empty") << QString() << 0;
    QTest::newRow("white-space") << QStringLiteral(" \n\t\n　\n\f\n") << 0;
    QTest::newRow("line-ends-of-all-kinds") << QStringLiteral("甲。\r\n乙。\r丙。\u2028丁。") << 1;
    QTest::newRow("only-punctuation") << QStringLiteral("。。。\n，，\n！") << 1;
    QTest::newRow("one-character") << QStringLiteral("许") << 1;
    QTest::newRow("lone-surrogate") << QString(QChar(0xd800)) << 1;
    QTest::newRow("beyond-bmp") << QStringLiteral("𠮷𬭚𬬻的研究取得进展。") << 1;
    QTest::newRow("megabyte-line") << QStringLiteral("许昌").repeated(1 << 19) << 1;
    QTest::newRow("many-open-quotes") << QStringLiteral("“").repeated(10000) << 1;
    QTest::newRow("many-short-lines") << QStringLiteral("一\n").repeated(20000) << -1;
    QTest::newRow("combining-first") << QStringLiteral("\u0301abc。") << 1;
}

void CleaningLinesTest::takesStrangeInput()
{
    QFETCH(QString, raw);
    QFETCH(int, articles);
    const CleanResult result = clean(rawTextFrom(raw));
    if (articles >= 0)
        QCOMPARE(int(result.articles.size()), articles);
}

QTEST_APPLESS_MAIN(CleaningLinesTest)
#include "cleaning_lines_test.moc"
