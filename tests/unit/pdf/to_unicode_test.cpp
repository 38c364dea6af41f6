#include "pdf/to_unicode.h"

#include <QTest>

using namespace qb::pdf;

class ToUnicodeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesSurrogatePairsAndSequences();
    void joinsNeighboursIntoRanges();
    void neverRunsOverAByteBoundary();
    void splitsBlocksOfAHundred();
    void refusesWhatIsNoText();
    void prefersUnifiedIdeographs_data();
    void prefersUnifiedIdeographs();
};

void ToUnicodeTest::writesSurrogatePairsAndSequences()
{
    const QByteArray map
        = toUnicodeCMap({{5, QStringLiteral("𠮷")}, {9, QStringLiteral("郎\uFE00")}});
    QVERIFY(map.contains("2 beginbfchar\n<0005><D842DFB7>\n<0009><90CEFE00>\nendbfchar"));
    QVERIFY(map.contains("<0000><FFFF>"));
}

void ToUnicodeTest::joinsNeighboursIntoRanges()
{
    const QByteArray map = toUnicodeCMap({{17, QStringLiteral("0")}, {18, QStringLiteral("1")},
        {19, QStringLiteral("2")}, {30, QStringLiteral("A")}});
    QVERIFY(map.contains("1 beginbfchar\n<001E><0041>\nendbfchar"));
    QVERIFY(map.contains("1 beginbfrange\n<0011><0013><0030>\nendbfrange"));
}

void ToUnicodeTest::neverRunsOverAByteBoundary()
{
    const QByteArray codes
        = toUnicodeCMap({{0x00FF, QStringLiteral("a")}, {0x0100, QStringLiteral("b")}});
    QVERIFY(!codes.contains("beginbfrange"));
    const QByteArray texts
        = toUnicodeCMap({{1, QString(QChar(0x4EFF))}, {2, QString(QChar(0x4F00))}});
    QVERIFY(!texts.contains("beginbfrange"));
}

void ToUnicodeTest::splitsBlocksOfAHundred()
{
    std::map<quint16, QString> texts;
    for (int i = 0; i < 250; ++i)
        texts[quint16(i * 2)] = QString(QChar(0x4E00 + i));
    const QByteArray map = toUnicodeCMap(texts);
    QCOMPARE(map.count("100 beginbfchar"), qsizetype(2));
    QCOMPARE(map.count("\n50 beginbfchar"), qsizetype(1));
}

void ToUnicodeTest::refusesWhatIsNoText()
{
    for (const QString& text : {QStringLiteral("字"), QStringLiteral("𬭚"), QStringLiteral("𠮷"),
             QStringLiteral("葛󠄀"), QStringLiteral("ffi")})
        QVERIFY2(isMappable(text), qPrintable(text));
    for (const char16_t unit : {0x0000, 0xFEFF, 0xFFFE, 0xD842, 0xDFB7})
        QVERIFY(!isMappable(QStringLiteral("字") + QChar(unit)));
}

void ToUnicodeTest::prefersUnifiedIdeographs_data()
{
    QTest::addColumn<QString>("better");
    QTest::addColumn<QString>("worse");
    QTest::newRow("kangxi-radical") << QStringLiteral("隶") << QStringLiteral("⾪");
    QTest::newRow("compatibility-ideograph") << QStringLiteral("度") << QString(QChar(0xFA01));
    QTest::newRow("no-break-space") << QStringLiteral(" ") << QString(QChar(0x00A0));
}

void ToUnicodeTest::prefersUnifiedIdeographs()
{
    QFETCH(QString, better);
    QFETCH(QString, worse);
    QVERIFY(isPreferredText(better, worse));
    QVERIFY(!isPreferredText(worse, better));
    QVERIFY(!isPreferredText(better, better));
}

QTEST_GUILESS_MAIN(ToUnicodeTest)
#include "to_unicode_test.moc"
