#include "cli/command.h"
#include "command_line.h"

#include <QtTest>

using namespace qb;

class RunTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qunsetenv("QINGBAO_WORKSPACE"); }
    void helpsWithEveryCommand_data();
    void helpsWithEveryCommand();
    void helpsWithGroupsAndAll();
    void tellsUsageErrorsWithStatusTwo_data();
    void tellsUsageErrorsWithStatusTwo();
    void tellsErrorsInJsonWhenAsked();
    void tellsAnErrorOnOneLine();
    void checksWithPositionsInCharacters();
    void checksEachLineByItself();
    void tellsProgramsTheTextWithAllFirstSuggestions();
    void fixesText();
    void tagsText();
    void tellsThatOutputIsFull();
    void stopsWhenInterrupted();
    void drawsProgressOnlyOnATerminal();
};

void RunTest::helpsWithEveryCommand_data()
{
    QTest::addColumn<QString>("name");
    for (const cli::CommandEntry& entry : cli::commandEntries())
        QTest::newRow(entry.name) << QString::fromLatin1(entry.name);
}

void RunTest::helpsWithEveryCommand()
{
    QFETCH(QString, name);
    CommandLine line;
    QCOMPARE(line.run(name.split(u' ') << QStringLiteral("--help")), 0);
    QVERIFY(line.output.contains(QStringLiteral("qingbao ") + name));
    QVERIFY(line.output.contains(QStringLiteral("--help")));
    QVERIFY(line.output.contains(QStringLiteral("例子")));
    QVERIFY(line.errors.isEmpty());
}

void RunTest::helpsWithGroupsAndAll()
{
    CommandLine line;
    QCOMPARE(line.run({QStringLiteral("--help")}), 0);
    for (const cli::CommandEntry& entry : cli::commandEntries())
        QVERIFY(line.output.contains(QString::fromLatin1(entry.name)));
    QCOMPARE(line.run({QStringLiteral("issue"), QStringLiteral("--help")}), 0);
    QVERIFY(line.output.contains(QStringLiteral("issue new")));
    QVERIFY(!line.output.contains(QStringLiteral("render")));
    // The longest name is no exception to the columns.
    QCOMPARE(line.run({QStringLiteral("dictionary"), QStringLiteral("--help")}), 0);
    QSet<qsizetype> columns;
    for (const QString& shown : line.output.split(u'\n'))
        if (shown.startsWith(QStringLiteral("  dictionary ")))
            columns << shown.lastIndexOf(QStringLiteral("  ")) + 2;
    QCOMPARE(columns.size(), 1);
    QCOMPARE(line.run({QStringLiteral("--version")}), 0);
}

void RunTest::tellsUsageErrorsWithStatusTwo_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("said");
    const auto words = [](const char* text) {
        return QString::fromUtf8(text).split(u' ', Qt::SkipEmptyParts);
    };
    QTest::newRow("nothing") << words("") << QStringLiteral("--help");
    QTest::newRow("unknown command") << words("cleen a") << QStringLiteral("clean");
    QTest::newRow("later command") << words("backup") << QStringLiteral("backup");
    QTest::newRow("unknown option first") << words("--jsno") << QStringLiteral("--jsno");
    QTest::newRow("half a command") << words("issue") << QStringLiteral("export");
    QTest::newRow("unknown second word") << words("issue nwe") << QStringLiteral("issue new");
    QTest::newRow("unknown option") << words("clean a.txt --jsno") << QStringLiteral("--json");
    QTest::newRow("no input") << words("clean") << QStringLiteral("FILE");
    QTest::newRow("too many inputs") << words("show c1 c2 --workspace w") << QStringLiteral("c2");
    QTest::newRow("no output") << words("render a.txt") << QStringLiteral("-o");
    QTest::newRow("unknown profile")
        << words("render a.txt -o a.pdf --profile web") << QStringLiteral("archive");
    QTest::newRow("set without value")
        << words("render a.txt -o a.pdf --set number") << QStringLiteral("--set");
    QTest::newRow("no workspace") << words("list") << QStringLiteral("QINGBAO_WORKSPACE");
    QTest::newRow("bad date") << words("list --workspace w --since 2025-13-01")
                              << QStringLiteral("2025-13-01");
    QTest::newRow("bad limit") << words("list --workspace w --limit 0")
                               << QStringLiteral("--limit");
    QTest::newRow("unknown industry")
        << words("list --workspace w --industry gold") << QStringLiteral("new-materials");
    QTest::newRow("bad confidence")
        << words("check - --min-confidence 2") << QStringLiteral("--min-confidence");
    QTest::newRow("unknown rule") << words("check - --rules nothing.such")
                                  << QStringLiteral("nothing.such");
    QTest::newRow("move to nowhere")
        << words("issue move i1 c1 --workspace w") << QStringLiteral("--to");
}

void RunTest::tellsUsageErrorsWithStatusTwo()
{
    QFETCH(QStringList, words);
    QFETCH(QString, said);
    CommandLine line;
    QCOMPARE(line.run(words), 2);
    QVERIFY2(line.errors.contains(said), qPrintable(line.errors));
    QVERIFY(line.output.isEmpty());
    QCOMPARE(line.errors.count(u'\n'), 1);
}

void RunTest::tellsErrorsInJsonWhenAsked()
{
    CommandLine line;
    QCOMPARE(line.run({QStringLiteral("clean"), QStringLiteral("/没有/这个.txt"),
                 QStringLiteral("--json")}),
        1);
    QCOMPARE(line.error().value(QStringLiteral("kind")).toString(), QStringLiteral("not-found"));
    QVERIFY(line.error()
                .value(QStringLiteral("where"))
                .toString()
                .contains(QStringLiteral("这个.txt")));
    QVERIFY(line.error().contains(QStringLiteral("message")));
    QVERIFY(line.error().contains(QStringLiteral("hint")));
    QVERIFY(line.output.isEmpty());
    QCOMPARE(line.run({QStringLiteral("cleen"), QStringLiteral("--json")}), 2);
    QCOMPARE(line.error().value(QStringLiteral("kind")).toString(), QStringLiteral("usage"));
}

void RunTest::tellsAnErrorOnOneLine()
{
    CommandLine line;
    QCOMPARE(line.run({QStringLiteral("clean"), QStringLiteral("/没有/这\n个.txt")}), 1);
    QVERIFY(line.errors.startsWith(QStringLiteral("qingbao: ")));
    QCOMPARE(line.errors.count(u'\n'), 1);
    QCOMPARE(line.errors.count(QStringLiteral(" : ")), 2);
}

void RunTest::checksWithPositionsInCharacters()
{
    CommandLine line;
    line.input = QStringLiteral("𬭚厂𠮷日投产。。\n").toUtf8();
    QCOMPARE(line.run({QStringLiteral("check"), QStringLiteral("-"), QStringLiteral("--json")}), 0);
    const QJsonArray findings = line.json().value(QStringLiteral("findings")).toArray();
    QCOMPARE(findings.size(), 1);
    const QJsonObject finding = findings.first().toObject();
    QCOMPARE(finding.value(QStringLiteral("offset")).toInt()
            + finding.value(QStringLiteral("length")).toInt(),
        8);
    for (const char* key : {"offset", "length", "text", "suggestions", "rule", "category",
             "severity", "confidence", "message", "source"})
        QVERIFY2(finding.contains(QLatin1String(key)), key);
    QCOMPARE(line.json().value(QStringLiteral("fixed")).toString(),
        QStringLiteral("𬭚厂𠮷日投产。\n"));
}

void RunTest::checksEachLineByItself()
{
    CommandLine line;
    line.input = QStringLiteral("（甲厂\n乙厂）投产。。\n\n丙\n").toUtf8();
    QCOMPARE(line.run({QStringLiteral("check"), QStringLiteral("--lines")}), 0);
    const QStringList lines = line.output.trimmed().split(u'\n');
    QCOMPARE(lines.size(), 4);
    for (const QString& one : lines) {
        const QJsonObject object = QJsonDocument::fromJson(one.toUtf8()).object();
        QVERIFY(object.value(QStringLiteral("findings")).isArray());
        QVERIFY(object.value(QStringLiteral("fixed")).isString());
    }
}

void RunTest::tellsProgramsTheTextWithAllFirstSuggestions()
{
    CommandLine line;
    line.input = QStringLiteral("项目于2025年2月30日投产。。\n").toUtf8();
    QCOMPARE(line.run({QStringLiteral("check"), QStringLiteral("-"), QStringLiteral("--json")}), 0);
    QCOMPARE(line.json().value(QStringLiteral("fixed")).toString(),
        QStringLiteral("项目于2025年2月28日投产。\n"));
    QCOMPARE(line.run({QStringLiteral("check"), QStringLiteral("-"), QStringLiteral("--fix")}), 0);
    QCOMPARE(line.output, QStringLiteral("项目于2025年2月30日投产。\n"));
}

void RunTest::fixesText()
{
    CommandLine line;
    line.input = QStringLiteral("工程已完成。。\n").toUtf8();
    QCOMPARE(line.run({QStringLiteral("check"), QStringLiteral("-"), QStringLiteral("--fix")}), 0);
    QCOMPARE(line.output, QStringLiteral("工程已完成。\n"));
}

void RunTest::tagsText()
{
    CommandLine line;
    line.input
        = QStringLiteral("石墨烯导热膜量产\n甲厂的碳纤维和石墨烯复合材料昨天量产。\n").toUtf8();
    QCOMPARE(line.run({QStringLiteral("tag"), QStringLiteral("-"), QStringLiteral("--json")}), 0);
    const QJsonArray industries = line.json().value(QStringLiteral("industries")).toArray();
    QVERIFY(!industries.isEmpty());
    for (const char* key : {"id", "name", "group", "score", "evidence"})
        QVERIFY2(industries.first().toObject().contains(QLatin1String(key)), key);
    QVERIFY(line.json().contains(QStringLiteral("kind")));
}

void RunTest::tellsThatOutputIsFull()
{
    CommandLine line;
    line.isOutputFull = true;
    line.input = QStringLiteral("工程已完成。\n").toUtf8();
    QCOMPARE(line.run({QStringLiteral("check"), QStringLiteral("-")}), 1);
    QVERIFY(line.errors.contains(QStringLiteral("满了")));
}

void RunTest::stopsWhenInterrupted()
{
    CommandLine line;
    line.isInterrupted = true;
    line.input = QStringLiteral("标题\n正文一段，说明情况。\n").toUtf8();
    QCOMPARE(line.run({QStringLiteral("clean"), QStringLiteral("-")}), 1);
    QVERIFY(line.errors.contains(QStringLiteral("已取消")));
    QVERIFY(line.output.isEmpty());
}

void RunTest::drawsProgressOnlyOnATerminal()
{
    CommandLine line;
    line.input = QStringLiteral("标题\n正文一段，说明情况。\n").toUtf8();
    QCOMPARE(line.run({QStringLiteral("clean"), QStringLiteral("-")}), 0);
    QVERIFY(!line.errors.contains(u'\r'));
    line.isTerminal = true;
    QCOMPARE(line.run({QStringLiteral("clean"), QStringLiteral("-")}), 0);
    QVERIFY(line.errors.contains(u'\r'));
    QVERIFY(!line.output.contains(u'\r'));
}

QTEST_GUILESS_MAIN(RunTest)
#include "run_test.moc"
