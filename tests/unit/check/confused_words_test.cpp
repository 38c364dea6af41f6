#include "check/predicates.h"

#include <QtTest>

using namespace qb;
using namespace qb::check;

class ConfusedWordsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void asksWhatIsAround_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isWrong");
        QTest::newRow("right before") << QStringLiteral("利润高于逾期。") << true;
        QTest::newRow("before, not next to it") << QStringLiteral("高于往年的逾期。") << false;
        QTest::newRow("right behind") << QStringLiteral("逾期收益") << true;
        QTest::newRow("near") << QStringLiteral("市场上看，逾期较低") << true;
        QTest::newRow("another sentence") << QStringLiteral("看市场。逾期较低") << false;
        QTest::newRow("never with") << QStringLiteral("高于逾期贷款") << false;
        QTest::newRow("beyond the BMP") << QStringLiteral("𬭚价高于逾期𠮷") << true;
        QTest::newRow("at the ends") << QStringLiteral("逾期") << false;
        QTest::newRow("where two words meet") << QStringLiteral("高于逾期货") << false;
    }
    void asksWhatIsAround()
    {
        QFETCH(QString, text);
        QFETCH(bool, isWrong);
        const QStringList words{
            QStringLiteral("逾期 预期 高于< 市场 >收益 -贷款"), QStringLiteral("识于逾期货")};
        const qsizetype begin = text.indexOf(QStringLiteral("逾期"));
        Document document(text);
        document.setPlaces({{begin, begin + 2}});
        const std::vector<Hit> hits
            = predicateNamed(QStringLiteral("confused-words"))(document, words);
        QCOMPARE(!hits.empty(), isWrong);
        if (isWrong)
            QCOMPARE(hits.front().suggestions, QStringList{QStringLiteral("预期")});
    }

    void wordsOfABrokenFileSayNothing_data()
    {
        QTest::addColumn<QString>("predicate");
        QTest::addColumn<QString>("word");
        QTest::newRow("conditions without a word")
            << QStringLiteral("confused-words") << QStringLiteral("逾期 预期 < > -");
        QTest::newRow("arrow alone")
            << QStringLiteral("misspelt-long-words") << QStringLiteral("←");
        QTest::newRow("arrow and what is meant")
            << QStringLiteral("misspelt-long-words") << QStringLiteral("←期");
    }
    void wordsOfABrokenFileSayNothing()
    {
        QFETCH(QString, predicate);
        QFETCH(QString, word);
        Document document(QStringLiteral("逾期𠮷"));
        document.setPlaces({{0, 2}});
        QVERIFY(predicateNamed(predicate)(document, {word}).empty());
    }
};

QTEST_GUILESS_MAIN(ConfusedWordsTest)
#include "confused_words_test.moc"
