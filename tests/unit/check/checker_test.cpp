#include "fixture.h"

#include "spelling/archive_training.h"

#include <QTemporaryDir>

using namespace qb;
using namespace qb::check;
using namespace qb::check::testing;

class CheckerTest : public QObject {
    Q_OBJECT
    std::shared_ptr<const Checker> m_checker;

private Q_SLOTS:
    void initTestCase() { m_checker = shippedChecker(); }

    void findingsStandInTextOrderOnWholeCharacters_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("rare-characters")
            << QStringLiteral("𬭚的的合金，，𠮷己经。。");
        QTest::newRow("variation-sequence") << QStringLiteral("葛\U000E0100的的，，城");
        QTest::newRow("lone-surrogates") << QStringLiteral("，，") + QChar(0xD842)
                + QStringLiteral("。。") + QChar(0xDFB7) + QStringLiteral("的的");
        QTest::newRow("emoji") << QStringLiteral("👨‍👩‍👧，，👍的的");
    }
    void findingsStandInTextOrderOnWholeCharacters()
    {
        QFETCH(QString, text);
        const auto findings = m_checker->check(text);
        QVERIFY(findings.size() >= 2);
        qsizetype last = 0;
        for (const Finding& finding : findings) {
            QVERIFY(finding.range.begin >= last && !finding.range.isEmpty()
                && finding.range.end <= text.size());
            QCOMPARE(finding.text, text.mid(finding.range.begin, finding.range.length()));
            for (const qsizetype at : {finding.range.begin, finding.range.end})
                QVERIFY(at == 0 || at == text.size()
                    || !(text.at(at).isLowSurrogate() && text.at(at - 1).isHighSurrogate()));
            last = finding.range.begin;
        }
    }

    void aLostMarkIsSetBesideAWholeCharacter_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("mended");
        QTest::newRow("closing") << QStringLiteral("我们坚持“绿色发展𠮷的理念，推进工作。")
                                 << QStringLiteral("我们坚持“绿色发展𠮷”的理念，推进工作。");
        QTest::newRow("opening") << QStringLiteral("他说，𠮷厂进展顺利”。")
                                 << QStringLiteral("他说，“𠮷厂进展顺利”。");
    }
    void aLostMarkIsSetBesideAWholeCharacter()
    {
        QFETCH(QString, text);
        QFETCH(QString, mended);
        QCOMPARE(firstSuggestionsOf(text, m_checker->check(text)), mended);
    }

    void survivesHostileText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("newlines") << QString(10'000, u'\n');
        QTest::newRow("one-character") << QString(100'000, u'的');
        QTest::newRow("opening-marks") << QString(50'000, u'“');
        QTest::newRow("closing-marks") << QString(50'000, u'）');
        QTest::newRow("digits") << QString(50'000, u'1');
        QTest::newRow("percents") << QStringLiteral("增长1%").repeated(5'000);
        QTest::newRow("many-sentences") << QStringLiteral("一二三。\n").repeated(50'000);
        QTest::newRow("levels-without-a-stop")
            << QStringLiteral("从1%到2%，增长1%，").repeated(10'000);
        QTest::newRow("nul") << QString(1000, QChar(0));
        QTest::newRow("latin") << QStringLiteral("Lorem ipsum, dolor (sit) amet. ").repeated(2000);
    }
    void survivesHostileText()
    {
        QFETCH(QString, text);
        const auto findings = m_checker->check(text);
        for (const Finding& finding : findings)
            QVERIFY(finding.range.end <= text.size());
    }

    void aCheckCanBeStoppedAtAnyStep_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("paragraphs")
            << QStringLiteral("工程己经完成，𬭚已入库。\n").repeated(50);
        QTest::newRow("one-paragraph")
            << QStringLiteral("工程己经完成，𬭚已入库。").repeated(1500);
        QTest::newRow("one-sentence") << QStringLiteral("工程己经完成𠮷").repeated(2000);
    }
    void aCheckCanBeStoppedAtAnyStep()
    {
        class Counting final : public Progress {
        public:
            explicit Counting(int allowed) : m_allowed(allowed) { }
            bool report(const QString&, int done, int total) override
            {
                isInOrder = isInOrder && done >= last && done <= total;
                last = done;
                return ++asked <= m_allowed;
            }
            int asked = 0;
            int last = 0;
            bool isInOrder = true;

        private:
            int m_allowed;
        };
        QFETCH(QString, text);
        Counting all(1'000'000);
        const auto whole = m_checker->check(text, {}, {}, &all);
        QVERIFY(whole.isOk());
        QVERIFY(all.isInOrder);
        QVERIFY(all.asked >= (m_checker->warnings().empty() ? 5 : 3)); // spelling asks too
        QCOMPARE(whole.value().size(), m_checker->check(text).size());
        for (const int allowed : {0, 1, all.asked / 2, all.asked - 1}) {
            Counting some(allowed);
            const auto stopped = m_checker->check(text, {}, {}, &some);
            QVERIFY(stopped.isError() && stopped.error().isCancelled());
            QCOMPARE(some.asked, allowed + 1);
        }
    }

    void onlyNamedRulesRun()
    {
        CheckOptions options;
        options.onlyRules = QStringList{QStringLiteral("punctuation")};
        QCOMPARE(rulesOf(m_checker->check(QStringLiteral("帐户，，没有。"), options)),
            QStringList{QStringLiteral("punctuation.doubled")});
        options.onlyRules = QStringList{QStringLiteral("punct")};
        QVERIFY(m_checker->check(QStringLiteral("帐户，，没有。"), options).empty());
        options.onlyRules = QStringList{QStringLiteral("spelling.word")};
        QCOMPARE(m_checker->check(QStringLiteral("帐户，，没有。"), options).size(), size_t(1));
    }

    void unsureFindingsCanBeLeftOut()
    {
        CheckOptions options;
        options.minimumConfidence = 0.9;
        QVERIFY(m_checker->check(QStringLiteral("其它厂家也来了。"), options).empty());
    }

    void internalPublicationWordsAreOffUnlessNamed()
    {
        const QString text = QStringLiteral("欢迎订阅本刊。");
        QVERIFY(m_checker->check(text).empty());
        CheckOptions options;
        options.sets = QStringList{QStringLiteral("internal-publication")};
        QCOMPARE(m_checker->check(text, options).size(), size_t(2));
    }

    static Finding madeFinding(qsizetype begin, qsizetype end, const QStringList& suggestions,
        Severity severity = Severity::Error)
    {
        Finding finding;
        finding.range = {begin, end};
        finding.suggestions = suggestions;
        finding.severity = severity;
        return finding;
    }

    void fixesTakeWhatIsCertainWithoutOverlap()
    {
        const std::vector<Finding> findings{madeFinding(0, 2, {QStringLiteral("甲")}),
            madeFinding(1, 3, {QStringLiteral("乙")}),
            madeFinding(3, 4, {QString()}, Severity::Warning),
            madeFinding(4, 5, {QStringLiteral("丙")}, Severity::Hint), {}};
        QCOMPARE(applyFixes(QStringLiteral("一二三四五六"), findings), QStringLiteral("甲三五六"));
        QCOMPARE(applyFixes(QString(), findings), QString());
    }

    void firstSuggestionsOfErrorsAndWarningsAreTakenForPrograms()
    {
        Finding date = madeFinding(3, 4, {QStringLiteral("乙"), QStringLiteral("丁")});
        date.category = Category::Date;
        const std::vector<Finding> findings{madeFinding(0, 2, {QStringLiteral("甲")}),
            madeFinding(1, 3, {QStringLiteral("不")}), date,
            madeFinding(4, 5, {QStringLiteral("丙")}, Severity::Hint), madeFinding(5, 6, {})};
        QCOMPARE(applyFirstSuggestions(QStringLiteral("一二三四五六"), findings),
            QStringLiteral("甲三乙五六"));
    }

    void whatLeavesADoubtIsLeftToPeople_data()
    {
        QTest::addColumn<Category>("category");
        QTest::addColumn<double>("confidence");
        QTest::addColumn<QStringList>("suggestions");
        const QStringList one{QStringLiteral("甲")};
        QTest::newRow("nothing-suggested") << Category::Spelling << 1.0 << QStringList();
        QTest::newRow("two-suggestions")
            << Category::Spelling << 1.0 << one + QStringList{QStringLiteral("乙")};
        QTest::newRow("unsure") << Category::Spelling << 0.8 << one;
        QTest::newRow("date") << Category::Date << 1.0 << one;
        QTest::newRow("fact") << Category::Fact << 1.0 << one;
        QTest::newRow("lost-mark") << Category::Pairing << 1.0 << one;
        QTest::newRow("written-in-two-ways") << Category::Consistency << 1.0 << one;
        QTest::newRow("likely-name") << Category::Name << 1.0 << one;
        QTest::newRow("likely-leftover") << Category::Structure << 1.0 << one;
        QTest::newRow("likely-homophone") << Category::Spelling << 0.92 << one;
    }
    void whatLeavesADoubtIsLeftToPeople()
    {
        QFETCH(Category, category);
        QFETCH(double, confidence);
        QFETCH(QStringList, suggestions);
        Finding finding = madeFinding(1, 2, suggestions, Severity::Warning);
        finding.category = category;
        finding.confidence = confidence;
        const QString text = QStringLiteral("𬭚𠮷");
        finding.range = {0, 2};
        QCOMPARE(applyFixes(text, {finding}), text);
        QCOMPARE(leftByFixes(text, {finding}).size(), size_t(1));
        finding.severity = Severity::Hint;
        QVERIFY(leftByFixes(text, {finding}).empty());
    }

    void lostMarksAreNeverSetUnasked()
    {
        const QString text = QStringLiteral("会议审议《通过年度工作要点。企业获评“专精特新企业。");
        const auto findings = m_checker->check(text);
        QCOMPARE(findings.size(), size_t(2));
        QCOMPARE(applyFixes(text, findings), text);
        QCOMPARE(leftByFixes(text, findings).size(), size_t(2));
    }

    void namesAndHomophonesStayAsTheyAre()
    {
        const QString text = QStringLiteral(
            "市科技局局长张建国出席。市科技局局长张健国说，合格的管理之都要抓紧健全。");
        const auto findings = m_checker->check(text);
        QCOMPARE(applyFixes(text, findings), text);
        QCOMPARE(leftByFixes(text, findings).size(), size_t(2));
    }

    void numbersInTablesAreNoPageNumbers_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("told");
        QTest::newRow("cells") << QStringLiteral(
            "企业\n产值（亿元）\n𬭚材厂\n320\n𠮷祥厂\n18")
                               << 0;
        QTest::newRow("only-numbers") << QStringLiteral("12\n4\n7") << 0;
        QTest::newRow("between-prose") << QStringLiteral(
            "新厂下月投产，年产值可达两亿元。\n17\n工人正在安装设备，调试即将开始。")
                                       << 1;
        QTest::newRow("alone") << QStringLiteral("17") << 1;
        QTest::newRow("digits-behind-prose") << QStringLiteral("新厂下月投产。\n1\n7\n\n") << 2;
    }
    void numbersInTablesAreNoPageNumbers()
    {
        QFETCH(QString, text);
        QFETCH(int, told);
        const auto findings = m_checker->check(text);
        QCOMPARE(int(std::count_if(findings.begin(), findings.end(),
                     [](const Finding& finding) {
                         return finding.rule == u"layout.page-number-alone";
                     })),
            told);
        QCOMPARE(applyFixes(text, findings), text);
    }

    void onlyWhatModelsFindPossibleIsAnUnsureHint()
    {
        Finding finding = madeFinding(0, 1, {QStringLiteral("甲")}, Severity::Hint);
        finding.category = Category::Spelling;
        QVERIFY(isUnsureHint(finding));
        finding.category = Category::Wording;
        QVERIFY(!isUnsureHint(finding));
        finding.category = Category::Spelling;
        finding.severity = Severity::Warning;
        QVERIFY(!isUnsureHint(finding));
    }

    void fixingTwiceChangesNothing()
    {
        const QString text = QStringLiteral("他说：“工程以经完工。随后,，大家到２５楼看了看...。");
        const QString once = applyFixes(text, m_checker->check(text));
        const QString twice = applyFixes(once, m_checker->check(once));
        QCOMPARE(applyFixes(twice, m_checker->check(twice)), twice);
    }

    void datesAreNeverMendedUnasked_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("suggestions");
        QTest::newRow("leap-day-of-no-year")
            << QStringLiteral("会期2月31日结束，2月30日返程。")
            << QStringList{QStringLiteral("2月28日"), QStringLiteral("2月28日")};
        QTest::newRow("far-past-the-end") << QStringLiteral("截至2023年2月31日。")
                                          << QStringList{QStringLiteral("2023年2月28日")};
        QTest::newRow("no-such-day") << QStringLiteral("定于6月45日。") << QStringList();
        QTest::newRow("one-day-past") << QStringLiteral("𠮷厂于2023年2月29日投产。")
                                      << QStringList{QStringLiteral("2023年2月28日")};
        QTest::newRow("one-day-past-june")
            << QStringLiteral("6月31日前报名。") << QStringList{QStringLiteral("6月30日")};
        QTest::newRow("weekday") << QStringLiteral("2025年1月1日（星期四）放假。")
                                 << QStringList{QStringLiteral("三")};
    }
    void datesAreNeverMendedUnasked()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, suggestions);
        const auto findings = m_checker->check(text);
        QVERIFY(!findings.empty());
        QStringList told;
        for (const Finding& finding : findings)
            told << finding.suggestions;
        QCOMPARE(told, suggestions);
        QCOMPARE(applyFixes(text, findings), text);
    }

    void ruleErrorsNameRuleAndPlace_data()
    {
        QTest::addColumn<QByteArray>("rule");
        QTest::addColumn<QString>("place");
        QTest::newRow("pattern") << QByteArray(
            "{'id':'x.y','message':'m','pattern':'(','anchors':['a'],'bad':['a']}")
                                        .replace('\'', '"')
                                 << QStringLiteral("/rules/0/pattern");
        QTest::newRow("no-anchor")
            << QByteArray("{'id':'x.y','message':'m','pattern':'[^a]+','bad':['a']}")
                   .replace('\'', '"')
            << QStringLiteral("/rules/0/pattern");
        QTest::newRow("unknown-class")
            << QByteArray("{'id':'x.y','message':'m','pattern':'a{hann}','bad':['a']}")
                   .replace('\'', '"')
            << QStringLiteral("/rules/0/pattern");
        QTest::newRow("unknown-list") << QByteArray(
            "{'id':'x.y','message':'m','literals':{'a':'b'},'onlyAfter':['@units'],'bad':['a']}")
                                             .replace('\'', '"')
                                      << QStringLiteral("/rules/0/onlyAfter");
        QTest::newRow("unknown-group") << QByteArray(
            "{'id':'x.y','message':'m','pattern':'(a)b','suggestions':['\\\\2'],'bad':['a']}")
                                              .replace('\'', '"')
                                       << QStringLiteral("/rules/0/suggestions");
        QTest::newRow("unknown-border") << QByteArray(
            "{'id':'x.y','message':'m','literals':{'a':'b'},'at':['start'],'bad':['a']}")
                                               .replace('\'', '"')
                                        << QStringLiteral("/rules/0/at");
        QTest::newRow("document-pattern") << QByteArray(
            "{'id':'x.y','message':'m','literals':{'a':'b'},'scope':'document','bad':['a']}")
                                                 .replace('\'', '"')
                                          << QStringLiteral("/rules/0/scope");
        QTest::newRow("predicate")
            << QByteArray("{'id':'x.y','message':'m','predicate':'nothing','bad':['a']}")
                   .replace('\'', '"')
            << QStringLiteral("/rules/0/predicate");
        QTest::newRow("category") << QByteArray(
            "{'id':'x.y','message':'m','category':'odd','literals':{'a':'b'},'bad':['a']}")
                                         .replace('\'', '"')
                                  << QStringLiteral("/rules/0/category");
        QTest::newRow("unknown-key")
            << QByteArray("{'id':'x.y','message':'m','literals':{'a':'b'},'bad':['a'],'colour':1}")
                   .replace('\'', '"')
            << QStringLiteral("/rules/0/colour");
        QTest::newRow("two-forms") << QByteArray("{'id':'x.y','message':'m','literals':{'a':'b'},'"
                                                 "predicate':'unpaired-marks','bad':['a']}")
                                          .replace('\'', '"')
                                   << QStringLiteral("/rules/0/");
        QTest::newRow("no-example")
            << QByteArray("{'id':'x.y','message':'m','literals':{'a':'b'}}").replace('\'', '"')
            << QStringLiteral("/rules/0/bad");
        QTest::newRow("empty-literal")
            << QByteArray("{'id':'x.y','message':'m','literals':{'':'b'},'bad':['a']}")
                   .replace('\'', '"')
            << QStringLiteral("/rules/0/literals");
    }
    void ruleErrorsNameRuleAndPlace()
    {
        QFETCH(QByteArray, rule);
        QFETCH(QString, place);
        QTemporaryDir own;
        QVERIFY(QDir(own.path()).mkpath(QStringLiteral("resources/check")));
        QFile file(own.filePath(QStringLiteral("resources/check/own.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"format\":1,\"rules\":[" + rule + "]}");
        file.close();
        const auto loaded = Checker::load(FolderEnvironment({own.path()}));
        QVERIFY(loaded.isError());
        QCOMPARE(loaded.error().kind, ErrorKind::BadInput);
        QVERIFY2(loaded.error().message.contains(QStringLiteral("x.y")),
            qPrintable(loaded.error().message));
        QVERIFY2(loaded.error().where.contains(place), qPrintable(loaded.error().where));
    }

    void whatTheRulesCallASlipIsNotLearned()
    {
        const SystemEnvironment environment;
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("archive.model"));
        int left = 300;
        const auto next = [&](QString& paragraph) {
            paragraph = QStringLiteral(
                "𬭚厂座落在高新区核心地段，公司座落在高新区东侧。");
            return left-- > 0;
        };
        QVERIFY(spelling::trainArchiveModel(environment, next, path).isOk());
        const auto checker = Checker::load(environment, path);
        QVERIFY(checker.isOk());
        const QString text = QStringLiteral(
            "𬭚厂坐落在高新区核心地段，公司坐落在高新区东侧。");
        CheckOptions options;
        options.onlyRules = QStringList{QStringLiteral("spelling.possible")};
        QVERIFY(!checker.value()->check(text, options).empty()); // no other rule would tell
        QCOMPARE(rulesOf(checker.value()->check(text)), QStringList());
        QVERIFY(rulesOf(checker.value()->check(QStringLiteral("公司座落在高新区东侧。")))
                    .contains(QStringLiteral("spelling.word")));
    }

    void withoutModelsNoWordIsTakenForOneOfItsSound()
    {
        QVERIFY(m_checker->check(QStringLiteral("这一做法值得推光。")).empty());
    }

    void missingRulesAreNotFound()
    {
        QCOMPARE(Checker::load(FolderEnvironment(QStringList())).error().kind, ErrorKind::NotFound);
    }

    void traditionalTextGetsOneNotice()
    {
        const QString text = QStringLiteral(
            "\n這個車間從去年開始試產，與當地學校聯合開發𠮷字牌電動機，產品賣到東南亞各國，，銷路很好。\n"
            "廠長說，後年還要擴建兩條線。");
        const auto findings = m_checker->check(text);
        QCOMPARE(rulesOf(findings), QStringList{QStringLiteral("structure.traditional")});
        QCOMPARE(findings.front().severity, Severity::Hint);
        QCOMPARE(findings.front().range, (TextRange{1, text.size()}));
        if (findings.front().suggestions.isEmpty())
            QSKIP("OpenCC is not installed");
        QVERIFY(findings.front().suggestions.first().contains(
            QStringLiteral("与当地学校联合开发𠮷字牌电动机")));
        QCOMPARE(applyFixes(text, findings), text);
    }

    void aTraditionalQuotationMakesNoTraditionalText()
    {
        const auto findings = m_checker->check(QStringLiteral(
            "展厅入口挂着一块旧匾，上书“國貨精良”四个字，，讲解员说这是厂里开业时当地商会送来的。"));
        QCOMPARE(rulesOf(findings), QStringList{QStringLiteral("punctuation.doubled")});
    }

    void foreignTextAndCodeStaySilent_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("english") << QStringLiteral(
            "The plant's new line, opened in May (phase 2), makes 1,200 units a day: "
            "\"a record\", said the manager... It's 3.5% more than planned!");
        QTest::newRow("code") << QStringLiteral(
            "for (int i = 0; i < n; ++i) { sum += a[i] * 2.5; } // TODO: x--, y++;\n"
            "if (text.isEmpty()) return {};");
        QTest::newRow("json") << QStringLiteral(
            "{\"name\": \"unit\", \"list\": [1, 2, 3], \"ok\": true}");
        QTest::newRow("address") << QStringLiteral(
            "https://example.org/a?b=1,2;c=(3)#d--e and someone@example.org, C:\\data\\x.txt");
        QTest::newRow("symbols") << QStringLiteral("★☆※→←↑↓≈≠±×÷∞∑√∠⊥∥△□○◎◇■▲●◆");
        QTest::newRow("japanese") << QStringLiteral("新しい工場では、毎日二百台を作っています。");
        QTest::newRow("emoji") << QStringLiteral("👍🏽👨‍👩‍👧‍👦🇨🇳❤️");
    }
    void foreignTextAndCodeStaySilent()
    {
        QFETCH(QString, text);
        QCOMPARE(rulesOf(m_checker->check(text)), QStringList());
    }

    void riskyButRightSentencesStaySilent()
    {
        QFile file(QStringLiteral(QB_SOURCE_DIR "/../shared/data/dev/check_dev.tsv"));
        if (!file.open(QIODevice::ReadOnly))
            QSKIP("the shared development data is not here");
        int alarms = 0;
        for (const QString& line : QString::fromUtf8(file.readAll()).split(u'\n')) {
            const QStringList cells = line.split(u'\t');
            if (cells.value(1) != QStringLiteral("clean"))
                continue;
            for (const Finding& finding : m_checker->check(cells.value(2)))
                alarms += finding.severity != Severity::Hint;
        }
        QCOMPARE(alarms, 0);
    }
};

QTEST_GUILESS_MAIN(CheckerTest)
#include "checker_test.moc"
