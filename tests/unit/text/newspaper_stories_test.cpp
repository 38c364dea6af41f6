#include "invented_page.h"

#include <QTest>

using namespace qb;
using namespace qb::text;
using namespace Qt::StringLiterals;

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
    void whatSomebodyDecidedHolds();
    void everyDecisionHolds();
    void aLongStoryIsOne();
    void aLineUnderWhoWroteIsTheFirstSubhead();
    void whoWroteALetterSignsIt();
    void nothingOfAHeadlineStandsBehindADash();
    void leadWordsAreTheTitlesOfBriefs();
    void joinsSayWhatTheStoriesShow();
    void everyCharacterStays();
    void manyLinesWithoutTextAreRead();
    void shortLinesOverAHeadlineAreNoKicker_data();
    void shortLinesOverAHeadlineAreNoKicker();
    void wordsToAPictureMayHaveASource();
    void aPictureMayEndAPageOfHeadlinesBehind();
    void wordsToAPictureMayBeOfYesterday();
    void whoWroteAboveAHeadlineWroteTheStoryBefore();
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

QTEST_APPLESS_MAIN(NewspaperStoriesTest)
#include "newspaper_stories_test.moc"
