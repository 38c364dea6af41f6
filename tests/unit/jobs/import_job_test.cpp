#include "jobs/import_job.h"

#include "fixed_environment.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QtTest>

using namespace qb;

class ImportJobTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void importsFoldersInTheOrderOfNames();
    void addsNothingTwice();
    void importsTheOtherFilesWhenOneFails();
    void refusesHugeFilesAndTellsWhatItDropped();
    void passesOverPicturesFoundInAFolder();
    void passesOverLitterAndCountsIt();
    void tellsOfLinksThatLeadNowhere();
    void countsLockedDocumentsOfAFolderAsFailures();
    void passesOverThePartsOfASavedPage();
    void endsWhereTheWorkspaceCannotBeWritten();
    void keepsOriginAndOriginalBytes();
    void fillsInThePublicationOnlyWhereNoSourceIsNamed();
    void stopsBetweenFiles();
    void cancellingBehindTheLastFileIsTooLate();
    void cancellingTheFirstFileKeepsNothingAndTellsNothing();
    void tellsOfTheStepsWithinEachFile();
    void stopsWithinAFile();
    void importsPastedText();

private:
    void write(const QString& name, const QString& text);
    jobs::ImportSummary import(const QStringList& paths, const QString& publication = {});

    FixedEnvironment m_environment;
    std::shared_ptr<const taxonomy::Taxonomy> m_taxonomy;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<store::Workspace> m_workspace;
};

void ImportJobTest::initTestCase()
{
    auto taxonomy = taxonomy::Taxonomy::load(m_environment);
    QVERIFY2(taxonomy.isOk(), taxonomy.isError() ? qPrintable(taxonomy.error().oneLine()) : "");
    m_taxonomy = taxonomy.value();
}

void ImportJobTest::init()
{
    m_workspace.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("raw/b")));
    auto workspace = store::Workspace::open(m_folder->filePath(QStringLiteral("w.qingbao")),
        store::OpenMode::CreateIfMissing, m_environment);
    QVERIFY2(workspace.isOk(), workspace.isError() ? qPrintable(workspace.error().oneLine()) : "");
    m_workspace = std::move(workspace).value();
}

void ImportJobTest::write(const QString& name, const QString& text)
{
    QFile file(m_folder->filePath(QStringLiteral("raw/") + name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text.toUtf8());
}

jobs::ImportSummary ImportJobTest::import(const QStringList& paths, const QString& publication)
{
    auto summary = jobs::importPaths(*m_workspace, paths,
        jobs::ImportOptions{QStringLiteral("auto"), publication}, *m_taxonomy, m_environment);
    if (summary.isError())
        qWarning("%s", qPrintable(summary.error().oneLine()));
    return summary.valueOr({});
}

void ImportJobTest::importsFoldersInTheOrderOfNames()
{
    write(QStringLiteral("b/1.txt"),
        QStringLiteral("乙厂石墨烯项目开工\n乙厂的石墨烯导热膜项目昨天开工，投资3亿元。\n"));
    write(QStringLiteral("a.txt"),
        QStringLiteral("甲厂投产\n甲厂的𬭚基材料生产线昨天投产。\n"));
    const auto summary = import({m_folder->filePath(QStringLiteral("raw"))});
    QCOMPARE(summary.files, 2);
    QCOMPARE(summary.clippingIds.size(), 2);
    QCOMPARE(m_workspace->clipping(summary.clippingIds.at(0)).value().article.title,
        QStringLiteral("甲厂投产"));
    QCOMPARE(m_workspace->clipping(summary.clippingIds.at(1)).value().article.title,
        QStringLiteral("乙厂石墨烯项目开工"));
}

void ImportJobTest::addsNothingTwice()
{
    write(QStringLiteral("a.txt"),
        QStringLiteral(" ●行业动态\n\n甲厂投产\n甲厂的生产线昨天投产。\n●行业趋势\n\n乙厂停产\n乙厂"
                       "昨天开始检修。\n"));
    const QString path = m_folder->filePath(QStringLiteral("raw/a.txt"));
    const auto first = import({path});
    QCOMPARE(first.clippingIds.size(), 2);
    const auto second = import({path});
    QCOMPARE(second.clippingIds.size(), 0);
    QCOMPARE(second.duplicates, 2);
    QCOMPARE(int(m_workspace->clippings().value().size()), 2);
}

void ImportJobTest::importsTheOtherFilesWhenOneFails()
{
    write(QStringLiteral("1.txt"), QStringLiteral("   \n"));
    write(QStringLiteral("2.txt"), QStringLiteral("甲厂投产\n甲厂的生产线昨天投产。\n"));
    const auto summary = import({m_folder->filePath(QStringLiteral("raw")),
        m_folder->filePath(QStringLiteral("没有.txt"))});
    QCOMPARE(summary.clippingIds.size(), 1);
    QCOMPARE(int(summary.failures.size()), 2);
    QCOMPARE(summary.failures[0].kind, ErrorKind::NotFound);
    QCOMPARE(summary.failures[1].kind, ErrorKind::BadInput);
}

void ImportJobTest::refusesHugeFilesAndTellsWhatItDropped()
{
    // Of a size that could not be read into memory; it takes no room on the disk.
    QFile huge(m_folder->filePath(QStringLiteral("大.txt")));
    QVERIFY(huge.open(QIODevice::WriteOnly) && huge.resize(qint64(1) << 36));
    huge.close();
    QFile text(m_folder->filePath(QStringLiteral("𠮷.txt")));
    QVERIFY(text.open(QIODevice::WriteOnly));
    text.write(QStringLiteral(
        "某厂再造新钢\n某厂昨天开炉，首批含𬭚的钢已经轧好。\n责任编辑：某某\n")
                   .toUtf8());
    text.close();
    const jobs::ImportSummary summary = import({huge.fileName(), text.fileName()});
    QCOMPARE(summary.failures.size(), size_t(1));
    QCOMPARE(summary.failures.front().kind, ErrorKind::TooLarge);
    QCOMPARE(summary.clippingIds.size(), 1);
    QCOMPARE(summary.dropped.size(), size_t(1));
    QCOMPARE(summary.dropped.front().file, text.fileName());
    QCOMPARE(summary.dropped.front().noise.line, 3);
    QCOMPARE(summary.dropped.front().noise.reason, QStringLiteral("editor-credit"));
}

void ImportJobTest::passesOverPicturesFoundInAFolder()
{
    write(QStringLiteral("a.txt"), QStringLiteral("甲厂投产\n甲厂的生产线昨天投产。\n"));
    QFile picture(m_folder->filePath(QStringLiteral("raw/b/p.png")));
    QVERIFY(picture.open(QIODevice::WriteOnly));
    picture.write(
        QByteArray::fromHex("89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b55"));
    picture.close();
    const auto searched = import({m_folder->filePath(QStringLiteral("raw"))});
    QCOMPARE(searched.clippingIds.size(), 1);
    QVERIFY(searched.failures.empty());
    QVERIFY(std::any_of(searched.warnings.begin(), searched.warnings.end(),
        [](const Warning& warning) { return warning.text.endsWith(QStringLiteral("p.png")); }));
    QCOMPARE(int(import({picture.fileName()}).failures.size()), 1);
}

void ImportJobTest::passesOverLitterAndCountsIt()
{
    write(QStringLiteral("a.txt"),
        QStringLiteral("甲厂投产\n甲厂的𬭚生产线昨天投产。\n"));
    for (const char* name : {"~$稿件.docx", "desktop.ini", "Thumbs.db", "a.log", "b/旧稿.bak"})
        write(QString::fromUtf8(name), QStringLiteral("乙厂停产\n乙厂昨天开始检修。\n"));
    const auto summary = import({m_folder->filePath(QStringLiteral("raw"))});
    QCOMPARE(summary.clippingIds.size(), 1);
    QVERIFY(summary.failures.empty());
    const auto told = std::find_if(summary.warnings.begin(), summary.warnings.end(),
        [](const Warning& warning) { return warning.kind == QLatin1String("skipped-litter"); });
    QVERIFY(told != summary.warnings.end());
    QVERIFY(told->message.contains(QStringLiteral("5 个")));
    // Whoever names the file means it.
    QCOMPARE(import({m_folder->filePath(QStringLiteral("raw/a.log"))}).clippingIds.size(), 1);
}

void ImportJobTest::tellsOfLinksThatLeadNowhere()
{
    write(QStringLiteral("a.txt"), QStringLiteral("甲厂投产\n甲厂的生产线昨天投产。\n"));
    const QString link = m_folder->filePath(QStringLiteral("raw/b/断𠮷.txt"));
    QVERIFY(QFile::link(m_folder->filePath(QStringLiteral("没有.txt")), link));
    for (const QString& path : {m_folder->filePath(QStringLiteral("raw")), link}) {
        const auto summary = import({path});
        QCOMPARE(summary.failures.size(), size_t(1));
        QCOMPARE(summary.failures.front().where, link);
        QVERIFY(summary.failures.front().message.contains(QStringLiteral("链接")));
    }
}

void ImportJobTest::countsLockedDocumentsOfAFolderAsFailures()
{
    QFile locked(m_folder->filePath(QStringLiteral("raw/b/锁.docx")));
    QVERIFY(locked.open(QIODevice::WriteOnly));
    constexpr QStringView stream = u"EncryptedPackage";
    locked.write(QByteArray::fromHex("d0cf11e0a1b11ae1") + QByteArray(504, '\0')
        + QByteArray(reinterpret_cast<const char*>(stream.utf16()), stream.size() * 2));
    locked.close();
    const auto summary = import({m_folder->filePath(QStringLiteral("raw"))});
    QCOMPARE(summary.failures.size(), size_t(1));
    QCOMPARE(summary.failures.front().where, locked.fileName());
}

void ImportJobTest::passesOverThePartsOfASavedPage()
{
    QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("raw/页面_files")));
    QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("raw/二季度_files")));
    write(QStringLiteral("页面.html"),
        QStringLiteral("<html><body><h1>甲厂投产</h1><p>甲厂的生产线昨天投产。</p></body></html>"));
    write(QStringLiteral("页面_files/ad.html"),
        QStringLiteral("<html><body><p>广告里的一句话，不是稿件。</p></body></html>"));
    write(QStringLiteral("页面_files/a.js"), QStringLiteral("\n"));
    write(QStringLiteral("二季度_files/稿件.txt"),
        QStringLiteral("乙厂停产\n乙厂昨天开始检修𠮷。\n"));
    const auto summary = import({m_folder->filePath(QStringLiteral("raw"))});
    QCOMPARE(summary.clippingIds.size(), 2);
    QVERIFY(summary.failures.empty());
}

void ImportJobTest::endsWhereTheWorkspaceCannotBeWritten()
{
    write(QStringLiteral("1.txt"), QStringLiteral("甲厂投产\n甲厂的生产线昨天投产。\n"));
    write(QStringLiteral("2.txt"), QStringLiteral("乙厂停产\n乙厂昨天开始检修。\n"));
    {
        QSqlDatabase other
            = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("other"));
        other.setDatabaseName(m_folder->filePath(QStringLiteral("w.qingbao")));
        QVERIFY(other.open());
        QVERIFY(QSqlQuery(other).exec(QStringLiteral("BEGIN IMMEDIATE")));
        const auto summary
            = jobs::importPaths(*m_workspace, {m_folder->filePath(QStringLiteral("raw"))},
                jobs::ImportOptions{QStringLiteral("auto"), {}}, *m_taxonomy, m_environment);
        QVERIFY(summary.isError());
        QCOMPARE(summary.error().kind, ErrorKind::Busy);
        other.close();
    }
    QSqlDatabase::removeDatabase(QStringLiteral("other"));
}

void ImportJobTest::keepsOriginAndOriginalBytes()
{
    const QString raw = QStringLiteral("甲厂投产\n甲厂的生产线昨天投产。\n");
    write(QStringLiteral("a.txt"), raw);
    const auto summary = import({m_folder->filePath(QStringLiteral("raw/a.txt"))});
    const auto clipping = m_workspace->clipping(summary.clippingIds.value(0));
    QVERIFY(clipping.isOk());
    QCOMPARE(clipping.value().provenance.address, m_folder->filePath(QStringLiteral("raw/a.txt")));
    QCOMPARE(clipping.value().provenance.capturedAt, m_environment.now());
    QVERIFY(!clipping.value().provenance.snapshot.isEmpty());
    const auto original = m_workspace->asset(clipping.value().provenance.snapshot);
    QVERIFY(original.isOk());
    QCOMPARE(original.value()->bytes, raw.toUtf8());
}

void ImportJobTest::fillsInThePublicationOnlyWhereNoSourceIsNamed()
{
    write(QStringLiteral("a.txt"),
        QStringLiteral("甲厂投产\n甲厂的生产线昨天投产。\n来源：虚构日报\n"));
    write(QStringLiteral("b.txt"), QStringLiteral("乙厂停产\n乙厂昨天开始检修。\n"));
    const auto summary
        = import({m_folder->filePath(QStringLiteral("raw"))}, QStringLiteral("虚构快讯"));
    QCOMPARE(m_workspace->clipping(summary.clippingIds.value(0)).value().article.source,
        QStringLiteral("虚构日报"));
    QCOMPARE(m_workspace->clipping(summary.clippingIds.value(1)).value().article.source,
        QStringLiteral("虚构快讯"));
}

namespace {

/// Keeps what it is told, and stops at a stage whose text begins so, `done` steps in.
class Listener final : public Progress {
public:
    Listener() = default;
    Listener(QString stage, int done) : m_stage(std::move(stage)), m_done(done) { }

    bool report(const QString& stage, int done, int) override
    {
        stages << stage;
        return m_stage.isEmpty() || done < m_done || !stage.startsWith(m_stage);
    }

    QStringList stages;

private:
    QString m_stage;
    int m_done = 0;
};

} // namespace

void ImportJobTest::stopsBetweenFiles()
{
    write(QStringLiteral("a.txt"), QStringLiteral("甲厂投产\n甲厂的生产线昨天投产。\n"));
    write(QStringLiteral("b.txt"), QStringLiteral("乙厂停产\n乙厂昨天开始检修。\n"));
    Listener progress(QStringLiteral("导入"), 1);
    const auto summary
        = jobs::importPaths(*m_workspace, {m_folder->filePath(QStringLiteral("raw"))},
            QStringLiteral("auto"), *m_taxonomy, m_environment, &progress);
    QVERIFY(summary.isError());
    QVERIFY(summary.error().isCancelled());
    QVERIFY2(summary.error().hint.contains(QStringLiteral("1 个文件（新增 1 条剪报）")),
        qPrintable(summary.error().hint));
    QCOMPARE(int(m_workspace->clippings().value().size()), 1);
}

void ImportJobTest::cancellingBehindTheLastFileIsTooLate()
{
    write(QStringLiteral("a.txt"),
        QStringLiteral("甲厂投产\n甲厂的生产线昨天投产，含𬭚。\n"));
    write(QStringLiteral("b.txt"), QStringLiteral("乙厂停产\n乙厂昨天开始检修。\n"));
    Listener progress(QStringLiteral("导入"), 2);
    const auto summary
        = jobs::importPaths(*m_workspace, {m_folder->filePath(QStringLiteral("raw"))},
            QStringLiteral("auto"), *m_taxonomy, m_environment, &progress);
    QVERIFY(summary.isOk());
    QCOMPARE(summary.value().files, 2);
    QCOMPARE(m_workspace->clippings().value().size(), size_t(2));
}

void ImportJobTest::cancellingTheFirstFileKeepsNothingAndTellsNothing()
{
    write(QStringLiteral("a.txt"), QStringLiteral("甲厂投产\n甲厂的生产线昨天投产。\n"));
    Listener progress(QStringLiteral("导入"), 0);
    const auto summary
        = jobs::importPaths(*m_workspace, {m_folder->filePath(QStringLiteral("raw"))},
            QStringLiteral("auto"), *m_taxonomy, m_environment, &progress);
    QVERIFY(summary.isError());
    QVERIFY(summary.error().isCancelled());
    QVERIFY(summary.error().hint.isEmpty());
}

void ImportJobTest::tellsOfTheStepsWithinEachFile()
{
    write(QStringLiteral("a.txt"), QStringLiteral("渠水清清，稻花香里说丰年，今年又是好收成。\n"));
    write(QStringLiteral("b/c.txt"),
        QStringLiteral("竹灯点亮山乡，老手艺卖出了新价钱，人人称好。\n"));
    Listener listener;
    const auto summary
        = jobs::importPaths(*m_workspace, {m_folder->filePath(QStringLiteral("raw"))},
            QStringLiteral("auto"), *m_taxonomy, m_environment, &listener);
    QVERIFY(summary.isOk());
    QVERIFY(!listener.stages.filter(QStringLiteral("第 1/2 个文件：")).isEmpty());
    QVERIFY(!listener.stages.filter(QStringLiteral("第 2/2 个文件：")).isEmpty());
}

void ImportJobTest::stopsWithinAFile()
{
    write(QStringLiteral("a.txt"), QStringLiteral("渠水清清，稻花香里说丰年，今年又是好收成。\n"));
    write(QStringLiteral("b/c.txt"),
        QStringLiteral("竹灯点亮山乡，老手艺卖出了新价钱，人人称好。\n"));
    Listener listener(QStringLiteral("第 2/2 个文件："), 0);
    const auto summary
        = jobs::importPaths(*m_workspace, {m_folder->filePath(QStringLiteral("raw"))},
            QStringLiteral("auto"), *m_taxonomy, m_environment, &listener);
    QVERIFY(summary.isError());
    QCOMPARE(summary.error().kind, ErrorKind::Cancelled);
    QCOMPARE(m_workspace->clippings().value().size(), size_t(1));
}

void ImportJobTest::importsPastedText()
{
    Provenance origin;
    origin.address = QStringLiteral("https://example.invalid/a");
    origin.capturedAt = m_environment.now();
    const auto summary = jobs::importText(*m_workspace, {},
        QStringLiteral("<h1>甲厂投产</h1><p>甲厂的生产线昨天投产。</p><script>x()</script>"),
        origin, makeAsset("<html>"), *m_taxonomy, m_environment);
    QVERIFY2(summary.isOk(), summary.isError() ? qPrintable(summary.error().oneLine()) : "");
    QCOMPARE(summary.value().clippingIds.size(), 1);
    const auto clipping = m_workspace->clipping(summary.value().clippingIds.at(0)).value();
    QCOMPARE(clipping.article.title, QStringLiteral("甲厂投产"));
    QVERIFY(!plainText(clipping.article).contains(QStringLiteral("x()")));
    QCOMPARE(clipping.provenance.address, origin.address);
    const auto mail = jobs::importText(*m_workspace,
        QStringLiteral(
            "发件人: 甲\n主题: 稿件\n\n> 乙厂投产\n> 乙厂的𬭚材生产线昨天投产。\n"),
        {}, origin, nullptr, *m_taxonomy, m_environment);
    QVERIFY(mail.isOk());
    QCOMPARE(mail.value().clippingIds.size(), 1);
    QCOMPARE(m_workspace->clipping(mail.value().clippingIds.at(0)).value().article.title,
        QStringLiteral("乙厂投产"));
    QVERIFY(jobs::importText(
        *m_workspace, QStringLiteral(" \n"), {}, origin, nullptr, *m_taxonomy, m_environment)
                .isError());
}

QTEST_GUILESS_MAIN(ImportJobTest)
#include "import_job_test.moc"
