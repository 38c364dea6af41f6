#include "cleaned_text.h"
#include "wrapped_text.h"

#include <QTest>

using namespace qb;
using namespace qb::text;
using namespace Qt::StringLiterals;

namespace {

// Invented sentences, wide enough for several lines each.
const QStringList kBody{
    u"颍川市老年大学今年把课堂搬进了公园，太极、合唱、摄影、书法等十二门课全部在树荫下开讲，"
    "报名的老人比去年多了一倍，最年长的学员已经八十九岁。"_s,
    u"学校和公园管理处商定，早晨七点到九点的草坪归课堂使用，座椅由环卫工人提前擦净，遇到雨天"
    "就改到游客中心的大厅，课表贴在每个入口的公告栏里。"_s,
    u"负责教务的老师介绍，露天上课省下的房租全部用来请名师，合唱班的指挥是市歌舞团退休的首席，"
    "摄影班每月办一次展览，作品就挂在公园的长廊里。"_s,
};

QString asLines(const QStringList& lines)
{
    return lines.join(u"\n\n"_s) + u"\n\n"_s;
}

/// A story of a newspaper page, its headline behind it.
QString storyOf(const QStringList& body, const QStringList& headline)
{
    return setText(body, 56) + u"来源：颍川晚报\n\n"_s + asLines(headline);
}

QStringList subheadsOf(const CleanResult& result)
{
    QStringList subheads;
    for (const Article& article : result.articles)
        for (const Block& block : article.blocks)
            if (block.kind == BlockKind::Subhead)
                subheads << block.text;
    return subheads;
}

} // namespace

/// Headlines that are told by their words, where their width alone would leave it open.
class CleaningHeadlinesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDayOpensTheStory();
    void twoLinesOfADigestAreOneHeadline_data();
    void twoLinesOfADigestAreOneHeadline();
    void aVerbGoesOnWithTheHeadline_data();
    void aVerbGoesOnWithTheHeadline();
    void aStatementIsNoRestOfAKicker();
    void namesOfSectionsMayBeLong();
    void whatPeopleSayIsNoHeading_data();
    void whatPeopleSayIsNoHeading();
    void sourcesCutAtALinesEndAreNoHeading_data();
    void sourcesCutAtALinesEndAreNoHeading();
    void questionsInOneBreathAreNoSubheads_data();
    void questionsInOneBreathAreNoSubheads();
    void theLastHeadlineMayBeBroken();
    void balancedHeadingsInARowAreSubheads();
    void brokenHeadlinesOfAPageAreOne_data();
    void brokenHeadlinesOfAPageAreOne();
    void anOrganBeforeTwoLinesIsTheirKicker();
    void storiesOfNearlyTheSameMeasureAreWhole_data();
    void storiesOfNearlyTheSameMeasureAreWhole();
    void threeLinesBehindAStoryAreItsKickerAndTitle();
    void aTitleOfADigestMayHaveThreeLines();
    void datesInMidSentenceAreNoCredits();
    void readingTimeAndCaptionsAreNoSubheads();
    void whoSignsTwiceIsNamedOnce();
    void aSpeakersLabelOpensAParagraph();
    void noStoryBeginsBeforeTheSourceOfTheLast();
    void whoSaysWhatFollowsIsNoHeading();
};

void CleaningHeadlinesTest::twoLinesOfADigestAreOneHeadline_data()
{
    QTest::addColumn<QStringList>("lines");
    QTest::newRow("pause") << QStringList{u"从“围着灶台”到“围着画板”"_s, u"老人的日子有滋味"_s};
    QTest::newRow("predicate") << QStringList{u"露天课堂报名人数与课程总数"_s, u"突破历年记录"_s};
    QTest::newRow("counter") << QStringList{
        u"由老年大学牵头办的第一个"_s, u"公园长廊摄影展今天开展"_s};
    QTest::newRow("beyond-bmp") << QStringList{
        u"𬭚声合唱团与老年大学结对以后"_s, u"保持每周一练"_s};
}

void CleaningHeadlinesTest::twoLinesOfADigestAreOneHeadline()
{
    QFETCH(QStringList, lines);
    const CleanResult result = cleaned(asLines(QStringList{u"民生"_s} + lines) + setText(kBody, 70)
        + u"来源：颍川日报\n\n"_s + asLines({u"城事"_s, u"公园里的老年课堂"_s}) + setText(kBody, 70)
        + u"来源：颍川晚报\n\n"_s);
    QCOMPARE(result.articles.size(), size_t(2));
    QCOMPARE(result.articles[0].section, u"民生"_s);
    QCOMPARE(result.articles[0].kicker, QString());
    QCOMPARE(result.articles[0].title, lines.join(QString()));
}

void CleaningHeadlinesTest::aVerbGoesOnWithTheHeadline_data()
{
    QTest::addColumn<QStringList>("lines");
    QTest::addColumn<bool>("isOne");
    QTest::newRow("growth") << QStringList{u"前三季度老年大学报名人数"_s, u"同比增长一倍"_s}
                            << true;
    QTest::newRow("four-characters") << QStringList{u"多点发力"_s, u"确保老人学有所教"_s} << true;
    QTest::newRow("paired") << QStringList{u"旧书市集搬上云端"_s, u"淘书人少跑几里路"_s} << true;
    QTest::newRow("two-statements")
        << QStringList{u"覆盖全市12个公园"_s, u"露天课堂连起老街坊"_s} << false;
    QTest::newRow("kicker") << QStringList{u"公园草坪里摆开十二门课"_s, u"银发学员 争当旁听生"_s}
                            << false;
}

void CleaningHeadlinesTest::aVerbGoesOnWithTheHeadline()
{
    QFETCH(QStringList, lines);
    QFETCH(bool, isOne);
    const CleanResult result = cleaned(storyOf(kBody, lines)
        + storyOf(kBody, {u"长廊里办起摄影展"_s}) + storyOf(kBody, {u"歌舞团首席退而不休"_s}));
    QCOMPARE(result.articles.size(), size_t(3));
    QCOMPARE(result.articles[0].title, isOne ? lines.join(QString()) : lines[1]);
    QCOMPARE(result.articles[0].kicker, isOne ? QString() : lines[0]);
}

void CleaningHeadlinesTest::aStatementIsNoRestOfAKicker()
{
    const CleanResult result
        = cleaned(storyOf(kBody, {u"谨防“免费上课”“高价游学”"_s, u"市老龄办发布秋季提示"_s})
            + storyOf(kBody, {u"公园长廊里办起老年摄影展会"_s})
            + storyOf(kBody, {u"歌舞团首席退而不休"_s}));
    QCOMPARE(result.articles[0].kicker, u"谨防“免费上课”“高价游学”"_s);
    QCOMPARE(result.articles[0].title, u"市老龄办发布秋季提示"_s);
}

void CleaningHeadlinesTest::namesOfSectionsMayBeLong()
{
    const CleanResult result = cleaned(asLines({u"民生"_s, u"公园里的老年课堂办得热闹"_s})
        + setText(kBody, 70) + u"来源：颍川日报\n\n"_s
        + asLines({u"老年教育新观察"_s, u"长廊里的摄影展：十二门课的成果"_s}) + setText(kBody, 70)
        + u"来源：颍川晚报\n\n"_s);
    QCOMPARE(result.articles.size(), size_t(2));
    QCOMPARE(result.articles[1].section, u"老年教育新观察"_s);
    QCOMPARE(result.articles[1].title, u"长廊里的摄影展：十二门课的成果"_s);
}

void CleaningHeadlinesTest::whatPeopleSayIsNoHeading_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("question") << u"问：雨天还上课吗？"_s;
    QTest::newRow("answer") << u"答：照上不误"_s;
    QTest::newRow("host") << u"主持人：请您谈谈打算"_s;
}

void CleaningHeadlinesTest::whatPeopleSayIsNoHeading()
{
    QFETCH(QString, line);
    const CleanResult result = cleaned(asLines({u"公园里的老年课堂办得热闹"_s}) + setText(kBody, 70)
        + asLines({line}) + setText(kBody, 70) + u"来源：颍川日报\n\n"_s);
    QCOMPARE(result.articles.size(), size_t(1));
    QCOMPARE(subheadsOf(result), QStringList());
}

void CleaningHeadlinesTest::sourcesCutAtALinesEndAreNoHeading_data()
{
    QTest::addColumn<QStringList>("source");
    QTest::newRow("behind-the-label") << QStringList{u"来源"_s, u"《颍川晚报》"_s};
    QTest::newRow("in-the-label") << QStringList{u"来"_s, u"源：颍川晚报"_s};
    QTest::newRow("in-the-name") << QStringList{u"来源《颍川"_s, u"晚报》"_s};
    QTest::newRow("in-brackets") << QStringList{u"（来源：颍川"_s, u"晚报）"_s};
    QTest::newRow("whole") << QStringList{u"来源《颍川晚报》"_s, QString()};
}

void CleaningHeadlinesTest::sourcesCutAtALinesEndAreNoHeading()
{
    QFETCH(QStringList, source);
    const QString last = u"这样的早晨，正在颍川的许多公园里开始……"_s;
    const CleanResult result = cleaned(setText(kBody, 50) + asLines({last + source[0]})
        + (source[1].isEmpty() ? QString() : asLines({source[1]}))
        + asLines({u"公园里的老年课堂"_s}) + setText(kBody, 50) + u"来源：颍川日报\n\n"_s
        + asLines({u"长廊里办起摄影展"_s}));
    QCOMPARE(result.articles.size(), size_t(2));
    QCOMPARE(result.articles[0].source, u"颍川晚报"_s);
    QCOMPARE(result.articles[0].title, u"公园里的老年课堂"_s);
    QCOMPARE(result.articles[0].blocks.back().text, last);
}

void CleaningHeadlinesTest::questionsInOneBreathAreNoSubheads_data()
{
    QTest::addColumn<QString>("asked");
    QTest::addColumn<QString>("next");
    // 25 characters, as wide as the column behind its indent.
    QTest::newRow("behind-a-question")
        << u"也有邻居在打听：课表怎样排才合理？钢琴能放得下么？"_s << u"雨天去哪里？"_s;
    QTest::newRow("behind-a-colon")
        << u"旁边几个小区听说以后，也有不少老人前来向老师打听："_s << u"还收人吗？𠮷老师来吗？"_s;
}

void CleaningHeadlinesTest::questionsInOneBreathAreNoSubheads()
{
    QFETCH(QString, asked);
    QFETCH(QString, next);
    const CleanResult result = cleaned(asLines({u"公园里的老年课堂办得热闹"_s}) + setText(kBody, 54)
        + asLines({asked, next}) + setText(kBody, 54));
    QCOMPARE(result.articles.size(), size_t(1));
    QCOMPARE(subheadsOf(result), QStringList());
    QCOMPARE(result.articles[0].blocks[kBody.size()].text, asked + next);
}

void CleaningHeadlinesTest::theLastHeadlineMayBeBroken()
{
    // Its first line is as wide as a paragraph's.
    const CleanResult result = cleaned(storyOf(kBody, {u"长廊里办起摄影展"_s})
        + storyOf(kBody, {u"树荫底下开课堂"_s}) + setText(kBody, 56) + u"来源：颍川晚报\n\n"_s
        + asLines({u"银发学堂"_s, u"歌舞团的老首席退休以后教人唱起"_s, u"歌"_s}));
    QCOMPARE(result.articles.size(), size_t(3));
    QCOMPARE(result.articles[2].title, u"歌舞团的老首席退休以后教人唱起歌"_s);
}

void CleaningHeadlinesTest::balancedHeadingsInARowAreSubheads()
{
    const CleanResult result = cleaned(asLines({u"一座公园的十二门课"_s, u"本报记者 孙小小"_s})
        + setText(kBody, 46) + asLines({u"开一门课，聚一群人"_s}) + setText(kBody, 46)
        + asLines({u"办一场展览，暖一座小城"_s}) + setText(kBody, 46)
        + asLines({u"长廊里办起老年摄影展会"_s, u"本报记者 钱多多"_s}) + setText(kBody, 46));
    QCOMPARE(result.articles.size(), size_t(2));
    QCOMPARE(
        subheadsOf(result), (QStringList{u"开一门课，聚一群人"_s, u"办一场展览，暖一座小城"_s}));
}

void CleaningHeadlinesTest::brokenHeadlinesOfAPageAreOne_data()
{
    QTest::addColumn<QStringList>("lines");
    QTest::newRow("colon") << QStringList{u"公园课堂热："_s, u"秋季学期报名人数翻番"_s};
    QTest::newRow("organ") << QStringList{u"颍川市老龄办："_s, u"秋季学期新开十二门露天课"_s};
    QTest::newRow("verb-without-object")
        << QStringList{u"老年大学明天开始"_s, u"草坪合唱公开排练"_s};
    QTest::newRow("three-characters") << QStringList{u"园丁腾地备座"_s, u"迎新生"_s};
    QTest::newRow("beyond-bmp") << QStringList{u"𠮷庄合唱团提前进入"_s, u"排练季"_s};
}

void CleaningHeadlinesTest::brokenHeadlinesOfAPageAreOne()
{
    QFETCH(QStringList, lines);
    const CleanResult result = cleaned(storyOf(kBody, lines)
        + storyOf(kBody, {u"长廊里办起摄影展"_s}) + storyOf(kBody, {u"歌舞团首席退而不休"_s}));
    QCOMPARE(result.articles.size(), size_t(3));
    QCOMPARE(result.articles[0].kicker, QString());
    QCOMPARE(result.articles[0].title, lines.join(QString()));
}

void CleaningHeadlinesTest::anOrganBeforeTwoLinesIsTheirKicker()
{
    const CleanResult result = cleaned(
        storyOf(kBody, {u"颍川老龄办："_s, u"秋季学期老年大学报名人数"_s, u"同比增长一倍"_s})
        + storyOf(kBody, {u"长廊里办起摄影展"_s}) + storyOf(kBody, {u"歌舞团首席退而不休"_s}));
    QCOMPARE(result.articles[0].kicker, u"颍川老龄办："_s);
    QCOMPARE(result.articles[0].title, u"秋季学期老年大学报名人数同比增长一倍"_s);
}

void CleaningHeadlinesTest::storiesOfNearlyTheSameMeasureAreWhole_data()
{
    QTest::addColumn<int>("measure");
    QTest::newRow("54") << 54;
    QTest::newRow("56") << 56;
}

/// The first line of the narrower story is no headline that its paragraph goes on from.
void CleaningHeadlinesTest::storiesOfNearlyTheSameMeasureAreWhole()
{
    QFETCH(int, measure);
    const auto story = [](int cells, const QString& headline) {
        return setText(kBody, cells) + u"来源：颍川晚报\n\n"_s + asLines({headline});
    };
    const CleanResult result
        = cleaned(story(60, u"公园里办起十二门课"_s) + story(measure, u"长廊里办起摄影展"_s)
            + story(60, u"歌舞团首席退而不休"_s) + story(60, u"合唱班招来年轻人"_s));
    for (const Article& article : result.articles)
        for (const Block& block : article.blocks)
            QVERIFY2(kBody.contains(block.text), qUtf8Printable(block.text));
    QCOMPARE(result.articles.size(), size_t(4));
}

/// The kicker is as wide as a paragraph's first line in the next column.
void CleaningHeadlinesTest::threeLinesBehindAStoryAreItsKickerAndTitle()
{
    const QString first = setText(kBody, 38)
        + setText({u"入秋以后，公园露天课堂每天清早开班，全市已有三千多名学员走进来。"_s}, 38)
        + u"来源：颍川晚报\n\n"_s
        + asLines({u"草坪课堂排到了三百名"_s, u"公园露天课堂"_s, u"每天清早开班"_s});
    const CleanResult result = cleaned(first + setText(kBody, 26) + u"来源：颍川晚报\n\n"_s
        + asLines({u"长廊里办起老年大学摄影展"_s}) + setText(kBody, 26) + u"来源：颍川晚报\n\n"_s
        + asLines({u"歌舞团首席退而不休"_s}));
    QCOMPARE(result.articles.size(), size_t(3));
    QCOMPARE(result.articles[0].kicker, u"草坪课堂排到了三百名"_s);
    QCOMPARE(result.articles[0].title, u"公园露天课堂每天清早开班"_s);
}

void CleaningHeadlinesTest::aTitleOfADigestMayHaveThreeLines()
{
    const QStringList lines{
        u"来自颍川老年教育年会的观察："_s, u"让每一位老人"_s, u"都坐到自己的课桌前"_s};
    const CleanResult result = cleaned(asLines(QStringList{u"民生"_s} + lines) + setText(kBody, 70)
        + u"来源：颍川日报\n\n"_s + asLines({u"城事"_s, u"公园里的老年课堂"_s}) + setText(kBody, 70)
        + u"来源：颍川晚报\n\n"_s);
    QCOMPARE(result.articles[0].kicker, QString());
    QCOMPARE(result.articles[0].title, lines.join(QString()));
}

void CleaningHeadlinesTest::datesInMidSentenceAreNoCredits()
{
    const CleanResult result = cleaned(asLines({u"公园里的老年课堂办得热闹"_s}) + setText(kBody, 26)
        + asLines({u"市里明确，场地免费的办法"_s, u"执行到2027年12月31"_s, u"日。"_s})
        + u"来源：颍川日报\n\n"_s);
    QCOMPARE(result.articles.size(), size_t(1));
    QCOMPARE(result.articles[0].source, u"颍川日报"_s);
}

void CleaningHeadlinesTest::readingTimeAndCaptionsAreNoSubheads()
{
    const CleanResult result
        = cleaned(asLines({u"公园里的老年课堂办得热闹"_s, u"全文约1900字，阅读需要5分钟"_s,
            kBody[0], kBody[1], u"▲露天合唱课（图源：受访者）"_s, kBody[2]}));
    QCOMPARE(subheadsOf(result), QStringList());
    QCOMPARE(result.articles[0].blocks.size(), size_t(4));
    QCOMPARE(result.articles[0].blocks[2].kind, BlockKind::Caption);
    QCOMPARE(result.articles[0].blocks[2].text, u"露天合唱课（图源：受访者）"_s);
}

void CleaningHeadlinesTest::whoSignsTwiceIsNamedOnce()
{
    const CleanResult result = cleaned(asLines(
        {u"公园里的老年课堂办得热闹"_s, u"原创 长廊君 颍川瞭望塔 2025年09月18日 07:45 河南"_s,
            kBody[0], kBody[1], kBody[2], u"作者 | 长廊君"_s}));
    QCOMPARE(result.articles.size(), size_t(1));
    QCOMPARE(result.articles[0].byline, u"长廊君"_s);
}

void CleaningHeadlinesTest::aSpeakersLabelOpensAParagraph()
{
    // The line before the label is full.
    const QString before
        = u"学校负责人说，报名的人里面有一半以上是头一回进课堂，他们想学的东西很多，最想学的是摄影和合唱。"_s;
    const QString label
        = u"颍川市老年大学教务主任 钱多多：下学期我们打算把课堂再开进五个公园，让老人出门就能上课。"_s;
    for (int measure = 56; measure <= 70; measure += 2) {
        const CleanResult result = cleaned(asLines({u"公园里的老年课堂办得热闹"_s})
            + setText(kBody, measure) + setText({before, label}, measure) + setText(kBody, measure)
            + u"来源：颍川日报\n\n"_s);
        QCOMPARE(result.articles.size(), size_t(1));
        QVERIFY(std::any_of(result.articles[0].blocks.begin(), result.articles[0].blocks.end(),
            [&](const Block& block) { return block.text == label; }));
    }
}

void CleaningHeadlinesTest::noStoryBeginsBeforeTheSourceOfTheLast()
{
    const QString heading = u"推动露天课堂高质量办学的建议"_s;
    const auto story = [](const QString& title, const QString& body) {
        return asLines({title}) + body + u"来源：颍川日报\n\n"_s;
    };
    const QString body = setText(kBody, 70);
    const CleanResult result = cleaned(story(u"公园里的老年课堂办得热闹"_s, body)
        + story(u"露天课堂怎样才能办得长久"_s,
            body + asLines({u"露天课堂面临的难点"_s}) + body + asLines({heading}) + body)
        + story(u"长廊里的摄影展开到了秋天"_s, body));
    QCOMPARE(result.articles.size(), size_t(3));
    QCOMPARE(subheadsOf(result), QStringList({u"露天课堂面临的难点"_s, heading}));
}

void CleaningHeadlinesTest::whoSaysWhatFollowsIsNoHeading()
{
    const CleanResult result = cleaned(asLines({u"公园里的老年课堂办得热闹"_s}) + setText(kBody, 70)
        + asLines({u"对此，钱多多建议："_s}) + setText(kBody, 70) + u"来源：颍川日报\n\n"_s);
    QCOMPARE(subheadsOf(result), QStringList());
}

void CleaningHeadlinesTest::aDayOpensTheStory()
{
    const QString title = u"青桥渡口社区发布新渡船，首批配备的电池组达到 61 组"_s;
    const QStringList story = setLines(
        u"3 月8 日，由十九家企业和六所高校共同发起的渡口社区在青桥县发布新渡船，首批配备的电池组达到"
        "61 组，涵盖白天和夜里的全部班次，两岸的菜农和学生过河不用再等柴油渡船加油。"_s,
        70);
    const CleanResult result = cleaned(title + u"\n\n"_s + story.join(u"\n\n"_s) + u"\n\n"_s
        + setText({u"渡口社区的负责人说，新渡船的电池可以整组更换，换一次只要五分钟，夜里集中充电，"
                   "电费比柴油省下一大半，省下来的钱用来修两岸的石阶和候船的棚子。"_s},
            70));
    QCOMPARE(result.articles[0].title, u"青桥渡口社区发布新渡船，首批配备的电池组达到61组"_s);
}

QTEST_APPLESS_MAIN(CleaningHeadlinesTest)
#include "cleaning_headlines_test.moc"
