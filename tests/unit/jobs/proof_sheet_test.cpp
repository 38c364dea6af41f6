#include "fixed_environment.h"
#include "jobs/proof_pages.h"

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

Article article(const QString& id, const QString& title, const QStringList& paragraphs)
{
    Article made;
    made.id = id;
    made.title = title;
    for (const QString& text : paragraphs)
        made.blocks.push_back(paragraph(text));
    return made;
}

/// A finding on the first `words` of an article, as the proofreader would make it.
ProofEntry entryOn(const Article& article, const QString& words)
{
    const QString text = proofText(article);
    const qsizetype begin = text.indexOf(words);
    ProofEntry entry;
    entry.articleId = article.id;
    entry.article = article.title;
    entry.finding.range = {begin, begin + words.size()};
    entry.finding.text = words;
    entry.finding.suggestions = QStringList{QStringLiteral("已经")};
    entry.finding.severity = check::Severity::Error;
    entry.context = proofContext(text, entry.finding.range);
    return entry;
}

class ProofSheetTest : public QObject {
    Q_OBJECT
    FixedEnvironment m_environment;

private Q_SLOTS:
    void showsThePassageInItsSentence_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char* name, const char16_t* text, const char16_t* words,
                             const char16_t* shown) {
            QTest::newRow(name) << QString::fromUtf16(text) << QString::fromUtf16(words)
                                << QString::fromUtf16(shown);
        };
        row("whole", u"甲厂投产。乙厂以经停产。丙厂检修。", u"以经", u"乙厂[以经]停产。");
        row("start", u"以经停产。丙厂检修。", u"以经", u"[以经]停产。");
        row("end", u"甲厂投产。乙厂停产以经", u"以经", u"乙厂停产[以经]");
        row("paragraph", u"甲厂投产\n乙厂以经\n丙厂检修", u"以经", u"乙厂[以经]");
        row("quote-of-the-sentence-before", u"他说：“好。”乙厂以经停产。", u"以经",
            u"乙厂[以经]停产。");
        row("quote-behind", u"他说：“乙厂以经停产。”众人点头。", u"以经",
            u"他说：“乙厂[以经]停产。”");
        row("the-mark-itself", u"“乙厂停产。厂长说。", u"。", u"“乙厂停产[。]厂长说。");
        row("long",
            u"一二三四五六七八九十，一二三四五六七八九十甲以经乙一二三四五六七八九十一二三四五",
            u"以经",
            u"…五六七八九十，一二三四五六七八九十甲[以经]乙一二三四五六七八九十一二三四五");
        row("cut-at-a-clause",
            u"一二三四五六七，一二三四五六七八九十一二三四五六七以经乙一二三四五六七八九十一二三四五六七八",
            u"以经",
            u"…一二三四五六七八九十一二三四五六七[以经]乙一二三四五六七八九十一二三四五六七…");
        row("beyond-the-bmp", u"𬭚合金以经𠮷祥。", u"以经",
            u"𬭚合金[以经]𠮷祥。");
        row("inserted", u"甲厂", u"", u"[]甲厂");
    }
    void showsThePassageInItsSentence()
    {
        QFETCH(QString, text);
        QFETCH(QString, words);
        const qsizetype begin = text.indexOf(words);
        const ProofContext context = proofContext(text, {begin, begin + words.size()});
        QTEST(context.before + u'[' + words + u']' + context.after, "shown");
    }

    void cutsNoCharacterInTwo()
    {
        const QString selected = QStringLiteral("葛\U000E0100"); // with a variation selector
        for (const QString& character : {QStringLiteral("𬭚"), selected})
            for (int shift = 0; shift < 3; ++shift) {
                const QString before = QString(shift, u'甲') + character.repeated(40);
                const QString after = character.repeated(40);
                const ProofContext context = proofContext(
                    before + QStringLiteral("以经") + after, {before.size(), before.size() + 2});
                QVERIFY(context.before.startsWith(u'…') && context.after.endsWith(u'…'));
                QString shown = context.before.mid(1) + context.after.chopped(1);
                QVERIFY(!shown.isEmpty());
                QVERIFY(shown.remove(character).isEmpty());
                QString words = proofWords(before + after);
                QVERIFY(words.size() < before.size());
                QVERIFY(words.remove(character).remove(u'甲') == QStringLiteral("…"));
            }
    }

    void tellsTheContextOfAVeryLongParagraphAtOnce()
    {
        const QString text(4'000'000, u'甲');
        for (qsizetype at = 0; at < 20'000; ++at)
            QVERIFY(proofContext(text, {at * 200, at * 200 + 1}).after.endsWith(u'…'));
    }

    void tellsThePageOfEveryFinding()
    {
        QStringList many;
        for (int i = 0; i < 150; ++i)
            many << QStringLiteral(
                "第%1条生产线今天投产，采用𬭚合金阀芯，运行平稳。")
                        .arg(i + 1);
        many << QStringLiteral("最后一条生产线以经投产。");
        const Article first = article(QStringLiteral("c1"), QStringLiteral("同名消息"), many);
        const Article second = article(QStringLiteral("c2"), QStringLiteral("同名消息"),
            {QStringLiteral("乙厂的生产线以经停产。")});
        Issue issue;
        issue.date = QDate(2025, 1, 10);
        appendToSection(issue, first);
        appendToSection(issue, second);
        std::vector<ProofEntry> entries{entryOn(first, QStringLiteral("第1条")),
            entryOn(first, QStringLiteral("以经")), entryOn(second, QStringLiteral("以经"))};
        ProofEntry elsewhere = entries.back();
        elsewhere.finding.text = QStringLiteral("没有印出来的话");
        entries.push_back(elsewhere);
        ProofEntry unknown = entries.back();
        unknown.articleId = QStringLiteral("c9");
        entries.push_back(unknown);
        const Status found = addPages(entries, issue, m_environment);
        QVERIFY2(found.isOk(), found.isError() ? qPrintable(found.error().oneLine()) : "");
        QVERIFY(entries[0].page >= 1);
        QVERIFY(entries[1].page >= entries[0].page + 2);
        QVERIFY(entries[2].page >= entries[1].page);
        QVERIFY(entries[3].page > entries[0].page); // where its article begins
        QCOMPARE(entries[4].page, 0);
    }

    void sentencesThatRecurAreFoundInTheirOrder()
    {
        QStringList many;
        for (int i = 0; i < 200; ++i)
            many << QStringLiteral("𠮷厂的生产线以经投产，运行平稳。");
        const Article made = article(QStringLiteral("c1"), QStringLiteral("同样的话"), many);
        Issue issue;
        appendToSection(issue, made);
        const QString text = proofText(made);
        std::vector<ProofEntry> entries;
        for (qsizetype at = text.indexOf(QStringLiteral("以经")); at >= 0;
             at = text.indexOf(QStringLiteral("以经"), at + 1)) {
            ProofEntry entry = entryOn(made, QStringLiteral("以经"));
            entry.finding.range = {at, at + 2};
            entries.push_back(entry);
        }
        QVERIFY(addPages(entries, issue, m_environment).isOk());
        for (size_t i = 1; i < entries.size(); ++i)
            QVERIFY(entries[i].page >= entries[i - 1].page);
        QVERIFY(entries.back().page > entries.front().page);
    }

    void aTemplateThatIsMissingIsAnErrorAndChangesNothing()
    {
        Issue issue;
        issue.templateId = QStringLiteral("no-such-template");
        std::vector<ProofEntry> entries(1);
        QVERIFY(addPages(entries, issue, m_environment).isError());
        QCOMPARE(entries.front().page, 0);
    }

    void showsArticlesPagesSentencesAndTotals()
    {
        const Article made = article(QStringLiteral("c1"), QStringLiteral("乙厂%1停产"),
            {QStringLiteral("乙厂的生产线以经停产，𬭚合金阀芯待检。")});
        ProofSheet sheet;
        sheet.subject = QStringLiteral("i1");
        sheet.title = QStringLiteral("2025年第1期");
        sheet.rounds.emplace_back();
        sheet.rounds.back().characters = 100;
        ProofEntry entry = entryOn(made, QStringLiteral("以经"));
        entry.page = 7;
        sheet.rounds.back().entries = {entry, entry};
        const QString table = toTable(sheet);
        for (const char16_t* part : {u"共 2 处：错误 2，疑误 0，提示 0", u"乙厂%1停产（c1）",
                 u"乙厂的生产线【以经】停产，𬭚合金阀芯待检。", u"合计",
                 u"页"})
            QVERIFY2(table.contains(QString::fromUtf16(part)), qPrintable(table));
        const QJsonObject json = toJson(sheet)
                                     .value(QStringLiteral("rounds"))
                                     .toArray()
                                     .first()
                                     .toObject()
                                     .value(QStringLiteral("findings"))
                                     .toArray()
                                     .first()
                                     .toObject();
        QCOMPARE(json.value(QStringLiteral("page")).toInt(), 7);
        QCOMPARE(json.value(QStringLiteral("before")).toString(), QStringLiteral("乙厂的生产线"));

        const Issue issue = toIssue(sheet);
        const auto& blocks = issue.sections.front().articles.front().blocks;
        const Table& findings = blocks.back().table;
        QCOMPARE(findings.rows.size(), size_t(4)); // header, article, two findings
        QCOMPARE(findings.rows[1].size(), size_t(1));
        QCOMPARE(findings.rows[1].front().columnSpan, int(findings.rows[0].size()));
        QCOMPARE(findings.rows[2][1].text, QStringLiteral("7"));
    }

    /// A clipping's sheet names the clipping at its head; it has lines and no pages.
    void aSheetOfOneArticleDoesNotRepeatItsTitle()
    {
        const Article made = article(
            QStringLiteral("c1"), QStringLiteral("乙厂停产"), {QStringLiteral("乙厂以经停产。")});
        ProofSheet sheet;
        sheet.subject = made.id;
        sheet.rounds.emplace_back();
        sheet.rounds.back().entries = {entryOn(made, QStringLiteral("以经"))};
        const Issue issue = toIssue(sheet);
        const Table& findings = issue.sections.front().articles.front().blocks.back().table;
        QCOMPARE(findings.rows.size(), size_t(2));
        QVERIFY(toTable(sheet).contains(QStringLiteral("行")));
    }

    void readsRecordsOfBeforeContextWasKept()
    {
        QTemporaryDir folder;
        auto opened = store::Workspace::open(folder.filePath(QStringLiteral("w.qingbao")),
            store::OpenMode::CreateIfMissing, m_environment);
        QVERIFY(opened.isOk());
        store::Workspace& workspace = *opened.value();
        Clipping clipping;
        clipping.article.title = QStringLiteral("乙厂停产");
        const auto id = workspace.addClipping(clipping);
        QVERIFY(id.isOk());
        QJsonObject old{{QStringLiteral("article"), QStringLiteral("乙厂停产")},
            {QStringLiteral("text"), QStringLiteral("以经")},
            {QStringLiteral("severity"), QStringLiteral("error")}};
        QVERIFY(workspace.recordRound({id.value(), 1, 100, QJsonArray{old}, {}, {}}).isOk());
        ProofRoundReport again;
        const auto sheet = proofSheet({id.value(), false}, again, workspace);
        QCOMPARE(sheet.value().rounds.size(), size_t(2));
        QCOMPARE(sheet.value().rounds[0].entries[0].finding.text, QStringLiteral("以经"));
        QCOMPARE(sheet.value().rounds[0].entries[0].line, 0);
        // Recorded just now, the present state is that round.
        again.round = 1;
        QCOMPARE(
            proofSheet({id.value(), false}, again, workspace).value().rounds.size(), size_t(1));
        QCOMPARE(nextRound(id.value(), workspace).value(), 2);
    }
};

} // namespace

QTEST_MAIN(ProofSheetTest)
#include "proof_sheet_test.moc"
