#include "jobs/issue_job.h"

#include "fixed_environment.h"

#include <QtTest>

using namespace qb;

class IssueJobTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void startsAtOneAndGoesOn();
    void startsAnewInANewYearWhileTheTotalGoesOn();
    void takesNumbersThatAreGiven();
    void countsEachTemplateByItself();
    void leavesTheTotalUnsetWhereItWasUnset();
    void addsClippingsToTheirSections();
    void addsAllOrNone();
    void movesWithinAndBetweenSections();
    void removesArticleButNotItsClipping();

private:
    QString issueOf(const QDate& date, const QMap<QString, QString>& fields = {});
    QString clippingCalled(const QString& title, const QString& section);
    QStringList titlesOf(const QString& issueId, const QString& section);
    Issue issue(const QString& id) { return m_workspace->issue(id).valueOr({}); }

    FixedEnvironment m_environment;
    style::Template m_layout;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<store::Workspace> m_workspace;
};

void IssueJobTest::init()
{
    m_layout = {};
    m_layout.id = QStringLiteral("sample");
    m_layout.sections = {QStringLiteral("行业动态"), QStringLiteral("行业趋势")};
    m_workspace.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    auto workspace = store::Workspace::open(m_folder->filePath(QStringLiteral("w.qingbao")),
        store::OpenMode::CreateIfMissing, m_environment);
    QVERIFY2(workspace.isOk(), workspace.isError() ? qPrintable(workspace.error().oneLine()) : "");
    m_workspace = std::move(workspace).value();
}

QString IssueJobTest::issueOf(const QDate& date, const QMap<QString, QString>& fields)
{
    return jobs::newIssue(*m_workspace, m_layout, date, fields).valueOr({});
}

QString IssueJobTest::clippingCalled(const QString& title, const QString& section)
{
    Clipping clipping;
    clipping.article.title = title;
    clipping.article.section = section;
    clipping.rawText = title;
    return m_workspace->addClipping(clipping).valueOr({});
}

QStringList IssueJobTest::titlesOf(const QString& issueId, const QString& sectionName)
{
    QStringList titles;
    for (const Section& section : issue(issueId).sections)
        if (section.name == sectionName)
            for (const Article& article : section.articles)
                titles << article.title;
    return titles;
}

void IssueJobTest::startsAtOneAndGoesOn()
{
    const Issue first = issue(issueOf(QDate(2025, 1, 6)));
    QCOMPARE(first.number, 1);
    QCOMPARE(first.totalNumber, 1);
    QCOMPARE(first.date, QDate(2025, 1, 6));
    QCOMPARE(int(first.sections.size()), 2);
    const Issue second = issue(issueOf(QDate(2025, 1, 20)));
    QCOMPARE(second.number, 2);
    QCOMPARE(second.totalNumber, 2);
}

void IssueJobTest::startsAnewInANewYearWhileTheTotalGoesOn()
{
    issueOf(QDate(2024, 12, 20),
        {{QStringLiteral("number"), QStringLiteral("24")},
            {QStringLiteral("totalNumber"), QStringLiteral("127")}});
    const Issue next = issue(issueOf(QDate(2025, 1, 6)));
    QCOMPARE(next.number, 1);
    QCOMPARE(next.totalNumber, 128);
}

void IssueJobTest::takesNumbersThatAreGiven()
{
    issueOf(QDate(2024, 12, 20), {{QStringLiteral("number"), QStringLiteral("24")}});
    const Issue next = issue(issueOf(QDate(2025, 1, 6),
        {{QStringLiteral("date"), QStringLiteral("2024-12-30")},
            {QStringLiteral("issuer"), QStringLiteral("虚构所")}}));
    QCOMPARE(next.date, QDate(2024, 12, 30));
    QCOMPARE(next.number, 25);
    QCOMPARE(next.fields.value(QStringLiteral("issuer")), QStringLiteral("虚构所"));
    const auto bad = jobs::newIssue(*m_workspace, m_layout, QDate(2025, 1, 6),
        {{QStringLiteral("number"), QStringLiteral("x")}});
    QVERIFY(bad.isError());
    QCOMPARE(bad.error().kind, ErrorKind::Usage);
    QCOMPARE(int(m_workspace->issues().value().size()), 2);
}

void IssueJobTest::countsEachTemplateByItself()
{
    issueOf(QDate(2025, 1, 6));
    m_layout.id = QStringLiteral("other");
    QCOMPARE(issue(issueOf(QDate(2025, 1, 7))).totalNumber, 1);
}

void IssueJobTest::leavesTheTotalUnsetWhereItWasUnset()
{
    Issue old;
    old.templateId = m_layout.id;
    old.date = QDate(2025, 1, 1);
    old.number = 4;
    QVERIFY(m_workspace->saveIssue(old).isOk());
    const Issue next = issue(issueOf(QDate(2025, 1, 6)));
    QCOMPARE(next.number, 5);
    QCOMPARE(next.totalNumber, 0);
}

void IssueJobTest::addsClippingsToTheirSections()
{
    const QString id = issueOf(QDate(2025, 1, 6));
    const QString a = clippingCalled(QStringLiteral("甲"), QStringLiteral("行业趋势"));
    const QString b = clippingCalled(QStringLiteral("乙𬭚"), {});
    QVERIFY(jobs::addToIssue(*m_workspace, id, {a}, {}).isOk());
    QVERIFY(jobs::addToIssue(*m_workspace, id, {b}, QStringLiteral("企业讯")).isOk());
    QCOMPARE(titlesOf(id, QStringLiteral("行业趋势")), QStringList{QStringLiteral("甲")});
    QCOMPARE(titlesOf(id, QStringLiteral("企业讯")), QStringList{QStringLiteral("乙𬭚")});
}

void IssueJobTest::addsAllOrNone()
{
    const QString id = issueOf(QDate(2025, 1, 6));
    const QString a = clippingCalled(QStringLiteral("甲"), QStringLiteral("行业趋势"));
    const auto status = jobs::addToIssue(*m_workspace, id, {a, QStringLiteral("c999")}, {});
    QVERIFY(status.isError());
    QCOMPARE(status.error().kind, ErrorKind::NotFound);
    QVERIFY(titlesOf(id, QStringLiteral("行业趋势")).isEmpty());
    QVERIFY(jobs::addToIssue(*m_workspace, id, {a}, {}).isOk());
    QCOMPARE(jobs::addToIssue(*m_workspace, id, {a}, {}).error().kind, ErrorKind::BadInput);
}

void IssueJobTest::movesWithinAndBetweenSections()
{
    const QString id = issueOf(QDate(2025, 1, 6));
    const QString section = QStringLiteral("行业动态");
    QStringList clippings;
    for (const char16_t name : {u'甲', u'乙', u'丙'})
        clippings << clippingCalled(QString(QChar(name)), section);
    QVERIFY(jobs::addToIssue(*m_workspace, id, clippings, {}).isOk());
    QVERIFY(jobs::moveInIssue(*m_workspace, id, clippings.at(2), section, 0).isOk());
    QCOMPARE(titlesOf(id, section).join(QString()), QStringLiteral("丙甲乙"));
    QVERIFY(jobs::moveInIssue(*m_workspace, id, clippings.at(2), section, -1).isOk());
    QCOMPARE(titlesOf(id, section).join(QString()), QStringLiteral("甲乙丙"));
    QVERIFY(jobs::moveInIssue(*m_workspace, id, clippings.at(0), QStringLiteral("行业趋势"), 99)
                .isOk());
    QCOMPARE(titlesOf(id, section).join(QString()), QStringLiteral("乙丙"));
    QCOMPARE(titlesOf(id, QStringLiteral("行业趋势")).join(QString()), QStringLiteral("甲"));
    QCOMPARE(jobs::moveInIssue(*m_workspace, id, QStringLiteral("c999"), section, 0).error().kind,
        ErrorKind::NotFound);
}

void IssueJobTest::removesArticleButNotItsClipping()
{
    const QString id = issueOf(QDate(2025, 1, 6));
    const QString a = clippingCalled(QStringLiteral("甲"), QStringLiteral("行业动态"));
    QVERIFY(jobs::addToIssue(*m_workspace, id, {a}, {}).isOk());
    QVERIFY(jobs::removeFromIssue(*m_workspace, id, a).isOk());
    QVERIFY(titlesOf(id, QStringLiteral("行业动态")).isEmpty());
    QVERIFY(m_workspace->clipping(a).isOk());
    QCOMPARE(jobs::removeFromIssue(*m_workspace, id, a).error().kind, ErrorKind::NotFound);
}

QTEST_GUILESS_MAIN(IssueJobTest)
#include "issue_job_test.moc"
