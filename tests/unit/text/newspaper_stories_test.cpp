#include "cleaned_text.h"
#include "wrapped_text.h"

#include <QTest>

using namespace qb;
using namespace qb::text;
using namespace Qt::StringLiterals;

namespace {

// Invented stories of a page, none of which says where it ends.
const QStringList kFerry{
    u"本报讯（记者 钱多多）六月一日清晨，青桥渡口的电动渡船载着第一批菜农离岸，船上听不见"
    "柴油机的声响，十二分钟后靠上了对岸的石阶。"_s,
    u"渡口管理站站长说，旧渡船一天要烧六十升柴油，新渡船夜里充一次电能跑一整天，每年省下的"
    "油钱够修一遍两岸的栈桥。"_s,
    u"按照计划，下游的三个渡口年内也要换上电动渡船，老船工正在学习看电量和查电池。"_s,
};
const QStringList kNightSchool{
    u"晚上七点，青桥县纺织厂旧车间改成的夜校里坐满了人，靠窗的一排在学裁剪，里屋在练毛笔字，"
    "一门课只收三十元。"_s,
    u"夜校开办半年，一共有一千二百人报名，最年长的学员七十三岁。教裁剪的老师是退休的女工，"
    "她说夜校比跳舞还上瘾。"_s,
    u"县总工会表示，下半年夜校还要增加修手机和做面点两门课，教室从三间扩到七间。"_s,
};
const QStringList kSeeds{
    u"七十五岁的𠮷大爷把攒了四十年的老种子装进玻璃瓶，一瓶一瓶送到县农科所的种子库，里面有"
    "早已没人种的白玉豆和铁杆青。"_s,
    u"种子库的技术员给每一瓶种子编号、称重、测发芽率，发芽率最低的一瓶只有一成，也留了下来。"_s,
};
const QString kPicture
    = u"六月二日，青桥县双塔公园的荷花提前开放，摄影爱好者赶在日出前守候在湖边。图为游客乘坐"
      "小船穿过荷丛。"_s;
const QStringList kHead{u"青桥日报"_s, u"2026年6月3日 星期三 要闻 第2版"_s};

constexpr int kColumn = 26;

QString column(const QStringList& paragraphs, bool hasIndents = false)
{
    QStringList lines;
    for (const QString& paragraph : paragraphs) {
        QStringList set = setLines(paragraph, kColumn);
        if (hasIndents)
            set.front().prepend(u"　　"_s);
        lines += set;
    }
    return lines.join(u'\n') + u'\n';
}

QString lines(const QStringList& lines)
{
    return lines.join(u'\n') + u'\n';
}

const Article& storyWith(const CleanResult& result, const QString& paragraph)
{
    static const Article kNone;
    for (const Article& article : result.articles)
        for (const Block& block : article.blocks)
            if (letters(block.text) == letters(paragraph))
                return article;
    return kNone;
}

} // namespace

/// Pages of newspapers whose stories name no source: headlines over and behind, briefs, pictures.
class NewspaperStoriesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void headlinesMeetBetweenTwoStories();
    void aStoryMayBeginWithoutAHeadline();
    void shortLinesInAStoryAreSubheads();
    void kickersSeriesAndSubtitles_data();
    void kickersSeriesAndSubtitles();
    void sectionsStandOverTheirStories();
    void briefsHaveTitlesAndNoSubheads();
    void wordsToAPictureAreAStory();
    void whoWroteStandsOnEitherSide_data();
    void whoWroteStandsOnEitherSide();
    void pageEdgesCutNoSentence();
    void datesBesideEditorsAndPlacesStay_data();
    void datesBesideEditorsAndPlacesStay();
    void whatSomebodyDecidedHolds();
    void everyDecisionHolds();
    void aLongStoryIsOne();
    void blankLinesPartStories();
    void aPapersNameWithAPageCutsASentence();
    void aLineUnderWhoWroteIsTheFirstSubhead();
    void whoWroteALetterSignsIt();
    void nothingOfAHeadlineStandsBehindADash();
    void leadWordsAreTheTitlesOfBriefs();
    void wrappedStoriesWithAnEditorAreNoPage();
    void joinsSayWhatTheStoriesShow();
    void everyCharacterStays();
    void manyLinesWithoutTextAreRead();
    void shortLinesOverAHeadlineAreNoKicker_data();
    void shortLinesOverAHeadlineAreNoKicker();
    void widerWordsToAPictureAreAStory();
    void headlinesBeforeAWiderColumnStay();
    void columnsMayBeWiderByOneCharacter();
    void blankLinesWithinOneStoryPartNothing();
    void linesThatLeadToPagesAreContents();
    void aNameBehindAMarkMayStandOverANarrowColumn();
    void wordsToAPictureMayHaveASource();
    void aPictureMayEndAPageOfHeadlinesBehind();
    void registrationsAreOfThePagesEdge();
    void endsOfSourcesNamesAreNoSections();
    void theLastCharacterOfASourceIsNoHeadline();
    void firstLinesOfOneColumnAreNoOthersMeasure();
    void aNarrowParagraphUnderAHeadlineKeepsItsMeasure();
    void wordsToAPictureMayBeOfYesterday();
    void whoWroteAboveAHeadlineWroteTheStoryBefore();
    void howToReachThePaperIsNoHeadline();
    void whoMadeThePageStandsBesideItsHead_data();
    void whoMadeThePageStandsBesideItsHead();
    void bracketedPageNumbersCutNoSentence();
    void headlinesAsWideAsTheColumnStandOverLeads();
    void whoHeldItIsNoRegistration();
    void headsOfPagesTellHowToReachThePaper_data();
    void headsOfPagesTellHowToReachThePaper();
};

void NewspaperStoriesTest::headlinesMeetBetweenTwoStories()
{
    const CleanResult result = cleaned(lines(kHead) + column(kFerry)
        + lines({u"青桥渡口的老渡船"_s, u"换上了“电动心”"_s, u"旧车间亮起夜校灯"_s,
            u"一门课只收三十元"_s, u"本报记者 孙望舒"_s})
        + column(kNightSchool));
    QCOMPARE(result.articles.size(), size_t(2));
    QCOMPARE(result.articles[0].title, u"青桥渡口的老渡船换上了“电动心”"_s);
    QCOMPARE(result.articles[1].title, u"旧车间亮起夜校灯一门课只收三十元"_s);
    QCOMPARE(result.articles[1].byline, u"孙望舒"_s);
    QCOMPARE(paragraphsOf(result), kFerry + kNightSchool);
}

void NewspaperStoriesTest::aStoryMayBeginWithoutAHeadline()
{
    const CleanResult result
        = cleaned(lines(kHead) + lines({u"老种子住进玻璃瓶"_s, u"本报记者 李砚"_s})
            + column(kSeeds, true) + column(kFerry, true) + lines({u"青桥四个渡口将用上电动渡船"_s})
            + column(kNightSchool, true) + lines({u"青桥县纺织厂旧车间变夜校"_s, u"第2版"_s}));
    QCOMPARE(titlesOf(result),
        QStringList({u"老种子住进玻璃瓶"_s, u"青桥四个渡口将用上电动渡船"_s,
            u"青桥县纺织厂旧车间变夜校"_s}));
    QCOMPARE(result.articles[1].byline, u"钱多多"_s);
}

void NewspaperStoriesTest::shortLinesInAStoryAreSubheads()
{
    const CleanResult result
        = cleaned(lines(kHead) + lines({u"青桥县纺织厂旧车间里的夜校灯火"_s, u"本报记者 孙望舒"_s})
            + column(kNightSchool.mid(0, 1)) + lines({u"谁来上课"_s})
            + column(kNightSchool.mid(1, 1)) + lines({u"以后教啥"_s}) + column(kNightSchool.mid(2))
            + column(kFerry) + lines({u"四个渡口用上电动渡船"_s}));
    QCOMPARE(result.articles.size(), size_t(2));
    QCOMPARE(blocksOf(result.articles[0]),
        QStringList(
            {kNightSchool[0], u"# 谁来上课"_s, kNightSchool[1], u"# 以后教啥"_s, kNightSchool[2]}));
}

void NewspaperStoriesTest::kickersSeriesAndSubtitles_data()
{
    QTest::addColumn<QStringList>("headline");
    QTest::addColumn<QString>("kicker");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("subtitle");
    QTest::newRow("series") << QStringList{u"县域小店里的大生意系列报道③"_s, u"旧车间亮起夜校灯"_s,
        u"一门课只收三十元"_s}
                            << u"县域小店里的大生意系列报道③"_s
                            << u"旧车间亮起夜校灯一门课只收三十元"_s << QString();
    QTest::newRow("occasion") << QStringList{u"青桥县职工夜校开学典礼在纺织厂旧址举行"_s,
        u"旧车间亮起夜校灯"_s} << u"青桥县职工夜校开学典礼在纺织厂旧址举行"_s
                              << u"旧车间亮起夜校灯"_s << QString();
    QTest::newRow("speech") << QStringList{u"县长孙望舒在调研职工夜校时强调"_s,
        u"把旧车间的灯一直亮下去"_s}
                            << u"县长孙望舒在调研职工夜校时强调"_s << u"把旧车间的灯一直亮下去"_s
                            << QString();
    QTest::newRow("kicker-and-dash")
        << QStringList{u"从卖柴油到卖电量"_s, u"老渡口的第三次转身"_s, u"——青桥渡口探访"_s}
        << u"从卖柴油到卖电量"_s << u"老渡口的第三次转身"_s << u"——青桥渡口探访"_s;
    QTest::newRow("dash") << QStringList{u"旧车间亮起夜校灯"_s, u"——青桥县纺织厂旧址探访"_s}
                          << QString() << u"旧车间亮起夜校灯"_s << u"——青桥县纺织厂旧址探访"_s;
    QTest::newRow("comma") << QStringList{u"一门课只收三十元，"_s, u"旧车间亮起夜校灯"_s}
                           << QString() << u"一门课只收三十元，旧车间亮起夜校灯"_s << QString();
    QTest::newRow("quotes") << QStringList{u"“旧车间里亮起"_s, u"夜校的一盏灯”"_s} << QString()
                            << u"“旧车间里亮起夜校的一盏灯”"_s << QString();
}

void NewspaperStoriesTest::kickersSeriesAndSubtitles()
{
    QFETCH(QStringList, headline);
    QFETCH(QString, kicker);
    QFETCH(QString, title);
    QFETCH(QString, subtitle);
    const CleanResult result
        = cleaned(lines(kHead) + lines(headline) + lines({u"本报记者 孙望舒"_s})
            + column(kNightSchool) + lines({u"青桥四个渡口将用上电动渡船"_s}) + column(kFerry));
    QCOMPARE(result.articles.size(), size_t(2));
    QCOMPARE(result.articles[0].kicker, kicker);
    QCOMPARE(result.articles[0].title, title);
    QCOMPARE(result.articles[0].subtitle, subtitle);
    QCOMPARE(result.articles[0].byline, u"孙望舒"_s);
}

void NewspaperStoriesTest::sectionsStandOverTheirStories()
{
    const CleanResult result
        = cleaned(lines(kHead) + lines({u"青桥四个渡口将用上电动渡船"_s}) + column(kFerry)
            + lines({u"基 层 纪 事"_s, u"七十五岁老农把种子送进县农科所"_s}) + column(kSeeds));
    QCOMPARE(result.articles.size(), size_t(2));
    QCOMPARE(result.articles[0].section, QString());
    QCOMPARE(result.articles[1].section, u"基层纪事"_s);
    QCOMPARE(result.articles[1].title, u"七十五岁老农把种子送进县农科所"_s);
}

void NewspaperStoriesTest::briefsHaveTitlesAndNoSubheads()
{
    const CleanResult result = cleaned(lines(kHead) + lines({u"青桥四个渡口将用上电动渡船"_s})
        + column(kFerry) + lines({u"简　讯"_s, u"夜校新增两门课"_s}) + column({kNightSchool[2]})
        + lines({u"老种子入了库"_s}) + column({kSeeds[0]}));
    QCOMPARE(titlesOf(result),
        QStringList({u"青桥四个渡口将用上电动渡船"_s, u"夜校新增两门课"_s, u"老种子入了库"_s}));
    QCOMPARE(result.articles[1].section, u"简讯"_s);
    QCOMPARE(result.articles[2].section, u"简讯"_s);
}

void NewspaperStoriesTest::wordsToAPictureAreAStory()
{
    const CleanResult result = cleaned(lines(kHead) + lines({u"青桥四个渡口将用上电动渡船"_s})
        + column(kFerry) + column({kPicture}) + lines({u"通讯员 李砚 摄"_s})
        + lines({u"七十五岁老农把种子送进县农科所"_s}) + column(kSeeds));
    QCOMPARE(titlesOf(result),
        QStringList(
            {u"青桥四个渡口将用上电动渡船"_s, QString(), u"七十五岁老农把种子送进县农科所"_s}));
    QCOMPARE(storyWith(result, kPicture).byline, u"李砚"_s);
    QCOMPARE(result.articles[2].byline, QString());
}

void NewspaperStoriesTest::whoWroteStandsOnEitherSide_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("isOfStoryAbove");
    QTest::newRow("brackets") << u"（孙望舒 李砚）"_s << true;
    QTest::newRow("square") << u"□ 孙望舒 李砚"_s << false;
    QTest::newRow("ring") << u"◎本报记者 孙望舒 李砚"_s << false;
}

void NewspaperStoriesTest::whoWroteStandsOnEitherSide()
{
    QFETCH(QString, line);
    QFETCH(bool, isOfStoryAbove);
    const CleanResult result = cleaned(lines(kHead) + lines({u"七十五岁老农把种子送进县农科所"_s})
        + column(kSeeds) + lines({line, u"旧车间亮起夜校灯一门课三十元"_s}) + column(kNightSchool)
        + column(kFerry) + lines({u"青桥四个渡口将用上电动渡船"_s}));
    QCOMPARE(result.articles.size(), size_t(3));
    QCOMPARE(result.articles[0].byline, isOfStoryAbove ? u"孙望舒 李砚"_s : QString());
    QCOMPARE(result.articles[1].byline, isOfStoryAbove ? QString() : u"孙望舒 李砚"_s);
}

void NewspaperStoriesTest::pageEdgesCutNoSentence()
{
    QStringList story = setLines(kFerry[0], kColumn);
    const QStringList edge{u"第２版"_s, u"２０２６年６月３日 星期三"_s, u"要　闻 第３版"_s};
    for (qsizetype i = 0; i < edge.size(); ++i)
        story.insert(2 + i, edge[i]);
    const CleanResult result = cleaned(lines(kHead) + lines({u"青桥四个渡口将用上电动渡船"_s})
        + lines(story) + column(kFerry.mid(1)) + lines({u"七十五岁老农把种子送进县农科所"_s})
        + column(kSeeds) + lines({u"报料热线 0370－0000000"_s, u"第３版"_s}));
    QCOMPARE(paragraphsOf(result), kFerry + kSeeds);
    QCOMPARE(result.noise.size(), size_t(kHead.size() + edge.size() + 2));
}

void NewspaperStoriesTest::datesBesideEditorsAndPlacesStay_data()
{
    QTest::addColumn<QStringList>("lines");
    QTest::newRow("notice") << QStringList{u"时间：2026年6月20日上午"_s, u"2026年6月20日"_s,
        u"地址：青桥县人民路8号"_s, u"电话：0370-0000000"_s, u"邮箱：dukou@example.com"_s};
    QTest::newRow("lost") << QStringList{u"2026年6月3日"_s, u"电话 0370-0000000"_s};
    QTest::newRow("table") << QStringList{u"2026年6月3日"_s, u"A02"_s, u"合格"_s};
    QTest::newRow("diary") << QStringList{u"2026年6月3日 星期三"_s};
}

void NewspaperStoriesTest::datesBesideEditorsAndPlacesStay()
{
    QFETCH(QStringList, lines);
    const CleanResult result = cleaned(u"渡口开放日的安排\n"_s + column(kFerry.mid(1))
        + lines.join(u'\n') + u'\n' + column(kSeeds));
    QVERIFY(result.noise.empty());
}

void NewspaperStoriesTest::everyDecisionHolds()
{
    const RawText raw
        = rawTextFrom(lines(kHead) + lines({u"青桥四个渡口将用上电动渡船"_s}) + column(kFerry)
            + lines({u"简　讯"_s, u"夜校新增两门课"_s, u"□ 孙望舒"_s}) + column(kNightSchool)
            + lines({u"七十五岁老农"_s, u"把种子送进县农科所"_s, u"（李砚）"_s}) + column(kSeeds));
    for (const Join& join : clean(raw).joins) {
        const CleanResult result = clean(raw, {{join.line, !join.isJoined}});
        const auto decided = std::find_if(result.joins.begin(), result.joins.end(),
            [&](const Join& other) { return other.line == join.line; });
        QVERIFY2(decided != result.joins.end(), qPrintable(QString::number(join.line)));
        QVERIFY2(decided->isJoined != join.isJoined, qPrintable(QString::number(join.line)));
        QCOMPARE(decided->evidence, QStringList{u"decided"_s});
    }
}

void NewspaperStoriesTest::aLongStoryIsOne()
{
    constexpr int kParagraphs = 150;
    QStringList story;
    for (int i = 0; i < kParagraphs; ++i)
        story << u"渡口管理站第%1号日志写道，这一天渡船来回三十趟，载客的人数和油钱都记在本子上。"_s
                     .arg(i + 100);
    const CleanResult result = cleaned(lines(kHead) + lines({u"一本写了三年的渡口日志"_s})
        + column(story) + lines({u"七十五岁老农把种子送进县农科所"_s}) + column(kSeeds));
    QCOMPARE(titlesOf(result),
        QStringList({u"一本写了三年的渡口日志"_s, u"七十五岁老农把种子送进县农科所"_s}));
}

void NewspaperStoriesTest::blankLinesPartStories()
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

void NewspaperStoriesTest::aPapersNameWithAPageCutsASentence()
{
    QStringList story = setLines(kFerry[0], kColumn);
    story.insert(2, u"第1页 共2页"_s);
    story.insert(3, u"青桥日报数字报 A06 经济·产业"_s);
    const CleanResult result
        = cleaned(lines(kHead) + lines({u"四个渡口用上电动渡船"_s}) + lines(story)
            + column(kFerry.mid(1)) + lines({u"老农把种子送进县农科所"_s}) + column(kSeeds));
    QCOMPARE(paragraphsOf(result), kFerry + kSeeds);
}

void NewspaperStoriesTest::aLineUnderWhoWroteIsTheFirstSubhead()
{
    const CleanResult result = cleaned(lines(kHead)
        + lines({u"青桥县纺织厂旧车间里的夜校"_s, u"本报记者 孙望舒"_s, u"谁来上课"_s})
        + column(kNightSchool.mid(0, 2)) + lines({u"以后教啥"_s}) + column(kNightSchool.mid(2))
        + lines({u"七十五岁老农把种子送进县农科所"_s}) + column(kSeeds));
    QCOMPARE(result.articles.size(), size_t(2));
    QCOMPARE(result.articles[0].title, u"青桥县纺织厂旧车间里的夜校"_s);
    QCOMPARE(result.articles[0].kicker, QString());
    QCOMPARE(blocksOf(result.articles[0]).front(), u"# 谁来上课"_s);
}

void NewspaperStoriesTest::whoWroteALetterSignsIt()
{
    const CleanResult result = cleaned(lines(kHead) + lines({u"渡口夜里能否亮盏灯"_s})
        + column(kFerry.mid(1)) + lines({u"青桥村 孙望舒"_s, u"夜校能否多开一个班"_s})
        + column(kNightSchool.mid(1)) + lines({u"柳岸镇 李砚之"_s, u"种子库能否让人参观"_s})
        + column(kSeeds) + lines({u"双塔街道 钱多多"_s}));
    QCOMPARE(titlesOf(result),
        QStringList({u"渡口夜里能否亮盏灯"_s, u"夜校能否多开一个班"_s, u"种子库能否让人参观"_s}));
    QCOMPARE(result.articles[0].byline, u"孙望舒"_s);
    QCOMPARE(result.articles[1].byline, u"李砚之"_s);
}

void NewspaperStoriesTest::nothingOfAHeadlineStandsBehindADash()
{
    const CleanResult result = cleaned(lines(kHead)
        + lines({u"旧车间亮起夜校灯"_s, u"——青桥县纺织厂旧址探访"_s, u"谁来上课"_s})
        + column(kNightSchool) + lines({u"七十五岁老农把种子送进县农科所"_s}) + column(kSeeds));
    QCOMPARE(result.articles[0].title, u"旧车间亮起夜校灯"_s);
    QCOMPARE(result.articles[0].subtitle, u"——青桥县纺织厂旧址探访"_s);
    QCOMPARE(blocksOf(result.articles[0]).front(), u"# 谁来上课"_s);
}

void NewspaperStoriesTest::leadWordsAreTheTitlesOfBriefs()
{
    const QString first
        = u"青桥县城的菜价连降三周，黄瓜每斤一块二，比上月同期便宜三成，摊主说棚里的黄瓜还在往外运。"_s;
    const QString second
        = u"县粮库本周开秤，新麦每斤一块一毛八，排队卖粮的农户凭短信上的时间到库，不用再熬夜。"_s;
    const CleanResult result = cleaned(lines(kHead) + lines({u"青桥四个渡口将用上电动渡船"_s})
        + column(kFerry) + lines({u"【市场快报】"_s})
        + column({u"▲黄瓜价格走低 "_s + first, u"▲新麦开秤收购 "_s + second}));
    QCOMPARE(titlesOf(result),
        QStringList({u"青桥四个渡口将用上电动渡船"_s, u"黄瓜价格走低"_s, u"新麦开秤收购"_s}));
    QCOMPARE(blocksOf(result.articles[1]), QStringList{first});
    QCOMPARE(blocksOf(result.articles[2]), QStringList{second});
}

void NewspaperStoriesTest::wrappedStoriesWithAnEditorAreNoPage()
{
    const CleanResult result = cleaned(lines({u"让坡地变良田"_s}) + lines({u"为什么要治坡？"_s})
        + column(kFerry.mid(1)) + lines({u"钱从哪里来？"_s}) + column(kSeeds)
        + lines({u"谁来管护？"_s}) + column(kNightSchool) + lines({u"编辑：李砚 校对：孙望舒"_s}));
    QCOMPARE(result.articles.size(), size_t(1));
}

void NewspaperStoriesTest::whatSomebodyDecidedHolds()
{
    const QStringList headline{u"旧车间亮起夜校灯"_s, u"一门课只收三十元"_s};
    const RawText raw = rawTextFrom(lines(kHead) + lines(headline) + column(kNightSchool)
        + lines({u"青桥四个渡口将用上电动渡船"_s}) + column(kFerry));
    const int first = int(kHead.size());
    QCOMPARE(clean(raw).articles[0].title, headline.join(QString()));
    const CleanResult parted = clean(raw, {{first, false}});
    QCOMPARE(parted.articles[0].kicker + parted.articles[0].title + parted.articles[0].subtitle,
        headline.join(QString()));
    QVERIFY(parted.articles[0].title != headline.join(QString()));
}

void NewspaperStoriesTest::joinsSayWhatTheStoriesShow()
{
    const CleanResult result = cleaned(lines(kHead) + column(kFerry)
        + lines({u"青桥渡口的老渡船"_s, u"换上了“电动心”"_s, u"旧车间亮起夜校灯"_s,
            u"一门课只收三十元"_s})
        + column(kNightSchool));
    const auto joins = std::count_if(
        result.joins.begin(), result.joins.end(), [](const Join& join) { return join.isJoined; });
    qsizetype lineCount = 2 + 2; // the headlines' lines
    for (const QStringList& story : {kFerry, kNightSchool})
        for (const QString& paragraph : story)
            lineCount += setLines(paragraph, kColumn).size();
    QCOMPARE(joins, lineCount - 2 - kFerry.size() - kNightSchool.size());
}

void NewspaperStoriesTest::everyCharacterStays()
{
    const QString raw = lines({u"渡船换了“电动心”"_s, u"□ 孙望舒"_s}) + column(kFerry)
        + lines({u"简　讯"_s, u"夜校新增两门课"_s, u"旧车间亮起夜校灯"_s, u"（李砚 𠮷望舒）"_s})
        + column(kNightSchool) + column({kPicture}) + lines({u"通讯员 李砚 摄"_s})
        + lines({u"老种子住进玻璃瓶"_s, u"据《青桥晚报》"_s}) + column(kSeeds);
    const CleanResult result = cleaned(lines(kHead) + raw);
    QString text;
    for (const Article& article : result.articles) {
        text += article.section + article.kicker + article.title + article.subtitle + article.byline
            + article.source;
        for (const Block& block : article.blocks)
            text += block.text;
    }
    QString kept = letters(text);
    for (const QString& paragraph : kFerry + kNightSchool + kSeeds + QStringList{kPicture})
        QVERIFY2(kept.contains(letters(paragraph)), qPrintable(paragraph));
    for (const QString& line : {u"渡船换了“电动心”"_s, u"夜校新增两门课"_s, u"旧车间亮起夜校灯"_s,
             u"老种子住进玻璃瓶"_s, u"孙望舒"_s, u"𠮷望舒"_s, u"青桥晚报"_s})
        QVERIFY2(kept.contains(letters(line)), qPrintable(line));
}

void NewspaperStoriesTest::manyLinesWithoutTextAreRead()
{
    constexpr int kMany = 4000;
    QStringList many;
    for (int i = 0; i < kMany; ++i)
        many << u"渡口第%1号栈桥"_s.arg(i);
    const CleanResult result
        = cleaned(lines(kHead) + column(kFerry) + lines(many) + column(kNightSchool));
    QString text;
    for (const Article& article : result.articles) {
        text += article.kicker + article.title + article.subtitle;
        for (const Block& block : article.blocks)
            text += block.text;
    }
    QVERIFY(text.contains(many.front()));
    QVERIFY(text.contains(many.back()));
}

void NewspaperStoriesTest::shortLinesOverAHeadlineAreNoKicker_data()
{
    QTest::addColumn<QStringList>("headline");
    QTest::addColumn<QString>("title");
    QTest::newRow("name") << QStringList{u"渡船上"_s, u"没有柴油味的十二分钟"_s}
                          << u"渡船上没有柴油味的十二分钟"_s;
    QTest::newRow("when") << QStringList{u"青桥渡口首条电动渡船航线"_s, u"昨起试运营"_s}
                          << u"青桥渡口首条电动渡船航线昨起试运营"_s;
}

void NewspaperStoriesTest::shortLinesOverAHeadlineAreNoKicker()
{
    QFETCH(QStringList, headline);
    QFETCH(QString, title);
    const CleanResult result = cleaned(lines(kHead) + lines(headline) + column(kFerry)
        + lines({u"旧车间亮起夜校灯"_s, u"本报记者 孙望舒"_s}) + column(kNightSchool));
    QCOMPARE(result.articles.size(), size_t(2));
    QCOMPARE(result.articles[0].kicker, QString());
    QCOMPARE(result.articles[0].title, title);
}

void NewspaperStoriesTest::widerWordsToAPictureAreAStory()
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

void NewspaperStoriesTest::headlinesBeforeAWiderColumnStay()
{
    constexpr int kWider = 30; // cells: its first lines are as wide as the full ones before
    QString wide;
    for (const QString& paragraph : kNightSchool)
        wide += lines(setLines(paragraph, kWider));
    const CleanResult result
        = cleaned(lines(kHead) + lines({u"青桥四个渡口将用上电动渡船"_s, u"本报记者 李砚"_s})
            + column(kFerry) + lines({u"三十元一门课的夜校"_s, u"本报记者 孙望舒"_s}) + wide);
    QCOMPARE(
        titlesOf(result), QStringList({u"青桥四个渡口将用上电动渡船"_s, u"三十元一门课的夜校"_s}));
    QCOMPARE(paragraphsOf(result), kFerry + kNightSchool);
}

void NewspaperStoriesTest::columnsMayBeWiderByOneCharacter()
{
    constexpr int kWider = kColumn + 2; // cells
    QString wide;
    for (const QString& paragraph : kNightSchool)
        wide += lines(setLines(paragraph, kWider));
    const CleanResult result = cleaned(lines(kHead) + lines({u"青桥四个渡口将用上电动渡船"_s})
        + column(kFerry) + lines({u"旧车间亮起夜校灯"_s, u"本报记者 孙望舒"_s}) + wide
        + lines({u"七十五岁老农把种子送进县农科所"_s}) + column(kSeeds));
    QCOMPARE(paragraphsOf(result), kFerry + kNightSchool + kSeeds);
}

void NewspaperStoriesTest::blankLinesWithinOneStoryPartNothing()
{
    constexpr int kWider = 48; // cells
    QString wide;
    for (const QString& paragraph : kFerry)
        wide += lines(setLines(paragraph, kWider));
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

void NewspaperStoriesTest::linesThatLeadToPagesAreContents()
{
    const QStringList contents{u"今日导读"_s, u"▶ 双塔公园荷花早开九天 （2版）"_s,
        u"▶ 铁杆青种子明年回到地里（详见第六版）"_s, u"▶ 渡口栈桥月底修完 →A3版"_s};
    const CleanResult result = cleaned(lines(kHead) + lines({u"青桥四个渡口将用上电动渡船"_s})
        + column(kFerry) + lines({u"旧车间亮起夜校灯"_s, u"本报记者 孙望舒"_s})
        + column(kNightSchool) + lines(contents));
    QCOMPARE(paragraphsOf(result), kFerry + kNightSchool);
    QStringList dropped;
    for (const Noise& line : result.noise)
        if (line.reason == u"contents")
            dropped << line.text;
    QCOMPARE(dropped, contents);
}

void NewspaperStoriesTest::aNameBehindAMarkMayStandOverANarrowColumn()
{
    const CleanResult result
        = cleaned(lines(kHead) + lines({u"青桥四个渡口将用上电动渡船"_s}) + column(kFerry, true)
            + lines({u"夜校的灯照见什么"_s, u"□ 金砚"_s}) + column(kNightSchool, true));
    QCOMPARE(
        titlesOf(result), QStringList({u"青桥四个渡口将用上电动渡船"_s, u"夜校的灯照见什么"_s}));
    QCOMPARE(result.articles[1].byline, u"金砚"_s);
    QCOMPARE(result.articles[1].section, QString());
}

void NewspaperStoriesTest::wordsToAPictureMayHaveASource()
{
    const QString picture = u"6月2日，青桥县的游客在双塔公园乘坐小船穿过荷丛。"_s;
    const QString more = u"今年荷花比往年早开了九天，公园把关门的时间推迟到晚上十点。"_s;
    const CleanResult result = cleaned(lines(kHead) + lines({u"青桥四个渡口将用上电动渡船"_s})
        + column(kFerry) + u'\n' + column({picture, more}) + lines({u"来源：青桥融媒"_s}) + u'\n'
        + lines({u"七十五岁老农把种子送进县农科所"_s, u"本报记者 李砚"_s}) + column(kSeeds));
    QCOMPARE(result.articles.size(), size_t(3));
    QCOMPARE(result.articles[0].source, QString());
    QCOMPARE(result.articles[1].title, QString());
    QCOMPARE(result.articles[1].source, u"青桥融媒"_s);
    QCOMPARE(blocksOf(result.articles[1]), QStringList({picture, more}));
}

void NewspaperStoriesTest::aPictureMayEndAPageOfHeadlinesBehind()
{
    const QString picture = u"6月2日，青桥县的游客在双塔公园乘坐小船穿过荷丛。"_s;
    const CleanResult result = cleaned(lines(kHead) + column(kFerry)
        + lines({u"来源：青桥日报"_s, u"青桥四个渡口将用上电动渡船"_s}) + column(kNightSchool)
        + lines({u"来源：青桥日报"_s, u"青桥县纺织厂旧车间变夜校"_s}) + column({picture})
        + lines({u"来源：青桥融媒"_s}));
    QCOMPARE(titlesOf(result),
        QStringList({u"青桥四个渡口将用上电动渡船"_s, u"青桥县纺织厂旧车间变夜校"_s, QString()}));
}

void NewspaperStoriesTest::registrationsAreOfThePagesEdge()
{
    const QString edge = u"中共青桥县委主管主办 国内统一连续出版物号CN 99-0001 第137期 今日8版"_s;
    const CleanResult result = cleaned(lines(kHead) + lines({edge})
        + lines({u"县长孙望舒在调研职工夜校时强调"_s, u"把旧车间里的灯一直亮下去"_s})
        + column(kNightSchool) + lines({u"青桥四个渡口将用上电动渡船"_s}) + column(kFerry));
    QCOMPARE(result.articles[0].kicker, u"县长孙望舒在调研职工夜校时强调"_s);
    const auto isEdge = [&](const Noise& line) {
        return line.text == edge;
    };
    QVERIFY(std::any_of(result.noise.begin(), result.noise.end(), isEdge));
}

void NewspaperStoriesTest::endsOfSourcesNamesAreNoSections()
{
    constexpr int kWider = 48; // cells
    QString wide;
    for (const QString& paragraph : kFerry)
        wide += lines(setLines(paragraph, kWider));
    const CleanResult result = cleaned(lines({u"青桥四个渡口将用上电动渡船"_s}) + wide.trimmed()
        + u"来源：青桥\n工业报\n"_s + lines({u"旧车间亮起夜校灯 一门课只收三十元"_s})
        + column(kNightSchool).trimmed() + u"来源：青桥日\n报\n"_s);
    QCOMPARE(titlesOf(result),
        QStringList({u"青桥四个渡口将用上电动渡船"_s, u"旧车间亮起夜校灯 一门课只收三十元"_s}));
    QCOMPARE(result.articles[0].source, u"青桥工业报"_s);
    QCOMPARE(result.articles[1].source, u"青桥日报"_s);
    QCOMPARE(result.articles[1].section, QString());
}

void NewspaperStoriesTest::firstLinesOfOneColumnAreNoOthersMeasure()
{
    constexpr int kWide = 46; // cells, of which first lines have 42
    constexpr int kNarrow = 40;
    const QStringList above = kNightSchool + kSeeds;
    const QStringList below{kFerry.join(QString()), kNightSchool[0] + kNightSchool[1]};
    QString text = u"旧车间亮起夜校灯\n"_s;
    for (const QString& paragraph : above)
        text += lines(setLines(paragraph, kWide));
    text += u"来源：青桥日报\n青桥四个渡口将用上电动渡船\n"_s;
    for (const QString& paragraph : below)
        text += lines(setLines(paragraph, kNarrow));
    QCOMPARE(paragraphsOf(cleaned(text + u"来源：青桥日报\n"_s)), above + below);
}

void NewspaperStoriesTest::aNarrowParagraphUnderAHeadlineKeepsItsMeasure()
{
    constexpr int kNarrow = 38; // cells
    constexpr int kWide = 54;
    const QString narrow
        = u"六月的青桥平原，早稻已经抽穗，种粮大户钱多多却没闲着。他打开手机上的农气通，盘算着哪块"
          "田先放水。"_s;
    const QStringList rest{kFerry[1] + kFerry[2], kNightSchool[1] + kNightSchool[2]};
    QString text = u"青桥四个渡口将用上电动渡船\n"_s;
    for (const QString& paragraph : kNightSchool)
        text += lines(setLines(paragraph, kWide));
    text += u"来源：青桥日报\n旧车间亮起夜校灯\n"_s + lines(setLines(narrow, kNarrow));
    for (const QString& paragraph : rest)
        text += lines(setLines(paragraph, kWide));
    const CleanResult result = cleaned(text + u"来源：青桥日报\n"_s);
    QCOMPARE(
        titlesOf(result), QStringList({u"青桥四个渡口将用上电动渡船"_s, u"旧车间亮起夜校灯"_s}));
    QCOMPARE(paragraphsOf(result), kNightSchool + QStringList{narrow} + rest);
}

void NewspaperStoriesTest::wordsToAPictureMayBeOfYesterday()
{
    constexpr int kOfPicture = 44; // cells
    const QString picture = u"昨日，在青桥渡口的试航水面，船工正在调试一条能载五十人的电动渡船。"_s;
    const QString more
        = u"这条渡船已经试航一百二十次，明年三月起往来两岸，过河的时间由半小时缩短到十二分钟。"_s;
    const CleanResult result = cleaned(lines(kHead) + lines({u"旧车间亮起夜校灯"_s})
        + column(kNightSchool) + u'\n' + lines(setLines(picture, kOfPicture))
        + lines(setLines(more, kOfPicture)) + lines({u"来源：青桥融媒"_s})
        + lines({u"七十五岁老农把种子送进县农科所"_s, u"本报记者 李砚"_s}) + column(kSeeds));
    QCOMPARE(titlesOf(result),
        QStringList({u"旧车间亮起夜校灯"_s, QString(), u"七十五岁老农把种子送进县农科所"_s}));
}

void NewspaperStoriesTest::whoWroteAboveAHeadlineWroteTheStoryBefore()
{
    const QString reported = u"本报讯 记者李砚 通讯员费鸿声报道："_s + kSeeds[0];
    const CleanResult result = cleaned(lines(kHead) + lines({u"旧车间亮起夜校灯"_s})
        + column(kNightSchool, true) + lines({u"　　记者 孙望舒"_s})
        + lines({u"七十五岁老农把种子送进县农科所"_s}) + column({reported, kSeeds[1]}, true));
    QCOMPARE(titlesOf(result),
        QStringList({u"旧车间亮起夜校灯"_s, u"七十五岁老农把种子送进县农科所"_s}));
    QCOMPARE(result.articles[0].byline, u"孙望舒"_s);
    QCOMPARE(result.articles[1].byline, u"李砚 费鸿声"_s);
}

void NewspaperStoriesTest::howToReachThePaperIsNoHeadline()
{
    const QString address = u"深度周刊邮箱：shendu@example.com"_s;
    const CleanResult result
        = cleaned(lines({u"4 深度周刊"_s, u"2026年6月3日 星期三 责编 李砚 版式 费鸿声"_s})
            + lines({u"旧车间亮起夜校灯"_s, u"本报记者 孙望舒"_s}) + column(kNightSchool)
            + lines({u"青桥四个渡口将用上电动渡船"_s}) + column(kFerry) + lines({address}));
    QCOMPARE(
        titlesOf(result), QStringList({u"旧车间亮起夜校灯"_s, u"青桥四个渡口将用上电动渡船"_s}));
    QCOMPARE(paragraphsOf(result), kNightSchool + kFerry);
}

void NewspaperStoriesTest::whoMadeThePageStandsBesideItsHead_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("editor") << u"编辑 费鸿声"_s;
    QTest::newRow("telephone") << u"编辑 费鸿声 电话（0371）6000000"_s;
    QTest::newRow("layout") << u"版式 景明"_s;
}

void NewspaperStoriesTest::whoMadeThePageStandsBesideItsHead()
{
    QFETCH(QString, line);
    const CleanResult result = cleaned(lines(kHead) + lines({line})
        + lines({u"青桥四个渡口将用上电动渡船"_s}) + column(kFerry)
        + lines({u"旧车间亮起夜校灯"_s, u"本报记者 孙望舒"_s}) + column(kNightSchool));
    QCOMPARE(
        titlesOf(result), QStringList({u"青桥四个渡口将用上电动渡船"_s, u"旧车间亮起夜校灯"_s}));
    const auto isIt = [&](const Noise& noise) {
        return noise.text == line && noise.reason == u"editor-credit";
    };
    QVERIFY(std::any_of(result.noise.begin(), result.noise.end(), isIt));
}

void NewspaperStoriesTest::bracketedPageNumbersCutNoSentence()
{
    QStringList set = setLines(kNightSchool[1], kColumn);
    set.insert(2, u"（04）\f05 要闻"_s);
    set.insert(3, u"青桥日报"_s);
    set.insert(4, u"2026年6月3日 星期三"_s);
    const CleanResult result
        = cleaned(lines(kHead) + lines({u"旧车间亮起夜校灯"_s, u"本报记者 孙望舒"_s})
            + column({kNightSchool[0]}) + set.join(u'\n') + u'\n' + column({kNightSchool[2]})
            + lines({u"青桥四个渡口将用上电动渡船"_s}) + column(kFerry));
    QCOMPARE(paragraphsOf(result), kNightSchool + kFerry);
}

void NewspaperStoriesTest::headlinesAsWideAsTheColumnStandOverLeads()
{
    const CleanResult result = cleaned(lines(kHead)
        + lines({u"旧车间亮起夜校灯"_s, u"本报记者 孙望舒"_s}) + column(kNightSchool)
        + lines({u"四条凑不齐，三家一起出"_s, u"渡口的“共享渡船”下水了"_s}) + column(kFerry));
    QCOMPARE(result.articles.size(), size_t(2));
    QVERIFY(result.articles[1].title.contains(u"渡口的“共享渡船”下水了"_s));
    QCOMPARE(paragraphsOf(result), kNightSchool + kFerry);
}

void NewspaperStoriesTest::whoHeldItIsNoRegistration()
{
    const CleanResult result
        = cleaned(lines(kHead) + lines({u"县文联 县美协主办"_s, u"春季渡口书画展今日开幕"_s})
            + column(kNightSchool) + lines({u"青桥四个渡口将用上电动渡船"_s}) + column(kFerry));
    const Article& article = result.articles[0];
    QVERIFY((article.kicker + article.title).startsWith(u"县文联 县美协主办"_s));
}

void NewspaperStoriesTest::headsOfPagesTellHowToReachThePaper_data()
{
    QTest::addColumn<QString>("head");
    QTest::newRow("telephone") << u"青桥日报　QINGQIAO DAILY　电话：0371-6000000"_s;
    QTest::newRow("mail") << u"2026.6.3 星期三 E-mail：qqrb@example.com"_s;
    QTest::newRow("latin-first") << u"QINGQIAO DAILY\n青桥日报\n02\n2026年6月3日 星期三"_s;
    QTest::newRow("spread-name")
        << u"2026年6月3日　星期三　责任编辑：李 砚　版式：费鸿声\n02　要　闻\n青桥日报　QINGQIAO DAILY"_s;
}

void NewspaperStoriesTest::headsOfPagesTellHowToReachThePaper()
{
    QFETCH(QString, head);
    const CleanResult result
        = cleaned(head + u'\n' + lines({u"青桥四个渡口将用上电动渡船"_s}) + column(kFerry)
            + lines({u"旧车间亮起夜校灯"_s, u"本报记者 孙望舒"_s}) + column(kNightSchool));
    QCOMPARE(
        titlesOf(result), QStringList({u"青桥四个渡口将用上电动渡船"_s, u"旧车间亮起夜校灯"_s}));
    QCOMPARE(result.articles[0].kicker, QString());
}

void NewspaperStoriesTest::theLastCharacterOfASourceIsNoHeadline()
{
    constexpr int kWide = 60; // cells
    QString text = u"旧车间亮起夜校灯\n\n"_s;
    for (const QString& paragraph : kNightSchool + kFerry)
        text += lines(setLines(paragraph, kWide));
    text += u"渡口的老船工已经学会了给渡船充电。来源：21世纪青桥报\n道\n"_s;
    const CleanResult result = cleaned(text);
    QCOMPARE(titlesOf(result), QStringList({u"旧车间亮起夜校灯"_s}));
    QCOMPARE(result.articles[0].source, u"21世纪青桥报道"_s);
}

QTEST_APPLESS_MAIN(NewspaperStoriesTest)
#include "newspaper_stories_test.moc"
