#include "cli/arguments.h"

#include <QtTest>

using namespace qb;
using cli::Option;

namespace {

const std::vector<Option> kOptions{
    {QStringLiteral("json"), {}, {}, {}, false},
    {QStringLiteral("output"), QStringLiteral("FILE"), {}, QLatin1Char('o'), false},
    {QStringLiteral("set"), QStringLiteral("KEY=VALUE"), {}, {}, true},
};

} // namespace

class ArgumentsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsOptionsAndInputsInAnyOrder();
    void takesAllBehindTwoDashesAsInputs();
    void refusesWrongOptions_data();
    void refusesWrongOptions();
    void findsNearestName_data();
    void findsNearestName();
};

void ArgumentsTest::readsOptionsAndInputsInAnyOrder()
{
    const auto arguments = cli::parseArguments(
        {QStringLiteral("a.txt"), QStringLiteral("-o"), QStringLiteral("b.pdf"),
            QStringLiteral("--set=number=3"), QStringLiteral("--json"), QStringLiteral("--set"),
            QStringLiteral("x=-1"), QStringLiteral("-")},
        kOptions);
    QVERIFY(arguments.isOk());
    QCOMPARE(
        arguments.value().inputs(), QStringList({QStringLiteral("a.txt"), QStringLiteral("-")}));
    QCOMPARE(arguments.value().value(QStringLiteral("output")), QStringLiteral("b.pdf"));
    QCOMPARE(arguments.value().values(QStringLiteral("set")),
        QStringList({QStringLiteral("number=3"), QStringLiteral("x=-1")}));
    QVERIFY(arguments.value().has(QStringLiteral("json")));
}

void ArgumentsTest::takesAllBehindTwoDashesAsInputs()
{
    const auto arguments
        = cli::parseArguments({QStringLiteral("--"), QStringLiteral("--json")}, kOptions);
    QVERIFY(arguments.isOk());
    QCOMPARE(arguments.value().inputs(), QStringList{QStringLiteral("--json")});
    QVERIFY(!arguments.value().has(QStringLiteral("json")));
}

void ArgumentsTest::refusesWrongOptions_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("said");
    QTest::newRow("unknown with a near one")
        << QStringList{QStringLiteral("--jsno")} << QStringLiteral("--json");
    QTest::newRow("unknown short") << QStringList{QStringLiteral("-x")} << QStringLiteral("-x");
    QTest::newRow("no value") << QStringList{QStringLiteral("--output")} << QStringLiteral("FILE");
    QTest::newRow("value for a switch")
        << QStringList{QStringLiteral("--json=1")} << QStringLiteral("--json=1");
    QTest::newRow("twice") << QStringList{QStringLiteral("--json"), QStringLiteral("--json")}
                           << QStringLiteral("--json");
}

void ArgumentsTest::refusesWrongOptions()
{
    QFETCH(QStringList, words);
    QFETCH(QString, said);
    const auto arguments = cli::parseArguments(words, kOptions);
    QVERIFY(arguments.isError());
    QCOMPARE(arguments.error().kind, ErrorKind::Usage);
    QVERIFY2(arguments.error().oneLine().contains(said), qPrintable(arguments.error().oneLine()));
}

void ArgumentsTest::findsNearestName_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("nearest");
    QTest::newRow("swapped") << QStringLiteral("claen") << QStringLiteral("clean");
    QTest::newRow("missing letter") << QStringLiteral("chek") << QStringLiteral("check");
    QTest::newRow("far") << QStringLiteral("publish") << QString();
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("endless") << QString(100'000, u'x') << QString();
}

void ArgumentsTest::findsNearestName()
{
    QFETCH(QString, word);
    QFETCH(QString, nearest);
    QCOMPARE(cli::nearestName(
                 word, {QStringLiteral("clean"), QStringLiteral("check"), QStringLiteral("tag")}),
        nearest);
}

QTEST_APPLESS_MAIN(ArgumentsTest)
#include "arguments_test.moc"
