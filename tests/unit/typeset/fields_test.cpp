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
    void survivesAFieldThatNamesItself()
    {
        const Fields fields{{QStringLiteral("a"), QStringLiteral("{a}甲")}};
        QVERIFY(fillIn(QStringLiteral("{a}"), fields).size() < 20);
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
