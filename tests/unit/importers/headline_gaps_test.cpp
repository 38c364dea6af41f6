#include "importers/headline_gaps.h"

#include <QTest>

using namespace qb::importers;

/// Which pieces of bold type on one height are two headlines. Two columns of 220 points, with 10
/// between them.
class HeadlineGapsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsTwoHeadlinesFromOne_data();
    void tellsTwoHeadlinesFromOne();
    void knowsNumbersOfParts_data();
    void knowsNumbersOfParts();
};

namespace {

constexpr double kLeft = 70;
constexpr double kColumn = 220;
constexpr double kGutter = 10;
constexpr double kRight = kLeft + kColumn + kGutter;

TypePiece headline(double left, double right)
{
    return {{left, 100, right, 114}, 14};
}

std::vector<TypePiece> twoColumns()
{
    std::vector<TypePiece> lines;
    for (int i = 0; i < 6; ++i) {
        const double top = 125 + 14 * i;
        const double indent = i % 3 == 0 ? 22 : 0;
        lines.push_back({{kLeft + indent, top, kLeft + kColumn, top + 11}, 11});
        lines.push_back({{kRight + indent, top, kRight + (i == 5 ? 40 : kColumn), top + 11}, 11});
    }
    return lines;
}

std::vector<TypePiece> oneColumn()
{
    std::vector<TypePiece> lines;
    for (int i = 0; i < 6; ++i)
        lines.push_back({{kLeft, 125 + 14.0 * i, kRight + kColumn, 136 + 14.0 * i}, 11});
    return lines;
}

} // namespace

void HeadlineGapsTest::tellsTwoHeadlinesFromOne_data()
{
    QTest::addColumn<double>("leftEnd");
    QTest::addColumn<double>("rightBegin");
    QTest::addColumn<double>("leftBegin");
    QTest::addColumn<double>("rightEnd");
    QTest::addColumn<bool>("hasTwoColumns");
    QTest::addColumn<bool>("areTwo");

    QTest::newRow("at-the-left-of-their-columns")
        << kRight - 24 << kRight << kLeft << kRight + 150 << true << true;
    QTest::newRow("centred-over-their-columns")
        << kLeft + 190 << kRight + 28 << kLeft + 30 << kRight + 192 << true << true;
    QTest::newRow("caesura-over-the-gutter")
        << kRight - 12 << kRight + 2 << kRight - 120 << kRight + 110 << true << false;
    QTest::newRow("over-one-column")
        << kRight - 24 << kRight << kLeft << kRight + 150 << false << false;
}

void HeadlineGapsTest::tellsTwoHeadlinesFromOne()
{
    QFETCH(const double, leftEnd);
    QFETCH(const double, rightBegin);
    QFETCH(const double, leftBegin);
    QFETCH(const double, rightEnd);
    QFETCH(const bool, hasTwoColumns);
    QFETCH(const bool, areTwo);
    QCOMPARE(standOverColumns(headline(leftBegin, leftEnd), headline(rightBegin, rightEnd),
                 hasTwoColumns ? twoColumns() : oneColumn()),
        areTwo);
}

void HeadlineGapsTest::knowsNumbersOfParts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("gap");
    QTest::addColumn<double>("size");
    QTest::addColumn<bool>("isNumber");
    QTest::newRow("part") << "2" << 14.0 << 14.0 << true;
    QTest::newRow("part-of-a-part") << "2.1" << 12.0 << 12.0 << true;
    QTest::newRow("cell") << "2" << 10.0 << 10.0 << false;
    QTest::newRow("far") << "2" << 40.0 << 14.0 << false;
    QTest::newRow("figure") << "2024" << 14.0 << 14.0 << false;
    QTest::newRow("word") << QStringLiteral("𬭚") << 14.0 << 14.0 << false;
}

void HeadlineGapsTest::knowsNumbersOfParts()
{
    QFETCH(const QString, text);
    QFETCH(const double, gap);
    QFETCH(const double, size);
    QTEST(isPartNumber(text, gap, size, 10), "isNumber");
}

QTEST_APPLESS_MAIN(HeadlineGapsTest)
#include "headline_gaps_test.moc"
