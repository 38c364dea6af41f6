#include "importers/aligned_cells.h"

#include <QTest>

using namespace qb;
using namespace qb::importers;

/// Tables whose cells no rule parts.
class AlignedCellsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rowsOfCellsAreATable();
    void figuresMayBeFlushRight();
    void rowWithoutANameGoesOnWithTheOneAbove();
    void emptyCellsStayEmpty();
    void textAroundATableStays();
    void columnsOfTextAreNoTable();
    void shortLinesInColumnsOfTextAreNoTable();
    void tooFewRowsOrColumnsAreNoTable();
    void headlinesSideBySideAreNoTable();
    void cellsOutOfLineAreNoTable();
};

namespace {

constexpr double kSize = 10;
const BodyType kBody{kSize, false};

void add(std::vector<PageLine>& lines, const QString& text, double left, double baseline,
    double size = kSize)
{
    PageLine line;
    line.text = text;
    line.size = size;
    line.baseline = baseline;
    line.area = {left, baseline - 0.85 * size, left + size * double(text.toUcs4().size()),
        baseline + 0.15 * size};
    lines.push_back(line);
}

/// Rows 18 points apart, columns 120.
std::vector<PageLine> linesOf(const std::vector<QStringList>& rows)
{
    std::vector<PageLine> lines;
    double y = 200;
    for (const QStringList& row : rows) {
        for (int i = 0; i < row.size(); ++i) {
            if (!row[i].isEmpty())
                add(lines, row[i], 60 + 120 * i, y);
        }
        y += 18;
    }
    return lines;
}

QString textOf(const FoundTable& table)
{
    QStringList rows;
    for (const auto& row : table.block->table.rows) {
        QStringList cells;
        for (const TableCell& cell : row)
            cells << cell.text;
        rows << cells.join(u'|');
    }
    return rows.join(u'/');
}

const std::vector<QStringList> kRows{
    {QStringLiteral("村名"), QStringLiteral("户数"), QStringLiteral("管护人")},
    {QStringLiteral("柳湾村"), QStringLiteral("42"), QStringLiteral("阮青禾")},
    {QStringLiteral("石泉村"), QStringLiteral("137"), QStringLiteral("𬭚小川")},
    {QStringLiteral("坝头村"), QStringLiteral("9"), QStringLiteral("葛\U000E0100远舟")},
};

} // namespace

void AlignedCellsTest::rowsOfCellsAreATable()
{
    std::vector<PageLine> lines = linesOf(kRows);
    const auto tables = takeAlignedCells(lines, kBody);
    QVERIFY(lines.empty());
    QCOMPARE(tables.size(), 1U);
    QCOMPARE(textOf(tables.front()),
        QStringLiteral(
            "村名|户数|管护人/柳湾村|42|阮青禾/石泉村|137|𬭚小川/坝头村|9|葛\U000E0100远舟"));
    QCOMPARE(tables.front().block->table.headerRows, 1);
}

void AlignedCellsTest::figuresMayBeFlushRight()
{
    std::vector<PageLine> lines;
    double y = 200;
    for (const char* figure : {"8", "1203", "75"}) {
        const QString text = QString::fromLatin1(figure);
        add(lines, QStringLiteral("柳湾村"), 60, y);
        add(lines, text, 220 - kSize * double(text.size()), y);
        add(lines, QStringLiteral("已修"), 300, y);
        y += 18;
    }
    QCOMPARE(textOf(takeAlignedCells(lines, kBody).at(0)),
        QStringLiteral("柳湾村|8|已修/柳湾村|1203|已修/柳湾村|75|已修"));
}

void AlignedCellsTest::rowWithoutANameGoesOnWithTheOneAbove()
{
    std::vector<QStringList> rows = kRows;
    rows.insert(rows.begin() + 1, {QString(), QStringLiteral("（户）"), QString()});
    std::vector<PageLine> lines = linesOf(rows);
    const auto tables = takeAlignedCells(lines, kBody);
    QCOMPARE(tables.size(), 1U);
    QVERIFY(textOf(tables.front()).startsWith(QStringLiteral("村名|户数（户）|管护人/柳湾村|42|")));
}

void AlignedCellsTest::emptyCellsStayEmpty()
{
    std::vector<QStringList> rows = kRows;
    rows.push_back({QStringLiteral("白桥村"), QString(), QStringLiteral("沈砚秋")});
    std::vector<PageLine> lines = linesOf(rows);
    const auto tables = takeAlignedCells(lines, kBody);
    QCOMPARE(tables.size(), 1U);
    QVERIFY(textOf(tables.front()).endsWith(QStringLiteral("白桥村||沈砚秋")));
}

void AlignedCellsTest::textAroundATableStays()
{
    std::vector<PageLine> lines = linesOf(kRows);
    add(lines, QStringLiteral("各村的管护人都已经定下来，名字写在路口的牌子上。"), 80, 170);
    add(lines, QStringLiteral("下个月起每周走一遍。"), 80, 200 + 18 * 4);
    QCOMPARE(takeAlignedCells(lines, kBody).size(), 1U);
    QCOMPARE(lines.size(), 2U);
    QVERIFY(lines[0].text.startsWith(QStringLiteral("各村")));
}

void AlignedCellsTest::columnsOfTextAreNoTable()
{
    std::vector<PageLine> lines;
    for (int row = 0; row < 12; ++row) {
        for (int column = 0; column < 3; ++column)
            add(lines, QStringLiteral("柳湾村的老桥修好以后走人"), 60 + 140 * column,
                200 + 15 * row);
    }
    QVERIFY(takeAlignedCells(lines, kBody).empty());
    QCOMPARE(lines.size(), 36U);
}

void AlignedCellsTest::shortLinesInColumnsOfTextAreNoTable()
{
    std::vector<PageLine> lines;
    for (int row = 0; row < 10; ++row) {
        for (int column = 0; column < 3; ++column) {
            const QString text = row > 3 && row < 8 ? QStringLiteral("老桥")
                                                    : QStringLiteral("柳湾村的老桥修好以后走人");
            add(lines, text, 60 + 140 * column, 200 + 15 * row);
        }
    }
    QVERIFY(takeAlignedCells(lines, kBody).empty());
    QCOMPARE(lines.size(), 30U);
}

void AlignedCellsTest::tooFewRowsOrColumnsAreNoTable()
{
    std::vector<PageLine> two = linesOf({kRows[0], kRows[1]});
    QVERIFY(takeAlignedCells(two, kBody).empty());
    QCOMPARE(two.size(), 6U);
    std::vector<QStringList> rows = kRows;
    for (QStringList& row : rows)
        row.removeLast();
    std::vector<PageLine> narrow = linesOf(rows);
    QVERIFY(takeAlignedCells(narrow, kBody).empty());
    QCOMPARE(narrow.size(), 8U);
}

void AlignedCellsTest::headlinesSideBySideAreNoTable()
{
    std::vector<PageLine> lines;
    for (int row = 0; row < 3; ++row) {
        for (int column = 0; column < 3; ++column)
            add(lines, QStringLiteral("老桥走人"), 60 + 140 * column, 200 + 24 * row, 18);
    }
    QVERIFY(takeAlignedCells(lines, kBody).empty());
}

void AlignedCellsTest::cellsOutOfLineAreNoTable()
{
    std::vector<PageLine> lines;
    for (int row = 0; row < 4; ++row) {
        const double shift = row % 2 == 0 ? 0 : 34;
        for (int column = 0; column < 3; ++column)
            add(lines, QStringLiteral("柳湾"), 60 + 140 * column + shift, 200 + 18 * row);
    }
    QVERIFY(takeAlignedCells(lines, kBody).empty());
    QCOMPARE(lines.size(), 12U);
}

QTEST_APPLESS_MAIN(AlignedCellsTest)
#include "aligned_cells_test.moc"
