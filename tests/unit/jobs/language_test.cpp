#include "jobs/language.h"

#include <QtTest>

using namespace qb;

class LanguageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void followsTheEnvironment_data();
    void followsTheEnvironment();
};

void LanguageTest::followsTheEnvironment_data()
{
    QTest::addColumn<QByteArray>("all");
    QTest::addColumn<QByteArray>("lang");
    QTest::addColumn<QString>("language");
    QTest::newRow("nothing set") << QByteArray() << QByteArray() << QStringLiteral("zh_CN");
    QTest::newRow("posix") << QByteArray("C") << QByteArray("en_US.UTF-8")
                           << QStringLiteral("zh_CN");
    QTest::newRow("english") << QByteArray() << QByteArray("en_US.UTF-8") << QStringLiteral("en");
    QTest::newRow("LC_ALL wins") << QByteArray("en_GB") << QByteArray("zh_CN.UTF-8")
                                 << QStringLiteral("en");
    QTest::newRow("chinese") << QByteArray() << QByteArray("zh_CN.UTF-8")
                             << QStringLiteral("zh_CN");
    QTest::newRow("unknown") << QByteArray("xx_YY") << QByteArray() << QStringLiteral("zh_CN");
}

void LanguageTest::followsTheEnvironment()
{
    QFETCH(QByteArray, all);
    QFETCH(QByteArray, lang);
    QFETCH(QString, language);
    qputenv("LC_ALL", all);
    qputenv("LC_MESSAGES", {});
    qputenv("LANG", lang);
    QCOMPARE(jobs::wishedLanguage(), language);
}

QTEST_GUILESS_MAIN(LanguageTest)
#include "language_test.moc"
