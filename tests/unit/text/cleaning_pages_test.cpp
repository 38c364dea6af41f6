#include "cleaned_text.h"
#include "wrapped_text.h"

#include <QTest>

using namespace qb;
using namespace qb::text;
using namespace Qt::StringLiterals;

namespace {

// Invented news.
const QStringList kBridge{
    u"清溪河上的人行桥合龙后，两岸的居民不用再绕行三公里。桥面铺的是旧枕木，夜里有一排小灯照路，"
    "散步的人比从前多了许多。"_s,
    u"修桥的钱一半来自社区募捐，捐款人的名字刻在桥头的石板上，最少的一笔是小学生捐的五元零钱。"_s,
    u"老街上的修鞋匠捐出了一个月的收入，他说自己每天要过河两趟，桥通了，一年能省下四百里路。"_s};
const QStringList kOrchard{
    u"白杨村的果园今年装上了防霜风机，倒春寒那几夜，三百亩梨花没有冻伤。村里的老果农说，"
    "这是多年来坐果最好的一季。"_s,
    u"风机由五户果农合买，轮流值守，谁家的果园靠近山口，谁就多值一夜。"_s,
    u"收购商已经上门看过梨花，愿意按去年的价钱加两成预订，条件是果子不打蜡，装箱前要留着果柄。"_s};
const QStringList kLibrary{
    u"老县城的图书馆把闭馆时间推迟到夜里十点，自习室的座位从八十个加到二百个，"
    "仍要提前一天在手机上预约。"_s,
    u"图书馆还在地下室开出一间录音室，读者可以免费录下自己朗读的课文，存进地方声音档案。"_s,
    u"管理员把旧报纸按年份重新装订，三十七年的合订本排满一面墙，查一条旧闻用不了十分钟。"_s};

QString source(QStringView name)
{
    return u"来源："_s + name.toString() + u"\n\n"_s;
}

QString asLines(const QStringList& lines)
{
    return lines.join(u"\n\n"_s) + u"\n\n"_s;
}

} // namespace

/// Newspaper pages as PDF extraction gives them: columns of several widths one after another.
class CleaningPagesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachHeadlineGoesToTheStoryWhoseWordsItHas();
    void headlinesOfTwoLinesStandOnOneSide();
    void aStoryWithoutHeadlineGetsNone();
    void theLastHeadlineOfAPageMayHaveTwoLines();
    void aStoryWithoutSourceEndsWhereAnotherColumnOpensWithNews();
    void headlinesBrokenBetweenTheirWordsAreWhole_data();
    void headlinesBrokenBetweenTheirWordsAreWhole();
    void namesOfSectionsStandOverWholeHeadlines_data();
    void namesOfSectionsStandOverWholeHeadlines();
    void lastLinesOfNarrowColumnsKeepTheirMeasure();
    void dateAndNameOfThePageAreDropped();
    void datesOverALetterStay();
    void dateAndWeekdayOfADiaryStay();
    void indentedTitlesStandOverTheirWriters();
    void sectionsOfTwoPagesAreNoRunningHeads();
    void headlinesAsWideAsAColumnBelowAreNoBody();
    void edgesOfPagesAreTold_data();
    void edgesOfPagesAreTold();
    void namesAndFiguresOfAStoryAreNoEdges();
    void storiesWithoutSourcesBeginWithTheirDatelines();
    void narrowColumnsMayDifferByAnIndent();
    void headlinesMayBeAsWideAsTheirColumn_data();
    void headlinesMayBeAsWideAsTheirColumn();
    void wordsToAPictureAreTwoParagraphs();
    void partsOfAPaperAreNoStories();
    void aNarrowerParagraphIsNoHeadline();
    void aLineCutWithinAWordHeadsNothing();
    void aDatelineBeginsAParagraph();
    void namesLikeWordsSignAColumn();
    void aHeadlineMayBeAsWideAsFirstLines();
};

void CleaningPagesTest::eachHeadlineGoesToTheStoryWhoseWordsItHas()
{
    const CleanResult result = cleaned(asLines({u"清溪河人行桥合龙"_s}) + setText(kBridge, 52)
        + source(u"清溪晚报") + setText(kOrchard, 38) + source(u"白杨日报")
        + asLines({u"防霜风机护住三百亩梨花"_s, u"图书馆夜里十点才闭馆"_s}) + setText(kLibrary, 58)
        + source(u"老县城晚报"));
    QCOMPARE(titlesOf(result),
        QStringList(
            {u"清溪河人行桥合龙"_s, u"防霜风机护住三百亩梨花"_s, u"图书馆夜里十点才闭馆"_s}));
    QCOMPARE(result.articles[1].source, u"白杨日报"_s);
    QCOMPARE(paragraphsOf(result), kBridge + kOrchard + kLibrary);
}

void CleaningPagesTest::headlinesOfTwoLinesStandOnOneSide()
{
    const CleanResult result = cleaned(setText(kBridge, 52) + source(u"清溪晚报")
        + asLines({u"旧枕木铺桥面，小灯照路"_s, u"清溪河人行桥合龙两岸不再绕行"_s})
        + setText(kOrchard, 38) + source(u"白杨日报") + asLines({u"防霜风机护住三百亩梨花"_s})
        + setText(kLibrary, 58) + source(u"老县城晚报") + asLines({u"图书馆夜里十点才闭馆"_s}));
    QCOMPARE(titlesOf(result),
        QStringList({u"清溪河人行桥合龙两岸不再绕行"_s, u"防霜风机护住三百亩梨花"_s,
            u"图书馆夜里十点才闭馆"_s}));
    QCOMPARE(result.articles[0].kicker, u"旧枕木铺桥面，小灯照路"_s);
}

void CleaningPagesTest::aStoryWithoutHeadlineGetsNone()
{
    const CleanResult result = cleaned(setText(kBridge, 52) + source(u"清溪晚报")
        + asLines({u"清溪河人行桥合龙"_s}) + setText(kOrchard, 38) + source(u"白杨日报")
        + setText(kLibrary, 58) + source(u"老县城晚报") + asLines({u"图书馆夜里十点才闭馆"_s}));
    QCOMPARE(titlesOf(result),
        QStringList({u"清溪河人行桥合龙"_s, QString(), u"图书馆夜里十点才闭馆"_s}));
}

void CleaningPagesTest::theLastHeadlineOfAPageMayHaveTwoLines()
{
    const CleanResult result = cleaned(setText(kBridge, 38) + source(u"清溪晚报")
        + asLines({u"清溪河人行桥合龙"_s}) + setText(kLibrary, 58) + source(u"老县城晚报")
        + asLines({u"老县城图书馆夜里"_s, u"十点才闭馆"_s}));
    QCOMPARE(
        titlesOf(result), QStringList({u"清溪河人行桥合龙"_s, u"老县城图书馆夜里十点才闭馆"_s}));
}

void CleaningPagesTest::aStoryWithoutSourceEndsWhereAnotherColumnOpensWithNews()
{
    const QStringList lake{
        u"记者7月8日从县水利站获悉，受上游降雨影响，𬭚湖水位前夜涨至18.92米，沿湖三个乡已有六百人"
        "上堤巡查，排涝泵站全部开机。"_s,
        u"水利站提醒沿湖群众不要到堤脚钓鱼，发现管涌要立即报告。"_s};
    const CleanResult result
        = cleaned(asLines({u"清溪河人行桥合龙"_s}) + setText(kBridge, 26) + setText(lake, 38)
            + source(u"清溪晚报") + asLines({u"𬭚湖水位上涨，六百人上堤巡查"_s})
            + setText(kLibrary, 58) + source(u"老县城晚报") + asLines({u"图书馆夜里十点才闭馆"_s}));
    QCOMPARE(titlesOf(result),
        QStringList({u"清溪河人行桥合龙"_s, u"𬭚湖水位上涨，六百人上堤巡查"_s,
            u"图书馆夜里十点才闭馆"_s}));
    QCOMPARE(paragraphsOf(result), kBridge + lake + kLibrary);
}

void CleaningPagesTest::headlinesBrokenBetweenTheirWordsAreWhole_data()
{
    QTest::addColumn<QStringList>("lines");
    QTest::newRow("in-quotes") << QStringList{u"居民合力修好“清溪人"_s, u"行桥”募捐名单刻上石板"_s};
    QTest::newRow("in-a-word") << QStringList{u"捐款人的名字刻上桥头石"_s, u"板最少一笔五元"_s};
    QTest::newRow("phrase-of-the-story") << QStringList{u"清溪河两岸"_s, u"居民不再绕行三公里"_s};
    QTest::newRow("name-in-quotes") << QStringList{u"居民合力架起"_s, u"“不绕路的桥”"_s};
    QTest::newRow("verb-with-its-object") << QStringList{u"清溪社区推行"_s, u"募捐修桥办法"_s};
}

void CleaningPagesTest::headlinesBrokenBetweenTheirWordsAreWhole()
{
    QFETCH(QStringList, lines);
    const CleanResult result = cleaned(asLines({u"图书馆夜里十点才闭馆"_s}) + setText(kLibrary, 58)
        + source(u"老县城晚报") + asLines(lines) + setText(kBridge, 38) + source(u"清溪晚报"));
    QCOMPARE(result.articles.size(), size_t(2));
    QCOMPARE(result.articles[1].title, lines.join(QString()));
    QCOMPARE(result.articles[1].kicker, QString());
    QCOMPARE(result.articles[1].section, QString());
}

void CleaningPagesTest::namesOfSectionsStandOverWholeHeadlines_data()
{
    QTest::addColumn<QStringList>("lines");
    QTest::addColumn<QString>("section");
    QTest::newRow("section") << QStringList{u"前沿"_s, u"清溪河人行桥合龙"_s} << u"前沿"_s;
    QTest::newRow("weekly") << QStringList{u"城乡周刊"_s, u"清溪河人行桥合龙"_s} << u"城乡周刊"_s;
    QTest::newRow("same-words") << QStringList{u"清溪河"_s, u"清溪河人行桥合龙"_s} << u"清溪河"_s;
    QTest::newRow("subject") << QStringList{u"清溪河人行桥"_s, u"不再绕行三公里"_s} << u"要闻"_s;
    QTest::newRow("counted") << QStringList{u"一排小灯"_s, u"能照亮多少夜路"_s} << u"要闻"_s;
}

void CleaningPagesTest::namesOfSectionsStandOverWholeHeadlines()
{
    QFETCH(QStringList, lines);
    QFETCH(QString, section);
    const CleanResult result
        = cleaned(asLines({u"要闻"_s, u"图书馆夜里十点才闭馆"_s}) + setText(kLibrary, 70)
            + source(u"老县城晚报") + asLines(lines) + setText(kBridge, 70) + source(u"清溪晚报"));
    QCOMPARE(result.articles.size(), size_t(2));
    QCOMPARE(result.articles[0].section, u"要闻"_s);
    QCOMPARE(result.articles[1].section, section);
    const bool isNamed = section == lines.front();
    QCOMPARE(result.articles[1].title, isNamed ? lines.back() : lines.join(QString()));
}

void CleaningPagesTest::lastLinesOfNarrowColumnsKeepTheirMeasure()
{
    QStringList narrow = setLines(kBridge[0], 26) + setLines(kBridge[1], 26);
    // The source begins in the last line, which is full, and goes on in the next.
    narrow.back() = u"了五元钱零钱。来源：清溪县"_s;
    const CleanResult result
        = cleaned(asLines({u"清溪河人行桥合龙"_s}) + asLines(narrow) + asLines({u"新闻"_s})
            + asLines({u"图书馆夜里十点才闭馆"_s}) + setText(kLibrary, 58) + source(u"老县城晚报"));
    QCOMPARE(titlesOf(result), QStringList({u"清溪河人行桥合龙"_s, u"图书馆夜里十点才闭馆"_s}));
    QCOMPARE(result.articles[0].source, u"清溪县新闻"_s);
}

void CleaningPagesTest::dateAndNameOfThePageAreDropped()
{
    const CleanResult result = cleaned(
        asLines({u"2026年3月4日"_s, u"星期三"_s, u"B06 城乡·民生"_s, u"清溪河人行桥合龙"_s})
        + setText(kBridge, 52) + source(u"清溪晚报")
        + asLines(
            {u"本版编辑/李 砚  版式/钱多多  电话/（0370）0000000"_s, u"2026年3月4日  星期三"_s}));
    QCOMPARE(titlesOf(result), QStringList({u"清溪河人行桥合龙"_s}));
    QCOMPARE(paragraphsOf(result), kBridge);
    QCOMPARE(result.articles[0].kicker, QString());
    QCOMPARE(result.noise.size(), size_t(5));
}

void CleaningPagesTest::datesOverALetterStay()
{
    // A date alone over a text is its own.
    const CleanResult result
        = cleaned(asLines({u"清溪河人行桥合龙"_s, u"2026年3月4日"_s}) + setText(kBridge, 52));
    QCOMPARE(result.articles.size(), size_t(1));
    QCOMPARE(result.articles[0].date, QDate(2026, 3, 4));
}

void CleaningPagesTest::dateAndWeekdayOfADiaryStay()
{
    const CleanResult result
        = cleaned(asLines({u"2026年3月4日"_s, u"星期三"_s}) + setText(kBridge, 52));
    QVERIFY(result.noise.empty());
}

void CleaningPagesTest::indentedTitlesStandOverTheirWriters()
{
    QString raw;
    for (const QString& line : QStringList{u"清溪河人行桥昨日合龙"_s, u"王小明"_s} + kBridge
            + QStringList{u"防霜风机护住三百亩梨花"_s, u"本报记者 赵大海"_s} + kOrchard)
        raw += u"　　"_s + line + u"\n\n"_s;
    const CleanResult result = cleaned(raw);
    QCOMPARE(
        titlesOf(result), QStringList({u"清溪河人行桥昨日合龙"_s, u"防霜风机护住三百亩梨花"_s}));
    QCOMPARE(result.articles[0].byline, u"王小明"_s);
    QCOMPARE(result.articles[1].byline, u"赵大海"_s);
}

void CleaningPagesTest::sectionsOfTwoPagesAreNoRunningHeads()
{
    const CleanResult result = cleaned(asLines({u"观察"_s, u"清溪河人行桥合龙"_s})
        + setText(kBridge, 70) + source(u"清溪晚报").chopped(1) + u" 观察\n\n"_s
        + asLines({u"防霜风机护住三百亩梨花"_s}) + setText(kOrchard, 70) + source(u"白杨日报"));
    QCOMPARE(result.articles.size(), size_t(2));
    QCOMPARE(result.articles[0].section, u"观察"_s);
    QCOMPARE(result.articles[1].section, u"观察"_s);
}

void CleaningPagesTest::headlinesAsWideAsAColumnBelowAreNoBody()
{
    const CleanResult result = cleaned(
        asLines({u"旧枕木里“存”下一河月光"_s, u"清溪河人行桥三公里灯廊带"_s, u"在老街口合龙"_s})
        + setText(kBridge.mid(0, 1), 38) + setText(kBridge.mid(1), 26) + source(u"清溪晚报")
        + asLines({u"防霜风机护住三百亩梨花"_s}) + setText(kOrchard, 52) + source(u"白杨日报"));
    QCOMPARE(titlesOf(result),
        QStringList({u"清溪河人行桥三公里灯廊带在老街口合龙"_s, u"防霜风机护住三百亩梨花"_s}));
    QCOMPARE(result.articles[0].kicker, u"旧枕木里“存”下一河月光"_s);
    QCOMPARE(paragraphsOf(result), kBridge + kOrchard);
}

void CleaningPagesTest::edgesOfPagesAreTold_data()
{
    QTest::addColumn<QStringList>("edge");
    QTest::newRow("date-and-name") << QStringList{u"2"_s, u" 2026年3月4日 星期三"_s, u"要闻 3"_s};
    QTest::newRow("paper") << QStringList{u"A5"_s, u"清溪晚报"_s, u"2026.03.04"_s};
    QTest::newRow("page-in-words") << QStringList{u"第二版"_s, u" ◆ 2026年3月4日"_s, u"第三版"_s};
    QTest::newRow("letter-spaced")
        << QStringList{u"第１版"_s, u"２０２６年３月４日 星期三"_s, u"要　闻 第２版"_s};
    QTest::newRow("makers") << QStringList{u"清溪晚报 2026年3月4日 星期三"_s,
        u"值班编委 傅𬭚 责编 谌小满 美编 欧阳璞"_s};
    QTest::newRow("more-elsewhere") << QStringList{u"（更多报道见A6版）"_s};
}

/// In mid-sentence, too.
void CleaningPagesTest::edgesOfPagesAreTold()
{
    QFETCH(QStringList, edge);
    const QStringList lines = setText(kBridge, 32).split(u"\n\n"_s, Qt::SkipEmptyParts);
    const CleanResult result
        = cleaned(asLines({u"清溪河人行桥合龙"_s}) + asLines(lines.mid(0, 2)) + edge.join(u"\n\n"_s)
            + u'\n' + u' ' + lines[2] + u"\n\n"_s + asLines(lines.mid(3)) + source(u"清溪晚报"));
    QCOMPARE(titlesOf(result), QStringList({u"清溪河人行桥合龙"_s}));
    QCOMPARE(paragraphsOf(result), kBridge);
    QCOMPARE(result.noise.size(), size_t(edge.size()));
}

void CleaningPagesTest::namesAndFiguresOfAStoryAreNoEdges()
{
    const CleanResult result = cleaned(asLines({u"清溪河人行桥合龙"_s}) + setText(kBridge, 52)
        + asLines({u"守桥人日记"_s, u"第3期"_s}) + setText(kOrchard, 52));
    QVERIFY(result.noise.empty());
}

void CleaningPagesTest::storiesWithoutSourcesBeginWithTheirDatelines()
{
    const auto reported = [](QStringList body, const QString& name) {
        body[0].prepend(u"本报讯（记者 %1）"_s.arg(name));
        return body;
    };
    const QStringList bridge = reported(kBridge, u"钱多多"_s);
    const QStringList orchard = reported(kOrchard, u"孙望舒"_s);
    const QStringList library = reported(kLibrary, u"李𬭚"_s);
    const CleanResult result = cleaned(setText(bridge, 38)
        + asLines({u"清溪河人行桥合龙"_s, u"防霜风机护住三百亩梨花"_s}) + setText(orchard, 38)
        + asLines({u"图书馆夜里十点才闭馆"_s}) + setText(library, 38));
    QCOMPARE(titlesOf(result),
        QStringList(
            {u"清溪河人行桥合龙"_s, u"防霜风机护住三百亩梨花"_s, u"图书馆夜里十点才闭馆"_s}));
    QCOMPARE(result.articles[1].byline, u"孙望舒"_s);
    QCOMPARE(paragraphsOf(result), bridge + orchard + library);
}

void CleaningPagesTest::narrowColumnsMayDifferByAnIndent()
{
    const CleanResult result
        = cleaned(asLines({u"清溪河人行桥合龙"_s}) + setText(kBridge, 26) + source(u"清溪晚报")
            + asLines({u"防霜风机护住三百亩梨花"_s}) + setText(kOrchard, 30) + source(u"白杨日报"));
    QCOMPARE(titlesOf(result), QStringList({u"清溪河人行桥合龙"_s, u"防霜风机护住三百亩梨花"_s}));
    QCOMPARE(paragraphsOf(result), kBridge + kOrchard);
}

void CleaningPagesTest::headlinesMayBeAsWideAsTheirColumn_data()
{
    QTest::addColumn<int>("cells");
    QTest::newRow("as-wide") << 32;
    QTest::newRow("wider") << 28;
}

void CleaningPagesTest::headlinesMayBeAsWideAsTheirColumn()
{
    QFETCH(int, cells);
    const CleanResult result = cleaned(asLines({u"清溪河人行桥合龙"_s}) + setText(kBridge, cells)
        + source(u"清溪晚报") + asLines({u"防霜风机护住𬭚杨村三百亩梨花一夜"_s})
        + setText(kOrchard, cells) + source(u"白杨日报") + asLines({u"图书馆夜里十点才闭馆"_s})
        + setText(kLibrary, cells) + source(u"老县城晚报"));
    QVERIFY(titlesOf(result).contains(u"防霜风机护住𬭚杨村三百亩梨花一夜"_s));
    QCOMPARE(paragraphsOf(result), kBridge + kOrchard + kLibrary);
}

void CleaningPagesTest::wordsToAPictureAreTwoParagraphs()
{
    const QString shown = u"3月8日，在白杨村的山口，三户果农正在果园里调试新买的防霜风机。"_s;
    const QString told = u"今年全村三百亩梨花没有冻伤，预计坐果率比去年提高一成半，"
                         "头一批梨子八月中旬就能上市，收购商已经上门看过梨花。"_s;
    const CleanResult result = cleaned(asLines({u"清溪河人行桥合龙"_s}) + setText(kBridge, 58)
        + source(u"清溪晚报") + setText({shown, told}, 62).chopped(2) + u" 来源：白杨日报\n\n"_s);
    QCOMPARE(result.articles.size(), size_t(2));
    QCOMPARE(result.articles[1].title, QString());
    QCOMPARE(paragraphsOf(result), kBridge + QStringList({shown, told}));
    // Also on a page whose head is known, over who took the picture.
    const CleanResult page = cleaned(asLines({u"4"_s, u"2026年3月9日  星期一"_s, u"城乡·民生"_s})
        + asLines({u"清溪河人行桥合龙"_s}) + setText(kBridge, 38) + asLines({u"（周海路）"_s})
        + asLines({u"图书馆夜里十点才闭馆"_s}) + setText(kLibrary, 38) + asLines({u"（周航）"_s})
        + setText({shown, told}, 42) + asLines({u"本报记者 孙望舒 摄"_s}));
    QCOMPARE(page.articles.size(), size_t(3));
    QCOMPARE(blocksOf(page.articles[2]), QStringList({shown, told}));
}

void CleaningPagesTest::partsOfAPaperAreNoStories()
{
    const QString head = u"\n\n清溪科技 2026年第2期\n\n· 17 ·\n\n"_s;
    const CleanResult result = cleaned(u"清溪科技 2026年第2期\n\n· 16 ·\n\n"_s
        + asLines({u"山口果园防霜办法"_s}) + asLines({u"一、怎样架桥"_s})
        + setText(kBridge, 36).chopped(2) + head + asLines({u"二、怎样防霜"_s})
        + setText(kOrchard, 36) + asLines({u"三、怎样读书"_s}) + setText(kLibrary, 36));
    QCOMPARE(result.articles.size(), size_t(1));
    const QStringList blocks = blocksOf(result.articles[0]);
    for (const QString& part : {u"# 一、怎样架桥"_s, u"# 二、怎样防霜"_s, u"# 三、怎样读书"_s})
        QVERIFY(blocks.contains(part));
}

void CleaningPagesTest::aNarrowerParagraphIsNoHeadline()
{
    // Beside a picture, say.
    const QStringList body = kBridge + kOrchard.mid(1, 1) + kOrchard.mid(2);
    const CleanResult result = cleaned(setText(body.mid(0, 3), 46) + setText(body.mid(3, 1), 30)
        + setText(body.mid(4), 46) + source(u"清溪晚报") + asLines({u"清溪河人行桥合龙"_s})
        + setText(kLibrary, 46) + source(u"老县城晚报") + asLines({u"图书馆夜里十点才闭馆"_s}));
    QCOMPARE(result.articles.size(), size_t(2));
    QCOMPARE(paragraphsOf(result), body + kLibrary);
}

void CleaningPagesTest::aLineCutWithinAWordHeadsNothing()
{
    const QString cut = u"清溪县山货网店靠着冷链专列鲜梨次日到岸开春来零"_s;
    const QString rest = u"售额涨了一成，账本由𠮷婶记。"_s;
    const QStringList body = kBridge + kOrchard;
    const CleanResult result = cleaned(setText(body, 58) + asLines({cut, rest})
        + source(u"清溪晚报") + asLines({u"清溪河人行桥合龙"_s}) + setText(kLibrary, 58)
        + source(u"老县城晚报") + asLines({u"图书馆夜里十点才闭馆"_s}));
    QCOMPARE(result.articles.size(), size_t(2));
    QCOMPARE(paragraphsOf(result), body + QStringList{cut + rest} + kLibrary);
}

void CleaningPagesTest::aDatelineBeginsAParagraph()
{
    // The headline's lines are like those of a paragraph in the column above.
    QStringList orchard = kOrchard;
    orchard[0].prepend(u"本报讯（记者 李𬭚）"_s);
    const CleanResult result = cleaned(asLines({u"清溪河人行桥合龙"_s}) + setText(kBridge, 26)
        + asLines({u"白杨村的果园不怕倒春寒"_s, u"防霜风机护住梨花三百亩多"_s})
        + setText(orchard, 34) + asLines({u"图书馆夜里十点才闭馆"_s}) + setText(kLibrary, 34));
    QVERIFY(paragraphsOf(result).contains(orchard[0]));
    // A line that it fills is no headline.
    QStringList bridge = kBridge;
    bridge[0].prepend(u"本报讯（记者 祝小满）"_s);
    QCOMPARE(paragraphsOf(cleaned(asLines({u"清溪河人行桥合龙"_s}) + setText(bridge, 24))), bridge);
}

void CleaningPagesTest::namesLikeWordsSignAColumn()
{
    const CleanResult result = cleaned(asLines({u"清溪河人行桥合龙"_s}) + setText(kBridge, 32)
        + asLines({u"（周海路）"_s, u"防霜风机护住三百亩梨花"_s}) + setText(kOrchard, 32)
        + asLines({u"（完稿）"_s}));
    QCOMPARE(result.articles.size(), size_t(2));
    QCOMPARE(result.articles[0].byline, u"周海路"_s);
    QCOMPARE(result.articles[1].title, u"防霜风机护住三百亩梨花"_s);
    QCOMPARE(result.articles[1].byline, QString());
    // Below a text whose lines are paragraphs they may say anything.
    QCOMPARE(cleaned(asLines(kBridge + QStringList{u"（周航）"_s})).articles[0].byline, QString());
}

void CleaningPagesTest::aHeadlineMayBeAsWideAsFirstLines()
{
    const CleanResult result = cleaned(asLines({u"清溪河人行桥合龙"_s}) + setText(kBridge, 26)
        + source(u"清溪晚报") + asLines({u"白杨村五户人家的果园"_s, u"用上了防霜风机护住梨花"_s})
        + setText(kOrchard, 26) + source(u"白杨日报"));
    QCOMPARE(result.articles.size(), size_t(2));
    QCOMPARE(result.articles[1].title, u"白杨村五户人家的果园用上了防霜风机护住梨花"_s);
    QCOMPARE(paragraphsOf(result), kBridge + kOrchard);
}

QTEST_APPLESS_MAIN(CleaningPagesTest)
#include "cleaning_pages_test.moc"
