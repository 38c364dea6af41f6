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
    void warnsOfArticlesThatLookLikeTheSectionBefore();
    void namesTheProfilesThereAre();
    void imposesWhatMayBeImposed();
    void attachesTheIssueWhereThatIsAllowed();
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

void RenderJobTest::warnsOfArticlesThatLookLikeTheSectionBefore()
{
    const QString path = m_folder->filePath(QStringLiteral("issue.json"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    const auto section = [](const char* name, const char* title) {
        return QByteArrayLiteral(R"({"name": ")") + name + R"(", "articles": [{"title": ")" + title
            + R"(", "blocks": [{"kind": "paragraph", "text": "虚构。"}]}]})";
    };
    file.write(QByteArrayLiteral(R"({"format": 1, "sections": [)") + section("", "卷首") + ','
        + section("行业动态", "甲厂") + ',' + section("", "乙厂") + "]}");
    file.close();
    jobs::RenderRequest rendering = request();
    rendering.input.input = path;
    const auto report = jobs::render(rendering, m_environment);
    QVERIFY2(report.isOk(), report.isError() ? qPrintable(report.error().oneLine()) : "");
    QStringList articles;
    for (const Warning& warning : report.value().warnings)
        if (warning.kind == QLatin1String("no-section"))
            articles << warning.article;
    QCOMPARE(articles, QStringList{QStringLiteral("乙厂")});
}

void RenderJobTest::namesTheProfilesThereAre()
{
    jobs::RenderRequest wrong = request();
    QCOMPARE(jobs::profileOf(wrong, m_environment).value().id, QStringLiteral("screen"));
    wrong.profile = QStringLiteral("web");
    const auto report = jobs::render(wrong, m_environment);
    QVERIFY(report.isError());
    QCOMPARE(report.error().kind, ErrorKind::Usage);
    QVERIFY(report.error().hint.contains(QStringLiteral("archive")));
}

void RenderJobTest::imposesWhatMayBeImposed()
{
    jobs::RenderRequest booklet = request();
    booklet.imposition = jobs::impositionFromName(QStringLiteral("booklet")).value();
    QVERIFY(!jobs::profileOf(booklet, m_environment).value().isTagged);
    const auto report = jobs::render(booklet, m_environment);
    QVERIFY2(report.isOk(), report.isError() ? qPrintable(report.error().oneLine()) : "");
    booklet.profile = QStringLiteral("archive");
    const auto refused = jobs::render(booklet, m_environment);
    QVERIFY(refused.isError());
    QCOMPARE(refused.error().kind, ErrorKind::Usage);
    QVERIFY(jobs::impositionFromName(QStringLiteral("4up")).isError());
}

void RenderJobTest::attachesTheIssueWhereThatIsAllowed()
{
    jobs::RenderRequest attaching = request();
    attaching.isSourceAttached = true;
    attaching.attachments = {m_text};
    attaching.profile = QStringLiteral("archive");
    QVERIFY(jobs::render(attaching, m_environment).isError());
    attaching.profile = QStringLiteral("archive-source");
    const auto report = jobs::render(attaching, m_environment);
    QVERIFY2(report.isOk(), report.isError() ? qPrintable(report.error().oneLine()) : "");
    attaching.attachments << m_folder->filePath(QStringLiteral("没有.txt"));
    QCOMPARE(jobs::render(attaching, m_environment).error().kind, ErrorKind::NotFound);
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
