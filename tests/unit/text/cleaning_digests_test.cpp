#include "cleaned_text.h"
#include "wrapped_text.h"

#include <QTest>

using namespace qb;
using namespace qb::text;
using namespace Qt::StringLiterals;

namespace {

const QString kGrain
    = u"青桥县在三月启用一座为四个乡镇服务的粮食烘干中心，日处理湿粮四百二十吨，农户从手机上"
      "就能预约车次。"_s;
const QString kLamps
    = u"柳岸区给七条老街换上了含𬭚的感应路灯，行人走近时亮度升到百分之百，走远以后降到三成。"_s;
const QString kBirds
    = u"白鹭湖湿地今年记录到的越冬候鸟达到三十一种，比去年多出四种，其中两种是首次出现。"_s;

struct Line {
    QString text;
    bool isHeading = false;
    int level = 2;
};

CleanResult structured(const std::vector<Line>& lines)
{
    RawText raw;
    raw.isStructured = true;
    for (const Line& given : lines) {
        RawLine line;
        line.text = given.text;
        if (given.isHeading) {
            line.kind = BlockKind::Subhead;
            line.level = given.level;
        }
        raw.lines.push_back(line);
    }
    return clean(raw);
}

} // namespace

/// Stories that number, sign or introduce each other.
class CleaningDigestsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void numberedStoriesUnderADigestsName_data();
    void numberedStoriesUnderADigestsName();
    void numberedStoriesBehindAMasthead();
    void storiesWithoutNumbersUnderADigestsName();
    void titlesThatRunIntoTheTextOfADigest();
    void pointsOfOnePaperUnderADigestsNameStay_data();
    void pointsOfOnePaperUnderADigestsNameStay();
    void sentencesThatTellWhenAreNoTitles();
    void numberedPointsOfAStoryStay();
    void marksUnderOneHeadlineAreSubheads();
    void marksUnderADigestsNameAreSections();
    void namesInBracketsOverEachStoryAreSections_data();
    void namesInBracketsOverEachStoryAreSections();
    void aColumnsNameInBracketsStays_data();
    void aColumnsNameInBracketsStays();
    void aDigestsNameOverUntitledSectionsIsNoArticle();
    void listsOfPeopleBelowAStory_data();
    void listsOfPeopleBelowAStory();
    void itemsThatCountUpAreNoHeadings();
    void dashedLineUnderATitleIsItsSubtitle();
    void speakersUnderTheDateOfASpeechAreItsByline();
    void creditsWithDatePaperAndPage_data();
    void creditsWithDatePaperAndPage();
    void numberedPartsOfAReportStay_data();
    void numberedPartsOfAReportStay();
    void issuesLineIsNoSource();
    void namesBehindAMarkAreTheByline_data();
    void namesBehindAMarkAreTheByline();
    void namesBehindABodyUnderAHeadlineAreTheByline();
    void listsOfBodiesAndPeopleStay();
    void namesApartUnderHeadlinesOfNotedStories();
    void columnsBehindAMarkStaySections();
    void sectionsThatLookLikeNamesStaySections();
    void editorsNoteGoesToItsStory_data();
    void editorsNoteGoesToItsStory();
    void editorsNoteWithoutAStoryStays();
    void numbersOfTitlesOfTwoLinesGo();
    void barsMarkSections();
    void barsMarkSubheads();
    void editionsOfBooksAreNoContents();
    void notesOnWritersOverTwoLinesStay();
};

void CleaningDigestsTest::numberedStoriesUnderADigestsName_data()
{
    QTest::addColumn<QStringList>("numbers");
    QTest::newRow("han") << QStringList{u"一、"_s, u"二、"_s, u"三、"_s};
    QTest::newRow("digits") << QStringList{u"1."_s, u"2. "_s, u"3．"_s};
}

void CleaningDigestsTest::numberedStoriesUnderADigestsName()
{
    QFETCH(const QStringList, numbers);
    const CleanResult result
        = structured({{u"一周要闻"_s, true, 1}, {numbers[0] + u"青桥县粮食烘干中心投用"_s, true},
            {kGrain}, {numbers[1] + u"柳岸区七条老街换上路灯"_s, true}, {kLamps},
            {numbers[2] + u"白鹭湖候鸟增至三十一种"_s, true}, {kBirds}});
    QCOMPARE(titlesOf(result),
        (QStringList{u"青桥县粮食烘干中心投用"_s, u"柳岸区七条老街换上路灯"_s,
            u"白鹭湖候鸟增至三十一种"_s}));
    for (const Article& article : result.articles)
        QCOMPARE(article.section, u"一周要闻"_s);
}

void CleaningDigestsTest::numberedStoriesBehindAMasthead()
{
    const CleanResult result
        = clean(rawTextFrom(QStringList{u"县域动态摘报"_s, u"第8期　2026年3月12日"_s,
            u"一、青桥县粮食烘干中心投用"_s, kGrain, u"二、柳岸区七条老街换上路灯"_s, kLamps}
                                .join(u'\n')));
    QCOMPARE(
        titlesOf(result), (QStringList{u"青桥县粮食烘干中心投用"_s, u"柳岸区七条老街换上路灯"_s}));
    QCOMPARE(blocksOf(result.articles[1]), QStringList{kLamps});
}

void CleaningDigestsTest::storiesWithoutNumbersUnderADigestsName()
{
    const CleanResult result
        = structured({{u"云陵一周"_s, true, 1}, {u"青桥县粮食烘干中心投用"_s, true}, {kGrain},
            {u"柳岸区七条老街换上路灯"_s, true}, {kLamps}});
    QCOMPARE(
        titlesOf(result), (QStringList{u"青桥县粮食烘干中心投用"_s, u"柳岸区七条老街换上路灯"_s}));
    // A lead over the first says that it is one story.
    const CleanResult story
        = structured({{u"云陵一周"_s, true, 1}, {kBirds}, {u"青桥县粮食烘干中心投用"_s, true},
            {kGrain}, {u"柳岸区七条老街换上路灯"_s, true}, {kLamps}});
    QCOMPARE(titlesOf(story), QStringList{u"云陵一周"_s});
}

void CleaningDigestsTest::titlesThatRunIntoTheTextOfADigest()
{
    const CleanResult result
        = cleaned(u"信息摘编\n\n1.𬭚厂烘干房开机。"_s + kGrain + u"\n\n"_s + kBirds
            + u"\n\n2．湿粮随到随烘。"_s + kBirds + u"\n\n3、候鸟提前到达。"_s + kGrain);
    QCOMPARE(titlesOf(result),
        (QStringList{u"𬭚厂烘干房开机"_s, u"湿粮随到随烘"_s, u"候鸟提前到达"_s}));
    for (const Article& article : result.articles)
        QCOMPARE(article.section, u"信息摘编"_s);
    QCOMPARE(blocksOf(result.articles[0]), (QStringList{kGrain, kBirds}));
    QCOMPARE(blocksOf(result.articles[1]), QStringList{kBirds});
}

void CleaningDigestsTest::pointsOfOnePaperUnderADigestsNameStay_data()
{
    QTest::addColumn<QString>("top");
    QTest::addColumn<QString>("between");
    const QString masthead = u"青桥县工作通讯\n第8期\n青桥县粮食局编 2026年3月12日\n"_s;
    QTest::newRow("run-in") << u"每周要情\n\n"_s << u"。"_s;
    QTest::newRow("run-in-under-a-masthead") << masthead << u"。"_s;
    QTest::newRow("headings-under-a-masthead") << masthead << u"\n"_s;
}

void CleaningDigestsTest::pointsOfOnePaperUnderADigestsNameStay()
{
    QFETCH(const QString, top);
    QFETCH(const QString, between);
    const CleanResult result = cleaned(top + u"1.加强全县湿粮烘干工作领导"_s + between
        + u"各乡镇要把烘干中心的车次排到每一天，专人值守。\n2.严格检查𬭚厂烘干设备"_s
        + between + u"检查结果与年底评先挂钩，不合格的停机整改。\n3.做好农户预约服务宣传"_s
        + between + u"各村要把预约办法贴到村口，老人由专人代办。\n"_s);
    QCOMPARE(result.articles.size(), size_t(1));
}

void CleaningDigestsTest::sentencesThatTellWhenAreNoTitles()
{
    const CleanResult result = cleaned(u"信息摘编\n\n1.渡口村今天开始烘粮。"_s + kGrain
        + u"\n\n2.候鸟昨日到达渡口村。"_s + kBirds);
    QCOMPARE(result.articles.size(), size_t(1));
    QVERIFY(blocksOf(result.articles[0])[0].contains(u"渡口村今天开始烘粮。"));
}

void CleaningDigestsTest::numberedPointsOfAStoryStay()
{
    const CleanResult result = cleaned(u"渡口村怎样把湿粮变成干粮\n\n1.烘干房提前开机。"_s + kGrain
        + u"\n\n2.湿粮随到随烘。"_s + kBirds);
    QCOMPARE(titlesOf(result), QStringList{u"渡口村怎样把湿粮变成干粮"_s});
    QCOMPARE(blocksOf(result.articles[0]).size(), 2);
}

void CleaningDigestsTest::marksUnderOneHeadlineAreSubheads()
{
    const CleanResult result = cleaned(u"渡口村多措并举烘干湿粮\n\n◆ 𬭚厂\n\n"_s
        + kGrain + u"\n\n◆ 候鸟\n\n"_s + kBirds);
    QCOMPARE(titlesOf(result), QStringList{u"渡口村多措并举烘干湿粮"_s});
    QCOMPARE(
        blocksOf(result.articles[0]), (QStringList{u"# 𬭚厂"_s, kGrain, u"# 候鸟"_s, kBirds}));
}

void CleaningDigestsTest::marksUnderADigestsNameAreSections()
{
    const CleanResult result
        = cleaned(u"青桥一周要闻\n\n◆ 农事\n\n"_s + kGrain + u"\n\n◆ 生态\n\n"_s + kBirds);
    QStringList sections;
    for (const Article& article : result.articles)
        if (!article.blocks.empty())
            sections << article.section;
    QCOMPARE(sections, (QStringList{u"农事"_s, u"生态"_s}));
}

void CleaningDigestsTest::namesInBracketsOverEachStoryAreSections_data()
{
    QTest::addColumn<QString>("top");
    QTest::newRow("stories-alone") << QString();
    QTest::newRow("under-a-name") << u"县域一周要闻\n\n"_s;
}

void CleaningDigestsTest::namesInBracketsOverEachStoryAreSections()
{
    QFETCH(QString, top);
    const CleanResult result = cleaned(top + u"【科技】四个乡镇合用烘干中心\n\n　　"_s + kGrain
        + u"\n　　"_s + kBirds + u"\n\n【民生】七条老街换上𬭚灯\n\n　　"_s + kLamps
        + u"\n\n【𠮷县】湿地飞来三十一种候鸟\n\n　　"_s + kBirds + u'\n');
    QCOMPARE(titlesOf(result),
        (QStringList{
            u"四个乡镇合用烘干中心"_s, u"七条老街换上𬭚灯"_s, u"湿地飞来三十一种候鸟"_s}));
    QStringList sections;
    for (const Article& article : result.articles)
        sections << article.section + article.kicker;
    QCOMPARE(sections, (QStringList{u"科技"_s, u"民生"_s, u"𠮷县"_s}));
    QCOMPARE(paragraphsOf(result), (QStringList{kGrain, kBirds, kLamps, kBirds}));
}

void CleaningDigestsTest::aColumnsNameInBracketsStays_data()
{
    QTest::addColumn<QString>("rest");
    QTest::newRow("one-story") << QString();
    QTest::newRow("others-have-none")
        << u"来源：青桥晚报\n\n七条老街换上新路灯\n　　"_s + kLamps + u"\n来源：柳岸日报\n"_s;
}

void CleaningDigestsTest::aColumnsNameInBracketsStays()
{
    QFETCH(QString, rest);
    const QString title = u"【大国工匠】孙𬭚舟：修船六十年"_s;
    const CleanResult result
        = cleaned(title + u"\n　　"_s + kGrain + u"\n　　"_s + kBirds + u'\n' + rest);
    QCOMPARE(result.articles.size(), size_t(rest.isEmpty() ? 1 : 2));
    QCOMPARE(result.articles[0].title, title);
    QCOMPARE(result.articles[0].section, QString());
}

void CleaningDigestsTest::aDigestsNameOverUntitledSectionsIsNoArticle()
{
    const CleanResult result = cleaned(u"县域一周要闻\n\n【科技】\n\n　　"_s + kGrain
        + u"\n\n【民生】\n\n　　"_s + kLamps + u"\n\n【生态】\n\n　　"_s + kBirds + u'\n');
    QCOMPARE(titlesOf(result), (QStringList{QString(), QString(), QString()}));
    QCOMPARE(result.articles[0].section, u"科技"_s);
    QCOMPARE(paragraphsOf(result), (QStringList{kGrain, kLamps, kBirds}));
    const bool isTold = std::any_of(result.warnings.begin(), result.warnings.end(),
        [](const Warning& warning) { return warning.text == u"县域一周要闻"; });
    QVERIFY(isTold);
}

void CleaningDigestsTest::listsOfPeopleBelowAStory_data()
{
    QTest::addColumn<QStringList>("people");
    QTest::newRow("one-line") << QStringList{u"王强、李𬭚舟、孙望舒"_s};
    QTest::newRow("with-their-offices")
        << QStringList{u"王强 渡口村"_s, u"李𬭚舟 县粮食局"_s};
    QTest::newRow("by-prize") << QStringList{
        u"一等奖：王强、李𬭚舟"_s, u"二等奖：孙望舒（县粮食局）"_s};
}

void CleaningDigestsTest::listsOfPeopleBelowAStory()
{
    QFETCH(QStringList, people);
    const CleanResult result
        = cleaned((QStringList{u"渡口村表彰烘粮能手"_s, kGrain, kBirds, u"烘粮能手名单"_s} + people)
                      .join(u"\n\n"_s));
    QCOMPARE(titlesOf(result), QStringList{u"渡口村表彰烘粮能手"_s});
    QStringList expected{kGrain, kBirds, u"# 烘粮能手名单"_s};
    for (const QString& line : people) // the space parts who it is from where
        expected << normalisedHeadline(line);
    QCOMPARE(blocksOf(result.articles[0]), expected);
}

void CleaningDigestsTest::itemsThatCountUpAreNoHeadings()
{
    const QStringList items{
        u"1.旧粮站改停车场"_s, u"2.公交延长到公园门口"_s, u"3.周末增开接驳车"_s};
    const CleanResult result = clean(rawTextFrom(
        (QStringList{u"停车位常常不够用"_s, kGrain, kLamps} + items + QStringList{kBirds})
            .join(u'\n')));
    QCOMPARE(result.articles.size(), size_t(1));
    QCOMPARE(
        blocksOf(result.articles[0]), (QStringList{kGrain, kLamps} + items + QStringList{kBirds}));
}

void CleaningDigestsTest::dashedLineUnderATitleIsItsSubtitle()
{
    const CleanResult result = structured({{u"七口鱼塘连成公园"_s, true, 1},
        {u"——石坪镇春天里的一笔生态账"_s}, {kGrain}, {u"——这是会上传出的消息。"_s}, {kLamps}});
    QCOMPARE(result.articles.size(), size_t(1));
    QCOMPARE(result.articles[0].subtitle, u"——石坪镇春天里的一笔生态账"_s);
    QCOMPARE(result.articles[0].blocks.size(), size_t(3));
}

/// As a page sets them: centred, in small type.
void CleaningDigestsTest::speakersUnderTheDateOfASpeechAreItsByline()
{
    RawText raw = rawTextFrom(QStringList{u"在全县粮食烘干现场会上的讲话"_s, u"（2026年3月6日）"_s,
        u"县长　高望𬭚"_s, u"同志们："_s, kGrain, kBirds}
                                  .join(u'\n'));
    for (RawLine& line : raw.lines) {
        line.size = 12;
        line.left = 71;
        line.right = 524;
        line.story = line.page = 1;
    }
    raw.lines[0].size = 18;
    raw.lines[0].role = PageRole::Title;
    for (size_t i = 0; i < 3; ++i) {
        raw.lines[i].left = 298 - raw.lines[i].size * 0.5 * double(raw.lines[i].text.size());
        raw.lines[i].right = 596 - raw.lines[i].left;
    }
    // Centred behind an indent that nobody took off.
    raw.lines[2].left += 12;
    raw.lines[2].right += 12;
    const CleanResult result = clean(raw);
    QCOMPARE(result.articles.size(), size_t(1));
    QCOMPARE(result.articles[0].byline, u"县长 高望𬭚"_s);
    QCOMPARE(result.articles[0].date, QDate(2026, 3, 6));
    QCOMPARE(blocksOf(result.articles[0]), (QStringList{u"同志们："_s, kGrain, kBirds}));
}

void CleaningDigestsTest::creditsWithDatePaperAndPage_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("byline");
    const QString byline = u"阮青禾"_s;
    QTest::newRow("paper-first") << u"云陵晚报 2026-03-13 记者 阮青禾"_s << u"云陵晚报"_s << byline;
    QTest::newRow("date-first") << u"2026-03-13 云陵晚报 A03版 本报记者 阮青禾"_s << u"云陵晚报"_s
                                << byline;
}

void CleaningDigestsTest::creditsWithDatePaperAndPage()
{
    QFETCH(const QString, line);
    const CleanResult result = structured({{u"七口鱼塘连成公园"_s, true, 1}, {line}, {kGrain}});
    QCOMPARE(result.articles.size(), size_t(1));
    QTEST(result.articles[0].source, "source");
    QTEST(result.articles[0].byline, "byline");
    QCOMPARE(result.articles[0].date, QDate(2026, 3, 13));
    QCOMPARE(blocksOf(result.articles[0]), QStringList{kGrain});
}

void CleaningDigestsTest::numberedPartsOfAReportStay_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QStringList>("parts");
    QTest::newRow("title") << u"青桥县粮食烘干工作的做法"_s
                           << QStringList{
                                  u"一、青桥县粮食烘干中心投用"_s, u"二、柳岸区七条老街换上路灯"_s};
    for (const auto& title :
        {u"青桥县强化网络舆情"_s, u"县局狠抓政务信息"_s, u"青桥县召开会议通报要情"_s})
        QTest::newRow(title.toUtf8().constData())
            << title
            << QStringList{u"一、青桥县粮食烘干中心投用"_s, u"二、柳岸区七条老街换上路灯"_s};
    QTest::newRow("short-names") << u"烘干工作信息"_s
                                 << QStringList{u"一、摸清底数"_s, u"二、统筹设备"_s};
    QTest::newRow("second-number-missing")
        << u"一周要闻"_s
        << QStringList{u"一、青桥县粮食烘干中心投用"_s, u"三、柳岸区七条老街换上路灯"_s};
}

void CleaningDigestsTest::numberedPartsOfAReportStay()
{
    QFETCH(const QString, title);
    QFETCH(const QStringList, parts);
    const CleanResult result
        = structured({{title, true, 1}, {parts[0], true}, {kGrain}, {parts[1], true}, {kLamps}});
    QCOMPARE(titlesOf(result), QStringList{title});
    QCOMPARE(blocksOf(result.articles[0]),
        (QStringList{u"# "_s + parts[0], kGrain, u"# "_s + parts[1], kLamps}));
}

void CleaningDigestsTest::issuesLineIsNoSource()
{
    const CleanResult result = structured(
        {{u"青桥县启用粮食烘干中心"_s, true, 1}, {u"第8期　2026年3月12日"_s}, {kGrain}, {kLamps}});
    QCOMPARE(result.articles.size(), size_t(1));
    QVERIFY(result.articles[0].source.isEmpty());
    QCOMPARE(blocksOf(result.articles[0]), (QStringList{kGrain, kLamps}));
}

void CleaningDigestsTest::namesBehindAMarkAreTheByline_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("byline");
    QTest::newRow("one") << u"◎阮青禾"_s << u"阮青禾"_s;
    QTest::newRow("two") << u"□ 阮青禾 庞舟"_s << u"阮青禾 庞舟"_s;
    QTest::newRow("commas") << u"○阮青禾、庞舟"_s << u"阮青禾 庞舟"_s;
    QTest::newRow("astral") << u"◎钱𬭚石"_s << u"钱𬭚石"_s;
    QTest::newRow("astral-surname") << u"□ 阮青禾 𬭚金石"_s << u"阮青禾 𬭚金石"_s;
    QTest::newRow("office") << u"◎ 本报记者 阮青禾 通讯员 庞小舟"_s << u"阮青禾 庞小舟"_s;
    QTest::newRow("glued") << u"◎本报记者 阮青禾通讯员庞小舟"_s << u"阮青禾 庞小舟"_s;
}

void CleaningDigestsTest::namesBehindAMarkAreTheByline()
{
    QFETCH(const QString, line);
    QFETCH(const QString, byline);
    const CleanResult result
        = clean(rawTextFrom(QStringList{u"老街的灯会等人"_s, line, kLamps, kBirds}.join(u'\n')));
    QCOMPARE(titlesOf(result), QStringList{u"老街的灯会等人"_s});
    QCOMPARE(result.articles[0].byline, byline);
    QVERIFY(result.articles[0].section.isEmpty());
    QCOMPARE(blocksOf(result.articles[0]), (QStringList{kLamps, kBirds}));
}

void CleaningDigestsTest::namesBehindABodyUnderAHeadlineAreTheByline()
{
    const QString line = u"青桥县农业研究院 阮𬭚石"_s;
    for (const CleanResult& result :
        {structured({{u"老街的灯会等人"_s, true, 1}, {line}, {u"一、灯的来历"_s, true}, {kLamps}}),
            clean(
                rawTextFrom(QStringList{u"老街的灯会等人"_s, line, kLamps, kBirds}.join(u'\n')))}) {
        QCOMPARE(titlesOf(result), QStringList{u"老街的灯会等人"_s});
        QCOMPARE(result.articles[0].byline, line);
        QVERIFY(!blocksOf(result.articles[0]).contains(line));
    }
}

void CleaningDigestsTest::listsOfBodiesAndPeopleStay()
{
    const QStringList people{u"青桥县农业研究院 阮青禾"_s, u"柳岸区路灯管理所 庞小舟"_s};
    const CleanResult result
        = structured({{u"获奖名单"_s, true, 1}, {people[0]}, {people[1]}, {kLamps}});
    QVERIFY(result.articles[0].byline.isEmpty());
    QCOMPARE(result.articles[0].blocks.size(), size_t(3));
}

void CleaningDigestsTest::namesApartUnderHeadlinesOfNotedStories()
{
    const CleanResult result = clean(rawTextFrom(QStringList{u"青桥县启用粮食烘干中心"_s,
        u"阮青禾"_s, u"　　"_s + kGrain, u"（作者单位：青桥县农业局）"_s, u"老街的灯会等人"_s,
        u"庞舟 𬭚石"_s, u"　　"_s + kLamps, u"（作者单位：柳岸区路灯所）"_s}
                                                     .join(u"\n\n"_s)));
    QCOMPARE(titlesOf(result), (QStringList{u"青桥县启用粮食烘干中心"_s, u"老街的灯会等人"_s}));
    QCOMPARE(result.articles[0].byline, u"阮青禾"_s);
    QCOMPARE(result.articles[1].byline, u"庞舟 𬭚石"_s);
    // The end of a headline is no name.
    const CleanResult plain = clean(rawTextFrom(
        QStringList{u"青桥县启用粮食烘干"_s, u"项目"_s, u"　　"_s + kGrain, u"　　"_s + kBirds}
            .join(u'\n')));
    QVERIFY(plain.articles[0].byline.isEmpty());
}

void CleaningDigestsTest::columnsBehindAMarkStaySections()
{
    const CleanResult result = clean(rawTextFrom(QStringList{
        u"◎要闻"_s, u"老街的灯会等人"_s, kLamps, kBirds, u"◎乡村"_s, u"粮食烘干中心投用"_s, kGrain}
                                                     .join(u'\n')));
    QCOMPARE(result.articles.size(), size_t(2));
    QCOMPARE(result.articles[0].section, u"要闻"_s);
    QCOMPARE(result.articles[1].section, u"乡村"_s);
}

/// 金融街 and 安全岛 begin as names do.
void CleaningDigestsTest::sectionsThatLookLikeNamesStaySections()
{
    const CleanResult result = clean(rawTextFrom(QStringList{u"县域观察"_s, u"◎金融街"_s, kGrain,
        u"◎行业动态"_s, u"老街的灯会等人"_s, kLamps, u"◎安全岛"_s, kBirds}
                                                     .join(u'\n')));
    for (const Article& article : result.articles)
        QVERIFY(article.byline.isEmpty());
    QCOMPARE(result.articles.back().section, u"安全岛"_s);
}

void CleaningDigestsTest::editorsNoteGoesToItsStory_data()
{
    QTest::addColumn<QString>("head");
    QTest::newRow("plain") << u"编者按"_s;
    QTest::newRow("brackets") << u"【编者按】"_s;
    QTest::newRow("column") << u"开栏的话"_s;
}

void CleaningDigestsTest::editorsNoteGoesToItsStory()
{
    QFETCH(const QString, head);
    const QString note
        = u"湿地保护怎样和农户的收成两全，许多地方都在摸索，本刊刊发白鹭湖的做法。"_s;
    const CleanResult result = structured({{head, true, 1}, {note},
        {u"白鹭湖边的晚收田"_s, true, 1}, {kBirds}, {u"稻田怎样补"_s, true}, {kGrain}});
    QCOMPARE(titlesOf(result), QStringList{u"白鹭湖边的晚收田"_s});
    QCOMPARE(blocksOf(result.articles[0]).mid(1),
        (QStringList{note, kBirds, u"# 稻田怎样补"_s, kGrain}));
}

void CleaningDigestsTest::editorsNoteWithoutAStoryStays()
{
    const CleanResult result = structured(
        {{u"白鹭湖边的晚收田"_s, true, 1}, {kBirds}, {u"编者按"_s, true, 1}, {kGrain}});
    QCOMPARE(result.articles.size(), size_t(2));
    QCOMPARE(blocksOf(result.articles[1]), (QStringList{u"# 编者按"_s, kGrain}));
}

void CleaningDigestsTest::numbersOfTitlesOfTwoLinesGo()
{
    constexpr int kMeasure = 60;
    const QStringList bodies{
        u"6月12日，青桥县的四个渡口全部换上电动渡船，县交通局说，每年可以省下四十万元柴油钱，省下的钱用来修栈桥。"_s,
        u"6月15日，县农科所的种子库对外开放，库里收了二百三十种老种子，最早的一瓶装于四十年前，如今还能发芽。"_s,
        u"6月18日，青桥县纺织厂旧车间里的夜校开出两门新课，报名当天就满员，县总工会表示下半年再加三间教室。"_s};
    const QString text = u"〖要 闻 速 递〗\n\n"_s + u"1、青桥县四个渡口换上电动渡船\n\n"_s
        + setText({bodies[0]}, kMeasure) + u"（来源：青桥日报）\n\n"_s
        + u"2、县农科所种子库对外开放\n\n"_s + u"最早的一瓶装于四十年前\n\n"_s
        + setText({bodies[1]}, kMeasure) + u"（来源：青桥日报）\n\n"_s + u"〖基 层 动 态〗\n\n"_s
        + u"1、旧车间里的夜校开出两门新课\n\n"_s + setText({bodies[2]}, kMeasure)
        + u"（来源：青桥晚报）\n"_s;
    const CleanResult result = cleaned(text);
    QCOMPARE(titlesOf(result),
        QStringList({u"青桥县四个渡口换上电动渡船"_s,
            u"县农科所种子库对外开放 最早的一瓶装于四十年前"_s, u"旧车间里的夜校开出两门新课"_s}));
    QCOMPARE(result.articles[1].kicker, QString());
    QCOMPARE(paragraphsOf(result), bodies);
}

void CleaningDigestsTest::notesOnWritersOverTwoLinesStay()
{
    constexpr int kMeasure = 70;
    const QStringList bodies{
        u"今年上半年，青桥县的电动渡船从一条增加到四条，渡口的柴油味淡了，两岸的菜农也不用再等半个钟头才能过河。"_s,
        u"应当看到，渡口的电桩还不够，夜里四条船要排队充电。只有把栈桥和电桩一起规划，才能让省下的柴油钱真正落到船工手里。"_s};
    const QString text = u"青桥渡口：从“烧油”到“充电”\n\n"_s + setText(bodies, kMeasure)
        + u"（作者分别系：青桥学院河流工程研究院教授，青桥学院河流\n\n工程研究院博士后）\n\n"_s
        + u"信息来源：青桥日报\n\n"_s + u"县农科所种子库对外开放\n\n"_s
        + setText(
            {u"6月15日，县农科所的种子库对外开放，库里收了二百三十种老种子，最早的一瓶装于四十年前，如今还能发芽。"_s},
            kMeasure)
        + u"信息来源：青桥晚报\n"_s;
    const CleanResult result = cleaned(text);
    QCOMPARE(titlesOf(result),
        QStringList({u"青桥渡口：从“烧油”到“充电”"_s, u"县农科所种子库对外开放"_s}));
    QCOMPARE(result.articles[0].authorNote,
        u"（作者分别系：青桥学院河流工程研究院教授，青桥学院河流工程研究院博士后）"_s);
    QCOMPARE(result.articles[0].source, u"青桥日报"_s);
    QCOMPARE(result.articles[1].kicker, QString());
}

void CleaningDigestsTest::barsMarkSections()
{
    constexpr int kMeasure = 60;
    const QStringList bodies{
        u"6月12日，青桥县的四个渡口全部换上电动渡船，县交通局说，每年可以省下四十万元柴油钱。"_s,
        u"6月15日，县农科所的种子库对外开放，库里收了二百三十种老种子，最早的一瓶装于四十年前。"_s};
    const QString text = u"▎渡口动向\n\n青桥县四个渡口换上电动渡船\n\n"_s
        + setText({bodies[0]}, kMeasure)
        + u"来源：青桥日报\n\n▎农事前沿\n\n县农科所种子库对外开放\n\n"_s
        + setText({bodies[1]}, kMeasure) + u"来源：青桥日报\n"_s;
    const CleanResult result = cleaned(text);
    QCOMPARE(titlesOf(result),
        QStringList({u"青桥县四个渡口换上电动渡船"_s, u"县农科所种子库对外开放"_s}));
    QCOMPARE(result.articles[0].section, u"渡口动向"_s);
    QCOMPARE(result.articles[1].section, u"农事前沿"_s);
}

void CleaningDigestsTest::barsMarkSubheads()
{
    const CleanResult result = cleaned(
        u"送戏下乡暖人心\n县文化馆近日开展送戏下乡活动，受到群众欢迎。\n▎台上台下\n演员们冒着小雨演出，观众撑着伞看"
        "完了全场。\n▎戏里戏外\n村民们说，这样的好戏一年能看几场就好了。\n"_s);
    QCOMPARE(titlesOf(result), QStringList({u"送戏下乡暖人心"_s}));
    QCOMPARE(blocksOf(result.articles[0]),
        QStringList({u"县文化馆近日开展送戏下乡活动，受到群众欢迎。"_s, u"# 台上台下"_s,
            u"演员们冒着小雨演出，观众撑着伞看完了全场。"_s, u"# 戏里戏外"_s,
            u"村民们说，这样的好戏一年能看几场就好了。"_s}));
}

void CleaningDigestsTest::editionsOfBooksAreNoContents()
{
    const CleanResult result = cleaned(
        u"推荐书目\n《渡船修理手册》（第七版）\n《青桥地名志》（第12版）\n《种子的一生》（第2版）\n以上书目请各班同学选"
        "读，开学后交读书笔记。\n"_s);
    QVERIFY(result.noise.empty());
}

QTEST_APPLESS_MAIN(CleaningDigestsTest)

#include "cleaning_digests_test.moc"
