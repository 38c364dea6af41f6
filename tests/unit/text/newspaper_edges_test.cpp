#include "invented_page.h"

#include <QTest>

using namespace qb;
using namespace qb::text;

/// What stands at the edges of a newspaper's page: its head and foot, who made it, where to go on.
class NewspaperEdgesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pageEdgesCutNoSentence();
    void datesBesideEditorsAndPlacesStay_data();
    void datesBesideEditorsAndPlacesStay();
    void aPapersNameWithAPageCutsASentence();
    void linesThatLeadToPagesAreContents();
    void registrationsAreOfThePagesEdge();
    void howToReachThePaperIsNoHeadline();
    void whoMadeThePageStandsBesideItsHead_data();
    void whoMadeThePageStandsBesideItsHead();
    void bracketedPageNumbersCutNoSentence();
    void whoHeldItIsNoRegistration();
    void headsOfPagesTellHowToReachThePaper_data();
    void headsOfPagesTellHowToReachThePaper();
};

void NewspaperEdgesTest::pageEdgesCutNoSentence()
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

void NewspaperEdgesTest::datesBesideEditorsAndPlacesStay_data()
{
    QTest::addColumn<QStringList>("lines");
    QTest::newRow("notice") << QStringList{u"时间：2026年6月20日上午"_s, u"2026年6月20日"_s,
        u"地址：青桥县人民路8号"_s, u"电话：0370-0000000"_s, u"邮箱：dukou@example.com"_s};
    QTest::newRow("lost") << QStringList{u"2026年6月3日"_s, u"电话 0370-0000000"_s};
    QTest::newRow("table") << QStringList{u"2026年6月3日"_s, u"A02"_s, u"合格"_s};
    QTest::newRow("diary") << QStringList{u"2026年6月3日 星期三"_s};
}

void NewspaperEdgesTest::datesBesideEditorsAndPlacesStay()
{
    QFETCH(QStringList, lines);
    const CleanResult result = cleaned(u"渡口开放日的安排\n"_s + column(kFerry.mid(1))
        + lines.join(u'\n') + u'\n' + column(kSeeds));
    QVERIFY(result.noise.empty());
}

void NewspaperEdgesTest::aPapersNameWithAPageCutsASentence()
{
    QStringList story = setLines(kFerry[0], kColumn);
    story.insert(2, u"第1页 共2页"_s);
    story.insert(3, u"青桥日报数字报 A06 经济·产业"_s);
    const CleanResult result
        = cleaned(lines(kHead) + lines({u"四个渡口用上电动渡船"_s}) + lines(story)
            + column(kFerry.mid(1)) + lines({u"老农把种子送进县农科所"_s}) + column(kSeeds));
    QCOMPARE(paragraphsOf(result), kFerry + kSeeds);
}

void NewspaperEdgesTest::linesThatLeadToPagesAreContents()
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

void NewspaperEdgesTest::registrationsAreOfThePagesEdge()
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

void NewspaperEdgesTest::howToReachThePaperIsNoHeadline()
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

void NewspaperEdgesTest::whoMadeThePageStandsBesideItsHead_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("editor") << u"编辑 费鸿声"_s;
    QTest::newRow("telephone") << u"编辑 费鸿声 电话（0371）6000000"_s;
    QTest::newRow("layout") << u"版式 景明"_s;
}

void NewspaperEdgesTest::whoMadeThePageStandsBesideItsHead()
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

void NewspaperEdgesTest::bracketedPageNumbersCutNoSentence()
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

void NewspaperEdgesTest::whoHeldItIsNoRegistration()
{
    const CleanResult result
        = cleaned(lines(kHead) + lines({u"县文联 县美协主办"_s, u"春季渡口书画展今日开幕"_s})
            + column(kNightSchool) + lines({u"青桥四个渡口将用上电动渡船"_s}) + column(kFerry));
    const Article& article = result.articles[0];
    QVERIFY((article.kicker + article.title).startsWith(u"县文联 县美协主办"_s));
}

void NewspaperEdgesTest::headsOfPagesTellHowToReachThePaper_data()
{
    QTest::addColumn<QString>("head");
    QTest::newRow("telephone") << u"青桥日报　QINGQIAO DAILY　电话：0371-6000000"_s;
    QTest::newRow("mail") << u"2026.6.3 星期三 E-mail：qqrb@example.com"_s;
    QTest::newRow("latin-first") << u"QINGQIAO DAILY\n青桥日报\n02\n2026年6月3日 星期三"_s;
    QTest::newRow("spread-name")
        << u"2026年6月3日　星期三　责任编辑：李 砚　版式：费鸿声\n02　要　闻\n青桥日报　QINGQIAO DAILY"_s;
}

void NewspaperEdgesTest::headsOfPagesTellHowToReachThePaper()
{
    QFETCH(QString, head);
    const CleanResult result
        = cleaned(head + u'\n' + lines({u"青桥四个渡口将用上电动渡船"_s}) + column(kFerry)
            + lines({u"旧车间亮起夜校灯"_s, u"本报记者 孙望舒"_s}) + column(kNightSchool));
    QCOMPARE(
        titlesOf(result), QStringList({u"青桥四个渡口将用上电动渡船"_s, u"旧车间亮起夜校灯"_s}));
    QCOMPARE(result.articles[0].kicker, QString());
}

QTEST_APPLESS_MAIN(NewspaperEdgesTest)
#include "newspaper_edges_test.moc"
