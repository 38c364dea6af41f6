#include "pdf/numbers.h"

#include <QLocale>
#include <QTest>

#include <clocale>
#include <limits>

using namespace qb::pdf;

class NumbersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesShortNumbers_data();
    void writesShortNumbers();
    void ignoresTheLocale();
    void escapesStrings();
    void writesUtf16();
};

void NumbersTest::writesShortNumbers_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<int>("decimals");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("zero") << 0.0 << 2 << QByteArray("0");
    QTest::newRow("rounds-to-zero") << -0.001 << 2 << QByteArray("0");
    QTest::newRow("whole") << 12.0 << 2 << QByteArray("12");
    QTest::newRow("no-leading-zero") << 0.5 << 2 << QByteArray(".5");
    QTest::newRow("negative") << -0.25 << 2 << QByteArray("-.25");
    QTest::newRow("no-trailing-zero") << 10.10 << 2 << QByteArray("10.1");
    QTest::newRow("inner-zero") << 10.05 << 2 << QByteArray("10.05");
    QTest::newRow("float-noise") << 0.1 + 0.2 << 3 << QByteArray(".3");
    QTest::newRow("rounds-up") << 9.999 << 2 << QByteArray("10");
    QTest::newRow("integer") << 137.6 << 0 << QByteArray("138");
    QTest::newRow("six-decimals") << 1.0000015 << 6 << QByteArray("1.000002");
    QTest::newRow("not-a-number") << std::numeric_limits<double>::quiet_NaN() << 2
                                  << QByteArray("0");
    QTest::newRow("infinite") << std::numeric_limits<double>::infinity() << 2
                              << QByteArray("1000000000");
}

void NumbersTest::writesShortNumbers()
{
    QFETCH(double, value);
    QFETCH(int, decimals);
    QFETCH(QByteArray, expected);
    QByteArray out;
    appendNumber(out, value, decimals);
    QCOMPARE(out, expected);
}

void NumbersTest::ignoresTheLocale()
{
    const QByteArray before = std::setlocale(LC_ALL, nullptr);
    std::setlocale(LC_ALL, "de_DE.UTF-8");
    QLocale::setDefault(QLocale(QLocale::German));
    QByteArray out;
    appendNumber(out, 1234.5);
    std::setlocale(LC_ALL, before.constData());
    QLocale::setDefault(QLocale::c());
    QCOMPARE(out, QByteArray("1234.5"));
}

void NumbersTest::escapesStrings()
{
    QByteArray out;
    appendLiteral(out, QByteArray("a(b)\\c\r\n\0d", 10));
    QCOMPARE(out, QByteArray("(a\\(b\\)\\\\c\\r\n\0d)", 16));
}

void NumbersTest::writesUtf16()
{
    QByteArray out;
    appendUtf16Hex(out, u"许𠮷");
    QCOMPARE(out, QByteArray("<FEFF8BB8D842DFB7>"));
}

QTEST_GUILESS_MAIN(NumbersTest)
#include "numbers_test.moc"
