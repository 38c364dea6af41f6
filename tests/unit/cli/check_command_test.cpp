#include "command_line.h"

#include <QJsonArray>
#include <QtTest>

class CheckCommandTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qunsetenv("QINGBAO_WORKSPACE"); }
    void cleanup() { qunsetenv("LIBIME_MODEL_DIRS"); }
    void helpShowsSeveralExamples();
    void tellsLineAndColumnOfManyFindings();
    void fixTellsAllThatItLeaves();
    void cutsWhatIsTooLongForALine();
    void jsonTellsThatTheModelIsOff();
    void namesTheFamilyThatWasMeant();
    void unsureHintsAreToldOnDemand();
    void tellsWhatItLeftUnmended();
    void optionsForFilesAreRefusedForAWorkspace_data();
    void optionsForFilesAreRefusedForAWorkspace();
    void recordsNoRoundWhoseSheetCouldNotBeWritten();
    void tellsWhatWasDoneWithWords();

private:
    CommandLine m_line;
};

void CheckCommandTest::helpShowsSeveralExamples()
{
    QCOMPARE(m_line.run({QStringLiteral("check"), QStringLiteral("--help")}), 0);
    QVERIFY(m_line.output.count(QStringLiteral("\n  qingbao check ")) >= 4);
    for (const char* word : {"--fix", "--source", "--record next"})
        QVERIFY2(m_line.output.contains(QStringLiteral("qingbao check "))
                && m_line.output.section(QStringLiteral("例子"), 1).contains(QLatin1String(word)),
            word);
}

void CheckCommandTest::tellsLineAndColumnOfManyFindings()
{
    m_line.input
        = QStringLiteral("𬭚厂投产。。\n\n另一段。。又一句。。\n").toUtf8();
    QCOMPARE(m_line.run({QStringLiteral("check"), QStringLiteral("-"), QStringLiteral("--rules"),
                 QStringLiteral("punctuation.doubled")}),
        0);
    QStringList places;
    for (const QString& line : m_line.output.trimmed().split(u'\n'))
        places << line.section(u' ', 0, 0);
    QCOMPARE(
        places, (QStringList{QStringLiteral("1:5"), QStringLiteral("3:4"), QStringLiteral("3:9")}));
}

void CheckCommandTest::unsureHintsAreToldOnDemand()
{
    const QString possible = QStringLiteral("spelling.possible");
    m_line.input
        = QStringLiteral("今年小麦卖了个好价钱。欢迎其它厂家参展。工程己经完成。\n").toUtf8();
    QCOMPARE(
        m_line.run({QStringLiteral("check"), QStringLiteral("-"), QStringLiteral("--hints")}), 0);
    QVERIFY2(!m_line.errors.contains(QStringLiteral("模型")), qPrintable(m_line.errors));
    QVERIFY(m_line.output.contains(possible));
    QVERIFY(m_line.output.contains(QStringLiteral("wording.other"))); // a rule's hint has grounds
    QCOMPARE(m_line.run({QStringLiteral("check"), QStringLiteral("-")}), 0);
    QVERIFY(!m_line.output.contains(possible));
    QVERIFY(m_line.output.contains(QStringLiteral("wording.other")));
    QVERIFY(m_line.errors.contains(QStringLiteral("--hints")));
    QCOMPARE(
        m_line.run({QStringLiteral("check"), QStringLiteral("-"), QStringLiteral("--json")}), 0);
    QVERIFY(m_line.output.contains(possible));
}

void CheckCommandTest::tellsWhatItLeftUnmended()
{
    m_line.input
        = QStringLiteral("𬭚厂投产。。他获评“专精特新企业。\n").toUtf8();
    QCOMPARE(
        m_line.run({QStringLiteral("check"), QStringLiteral("-"), QStringLiteral("--fix")}), 0);
    QCOMPARE(m_line.output, QStringLiteral("𬭚厂投产。他获评“专精特新企业。\n"));
    QVERIFY2(m_line.errors.contains(QStringLiteral("pairing.unpaired")), qPrintable(m_line.errors));
    QVERIFY(!m_line.errors.contains(QStringLiteral("punctuation.doubled")));
}

void CheckCommandTest::fixTellsAllThatItLeaves()
{
    constexpr int kMany = 12;
    m_line.input
        = QStringLiteral("𬭚厂获评“专精特新企业。\n").repeated(kMany).toUtf8();
    QCOMPARE(
        m_line.run({QStringLiteral("check"), QStringLiteral("-"), QStringLiteral("--fix")}), 0);
    QCOMPARE(m_line.errors.count(QStringLiteral("pairing.unpaired")), kMany);
}

/// One finding a line, also where it is about the whole text.
void CheckCommandTest::cutsWhatIsTooLongForALine()
{
    m_line.input
        = QStringLiteral("這家工廠的訂單已經排到明年三月，車間裡機器轟鳴，工人們都在趕製新產品。\n"
                         "臺灣的業者來這裡參觀，對開發區的產業發展環境讚不絕口。\n")
              .toUtf8();
    QCOMPARE(m_line.run({QStringLiteral("check"), QStringLiteral("-"), QStringLiteral("--rules"),
                 QStringLiteral("structure.traditional")}),
        0);
    const QStringList lines = m_line.output.trimmed().split(u'\n');
    QCOMPARE(lines.size(), 1);
    QVERIFY(lines.first().contains(QStringLiteral("…”→“")));
    QVERIFY2(lines.first().size() < 180, qPrintable(lines.first()));
}

void CheckCommandTest::jsonTellsThatTheModelIsOff()
{
    m_line.input = QStringLiteral("甲厂投产。\n乙厂停产。\n").toUtf8();
    qputenv("LIBIME_MODEL_DIRS", "/nowhere");
    QCOMPARE(m_line.run({QStringLiteral("check"), QStringLiteral("-")}), 0);
    QVERIFY(m_line.errors.contains(QStringLiteral("模型")));
    QCOMPARE(
        m_line.run({QStringLiteral("check"), QStringLiteral("-"), QStringLiteral("--json")}), 0);
    QCOMPARE(m_line.json().value(QStringLiteral("warnings")).toArray().size(), 1);
    QVERIFY(m_line.errors.isEmpty());
    QCOMPARE(
        m_line.run({QStringLiteral("check"), QStringLiteral("-"), QStringLiteral("--lines")}), 0);
    const QStringList lines = m_line.output.trimmed().split(u'\n');
    QCOMPARE(lines.size(), 2);
    for (const QString& line : lines)
        QCOMPARE(QJsonDocument::fromJson(line.toUtf8())
                     .object()
                     .value(QStringLiteral("warnings"))
                     .toArray()
                     .size(),
            1);
}

void CheckCommandTest::namesTheFamilyThatWasMeant()
{
    QCOMPARE(m_line.run({QStringLiteral("check"), QStringLiteral("-"), QStringLiteral("--rules"),
                 QStringLiteral("punctuaton")}),
        2);
    QVERIFY2(
        m_line.errors.contains(QStringLiteral("是不是 punctuation？")), qPrintable(m_line.errors));
}

void CheckCommandTest::optionsForFilesAreRefusedForAWorkspace_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("value");
    QTest::newRow("source") << QStringLiteral("--source") << QStringLiteral("raw.txt");
    QTest::newRow("source-date") << QStringLiteral("--source-date") << QStringLiteral("2025-01-31");
    QTest::newRow("dictionary") << QStringLiteral("--dictionary") << QStringLiteral("words.txt");
    QTest::newRow("encoding") << QStringLiteral("--encoding") << QStringLiteral("gb18030");
}

/// They were taken and did nothing.
void CheckCommandTest::optionsForFilesAreRefusedForAWorkspace()
{
    QFETCH(QString, option);
    QFETCH(QString, value);
    QCOMPARE(m_line.run({QStringLiteral("check"), QStringLiteral("workspace:i1"),
                 QStringLiteral("--workspace"), QStringLiteral("none.qingbao"), option, value}),
        2);
    QVERIFY2(m_line.errors.contains(option), qPrintable(m_line.errors));
}

/// The round was recorded first, and a second time when the user tried again.
void CheckCommandTest::recordsNoRoundWhoseSheetCouldNotBeWritten()
{
    QTemporaryDir folder;
    QFile raw(folder.filePath(QStringLiteral("raw.txt")));
    QVERIFY(raw.open(QFile::WriteOnly));
    raw.write(
        QStringLiteral("乙厂停产\n乙厂的生产线以经停产，𬭚合金阀芯待检。\n")
            .toUtf8());
    raw.close();
    const QString workspace = folder.filePath(QStringLiteral("w.qingbao"));
    const auto run = [&](const QStringList& words) {
        return m_line.run(words + QStringList{QStringLiteral("--workspace"), workspace});
    };
    QCOMPARE(run({QStringLiteral("import"), raw.fileName()}), 0);
    const QStringList report{
        QStringLiteral("check"), QStringLiteral("report"), QStringLiteral("workspace:c1")};
    const QStringList record{QStringLiteral("--record"), QStringLiteral("next")};
    QCOMPARE(run(report + record
                 + QStringList{QStringLiteral("-o"), folder.filePath(QStringLiteral("no/s.pdf"))}),
        1);
    const auto rounds = [&] {
        QStringList titles;
        const QJsonArray all = m_line.json().value(QStringLiteral("rounds")).toArray();
        for (const QJsonValue& round : all)
            titles << round.toObject().value(QStringLiteral("title")).toString();
        return titles;
    };
    const QStringList json{QStringLiteral("--json")};
    QCOMPARE(run(report + json), 0);
    QCOMPARE(rounds(), QStringList{QStringLiteral("本次")});
    QCOMPARE(run(report + record + json), 0);
    QCOMPARE(rounds(), QStringList{QStringLiteral("一校")}); // not once more as 本次
    QCOMPARE(run(report + json), 0);
    QCOMPARE(rounds(), (QStringList{QStringLiteral("一校"), QStringLiteral("本次")}));

    const QStringList first{QStringLiteral("check"), QStringLiteral("workspace:c1"),
        QStringLiteral("--record"), QStringLiteral("1")};
    QCOMPARE(run(first), 0);
    QVERIFY(m_line.errors.contains(QStringLiteral("已记为一校，代替以前记的一校")));
}

/// "共 1 条" after the second word read as if the first were gone.
void CheckCommandTest::tellsWhatWasDoneWithWords()
{
    QTemporaryDir folder;
    const QString workspace = folder.filePath(QStringLiteral("w.qingbao"));
    QFile raw(folder.filePath(QStringLiteral("raw.txt")));
    QVERIFY(raw.open(QFile::WriteOnly));
    raw.write(QStringLiteral("乙厂停产\n乙厂的生产线停产检修。\n").toUtf8());
    raw.close();
    const auto said = [&](const QStringList& words) {
        m_line.run(words + QStringList{QStringLiteral("--workspace"), workspace});
        return m_line.output.trimmed();
    };
    said({QStringLiteral("import"), raw.fileName()});
    const QString dictionary = QStringLiteral("dictionary");
    QCOMPARE(said({dictionary, QStringLiteral("add"), QStringLiteral("𬭚都"),
                 QStringLiteral("智都")}),
        QStringLiteral("已加入 2 条"));
    QCOMPARE(said({dictionary, QStringLiteral("remove"), QStringLiteral("智都")}),
        QStringLiteral("已删去 1 条"));
    QCOMPARE(said({dictionary, QStringLiteral("export"), folder.filePath(QStringLiteral("w.txt"))}),
        QStringLiteral("已导出 1 条"));
}

QTEST_MAIN(CheckCommandTest)
#include "check_command_test.moc"
