#include "check/quoted_words.h"

#include <QtTest>

using namespace qb::check;

class QuotedWordsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void putsMarksAroundThatDoNotRunTogether_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("quoted");
        QTest::newRow("plain") << QStringLiteral("己") << QStringLiteral("“己”");
        QTest::newRow("beyond the BMP")
            << QStringLiteral("𬭚于") << QStringLiteral("“𬭚于”");
        QTest::newRow("none") << QString() << QStringLiteral("“”");
        QTest::newRow("quotation marks")
            << QStringLiteral("“十四五”") << QStringLiteral("「“十四五”」");
        QTest::newRow("one of a pair")
            << QStringLiteral("‘小作坊") << QStringLiteral("「‘小作坊」");
        QTest::newRow("straight ones") << QStringLiteral("\"链\"") << QStringLiteral("「\"链\"」");
    }
    void putsMarksAroundThatDoNotRunTogether()
    {
        QFETCH(QString, words);
        QFETCH(QString, quoted);
        QCOMPARE(quotedWords(words), quoted);
    }
};

QTEST_GUILESS_MAIN(QuotedWordsTest)
#include "quoted_words_test.moc"
