#include "fixture.h"
#include "store/migrations.h"
#include "store/statements.h"

#include <csignal>
#include <sys/resource.h>
#include <unistd.h>

using namespace qb;
using namespace qb::store;
using namespace qb::store::testing;

/// Opening, refusing and failing: no file is ever touched that is not ours.
class OpenTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void createsOneFileAndLeavesOneFile()
    {
        Fixture f;
        f.open()->addClipping(clippingOf(QStringLiteral("题"), QStringLiteral("文"))).value();
        QCOMPARE(QDir(f.folder.path()).entryList(QDir::Files | QDir::Hidden),
            QStringList{QStringLiteral("w.qingbao")});
    }

    void missingFileIsNotMade()
    {
        Fixture f;
        const auto opened = Workspace::open(f.path(), OpenMode::MustExist, f.environment);
        QVERIFY(opened.isError());
        QCOMPARE(opened.error().kind, ErrorKind::NotFound);
        QVERIFY(QDir(f.folder.path()).isEmpty());
    }

    void missingFolderIsAnIoError()
    {
        Fixture f;
        const auto opened = Workspace::open(
            f.path(QStringLiteral("no/such/w.qingbao")), OpenMode::CreateIfMissing, f.environment);
        QCOMPARE(opened.error().kind, ErrorKind::Io);
    }

    void foreignFilesKeepEveryByte_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("text") << QByteArray("一份普通的文本，不是工作区。\n");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("header-only") << QByteArray("SQLite format 3\0", 16);
        QTest::newRow("binary") << QByteArray(5000, '\xfe');
    }
    void foreignFilesKeepEveryByte()
    {
        QFETCH(QByteArray, bytes);
        Fixture f;
        QFile file(f.path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        for (const OpenMode mode : {OpenMode::MustExist, OpenMode::CreateIfMissing}) {
            const auto opened = Workspace::open(f.path(), mode, f.environment);
            QVERIFY(opened.isError());
            QCOMPARE(opened.error().kind, ErrorKind::NotAWorkspace);
        }
        QCOMPARE(bytesOf(f.path()), bytes);
        QCOMPARE(QDir(f.folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
    }

    void folderIsNotAWorkspace()
    {
        Fixture f;
        const auto opened
            = Workspace::open(f.folder.path(), OpenMode::CreateIfMissing, f.environment);
        QCOMPARE(opened.error().kind, ErrorKind::NotAWorkspace);
    }

    void foreignDatabaseKeepsEveryByte()
    {
        Fixture f;
        auto database = Database::open(f.path());
        QVERIFY(database.isOk());
        QVERIFY(database.value()->runSql(QStringLiteral("CREATE TABLE clippings (a)")).isOk());
        std::move(database).value().reset();
        const QByteArray before = bytesOf(f.path());
        const auto opened = Workspace::open(f.path(), OpenMode::CreateIfMissing, f.environment);
        QCOMPARE(opened.error().kind, ErrorKind::NotAWorkspace);
        QCOMPARE(bytesOf(f.path()), before);
    }

    void newerVersionIsRefusedUntouched()
    {
        Fixture f;
        f.open().reset();
        {
            auto database = Database::open(f.path());
            QVERIFY(database.value()->runSql(QStringLiteral("PRAGMA user_version = 4711")).isOk());
        }
        const QByteArray before = bytesOf(f.path());
        const auto opened = Workspace::open(f.path(), OpenMode::MustExist, f.environment);
        QCOMPARE(opened.error().kind, ErrorKind::NewerWorkspace);
        QCOMPARE(bytesOf(f.path()), before);
    }

    void serverAddressIsPlainlyUnsupported()
    {
        Fixture f;
        const auto opened = Workspace::open(
            QStringLiteral("postgresql://db/qingbao"), OpenMode::CreateIfMissing, f.environment);
        QCOMPARE(opened.error().kind, ErrorKind::Unsupported);
        QVERIFY(opened.error().message.contains(QStringLiteral("PostgreSQL")));
    }

    void damagedWorkspaceIsSaidToBeDamaged()
    {
        Fixture f;
        {
            auto workspace = f.open();
            for (int i = 0; i < 30; ++i)
                workspace->addClipping(clippingOf(QString::number(i), QString(2000, u'文')))
                    .value();
        }
        QFile file(f.path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.seek(200);
        file.write(QByteArray(int(file.size()) - 200, '\x55'));
        file.close();
        auto opened = Workspace::open(f.path(), OpenMode::MustExist, f.environment);
        if (opened.isOk()) {
            const auto listed = opened.value()->clippings();
            QVERIFY(listed.isError());
            QCOMPARE(listed.error().kind, ErrorKind::BadInput);
        } else {
            QCOMPARE(opened.error().kind, ErrorKind::BadInput);
        }
    }

    void failingStepLeavesThatStepsSchemaBehind()
    {
        Fixture f;
        f.open().reset();
        auto database = Database::open(f.path());
        QVERIFY(database.isOk());
        const int before = currentVersion();
        QStringList scripts = migrationScripts();
        scripts << QStringLiteral("CREATE TABLE later (a)\n;\nCREATE NONSENSE\n;\n");
        QVERIFY(migrate(*database.value(), scripts).isError());
        auto table = database.value()->runSql(
            QStringLiteral("SELECT count(*) FROM sqlite_master WHERE name = 'later'"));
        QVERIFY(table.isOk() && table.value().next());
        QCOMPARE(table.value().value(0).toInt(), 0);
        auto version = database.value()->runSql(QStringLiteral("PRAGMA user_version"));
        QVERIFY(version.isOk() && version.value().next());
        QCOMPARE(version.value().value(0).toInt(), before);
    }

    void ignoredFindingsOfAnOlderWorkspaceAreKept()
    {
        Fixture f;
        {
            auto database = Database::open(f.path());
            QVERIFY(database.isOk());
            QVERIFY(migrate(*database.value(), migrationScripts().mid(0, 2)).isOk());
            QVERIFY(database.value()
                        ->runSql(QStringLiteral(
                            "INSERT INTO ignored_findings VALUES (7, 'once', 'a.b', '𠮷', "
                            "'前𠮷后', 'c1', '李四', '人名', '2025-01-02T03:04:05.000Z')"))
                        .isOk());
        }
        auto workspace = f.open(OpenMode::MustExist);
        const auto records = workspace->ignored();
        QCOMPARE(records.value().size(), size_t(1));
        const IgnoredRecord& record = records.value().front();
        QCOMPARE(record.number, 7);
        QCOMPARE(record.context, QStringLiteral("前𠮷后"));
        QCOMPARE(record.reason, QStringLiteral("人名"));
        QCOMPARE(record.addedAt.date(), QDate(2025, 1, 2));
        QVERIFY(!record.suggestion);
        QCOMPARE(workspace->addIgnored(record).value(), qint64(7));
    }

    void failingTransactionLeavesNothing()
    {
        Fixture f;
        auto workspace = f.open();
        const Status status = workspace->inTransaction([&]() -> Status {
            const auto added
                = workspace->addClipping(clippingOf(QStringLiteral("甲"), QStringLiteral("乙")));
            return added.isOk() ? Status(Error{ErrorKind::Cancelled, {}, {}, {}}) : ok();
        });
        QVERIFY(status.isError());
        QVERIFY(status.error().isCancelled());
        QCOMPARE(workspace->clippings().value().size(), size_t(0));
    }

    void twoObjectsSeeEachOther()
    {
        Fixture f;
        auto first = f.open();
        auto second = f.open(OpenMode::MustExist);
        const QString id
            = first->addClipping(clippingOf(QStringLiteral("甲"), QStringLiteral("乙"))).value();
        QCOMPARE(second->clipping(id).value().article.title, QStringLiteral("甲"));
        QCOMPARE(
            second->addClipping(clippingOf(QStringLiteral("丙"), QStringLiteral("丁"))).value(),
            QStringLiteral("c2"));
        QCOMPARE(first->clippings().value().size(), size_t(2));
    }

    void lockedFileIsBusy()
    {
        Fixture f;
        auto first = f.open();
        auto second = f.open();
        QVERIFY(first
                    ->inTransaction([&]() -> Status {
                        const auto added = second->addClipping(
                            clippingOf(QStringLiteral("甲"), QStringLiteral("乙")));
                        return added.isError() && added.error().kind == ErrorKind::Busy
                            ? ok()
                            : Status(Error{ErrorKind::Internal, {}, {}, {}});
                    })
                    .isOk());
    }

    void fullDiskIsAnIoErrorAndLosesNothing()
    {
        Fixture f;
        auto workspace = f.open();
        workspace->addClipping(clippingOf(QStringLiteral("甲"), QStringLiteral("乙"))).value();
        rlimit former{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &former), 0);
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit tight = former;
        tight.rlim_cur = rlim_t(QFileInfo(f.path()).size() + 4096);
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &tight), 0);
        const auto added
            = workspace->addClipping(clippingOf(QStringLiteral("大"), QString(3'000'000, u'文')));
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &former), 0);
        QVERIFY(added.isError());
        QCOMPARE(added.error().kind, ErrorKind::Io);
        QVERIFY(added.error().where.endsWith(QStringLiteral("w.qingbao")));
        QCOMPARE(workspace->clippings().value().size(), size_t(1));
        QVERIFY(
            workspace->addClipping(clippingOf(QStringLiteral("小"), QStringLiteral("文"))).isOk());
    }

    void readOnlyFileIsAnIoError()
    {
        Fixture f;
        f.open().reset();
        QVERIFY(QFile::setPermissions(
            f.path(), QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther));
        QVERIFY(QFile::setPermissions(f.folder.path(),
            QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadOther
                | QFile::ExeOther | QFile::ReadGroup | QFile::ExeGroup));
        constexpr uid_t kNobody = 65534; // the superuser may write everywhere
        const uid_t user = geteuid();
        if (user == 0)
            QCOMPARE(seteuid(kNobody), 0);
        const auto added
            = f.open()->addClipping(clippingOf(QStringLiteral("甲"), QStringLiteral("乙")));
        QCOMPARE(seteuid(user), 0);
        QVERIFY(added.isError());
        QCOMPARE(added.error().kind, ErrorKind::Io);
    }
};

QTEST_GUILESS_MAIN(OpenTest)
#include "open_test.moc"
