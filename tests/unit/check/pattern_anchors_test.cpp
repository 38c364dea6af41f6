#include "check/pattern_anchors.h"

#include "check/pattern_text.h"

#include <QtTest>

using namespace qb;
using namespace qb::check;

class PatternAnchorsTest : public QObject {
    Q_OBJECT

    /// "word nearest farthest", sorted.
    static QStringList anchorsOf(const QString& pattern)
    {
        QString problem;
        const auto anchors = patternAnchors(pattern, problem);
        if (!anchors)
            return {QStringLiteral("?")};
        QStringList result;
        for (const PatternAnchor& anchor : *anchors)
            result << QStringLiteral("%1 %2 %3")
                          .arg(anchor.word)
                          .arg(anchor.nearest)
                          .arg(anchor.farthest == kNoLimit ? QStringLiteral("∞")
                                                           : QString::number(anchor.farthest));
        result.sort();
        return result;
    }

private Q_SLOTS:
    void findsWhatEveryMatchHolds_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char* name, const char* pattern, const QStringList& expected) {
            QTest::newRow(name) << QString::fromUtf8(pattern) << expected;
        };
        row("word", "石桥", {QStringLiteral("石桥 0 0")});
        row("beyond-bmp", "𬭚+钢", {QStringLiteral("𬭚 0 0")});
        row("alternatives", "石桥|木(?:船|筏)",
            {QStringLiteral("木筏 0 0"), QStringLiteral("木船 0 0"), QStringLiteral("石桥 0 0")});
        row("class", "[甲乙]丙", {QStringLiteral("乙丙 0 0"), QStringLiteral("甲丙 0 0")});
        row("range", "[丁-丂]丙", {QStringLiteral("丁丙 0 0"), QStringLiteral("丂丙 0 0")});
        row("optional", "甲乙?丙", {QStringLiteral("甲丙 0 0"), QStringLiteral("甲乙丙 0 0")});
        row("behind-others", "\\w{2,3}石桥", {QStringLiteral("石桥 2 6")});
        row("any-way-behind", "[^石]+石桥", {QStringLiteral("石桥 1 ∞")});
        row("looks-behind", "(?<=石桥|木)船",
            {QStringLiteral("木船 -1 -1"), QStringLiteral("石桥船 -2 -2")});
        row("looks-ahead", "船(?=靠岸)", {QStringLiteral("船靠岸 0 0")});
        row("goes-on-behind-a-look", "船(?=.*岸)篷", {QStringLiteral("船篷 0 0")});
        row("negative-looks", "(?<!木)船(?!篷)", {QStringLiteral("船 0 0")});
        row("group-taken", "(石|桥)\\1", {QStringLiteral("桥桥 0 0"), QStringLiteral("石石 0 0")});
        row("group-taken-twice", "(石|𬭚桥)\\1\\1",
            {QStringLiteral("石石石 0 0"), QStringLiteral("𬭚桥𬭚桥𬭚桥 0 0")});
        row("group-taken-behind-others", "(石|桥)船?\\1",
            {QStringLiteral("桥桥 0 0"), QStringLiteral("桥石 0 0"), QStringLiteral("桥船桥 0 0"),
                QStringLiteral("桥船石 0 0"), QStringLiteral("石桥 0 0"),
                QStringLiteral("石石 0 0"), QStringLiteral("石船桥 0 0"),
                QStringLiteral("石船石 0 0")});
        row("repeated", "石{3,}", {QStringLiteral("石石石 0 0")});
        row("repeated-group", "(?:石桥){2}", {QStringLiteral("石桥石桥 0 0")});
        row("lazy", "石.*?桥", {QStringLiteral("石 0 0")});
        row("code", "\\x{77F3}\\.", {QStringLiteral("石. 0 0")});
        row("borders", "^石$", {QStringLiteral("石 0 0")});
        row("different-branches", "(?<=木)船|桥",
            {QStringLiteral("木船 -1 -1"), QStringLiteral("桥 0 0")});
        row("begins-with-few", "，[甲乙]\\w+",
            {QStringLiteral("，乙 0 0"), QStringLiteral("，甲 0 0")});
        row("branches-begin-with-few", "，(?:甲.*|[乙丙]\\w)",
            {QStringLiteral("，丙 0 0"), QStringLiteral("，乙 0 0"), QStringLiteral("，甲 0 0")});
        row("begins-with-anything", "，(?:甲.*|\\w乙|.)", {QStringLiteral("， 0 0")});
        row("looks-behind-what-it-begins-with", "，(?:(?<=桥，)甲.*)",
            {QStringLiteral("桥，甲 -1 -1")});
        row("looks-ahead-at-few", "，(?=甲.*岸|乙\\w+岸)",
            {QStringLiteral("，乙 0 0"), QStringLiteral("，甲 0 0")});
        row("nothing", ".+", {QStringLiteral("?")});
        row("one-branch-without", "石|\\w", {QStringLiteral("?")});
        row("not-needed", "石?", {QStringLiteral("?")});
    }
    void findsWhatEveryMatchHolds()
    {
        QFETCH(QString, pattern);
        QFETCH(QStringList, expected);
        expected.sort();
        QCOMPARE(anchorsOf(pattern), expected);
    }

    void takesTheRarestWord()
    {
        QCOMPARE(anchorsOf(QStringLiteral("\\d+的消防车")),
            QStringList() << QStringLiteral("的消防车 1 ∞"));
    }

    void refusesWhatItCannotRead_data()
    {
        QTest::addColumn<QString>("pattern");
        for (const char* pattern : {"(?R)石", "(?<name>石)", "石\\K桥", "(?(1)石|桥)", "(*UTF)石",
                 "石)", "(石", "[石", "[[:alpha:]]", "石{3,1}", "石**", "\\Q石\\E", "(?i)a"})
            QTest::newRow(pattern) << QString::fromUtf8(pattern);
    }
    void refusesWhatItCannotRead()
    {
        QFETCH(QString, pattern);
        QString problem;
        QVERIFY(!patternAnchors(pattern, problem));
        QVERIFY(!problem.isEmpty());
    }

    void writesOutClassesAndLists_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* pattern, const char* expected) {
            QTest::newRow(name) << QString::fromUtf8(pattern) << QString::fromUtf8(expected);
        };
        row("class", "{han}", "[\\p{sc:Han}]");
        row("class-in-brackets", "[{han}{digit}]", "[\\p{sc:Han}0-9]");
        row("repetition", "石{2,3}", "石{2,3}");
        row("unicode-class", "\\p{Lu}{2}", "\\p{Lu}{2}");
        row("list", "\\d{units}", "\\d(?:𠮷\\+|平方米|米)");
        row("list-in-lookbehind", "(?<={units})石", "(?<=𠮷\\+|平方米|米)石");
        row("list-among-alternatives", "(?<!一|{units}|二)石", "(?<!一|𠮷\\+|平方米|米|二)石");
        row("list-of-characters-in-brackets", "[{marks}a]", "[\\+\\-a]");
        row("escaped", "\\{units}", "\\{units}");
    }
    void writesOutClassesAndLists()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, expected);
        const WordLists lists{
            {QStringLiteral("units"),
                {QStringLiteral("米"), QStringLiteral("𠮷+"), QStringLiteral("平方米")}},
            {QStringLiteral("marks"), {QStringLiteral("+"), QStringLiteral("-")}}};
        QString problem;
        QCOMPARE(expandedPattern(pattern, lists, problem), expected);
        QVERIFY(problem.isEmpty());
    }

    void namesAnUnknownList()
    {
        QString problem;
        expandedPattern(QStringLiteral("石{unit}"), {}, problem);
        QCOMPARE(problem, QStringLiteral("unit"));
    }
};

QTEST_APPLESS_MAIN(PatternAnchorsTest)
#include "pattern_anchors_test.moc"
