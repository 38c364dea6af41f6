#include "cleaned_text.h"
#include "text/paper_heads.h"
#include "wrapped_text.h"

#include <QTest>

using namespace qb;
using namespace qb::text;
using namespace Qt::StringLiterals;

namespace {

// Invented, wide enough for several lines each.
const QStringList kBody{
    u"本报讯（记者 孙望舒）3月4日，记者从颍川海关获悉，今年前两个月，颍川市经铁路口岸出口"
    "瓷砖、瓷瓶和卫浴洁具三万二千吨，货值比去年同期多了将近两成。"_s,
    u"口岸把装卸、查验和制单排进同一张时刻表，司机在手机上就能看到自己的车排在第几位，进站"
    "等候的时间从半天缩短到了一个小时。"_s,
};

QString columnOf(const QStringList& paragraphs)
{
    QStringList lines;
    for (const QString& paragraph : paragraphs)
        lines += setLines(paragraph, 30);
    return lines.join(u'\n') + u'\n';
}

QStringList dropped(const CleanResult& result)
{
    QStringList lines;
    for (const Noise& noise : result.noise)
        lines << noise.text;
    return lines;
}

} // namespace

/// What stands over, under and at the ends of a newspaper's or a digest's stories.
class CleaningPageHeadsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void makersOfAPage_data();
    void makersOfAPage();
    void otherLinesNameNoMakers_data();
    void otherLinesNameNoMakers();
    void aPagesHeadOfSeveralLines_data();
    void aPagesHeadOfSeveralLines();
    void datedHeadsNameNoSource_data();
    void datedHeadsNameNoSource();
    void rowsWithADateStay();
    void rostersStay();
    void yearsAreNoPageNumbers();
    void namesOfPapersStayElsewhere();
    void aPagesEndOfSeveralLines_data();
    void aPagesEndOfSeveralLines();
    void headsMayBeSetOnTwoLines_data();
    void headsMayBeSetOnTwoLines();
    void namesWithinTheTextStay();
    void jumpsNeedNoBrackets_data();
    void jumpsNeedNoBrackets();
    void figuresCaptionsAreNoSubheads_data();
    void figuresCaptionsAreNoSubheads();
    void pageMarksEndStories_data();
    void pageMarksEndStories();
    void otherFiguresStayAtSentencesEnds_data();
    void otherFiguresStayAtSentencesEnds();
    void whoIsSentTheDigest_data();
    void whoIsSentTheDigest();
    void withoutAMastheadWhoIsSentItStays();
    void droppedTablesAreToldLineByLine();
    void emptyRowsOfDroppedTablesHideNone();
    void headlinesThatStoriesShareStay();
    void unsignedStoriesOfOneHeadlineKeepItEach_data();
    void unsignedStoriesOfOneHeadlineKeepItEach();
    void theFirstStorysHeadlineStaysWhereItHeadsPages();
};

void CleaningPageHeadsTest::makersOfAPage_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("three") << u"责编 钱多多 版式 李砚 校对 孙望舒"_s;
    QTest::newRow("tight") << u"责编李砚 美编赵小川"_s;
    QTest::newRow("spread") << u"责任编辑 李 砚 美编 钱 多"_s;
    QTest::newRow("two-names") << u"本版编辑 李砚 钱多多 校对 孙望舒"_s;
    QTest::newRow("bars") << u"编辑 李砚｜版式 钱多多｜检校 孙望舒"_s;
    QTest::newRow("one") << u"责任编辑 孙望舒"_s;
    QTest::newRow("tight-one") << u"责编李砚"_s;
    QTest::newRow("duty") << u"值班编委 李砚 编辑 钱多多 组版 赵川"_s;
    QTest::newRow("beyond-bmp") << u"责编 李𬭚 版式 𠮷小川"_s;
    QTest::newRow("of-this-page") << u"本版责编 李砚"_s;
    QTest::newRow("square-brackets") << u"【编辑 李砚】"_s;
    QTest::newRow("round-brackets") << u"（责任编辑 钱多多）"_s;
    QTest::newRow("two-in-brackets") << u"（编辑 李砚 校对 钱多多）"_s;
}

void CleaningPageHeadsTest::makersOfAPage()
{
    QFETCH(QString, line);
    QVERIFY(namesPageMakers(line));
    const CleanResult result
        = cleaned(line + u"\n口岸出口瓷砖三万吨\n"_s + columnOf(kBody) + line + u'\n');
    QCOMPARE(dropped(result), (QStringList{line, line}));
    QCOMPARE(result.articles.size(), size_t(1));
    QCOMPARE(result.articles[0].title, u"口岸出口瓷砖三万吨"_s);
    QCOMPARE(result.articles[0].blocks.back().text, kBody[1]);
}

void CleaningPageHeadsTest::otherLinesNameNoMakers_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("headline") << u"编辑部 搬进老粮库"_s;
    QTest::newRow("verb") << u"统筹 推进 审读 改革"_s;
    QTest::newRow("office-alone") << u"责任编辑"_s;
    QTest::newRow("offices-alone") << u"编辑 校对"_s;
    QTest::newRow("long") << u"主编统筹全市年鉴编纂工作 校对工作同步推进"_s;
    QTest::newRow("figures") << u"校对 3000 编辑 200"_s;
    QTest::newRow("one-of-the-newsroom") << u"编辑 李砚"_s;
    QTest::newRow("section") << u"【编辑 手记】"_s;
    QTest::newRow("brackets-alone") << u"【】"_s;
    QTest::newRow("empty") << QString();
}

void CleaningPageHeadsTest::otherLinesNameNoMakers()
{
    QFETCH(QString, line);
    QVERIFY(!namesPageMakers(line));
}

void CleaningPageHeadsTest::aPagesHeadOfSeveralLines_data()
{
    QTest::addColumn<QStringList>("head");
    const QString date = u"2026年3月5日 星期四"_s;
    const QString makers = u"责编 李砚 版式 钱多多"_s;
    QTest::newRow("all") << QStringList{date, makers, u"经济·要闻 03"_s, u"颍川日报"_s};
    QTest::newRow("name-first") << QStringList{u"颍川晚报"_s, u"A03 综合新闻"_s, date};
    QTest::newRow("number-first") << QStringList{date, u"03 经济"_s};
    QTest::newRow("letter-behind") << QStringList{makers, u"民生 A12"_s};
    QTest::newRow("bar") << QStringList{date, u"05｜口岸"_s, u"颍川都市报"_s};
    QTest::newRow("bar-before-number") << QStringList{u"民生 | 12"_s, date};
    QTest::newRow("two-names") << QStringList{u"县域 乡村 07"_s, makers};
    QTest::newRow("date-between") << QStringList{u"02 要闻"_s, date, u"颍川日报"_s};
    QTest::newRow("name-over-date") << QStringList{u"颍川商报"_s, date, u"B02 市场"_s};
    QTest::newRow("head-of-one-line") << QStringList{u"2026年3月5日 星期四 第3版"_s, u"颍川时报"_s};
}

void CleaningPageHeadsTest::aPagesHeadOfSeveralLines()
{
    QFETCH(QStringList, head);
    const CleanResult result
        = cleaned(head.join(u'\n') + u"\n口岸出口瓷砖三万吨\n"_s + columnOf(kBody));
    QCOMPARE(result.articles.size(), size_t(1));
    QCOMPARE(result.articles[0].title, u"口岸出口瓷砖三万吨"_s);
    QCOMPARE(result.articles[0].kicker, QString());
    QCOMPARE(result.articles[0].section, QString());
    QCOMPARE(result.articles[0].blocks.size(), size_t(2));
}

/// Beside nothing else of a page's head they are the text's, and a plain number may be a
/// headline's.
void CleaningPageHeadsTest::datedHeadsNameNoSource_data()
{
    QTest::addColumn<QString>("head");
    QTest::newRow("number-first") << u"第02版 2025年9月5日 星期五"_s;
    QTest::newRow("date-first") << u"2025年9月5日 星期五 第02版"_s;
    QTest::newRow("weekday-first") << u"星期五 2025年9月5日 02版 要闻"_s;
    QTest::newRow("name-first") << u"要闻 02版 2025年9月5日 星期五"_s;
    QTest::newRow("letter") << u"A02 综合 2025年9月5日 星期五"_s;
    QTest::newRow("no-weekday") << u"要闻 2025年9月5日 第二版"_s;
    QTest::newRow("wide-digits") << u"第０２版　２０２５年９月５日　星期五"_s;
    QTest::newRow("bars") << u"2025年9月5日 | 星期五 | A02 | 要闻"_s;
}

void CleaningPageHeadsTest::datedHeadsNameNoSource()
{
    QFETCH(QString, head);
    const CleanResult result = cleaned(head + u"\n\n口岸出口瓷砖三万吨\n"_s + columnOf(kBody));
    QCOMPARE(dropped(result), QStringList{head});
    QCOMPARE(result.articles.size(), size_t(1));
    QCOMPARE(result.articles[0].title, u"口岸出口瓷砖三万吨"_s);
    QCOMPARE(result.articles[0].source, QString());
}

void CleaningPageHeadsTest::rowsWithADateStay()
{
    const QStringList rows{
        u"2025年9月5日 A02 合格"_s, u"2025年9月6日 A03 合格"_s, u"2025年9月7日 A04 𠮷样"_s};
    const CleanResult result
        = cleaned(u"口岸出口瓷砖三万吨\n"_s + columnOf(kBody) + rows.join(u'\n') + u'\n');
    QCOMPARE(dropped(result), QStringList());
}

void CleaningPageHeadsTest::rostersStay()
{
    const CleanResult result
        = cleaned(u"渡口值班表\n2026年4月18日 星期六 A1\n孙望舒\n2026年4月19日 "
                  "星期日 A2\n李砚之\n2026年4月20日 星期一 A3\n𠮷多多\n"_s);
    for (const QString& name : {u"孙望舒"_s, u"李砚之"_s, u"𠮷多多"_s})
        QVERIFY(!dropped(result).contains(name));
}

void CleaningPageHeadsTest::yearsAreNoPageNumbers()
{
    const CleanResult result = cleaned(
        u"渡口改造分两步走\n县交通局日前印发渡口改造方案。\n2025\n年底前，下游三个渡口换上电动渡船。\n"_s);
    QCOMPARE(dropped(result), QStringList());
    QVERIFY(paragraphsOf(result).contains(u"2025年底前，下游三个渡口换上电动渡船。"_s));
}

void CleaningPageHeadsTest::namesOfPapersStayElsewhere()
{
    const QString headline = u"口岸夺金 3"_s;
    QVERIFY(!dropped(cleaned(headline + u"\n2026年3月5日 星期四\n"_s + columnOf(kBody)))
                 .contains(headline));
    for (const QString& line : {u"颍川日报"_s, u"综合 03"_s, u"03 综合"_s}) {
        const CleanResult result
            = cleaned(u"口岸出口瓷砖三万吨\n"_s + line + u'\n' + columnOf(kBody));
        QVERIFY2(!dropped(result).contains(line), qPrintable(line));
    }
}

void CleaningPageHeadsTest::aPagesEndOfSeveralLines_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QStringList>("end");
    const QString makers = u"本版编辑：李砚  美编：赵小川"_s;
    const QString contact = u"电话：0374-2661188  投稿邮箱：news@example.com"_s;
    const QString date = u"2026.3.4  星期三"_s;
    QTest::newRow("all") << u"A3·民生"_s << QStringList{makers, contact, date, u"颍川晚报"_s};
    QTest::newRow("name-first") << u"03 民生"_s << QStringList{u"颍川晚报"_s, date, makers};
    QTest::newRow("no-colons") << u"民生 05"_s << QStringList{u"责编 李砚 校对 钱多多"_s, contact};
    QTest::newRow("date-alone") << u"B2｜县域"_s << QStringList{date};
    QTest::newRow("contact-first") << u"07 乡村"_s << QStringList{contact, makers};
}

void CleaningPageHeadsTest::aPagesEndOfSeveralLines()
{
    QFETCH(QString, first);
    QFETCH(QStringList, end);
    const CleanResult result
        = cleaned(first + u"\n口岸出口瓷砖三万吨\n"_s + columnOf(kBody) + end.join(u'\n') + u'\n');
    QCOMPARE(result.articles.size(), size_t(1));
    QCOMPARE(result.articles[0].title, u"口岸出口瓷砖三万吨"_s);
    QCOMPARE(result.articles[0].section, QString());
    QCOMPARE(result.articles[0].blocks.size(), size_t(2));
    QCOMPARE(result.articles[0].blocks.back().text, kBody[1]);
}

void CleaningPageHeadsTest::headsMayBeSetOnTwoLines_data()
{
    QTest::addColumn<QString>("last");
    const QString name = u"颍川工业参考"_s;
    const QString issue = u"2026年第3期"_s;
    QTest::newRow("issue-first") << QString(issue + u'\n' + name + u"\n· 18 ·\n"_s);
    QTest::newRow("name-first") << QString(name + u'\n' + issue + u"\n· 18 ·\n"_s);
    QTest::newRow("number-first") << QString(u"· 18 ·\n"_s + name + u'\n' + issue + u'\n');
    QTest::newRow("name-alone") << QString(name + u"\n· 18 ·\n"_s);
    QTest::newRow("behind-the-number") << QString(u"· 18 ·\n"_s + name + u'\n');
}

void CleaningPageHeadsTest::headsMayBeSetOnTwoLines()
{
    QFETCH(QString, last);
    const QString end = u"第三种做法把两口井连成一对，一口抽一口回灌，出热最多，也最怕堵塞，"_s
        + u"要装两道滤网。"_s;
    const QString head = u"颍川工业参考  2026年第3期\n· %1 ·\n"_s;
    const CleanResult result = cleaned(head.arg(16) + u"老井改换热井的三种做法\n"_s
        + columnOf({kBody[0]}) + head.arg(17) + columnOf({kBody[1]}) + last + columnOf({end}));
    QCOMPARE(result.articles.size(), size_t(1));
    QString body;
    for (const Block& block : result.articles[0].blocks)
        body += block.text;
    QCOMPARE(body, QString(kBody[0] + kBody[1] + end));
}

void CleaningPageHeadsTest::namesWithinTheTextStay()
{
    const QString name = u"颍川工业参考"_s;
    const CleanResult result
        = cleaned(u"颍川工业参考  2026年第3期\n· 16 ·\n老井改换热井的三种做法\n"_s
            + columnOf({kBody[0]}) + name + u'\n' + columnOf({kBody[1]}));
    QVERIFY(!dropped(result).contains(name));
}

void CleaningPageHeadsTest::jumpsNeedNoBrackets_data()
{
    QTest::addColumn<QString>("jump");
    for (const QString& jump :
        {u"下转03版"_s, u"下转第四版"_s, u"上接A1版"_s, u"紧接第一版"_s, u"▶下转3版"_s,
            u"▶▶下转3版"_s, u"下转第12版"_s, u"下转 3 版"_s, u"→上接第二版"_s, u"下转３版"_s})
        QTest::newRow(qPrintable(jump)) << jump;
}

void CleaningPageHeadsTest::jumpsNeedNoBrackets()
{
    QFETCH(QString, jump);
    const CleanResult result = cleaned(u"口岸出口瓷砖三万吨\n"_s + columnOf(kBody) + jump + u'\n');
    QCOMPARE(dropped(result), QStringList{jump});
    QCOMPARE(result.articles.size(), size_t(1));
    QCOMPARE(result.articles[0].blocks.back().text, kBody[1]);
}

void CleaningPageHeadsTest::figuresCaptionsAreNoSubheads_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("caption");
    QTest::newRow("figure") << u"图 1  口岸的早班车"_s << u"图1 口岸的早班车"_s;
    QTest::newRow("tight") << u"图1 口岸的早班车"_s << u"图1 口岸的早班车"_s;
    QTest::newRow("table") << u"表 2  各口岸的出口量"_s << u"表2 各口岸的出口量"_s;
    QTest::newRow("colon") << u"图3：口岸的早班车"_s << u"图3：口岸的早班车"_s;
    QTest::newRow("chapter") << u"图 2-1  查验台"_s << u"图2-1 查验台"_s;
    QTest::newRow("beyond-bmp") << u"图 4  𬭚山站台"_s << u"图4 𬭚山站台"_s;
}

void CleaningPageHeadsTest::figuresCaptionsAreNoSubheads()
{
    QFETCH(QString, line);
    QFETCH(QString, caption);
    const QString end = u"货主们说，省下的时间就是省下的钱。"_s;
    const CleanResult result = cleaned(u"口岸出口瓷砖三万吨\n"_s + columnOf(kBody) + line + u'\n'
        + columnOf({kBody[1]}) + columnOf({end}));
    QCOMPARE(result.articles.size(), size_t(1));
    const std::vector<Block>& blocks = result.articles[0].blocks;
    QCOMPARE(blocks.size(), size_t(5));
    QCOMPARE(blocks[2].text, caption);
    QVERIFY(blocks[2].kind != BlockKind::Subhead);
}

void CleaningPageHeadsTest::pageMarksEndStories_data()
{
    QTest::addColumn<QString>("mark");
    QTest::newRow("two") << u"③7"_s;
    QTest::newRow("apart") << u" ③7"_s;
    QTest::newRow("space-behind") << u"②9  "_s;
    QTest::newRow("two-digits") << u"⑤11"_s;
    QTest::newRow("wide-number") << u"⑳4"_s;
}

void CleaningPageHeadsTest::pageMarksEndStories()
{
    QFETCH(QString, mark);
    const CleanResult result = cleaned(u"口岸出口瓷砖三万吨\n"_s + columnOf(kBody).chopped(1) + mark
        + u"\n𬭚山修起盘山步道\n"_s + columnOf(kBody));
    QCOMPARE(result.articles.size(), size_t(2));
    QCOMPARE(result.articles[0].blocks.back().text, kBody[1]);
    QCOMPARE(result.articles[1].title, u"𬭚山修起盘山步道"_s);
    QCOMPARE(result.warnings.size(), size_t(1));
    QCOMPARE(result.warnings[0].kind, u"page-marks"_s);
    QCOMPARE(result.warnings[0].text, mark.trimmed());
}

void CleaningPageHeadsTest::otherFiguresStayAtSentencesEnds_data()
{
    QTest::addColumn<QString>("end");
    QTest::newRow("no-sentence") << u"，见图③7"_s;
    QTest::newRow("note") << u"。③"_s;
    QTest::newRow("figures-alone") << u"。37"_s;
    QTest::newRow("three-digits") << u"。③712"_s;
}

void CleaningPageHeadsTest::otherFiguresStayAtSentencesEnds()
{
    QFETCH(QString, end);
    const QString text = kBody[1].chopped(1) + end;
    const CleanResult result = cleaned(u"口岸出口瓷砖三万吨\n\n"_s + kBody[0] + u"\n\n"_s + text);
    QCOMPARE(result.articles.size(), size_t(1));
    QVERIFY2(result.articles[0].blocks.back().text.endsWith(end),
        qPrintable(result.articles[0].blocks.back().text));
}

void CleaningPageHeadsTest::whoIsSentTheDigest_data()
{
    QTest::addColumn<QString>("line");
    for (const QString& line : {u"送：市委、市政府领导"_s, u"报：省口岸办"_s, u"分送：各县区"_s,
             u"抄送：各有关单位"_s, u"抄报：市人大常委会"_s, u"发：各口岸管理处"_s, u"呈：市领导"_s,
             u"呈报：市政府分管领导"_s, u"发送：本院各室"_s, u"主送：市商务局"_s, u"（共印60份）"_s,
             u"共印60份"_s})
        QTest::newRow(qPrintable(line)) << line;
}

void CleaningPageHeadsTest::whoIsSentTheDigest()
{
    QFETCH(QString, line);
    const CleanResult result = cleaned(u"颍川口岸快报\n2026年第4期（总第88期）\n颍川市口岸办编 "_s
        + u" 2026年3月5日\n\n口岸出口瓷砖三万吨\n"_s + columnOf(kBody) + u"- 1 -\n"_s + line
        + u'\n');
    QCOMPARE(result.articles.size(), size_t(1));
    QCOMPARE(result.articles[0].blocks.back().text, kBody[1]);
    for (const QString& part : line.split(u'\n'))
        QVERIFY2(dropped(result).contains(part), qPrintable(part));
}

void CleaningPageHeadsTest::withoutAMastheadWhoIsSentItStays()
{
    const QString line = u"送：书画社和老年大学的学员"_s;
    const CleanResult result
        = cleaned(u"口岸出口瓷砖三万吨\n\n"_s + kBody.join(u"\n\n"_s) + u"\n\n"_s + line + u'\n');
    QVERIFY(!dropped(result).contains(line));
}

void CleaningPageHeadsTest::droppedTablesAreToldLineByLine()
{
    const QString facts = u"索引号：00575/2026-0021\t主题分类：口岸管理\n"
                          "发布机构：颍川市口岸办\t成文日期：2026年3月5日\n"
                          "文　　号：颍口办〔2026〕3号\t发布日期：2026年3月6日"_s;
    const CleanResult result = cleaned(u"首页 > 政务公开 > 政策文件\n\n"_s + facts
        + u"\n\n颍川市口岸办公室\n关于调整查验时刻的通知\n\n字号：[大 中 小]  打印  关闭\n\n"_s
        + kBody[1] + u"\n\n扫一扫在手机打开当前页\n【打印本页】【关闭窗口】\n"_s);
    for (const Noise& noise : result.noise)
        QVERIFY2(!noise.text.isEmpty(), qPrintable(QString::number(noise.line)));
    for (const QString& line : facts.split(u'\n'))
        QVERIFY2(dropped(result).contains(line), qPrintable(line));
}

void CleaningPageHeadsTest::emptyRowsOfDroppedTablesHideNone()
{
    const QStringList rows{u"甲厂\t12\t3%"_s, u"\t\t"_s, u"𬭚厂\t15\t4%"_s};
    const CleanResult result = cleaned(
        u"首页 > 口岸 > 新闻\n口岸出口瓷砖三万吨\n来源：颍川日报 2026-11-27 10:12 阅读 30\n"_s
        + kBody.join(u'\n') + u"\n上一篇：甲\n\n"_s + rows.join(u'\n') + u'\n');
    QString all;
    for (const Article& article : result.articles)
        for (const Block& block : article.blocks)
            for (const auto& row : block.table.rows)
                for (const TableCell& cell : row)
                    all += cell.text;
    all += dropped(result).join(u' ');
    for (const QString& factory : {u"甲厂"_s, u"𬭚厂"_s})
        QVERIFY2(all.contains(factory), qPrintable(all));
}

void CleaningPageHeadsTest::headlinesThatStoriesShareStay()
{
    QString raw;
    for (const QString& page : {u"3"_s, u"4"_s})
        raw += u"口岸一周天气\n来源：𬭚州气象台\n"_s + kBody.join(u'\n') + u'\n'
            + page + u'\n';
    const CleanResult result = cleaned(raw);
    QCOMPARE(titlesOf(result), (QStringList{u"口岸一周天气"_s, u"口岸一周天气"_s}));
}

void CleaningPageHeadsTest::unsignedStoriesOfOneHeadlineKeepItEach_data()
{
    QTest::addColumn<QStringList>("heads");
    QTest::newRow("pages-alone") << QStringList{QString(), u"\f"_s};
    QTest::newRow("under-page-heads")
        << QStringList{u"第02版 2025年3月4日 星期二\n\n"_s, u"\f第03版 2025年3月4日 星期二\n\n"_s};
}

void CleaningPageHeadsTest::unsignedStoriesOfOneHeadlineKeepItEach()
{
    QFETCH(QStringList, heads);
    const QString title = u"𬭚州口岸一周天气"_s;
    QString raw;
    for (const QString& head : heads)
        raw += head + title + u"\n\n　　"_s + kBody.join(u"\n　　"_s) + u'\n';
    const CleanResult result = cleaned(raw);
    QCOMPARE(titlesOf(result), (QStringList{title, title}));
    QCOMPARE(paragraphsOf(result), kBody + kBody);
}

void CleaningPageHeadsTest::theFirstStorysHeadlineStaysWhereItHeadsPages()
{
    const QString head = u"口岸一周天气"_s;
    const CleanResult result = cleaned(head + u'\n' + kBody[1] + u'\n' + kBody[0].left(30)
        + u"。\n\f"_s + head + u'\n' + kBody.join(u'\n'));
    QCOMPARE(result.articles[0].title, head);
    QCOMPARE(dropped(result), QStringList{head});
}

QTEST_APPLESS_MAIN(CleaningPageHeadsTest)
#include "cleaning_page_heads_test.moc"
