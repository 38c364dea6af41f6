#include "check/session.h"
#include "fixture.h"

using namespace qb;
using namespace qb::check;
using namespace qb::check::testing;

namespace {

std::vector<Finding> plain(const std::vector<TrackedFinding>& tracked)
{
    std::vector<Finding> findings;
    for (const TrackedFinding& each : tracked)
        findings.push_back(each.finding);
    return findings;
}

QStringList described(const std::vector<Finding>& findings)
{
    QStringList lines;
    for (const Finding& finding : findings)
        lines
            << QStringLiteral("%1 %2 %3").arg(finding.range.begin).arg(finding.rule, finding.text);
    return lines;
}

quint64 idOf(const std::vector<TrackedFinding>& tracked, const QString& text)
{
    for (const TrackedFinding& each : tracked)
        if (each.finding.text == text)
            return each.id;
    return 0;
}

} // namespace

class SessionTest : public QObject {
    Q_OBJECT
    std::shared_ptr<const Checker> m_checker;

private Q_SLOTS:
    void initTestCase() { m_checker = shippedChecker(); }

    void givesWhatAWholeCheckGives()
    {
        Session session(m_checker, {}, {});
        const QStringList texts{QStringLiteral("甲。。\n其他与其它。\n能耗下降120%。"),
            QStringLiteral("甲。。\n其他与其他。\n能耗下降120%。"),
            QStringLiteral("𬭚甲。。\n能耗下降120%。"), QString(),
            QStringLiteral("一、甲\n二、乙\n四、丁"), QStringLiteral("一、甲\n二、乙\n三、丁\n")};
        for (const QString& text : texts)
            QCOMPARE(described(plain(session.update(text))), described(m_checker->check(text)));
    }

    void findingsKeepTheirNumbersWhileOthersAreEdited()
    {
        Session session(m_checker, {}, {});
        const QString text = QStringLiteral("第一段没有问题。\n能耗下降120%。\n产品合格率达102%。");
        const auto before = session.update(text);
        const quint64 first = idOf(before, QStringLiteral("120%"));
        const quint64 second = idOf(before, QStringLiteral("102%"));
        QVERIFY(first != 0 && second != 0 && first != second);

        const auto longer = session.update(QStringLiteral("𠮷") + text);
        QCOMPARE(idOf(longer, QStringLiteral("120%")), first);
        QCOMPARE(idOf(longer, QStringLiteral("102%")), second);

        const auto edited = session.update(
            QStringLiteral("第一段没有问题。\n全年能耗下降120%。\n产品合格率达102%。"));
        QCOMPARE(idOf(edited, QStringLiteral("120%")), first);
        QCOMPARE(idOf(edited, QStringLiteral("102%")), second);

        const auto mended = session.update(
            QStringLiteral("第一段没有问题。\n全年能耗下降12%。\n产品合格率达102%。"));
        QCOMPARE(idOf(mended, QStringLiteral("120%")), quint64(0));
        QCOMPARE(idOf(mended, QStringLiteral("102%")), second);
    }

    void anotherContextCountsAtOnce()
    {
        Session session(m_checker, {}, {});
        const QString text = QStringLiteral("今年投资增加。");
        QVERIFY(session.update(text).empty());
        CheckContext context;
        context.sourceDate = QDate(2024, 6, 1);
        context.issueDate = QDate(2025, 1, 1);
        session.setContext(context);
        QCOMPARE(session.update(text).size(), size_t(1));
        session.setContext({});
        QVERIFY(session.update(text).empty());
    }
};

QTEST_APPLESS_MAIN(SessionTest)
#include "session_test.moc"
