#include "importers/scan_sizes.h"

#include <QTest>

using namespace qb;
using namespace qb::importers;

class ScanSizesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bringsScannedPagesToTheScaleOfTheOthers();
    void leavesWhatItCannotTell();
};

namespace {

PageLine lineOf(double size, qsizetype characters)
{
    PageLine line;
    line.text = QString(characters, u'渠');
    line.size = size;
    line.baseline = 100;
    line.area = {10, 90, 50, 100};
    return line;
}

PageText pageOf(int number, const std::vector<PageLine>& lines)
{
    PageText page;
    page.number = number;
    page.width = 600;
    page.height = 800;
    page.lines = lines;
    page.rules.push_back({{10, 20, 50, 21}, false});
    return page;
}

} // namespace

void ScanSizesTest::bringsScannedPagesToTheScaleOfTheOthers()
{
    std::vector<PageText> pages{pageOf(1, {lineOf(24, 10), lineOf(12, 80)}),
        pageOf(2, {lineOf(16, 12), lineOf(6, 400)}), pageOf(3, {lineOf(24, 300)}), pageOf(4, {})};
    for (PageLine& line : pages[0].lines)
        line.isSans = true;
    settleScanSizes(pages, {2, 3, 4});
    QCOMPARE(pages[0].lines[1].size, 12.0);
    QCOMPARE(pages[0].width, 600.0);
    QCOMPARE(pages[1].lines[0].size, 32.0);
    QCOMPARE(pages[1].lines[1].size, 12.0);
    QVERIFY(pages[1].lines[1].isSans);
    QCOMPARE(pages[1].lines[1].baseline, 200.0);
    QCOMPARE(pages[1].lines[1].area.right, 100.0);
    QCOMPARE(pages[1].rules[0].area.top, 40.0);
    QCOMPARE(pages[1].height, 1600.0);
    QCOMPARE(pages[2].lines[0].size, 12.0);
    QCOMPARE(pages[3].width, 600.0);
}

void ScanSizesTest::leavesWhatItCannotTell()
{
    std::vector<PageText> pages{pageOf(1, {lineOf(12, 80)}), pageOf(2, {lineOf(6, 80)})};
    settleScanSizes(pages, {1, 2}); // nothing but scans
    settleScanSizes(pages, {});     // none
    QCOMPARE(pages[1].lines[0].size, 6.0);
    // A page number over a scan says nothing, nor does a poster among pages.
    pages = {pageOf(1, {lineOf(12, 3)}), pageOf(2, {lineOf(6, 80)})};
    settleScanSizes(pages, {2});
    QCOMPARE(pages[1].lines[0].size, 6.0);
    pages = {pageOf(1, {lineOf(12, 80)}), pageOf(2, {lineOf(90, 80)})};
    settleScanSizes(pages, {2});
    QCOMPARE(pages[1].lines[0].size, 90.0);
}

QTEST_APPLESS_MAIN(ScanSizesTest)
#include "scan_sizes_test.moc"
