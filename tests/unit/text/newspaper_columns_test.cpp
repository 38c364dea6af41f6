#include "invented_page.h"

#include <QTest>

using namespace qb;
using namespace qb::text;

/// Columns of several measures on one page, and what their widths tell of paragraphs and headlines.
class NewspaperColumnsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void blankLinesPartStories();
    void wrappedStoriesWithAnEditorAreNoPage();
    void widerWordsToAPictureAreAStory();
    void headlinesBeforeAWiderColumnStay();
    void columnsMayBeWiderByOneCharacter();
    void blankLinesWithinOneStoryPartNothing();
    void aNameBehindAMarkMayStandOverANarrowColumn();
    void endsOfSourcesNamesAreNoSections();
    void firstLinesOfOneColumnAreNoOthersMeasure();
    void aNarrowParagraphUnderAHeadlineKeepsItsMeasure();
    void headlinesAsWideAsTheColumnStandOverLeads();
    void theLastCharacterOfASourceIsNoHeadline();
};

void NewspaperColumnsTest::blankLinesPartStories()
{
    const QStringList lake{
        u"昨天清晨，青桥县双塔湖来了今年的第一批红嘴鸥，数量有两百多只，成群掠过水面，引得市民驻足。"_s,
        u"公园管理处提醒，看鸥的时候请保持距离，不要投喂面包和薯片，更不要追赶。"_s};
    const CleanResult result = cleaned(lines(kHead) + lines({u"四个渡口用上电动渡船"_s})
        + column(kFerry) + u"\n"_s + column(lake) + lines({u"记者 李砚 摄"_s}) + u"\n"_s
        + lines({u"老农把种子送进县农科所"_s}) + column(kSeeds));
    QCOMPARE(titlesOf(result),
        QStringList({u"四个渡口用上电动渡船"_s, QString(), u"老农把种子送进县农科所"_s}));
    QCOMPARE(blocksOf(result.articles[1]), lake);
}

void NewspaperColumnsTest::wrappedStoriesWithAnEditorAreNoPage()
{
    const CleanResult result = cleaned(lines({u"让坡地变良田"_s}) + lines({u"为什么要治坡？"_s})
        + column(kFerry.mid(1)) + lines({u"钱从哪里来？"_s}) + column(kSeeds)
        + lines({u"谁来管护？"_s}) + column(kNightSchool) + lines({u"编辑：李砚 校对：孙望舒"_s}));
    QCOMPARE(result.articles.size(), size_t(1));
}

void NewspaperColumnsTest::widerWordsToAPictureAreAStory()
{
    constexpr int kOfPicture = 44; // cells
    const QString picture
        = u"6月2日，在青桥县双塔公园，游客乘坐小船穿过荷丛。今年荷花比往年早开了九天。"_s;
    const CleanResult result = cleaned(lines(kHead) + lines({u"青桥四个渡口将用上电动渡船"_s})
        + column(kFerry) + lines(setLines(picture, kOfPicture)) + lines({u"来源：青桥融媒"_s})
        + lines({u"七十五岁老农把种子送进县农科所"_s, u"本报记者 李砚"_s}) + column(kSeeds));
    QCOMPARE(titlesOf(result),
        QStringList(
            {u"青桥四个渡口将用上电动渡船"_s, QString(), u"七十五岁老农把种子送进县农科所"_s}));
    QCOMPARE(result.articles[0].source, QString());
    QCOMPARE(storyWith(result, picture).source, u"青桥融媒"_s);
}

void NewspaperColumnsTest::headlinesBeforeAWiderColumnStay()
{
    constexpr int kWider = 30; // cells: its first lines are as wide as the full ones before
    const QString wide = column(kNightSchool, false, kWider);
    const CleanResult result
        = cleaned(lines(kHead) + lines({u"青桥四个渡口将用上电动渡船"_s, u"本报记者 李砚"_s})
            + column(kFerry) + lines({u"三十元一门课的夜校"_s, u"本报记者 孙望舒"_s}) + wide);
    QCOMPARE(
        titlesOf(result), QStringList({u"青桥四个渡口将用上电动渡船"_s, u"三十元一门课的夜校"_s}));
    QCOMPARE(paragraphsOf(result), kFerry + kNightSchool);
}

void NewspaperColumnsTest::columnsMayBeWiderByOneCharacter()
{
    constexpr int kWider = kColumn + 2; // cells
    const QString wide = column(kNightSchool, false, kWider);
    const CleanResult result = cleaned(lines(kHead) + lines({u"青桥四个渡口将用上电动渡船"_s})
        + column(kFerry) + lines({u"旧车间亮起夜校灯"_s, u"本报记者 孙望舒"_s}) + wide
        + lines({u"七十五岁老农把种子送进县农科所"_s}) + column(kSeeds));
    QCOMPARE(paragraphsOf(result), kFerry + kNightSchool + kSeeds);
}

void NewspaperColumnsTest::blankLinesWithinOneStoryPartNothing()
{
    constexpr int kWider = 48; // cells
    const QString wide = column(kFerry, false, kWider);
    QString apart;
    for (const QString& paragraph : kNightSchool)
        for (const QString& line : setLines(paragraph, kColumn))
            apart += line + u"\n\n"_s;
    const CleanResult result = cleaned(lines(kHead) + lines({u"青桥四个渡口将用上电动渡船"_s})
        + wide + lines({u"旧车间亮起夜校灯"_s, u"本报记者 孙望舒"_s}) + apart);
    QCOMPARE(
        titlesOf(result), QStringList({u"青桥四个渡口将用上电动渡船"_s, u"旧车间亮起夜校灯"_s}));
    QCOMPARE(paragraphsOf(result), kFerry + kNightSchool);
}

void NewspaperColumnsTest::aNameBehindAMarkMayStandOverANarrowColumn()
{
    const CleanResult result
        = cleaned(lines(kHead) + lines({u"青桥四个渡口将用上电动渡船"_s}) + column(kFerry, true)
            + lines({u"夜校的灯照见什么"_s, u"□ 金砚"_s}) + column(kNightSchool, true));
    QCOMPARE(
        titlesOf(result), QStringList({u"青桥四个渡口将用上电动渡船"_s, u"夜校的灯照见什么"_s}));
    QCOMPARE(result.articles[1].byline, u"金砚"_s);
    QCOMPARE(result.articles[1].section, QString());
}

void NewspaperColumnsTest::endsOfSourcesNamesAreNoSections()
{
    constexpr int kWider = 48; // cells
    const QString wide = column(kFerry, false, kWider);
    const CleanResult result = cleaned(lines({u"青桥四个渡口将用上电动渡船"_s}) + wide.trimmed()
        + u"来源：青桥\n工业报\n"_s + lines({u"旧车间亮起夜校灯 一门课只收三十元"_s})
        + column(kNightSchool).trimmed() + u"来源：青桥日\n报\n"_s);
    QCOMPARE(titlesOf(result),
        QStringList({u"青桥四个渡口将用上电动渡船"_s, u"旧车间亮起夜校灯 一门课只收三十元"_s}));
    QCOMPARE(result.articles[0].source, u"青桥工业报"_s);
    QCOMPARE(result.articles[1].source, u"青桥日报"_s);
    QCOMPARE(result.articles[1].section, QString());
}

void NewspaperColumnsTest::firstLinesOfOneColumnAreNoOthersMeasure()
{
    constexpr int kWide = 46; // cells, of which first lines have 42
    constexpr int kNarrow = 40;
    const QStringList above = kNightSchool + kSeeds;
    const QStringList below{kFerry.join(QString()), kNightSchool[0] + kNightSchool[1]};
    QString text = u"旧车间亮起夜校灯\n"_s;
    text += column(above, false, kWide);
    text += u"来源：青桥日报\n青桥四个渡口将用上电动渡船\n"_s;
    text += column(below, false, kNarrow);
    QCOMPARE(paragraphsOf(cleaned(text + u"来源：青桥日报\n"_s)), above + below);
}

void NewspaperColumnsTest::aNarrowParagraphUnderAHeadlineKeepsItsMeasure()
{
    constexpr int kNarrow = 38; // cells
    constexpr int kWide = 54;
    const QString narrow
        = u"六月的青桥平原，早稻已经抽穗，种粮大户钱多多却没闲着。他打开手机上的农气通，盘算着哪块"
          "田先放水。"_s;
    const QStringList rest{kFerry[1] + kFerry[2], kNightSchool[1] + kNightSchool[2]};
    QString text = u"青桥四个渡口将用上电动渡船\n"_s;
    text += column(kNightSchool, false, kWide);
    text += u"来源：青桥日报\n旧车间亮起夜校灯\n"_s + lines(setLines(narrow, kNarrow));
    text += column(rest, false, kWide);
    const CleanResult result = cleaned(text + u"来源：青桥日报\n"_s);
    QCOMPARE(
        titlesOf(result), QStringList({u"青桥四个渡口将用上电动渡船"_s, u"旧车间亮起夜校灯"_s}));
    QCOMPARE(paragraphsOf(result), kNightSchool + QStringList{narrow} + rest);
}

void NewspaperColumnsTest::headlinesAsWideAsTheColumnStandOverLeads()
{
    const CleanResult result = cleaned(lines(kHead)
        + lines({u"旧车间亮起夜校灯"_s, u"本报记者 孙望舒"_s}) + column(kNightSchool)
        + lines({u"四条凑不齐，三家一起出"_s, u"渡口的“共享渡船”下水了"_s}) + column(kFerry));
    QCOMPARE(result.articles.size(), size_t(2));
    QVERIFY(result.articles[1].title.contains(u"渡口的“共享渡船”下水了"_s));
    QCOMPARE(paragraphsOf(result), kNightSchool + kFerry);
}

void NewspaperColumnsTest::theLastCharacterOfASourceIsNoHeadline()
{
    constexpr int kWide = 60; // cells
    QString text = u"旧车间亮起夜校灯\n\n"_s;
    text += column(kNightSchool + kFerry, false, kWide);
    text += u"渡口的老船工已经学会了给渡船充电。来源：21世纪青桥报\n道\n"_s;
    const CleanResult result = cleaned(text);
    QCOMPARE(titlesOf(result), QStringList({u"旧车间亮起夜校灯"_s}));
    QCOMPARE(result.articles[0].source, u"21世纪青桥报道"_s);
}

QTEST_APPLESS_MAIN(NewspaperColumnsTest)
#include "newspaper_columns_test.moc"
