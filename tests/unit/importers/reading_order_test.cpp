#include "importers/reading_order.h"

#include <QTest>

using namespace qb;
using namespace qb::importers;

namespace {

text::RawLine piece(const QString& name, double left, double right, double baseline)
{
    text::RawLine line;
    line.text = name;
    line.left = left;
    line.right = right;
    line.baseline = baseline;
    line.size = 10;
    return line;
}

QString names(const std::vector<text::RawLine>& lines)
{
    QString result;
    for (const text::RawLine& line : lines)
        result += line.text;
    return result;
}

} // namespace

class ReadingOrderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsOneColumnDown();
    void readsColumnsLeftToRight();
    void headlineAcrossColumnsComesFirst();
    void pieceAcrossTheGutterParts();
    void takesNothing();
};

void ReadingOrderTest::readsOneColumnDown()
{
    QCOMPARE(
        names(inReadingOrder({piece(QStringLiteral("b"), 50, 550, 40),
            piece(QStringLiteral("a"), 50, 550, 20), piece(QStringLiteral("c"), 50, 200, 60)})),
        QStringLiteral("abc"));
}

void ReadingOrderTest::readsColumnsLeftToRight()
{
    std::vector<text::RawLine> pieces;
    for (int row = 0; row < 4; ++row) {
        pieces.push_back(piece(QString(QChar(u'e' + row)), 310, 550, 20 + row * 15));
        pieces.push_back(piece(QString(QChar(u'a' + row)), 50, 290, 20 + row * 15));
    }
    const auto lines = inReadingOrder(pieces);
    QCOMPARE(names(lines), QStringLiteral("abcdefgh"));
    QCOMPARE(lines.front().column, 1);
    QCOMPARE(lines.back().column, 2);
}

void ReadingOrderTest::headlineAcrossColumnsComesFirst()
{
    std::vector<text::RawLine> pieces{piece(QStringLiteral("H"), 100, 500, 10)};
    for (int row = 0; row < 3; ++row) {
        for (int column = 0; column < 3; ++column)
            pieces.push_back(piece(QString(QChar(u'a' + column * 3 + row)), 50 + column * 180,
                210 + column * 180, 40 + row * 15));
    }
    QCOMPARE(names(inReadingOrder(pieces)), QStringLiteral("Habcdefghi"));
}

void ReadingOrderTest::pieceAcrossTheGutterParts()
{
    std::vector<text::RawLine> pieces{piece(QStringLiteral("-"), 100, 500, 90)};
    for (int row = 0; row < 4; ++row) {
        pieces.push_back(piece(QString(QChar(u'a' + row)), 50, 290, 20 + row * 15));
        pieces.push_back(piece(QString(QChar(u'e' + row)), 310, 550, 20 + row * 15));
        pieces.push_back(piece(QString(QChar(u'i' + row)), 50, 290, 110 + row * 15));
        pieces.push_back(piece(QString(QChar(u'm' + row)), 310, 550, 110 + row * 15));
    }
    QCOMPARE(names(inReadingOrder(pieces)), QStringLiteral("abcdefgh-ijklmnop"));
}

void ReadingOrderTest::takesNothing()
{
    QVERIFY(inReadingOrder({}).empty());
}

QTEST_APPLESS_MAIN(ReadingOrderTest)
#include "reading_order_test.moc"
