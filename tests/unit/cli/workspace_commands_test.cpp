#include "command_line.h"

#include <QtTest>

class WorkspaceCommandsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void importsListsShowsAndSearches();
    void findsWordsOfOneAndTwoCharacters();
    void takesTheWorkspaceFromTheEnvironment();
    void runsAWholeIssue();
    void leavesNoWorkspaceBehindThatHoldsNothing();
    void saysWhichFilesWereNotImported();
    void makesNoWorkspaceWhereNoneIsNeeded();

private:
    QStringList with(const char* words) const;
    void import();

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_workspace;
    CommandLine m_line;
};

void WorkspaceCommandsTest::init()
{
    qunsetenv("QINGBAO_WORKSPACE");
    m_folder = std::make_unique<QTemporaryDir>();
    m_workspace = m_folder->filePath(QStringLiteral("样.qingbao"));
    QFile file(m_folder->filePath(QStringLiteral("raw.txt")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QStringLiteral(" ●行业动态\n\n甲厂石墨烯膜投产\n甲厂的石墨烯导热膜生产线昨天投产，采"
                              "用𬭚基催化剂。\n来源：虚构日报\n"
                              "●行业趋势\n\n乙厂停产\n乙厂昨天开始检修，预计一个月后恢复。\n")
                   .toUtf8());
}

QStringList WorkspaceCommandsTest::with(const char* words) const
{
    return QString::fromUtf8(words).split(u' ') << QStringLiteral("--workspace") << m_workspace;
}

void WorkspaceCommandsTest::import()
{
    m_line.run(with("import --json") << m_folder->filePath(QStringLiteral("raw.txt")));
    QVERIFY2(m_line.status == 0, qPrintable(m_line.errors));
}

void WorkspaceCommandsTest::importsListsShowsAndSearches()
{
    import();
    QCOMPARE(m_line.json().value(QStringLiteral("articles")).toInt(), 2);
    const QString first
        = m_line.json().value(QStringLiteral("clippings")).toArray().first().toString();
    QVERIFY(!first.isEmpty());

    QCOMPARE(m_line.run(with("list --json")), 0);
    QCOMPARE(m_line.json().value(QStringLiteral("total")).toInt(), 2);
    QCOMPARE(m_line.run(with("list --lines")), 0);
    QCOMPARE(m_line.output.trimmed().split(u'\n').size(), 2);
    QCOMPARE(m_line.run(with("list --limit 1 --json")), 0);
    QCOMPARE(m_line.json().value(QStringLiteral("clippings")).toArray().size(), 1);

    QCOMPARE(m_line.run(with("show --json") << first), 0);
    QCOMPARE(m_line.json()
                 .value(QStringLiteral("article"))
                 .toObject()
                 .value(QStringLiteral("source"))
                 .toString(),
        QStringLiteral("虚构日报"));
    QVERIFY(
        m_line.json().value(QStringLiteral("rawText")).toString().contains(QStringLiteral("𬭚")));
    QCOMPARE(m_line.run(with("show c999")), 1);

    QCOMPARE(m_line.run(with("search 石墨烯 --json")), 0);
    const QJsonObject found = m_line.json();
    QCOMPARE(found.value(QStringLiteral("total")).toInt(), 1);
    QVERIFY(found.value(QStringLiteral("took_ms")).isDouble());
    const QJsonObject hit = found.value(QStringLiteral("hits")).toArray().first().toObject();
    for (const char* key : {"id", "title", "source", "date", "snippet", "industries"})
        QVERIFY2(hit.contains(QLatin1String(key)), key);
    QVERIFY(hit.value(QStringLiteral("snippet")).toString().contains(QStringLiteral("石墨烯")));
}

void WorkspaceCommandsTest::findsWordsOfOneAndTwoCharacters()
{
    import();
    for (const char* word : {"𬭚", "投产", "检修 恢复"}) {
        QCOMPARE(m_line.run(with("search --json") << QString::fromUtf8(word)), 0);
        QVERIFY2(m_line.json().value(QStringLiteral("total")).toInt() == 1, word);
    }
    QCOMPARE(m_line.run(with("search --json 没有这个词")), 0);
    QCOMPARE(m_line.json().value(QStringLiteral("total")).toInt(), 0);
}

void WorkspaceCommandsTest::takesTheWorkspaceFromTheEnvironment()
{
    import();
    qputenv("QINGBAO_WORKSPACE", m_workspace.toUtf8());
    QCOMPARE(m_line.run({QStringLiteral("list"), QStringLiteral("--json")}), 0);
    QCOMPARE(m_line.json().value(QStringLiteral("total")).toInt(), 2);
}

void WorkspaceCommandsTest::runsAWholeIssue()
{
    import();
    const QJsonArray clippings = m_line.json().value(QStringLiteral("clippings")).toArray();
    const QString first = clippings.at(0).toString();
    const QString second = clippings.at(1).toString();
    QCOMPARE(m_line.run(with("issue new --json --set date=2025-01-20")), 0);
    const QString issue = m_line.json().value(QStringLiteral("id")).toString();
    QCOMPARE(m_line.json().value(QStringLiteral("number")).toInt(), 1);

    QCOMPARE(m_line.run(with("issue add --json") << issue << first << second), 0);
    QCOMPARE(m_line.run(with("issue move --section 行业动态 --to 1") << issue << second), 0);
    QVERIFY(m_line.output.indexOf(second) < m_line.output.indexOf(first));
    QCOMPARE(m_line.run(with("issue remove") << issue << first << QStringLiteral("c999")), 1);
    QCOMPARE(m_line.run(with("issue list --json")), 0);
    QCOMPARE(m_line.json()
                 .value(QStringLiteral("issues"))
                 .toArray()
                 .first()
                 .toObject()
                 .value(QStringLiteral("articles"))
                 .toInt(),
        2);

    const QString file = m_folder->filePath(QStringLiteral("期.json"));
    QCOMPARE(m_line.run(with("issue export") << issue << QStringLiteral("-o") << file), 0);
    const QString pdf = m_folder->filePath(QStringLiteral("期.pdf"));
    QCOMPARE(m_line.run({QStringLiteral("render"), file, QStringLiteral("-o"), pdf,
                 QStringLiteral("--json")}),
        0);
    QVERIFY(m_line.json().value(QStringLiteral("pages")).toInt() >= 1);
    QCOMPARE(m_line.run(with("render --json")
                 << QStringLiteral("workspace:") + issue << QStringLiteral("-o") << pdf),
        0);
}

void WorkspaceCommandsTest::leavesNoWorkspaceBehindThatHoldsNothing()
{
    QCOMPARE(m_line.run(with("import") << m_folder->filePath(QStringLiteral("没有.txt"))), 1);
    QVERIFY(m_line.errors.contains(QStringLiteral("没有.txt")));
    QCOMPARE(m_line.errors.count(u'\n'), 1);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{QStringLiteral("raw.txt")});
}

void WorkspaceCommandsTest::saysWhichFilesWereNotImported()
{
    QStringList files;
    for (const char* name : {"甲.txt", "乙.txt", "丙.txt", "丁.txt"})
        files << m_folder->filePath(QString::fromUtf8(name));
    QCOMPARE(m_line.run(with("import --json") + files), 1);
    QCOMPARE(m_line.json().value(QStringLiteral("failures")).toArray().size(), 4);
    const QString where = m_line.error().value(QStringLiteral("where")).toString();
    QVERIFY2(where.contains(QStringLiteral("甲.txt")) && !where.contains(QStringLiteral("丁.txt")),
        qPrintable(where));
    QVERIFY(m_line.error()
                .value(QStringLiteral("hint"))
                .toString()
                .contains(QStringLiteral("failures")));
    QCOMPARE(m_line.run(with("import") + files), 1);
    QCOMPARE(m_line.errors.count(u'\n'), 5);
}

void WorkspaceCommandsTest::makesNoWorkspaceWhereNoneIsNeeded()
{
    for (const char* words :
        {"list", "search 甲", "show c1", "issue list", "issue new", "issue show i1"}) {
        QCOMPARE(m_line.run(with(words)), 1);
        QVERIFY2(m_line.errors.contains(m_workspace), qPrintable(m_line.errors));
    }
    QVERIFY(!QFileInfo::exists(m_workspace));
}

QTEST_GUILESS_MAIN(WorkspaceCommandsTest)
#include "workspace_commands_test.moc"
