#include "typeset/flow/column_breaker.h"

#include <QtTest>

using namespace qb::typeset;

/// Where columns and pages end: CLREQ "Widows and Orphans", "Headings".
class ColumnBreakingTest : public QObject {
    Q_OBJECT

    static void addParagraph(std::vector<BoxMetric>& boxes, int lines)
    {
        for (int i = 0; i < lines; ++i) {
            BoxMetric box;
            box.canBreakAfter = i + 1 == lines || (i > 0 && i + 2 != lines);
            boxes.push_back(box);
        }
    }

    static void addHeading(std::vector<BoxMetric>& boxes, int rows, int rowsAtTop)
    {
        BoxMetric box;
        box.rows = float(rows);
        box.rowsAtTop = float(rowsAtTop);
        box.canBreakAfter = false;
        boxes.push_back(box);
    }

    static void verifyWhole(const std::vector<Column>& columns, size_t boxes)
    {
        int next = 0;
        for (const Column& column : columns) {
            QCOMPARE(column.begin, next);
            next = column.end;
        }
        QCOMPARE(size_t(next), boxes);
    }

private Q_SLOTS:
    void breaksOnlyWhereItMay()
    {
        std::vector<BoxMetric> boxes;
        for (int lines : {7, 2, 5, 3, 9, 1, 4, 6, 2, 8, 3})
            addParagraph(boxes, lines);
        for (int rows = 5; rows <= 12; ++rows) {
            const auto columns = ColumnBreaker().run(boxes, {1, rows, rows});
            verifyWhole(columns, boxes.size());
            for (const Column& column : columns) {
                QVERIFY(column.rows <= rows);
                QVERIFY(boxes[size_t(column.end - 1)].canBreakAfter);
            }
        }
    }

    void balancesAroundWhatCannotBeParted()
    {
        std::vector<BoxMetric> boxes(1);
        boxes.front().rows = boxes.front().rowsAtTop = 24;
        addParagraph(boxes, 6);
        const auto columns = ColumnBreaker().run(boxes, {3, 40, 40});
        verifyWhole(columns, boxes.size());
        QVERIFY(columns.size() > 1);
        QCOMPARE(columns.front().rows, 24);
    }

    void leavesNoColumnEmptyWhereThePiecesAreUneven()
    {
        std::vector<BoxMetric> boxes;
        for (const int rows : {5, 1, 2, 2}) { // as in a table of contents
            BoxMetric box;
            box.rows = box.rowsAtTop = float(rows);
            boxes.push_back(box);
        }
        const auto columns = ColumnBreaker().run(boxes, {3, 40, 40});
        verifyWhole(columns, boxes.size());
        QCOMPARE(columns.size(), size_t(3));
    }

    void keepsAHeadingWithWhatFollows()
    {
        std::vector<BoxMetric> boxes;
        addParagraph(boxes, 8);
        addHeading(boxes, 3, 2);
        addParagraph(boxes, 5);
        const auto columns = ColumnBreaker().run(boxes, {1, 11, 11});
        QCOMPARE(columns.size(), size_t(2));
        QCOMPARE(columns[0].end, 8);
        QCOMPARE(columns[1].rows, 2 + 5);
    }

    void leavesRoomForTheMasthead()
    {
        std::vector<BoxMetric> boxes;
        addParagraph(boxes, 30);
        const auto columns = ColumnBreaker().run(boxes, {1, 10, 4});
        QCOMPARE(columns.front().end, 4);
        verifyWhole(columns, boxes.size());
    }

    void skipsAFirstPageThatIsTooSmall()
    {
        std::vector<BoxMetric> boxes;
        addHeading(boxes, 3, 3);
        addParagraph(boxes, 2);
        const auto columns = ColumnBreaker().run(boxes, {1, 10, 2});
        QCOMPARE(columns.size(), size_t(2));
        QCOMPARE(columns.front().end, 0);
        verifyWhole(columns, boxes.size());
    }

    void balancesTheLastPage()
    {
        std::vector<BoxMetric> boxes;
        for (int i = 0; i < 10; ++i)
            addParagraph(boxes, 1);
        const auto columns = ColumnBreaker().run(boxes, {3, 20, 20});
        QCOMPARE(columns.size(), size_t(3));
        QVERIFY(columns.front().rows <= 4 && columns.back().rows >= 2);
    }

    void goesOnWhenNothingFits()
    {
        std::vector<BoxMetric> boxes;
        addHeading(boxes, 30, 30);
        addHeading(boxes, 5, 5);
        addHeading(boxes, 9, 9);
        addParagraph(boxes, 2);
        verifyWhole(ColumnBreaker().run(boxes, {2, 10, 10}), boxes.size());
    }

    void countsARepeatedTableHead()
    {
        std::vector<BoxMetric> boxes(13);
        boxes[0].canBreakAfter = false;
        for (size_t i = 1; i < boxes.size(); ++i) {
            boxes[i].repeatedRows = 1;
        }
        const auto columns = ColumnBreaker().run(boxes, {1, 5, 5});
        QCOMPARE(columns[1].rows, 5); // the head again, and four rows
        QCOMPARE(columns[1].end - columns[1].begin, 4);
    }
};

QTEST_GUILESS_MAIN(ColumnBreakingTest)
#include "column_breaking_test.moc"
