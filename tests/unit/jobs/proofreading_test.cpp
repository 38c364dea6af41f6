#include "fixed_environment.h"
#include "jobs/archive_learning.h"
#include "jobs/proof_sheet.h"
#include "jobs/text_jobs.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace qb;
using namespace qb::jobs;

namespace {

Block paragraph(const QString& text)
{
    Block block;
    block.text = text;
    return block;
}

/// A workspace with one clipping that differs from its source, in an issue of the next year.
class ProofreadingTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    FixedEnvironment m_environment;
    std::unique_ptr<store::Workspace> m_workspace;
    std::shared_ptr<const check::Checker> m_checker;
    QString m_issue;

    QString address() const { return m_folder.filePath(QStringLiteral("w.qingbao")); }
    std::vector<ProofSubject> subjects(const QString& input)
    {
        auto found = proofSubjects(*workspaceInput(input), *m_workspace);
        if (found.isError())
            qFatal("%s", qPrintable(found.error().oneLine()));
        return std::move(found).value();
    }
    QStringList rulesOf(const QString& input)
    {
        QStringList rules;
        const auto report = proofread(subjects(input), *m_checker);
        for (const ProofEntry& entry : report.value().entries)
            rules << entry.finding.rule;
        return rules;
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto checker = check::Checker::load(m_environment);
        QVERIFY(checker.isOk());
        m_checker = checker.value();
    }
    void init()
    {
        m_workspace.reset();
        QFile::remove(address());
        auto opened
            = store::Workspace::open(address(), store::OpenMode::CreateIfMissing, m_environment);
        QVERIFY(opened.isOk());
        m_workspace = std::move(opened).value();
        Clipping clipping;
        clipping.rawText = QStringLiteral(
            "虚构园区扩产\n园区今年投资3.5亿元，含“𬭚”的样品入库。");
        clipping.article.title = QStringLiteral("虚构园区扩产");
        clipping.article.date = QDate(2024, 12, 30);
        clipping.article.blocks = {paragraph(
            QStringLiteral("园区今年投资3.6亿元，含“𬭚”的样品入库。"))};
        const auto id = m_workspace->addClipping(clipping);
        QVERIFY(id.isOk());
        Issue issue;
        issue.date = QDate(2025, 1, 10);
        issue.number = 3;
        Article article = clipping.article;
        article.id = id.value();
        appendToSection(issue, article);
        const auto saved = m_workspace->saveIssue(issue);
        QVERIFY(saved.isOk());
        m_issue = saved.value();
    }

    void readsInputs_data()
    {
        QTest::addColumn<QString>("input");
        QTest::addColumn<bool>("isFound");
        QTest::addColumn<bool>("isIssue");
        QTest::newRow("clipping") << QStringLiteral("workspace:c1") << true << false;
        QTest::newRow("issue") << QStringLiteral("workspace:i1") << true << true;
        QTest::newRow("by-name") << QStringLiteral("issue:i1") << true << true;
        QTest::newRow("clipping-by-name") << QStringLiteral("clipping:c1") << true << false;
        QTest::newRow("file") << QStringLiteral("i1.txt") << false << false;
    }
    void readsInputs()
    {
        QFETCH(QString, input);
        const auto read = workspaceInput(input);
        QTEST(read.has_value(), "isFound");
        if (read)
            QTEST(read->isIssue, "isIssue");
    }

    void comparesWithTheSourceAndTheDates()
    {
        QCOMPARE(rulesOf(QStringLiteral("workspace:c1")),
            QStringList{QStringLiteral("fact.source-number")});
        const QStringList rules = rulesOf(QStringLiteral("workspace:") + m_issue);
        QVERIFY(rules.contains(QStringLiteral("fact.source-number")));
        QVERIFY(rules.contains(QStringLiteral("date.stale")));
        QVERIFY(proofSubjects({QStringLiteral("c99"), false}, *m_workspace).isError());
        QVERIFY(proofSubjects({QStringLiteral("i99"), true}, *m_workspace).isError());
    }

    void wordsAndIgnoredFindingsOfTheWorkspaceCount()
    {
        check::IgnoredFinding ignored;
        ignored.scope = check::IgnoreScope::Document;
        ignored.rule = QStringLiteral("fact.source-number");
        ignored.text = QStringLiteral("3.6亿元");
        ignored.document = QStringLiteral("c1");
        QVERIFY(m_workspace->addIgnored(toRecord(ignored)).isOk());
        QVERIFY(rulesOf(QStringLiteral("workspace:c1")).isEmpty());
        QVERIFY(importWords({{QStringLiteral("样品"), QStringLiteral("样本"), {}}},
            QStringLiteral("张三"), *m_workspace)
                    .isOk());
        QCOMPARE(rulesOf(QStringLiteral("workspace:c1")),
            QStringList{QStringLiteral("house.replacement")});
        QVERIFY(importWords({{QStringLiteral("好"), {}, {}}, {QString(), {}, {}}}, {}, *m_workspace)
                    .isError());
        QCOMPARE(dictionaryEntries(*m_workspace).value().size(), size_t(1)); // all or none
    }

    void whatOneDocumentIgnoresIsNotTakenToAnotherWorkspace()
    {
        check::IgnoredFinding ignored;
        ignored.rule = QStringLiteral("fact.source-number");
        ignored.text = QStringLiteral("3.6亿元");
        ignored.document = QStringLiteral("c1"); // of the workspace it comes from
        check::IgnoredFinding always = ignored;
        always.scope = check::IgnoreScope::Always;
        always.rule = QStringLiteral("punctuation.doubled");
        always.text = QStringLiteral("。。");
        always.suggestion = QStringLiteral("。");
        check::IgnoredFinding document = ignored;
        document.scope = check::IgnoreScope::Document;
        QCOMPARE(importIgnored({ignored, always, document}, *m_workspace).value(), 1);
        const auto records = m_workspace->ignored();
        QCOMPARE(records.value().size(), size_t(1));
        QVERIFY(fromRecord(records.value().front()).suggestion == always.suggestion);
        QCOMPARE(rulesOf(QStringLiteral("workspace:c1")),
            QStringList{QStringLiteral("fact.source-number")});
    }

    void anUnknownScopeIsTheNarrowest()
    {
        store::IgnoredRecord record;
        record.scope = QStringLiteral("everywhere");
        QVERIFY(fromRecord(record).scope == check::IgnoreScope::Once);
        record.scope = QStringLiteral("always");
        QVERIFY(fromRecord(record).scope == check::IgnoreScope::Always);
    }

    void countsAnErrorRateByRound()
    {
        const WorkspaceInput input{m_issue, true};
        ProofRoundReport first
            = proofread(subjects(QStringLiteral("workspace:") + m_issue), *m_checker).value();
        QVERIFY(first.characters > 20);
        const int wrong
            = first.count(check::Severity::Error) + first.count(check::Severity::Warning);
        QVERIFY(wrong >= 2);
        QVERIFY(qFuzzyCompare(first.errorRate(), wrong * 10000.0 / double(first.characters)));
        QCOMPARE(recordRound(m_issue, first, 0, *m_workspace).value(), 1);
        QCOMPARE(recordRound(m_issue, {}, 0, *m_workspace).value(), 2);
        const auto sheet = proofSheet(input, first, *m_workspace);
        QVERIFY(sheet.isOk());
        QCOMPARE(sheet.value().rounds.size(), size_t(3));
        QCOMPARE(sheet.value().rounds[0].entries.size(), first.entries.size());
        QVERIFY(sheet.value().rounds[0].entries[0].finding.category
            == first.entries[0].finding.category);
        QCOMPARE(sheet.value().rounds[1].entries.size(), size_t(0));
        const QJsonObject json = toJson(sheet.value());
        QCOMPARE(json.value(QStringLiteral("rounds")).toArray().size(), 3);
        const QString table = toTable(sheet.value());
        for (const QString& word : {QStringLiteral("一校"), QStringLiteral("二校"),
                 QStringLiteral("本次"), QStringLiteral("万分之"), QStringLiteral("3.6亿元")})
            QVERIFY2(table.contains(word), qPrintable(word));
    }

    void proofreadingCanBeStopped()
    {
        StoppingProgress progress(1);
        const auto report = proofread(
            subjects(QStringLiteral("workspace:") + m_issue), *m_checker, {}, &progress);
        QVERIFY(report.isError() && report.error().isCancelled());
    }

    void emptyRoundsHaveNoRate() { QCOMPARE(ProofRoundReport().errorRate(), 0.0); }

    void writesTheSheetTwiceTheSame()
    {
        const auto sheet = proofSheet({m_issue, true},
            proofread(subjects(QStringLiteral("workspace:") + m_issue), *m_checker).value(),
            *m_workspace);
        QVERIFY(sheet.isOk());
        QByteArray bytes[2];
        for (QByteArray& each : bytes) {
            const QString output = m_folder.filePath(QStringLiteral("sheet.pdf"));
            const auto pages = writeProofSheet(sheet.value(), output, m_environment);
            QVERIFY2(pages.isOk(), pages.isError() ? qPrintable(pages.error().oneLine()) : "");
            QCOMPARE(pages.value(), 1);
            QFile file(output);
            QVERIFY(file.open(QFile::ReadOnly));
            each = file.readAll();
        }
        QVERIFY(bytes[0].startsWith("%PDF-"));
        QCOMPARE(bytes[0], bytes[1]);
    }

    void aCancelledLearningLeavesTheFormerModel()
    {
        const QString model = archiveModelPath(address());
        QVERIFY(existingArchiveModel(address()).isEmpty());
        QFile file(model);
        QVERIFY(file.open(QFile::WriteOnly));
        file.write("former");
        file.close();
        QCOMPARE(existingArchiveModel(address()), model);
        StoppingProgress progress(1);
        const auto learned = learnArchive(address(), model, m_environment, &progress);
        QVERIFY(learned.isError());
        QVERIFY(learned.error().isCancelled());
        QVERIFY(file.open(QFile::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("former"));
        QFile::remove(model);
    }

    void nothingIsLearnedWithoutIssues()
    {
        QVERIFY(m_workspace->removeIssue(m_issue).isOk());
        const auto learned
            = learnArchive(address(), archiveModelPath(address()), m_environment, nullptr);
        QVERIFY(learned.isError());
        QVERIFY(learned.error().kind == ErrorKind::BadInput);
    }
};

} // namespace

QTEST_MAIN(ProofreadingTest)
#include "proofreading_test.moc"
