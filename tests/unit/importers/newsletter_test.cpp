#include "newsletter.h"

#include "importers/story_jumps.h"

#include <QTest>

using namespace qb;
using namespace qb::importers;

/// What the stories of a newsletter's pages say and who wrote them.
class NewsletterTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writerAtTheRightUnderTheTitle_data();
    void writerAtTheRightUnderTheTitle();
    void writerAtTheRightOverASubhead();
    void shortLineAtTheLeftUnderTheTitleIsNoWriter();
    void markedWriterOverANarrowColumn();
    void markedWriterBelowTheSource();
    void writerBelowADashedSubtitle();
    void namesInBracketsBelowAStoryAreItsWriters();
    void nameOfTheNewsletterOverLaterPagesIsNoText();
    void nameOverARuleAtThePagesHeadIsNoText();
    void writerOfManyStoriesIsNoRunningHead();
    void lastLineWithItsSourceOverAHeadlineIsNoKicker();
    void writerOverTheLastColumnIsTheHeadlines_data();
    void writerOverTheLastColumnIsTheHeadlines();
    void rulesOverThePageMakeNoTable();
    void sourceCloseOverAHeadlineIsNoKicker();
    void kickerRightBelowALabel();
    void marksOfJumps_data();
    void marksOfJumps();
    void storiesGoOnOnAnotherPage_data();
    void storiesGoOnOnAnotherPage();
    void restWithoutItsFirstPageIsAStory();
    void headlineSaidAgainOverTheRestIsNoStory();
};

namespace {

const QString kTitle = QStringLiteral("渡口镇开出水上巴士");
const QString kText
    = QStringLiteral("船从东岸开到西岸要一刻钟，赶集的人把担子放在船头，说起当年摇橹过河的日子，"
                     "一船人都笑了，艄公的儿子如今坐在驾驶室里，手边放着父亲的旧草帽。");
const QString kOther = QStringLiteral("老窑址里烧出新釉色");
const QString kThird = QStringLiteral("含𬭚合金进了矿山");
const QString kRest = QStringLiteral(
    "码头上添了遮雨的长棚，等船的工夫，卖藕粉的摊子前总围着一圈人，热气一直飘到江面上。");

QStringList textsOf(const Article& article)
{
    QStringList texts;
    for (const Block& block : article.blocks)
        texts << block.text;
    return texts;
}

} // namespace

void NewsletterTest::writerAtTheRightUnderTheTitle_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("byline");
    QTest::newRow("three characters") << QStringLiteral("柳依依") << QStringLiteral("柳依依");
    QTest::newRow("two characters") << QStringLiteral("苗青") << QStringLiteral("苗青");
    QTest::newRow("two names") << QStringLiteral("柳依依 孙𬭚")
                               << QStringLiteral("柳依依 孙𬭚");
}

void NewsletterTest::writerAtTheRightUnderTheTitle()
{
    QFETCH(QString, line);
    Newsletter letter;
    letter.turnTo(60, 130, 40);
    letter.headline(kTitle, 18);
    letter.right(line);
    letter.text(kText);
    const auto articles = letter.articles();
    QCOMPARE(articles.size(), size_t(1));
    QTEST(articles[0].byline, "byline");
    QCOMPARE(articles[0].blocks.size(), size_t(1));
}

void NewsletterTest::writerAtTheRightOverASubhead()
{
    Newsletter letter;
    letter.turnTo(60, 130, 40);
    letter.headline(kTitle, 18);
    letter.right(QStringLiteral("柳依依"));
    letter.line(QStringLiteral("一、船从哪里来"), 0, Newsletter::kBody, true);
    letter.text(kText);
    const auto articles = letter.articles();
    QCOMPARE(articles.size(), size_t(1));
    QCOMPARE(articles[0].byline, QStringLiteral("柳依依"));
    QCOMPARE(articles[0].blocks.size(), size_t(2));
}

void NewsletterTest::shortLineAtTheLeftUnderTheTitleIsNoWriter()
{
    Newsletter letter;
    letter.turnTo(60, 130, 40);
    letter.headline(kTitle, 18);
    letter.line(QStringLiteral("高明之处"), 0);
    letter.text(kText);
    const auto articles = letter.articles();
    QCOMPARE(articles.size(), size_t(1));
    QVERIFY(articles[0].byline.isEmpty());
}

void NewsletterTest::markedWriterOverANarrowColumn()
{
    Newsletter letter;
    letter.turnTo(60, 130, 13);
    letter.headline(QStringLiteral("水上巴士"));
    letter.line(QStringLiteral("□ 田满仓"), 40, 10);
    letter.text(kText);
    const auto articles = letter.articles();
    QCOMPARE(articles.size(), size_t(1));
    QCOMPARE(articles[0].byline, QStringLiteral("田满仓"));
    QVERIFY(articles[0].section.isEmpty());
}

void NewsletterTest::markedWriterBelowTheSource()
{
    Newsletter letter;
    letter.turnTo(60, 130, 13);
    letter.headline(QStringLiteral("水上巴士"));
    letter.line(QStringLiteral("来源：渡口周报"), 33, 10);
    letter.right(QStringLiteral("□ 苗青"));
    letter.text(kText);
    const auto articles = letter.articles();
    QCOMPARE(articles.size(), size_t(1));
    QCOMPARE(articles[0].byline, QStringLiteral("苗青"));
    QCOMPARE(articles[0].source, QStringLiteral("渡口周报"));
}

void NewsletterTest::writerBelowADashedSubtitle()
{
    Newsletter letter;
    letter.turnTo(60, 130, 40);
    letter.headline(kTitle, 14);
    letter.line(QStringLiteral("——一条江的两岸"), 16 * Newsletter::kBody, 12);
    letter.right(QStringLiteral("何见山"));
    letter.text(kText);
    const auto articles = letter.articles();
    QCOMPARE(articles.size(), size_t(1));
    QVERIFY(articles[0].subtitle.endsWith(QStringLiteral("一条江的两岸")));
    QCOMPARE(articles[0].byline, QStringLiteral("何见山"));
}

void NewsletterTest::namesInBracketsBelowAStoryAreItsWriters()
{
    Newsletter letter;
    letter.headline(kTitle);
    letter.text(kText);
    letter.right(QStringLiteral("（沈石溪 罗𬭚）"));
    letter.headline(kOther);
    letter.text(kRest);
    const auto articles = letter.articles();
    QCOMPARE(articles.size(), size_t(2));
    QCOMPARE(articles[0].byline, QStringLiteral("沈石溪 罗𬭚"));
    QVERIFY(articles[1].kicker.isEmpty());
}

void NewsletterTest::nameOfTheNewsletterOverLaterPagesIsNoText()
{
    Newsletter letter;
    letter.turnTo(60, 90, 43);
    letter.headline(QStringLiteral("渡口观察"), 28);
    letter.line(QStringLiteral("2025年第3期（总第20期）"), 0);
    letter.turnTo(60, 170);
    letter.headline(kTitle);
    letter.text(kText.left(38));
    letter.newPage();
    letter.turnTo(60, 45);
    letter.line(QStringLiteral("渡口观察"), 0, 9);
    letter.turnTo(60, 100);
    letter.text(kText.mid(38), false);
    const auto articles = letter.articles();
    QCOMPARE(articles.size(), size_t(1));
    QCOMPARE(textsOf(articles[0]), QStringList{kText});
}

void NewsletterTest::nameOverARuleAtThePagesHeadIsNoText()
{
    Newsletter letter;
    letter.turnTo(60, 45, 43);
    letter.line(QStringLiteral("渡口观察"), 0, 9);
    letter.rule(4);
    letter.turnTo(60, 90);
    letter.headline(kTitle);
    letter.text(kText);
    const auto articles = letter.articles();
    QCOMPARE(articles.size(), size_t(1));
    QVERIFY(articles[0].section.isEmpty());
    QVERIFY(articles[0].kicker.isEmpty());
}

void NewsletterTest::writerOfManyStoriesIsNoRunningHead()
{
    Newsletter letter;
    letter.turnTo(60, 100, 40);
    for (const QString& title : {kTitle, kOther, kThird}) {
        letter.headline(title, 18);
        letter.right(QStringLiteral("沈石溪 罗𬭚"));
        letter.text(kText);
    }
    const auto articles = letter.articles();
    QCOMPARE(articles.size(), size_t(3));
    for (const Article& article : articles)
        QCOMPARE(article.byline, QStringLiteral("沈石溪 罗𬭚"));
}

void NewsletterTest::lastLineWithItsSourceOverAHeadlineIsNoKicker()
{
    Newsletter letter;
    letter.headline(kTitle);
    letter.text(kText.left(58));
    letter.turnTo(310, 130);
    letter.line(QStringLiteral("说笑着上了岸。（来源：渡口周报）"), 0);
    letter.headline(kOther);
    letter.text(kRest);
    const auto articles = letter.articles();
    QCOMPARE(articles.size(), size_t(2));
    QCOMPARE(articles[0].source, QStringLiteral("渡口周报"));
    QVERIFY(articles[1].kicker.isEmpty());
}

void NewsletterTest::writerOverTheLastColumnIsTheHeadlines_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("office") << QStringLiteral("本报记者 苗青");
    QTest::newRow("mark") << QStringLiteral("□ 苗青");
}

/// Close over the text there.
void NewsletterTest::writerOverTheLastColumnIsTheHeadlines()
{
    QFETCH(QString, line);
    Newsletter letter;
    letter.turnTo(60, 100, 42);
    letter.headline(kTitle, 22);
    letter.right(line, 10);
    const double top = letter.foot();
    letter.turnTo(60, top);
    letter.text(kText.left(58));
    letter.turnTo(302, top);
    letter.text(kText.mid(58), false);
    const auto articles = letter.articles();
    QCOMPARE(articles.size(), size_t(1));
    QCOMPARE(articles[0].byline, QStringLiteral("苗青"));
    QCOMPARE(textsOf(articles[0]), QStringList{kText});
}

/// One headline over three narrow columns, between rules of one width.
void NewsletterTest::rulesOverThePageMakeNoTable()
{
    Newsletter letter;
    double y = 80;
    for (const QString& title : {kTitle, kOther, kThird}) {
        letter.turnTo(40, y, 46);
        letter.headline(title, 20);
        letter.rule(-46);
        const double top = letter.foot() + 4;
        const QString text = kText + kRest;
        for (qsizetype column = 0, at = 0; column < 3; ++column) {
            letter.turnTo(40 + 175 * double(column), top, 14);
            const qsizetype end = column == 2 ? text.size() : at + (column == 0 ? 40 : 42);
            letter.text(text.mid(at, end - at), column == 0);
            at = end;
        }
        y = top + 90;
    }
    letter.turnTo(40, y, 46);
    letter.rule(0);
    const auto articles = letter.articles();
    QCOMPARE(articles.size(), size_t(3));
    for (const Article& article : articles)
        QCOMPARE(textsOf(article), QStringList{kText + kRest});
}

void NewsletterTest::sourceCloseOverAHeadlineIsNoKicker()
{
    Newsletter letter;
    letter.headline(kTitle);
    letter.text(kText);
    const double foot = letter.foot();
    letter.turnTo(60, foot + 3);
    letter.right(QStringLiteral("来源：渡口周报"), 9);
    letter.turnTo(60, foot + 10);
    letter.headline(kOther);
    letter.text(kRest);
    const auto articles = letter.articles();
    QCOMPARE(articles.size(), size_t(2));
    QCOMPARE(articles[0].source, QStringLiteral("渡口周报"));
    QVERIFY(articles[1].kicker.isEmpty());
}

void NewsletterTest::kickerRightBelowALabel()
{
    Newsletter letter;
    letter.label(QStringLiteral("■ 水路新事"));
    const double foot = letter.foot();
    letter.turnTo(60, foot - 4);
    const QString kicker = QStringLiteral("镇里的老码头换了新样子");
    letter.line(kicker, 3.5 * Newsletter::kBody, 12);
    letter.turnTo(60, foot + 8);
    letter.headline(kTitle);
    letter.text(kText);
    const auto articles = letter.articles();
    QCOMPARE(articles.size(), size_t(1));
    QCOMPARE(articles[0].section, QStringLiteral("水路新事"));
    QCOMPARE(articles[0].kicker, kicker);
}

void NewsletterTest::marksOfJumps_data()
{
    using Way = JumpMark::Way;
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("way");
    QTest::addColumn<int>("begin");
    QTest::addColumn<QString>("title");
    QTest::newRow("leaves") << QStringLiteral("（下转第二版）") << int(Way::Leaves) << 0
                            << QString();
    QTest::newRow("letter") << QStringLiteral("（下转A03版）") << int(Way::Leaves) << 0
                            << QString();
    QTest::newRow("at a line's end")
        << QStringLiteral("艄公𬭚家的（下转4版）") << int(Way::Leaves) << 6 << QString();
    QTest::newRow("arrives") << QStringLiteral("（上接第一版）") << int(Way::Arrives) << 0
                             << QString();
    QTest::newRow("with a title") << QStringLiteral("（上接第1版《𠮷安里的夜校》）")
                                  << int(Way::Arrives) << 0 << QStringLiteral("𠮷安里的夜校");
    QTest::newRow("arrow") << QStringLiteral("▶上接第1版▶") << int(Way::Arrives) << 0 << QString();
    QTest::newRow("bare") << QStringLiteral("下转第三版") << int(Way::Leaves) << 0 << QString();
    QTest::newRow("within a sentence")
        << QStringLiteral("报上印着（下转第二版）几个字") << int(Way::None) << 0 << QString();
    QTest::newRow("another edition")
        << QStringLiteral("这本书转年出了第二版") << int(Way::None) << 0 << QString();
}

void NewsletterTest::marksOfJumps()
{
    QFETCH(QString, line);
    const JumpMark mark = jumpMarkIn(line);
    QTEST(int(mark.way), "way");
    QTEST(int(mark.range.begin), "begin");
    QTEST(mark.title, "title");
}

void NewsletterTest::storiesGoOnOnAnotherPage_data()
{
    QTest::addColumn<QString>("leaves");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::addColumn<bool>("isTurned"); ///< the second story's rest stands first
    const QString leaves = QStringLiteral("（下转第二版）");
    const QString arrives = QStringLiteral("（上接第一版）");
    QTest::newRow("in their order") << leaves << arrives << arrives << false;
    QTest::newRow("by where they stopped") << leaves << arrives << arrives << true;
    QTest::newRow("by their titles")
        << leaves << QStringLiteral("（上接第一版《渡口镇开出水上巴士》）")
        << QStringLiteral("（上接第一版《老窑址里烧出新釉色》）") << true;
}

void NewsletterTest::storiesGoOnOnAnotherPage()
{
    QFETCH(QString, leaves);
    QFETCH(QString, first);
    QFETCH(QString, second);
    QFETCH(bool, isTurned);
    Newsletter letter;
    letter.headline(kTitle);
    letter.text(kText);
    letter.right(leaves);
    letter.headline(kOther);
    letter.text(kText.left(38));
    letter.right(leaves);
    letter.newPage();
    for (const bool isFirst : {!isTurned, isTurned}) {
        letter.line(isFirst ? first : second, 0);
        letter.text(isFirst ? kRest : kText.mid(38), isFirst);
        letter.turnTo(310, 130);
    }
    letter.turnTo(60, 400);
    letter.headline(kThird);
    letter.text(kRest);
    const auto articles = letter.articles();
    QCOMPARE(articles.size(), size_t(3));
    QCOMPARE(articles[0].title, kTitle);
    QCOMPARE(textsOf(articles[0]), (QStringList{kText, kRest}));
    QCOMPARE(articles[1].title, kOther);
    QCOMPARE(textsOf(articles[1]), QStringList{kText});
    QCOMPARE(articles[2].title, kThird);
    QCOMPARE(textsOf(articles[2]), QStringList{kRest});
}

void NewsletterTest::restWithoutItsFirstPageIsAStory()
{
    Newsletter letter;
    letter.headline(kTitle);
    letter.text(kText);
    letter.line(QStringLiteral("（上接第一版）"), 0);
    letter.text(kRest);
    const auto articles = letter.articles();
    QCOMPARE(articles.size(), size_t(2));
    QCOMPARE(textsOf(articles[0]), QStringList{kText});
    QCOMPARE(textsOf(articles[1]), QStringList{kRest});
}

void NewsletterTest::headlineSaidAgainOverTheRestIsNoStory()
{
    Newsletter letter;
    letter.headline(kTitle);
    letter.text(kText);
    letter.right(QStringLiteral("（下转第二版）"));
    letter.newPage();
    letter.headline(kTitle);
    letter.line(QStringLiteral("（上接第一版）"), 0);
    letter.text(kRest);
    const auto articles = letter.articles();
    QCOMPARE(articles.size(), size_t(1));
    QCOMPARE(articles[0].title, kTitle);
    QCOMPARE(textsOf(articles[0]), (QStringList{kText, kRest}));
}

QTEST_APPLESS_MAIN(NewsletterTest)
#include "newsletter_test.moc"
