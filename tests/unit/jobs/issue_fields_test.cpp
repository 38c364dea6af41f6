#include "jobs/render_job.h"

#include <QtTest>

using namespace qb;

class IssueFieldsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void setsNumberDateAndText();
    void refusesBadValues_data();
    void refusesBadValues();
};

void IssueFieldsTest::setsNumberDateAndText()
{
    Issue issue;
    issue.fields.insert(QStringLiteral("issuer"), QStringLiteral("旧"));
    const auto status = jobs::applyFields(issue,
        {{QStringLiteral("number"), QStringLiteral("3")},
            {QStringLiteral("totalNumber"), QStringLiteral(" 128 ")},
            {QStringLiteral("date"), QStringLiteral("2025年1月6日")},
            {QStringLiteral("issuer"), QStringLiteral("虚构所𬭚")},
            {QStringLiteral("permit"), QString()}});
    QVERIFY2(status.isOk(), status.isError() ? qPrintable(status.error().oneLine()) : "");
    QCOMPARE(issue.number, 3);
    QCOMPARE(issue.totalNumber, 128);
    QCOMPARE(issue.date, QDate(2025, 1, 6));
    QCOMPARE(issue.fields.value(QStringLiteral("issuer")), QStringLiteral("虚构所𬭚"));
    QVERIFY(issue.fields.contains(QStringLiteral("permit")));
}

void IssueFieldsTest::refusesBadValues_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::newRow("number in words") << QStringLiteral("number") << QStringLiteral("三");
    QTest::newRow("number zero") << QStringLiteral("number") << QStringLiteral("0");
    QTest::newRow("number too high")
        << QStringLiteral("totalNumber") << QStringLiteral("99999999999");
    QTest::newRow("no such day") << QStringLiteral("date") << QStringLiteral("2025-02-30");
    QTest::newRow("date empty") << QStringLiteral("date") << QString();
    QTest::newRow("key with a space") << QStringLiteral("is suer") << QStringLiteral("甲");
    QTest::newRow("key empty") << QString() << QStringLiteral("甲");
    QTest::newRow("control character") << QStringLiteral("issuer") << QString(QChar(7));
    QTest::newRow("endless value") << QStringLiteral("issuer") << QString(20'000, u'长');
}

void IssueFieldsTest::refusesBadValues()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    Issue issue;
    issue.number = 7;
    const auto status
        = jobs::applyFields(issue, {{key, value}, {QStringLiteral("a"), QStringLiteral("乙")}});
    QVERIFY(status.isError());
    QCOMPARE(status.error().kind, ErrorKind::Usage);
    QCOMPARE(issue.number, 7);
    QVERIFY(issue.fields.isEmpty());
}

QTEST_GUILESS_MAIN(IssueFieldsTest)
#include "issue_fields_test.moc"
