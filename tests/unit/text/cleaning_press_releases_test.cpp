#include "text/cleaning.h"

#include <QTest>

using namespace qb;
using namespace qb::text;
using namespace Qt::StringLiterals;

namespace {

const QString kTitle = u"青芦苇编建成恒湿仓库"_s;

// Invented.
const QStringList kBody{
    u"青芦苇编合作社今天宣布，建在老粮库里的恒湿仓库投入使用，六千张苇席不必再靠天气存放。"_s,
    u"“从前最怕梅雨，”合作社理事长𬭚大成说，“现在一年四季都能发货。”"_s,
};

CleanResult cleaned(const QStringList& parts)
{
    return clean(rawTextFrom(parts.join(u"\n\n"_s) + u'\n'));
}

QStringList blocksOf(const CleanResult& result, BlockKind kind)
{
    QStringList texts;
    for (const Article& article : result.articles)
        for (const Block& block : article.blocks)
            if (block.kind == kind)
                texts << block.text;
    return texts;
}

} // namespace

/// What companies send to newsrooms.
class CleaningPressReleasesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void labelsAreNoKickers_data();
    void labelsAreNoKickers();
    void otherLinesAboveStay_data();
    void otherLinesAboveStay();
    void whatACompanySaysOfItselfHasAHeading_data();
    void whatACompanySaysOfItselfHasAHeading();
    void headlinesThatBeginAlikeStayTitles();
    void whomToAskStaysLineByLine_data();
    void whomToAskStaysLineByLine();
    void figuresEndTheirHeadline_data();
    void figuresEndTheirHeadline();
    void headlinesGoOnBehindFigures_data();
    void headlinesGoOnBehindFigures();
};

void CleaningPressReleasesTest::labelsAreNoKickers_data()
{
    QTest::addColumn<QString>("label");
    for (const QString& label : {u"FOR IMMEDIATE RELEASE\n新闻稿"_s, u"新闻稿"_s, u"新闻通稿"_s,
             u"（即时发布）"_s, u"PRESS RELEASE"_s, u"News Release"_s, u"新闻稿 | Press Release"_s,
             u"请即发布 For Immediate Release"_s, u"媒体通稿"_s, u"供媒体发布"_s, u"- 新闻稿 -"_s})
        QTest::newRow(qPrintable(label)) << label;
}

void CleaningPressReleasesTest::labelsAreNoKickers()
{
    QFETCH(QString, label);
    const CleanResult result = cleaned(QStringList{label, kTitle} + kBody);
    QCOMPARE(result.articles.size(), size_t(1));
    QCOMPARE(result.articles[0].title, kTitle);
    QCOMPARE(result.articles[0].kicker, QString());
    QStringList dropped;
    for (const Noise& noise : result.noise)
        dropped << noise.text;
    QCOMPARE(dropped.join(u'\n'), label);
}

void CleaningPressReleasesTest::otherLinesAboveStay_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("headline") << u"新闻稿大赛开始征集作品"_s;
    QTest::newRow("number") << u"新闻稿 3"_s;
    QTest::newRow("section") << u"【新闻稿】"_s;
    QTest::newRow("beyond-bmp") << u"新闻稿𠮷"_s;
}

void CleaningPressReleasesTest::otherLinesAboveStay()
{
    QFETCH(QString, line);
    for (const Noise& noise : cleaned(QStringList{line, kTitle} + kBody).noise)
        QVERIFY2(noise.text != line, qPrintable(noise.reason));
}

void CleaningPressReleasesTest::whatACompanySaysOfItselfHasAHeading_data()
{
    QTest::addColumn<QString>("heading");
    QTest::addColumn<QString>("text");
    const QString about
        = u"成立于2009年，编织工二十六人，产品销往十一个省份，样品存于县里的展室。"_s;
    for (const QString& name : {u"青芦苇编"_s, u"青芦苇编合作社"_s, u"恒润科技"_s,
             u"颍川市工艺美术协会"_s, u"𬭚山仓储"_s, u"𠮷田工坊"_s, u"中原苇编研究院"_s,
             u"QingLu"_s, u"青芦苇编（北京）"_s})
        QTest::newRow(qPrintable(name)) << QString(u"关于"_s + name) << name + about;
    QTest::newRow("english") << u"About Qinglu"_s << QString(u"Qinglu（青芦）"_s + about);
}

void CleaningPressReleasesTest::whatACompanySaysOfItselfHasAHeading()
{
    QFETCH(QString, heading);
    QFETCH(QString, text);
    // With and without a blank line between.
    for (const QString& gap : {u"\n"_s, u"\n\n"_s}) {
        const CleanResult result
            = cleaned(QStringList{kTitle} + kBody + QStringList{QString(heading + gap + text)});
        QCOMPARE(result.articles.size(), size_t(1));
        QCOMPARE(blocksOf(result, BlockKind::Subhead), QStringList{heading});
        QCOMPARE(result.articles[0].blocks.back().text, text);
    }
}

void CleaningPressReleasesTest::headlinesThatBeginAlikeStayTitles()
{
    const QString next = u"关于调整苇席运价的通知"_s;
    const CleanResult result = cleaned(QStringList{kTitle} + kBody
        + QStringList{u"来源：青芦发布"_s, next,
            u"调整苇席运价的办法从下月起施行，请各社互相转告。"_s, u"来源：颍川晚报"_s});
    QCOMPARE(result.articles.size(), size_t(2));
    QCOMPARE(result.articles[1].title, next);
}

void CleaningPressReleasesTest::whomToAskStaysLineByLine_data()
{
    QTest::addColumn<QStringList>("lines");
    QTest::newRow("name-mail-phone") << QStringList{
        u"业务联系人："_s, u"李女士"_s, u"wei@example.com"_s, u"+86-374-2661-1234"_s};
    QTest::newRow("labels") << QStringList{
        u"联系人：李女士"_s, u"电话：0374-2661188"_s, u"邮箱：wei@example.com"_s};
    QTest::newRow("ways") << QStringList{u"联系方式："_s, u"13900001111"_s, u"wei@example.com"_s};
    QTest::newRow("beyond-bmp") << QStringList{u"投资者垂询："_s, u"𠮷小姐"_s, u"0374-2661188"_s};
    QTest::newRow("fax") << QStringList{u"咨询电话：0374-2661188"_s, u"传真：0374-2661199"_s};
    QTest::newRow("half-width-colon")
        << QStringList{u"联系电话: 0374-2661188"_s, u"电子邮箱: wei@example.com"_s};
    QTest::newRow("two-people") << QStringList{
        u"联络人："_s, u"李女士"_s, u"13900001111"_s, u"钱先生"_s, u"13900002222"_s};
    QTest::newRow("mail-and-phone") << QStringList{u"wei@example.com"_s, u"(0374) 2661188"_s};
    QTest::newRow("wechat") << QStringList{u"联系人：李砚"_s, u"微信：weixi2009"_s};
    QTest::newRow("mobile") << QStringList{u"宣传联系人：李砚"_s, u"手机：13900001111"_s};
}

void CleaningPressReleasesTest::whomToAskStaysLineByLine()
{
    QFETCH(QStringList, lines);
    // More text behind: at the very end they are an imprint.
    const CleanResult result = cleaned(QStringList{kTitle, kBody[0], lines.join(u'\n'), kBody[1]});
    QStringList expected{kBody[0]};
    for (const QString& line : lines)
        expected << line.simplified().replace(u": "_s, u":"_s);
    expected << kBody[1];
    QStringList found;
    for (const Article& article : result.articles)
        for (const Block& block : article.blocks)
            found << block.text.simplified().replace(u": "_s, u":"_s);
    QCOMPARE(found, expected);
}

void CleaningPressReleasesTest::figuresEndTheirHeadline_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::newRow("percent") << u"前两个月进出口增长12.3%"_s << u"瓷砖成最大亮点"_s;
    QTest::newRow("times") << u"苇席网上销量增长1.2倍"_s << u"老粮库里编出新花样"_s;
    QTest::newRow("money") << u"苇编产业产值突破15亿元"_s << u"青芦编织工忙到年关"_s;
    QTest::newRow("points") << u"成品率比去年提高了3.6%"_s << u"新仓库帮了大忙"_s;
    QTest::newRow("crowd") << u"粮仓展馆接待达8.7万人次"_s << u"县城旅店一房难求"_s;
    QTest::newRow("down") << u"每张苇席运费下降9.5%"_s << u"铁路口岸夜里也发车"_s;
    QTest::newRow("to") << u"席草亩产提高到860公斤"_s << u"青芦农户添了底气"_s;
    QTest::newRow("over") << u"返乡编织工超3000人"_s << u"村里办起夜校食堂"_s;
    QTest::newRow("wide-sign") << u"前两个月出口增长14％"_s << u"口岸货车排起长队"_s;
    QTest::newRow("beyond-bmp") << u"𬭚山景区收入增长6.4%"_s << u"盘山步道全部修通"_s;
}

void CleaningPressReleasesTest::figuresEndTheirHeadline()
{
    QFETCH(QString, first);
    QFETCH(QString, second);
    const CleanResult result = clean(rawTextFrom(first + u'\n' + second + u'\n'
        + u"颍川市统计局昨天发布的数据显示，\n苇编这门老手艺正在变成大产业，\n编织工的收入也跟着涨了上去。\n"_s));
    QCOMPARE(result.articles.size(), size_t(1));
    QCOMPARE(result.articles[0].kicker, first);
    QCOMPARE(result.articles[0].title, second);
}

void CleaningPressReleasesTest::headlinesGoOnBehindFigures_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::newRow("rank") << u"前两个月进出口增长12.3%"_s << u"居全省各市首位"_s;
    QTest::newRow("of") << u"一家苇编社增长12.3%"_s << u"的背后有三本账"_s;
    QTest::newRow("predicate") << u"苇编产业产值达15亿元"_s << u"同比增长将近两成"_s;
}

void CleaningPressReleasesTest::headlinesGoOnBehindFigures()
{
    QFETCH(QString, first);
    QFETCH(QString, second);
    const CleanResult result = clean(rawTextFrom(first + u'\n' + second + u'\n'
        + u"颍川市统计局昨天发布的数据显示，\n苇编这门老手艺正在变成大产业，\n编织工的收入也跟着涨了上去。\n"_s));
    QCOMPARE(result.articles.size(), size_t(1));
    QCOMPARE(result.articles[0].title, first + second);
}

QTEST_APPLESS_MAIN(CleaningPressReleasesTest)
#include "cleaning_press_releases_test.moc"
