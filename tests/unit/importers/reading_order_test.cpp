#include "importers/reading_order.h"

#include <QTest>

using namespace qb;
using namespace qb::importers;

namespace {

LayoutItem block(double left, double top, double right, double bottom)
{
    LayoutItem item;
    item.area = {left, top, right, bottom};
    return item;
}

LayoutItem heading(double left, double top, double right, double bottom)
{
    LayoutItem item = block(left, top, right, bottom);
    item.isHeading = true;
    return item;
}

LayoutItem picture(double left, double top, double right, double bottom)
{
    LayoutItem item = block(left, top, right, bottom);
    item.isPicture = true;
    return item;
}

LayoutItem openBlock(double left, double top, double right, double bottom)
{
    LayoutItem item = block(left, top, right, bottom);
    item.endsOpen = true;
    return item;
}

PdfRule rule(double left, double top, double right, double bottom)
{
    return {{left, top, right, bottom}, false};
}

/// The items by letters, "a" the first given; "|" where a rule parts them.
QString orderOf(const std::vector<LayoutItem>& items, const std::vector<PdfRule>& rules = {})
{
    QString result;
    for (const OrderedItem& next : readingOrder(items, rules, 10)) {
        if (next.isBehindRule)
            result += u'|';
        result += QChar(u'a' + int(next.item));
    }
    return result;
}

} // namespace

class ReadingOrderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsOneColumnDown();
    void readsColumnsLeftToRight();
    void headlineAcrossColumnsComesFirst();
    void headlineAcrossPartsWhatIsAboveFromWhatIsBelow();
    void shortHeadlineReachesOverItsColumns();
    void ruleAcrossKeepsColumnsApart();
    void columnRuleMakesANarrowGutter();
    void textRunsPastAPicture();
    void pictureAcrossPartsStories();
    void gathersPinwheelUnderItsHeadlines();
    void stackedBlocksAreNoColumns();
    void givesEachOfManyOnce();
    void writerAtTheRightBeginsNoColumn();
    void headlineOfOneColumnIsNotOverThoseBeside();
    void subheadStandsOverItsColumnAlone();
    void storyUnderAWideHeadlineEndsBeforeTheNextWideOne();
    void subtitleBesideATextBeginsNoColumn();
    void sourcesUnderColumnsOfOneBandStayInThem();
    void ruleOverSomeColumnsPartsNoOther();
    void takesNothing();
};

void ReadingOrderTest::readsOneColumnDown()
{
    QCOMPARE(orderOf({block(50, 40, 550, 50), block(50, 10, 550, 30), block(50, 60, 200, 70)}),
        QStringLiteral("bac"));
}

void ReadingOrderTest::readsColumnsLeftToRight()
{
    QCOMPARE(orderOf({block(400, 10, 560, 300), block(50, 12, 210, 300), block(225, 11, 385, 200),
                 block(225, 210, 385, 300)}),
        QStringLiteral("bcda"));
}

void ReadingOrderTest::headlineAcrossColumnsComesFirst()
{
    QCOMPARE(
        orderOf({block(310, 40, 550, 300), block(50, 40, 290, 300), heading(150, 10, 450, 30)}),
        QStringLiteral("cba"));
}

void ReadingOrderTest::headlineAcrossPartsWhatIsAboveFromWhatIsBelow()
{
    QCOMPARE(orderOf({heading(100, 100, 500, 120), block(50, 10, 290, 90), block(310, 10, 550, 90),
                 block(50, 130, 290, 200), block(310, 130, 550, 200)}),
        QStringLiteral("bcade"));
}

void ReadingOrderTest::shortHeadlineReachesOverItsColumns()
{
    // Two stories of two columns, each under a headline that stands over its first column only.
    QCOMPARE(orderOf({heading(50, 10, 150, 30), block(50, 40, 290, 200), block(310, 40, 550, 200),
                 heading(50, 220, 160, 240), block(50, 250, 290, 400), block(310, 250, 550, 400)}),
        QStringLiteral("abcdef"));
}

void ReadingOrderTest::ruleAcrossKeepsColumnsApart()
{
    const std::vector<LayoutItem> items{block(50, 10, 290, 90), block(310, 10, 550, 90),
        block(50, 130, 290, 200), block(310, 130, 550, 200)};
    QCOMPARE(orderOf(items), QStringLiteral("acbd"));
    QCOMPARE(orderOf(items, {rule(50, 110, 550, 111)}), QStringLiteral("ab|cd"));
}

void ReadingOrderTest::columnRuleMakesANarrowGutter()
{
    const std::vector<LayoutItem> items{
        block(50, 50, 298, 90), block(302, 10, 550, 60), block(50, 10, 298, 45)};
    QCOMPARE(orderOf(items, {rule(300, 10, 300.5, 90)}), QStringLiteral("cab"));
}

void ReadingOrderTest::textRunsPastAPicture()
{
    QCOMPARE(orderOf({openBlock(50, 10, 290, 100), openBlock(310, 10, 550, 100),
                 picture(50, 110, 550, 200), block(50, 210, 290, 300), block(310, 210, 550, 300)}),
        QStringLiteral("acdbe"));
}

void ReadingOrderTest::pictureAcrossPartsStories()
{
    QCOMPARE(orderOf({block(50, 10, 290, 100), block(310, 10, 550, 100), picture(50, 110, 550, 200),
                 heading(50, 210, 250, 230), block(50, 240, 290, 300), heading(310, 210, 500, 230),
                 block(310, 240, 550, 300)}),
        QStringLiteral("abcdefg"));
}

void ReadingOrderTest::gathersPinwheelUnderItsHeadlines()
{
    // No cut goes through: a wide story at the upper left, a tall one at its right, a wide one at
    // the lower right, a tall one at the lower left.
    QCOMPARE(orderOf({heading(50, 10, 350, 30), block(50, 40, 190, 150), block(210, 40, 350, 150),
                 heading(370, 10, 500, 30), block(370, 40, 510, 300), heading(210, 320, 510, 340),
                 block(210, 350, 350, 450), block(370, 350, 510, 450), heading(50, 165, 190, 185),
                 block(50, 195, 190, 450)}),
        QStringLiteral("abcdeijfgh"));
}

void ReadingOrderTest::stackedBlocksAreNoColumns()
{
    // A note set to the right below a text that ends at the left.
    QCOMPARE(orderOf({block(50, 10, 200, 30), block(400, 40, 550, 50), block(50, 60, 200, 80)}),
        QStringLiteral("abc"));
}

void ReadingOrderTest::givesEachOfManyOnce()
{
    std::vector<LayoutItem> items;
    for (int i = 0; i < 3000; ++i)
        items.push_back(block(i * 37 % 500, i * 61 % 700, i * 37 % 500 + 20, i * 61 % 700 + 9));
    std::vector<bool> isSeen(items.size(), false);
    for (const OrderedItem& next : readingOrder(items, {}, 10)) {
        QVERIFY(!isSeen[next.item]);
        isSeen[next.item] = true;
    }
    QCOMPARE(std::count(isSeen.begin(), isSeen.end(), true), 3000);
}

/// At the height of the column beside.
void ReadingOrderTest::writerAtTheRightBeginsNoColumn()
{
    QCOMPARE(orderOf({heading(50, 40, 170, 54), heading(310, 40, 490, 54), block(247, 64, 285, 74),
                 block(50, 84, 285, 300), block(310, 64, 545, 296)}),
        QStringLiteral("acdbe"));
}

/// Its text begins at the height of a text beside it, which has nothing above.
void ReadingOrderTest::headlineOfOneColumnIsNotOverThoseBeside()
{
    QCOMPARE(orderOf({heading(50, 40, 180, 54), block(50, 80, 290, 300), block(310, 20, 550, 48),
                 heading(310, 58, 470, 74), block(310, 84, 550, 296)}),
        QStringLiteral("abcde"));
}

/// A byline cuts the first headline off from its columns; the second one leaves a column to
/// another.
void ReadingOrderTest::storyUnderAWideHeadlineEndsBeforeTheNextWideOne()
{
    std::vector<LayoutItem> items{heading(200, 10, 400, 34), block(510, 38, 560, 46),
        block(40, 52, 190, 90), block(225, 52, 375, 90), block(410, 52, 560, 80),
        heading(100, 106, 320, 128), block(40, 140, 190, 190), block(225, 140, 375, 180),
        heading(420, 106, 550, 120), block(410, 130, 560, 300)};
    for (LayoutItem& item : items)
        item.size = item.isHeading ? 20 : 0;
    QCOMPARE(orderOf(items), QStringLiteral("acdbefghij"));
}

/// At the height of which the column beside begins a text.
void ReadingOrderTest::subheadStandsOverItsColumnAlone()
{
    std::vector<LayoutItem> items{heading(60, 10, 280, 26), block(50, 40, 290, 190),
        heading(50, 196, 110, 206), block(50, 211, 290, 400), block(310, 20, 550, 180),
        heading(340, 190, 520, 204), block(310, 214, 550, 390)};
    items[0].size = items[5].size = 16;
    items[2].size = 10;
    QCOMPARE(orderOf(items), QStringLiteral("abcdefg"));
}

void ReadingOrderTest::subtitleBesideATextBeginsNoColumn()
{
    std::vector<LayoutItem> items{heading(110, 200, 230, 216), block(120, 224, 222, 235),
        block(50, 250, 290, 400), heading(350, 20, 500, 36), block(310, 50, 550, 216),
        block(310, 223, 550, 390), block(50, 20, 290, 190)};
    items[0].size = items[3].size = 16;
    QCOMPARE(orderOf(items), QStringLiteral("gabcdef"));
}

void ReadingOrderTest::sourcesUnderColumnsOfOneBandStayInThem()
{
    std::vector<LayoutItem> items{heading(272, 10, 324, 23), heading(50, 40, 170, 54),
        heading(310, 40, 490, 54), block(247, 64, 285, 73), block(50, 84, 285, 270),
        block(310, 64, 545, 266), block(208, 276, 280, 285), block(468, 272, 540, 281)};
    for (size_t i = 0; i < 3; ++i)
        items[i].size = 14;
    QCOMPARE(orderOf(items, {rule(50, 5, 545, 5.5), rule(50, 29, 545, 29.5)}),
        QStringLiteral("a|bdegcfh"));
}

/// The text of the last column stands at both sides of the rule's height.
void ReadingOrderTest::ruleOverSomeColumnsPartsNoOther()
{
    QCOMPARE(orderOf({heading(150, 10, 300, 30), block(40, 40, 190, 120), block(210, 40, 360, 120),
                         heading(380, 10, 530, 22), block(380, 30, 530, 126),
                         block(470, 131, 530, 139), heading(40, 145, 190, 160),
                         block(40, 170, 190, 400), heading(300, 145, 440, 160),
                         block(210, 170, 360, 400), block(380, 170, 530, 400)},
                 {rule(40, 128, 360, 128.5)}),
        QStringLiteral("abcdefghijk"));
}

void ReadingOrderTest::takesNothing()
{
    QVERIFY(readingOrder({}, {}, 10).empty());
}

QTEST_APPLESS_MAIN(ReadingOrderTest)
#include "reading_order_test.moc"
