#include "check/house_dictionary.h"

#include <QtTest>

using namespace qb;
using namespace qb::check;

class HouseDictionaryTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void givesBackWhatWasWritten()
    {
        const std::vector<DictionaryEntry> entries{{QStringLiteral("数智"), {}, {}},
            {QStringLiteral("𬭚矿"), {}, QStringLiteral("元素名")},
            {QStringLiteral("许昌县"), QStringLiteral("建安区"), QStringLiteral("2016年改设")}};
        const auto read = readDictionary(writeDictionary(entries), QStringLiteral("词库"));
        QVERIFY(read.isOk());
        QVERIFY(read.value() == entries);
    }

    void givesBackWordsThatLookLikeItsOwnSigns_data()
    {
        QTest::addColumn<QString>("word");
        for (const char* word : {"#1高炉", "\\#1高炉", "\\甲", "\\\\甲", "#", "A→B方案", "→", "甲→",
                 "→#乙", "#甲→乙", "甲 乙", "𬭚→𠮷", "葛󠄀县", "\"甲\"", "甲,乙"})
            QTest::newRow(word) << QString::fromUtf8(word);
    }
    void givesBackWordsThatLookLikeItsOwnSigns()
    {
        QFETCH(QString, word);
        const std::vector<QString> others{
            QString(), QStringLiteral("#丙→丁"), QStringLiteral("\\")};
        for (const QString& replacement : others)
            for (const QString& note : others) {
                const std::vector<DictionaryEntry> entries{
                    {QStringLiteral("前"), {}, {}}, {word, replacement, note}};
                QVERIFY(checkEntry(entries.back()).isOk());
                const auto read = readDictionary(writeDictionary(entries), QStringLiteral("f"));
                QVERIFY2(read.isOk(), read.isError() ? qPrintable(read.error().oneLine()) : "");
                QVERIFY(read.value() == entries);
            }
    }

    void refusesWordsThatNoFileCouldHold_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("replacement");
        QTest::newRow("replaced-character") << QStringLiteral("甲\uFFFD") << QString();
        QTest::newRow("byte-order-mark") << QStringLiteral("\uFEFF甲") << QString();
        QTest::newRow("half-a-character") << QStringLiteral("甲") + QChar(0xD842) << QString();
        QTest::newRow("line-end") << QStringLiteral("甲\n乙") << QString();
        QTest::newRow("spaces-alone") << QStringLiteral("甲") << QStringLiteral("　 ");
        QTest::newRow("space-at-the-end") << QStringLiteral("甲") << QStringLiteral("乙 ");
    }
    void refusesWordsThatNoFileCouldHold()
    {
        QFETCH(QString, word);
        QFETCH(QString, replacement);
        QVERIFY(checkEntry({word, replacement, {}}).isError());
    }

    void takesArrowsCommentsAndWindowsLines()
    {
        const auto read = readDictionary(
            QByteArrayLiteral("\xEF\xBB\xBF# 说明\r\n甲厂→乙厂\r\n\r\n丙\r\n丙\r\n"),
            QStringLiteral("f"));
        QVERIFY(read.isOk());
        QCOMPARE(read.value().size(), size_t(2));
        QCOMPARE(read.value().front().replacement, QStringLiteral("乙厂"));
    }

    void namesTheWrongLine_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty-word") << QByteArray("甲\n\t乙\n");
        QTest::newRow("same-word") << QByteArray("甲\n乙→乙\n");
        QTest::newRow("long-word") << QByteArray("甲\n") + QByteArray("乙").repeated(200);
        QTest::newRow("control") << QByteArray("甲\n乙\x01丙\n");
    }
    void namesTheWrongLine()
    {
        QFETCH(QByteArray, bytes);
        const auto read = readDictionary(bytes, QStringLiteral("词库.txt"));
        QVERIFY(read.isError());
        QVERIFY(read.error().kind == ErrorKind::BadInput);
        QVERIFY2(read.error().where.contains(u'2'), qPrintable(read.error().oneLine()));
    }

    void refusesBytesThatAreNoText()
    {
        QVERIFY(readDictionary(QByteArray("\xff\xfe\x00\x41", 4), QStringLiteral("f")).isError());
        QVERIFY(readDictionary(QByteArray("a\0b", 3), QStringLiteral("f")).isError());
    }

    void replacesUnlessPartOfRightWord()
    {
        const HouseDictionary dictionary({{QStringLiteral("许昌县"), QStringLiteral("建安区"), {}},
            {QStringLiteral("许昌县志"), {}, {}},
            {QStringLiteral("情报所"), QStringLiteral("科技情报所"), {}}});
        std::vector<Finding> findings;
        const QString text = QStringLiteral("𠮷许昌县与《许昌县志》；情报所与科技情报所");
        dictionary.findReplacements(text, findings);
        QCOMPARE(findings.size(), size_t(2));
        QCOMPARE(findings[0].range.begin, qsizetype(2));
        QCOMPARE(findings[0].suggestions, QStringList{QStringLiteral("建安区")});
        QCOMPARE(findings[1].text, QStringLiteral("情报所"));
        QCOMPARE(findings[1].range.begin, text.indexOf(QStringLiteral("情报所")));
    }
};

QTEST_APPLESS_MAIN(HouseDictionaryTest)
#include "house_dictionary_test.moc"
