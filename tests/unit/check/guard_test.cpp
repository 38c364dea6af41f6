#include "check/document_checks.h"
#include "check/guard.h"
#include "check/house_dictionary.h"
#include "check/ignored_findings.h"

#include <QtTest>

using namespace qb;
using namespace qb::check;

namespace {

Finding findingOn(const QString& text, const QString& words, Category category = Category::Spelling,
    Severity severity = Severity::Warning)
{
    Finding finding;
    finding.range.begin = text.indexOf(words);
    finding.range.end = finding.range.begin + words.size();
    finding.text = words;
    finding.rule = QStringLiteral("test.rule");
    finding.category = category;
    finding.severity = severity;
    return finding;
}

Finding findingWith(const QString& text, const QString& words, const QString& suggestion)
{
    Finding finding = findingOn(text, words);
    finding.suggestions = QStringList{suggestion};
    return finding;
}

bool isSilenced(const QString& text, const Finding& finding, const CheckContext& context = {})
{
    const Document document(text);
    FactsCache cache;
    return guarded({finding}, factsOf(document, cache), context).empty();
}

CheckContext withIgnored(const IgnoredFinding& ignored, const QString& document)
{
    CheckContext context;
    context.document = document;
    context.ignored = std::make_shared<const IgnoredFindings>(std::vector<IgnoredFinding>{ignored});
    return context;
}

} // namespace

class GuardTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void silencesWordPlayInQuotes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("words");
        QTest::addColumn<bool>("isSilent");
        QTest::newRow("term") << QStringLiteral("推进“数智”赋能。") << QStringLiteral("数智")
                              << true;
        QTest::newRow("one-character")
            << QStringLiteral("众“智”成城。") << QStringLiteral("众“智”成城") << true;
        QTest::newRow("four-characters")
            << QStringLiteral("“醉美星光”板块。") << QStringLiteral("醉美") << true;
        QTest::newRow("rare-character")
            << QStringLiteral("“𬭚美”板块。") << QStringLiteral("𬭚美") << true;
        QTest::newRow("speech") << QStringLiteral("他说：“工程己经全部完工。”")
                                << QStringLiteral("己经") << false;
        QTest::newRow("outside") << QStringLiteral("“数智”己经赋能。") << QStringLiteral("己经")
                                 << false;
    }
    void silencesWordPlayInQuotes()
    {
        QFETCH(QString, text);
        QFETCH(QString, words);
        QTEST(isSilenced(text, findingOn(text, words)), "isSilent");
        QVERIFY(!isSilenced(text, findingOn(text, words, Category::Fact)));
    }

    void certainErrorsStayInQuotationMarks()
    {
        const QString text
            = QStringLiteral("荣获“先近集体”称号，“𬭚美”板块。");
        QVERIFY(!isSilenced(
            text, findingOn(text, QStringLiteral("近"), Category::Spelling, Severity::Error)));
        QVERIFY(isSilenced(text, findingOn(text, QStringLiteral("𬭚"))));
    }

    void houseReplacementsHoldInQuotationMarks()
    {
        CheckContext context;
        context.dictionary = std::make_shared<const HouseDictionary>(
            std::vector<DictionaryEntry>{{QStringLiteral("数智"), QStringLiteral("数字智能"), {}}});
        const QString text = QStringLiteral("发展“数智”产业。");
        const Document document(text);
        FactsCache cache;
        const DocumentFacts facts = factsOf(document, cache);
        const auto findings = guarded(documentFindings(facts, context, {}), facts, context);
        QCOMPARE(findings.size(), size_t(1));
        QCOMPARE(findings.front().suggestions, QStringList{QStringLiteral("数字智能")});
    }

    void wordsNotAllowedInThePublicationHoldInQuotationMarks()
    {
        const QString text = QStringLiteral("欢迎“本刊”读者来信。");
        Finding finding = findingOn(text, QStringLiteral("本刊"), Category::Wording);
        QVERIFY(isSilenced(text, finding));
        finding.rule = QStringLiteral("internal-publication.self-name");
        QVERIFY(!isSilenced(text, finding));
    }

    void aLongTextFullOfFindingsAndNamesIsLookedThroughOnce()
    {
        QString text;
        std::vector<Finding> findings;
        const auto han = [](int number) {
            return QChar(char16_t(0x4E00 + number));
        };
        for (int i = 0; i < 100'000; ++i) {
            text += QStringLiteral("局长李");
            text += han(i % 997);
            text += han(i / 997);
            text += QStringLiteral("说，“甲”");
            const qsizetype begin = text.size();
            text += QStringLiteral("反应");
            text += han(5000 + i / 300);
            text += han(5000 + i % 300);
            Finding finding = findingOn({}, {});
            finding.range = {begin, begin + 3};
            finding.text = text.mid(begin, 3);
            findings.push_back(finding);
            text += u'。';
        }
        const Document document(text);
        FactsCache cache;
        const auto kept = guarded(findings, factsOf(document, cache), {});
        QVERIFY(!kept.empty()); // each stands once with its neighbours
    }

    void silencesNamesTheDocumentTells()
    {
        const QString text
            = QStringLiteral("局长李文滔介绍，进展顺利。会后，文滔同志与李文滔的同事座谈。");
        Finding finding = findingOn(text, QStringLiteral("滔"));
        QVERIFY(isSilenced(text, finding));
        finding.category = Category::Wording;
        QVERIFY(!isSilenced(text, finding));
    }

    void phrasesThatModelsTakeForSlipsAreKept_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("rule");
        QTest::addColumn<bool>("isSilent");
        const QString sure = QStringLiteral("spelling.sure");
        QTest::newRow("classic") << QStringLiteral("𬭚：“学而时习之，不亦说乎？”")
                                 << QStringLiteral("说") << sure << true;
        QTest::newRow("laboratory")
            << QStringLiteral("与原料充分反应，收率稳定。") << QStringLiteral("应") << sure << true;
        QTest::newRow("elsewhere")
            << QStringLiteral("向上级反应情况。") << QStringLiteral("应") << sure << false;
        QTest::newRow("by-a-rule")
            << QStringLiteral("与原料充分反应，收率稳定。") << QStringLiteral("应")
            << QStringLiteral("spelling.word") << false;
    }
    void phrasesThatModelsTakeForSlipsAreKept()
    {
        QFETCH(QString, text);
        QFETCH(QString, words);
        QFETCH(QString, rule);
        Finding finding = findingOn(text, words);
        finding.rule = rule;
        finding.severity = Severity::Error;
        QTEST(isSilenced(text, finding), "isSilent");
    }

    void silencesWordsUsedAgainAndAgain()
    {
        const QString often = QStringLiteral("蓝芯片上市。蓝芯片降价。蓝芯片出口。");
        Finding unlikely = findingOn(often, QStringLiteral("芯"));
        unlikely.rule = QStringLiteral("spelling.likely");
        QVERIFY(isSilenced(often, unlikely));
        // what a rule finds is copied with its slip
        QVERIFY(!isSilenced(often, findingOn(often, QStringLiteral("芯"))));
        QVERIFY(!isSilenced(
            often, findingOn(often, QStringLiteral("芯"), Category::Spelling, Severity::Error)));
        const QString once = QStringLiteral("蓝芯片上市。");
        QVERIFY(!isSilenced(once, findingOn(once, QStringLiteral("芯"))));
    }

    void houseWordsSilenceAllButFacts()
    {
        CheckContext context;
        context.dictionary = std::make_shared<const HouseDictionary>(
            std::vector<DictionaryEntry>{{QStringLiteral("森圆集团"), {}, {}}});
        const QString text = QStringLiteral("𠮷森圆集团投产。");
        for (const Category category :
            {Category::Spelling, Category::Wording, Category::Consistency, Category::Name})
            QVERIFY(isSilenced(text, findingOn(text, QStringLiteral("圆"), category), context));
        QVERIFY(!isSilenced(text, findingOn(text, QStringLiteral("圆"), Category::Fact), context));
        QVERIFY(!isSilenced(
            text, findingOn(text, QStringLiteral("投产"), Category::Spelling), context));
    }

    void ignoresOnceHereOrAlways()
    {
        const QString text = QStringLiteral("第一处数智赋能工厂。\n另有一处数智赋能乡村。");
        const Finding first = findingOn(text, QStringLiteral("数智"));
        Finding second = first;
        second.range.begin = text.lastIndexOf(QStringLiteral("数智"));
        second.range.end = second.range.begin + 2;
        const QString here = QStringLiteral("c1");
        const QString there = QStringLiteral("c2");

        const auto once = ignoredFinding(first, text, IgnoreScope::Once, here);
        QVERIFY(isSilenced(text, first, withIgnored(once, here)));
        QVERIFY(!isSilenced(text, second, withIgnored(once, here)));
        QVERIFY(!isSilenced(text, first, withIgnored(once, there)));

        const auto document = ignoredFinding(first, text, IgnoreScope::Document, here);
        QVERIFY(isSilenced(text, second, withIgnored(document, here)));
        QVERIFY(!isSilenced(text, second, withIgnored(document, there)));

        const auto always = ignoredFinding(first, text, IgnoreScope::Always, here);
        QVERIFY(isSilenced(text, second, withIgnored(always, there)));
    }

    void ignoredOnceOutlastsEditsElsewhere()
    {
        const QString before = QStringLiteral("第一段。\n在这里写了数智赋能几个字。");
        const auto ignored = ignoredFinding(findingOn(before, QStringLiteral("数智")), before,
            IgnoreScope::Once, QStringLiteral("c1"));
        const QString after
            = QStringLiteral("第一段改了𠮷。\n新的一段。\n在这里写了数智赋能几个字。");
        QVERIFY(isSilenced(after, findingOn(after, QStringLiteral("数智")),
            withIgnored(ignored, QStringLiteral("c1"))));
    }

    void aCharacterIsIgnoredWithItsNeighboursOnly_data()
    {
        QTest::addColumn<IgnoreScope>("scope");
        QTest::newRow("document") << IgnoreScope::Document;
        QTest::newRow("always") << IgnoreScope::Always;
    }
    void aCharacterIsIgnoredWithItsNeighboursOnly()
    {
        QFETCH(IgnoreScope, scope);
        const QString document = QStringLiteral("c1");
        const QString text = QStringLiteral(
            "要认真的学习。\n努力的学习，𠮷的𬭚；他们认真的学习。\n的");
        const auto at = [&](const QString& words, const QString& to = QStringLiteral("地")) {
            Finding finding = findingOn(text, words, Category::Grammar);
            finding.range.begin += words.indexOf(u'的');
            finding.range.end = finding.range.begin + 1;
            finding.text = QStringLiteral("的");
            finding.suggestions = QStringList{to};
            return finding;
        };
        const auto ignored
            = ignoredFinding(at(QStringLiteral("要认真的学")), text, scope, document);
        QCOMPARE(ignoredWords(ignored), QStringLiteral("真的学"));
        const CheckContext context = withIgnored(ignored, document);
        QVERIFY(isSilenced(text, at(QStringLiteral("要认真的学")), context));
        QVERIFY(isSilenced(text, at(QStringLiteral("们认真的学")), context));
        QVERIFY(!isSilenced(text, at(QStringLiteral("努力的学")), context));
        QVERIFY(!isSilenced(text, at(QStringLiteral("要认真的学"), QStringLiteral("得")), context));

        const auto rare = ignoredFinding(at(QStringLiteral("𠮷的𬭚")), text, scope, document);
        QCOMPARE(ignoredWords(rare), QStringLiteral("𠮷的𬭚"));
        QVERIFY(isSilenced(text, at(QStringLiteral("𠮷的𬭚")), withIgnored(rare, document)));
        QVERIFY(!isSilenced(text, at(QStringLiteral("努力的学")), withIgnored(rare, document)));

        Finding alone = at(QStringLiteral("的"));
        alone.range = {text.size() - 1, text.size()};
        const auto edge = ignoredFinding(alone, text, scope, document);
        QVERIFY(isSilenced(text, alone, withIgnored(edge, document)));
        QVERIFY(isSilenced(QStringLiteral("的"),
            findingWith(QStringLiteral("的"), QStringLiteral("的"), QStringLiteral("地")),
            withIgnored(edge, document)));
        QVERIFY(!isSilenced(text, at(QStringLiteral("努力的学")), withIgnored(edge, document)));
    }

    void anIgnoredChangeStaysIgnoredWhateverRuleTellsOfIt_data()
    {
        QTest::addColumn<IgnoreScope>("scope");
        QTest::newRow("once") << IgnoreScope::Once;
        QTest::newRow("document") << IgnoreScope::Document;
        QTest::newRow("always") << IgnoreScope::Always;
    }
    void anIgnoredChangeStaysIgnoredWhateverRuleTellsOfIt()
    {
        QFETCH(IgnoreScope, scope);
        const QString document = QStringLiteral("c1");
        const QString text = QStringLiteral("𠮷镇群众反应问题很多。");
        const Finding word = findingWith(text, QStringLiteral("反应"), QStringLiteral("反映"));
        Finding clause
            = findingWith(text, QStringLiteral("群众反应问题"), QStringLiteral("群众反映问题"));
        clause.rule = QStringLiteral("test.clause");
        Finding character = findingWith(text, QStringLiteral("应"), QStringLiteral("映"));
        character.rule = QStringLiteral("spelling.likely");
        for (const Finding& first : {word, clause, character})
            for (const Finding& second : {word, clause, character})
                QVERIFY(isSilenced(text, second,
                    withIgnored(ignoredFinding(first, text, scope, document), document)));
        Finding other = findingWith(text, QStringLiteral("反应"), QStringLiteral("反馈"));
        other.rule = QStringLiteral("test.other");
        QVERIFY(!isSilenced(
            text, other, withIgnored(ignoredFinding(word, text, scope, document), document)));
    }

    void levelsOfTheLanguageModelsAreOneRule()
    {
        const QString text = QStringLiteral("正再建设的厂房。");
        IgnoredFinding before; // as it was kept before the suggestion was
        before.rule = QStringLiteral("spelling.likely");
        before.text = QStringLiteral("再");
        before.context = surroundingsOf(text, {1, 2});
        before.document = QStringLiteral("c1");
        Finding finding = findingWith(text, QStringLiteral("再"), QStringLiteral("在"));
        for (const char* level : {"spelling.sure", "spelling.likely", "spelling.possible"}) {
            finding.rule = QLatin1String(level);
            QVERIFY(isSilenced(text, finding, withIgnored(before, before.document)));
        }
        finding.rule = QStringLiteral("spelling.word");
        QVERIFY(!isSilenced(text, finding, withIgnored(before, before.document)));
    }

    void recordsWithoutSuggestionSilenceTheSameChangeOfOtherRules()
    {
        const QString text = QStringLiteral("认真的做，努力的学。");
        IgnoredFinding before;
        before.scope = IgnoreScope::Always;
        before.rule = QStringLiteral("test.rule");
        before.text = QStringLiteral("认真的");
        const Finding first = findingWith(text, QStringLiteral("认真的"), QStringLiteral("认真地"));
        Finding second = findingWith(text, QStringLiteral("的"), QStringLiteral("地"));
        second.rule = QStringLiteral("test.other");
        Finding elsewhere = findingWith(text, QStringLiteral("努力的"), QStringLiteral("努力地"));
        elsewhere.rule = QStringLiteral("test.other");
        const Document document(text);
        FactsCache cache;
        const auto kept = guarded(
            {second, first, elsewhere}, factsOf(document, cache), withIgnored(before, {}));
        QCOMPARE(kept.size(), size_t(1));
        QCOMPARE(kept.front().text, elsewhere.text);
    }

    void marksAreIgnoredByTheirRuleAlone()
    {
        const QString text = QStringLiteral("甲,乙,丙 丁");
        Finding comma = findingWith(text, QStringLiteral(","), QStringLiteral("，"));
        const auto ignored = ignoredFinding(comma, text, IgnoreScope::Document, {});
        comma.range = {3, 4};
        QVERIFY(isSilenced(text, comma, withIgnored(ignored, {})));
        comma.rule = QStringLiteral("test.other");
        QVERIFY(!isSilenced(text, comma, withIgnored(ignored, {})));
    }

    void wordsThatSayTooLittleNeedTheirNeighbours()
    {
        for (const char* words : {"的", "𬭚", "3", "30%", "2.5"})
            QVERIFY2(needNeighbours(QString::fromUtf8(words)), words);
        for (const char* words : {"数智", "5亿元", "，", " ", "。。", "WiFi"})
            QVERIFY2(!needNeighbours(QString::fromUtf8(words)), words);
    }

    void whatIsAlwaysIgnoredTravelsAsAFile()
    {
        IgnoredFinding ignored;
        ignored.scope = IgnoreScope::Always;
        ignored.rule = QStringLiteral("a.b");
        ignored.text = QStringLiteral("𬭚");
        ignored.context = QStringLiteral("\n𬭚县");
        ignored.who = QStringLiteral("张三");
        ignored.when = QDateTime(QDate(2025, 1, 2), QTime(3, 4, 5), Qt::UTC);
        ignored.reason = QStringLiteral("单位名称");
        IgnoredFinding removal = ignored;
        removal.suggestion = QString();
        IgnoredFinding ofOneDocument = ignored;
        ofOneDocument.scope = IgnoreScope::Document;
        ofOneDocument.document = QStringLiteral("c7");
        const auto read
            = readIgnored(writeIgnored({ignored, ofOneDocument, removal}), QStringLiteral("f"));
        QVERIFY(read.isOk());
        QVERIFY(read.value() == (std::vector<IgnoredFinding>{ignored, removal}));
    }

    void damagedFilesOfIgnoredFindingsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("entry");
        QTest::newRow("unknown-scope") << QByteArray("{'scope':'never','rule':'a.b','text':'x'}");
        QTest::newRow("no-scope") << QByteArray("{'rule':'a.b','text':'x'}");
        QTest::newRow("no-text") << QByteArray("{'scope':'always','rule':'a.b'}");
        QTest::newRow("time") << QByteArray(
            "{'scope':'always','rule':'a.b','text':'x','when':'yesterday'}");
        QTest::newRow("suggestion")
            << QByteArray("{'scope':'always','rule':'a.b','text':'x','suggestion':1}");
    }
    void damagedFilesOfIgnoredFindingsAreRefused()
    {
        QFETCH(QByteArray, entry);
        const QByteArray file = "{\"format\":1,\"ignored\":[" + entry.replace('\'', '"') + "]}";
        QVERIFY(readIgnored(file, QStringLiteral("f")).isError());
        QVERIFY(readIgnored("[]", QStringLiteral("f")).isError());
    }
};

QTEST_APPLESS_MAIN(GuardTest)
#include "guard_test.moc"
