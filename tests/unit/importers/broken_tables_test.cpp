#include "importers/broken_tables.h"

#include <QTest>

using namespace qb::importers;

/// Which rows at the foot and head of pages are one table, and which are columns of text.
class BrokenTablesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rowsBelowARuleGoOnOnTheNextPage();
    void mayRunOverSeveralPages();
    void repeatedHeaderIsNoise();
    void closedTableIsWhole();
    void columnsOfTextAreNoTable();
    void runningHeadIsNoRow();
    void notesAtTheFootMakeRoom();
    void goesOnInTheNextColumn();
    void goesOnInTheFirstColumnOfTheNextPage();
    void columnFarAwayIsNoRest();
    void rulesWithoutThicknessStay();
};

namespace {

constexpr double kLeft = 80;
constexpr double kWidth = 430;
constexpr double kStep = 24;

void addLine(PageText& page, const QString& text, double left, double baseline, double width = 0)
{
    PageLine line;
    line.text = text;
    line.size = 10;
    line.baseline = baseline;
    line.area
        = {left, baseline - 9, left + (width > 0 ? width : 10 * double(text.size())), baseline + 1};
    page.lines.push_back(line);
}

void addRow(PageText& page, const QStringList& cells, double baseline, double left = kLeft)
{
    for (qsizetype i = 0; i < cells.size(); ++i)
        addLine(page, cells[i], left + 40 + 180 * double(i), baseline);
}

void addRule(PageText& page, double y, double left = kLeft)
{
    page.rules.push_back({{left, y, left + kWidth, y + 0.5}, false});
}

PageText emptyPage(int number)
{
    PageText page;
    page.number = number;
    page.width = 595;
    page.height = 842;
    return page;
}

/// A page with a rule and rows down to its foot.
PageText pageWithOpenTable()
{
    PageText page = emptyPage(1);
    addLine(page, QStringLiteral("竹编灯罩各乡镇都在做，产量见下表。"), kLeft, 500);
    addRule(page, 615);
    addRow(page, {QStringLiteral("乡镇"), QStringLiteral("产量")}, 630);
    addRule(page, 638);
    addRow(page, {QStringLiteral("芦溪"), QStringLiteral("860")}, 630 + kStep);
    addRow(page, {QStringLiteral("沙湾"), QStringLiteral("873")}, 630 + 2 * kStep);
    addLine(page, QStringLiteral("— 1 —"), kLeft, 770);
    return page;
}

PageText pageWithRest()
{
    PageText page = emptyPage(2);
    constexpr double kShift = -8; // of the margins of left pages
    addRow(page, {QStringLiteral("清渠"), QStringLiteral("41")}, 90, kLeft + kShift);
    addRow(page, {QStringLiteral("𬭚于"), QStringLiteral("45")}, 90 + kStep, kLeft + kShift);
    addRule(page, 124, kLeft + kShift);
    addLine(page, QStringLiteral("下半年的计划已经排定。"), kLeft, 160);
    return page;
}

constexpr double kColumn = 130;

double columnLeft(int column)
{
    return 80 + 150.0 * column;
}

void addColumnRow(PageText& page, int column, const QStringList& cells, double baseline)
{
    for (qsizetype i = 0; i < cells.size(); ++i)
        addLine(page, cells[i], columnLeft(column) + 20 + 60 * double(i), baseline);
}

void addColumnRule(PageText& page, int column, double y)
{
    page.rules.push_back({{columnLeft(column), y, columnLeft(column) + kColumn, y + 0.5}, false});
}

/// The rest of a table at the head of a column.
void addColumnRest(PageText& page, int column)
{
    addColumnRule(page, column, 75);
    addColumnRow(page, column, {QStringLiteral("清渠"), QStringLiteral("41")}, 90);
    addColumnRow(page, column, {QStringLiteral("𬭚于"), QStringLiteral("45")}, 90 + kStep);
    addColumnRule(page, column, 124);
}

/// Three columns of text with an open table at the foot of one, and its rest in the next.
PageText pageInColumns(int column, bool hasRest = true)
{
    PageText page = emptyPage(1);
    for (int other = 0; other < 3; ++other) {
        const double begin = other == column + 1 && hasRest ? 200 : 90;
        for (double y = begin; y < 561; y += kStep)
            addLine(
                page, QStringLiteral("渠水清清稻花香里说丰年好"), columnLeft(other), y, kColumn);
        if (other != column)
            addLine(page, QStringLiteral("春茶开采了"), columnLeft(other), 600);
    }
    addColumnRule(page, column, 585);
    addColumnRow(page, column, {QStringLiteral("乡镇"), QStringLiteral("产量")}, 600);
    addColumnRule(page, column, 608);
    addColumnRow(page, column, {QStringLiteral("芦溪"), QStringLiteral("860")}, 600 + kStep);
    addColumnRow(page, column, {QStringLiteral("沙湾"), QStringLiteral("873")}, 600 + 2 * kStep);
    if (column < 2 && hasRest)
        addColumnRest(page, column + 1);
    return page;
}

QStringList textsOf(const PageText& page)
{
    QStringList texts;
    for (const PageLine& line : page.lines)
        texts << line.text;
    return texts;
}

} // namespace

void BrokenTablesTest::rowsBelowARuleGoOnOnTheNextPage()
{
    std::vector<PageText> pages{pageWithOpenTable(), pageWithRest()};
    const std::vector<BrokenTable> tables = findBrokenTables(pages);
    QCOMPARE(tables.size(), size_t(1));
    QVERIFY(pages[1].lines.front().isTableRow);
    QVERIFY(!pages[1].lines.back().isTableRow);
    joinBrokenTables(pages, tables);
    QVERIFY(textsOf(pages[0]).contains(QStringLiteral("𬭚于")));
    QCOMPARE(textsOf(pages[1]), QStringList{QStringLiteral("下半年的计划已经排定。")});
    // The moved rows stand in the columns, as far apart as the others.
    const auto last = std::find_if(pages[0].lines.begin(), pages[0].lines.end(),
        [](const PageLine& line) { return line.text == QStringLiteral("45"); });
    QCOMPARE(last->area.left, kLeft + 40 + 180);
    QCOMPARE(last->baseline, 630 + 4 * kStep);
}

void BrokenTablesTest::mayRunOverSeveralPages()
{
    PageText middle = emptyPage(2);
    for (int i = 0; i < 28; ++i)
        addRow(middle, {QStringLiteral("乡%1").arg(i), QString::number(900 + i)}, 90 + i * kStep);
    PageText last = pageWithRest();
    last.number = 3;
    std::vector<PageText> pages{pageWithOpenTable(), middle, last};
    const std::vector<BrokenTable> tables = findBrokenTables(pages);
    QCOMPARE(tables.size(), size_t(1));
    QCOMPARE(tables.front().size(), size_t(3));
    joinBrokenTables(pages, tables);
    QVERIFY(pages[1].lines.empty());
    QVERIFY(textsOf(pages[0]).contains(QStringLiteral("927")));
    QVERIFY(textsOf(pages[0]).contains(QStringLiteral("清渠")));
}

void BrokenTablesTest::repeatedHeaderIsNoise()
{
    PageText rest = emptyPage(2);
    addRule(rest, 75);
    addRow(rest, {QStringLiteral("乡镇"), QStringLiteral("产量")}, 90);
    addRule(rest, 98);
    addRow(rest, {QStringLiteral("清渠"), QStringLiteral("41")}, 90 + kStep);
    addRule(rest, 124);
    std::vector<PageText> pages{pageWithOpenTable(), rest};
    joinBrokenTables(pages, findBrokenTables(pages));
    QCOMPARE(textsOf(pages[1]), (QStringList{QStringLiteral("乡镇"), QStringLiteral("产量")}));
    QCOMPARE(pages[1].lines.front().noise, QStringLiteral("repeated-header"));
    QVERIFY(textsOf(pages[0]).contains(QStringLiteral("清渠")));
}

void BrokenTablesTest::closedTableIsWhole()
{
    PageText page = pageWithOpenTable();
    addRule(page, 630 + 2 * kStep + 8);
    std::vector<PageText> pages{page, pageWithRest()};
    QVERIFY(findBrokenTables(pages).empty());
}

void BrokenTablesTest::columnsOfTextAreNoTable()
{
    std::vector<PageText> pages;
    for (int number = 1; number <= 2; ++number) {
        PageText page = emptyPage(number);
        addRule(page, 75);
        for (int i = 0; i < 28; ++i) {
            for (const double left : {kLeft, kLeft + 150, kLeft + 300})
                addLine(
                    page, QStringLiteral("渠水清清稻花香里说丰年好"), left, 90 + i * kStep, 130);
        }
        addRule(page, 760);
        pages.push_back(page);
    }
    pages[0].rules.pop_back();
    QVERIFY(findBrokenTables(pages).empty());
}

void BrokenTablesTest::runningHeadIsNoRow()
{
    PageText next = emptyPage(2);
    addRow(next, {QStringLiteral("芦溪快报"), QStringLiteral("2")}, 60);
    addRule(next, 68);
    for (int i = 0; i < 6; ++i)
        addLine(next, QStringLiteral("竹编灯罩各乡镇都在做"), kLeft, 100 + i * kStep, kWidth);
    PageText first = emptyPage(1);
    for (int i = 0; i < 28; ++i)
        addLine(first, QStringLiteral("竹编灯罩各乡镇都在做"), kLeft, 90 + i * kStep, kWidth);
    std::vector<PageText> pages{first, next};
    QVERIFY(findBrokenTables(pages).empty());
}

void BrokenTablesTest::notesAtTheFootMakeRoom()
{
    PageText page = pageWithOpenTable();
    page.rules.push_back({{kLeft, 700, kLeft + 120, 700.5}, false});
    addLine(page, QStringLiteral("①产量按吨计。"), kLeft, 715);
    std::vector<PageText> pages{page, pageWithRest()};
    const std::vector<BrokenTable> tables = findBrokenTables(pages);
    QCOMPARE(tables.size(), size_t(1));
    joinBrokenTables(pages, tables);
    double foot = 0;
    double note = 0;
    for (const PageLine& line : pages[0].lines) {
        if (line.text == QStringLiteral("45"))
            foot = line.area.bottom;
        if (line.text.startsWith(u'①'))
            note = line.area.top;
    }
    QVERIFY(foot > 0);
    QVERIFY(note > foot);
}

void BrokenTablesTest::goesOnInTheNextColumn()
{
    std::vector<PageText> pages{pageInColumns(0)};
    const std::vector<BrokenTable> tables = findBrokenTables(pages);
    QCOMPARE(tables.size(), size_t(1));
    QCOMPARE(tables.front().size(), size_t(2));
    joinBrokenTables(pages, tables);
    // The rows stand under the others, what else is in the second column stays where it was.
    for (const PageLine& line : pages[0].lines) {
        if (line.text == QStringLiteral("𬭚于")) {
            QCOMPARE(line.area.left, columnLeft(0) + 20);
            QCOMPARE(line.baseline, 600 + 4 * kStep);
        }
        if (line.text == QStringLiteral("春茶开采了"))
            QCOMPARE(line.baseline, 600.0);
    }
    QCOMPARE(textsOf(pages[0]).count(QStringLiteral("𬭚于")), 1);
}

void BrokenTablesTest::goesOnInTheFirstColumnOfTheNextPage()
{
    PageText first = pageInColumns(2);
    PageText second = emptyPage(2);
    addColumnRest(second, 0);
    std::vector<PageText> pages{first, second};
    joinBrokenTables(pages, findBrokenTables(pages));
    QVERIFY(textsOf(pages[0]).contains(QStringLiteral("𬭚于")));
    QVERIFY(pages[1].lines.empty());
}

void BrokenTablesTest::columnFarAwayIsNoRest()
{
    // A column of text stands between the two.
    PageText page = pageInColumns(0, false);
    addColumnRest(page, 2);
    std::vector<PageText> pages{page};
    QVERIFY(findBrokenTables(pages).empty());
    // The second column of the next page does not follow the third of this one.
    PageText next = emptyPage(2);
    for (int i = 0; i < 6; ++i)
        addLine(next, QStringLiteral("春茶开采了"), columnLeft(0), 90 + i * kStep, kColumn);
    addColumnRest(next, 1);
    pages = {pageInColumns(2), next};
    QVERIFY(findBrokenTables(pages).empty());
}

void BrokenTablesTest::rulesWithoutThicknessStay()
{
    PageText page = emptyPage(1);
    page.rules = {{{80, 100, 80, 300}, false}, {{80, 100, 300, 100}, false}};
    std::vector<PageText> pages{page};
    joinBrokenTables(pages, {});
    QCOMPARE(pages[0].rules.size(), size_t(2));
}

QTEST_APPLESS_MAIN(BrokenTablesTest)
#include "broken_tables_test.moc"
