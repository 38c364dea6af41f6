#include "typeset/fields.h"

#include <QtTest>

using namespace qb;
using namespace qb::typeset;

class FieldsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fillsPlaceholders()
    {
        QCOMPARE(fillIn(QStringLiteral("第{number}期"),
                     {{QStringLiteral("number"), QStringLiteral("7")}}),
            QStringLiteral("第7期"));
    }
    void leavesOutAGroupThatLacksItsField()
    {
        const Fields fields{{QStringLiteral("year"), QStringLiteral("2025")}};
        QCOMPARE(
            fillIn(QStringLiteral("{year}年[第{number}期]"), fields), QStringLiteral("2025年"));
    }
    void isEmptyWhenAllFieldsAre()
    {
        QCOMPARE(fillIn(QStringLiteral("印数：{copies}份"), {}), QString());
    }
    void keepsPlainText()
    {
        QCOMPARE(fillIn(QStringLiteral("内部资料[[甲] {没有结束"), {}),
            QStringLiteral("内部资料[甲] {没有结束"));
    }
    void valuesAreLiteral()
    {
        const Fields fields{{QStringLiteral("byline"), QStringLiteral("记者[实习]{name}")},
            {QStringLiteral("name"), QStringLiteral("快报")}};
        QCOMPARE(fillIn(QStringLiteral("{byline}"), fields), QStringLiteral("记者[实习]{name}"));
    }
    void keepsABracketThatIsNeverClosed()
    {
        QCOMPARE(fillIn(QStringLiteral("甲[乙、丙"), {}), QStringLiteral("甲[乙、丙"));
    }
    void aTemplatesFieldIsMadeOfOthersOnce()
    {
        style::Template layout;
        layout.fields.insert(QStringLiteral("name"), QStringLiteral("快报"));
        layout.fields.insert(QStringLiteral("a"), QStringLiteral("{a}{b}").repeated(400));
        layout.fields.insert(QStringLiteral("b"), QStringLiteral("{a}{name}").repeated(400));
        const Fields fields = fieldsOf({}, layout);
        QCOMPARE(fields.value(QStringLiteral("b")), QStringLiteral("快报").repeated(400));
        QVERIFY(fields.value(QStringLiteral("a")).isEmpty());
    }
    void issueOverridesTemplate()
    {
        style::Template layout;
        layout.fields.insert(QStringLiteral("issuer"), QStringLiteral("甲所"));
        Issue issue;
        issue.fields.insert(QStringLiteral("issuer"), QStringLiteral("乙所"));
        issue.date = QDate(2025, 1, 6);
        const Fields fields = fieldsOf(issue, layout);
        QCOMPARE(fields.value(QStringLiteral("issuer")), QStringLiteral("乙所"));
        QCOMPARE(fields.value(QStringLiteral("date")), QStringLiteral("2025年1月6日"));
        QCOMPARE(fields.value(QStringLiteral("number")), QString());
    }
};

QTEST_GUILESS_MAIN(FieldsTest)
#include "fields_test.moc"
