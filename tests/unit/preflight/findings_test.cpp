#include "preflight/findings.h"

#include <QtTest>

using namespace qb;

class FindingsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void passagesAreShownOnOneLine_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        QTest::newRow("plain") << QStringLiteral("含𬭚钢") << QStringLiteral("含𬭚钢");
        QTest::newRow("line end") << QStringLiteral("投\n产") << QStringLiteral("投 产");
        QTest::newRow("tab") << QStringLiteral("投\t产") << QStringLiteral("投 产");
        QTest::newRow("control") << QStringLiteral("投产\u0007") << QStringLiteral("投产\uFFFD");
        QTest::newRow("long") << QStringLiteral("一二三四五六") << QStringLiteral("一二三四…");
        QTest::newRow("cut within a character")
            << QStringLiteral("一二三𬭚五六") << QStringLiteral("一二三…");
    }
    void passagesAreShownOnOneLine()
    {
        QFETCH(QString, text);
        QFETCH(QString, shown);
        QCOMPARE(preflight::shown(text, 4), shown);
    }
};

QTEST_GUILESS_MAIN(FindingsTest)
#include "findings_test.moc"
