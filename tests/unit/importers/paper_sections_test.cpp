#include "importers/paper_sections.h"

#include "paper_page.h"

#include <QTest>

using namespace qb;
using namespace qb::importers;

/// Headings inside a page of two columns: parts of one article, or stories.
class PaperSectionsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void numberedHeadingsArePartsOfOneArticle();
    void abstractMakesAllHeadingsParts();
    void authorsMakeAllHeadingsParts();
    void headingWhoseTextGoesOnUnderTheTitleIsAPart();
    void headlinesWithDatelinesBeginStories();
    void storiesInColumnsOfTheirOwnStay();
    void wrongNumbersProveNothing();
    void referencesAreItems();
    void listOfReferencesEndsWhereItIsOver();
};

namespace {

const QString kTitle = QStringLiteral("县域冷库怎样合用");
const QString kFirst = QStringLiteral("冷库建了不少，忙时不够，闲时空着，三个乡合用一座，"
                                      "电费省下一半，果农不再抢着卖果子。");
const QString kSecond = QStringLiteral("合用要有账，谁存了几筐，存了几天，都记在同一本账上，"
                                       "月底按筐结清，谁也不吃亏。");
const QString kThird = QStringLiteral("管库的人由三个乡轮流出，一年一换，钥匙交接那天要点库，"
                                      "少一筐赔一筐，𬭚制的门牌也在清单上。");

QStringList titlesOf(const text::CleanResult& result)
{
    QStringList titles;
    for (const Article& article : result.articles)
        titles << article.title;
    return titles;
}

QStringList subheadsOf(const Article& article)
{
    QStringList texts;
    for (const Block& block : article.blocks) {
        if (block.kind == BlockKind::Subhead)
            texts << block.text;
    }
    return texts;
}

/// Two headings in the left column, one in the right.
PaperPage withHeadings(const QStringList& headings)
{
    PaperPage page;
    page.addCentred(kTitle, 297, 100, 18);
    double y = page.addText(kFirst + kSecond + kThird, 60, 150);
    page.addLine(headings[0], 60, y + 30, 14.5);
    y = page.addText(kSecond + kThird, 60, y + 52);
    page.addLine(headings[1], 60, y + 30, 14.5);
    page.addText(kThird + kFirst, 60, y + 52);
    y = page.addText(kFirst + kThird, 310, 150);
    page.addLine(headings[2], 310, y + 30, 14.5);
    page.addText(kSecond + kFirst + kThird, 310, y + 52);
    return page;
}

} // namespace

void PaperSectionsTest::numberedHeadingsArePartsOfOneArticle()
{
    const auto result = withHeadings(
        {QStringLiteral("1 账怎么记"), QStringLiteral("2 库怎么管"), QStringLiteral("3 钱怎么分")})
                            .clean();
    QCOMPARE(titlesOf(result), QStringList{kTitle});
    QCOMPARE(subheadsOf(result.articles.front()).size(), 3);
}

void PaperSectionsTest::abstractMakesAllHeadingsParts()
{
    const auto result = withHeadings(
        {QStringLiteral("摘 要"), QStringLiteral("库怎么管"), QStringLiteral("钱怎么分")})
                            .clean();
    QCOMPARE(titlesOf(result), QStringList{kTitle});
    QCOMPARE(subheadsOf(result.articles.front()).size(), 3);
}

void PaperSectionsTest::authorsMakeAllHeadingsParts()
{
    PaperPage page = withHeadings(
        {QStringLiteral("账怎么记"), QStringLiteral("库怎么管"), QStringLiteral("钱怎么分")});
    page.addCentred(QStringLiteral("阮青禾"), 297, 118, 10);
    page.addCentred(QStringLiteral("青桥农学院"), 297, 130, 10);
    const auto result = page.clean();
    QCOMPARE(titlesOf(result), QStringList{kTitle});
    QCOMPARE(result.articles.front().byline, QStringLiteral("阮青禾"));
    QCOMPARE(subheadsOf(result.articles.front()).size(), 3);
}

void PaperSectionsTest::headingWhoseTextGoesOnUnderTheTitleIsAPart()
{
    PaperPage page;
    page.addCentred(kTitle, 297, 100, 18);
    const double y = page.addText(kFirst + kSecond + kThird, 60, 150);
    page.addLine(QStringLiteral("库怎么管"), 60, y + 30, 14.5);
    // Twenty characters a line: it breaks off in mid-sentence.
    page.addText((kThird + kFirst).left(58), 60, y + 52);
    page.addText((kThird + kFirst).mid(58) + kSecond + kThird, 310, 150, false);
    const auto result = page.clean();
    QCOMPARE(titlesOf(result), QStringList{kTitle});
    QCOMPARE(subheadsOf(result.articles.front()), QStringList{QStringLiteral("库怎么管")});
}

void PaperSectionsTest::headlinesWithDatelinesBeginStories()
{
    PaperPage page;
    page.addCentred(kTitle, 297, 100, 18);
    const double y = page.addText(kFirst + kSecond + kThird, 60, 150);
    page.addLine(QStringLiteral("果农进城卖果"), 60, y + 30, 14.5);
    page.addText(
        QStringLiteral("青桥日报讯（记者阮青禾）") + (kThird + kFirst).left(46), 60, y + 52);
    page.addText((kThird + kFirst).mid(46) + kSecond + kThird, 310, 150, false);
    QCOMPARE(titlesOf(page.clean()), (QStringList{kTitle, QStringLiteral("果农进城卖果")}));
}

void PaperSectionsTest::storiesInColumnsOfTheirOwnStay()
{
    const auto result
        = withHeadings({QStringLiteral("果农进城卖果"), QStringLiteral("账本搬上手机"),
                           QStringLiteral("新库月底开门")})
              .clean();
    QCOMPARE(result.articles.size(), 4U);
}

void PaperSectionsTest::wrongNumbersProveNothing()
{
    const auto result
        = withHeadings({QStringLiteral("3 省果农进城卖果"), QStringLiteral("账本搬上手机"),
                           QStringLiteral("新库月底开门")})
              .clean();
    QVERIFY(result.articles.size() > 1);
}

void PaperSectionsTest::referencesAreItems()
{
    PaperPage page;
    page.addCentred(kTitle, 297, 100, 18);
    double y = page.addText(kFirst + kSecond + kThird, 60, 150);
    page.addLine(QStringLiteral("参考文献"), 60, y + 30, 14.5);
    page.addLine(QStringLiteral("[1] 阮青禾. 冷库合用十年记[J]. 青"), 60, y + 52, 9);
    page.addLine(QStringLiteral("桥学刊，2024，10（2）：15."), 80, y + 64, 9);
    page.addLine(QStringLiteral("[2] 钱远舟. 𬭚门牌考[M]. 青桥：青桥"), 60, y + 76, 9);
    page.addLine(QStringLiteral("书社，2023：88."), 310, 150, 9);
    page.addLine(QStringLiteral("收稿日期：2026-01-08"), 310, 180, 9);
    const auto result = page.clean();
    QCOMPARE(titlesOf(result), QStringList{kTitle});
    QStringList items;
    for (const Block& block : result.articles.front().blocks) {
        if (block.kind == BlockKind::ListItem)
            items << block.text;
    }
    QCOMPARE(items.size(), 2);
    QVERIFY(items[0].startsWith(QStringLiteral("[1]阮青禾")));
    QVERIFY2(items[0].contains(QStringLiteral("青桥学刊，2024")), qPrintable(items[0]));
    QVERIFY2(items[1].endsWith(QStringLiteral("青桥书社，2023：88.")), qPrintable(items[1]));
}

void PaperSectionsTest::listOfReferencesEndsWhereItIsOver()
{
    PaperPage page;
    page.addCentred(kTitle, 297, 100, 18);
    double y = page.addText(kFirst + kSecond + kThird, 60, 150);
    page.addLine(QStringLiteral("参考文献"), 60, y + 30, 14.5);
    page.addText(kThird, 60, y + 52);
    page.addText(QStringLiteral("1．") + kFirst, 310, 150);
    for (const Block& block : page.clean().articles.front().blocks)
        QVERIFY(block.kind != BlockKind::ListItem);
}

QTEST_APPLESS_MAIN(PaperSectionsTest)
#include "paper_sections_test.moc"
