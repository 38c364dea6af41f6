#include "text/word_automaton.h"

#include <QtTest>

using namespace qb;

class WordAutomatonTest : public QObject {
    Q_OBJECT

    /// "word@begin" of everything found, in order.
    static QStringList found(const QStringList& words, const QString& text)
    {
        text::WordAutomaton automaton;
        QStringList numbers;
        for (const QString& word : words)
            if (automaton.add(word) == numbers.size())
                numbers << word;
        automaton.compile();
        QStringList result;
        automaton.scan(text, [&](int word, qsizetype begin, qsizetype end) {
            result << text.mid(begin, end - begin) + u'@' + QString::number(begin);
            if (text.mid(begin, end - begin) != numbers.at(word))
                result << QStringLiteral("wrong number");
        });
        return result;
    }

private Q_SLOTS:
    void findsEveryOccurrence_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("none") << QStringList() << QStringLiteral("春天") << QStringList();
        QTest::newRow("empty-text")
            << QStringList{QStringLiteral("春")} << QString() << QStringList();
        QTest::newRow("overlapping") << QStringList{QStringLiteral("一二"), QStringLiteral("二三"),
            QStringLiteral("一二三四")}
                                     << QStringLiteral("一二三四")
                                     << QStringList{QStringLiteral("一二@0"),
                                            QStringLiteral("二三@1"), QStringLiteral("一二三四@0")};
        QTest::newRow("suffixes") << QStringList{QStringLiteral("丁"), QStringLiteral("丙丁"),
            QStringLiteral("甲乙丙丁")}
                                  << QStringLiteral("甲乙丙丁")
                                  << QStringList{QStringLiteral("甲乙丙丁@0"),
                                         QStringLiteral("丙丁@2"), QStringLiteral("丁@3")};
        QTest::newRow("fails-over")
            << QStringList{QStringLiteral("甲甲乙"), QStringLiteral("甲丙")}
            << QStringLiteral("甲甲甲乙甲甲丙")
            << QStringList{QStringLiteral("甲甲乙@1"), QStringLiteral("甲丙@5")};
        QTest::newRow("added-twice")
            << QStringList{QStringLiteral("雪"), QStringLiteral("雪"), QStringLiteral("山")}
            << QStringLiteral("雪山")
            << QStringList{QStringLiteral("雪@0"), QStringLiteral("山@1")};
        QTest::newRow("beyond-bmp")
            << QStringList{QStringLiteral("𬭚钢"), QStringLiteral("𠮷")}
            << QStringLiteral("𠮷𬭚𬭚钢")
            << QStringList{QStringLiteral("𠮷@0"), QStringLiteral("𬭚钢@4")};
        QTest::newRow("single-units")
            << QStringList{QStringLiteral("，"), QStringLiteral("。")} << QStringLiteral("春，春。")
            << QStringList{QStringLiteral("，@1"), QStringLiteral("。@3")};
        QTest::newRow("null-unit")
            << QStringList{QString(QChar(0)) + u'春'} << QStringLiteral("春") + QChar(0) + u'春'
            << QStringList{QString(QChar(0)) + QStringLiteral("春@1")};
        QTest::newRow("variation-sequence")
            << QStringList{QStringLiteral("葛\U000E0100"), QStringLiteral("葛")}
            << QStringLiteral("葛城葛\U000E0100城")
            << QStringList{QStringLiteral("葛@0"), QStringLiteral("葛@2"),
                   QStringLiteral("葛\U000E0100@2")};
    }
    void findsEveryOccurrence()
    {
        QFETCH(QStringList, words);
        QFETCH(QString, text);
        QFETCH(QStringList, expected);
        QCOMPARE(found(words, text), expected);
    }

    void agreesWithPlainSearch()
    {
        // All words of up to four letters over three, some with many children.
        const QString letters = QStringLiteral("山水风");
        QStringList words;
        QString text;
        quint32 state = 7;
        for (int i = 0; i < 3000; ++i) {
            state = state * 1664525u + 1013904223u;
            text += letters.at((state >> 16) % 3);
        }
        for (int i = 0; i < 40; ++i)
            words << text.mid(i * 7, 1 + i % 4);
        words.removeDuplicates();
        QStringList expected;
        for (qsizetype end = 1; end <= text.size(); ++end)
            for (qsizetype length = 4; length >= 1; --length)
                if (length <= end && words.contains(text.mid(end - length, length)))
                    expected << text.mid(end - length, length) + u'@'
                            + QString::number(end - length);
        QCOMPARE(found(words, text), expected);
    }
};

QTEST_APPLESS_MAIN(WordAutomatonTest)
#include "word_automaton_test.moc"
