#include "importers/scan_cleaning.h"

#include <QImage>
#include <QTest>

using namespace qb::importers;

/// What is a dash or a bar in a scan, and what only looks like one. The type has an em of 28 dots.
class ScanCleaningTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wipesDashesOut();
    void leavesWhatIsNoDash_data();
    void leavesWhatIsNoDash();
    void reversesBars();
    void leavesPhotographs();
    void findsTheRulesOfATable();
    void leavesOtherFormatsAlone();
};

namespace {

constexpr int kEm = 28;

QImage blank()
{
    QImage page(600, 400, QImage::Format_Grayscale8);
    page.fill(255);
    return page;
}

void fill(QImage& page, int x, int y, int width, int height, int shade = 0)
{
    for (int row = y; row < y + height; ++row) {
        for (int column = x; column < x + width; ++column)
            page.scanLine(row)[column] = uchar(shade);
    }
}

/// Something as dark as a character of that size, its middle on `middle`.
void addCharacter(QImage& page, int x, int middle, int em = kEm)
{
    for (int i = 0; i < 4; ++i)
        fill(page, x + 2, middle - em * 45 / 100 + i * em * 28 / 100, em - 4, em / 14);
    fill(page, x + em / 2, middle - em * 45 / 100, em / 14, em * 9 / 10);
}

/// Four characters with a stroke of that shape in the middle of them.
QImage lineWith(int strokeX, int strokeY, int width, int thickness)
{
    QImage page = blank();
    for (const int x : {200, 228, 312, 340})
        addCharacter(page, x, 100);
    fill(page, strokeX, strokeY, width, thickness);
    return page;
}

} // namespace

void ScanCleaningTest::wipesDashesOut()
{
    const CleanedScan cleaned = cleanScan(lineWith(258, 99, 52, 2), kEm);
    QCOMPARE(cleaned.dashes.size(), size_t(1));
    QVERIFY(qAbs(cleaned.dashes.front().left - 258) < 4);
    QVERIFY(qAbs(cleaned.dashes.front().right - 310) < 4);
    QCOMPARE(cleaned.picture.pixelColor(280, 99).red(), 255);
    QVERIFY(cleaned.picture.pixelColor(242, 100).red() < 10);
}

void ScanCleaningTest::leavesWhatIsNoDash_data()
{
    QTest::addColumn<QImage>("page");
    QImage ones = lineWith(258, 99, 24, 2);
    fill(ones, 286, 99, 24, 2);
    QTest::newRow("一一") << ones;
    QTest::newRow("hyphen") << lineWith(270, 99, 14, 2);
    QTest::newRow("block") << lineWith(258, 90, 52, 20);
    QImage underlined = lineWith(258, 116, 52, 2);
    addCharacter(underlined, 258, 100);
    addCharacter(underlined, 284, 100);
    QTest::newRow("underline") << underlined;
    QImage headline = blank();
    addCharacter(headline, 100, 100, 2 * kEm);
    fill(headline, 160, 99, 52, 4);
    addCharacter(headline, 216, 100, 2 * kEm);
    QTest::newRow("一 of a headline") << headline;
    QImage alone = blank();
    fill(alone, 258, 99, 52, 2);
    QTest::newRow("ornament") << alone;
}

void ScanCleaningTest::leavesWhatIsNoDash()
{
    QFETCH(const QImage, page);
    const CleanedScan cleaned = cleanScan(page, kEm);
    QVERIFY(cleaned.dashes.empty());
    QCOMPARE(cleaned.picture, page);
}

void ScanCleaningTest::reversesBars()
{
    for (const int ground : {20, 110}) {
        QImage page = blank();
        fill(page, 50, 100, 500, 40, ground);
        fill(page, 80, 112, 60, 4, 255);
        fill(page, 80, 122, 60, 4, 255);
        const CleanedScan cleaned = cleanScan(page, kEm);
        QVERIFY(cleaned.picture.pixelColor(60, 120).red() > 240);
        QVERIFY(cleaned.picture.pixelColor(90, 113).red() < 20);
        QCOMPARE(cleaned.picture.pixelColor(20, 120).red(), 255);
    }
}

void ScanCleaningTest::findsTheRulesOfATable()
{
    QImage page = blank();
    for (const int y : {100, 140, 180})
        fill(page, 50, y, 300, 2);
    for (const int x : {50, 200, 348}) // a cell's height is less than that of a stroke elsewhere
        fill(page, x, 100, 2, 82);
    addCharacter(page, 100, 120);
    addCharacter(page, 400, 120, 2 * kEm); // its strokes are as long as those of a cell
    const CleanedScan cleaned = cleanScan(page, kEm);
    QCOMPARE(cleaned.rules.size(), size_t(6));
    QCOMPARE(cleaned.rules.front().left, 50.0);
    QCOMPARE(cleaned.rules.front().right, 350.0);
    QCOMPARE(cleaned.picture.pixelColor(200, 120).red(), 255);
    QVERIFY(cleaned.picture.pixelColor(114, 120).red() < 10);
    QVERIFY(cleaned.picture.pixelColor(428, 120).red() < 10);
    QVERIFY(cleaned.dashes.empty());
}

void ScanCleaningTest::leavesPhotographs()
{
    QImage page = blank();
    for (int y = 50; y < 150; ++y) {
        for (int x = 50; x < 550; ++x)
            page.scanLine(y)[x] = uchar((x * 7 + y * 13) % 140);
    }
    fill(page, 50, 300, 500, 60); // a bar without letters
    QCOMPARE(cleanScan(page, kEm).picture, page);
}

void ScanCleaningTest::leavesOtherFormatsAlone()
{
    QImage page(60, 60, QImage::Format_RGB32);
    page.fill(Qt::black);
    QCOMPARE(cleanScan(page, kEm).picture, page);
    QVERIFY(cleanScan(QImage(), kEm).picture.isNull());
    QVERIFY(cleanScan(lineWith(258, 99, 52, 2), 0).dashes.empty());
}

QTEST_GUILESS_MAIN(ScanCleaningTest)
#include "scan_cleaning_test.moc"
