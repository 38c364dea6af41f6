#include "jobs/preflight_job.h"

#include "fixed_environment.h"

#include <QtTest>

using namespace qb;

class PreflightJobTest : public QObject {
    Q_OBJECT

private:
    FixedEnvironment m_environment;
    QTemporaryDir m_folder;

    QString write(const QString& name, const QByteArray& bytes)
    {
        QFile file(m_folder.filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
        return file.fileName();
    }
    QString issueFile(const QByteArray& fields, const QByteArray& blocks)
    {
        return write(QStringLiteral("issue.json"),
            R"({"format":1,"template":"xuchang-kuaidi","number":3,"date":"2025-01-20","fields":{)"
                + fields
                + R"(},"sections":[{"name":"行业动态","articles":[{"title":"甲厂投产","blocks":[)"
                + blocks + "]}]}]}");
    }
    Result<preflight::Report> check(
        const QString& input, preflight::Profile profile = preflight::Profile::Screen)
    {
        jobs::PreflightRequest request;
        request.input.input = input;
        request.profile = profile;
        return jobs::preflightInput(request, m_environment);
    }
    static const preflight::Finding* find(const preflight::Report& report, const char* rule)
    {
        const auto found = std::find_if(report.findings.begin(), report.findings.end(),
            [&](const preflight::Finding& f) { return f.rule == QLatin1String(rule); });
        return found == report.findings.end() ? nullptr : &*found;
    }

private Q_SLOTS:
    void namesArticleAndPictureWithoutAlternative()
    {
        QImage picture(400, 300, QImage::Format_RGB32);
        picture.fill(Qt::gray);
        QVERIFY(picture.save(m_folder.filePath(QStringLiteral("a.png"))));
        const QByteArray shown = R"({"kind":"picture","asset":"a.png","alternativeText":"厂房"})";
        const QByteArray mute = R"({"kind":"picture","asset":"a.png"})";
        const QByteArray text = R"({"text":"𬭚基材料生产线昨天投产。"})";
        auto report = check(issueFile({}, text + ',' + shown));
        QVERIFY2(report.isOk(), report.isError() ? qPrintable(report.error().oneLine()) : "");
        QVERIFY(!find(report.value(), "issue.no-alternative"));
        report = check(issueFile({}, text + ',' + shown + ',' + mute));
        const auto* finding = find(report.value(), "issue.no-alternative");
        QVERIFY(finding);
        QCOMPARE(finding->article, QStringLiteral("甲厂投产"));
        QCOMPARE(finding->text, QStringLiteral("第 2 幅图"));
    }

    void appliesTheRulesOfTheKindTheTemplateNames()
    {
        const auto report = check(issueFile({}, R"({"text":"昨天投产。"})"));
        QVERIFY(report.isOk());
        QCOMPARE(report.value().kind, QStringLiteral("internal-publication"));
        QVERIFY(find(report.value(), "internal.permit"));
        QVERIFY(!find(report.value(), "internal.issuer"));
        const auto filled = check(issueFile(
            R"("permit":"豫内资准字第012号","printer":"某市印刷厂","copies":"80","recipients":"本系统各科室")",
            R"({"text":"昨天投产。"})"));
        for (const preflight::Finding& finding : filled.value().findings)
            QVERIFY2(
                !finding.rule.startsWith(QLatin1String("internal.")), qPrintable(finding.rule));
        const auto none
            = check(issueFile(R"("publicationKind":"none")", R"({"text":"昨天投产。"})"));
        QVERIFY(none.isOk());
        QVERIFY(!find(none.value(), "internal.permit"));
    }

    void readsFinishedPdf()
    {
        jobs::RenderRequest render;
        render.input.input = issueFile({}, R"({"text":"昨天投产。"})");
        render.output = m_folder.filePath(QStringLiteral("finished.pdf"));
        QVERIFY(jobs::render(render, m_environment).isOk());
        const auto report = check(render.output, preflight::Profile::Print);
        QVERIFY(report.isOk());
        QVERIFY(report.value().pages > 0);
        QVERIFY(find(report.value(), "intent.missing")); // made for the screen
        QCOMPARE(report.value().kind, QStringLiteral("internal-publication"));
    }

    void findsNothingWrongWithItsOwnFiles_data()
    {
        QTest::addColumn<int>("profile");
        QTest::newRow("screen") << int(preflight::Profile::Screen);
        QTest::newRow("archive") << int(preflight::Profile::Archive);
        QTest::newRow("print") << int(preflight::Profile::Print);
    }
    void findsNothingWrongWithItsOwnFiles()
    {
        QFETCH(int, profile);
        jobs::PreflightRequest request;
        request.input.input = QStringLiteral(QB_SOURCE_DIR "/resources/sample/issue.json");
        request.profile = preflight::Profile(profile);
        request.kind = QStringLiteral("none");
        const auto report = jobs::preflightInput(request, m_environment);
        QVERIFY2(report.isOk(), report.isError() ? qPrintable(report.error().oneLine()) : "");
        for (const preflight::Finding& finding : report.value().findings)
            QVERIFY2(finding.severity == preflight::Severity::Hint, qPrintable(finding.message));
    }

    void tellsWhyNoFileCanBeMade()
    {
        write(QStringLiteral("a.png"), "no picture at all");
        const auto report = check(
            issueFile({}, R"({"kind":"picture","asset":"a.png","alternativeText":"厂房"})"));
        if (report.isError()) // told while the issue is read: as good
            QCOMPARE(report.error().kind, ErrorKind::BadInput);
        else
            QVERIFY(!report.value().findings.empty());
    }

    void failsOnMissingFile()
    {
        const auto report = check(m_folder.filePath(QStringLiteral("none.pdf")));
        QVERIFY(report.isError());
        QVERIFY(check(write(QStringLiteral("broken.pdf"), "%PDF-1.7 and no more")).isError());
    }
};

QTEST_GUILESS_MAIN(PreflightJobTest)
#include "preflight_job_test.moc"
