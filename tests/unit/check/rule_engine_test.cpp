#include "check/arbitration.h"
#include "fixture.h"

#include <QDir>
#include <QTemporaryDir>

using namespace qb;
using namespace qb::check;
using namespace qb::check::testing;

/// Rules written for the test; what they find as "text@begin→suggestions".
class RuleEngineTest : public QObject {
    Q_OBJECT

    static void write(const QTemporaryDir& folder, const QString& name, const QString& content)
    {
        QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("resources/check")));
        QFile file(folder.filePath(QStringLiteral("resources/check/") + name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content.toUtf8());
    }

    static QString fileOf(const QString& rule, const QString& lists = QStringLiteral("{}"))
    {
        return QStringLiteral(
            "{\"format\":1,\"lists\":%1,\"rules\":[{\"id\":\"a.b\",\"message\":\"m\",\"bad\":["
            "\"x\"],%2}]}")
            .arg(lists, rule);
    }

    static QStringList shown(const std::vector<Finding>& findings)
    {
        QStringList result;
        for (const Finding& finding : findings)
            result << QStringLiteral("%1@%2%3")
                          .arg(finding.text)
                          .arg(finding.range.begin)
                          .arg(finding.suggestions.isEmpty()
                                  ? QString()
                                  : u'→' + finding.suggestions.join(u'/'));
        return result;
    }

    static QStringList found(
        const QString& rule, const QString& text, const QString& lists = QStringLiteral("{}"))
    {
        QTemporaryDir folder;
        write(folder, QStringLiteral("own.json"), fileOf(rule, lists));
        const auto checker = Checker::load(FolderEnvironment({folder.path()}));
        if (checker.isError())
            return {checker.error().oneLine()};
        std::vector<Finding> all;
        qsizetype begin = 0;
        for (const QString& paragraph : text.split(u'\n')) {
            for (Finding finding : checker.value()->checkParagraph(paragraph)) {
                finding.range.begin += begin;
                finding.range.end += begin;
                all.push_back(finding);
            }
            begin += paragraph.size() + 1;
        }
        return shown(arbitrated(all));
    }

private Q_SLOTS:
    void conditionsAllowPlaces_data()
    {
        QTest::addColumn<QString>("conditions");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char* name, const char* conditions, const char* text,
                             const QStringList& expected) {
            QTest::newRow(name) << QString::fromUtf8(conditions).replace(u'\'', u'"')
                                << QString::fromUtf8(text) << expected;
        };
        const auto at = [](qsizetype begin) {
            return QStringList{QStringLiteral("河水@%1→江水").arg(begin)};
        };
        row("none", "", "河水涨了", at(0));
        row("right-before", "'onlyBefore':['大','𠮷']", "𠮷河水", at(2));
        row("not-right-before", "'onlyBefore':['大']", "小河水", {});
        row("right-after", "'onlyAfter':['涨']", "河水涨", at(0));
        row("unless-before", "'unlessBefore':['大']", "大河水，小河水", at(5));
        row("unless-after", "'unlessAfter':['涨']", "河水涨，河水落", at(4));
        row("unless-inside", "'unlessInside':['大河水面']", "大河水面大河水", at(5));
        row("sentence-has", "'sentenceHas':['船']", "河水落。船到河水", at(6));
        row("sentence-has-not", "'sentenceHas':['船']", "河水落。船到。", {});
        row("sentence-lacks", "'sentenceLacks':['船']", "船到河水！河水落", at(5));
        row("paragraph-has", "'paragraphHas':['船']", "河水落\n河水涨。船到", at(4));
        row("paragraph-lacks", "'paragraphLacks':['船']", "河水落\n河水涨。船到", at(0));
        row("paragraph-start", "'at':['paragraph-start']", "“河水涨，河水落。\n", at(1));
        row("paragraph-end", "'at':['paragraph-end']", "河水，河水。”", at(3));
        row("sentence-start", "'at':['sentence-start']", "涨河水。河水", at(4));
        row("sentence-end", "'at':['sentence-end']", "河水涨河水。河", at(3));
        row("either-border", "'at':['paragraph-start','paragraph-end']", "河水，河水，河", at(0));
        row("within-quotes", "'within':['quotes']", "河水“河水”", at(3));
        row("not-within", "'notWithin':['quotes','book-marks','brackets']",
            "“河水”《河水》（河水）河水", at(12));
        row("behind-a-mark-without-its-pair", "'notWithin':['quotes']", "涨”河水", at(2));
        row("list", "'onlyAfter':['@boats','涨']", "河水𬭚船，河水鱼", at(0));
    }
    void conditionsAllowPlaces()
    {
        QFETCH(QString, conditions);
        QFETCH(QString, text);
        QFETCH(QStringList, expected);
        const QString lists = QStringLiteral("{\"boats\":[\"𬭚船\",\"木筏\"]}");
        const QString more = conditions.isEmpty() ? QString() : u',' + conditions;
        QCOMPARE(found(QStringLiteral("\"literals\":{\"河水\":\"江水\"}") + more, text, lists),
            expected);
        QCOMPARE(
            found(QStringLiteral("\"pattern\":\"河(?=水)水\",\"suggestions\":[\"江水\"]") + more,
                text, lists),
            expected);
    }

    void patternsRunAroundTheirWords_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char* name, const char* pattern, const QString& text,
                             const QStringList& expected) {
            QTest::newRow(name) << QString::fromUtf8(pattern) << text << expected;
        };
        row("begins-before-its-word", "[^，]{1,3}船", QStringLiteral("一二三四船，五船"),
            {QStringLiteral("二三四船@1"), QStringLiteral("五船@6")});
        row("leftmost-and-apart", "石+", QStringLiteral("石石石水石"),
            {QStringLiteral("石石石@0"), QStringLiteral("石@4")});
        row("beyond-bmp", "(?<=𠮷).船", QStringLiteral("𠮷𬭚船"),
            {QStringLiteral("𬭚船@2")});
        row("variation-sequence", "葛\\x{E0100}城", QStringLiteral("葛城葛\U000E0100城"),
            {QStringLiteral("葛\U000E0100城@2")});
        row("paragraph-ends", "^船|船$", QStringLiteral("船到船\n到船到"),
            {QStringLiteral("船@0"), QStringLiteral("船@2")});
        row("at-the-begin-alone", "^𠮷{0,2}船", QStringLiteral("𠮷船船\n𠮷𠮷船\n石船船"),
            {QStringLiteral("𠮷船@0"), QStringLiteral("𠮷𠮷船@5")});
        row("at-the-begin-or-anywhere", "^船|水船", QStringLiteral("船船水船"),
            {QStringLiteral("船@0"), QStringLiteral("水船@2")});
        row("no-end-where-it-stops-seeing", "船[^船]+$", QStringLiteral("船") + QString(600, u'水'),
            {});
        row("list", "\\d{boats}", QStringLiteral("3𬭚船4木"), {QStringLiteral("3𬭚船@0")});
        row("not-across-paragraphs", "船\\s*水", QStringLiteral("船\n水船 水"),
            {QStringLiteral("船 水@3")});
    }
    void patternsRunAroundTheirWords()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, text);
        QFETCH(QStringList, expected);
        const QString written = QString(pattern).replace(u'\\', QStringLiteral("\\\\"));
        QCOMPARE(found(QStringLiteral("\"pattern\":\"%1\"").arg(written), text,
                     QStringLiteral("{\"boats\":[\"𬭚船\"]}")),
            expected);
    }

    void suggestionsAreMadeOfGroups()
    {
        QCOMPARE(found(QStringLiteral(
                           "\"pattern\":\"([０-９]+)(船|筏)\",\"suggestions\":[\"{half-width:1}只"
                           "\\\\2\",\"\\\\2\\\\1\"]"),
                     QStringLiteral("１２船")),
            QStringList{QStringLiteral("１２船@0→12只船/船１２")});
        QCOMPARE(found(QStringLiteral("\"pattern\":\"船(水)?\",\"suggestions\":[\"筏\\\\1\"]"),
                     QStringLiteral("船")),
            QStringList{QStringLiteral("船@0→筏")});
        QCOMPARE(found(QStringLiteral("\"pattern\":\"船+\",\"map\":{\"船船\":\"船\"}"),
                     QStringLiteral("船船水船")),
            QStringList() << QStringLiteral("船船@0→船") << QStringLiteral("船@3"));
    }

    void unknownTransformsAreRefused()
    {
        const QStringList errors
            = found(QStringLiteral("\"pattern\":\"船\",\"suggestions\":[\"{wide:0}\"]"), QString());
        QVERIFY2(errors.value(0).contains(QStringLiteral("wide")), qPrintable(errors.value(0)));
    }

    void aRuleThatTakesTooLongSaysSo()
    {
        const QStringList result = found(QStringLiteral("\"pattern\":\"船(?:水+)+[火土]\""),
            QStringLiteral("船") + QString(300, u'水'));
        QCOMPARE(result, QStringList{QStringLiteral("船@0")});
    }

    void endlessFindingsAreCut()
    {
        const QStringList result
            = found(QStringLiteral("\"literals\":{\"水\":\"\"}"), QString(50'000, u'水'));
        QCOMPARE(result.size(), 10'000);
    }

    void ownFolderReplacesAShippedFile()
    {
        QTemporaryDir shipped;
        QTemporaryDir own;
        write(shipped, QStringLiteral("one.json"),
            fileOf(QStringLiteral("\"literals\":{\"山\":\"\"}")));
        write(
            own, QStringLiteral("one.json"), fileOf(QStringLiteral("\"literals\":{\"水\":\"\"}")));
        const auto checker = Checker::load(FolderEnvironment({own.path(), shipped.path()}));
        QVERIFY(checker.isOk());
        CheckOptions options;
        options.onlyRules = QStringList{QStringLiteral("a.b")};
        QCOMPARE(shown(checker.value()->check(QStringLiteral("山水"), options)),
            QStringList{QStringLiteral("水@1→")});
    }

    void aBrokenFileOfTheUsersOwnIsLeftOut_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("content");
        QTest::newRow("json-cut-off") << "own.json"
                                      << "{\"format\":1,\"rules\":[{\"id\":";
        QTest::newRow("in-place-of-the-shipped") << "one.json"
                                                 << "{\"format\":1,";
        QTest::newRow("unknown-key") << "own.json"
                                     << "{\"format\":1,\"rulez\":[]}";
        QTest::newRow("bad-pattern") << "own.json"
                                     << fileOf(QStringLiteral("\"pattern\":\"(水\""))
                                            .replace(QStringLiteral("a.b"), QStringLiteral("c.d"));
        QTest::newRow("number-of-a-shipped-rule")
            << "a.json" << fileOf(QStringLiteral("\"literals\":{\"水\":\"\"}"));
    }
    void aBrokenFileOfTheUsersOwnIsLeftOut()
    {
        QFETCH(QString, name);
        QFETCH(QString, content);
        QTemporaryDir shipped;
        QTemporaryDir own;
        write(shipped, QStringLiteral("one.json"),
            fileOf(QStringLiteral("\"literals\":{\"山\":\"𬭚\"}")));
        write(own, name, content);
        const auto checker = Checker::load(FolderEnvironment({own.path(), shipped.path()}));
        QVERIFY(checker.isOk());
        CheckOptions options;
        options.onlyRules = QStringList{QStringLiteral("a.b")};
        QCOMPARE(shown(checker.value()->check(QStringLiteral("𠮷山水"), options)),
            QStringList{QStringLiteral("山@2→𬭚")});
        const std::vector<Warning> warnings = checker.value()->warnings();
        QVERIFY(!warnings.empty());
        QCOMPARE(warnings.front().kind, QStringLiteral("rule-file"));
        QVERIFY2(warnings.front().message.contains(own.filePath(QStringLiteral("resources/check"))),
            qPrintable(warnings.front().message));
        QCOMPARE(warnings.front().message.contains(QStringLiteral("同名")),
            name == QStringLiteral("one.json"));
        QVERIFY(Checker::load(FolderEnvironment({own.path()})).isError()
            || name == QStringLiteral("a.json"));
    }

    void listsAreSharedAmongFiles()
    {
        QTemporaryDir folder;
        write(folder, QStringLiteral("z.json"),
            QStringLiteral("{\"format\":1,\"lists\":{\"boats\":[\"船\"]},\"rules\":[]}"));
        write(
            folder, QStringLiteral("a.json"), fileOf(QStringLiteral("\"pattern\":\"{boats}水\"")));
        QVERIFY(Checker::load(FolderEnvironment({folder.path()})).isOk());
        write(folder, QStringLiteral("b.json"),
            QStringLiteral("{\"format\":1,\"lists\":{\"boats\":[\"筏\"]},\"rules\":[]}"));
        const auto twice = Checker::load(FolderEnvironment({folder.path()}));
        QVERIFY(twice.isError());
        QVERIFY2(twice.error().where.contains(QStringLiteral("/lists/boats")),
            qPrintable(twice.error().where));
    }

    void shortLiteralsDoNotRunThroughTwoWords_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("result");
        const QString slip = QStringLiteral("功克@%1→攻克");
        QTest::newRow("two words") << QStringLiteral("成功克服困难") << QStringList();
        QTest::newRow("no word behind") << QStringLiteral("成功克") << QStringList(slip.arg(1));
        QTest::newRow("no word before") << QStringLiteral("𠮷功克服") << QStringList(slip.arg(2));
        QTest::newRow("alone") << QStringLiteral("功克") << QStringList(slip.arg(0));
        QTest::newRow("a word of one character")
            << QStringLiteral("来自已投产项目") << QStringList();
        QTest::newRow("no such word")
            << QStringLiteral("工厂自已投产") << QStringList(QStringLiteral("自已@2→自己"));
        QTest::newRow("a measure word") << QStringLiteral("12家俱乐部") << QStringList();
        QTest::newRow("no measure word")
            << QStringLiteral("新家俱乐意送") << QStringList(QStringLiteral("家俱@1→家具"));
    }
    void shortLiteralsDoNotRunThroughTwoWords()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, result);
        const QString literals = QStringLiteral(
            "\"literals\":{\"功克\":\"攻克\",\"自已\":\"自己\",\"家俱\":\"家具\"}");
        const QString lists
            = QStringLiteral("{\"known\":[\"识成功克服来自\",\"词俱乐\",\"非工厂\"]}");
        QCOMPARE(
            found(QStringLiteral("\"category\":\"spelling\",") + literals, text, lists), result);
    }

    void predicatesAreAskedWhereTheirAnchorsStand()
    {
        const QString rule
            = QStringLiteral("\"predicate\":\"doubled-words\",\"anchors\":[\"船\",\"{end}\"]");
        QVERIFY(found(rule, QStringLiteral("山坡山坡上")).isEmpty());
        QCOMPARE(found(rule, QStringLiteral("山坡山坡上有船")).size(), 1);
        QCOMPARE(found(rule, QStringLiteral("山坡山坡上。")).size(), 1);
    }

    void findingsOfSeveralRulesDoNotMeet()
    {
        QTemporaryDir folder;
        write(folder, QStringLiteral("own.json"),
            QStringLiteral(
                "{\"format\":1,\"rules\":["
                "{\"id\":\"a.hint\",\"message\":\"m\",\"bad\":[\"x\"],\"severity\":\"hint\",\"literals\":{\"河水涨\":"
                "\"\"}},"
                "{\"id\":\"a.error\",\"message\":\"m\",\"bad\":[\"x\"],\"severity\":\"error\",\"literals\":{\"水\":"
                "\"\"}},"
                "{\"id\":\"a.sure\",\"message\":\"m\",\"bad\":[\"x\"],\"confidence\":0.95,\"literals\":{\"山\":\"\"}},"
                "{\"id\":\"a.long\",\"message\":\"m\",\"bad\":[\"x\"],\"confidence\":0.9,\"literals\":{\"山峰\":\"\","
                "\"石桥\":\"\"}},"
                "{\"id\":\"a.short\",\"message\":\"m\",\"bad\":[\"x\"],\"confidence\":0.9,\"literals\":{\"桥\":\"\","
                "\"石\":\"\"}}]}"));
        const auto checker = Checker::load(FolderEnvironment({folder.path()}));
        QVERIFY(checker.isOk());
        QStringList rules;
        CheckOptions options;
        options.onlyRules = QStringList{QStringLiteral("a")};
        for (const Finding& finding :
            checker.value()->check(QStringLiteral("河水涨，山峰，石桥"), options))
            rules << finding.rule;
        QCOMPARE(rules,
            QStringList() << QStringLiteral("a.error") << QStringLiteral("a.sure")
                          << QStringLiteral("a.long"));
    }

    void everyRuleIsListed()
    {
        const auto checker = shippedChecker();
        const auto rules = checker->rules();
        QVERIFY(rules.size() > 50);
        for (const RuleSummary& rule : rules) {
            QVERIFY2(!rule.message.isEmpty(), qPrintable(rule.id));
            QVERIFY(rule.confidence > 0 && rule.confidence <= 1);
        }
        QVERIFY(std::is_sorted(rules.begin(), rules.end(),
            [](const RuleSummary& a, const RuleSummary& b) { return a.id < b.id; }));
    }
};

QTEST_GUILESS_MAIN(RuleEngineTest)
#include "rule_engine_test.moc"
