#include "check/known_pairs.h"

#include <QtTest>

using namespace qb;
using namespace qb::check;

class WordPairsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void holdsWhatIsInTheListAlone()
    {
        // Units of a range that is dense enough for slots and bits to collide.
        std::vector<Pair> pairs;
        for (char16_t first = u'一'; first < u'一' + 60; ++first)
            for (char16_t second = u'一'; second < u'一' + 60; second = char16_t(second + 2))
                pairs.push_back(pairOf(first, second));
        const WordPairs known(pairs);
        for (char16_t first = u'一'; first < u'一' + 60; ++first)
            for (char16_t second = u'一'; second < u'一' + 60; ++second) {
                const bool isIn = (second - u'一') % 2 == 0;
                QCOMPARE(known.holds(pairOf(first, second)), isIn);
                QVERIFY(!isIn || known.mayHold(pairOf(first, second)));
            }
        QVERIFY(!known.holds(0));
        QVERIFY(!WordPairs({}).holds(pairOf(u'水', u'力')));
    }

    void oneListIsOneTable()
    {
        const QString list = QStringLiteral("识水力风力");
        const auto table = WordPairs::of(list);
        QCOMPARE(WordPairs::of(QString(list.constData(), list.size())), table);
        QVERIFY(WordPairs::of(QStringLiteral("识水力")) != table);
        QVERIFY(table->holds(pairOf(u'风', u'力')));
    }

    void findsPairsOfSeveralListsInAText()
    {
        const WordBorders borders({QStringLiteral("识水力风力电站"), QStringLiteral("词光伏"),
            QStringLiteral("火电"), QStringLiteral("识")});
        const Document document(QStringLiteral("水力光伏𠮷火电站"));
        const KnownPairs known(document, borders);
        QList<qsizetype> found;
        for (qsizetype at = -1; at < document.text().size(); ++at)
            if (known.isAt(at))
                found << at;
        QCOMPARE(found, (QList<qsizetype>{0, 2, 7}));
        const Document empty{QString()};
        QVERIFY(!KnownPairs(empty, borders).isAt(-1));
        QVERIFY(!KnownPairs(empty, borders).isAt(0));
    }
};

QTEST_APPLESS_MAIN(WordPairsTest)
#include "word_pairs_test.moc"
