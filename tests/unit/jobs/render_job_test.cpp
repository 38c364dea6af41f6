#include "jobs/render_job.h"

#include "fixed_environment.h"
#include "store/workspace.h"

#include <QtTest>

using namespace qb;

class RenderJobTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsSectionsInTheOrderTheyAppear();
    void rendersTextToPdf();
    void rendersAnIssueOfAWorkspace();
    void leavesAnExistingOutputAloneWhenStopped();
    void refusesToOverwriteItsInput();
    void warnsOfAFieldThatNoTextUses();
    void namesTheProfilesThereAre();
    void asksForAWorkspace();

private:
    jobs::RenderRequest request() const;

    FixedEnvironment m_environment;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_text;
    QString m_output;
};

void RenderJobTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_text = m_folder->filePath(QStringLiteral("raw.txt"));
    m_output = m_folder->filePath(QStringLiteral("a.pdf"));
    QFile file(m_text);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QStringLiteral(
        " ●行业趋势\n\n甲厂投产\n甲厂的𬭚基材料生产线昨天投产。\n●行业动态\n\n乙厂停产\n乙厂昨天开始检修。\n")
                   .toUtf8());
}

jobs::RenderRequest RenderJobTest::request() const
{
    jobs::RenderRequest request;
    request.input.input = m_text;
    request.output = m_output;
    return request;
}

void RenderJobTest::keepsSectionsInTheOrderTheyAppear()
{
    const auto issue = jobs::loadIssue(request().input, m_environment);
    QVERIFY2(issue.isOk(), issue.isError() ? qPrintable(issue.error().oneLine()) : "");
    QCOMPARE(int(issue.value().value.sections.size()), 2);
    QCOMPARE(issue.value().value.sections[0].name, QStringLiteral("行业趋势"));
    QCOMPARE(issue.value().value.sections[1].name, QStringLiteral("行业动态"));
}

void RenderJobTest::rendersTextToPdf()
{
    const auto report = jobs::render(request(), m_environment);
    QVERIFY2(report.isOk(), report.isError() ? qPrintable(report.error().oneLine()) : "");
    QVERIFY(report.value().pages >= 1);
    QCOMPARE(report.value().bytes, QFileInfo(m_output).size());
    QCOMPARE(report.value().templateId, jobs::defaultTemplateId(m_environment).value());
    QVERIFY(!report.value().fonts.empty());
    QFile file(m_output);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.read(5) == "%PDF-");
}

void RenderJobTest::rendersAnIssueOfAWorkspace()
{
    const QString address = m_folder->filePath(QStringLiteral("w.qingbao"));
    QString id;
    {
        auto workspace
            = store::Workspace::open(address, store::OpenMode::CreateIfMissing, m_environment);
        QVERIFY(workspace.isOk());
        auto issue = jobs::loadIssue(request().input, m_environment);
        QVERIFY(issue.isOk());
        id = workspace.value()->saveIssue(issue.value().value).valueOr({});
    }
    jobs::RenderRequest stored = request();
    stored.input.input = QStringLiteral("workspace:") + id;
    stored.input.workspaceAddress = address;
    const auto report = jobs::render(stored, m_environment);
    QVERIFY2(report.isOk(), report.isError() ? qPrintable(report.error().oneLine()) : "");
}

void RenderJobTest::leavesAnExistingOutputAloneWhenStopped()
{
    QFile file(m_output);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("old");
    file.close();
    for (int calls = 1; calls < 40; ++calls) {
        StoppingProgress progress(calls);
        const auto report = jobs::render(request(), m_environment, &progress);
        if (report.isOk()) {
            QVERIFY(calls > 3);
            return;
        }
        QVERIFY2(report.error().isCancelled(), qPrintable(report.error().oneLine()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll() == "old");
        file.close();
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 2);
    }
}

void RenderJobTest::refusesToOverwriteItsInput()
{
    jobs::RenderRequest wrong = request();
    wrong.output = m_text;
    const auto report = jobs::render(wrong, m_environment);
    QVERIFY(report.isError());
    QCOMPARE(report.error().kind, ErrorKind::Usage);
}

void RenderJobTest::warnsOfAFieldThatNoTextUses()
{
    jobs::RenderRequest odd = request();
    odd.fields.insert(QStringLiteral("isuer"), QStringLiteral("虚构所"));
    const auto report = jobs::render(odd, m_environment);
    QVERIFY2(report.isOk(), report.isError() ? qPrintable(report.error().oneLine()) : "");
    const auto& warnings = report.value().warnings;
    QVERIFY(std::any_of(warnings.begin(), warnings.end(),
        [](const Warning& warning) { return warning.kind == QLatin1String("unknown-field"); }));
}

void RenderJobTest::namesTheProfilesThereAre()
{
    QCOMPARE(jobs::profileFromName(QStringLiteral("print")).value(), pdf::Profile::Print);
    const auto wrong = jobs::profileFromName(QStringLiteral("web"));
    QVERIFY(wrong.isError());
    QCOMPARE(wrong.error().kind, ErrorKind::Usage);
    QVERIFY(wrong.error().hint.contains(QStringLiteral("archive")));
}

void RenderJobTest::asksForAWorkspace()
{
    jobs::RenderRequest stored = request();
    stored.input.input = QStringLiteral("workspace:i1");
    QCOMPARE(jobs::render(stored, m_environment).error().kind, ErrorKind::Usage);
    stored.input.workspaceAddress = m_folder->filePath(QStringLiteral("没有.qingbao"));
    QCOMPARE(jobs::render(stored, m_environment).error().kind, ErrorKind::NotFound);
    QVERIFY(!QFileInfo::exists(stored.input.workspaceAddress));
}

QTEST_GUILESS_MAIN(RenderJobTest)
#include "render_job_test.moc"
