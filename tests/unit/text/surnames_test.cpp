#include "text/credits.h"
#include "text/surnames.h"

#include <QTest>

using namespace qb::text;

class SurnamesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesBeginWithSurnames_data();
    void namesBeginWithSurnames();
    void peopleAreToldByTheirNames();
    void reportersMayBearRareSurnames();
};

void SurnamesTest::namesBeginWithSurnames_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("mayBegin");
    QTest::newRow("surname") << QStringLiteral("钱多多") << true;
    QTest::newRow("beyond-bmp") << QStringLiteral("𬭚多多") << true;
    QTest::newRow("variation") << QStringLiteral("葛\U000E0101多") << true;
    QTest::newRow("no-surname") << QStringLiteral("来源") << false;
    QTest::newRow("emoji") << QStringLiteral("😀多多") << false;
    QTest::newRow("half-a-pair") << QString(QChar(0xd86c)) << false;
    QTest::newRow("empty") << QString() << false;
}

void SurnamesTest::namesBeginWithSurnames()
{
    QFETCH(QString, text);
    QFETCH(bool, mayBegin);
    QCOMPARE(mayBeginName(text), mayBegin);
}

void SurnamesTest::peopleAreToldByTheirNames()
{
    QVERIFY(areNamesOfPeople({QStringLiteral("孙望舒"), QStringLiteral("𬭚金石")}));
    QVERIFY(areNamesOfPeople({QStringLiteral("侯𠮷")}));
    QVERIFY(!areNamesOfPeople({QStringLiteral("𬭚金石")}));
    QVERIFY(!areNamesOfPeople({QStringLiteral("孙望舒"), QStringLiteral("😀多多")}));
    QVERIFY(!areNamesOfPeople({}));
    QVERIFY(areSurelyPeople({QStringLiteral("路小𬭚")}, false));
    QVERIFY(!areSurelyPeople({QStringLiteral("路线图")}, false));
}

void SurnamesTest::reportersMayBearRareSurnames()
{
    for (const QString& name : {QStringLiteral("𬭚多多"), QStringLiteral("钱多多")}) {
        const auto credits = creditsOf(QStringLiteral("柳湾网记者 ") + name);
        QVERIFY(credits.has_value());
        QVERIFY2(credits->byline.contains(name), qPrintable(credits->byline));
    }
    QVERIFY(!creditsOf(QStringLiteral("柳湾网记者 😀多多")).has_value());
}

QTEST_APPLESS_MAIN(SurnamesTest)
#include "surnames_test.moc"
