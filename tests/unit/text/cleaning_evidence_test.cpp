#include "cleaned_text.h"
#include "wrapped_text.h"

#include <QTest>

using namespace qb;
using namespace qb::text;
using namespace Qt::StringLiterals;

namespace {

// Invented sentences, wide enough for several lines each.
const QStringList kBody{
    u"颍川市首家社区食堂联盟今天成立，十九家食堂统一采购、统一配送，老人凭卡就餐每顿只要八元，"
    "不足部分由街道和企业各补一半，全年可节省运营成本两百余万元。"_s,
    u"联盟建起中央厨房，洗菜切配全部在流水线上完成，各家食堂只留烹制和分餐，用工减少三分之一，"
    "出餐时间反而比从前早了二十分钟，剩菜剩饭也有专车统一收运。"_s,
    u"街道办事处介绍，过去各家食堂单打独斗，买菜贵、留人难，办不到一年就关门，如今抱团以后账算"
    "得过来，已经有六家停办的食堂重新开张。"_s,
};

const QStringList kOther{
    u"颍川市图书馆的流动书车上月开进了二十七个村，车上备有新书三千册，村民用身份证就能借阅，"
    "还书可以投进村口的智能柜，管理员每周上门清点一次。"_s,
    u"书车还带来了投影和音响，夜里在村小学的操场上放科普短片，孩子们围着管理员问个不停，许多"
    "家长说这比守着手机强得多。"_s,
};

QString asLines(const QStringList& lines)
{
    return lines.join(u"\n\n"_s) + u"\n\n"_s;
}

} // namespace

/// What decides where lines alone would leave it open.
class CleaningEvidenceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void roomForTheNextWordPartsParagraphs_data();
    void roomForTheNextWordPartsParagraphs();
    void headingsAreBrokenAtTheirOwnWidth();
    void noHeadingEndsWithAComma();
    void columnsOfTwoMeasuresAreFollowed();
    void pairsOfDotsAreNotParted();
    void aBodyDoesNotEndInMidWord();
    void meetingsAreReportedInParagraphs();
    void titlesStandInTheListOfContents();
    void headingsWithoutAMarkAreTitlesWhereSubheadsHaveOne();
    void whatIsNoDatelineBeginsNoStory();
    void numbersThatCountPagesAreDroppedInMidSentence();
    void figuresAtTheEndAreNoPageNumbers();
    void numbersOfIssuesAtAPagesEdgeAreDropped();
    void sentencesAtPageEdgesAreNoRunningHeads();
    void proseBehindAReporterIsNoByline_data();
    void proseBehindAReporterIsNoByline();
};

void CleaningEvidenceTest::roomForTheNextWordPartsParagraphs_data()
{
    QTest::addColumn<int>("length"); // characters of the first paragraph, with its full stop
    QTest::addColumn<bool>("isJoined");
    // 33 fit behind the indent. A full stop that hangs fills the line; one character fewer leaves
    // room for the next.
    QTest::newRow("room-for-one-more") << 32 << false;
    QTest::newRow("full") << 34 << true;
}

void CleaningEvidenceTest::roomForTheNextWordPartsParagraphs()
{
    QFETCH(int, length);
    QFETCH(bool, isJoined);
    const QString first
        = u"志愿者每天上午九点把热饭送到行动不便的老人家里并顺手量一次血压记在本子上"_s.left(
              length - 1)
        + u'。';
    const QString second = u"送餐路线由社区按楼栋排好。"_s;
    const QStringList paragraphs = paragraphsOf(
        cleaned(setText(kBody + kBody, 70) + asLines({first, second}) + setText(kOther, 70)));
    QCOMPARE(paragraphs.contains(first + second), isJoined);
    QCOMPARE(paragraphs.contains(first), !isJoined);
}

void CleaningEvidenceTest::headingsAreBrokenAtTheirOwnWidth()
{
    // Headings hold 16 characters a line: the first two lines of each story are one heading, the
    // kicker of the last would have had room for its title.
    const CleanResult result
        = cleaned(asLines({u"十九家社区食堂抱团成立联盟中央厨"_s, u"房让老人吃得好"_s})
            + setText(kBody, 58) + u"来源：颍川日报\n\n"_s
            + asLines({u"流动书车开进二十七个村村民刷身份"_s, u"证就能借到新书"_s})
            + setText(kOther, 58) + u"来源：颍川晚报\n\n"_s
            + asLines({u"老厂房里话新生"_s, u"颍川纺织旧址改造完工"_s}) + setText(kBody, 58)
            + u"来源：颍川日报\n\n"_s);
    QCOMPARE(titlesOf(result),
        (QStringList{u"十九家社区食堂抱团成立联盟中央厨房让老人吃得好"_s,
            u"流动书车开进二十七个村村民刷身份证就能借到新书"_s, u"颍川纺织旧址改造完工"_s}));
    QCOMPARE(result.articles[2].kicker, u"老厂房里话新生"_s);
}

void CleaningEvidenceTest::noHeadingEndsWithAComma()
{
    const CleanResult result
        = cleaned(asLines({u"十九家社区食堂抱团取暖，"_s, u"老人每顿只要八元"_s})
            + setText(kBody, 60) + u"来源：颍川日报\n\n"_s);
    QCOMPARE(titlesOf(result), QStringList{u"十九家社区食堂抱团取暖，老人每顿只要八元"_s});
}

void CleaningEvidenceTest::columnsOfTwoMeasuresAreFollowed()
{
    const CleanResult result = cleaned(
        setText(kBody, 52) + setText(kOther, 40) + setText(kBody, 52) + setText(kOther, 40));
    QCOMPARE(paragraphsOf(result), kBody + kOther + kBody + kOther);
}

void CleaningEvidenceTest::pairsOfDotsAreNotParted()
{
    // Dots stand on the next line because two of them do not fit on this one.
    const QString last = u"这样的故事还会在颍川的每条街上接着讲"_s;
    const CleanResult result = cleaned(u"十九家食堂成立联盟\n\n"_s + setText(kBody, 42)
        + asLines({last, u"……"_s}) + setText(kOther, 42));
    QVERIFY(paragraphsOf(result).contains(last + u"……"_s));
}

void CleaningEvidenceTest::aBodyDoesNotEndInMidWord()
{
    // On newspaper pages the last headline may stand behind the last story.
    const CleanResult result
        = cleaned(setText(kBody, 40) + u"来源：颍川日报\n\n社区食堂抱团成立联盟\n\n"_s
            + setText(kOther, 40) + u"来源：颍川晚报\n\n流动书车走村串户\n"_s);
    QCOMPARE(titlesOf(result), (QStringList{u"社区食堂抱团成立联盟"_s, u"流动书车走村串户"_s}));
}

void CleaningEvidenceTest::meetingsAreReportedInParagraphs()
{
    // The first paragraph fills its line by chance.
    const QString first = u"颍川市政府今天召开常务会议听取社区食堂运营情况汇报并研究下一步工作。"_s;
    const QString second = u"会议强调，要把好事办好。"_s;
    QVERIFY(
        paragraphsOf(cleaned(setText(kBody, 70) + asLines({first, second}) + setText(kOther, 70)))
            .contains(second));
}

void CleaningEvidenceTest::titlesStandInTheListOfContents()
{
    const QString raw
        = u"颍川参考\n2025年第3期（总第88期）\n目录\n社区食堂抱团记……1\n流动书车下乡记……2\n夜校开课第一天……3\n"_s
        + u"社区食堂抱团记\n"_s + setText(kBody, 60) + u"账怎么算\n"_s + setText(kBody, 60)
        + u"流动书车下乡记\n"_s + setText(kOther, 60) + u"夜校开课第一天\n"_s + setText(kBody, 60);
    const CleanResult result = cleaned(raw);
    QCOMPARE(titlesOf(result),
        (QStringList{u"社区食堂抱团记"_s, u"流动书车下乡记"_s, u"夜校开课第一天"_s}));
}

void CleaningEvidenceTest::headingsWithoutAMarkAreTitlesWhereSubheadsHaveOne()
{
    const CleanResult result = cleaned(u"【社区】\n\n社区食堂抱团取暖\n\n"_s + setText(kBody, 60)
        + u"# 账怎么算。\n\n"_s + setText(kBody, 60) + u"流动书车下乡记\n\n"_s + setText(kOther, 60)
        + u"# 孩子最高兴。\n\n"_s + setText(kOther, 60));
    QCOMPARE(titlesOf(result), (QStringList{u"社区食堂抱团取暖"_s, u"流动书车下乡记"_s}));
}

void CleaningEvidenceTest::whatIsNoDatelineBeginsNoStory()
{
    const QString power
        = u"食堂每年用绿电 118 万千瓦时，余热用来给隔壁的澡堂供水，老人洗澡一分钱也不用花，"
          "街坊四邻都说这笔账算得值。"_s;
    const CleanResult result
        = cleaned(u"社区食堂抱团成立联盟\n\n"_s + setText(kBody, 60) + u"绿电哪里来\n\n"_s
            + setText({power}, 60) + setText({kBody[2]}, 60) + u"来源：颍川日报\n\n"_s);
    QCOMPARE(titlesOf(result), QStringList{u"社区食堂抱团成立联盟"_s});
}

void CleaningEvidenceTest::numbersThatCountPagesAreDroppedInMidSentence()
{
    QStringList lines = setLines((kBody + kBody + kBody).join(QString()), 60);
    const QString text = lines.join(QString());
    QVERIFY(lines.size() > 20);
    lines.insert(20, u"2"_s);
    lines.insert(10, u"1"_s);
    const CleanResult result = cleaned(lines.join(u'\n') + u'\n');
    QCOMPARE(paragraphsOf(result).join(QString()), text);
    QCOMPARE(result.noise.size(), size_t(2));
    QCOMPARE(result.noise[0].reason, u"page-number"_s);
}

void CleaningEvidenceTest::figuresAtTheEndAreNoPageNumbers()
{
    // As pasted from a spreadsheet; so many that looking at the rest behind each would take
    // minutes.
    constexpr int kFigures = 60000;
    const CleanResult result = cleaned(
        u"各月就餐人数\n食堂今年的就餐人数按月列在下面。\n"_s + u"128\n"_s.repeated(kFigures));
    QVERIFY(result.noise.empty());
}

void CleaningEvidenceTest::numbersOfIssuesAtAPagesEdgeAreDropped()
{
    const CleanResult result = cleaned(
        u"社区食堂抱团成立联盟\n"_s + setText(kBody, 60) + u"2025年第3期 总第88期\n1\n"_s);
    QCOMPARE(paragraphsOf(result), kBody);
    QCOMPARE(result.articles.size(), size_t(1));
    QCOMPARE(result.noise.size(), size_t(2));
}

void CleaningEvidenceTest::sentencesAtPageEdgesAreNoRunningHeads()
{
    // The same sentence opens two pages.
    const QString opening = u"“味道好不好，老人说了算。”厨师长说"_s;
    const QString page = opening + u"，联盟每月评一次菜品。\n"_s;
    const CleanResult result = cleaned(u"社区食堂抱团成立联盟\n"_s + setText(kBody, 60) + u"1\n\f"_s
        + page + setText(kOther, 60) + u"2\n\f"_s + page + setText(kBody, 60) + u"3\n"_s);
    QCOMPARE(paragraphsOf(result).join(QString()).count(opening), 2);
}

void CleaningEvidenceTest::proseBehindAReporterIsNoByline_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("byline");
    QTest::newRow("glued") << u"本报记者钱多多"_s << u"钱多多"_s;
    QTest::newRow("spaced") << u"本报记者 欧阳望舒"_s << u"欧阳望舒"_s;
    QTest::newRow("beyond-bmp") << u"本报记者𠮷小野"_s << u"𠮷小野"_s;
    QTest::newRow("prose") << u"记者走访发现，停车位不"_s << QString();
}

void CleaningEvidenceTest::proseBehindAReporterIsNoByline()
{
    QFETCH(QString, line);
    QFETCH(QString, byline);
    const CleanResult result
        = cleaned(u"社区食堂抱团成立联盟\n"_s + line + u'\n' + kBody.join(u'\n') + u'\n');
    QCOMPARE(result.articles.front().byline, byline);
}

QTEST_APPLESS_MAIN(CleaningEvidenceTest)
#include "cleaning_evidence_test.moc"
