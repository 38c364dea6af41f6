#include "cli/json_values.h"

#include <QtTest>

using namespace qb;

class JsonValuesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsCodePoints_data();
    void countsCodePoints();
    void tellsFindingsInCodePoints();
    void roundsTimesToMicroseconds();
};

void JsonValuesTest::countsCodePoints_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("count");
    QTest::newRow("han") << QStringLiteral("许昌") << 2;
    QTest::newRow("beyond the BMP") << QStringLiteral("𬭚𠮷a") << 3;
    QTest::newRow("variation selector") << QStringLiteral("葛󠄀") << 2;
    QTest::newRow("lone surrogate") << QString(QChar(0xD86F)) << 1;
    QTest::newRow("empty") << QString() << 0;
}

void JsonValuesTest::countsCodePoints()
{
    QFETCH(QString, text);
    QFETCH(int, count);
    QCOMPARE(int(cli::codePoints(text)), count);
}

void JsonValuesTest::tellsFindingsInCodePoints()
{
    const QString text = QStringLiteral("𬭚。。𠮷。。");
    check::Finding first;
    first.range = {2, 4};
    check::Finding second;
    second.range = {6, 8};
    const QJsonArray array = cli::toJson({first, second}, text);
    QCOMPARE(array.at(0).toObject().value(QStringLiteral("offset")).toInt(), 1);
    QCOMPARE(array.at(0).toObject().value(QStringLiteral("length")).toInt(), 2);
    QCOMPARE(array.at(1).toObject().value(QStringLiteral("offset")).toInt(), 4);
    QVERIFY(array.at(0).toObject().value(QStringLiteral("source")).isNull());
}

void JsonValuesTest::roundsTimesToMicroseconds()
{
    QCOMPARE(cli::roundedMs(1.23456789), 1.235);
}

QTEST_APPLESS_MAIN(JsonValuesTest)
#include "json_values_test.moc"
