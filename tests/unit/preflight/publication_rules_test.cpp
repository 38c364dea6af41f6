#include "preflight/preflight.h"
#include "preflight/rule_table.h"

#include <QTest>

using namespace qb;
using namespace qb::preflight;

namespace {

/// A cover and an imprint as the law wants them.
PublicationText complete()
{
    PublicationText text;
    text.fields = {{QStringLiteral("name"), QStringLiteral("试产情报快递")},
        {QStringLiteral("permit"), QStringLiteral("豫内资准字第007号")},
        {QStringLiteral("notice"), QStringLiteral("内部资料，免费交流")},
        {QStringLiteral("issuer"), QStringLiteral("某市情报研究所")},
        {QStringLiteral("recipients"), QStringLiteral("本系统各科室")},
        {QStringLiteral("printer"), QStringLiteral("某市印刷厂")},
        {QStringLiteral("date"), QStringLiteral("2026年3月5日")},
        {QStringLiteral("copies"), QStringLiteral("120")},
        {QStringLiteral("number"), QStringLiteral("3")}};
    text.articles
        = {{QStringLiteral("编者的话"), QStringLiteral("致读者"),
               QStringLiteral("本资料从这一期起改版，增设“𬭚材料”一栏。")},
            {QStringLiteral("行业动态"), QStringLiteral("𠮷水厂投产"),
                QStringLiteral("样本报告显示，基本报销流程已经理顺。")}};
    text.pages = {QStringLiteral("内部资料  免费交流\n准印证号：豫内资准字第007号\n试产情报快递\n"
                                 "2026年第3期（总第19期）"),
        QStringLiteral("编印：某市情报研究所 2026年3月5日印\n发送：本系统各科室\n"
                       "印刷：某市印刷厂\n印数：120份")};
    return text;
}

} // namespace

class PublicationRulesTest : public QObject {
    Q_OBJECT

private:
    std::optional<RuleTable> m_table;
    std::optional<PublicationRules> m_rules;

    std::vector<Finding> check(
        const PublicationText& text, const QString& kind = QStringLiteral("internal-publication"))
    {
        Findings findings(*m_table, Profile::Screen);
        m_rules->check(kind, text, findings);
        return findings.take();
    }
    static QStringList idsOf(const std::vector<Finding>& findings)
    {
        QStringList ids;
        for (const Finding& finding : findings)
            ids << finding.rule;
        return ids;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_table = RuleTable::load(SystemEnvironment()).value();
        m_rules = PublicationRules::load(SystemEnvironment()).value();
    }

    void passesCompleteIssue()
    {
        QCOMPARE(idsOf(check(complete())), QStringList());
        PublicationText unset = complete();
        unset.pages.clear(); // not typeset yet: the fields count
        QCOMPARE(idsOf(check(unset)), QStringList());
        PublicationText file = complete();
        file.fields.clear();
        file.articles.clear();
        QCOMPARE(idsOf(check(file)), QStringList());
    }

    void findsMissingBlock_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("printed");
        const auto row = [](const char* rule, const char* field, const QString& printed) {
            QTest::newRow(rule) << QString::fromLatin1(rule) << QString::fromLatin1(field)
                                << printed;
        };
        row("internal.permit", "permit", QStringLiteral("准印证号：豫内资准字第007号"));
        row("internal.notice", "notice", QStringLiteral("免费交流"));
        row("internal.issuer", "issuer", QStringLiteral("编印：某市情报研究所"));
        row("internal.recipients", "recipients", QStringLiteral("发送：本系统各科室"));
        row("internal.printer", "printer", QStringLiteral("印刷：某市印刷厂"));
        row("internal.print-date", "date", QStringLiteral("2026年3月5日印"));
        row("internal.copies", "copies", QStringLiteral("印数：120份"));
        row("internal.number", "number", QStringLiteral("2026年第3期（总第19期）"));
    }
    void findsMissingBlock()
    {
        QFETCH(QString, rule);
        QFETCH(QString, field);
        QFETCH(QString, printed);
        PublicationText text = complete();
        for (QString& page : text.pages)
            page.remove(printed);
        QCOMPARE(idsOf(check(text)), QStringList(rule));
        text = complete();
        text.pages.clear();
        text.fields.remove(field);
        QCOMPARE(idsOf(check(text)), QStringList(rule));
    }

    /// The permit belongs on the cover; in the imprint it is not enough.
    void wantsPermitOnCover()
    {
        PublicationText text = complete();
        text.pages.last() += text.pages.first();
        text.pages.first() = QStringLiteral("内部资料，免费交流 2026年第3期");
        QCOMPARE(idsOf(check(text)), QStringList(QStringLiteral("internal.permit")));
    }

    void findsWords_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("value");
        QTest::newRow("name") << "internal.name-words"
                              << "name" << QStringLiteral("试产周报");
        QTest::newRow("magazine") << "internal.name-words"
                                  << "name" << QStringLiteral("试产杂志");
        QTest::newRow("companies") << "internal.recipients-wide"
                                   << "recipients" << QStringLiteral("市领导，重点企业");
        QTest::newRow("abroad") << "internal.recipients-abroad"
                                << "recipients" << QStringLiteral("本系统和海外分会");
        QTest::newRow("price") << "internal.trade-words"
                               << "notice" << QStringLiteral("内部资料，免费交流，工本费五元");
        QTest::newRow("press in own voice") << "internal.press-words"
                                            << "own" << QStringLiteral("由某杂志社协助。");
        QTest::newRow("own name") << "internal.self-name"
                                  << "own" << QStringLiteral("感谢读者关心本刊。");
        QTest::newRow("own name beyond the BMP") << "internal.self-name"
                                                 << "own" << QStringLiteral("𠮷日，本报启事。");
        QTest::newRow("subscription") << "internal.trade-words"
                                      << "own" << QStringLiteral("欢迎订阅。");
    }
    void findsWords()
    {
        QFETCH(QString, rule);
        QFETCH(QString, field);
        QFETCH(QString, value);
        PublicationText text = complete();
        if (field == QLatin1String("own"))
            text.articles.front().text = value;
        else
            text.fields[field] = value;
        const auto findings = check(text);
        QCOMPARE(idsOf(findings), QStringList(rule));
        QVERIFY(findings.front().severity != Severity::Hint);
        QVERIFY(!findings.front().source.isEmpty());
    }

    /// What another paper says of itself may stay; somebody should look at it.
    void asksAboutClippings()
    {
        PublicationText text = complete();
        text.articles.back().text
            = QStringLiteral("本报记者从现场了解到，𬭚矿复产。");
        const auto findings = check(text);
        QCOMPARE(idsOf(findings), QStringList(QStringLiteral("internal.self-name")));
        QCOMPARE(findings.front().severity, Severity::Hint);
        QCOMPARE(findings.front().article, QStringLiteral("𠮷水厂投产"));
        QVERIFY(findings.front().text.contains(QStringLiteral("本报记者")));
    }

    void knowsKindByItsCover()
    {
        QCOMPARE(m_rules->kindOfCover(QStringLiteral("内 部 资 料")),
            QStringLiteral("internal-publication"));
        QCOMPARE(m_rules->kindOfCover(QStringLiteral("工作简报")), QString());
    }

    void checksBulletin()
    {
        PublicationText text;
        text.pages = {QStringLiteral(
            "工作简报\n第3期\n某市发展委员会办公室 2026年3月5日\n报：某某同志\n共印60份")};
        QCOMPARE(idsOf(check(text, QStringLiteral("bulletin"))), QStringList());
        text.pages = {QStringLiteral("工作简报 准印证")};
        QStringList ids = idsOf(check(text, QStringLiteral("bulletin")));
        ids.sort();
        QCOMPARE(ids,
            (QStringList{QStringLiteral("bulletin.copies"), QStringLiteral("bulletin.date"),
                QStringLiteral("bulletin.issuer"), QStringLiteral("bulletin.number"),
                QStringLiteral("bulletin.permit-words"), QStringLiteral("bulletin.recipients")}));
    }

    void refusesUnknownKind()
    {
        const auto preflight = Preflight::create(SystemEnvironment()).value();
        Options options;
        options.kind = QStringLiteral("gazette");
        const auto report = preflight->check("%PDF-1.7", QStringLiteral("a.pdf"), options);
        QVERIFY(report.isError());
        QCOMPARE(report.error().kind, ErrorKind::Usage);
    }
};

QTEST_GUILESS_MAIN(PublicationRulesTest)
#include "publication_rules_test.moc"
