#include "program.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QtTest>

#include <csignal>

/// Everything that can be wrong with what the program is given: one clear line, exit 1, nothing
/// lost or half-written.
class BadInputTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void tellsWhatIsWrongWithAText_data();
    void tellsWhatIsWrongWithAText();
    void tellsWhatIsWrongWithAnIssueFile_data();
    void tellsWhatIsWrongWithAnIssueFile();
    void tellsUnknownKeyOfATemplate();
    void tellsMissingTemplate();
    void tellsMissingImportModule();
    void tellsMissingFont();
    void tellsUnwritableOutput_data();
    void tellsUnwritableOutput();
    void tellsFullDisk();
    void tellsFullStandardOutput();
    void tellsWrongWorkspace_data();
    void tellsWrongWorkspace();
    void stopsAtASignal();

private:
    QString path(const char* name) const { return m_folder->filePath(QString::fromUtf8(name)); }
    QStringList renderTo(const QString& output) const;
    /// Copies the program's data, so that a test may damage it; gives the folder.
    QString copyOfData() const;
    void checkFailure(const Outcome& outcome, const char* kind, const QString& where) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_good;
    QString m_output;
};

namespace {

bool copyFolder(const QString& from, const QString& to)
{
    if (!QDir().mkpath(to))
        return false;
    const QFileInfoList entries = QDir(from).entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot);
    for (const QFileInfo& entry : entries) {
        const QString target = to + u'/' + entry.fileName();
        if (!(entry.isDir() ? copyFolder(entry.filePath(), target)
                            : QFile::copy(entry.filePath(), target)))
            return false;
    }
    return true;
}

QByteArray binary()
{
    QByteArray bytes("\x7f"
                     "ELF\0\0\0",
        7);
    for (int i = 0; i < 4096; ++i)
        bytes += char((i * 7919) % 253);
    return bytes;
}

} // namespace

void BadInputTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_good = QStringLiteral(QB_SOURCE_DIR "/tests/fixtures/text/newsletter.txt");
    m_output = path("out.pdf");
    QVERIFY(writeFile(m_output, "the former issue"));
}

QStringList BadInputTest::renderTo(const QString& output) const
{
    return {
        QStringLiteral("render"), m_good, QStringLiteral("-o"), output, QStringLiteral("--json")};
}

QString BadInputTest::copyOfData() const
{
    const QString data = path("data");
    for (const char* folder : {"templates", "resources"})
        if (!copyFolder(QStringLiteral(QB_SOURCE_DIR "/") + QLatin1String(folder),
                data + u'/' + QLatin1String(folder)))
            qWarning("cannot copy %s", folder);
    return data;
}

void BadInputTest::checkFailure(
    const Outcome& outcome, const char* kind, const QString& where) const
{
    QVERIFY2(outcome.status == 1, outcome.errors.constData());
    QVERIFY2(outcome.output.isEmpty(), outcome.output.constData());
    QVERIFY2(outcome.errors.count('\n') == 1, outcome.errors.constData());
    const QJsonObject error = outcome.error();
    QCOMPARE(error.value(QStringLiteral("kind")).toString(), QLatin1String(kind));
    QVERIFY(!error.value(QStringLiteral("message")).toString().isEmpty());
    QVERIFY2(error.value(QStringLiteral("where")).toString().contains(where),
        outcome.errors.constData());
    QVERIFY2(!error.value(QStringLiteral("hint")).toString().isEmpty(), outcome.errors.constData());
    QVERIFY(contentsOf(m_output) == "the former issue");
    for (const QString& file : QDir(m_folder->path()).entryList(QDir::Files))
        QVERIFY2(!file.startsWith(QStringLiteral("out.pdf.")),
            qPrintable(file)); // a temporary name left behind
}

void BadInputTest::tellsWhatIsWrongWithAText_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<QByteArray>("kind");
    QTest::newRow("empty file") << QByteArray() << QStringLiteral("auto")
                                << QByteArray("bad-input");
    QTest::newRow("blank file") << QByteArray("\n \n\t\n") << QStringLiteral("auto")
                                << QByteArray("bad-input");
    QTest::newRow("binary file") << binary() << QStringLiteral("auto")
                                 << QByteArray("bad-encoding");
    QTest::newRow("GB18030 read as UTF-8")
        << QByteArray("\xD0\xED\xB2\xFD\xB2\xFA\xD2\xB5\xB6\xAF\xCC\xAC\n")
        << QStringLiteral("utf-8") << QByteArray("bad-encoding");
    QTest::newRow("cut-off UTF-8 said to be UTF-8")
        << QByteArray("\xE8\xAE\xB8\xE6\x98") << QStringLiteral("utf-8")
        << QByteArray("bad-encoding");
}

void BadInputTest::tellsWhatIsWrongWithAText()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, encoding);
    QFETCH(QByteArray, kind);
    const QString input = path("原文.txt");
    QVERIFY(writeFile(input, bytes));
    const QStringList end{QStringLiteral("--json"), QStringLiteral("--encoding"), encoding};
    checkFailure(
        qingbao(QStringList{QStringLiteral("render"), input, QStringLiteral("-o"), m_output} + end),
        kind, QStringLiteral("原文.txt"));
    checkFailure(qingbao(QStringList{QStringLiteral("clean"), input} + end), kind,
        QStringLiteral("原文.txt"));
    checkFailure(qingbao(QStringList{QStringLiteral("check"), input} + end), kind,
        QStringLiteral("原文.txt"));
    const Outcome plain
        = qingbao({QStringLiteral("clean"), input, QStringLiteral("--encoding"), encoding});
    QVERIFY(plain.errors.startsWith("qingbao: "));
    QCOMPARE(plain.errors.count(" : "), 2);
}

void BadInputTest::tellsWhatIsWrongWithAnIssueFile_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("place");
    QTest::newRow("empty") << QByteArray() << QStringLiteral("issue.json");
    QTest::newRow("not JSON") << QByteArray("{\n \"format\": 1,\n oops}")
                              << QStringLiteral("issue.json:3");
    QTest::newRow("a list") << QByteArray("[]") << QStringLiteral("issue.json");
    QTest::newRow("unknown key") << QByteArray("{\"sections\":[{\"name\":\"x\",\"artikles\":[]}]}")
                                 << QStringLiteral("/sections/0/artikles");
}

void BadInputTest::tellsWhatIsWrongWithAnIssueFile()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, place);
    QVERIFY(writeFile(path("issue.json"), bytes));
    const Outcome outcome = qingbao({QStringLiteral("render"), path("issue.json"),
        QStringLiteral("-o"), m_output, QStringLiteral("--json")});
    QCOMPARE(outcome.status, 1);
    QVERIFY2(outcome.error().value(QStringLiteral("where")).toString().contains(place),
        outcome.errors.constData());
    QVERIFY(contentsOf(m_output) == "the former issue");
}

void BadInputTest::tellsUnknownKeyOfATemplate()
{
    const QString data = copyOfData();
    const QString id
        = qingbao(renderTo(path("good.pdf"))).json().value(QStringLiteral("template")).toString();
    const QString file = data + QStringLiteral("/templates/%1/template.json").arg(id);
    QJsonObject object = QJsonDocument::fromJson(contentsOf(file)).object();
    QVERIFY(!object.isEmpty());
    object.insert(QStringLiteral("colour-of-the-sky"), QStringLiteral("blue"));
    QVERIFY(writeFile(file, QJsonDocument(object).toJson()));
    checkFailure(qingbao(renderTo(m_output), {}, {{QStringLiteral("QINGBAO_DATA"), data}}),
        "bad-template", QStringLiteral("/colour-of-the-sky"));
}

void BadInputTest::tellsMissingTemplate()
{
    checkFailure(qingbao(renderTo(m_output)
                     + QStringList{QStringLiteral("--template"), QStringLiteral("no-such")}),
        "not-found", QStringLiteral("no-such"));
}

/// The program copied away without the folder beside it.
void BadInputTest::tellsMissingImportModule()
{
    QVERIFY(QDir().mkpath(path("bin")));
    const QString program = path("bin/qingbao");
    QVERIFY(QFile::copy(QStringLiteral(QB_PROGRAM), program));
    QVERIFY(writeFile(path("page.html"), "<html><p>\xe7\x94\xb2</p></html>"));
    const Outcome outcome = runProgram(program,
        {QStringLiteral("clean"), path("page.html"), QStringLiteral("--json")}, {},
        {{QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8")}});
    checkFailure(outcome, "internal", QStringLiteral("/lib/qingbao/qingbao-importers.so"));
    QCOMPARE(outcome.errors.count("qingbao-importers.so"), 1);
    QVERIFY2(!outcome.errors.contains("cannot open"), outcome.errors.constData());
}

void BadInputTest::tellsMissingFont()
{
    const QString data = copyOfData();
    const QString file = data + QStringLiteral("/resources/fonts/roles.json");
    QString text = QString::fromUtf8(contentsOf(file));
    QVERIFY(!text.isEmpty());
    // Every family of every role becomes one that no machine has.
    static const QRegularExpression family(QStringLiteral("(\"family\"\\s*:\\s*)\"[^\"]*\""));
    QVERIFY(text.contains(family));
    text.replace(family, QStringLiteral("\\1\"No Such Family 1f6c\""));
    QVERIFY(writeFile(file, text.toUtf8()));
    const Outcome outcome
        = qingbao(renderTo(m_output), {}, {{QStringLiteral("QINGBAO_DATA"), data}});
    checkFailure(outcome, "missing-font", QString());
}

void BadInputTest::tellsUnwritableOutput_data()
{
    QTest::addColumn<QString>("output");
    QTest::newRow("in a folder that is missing") << QStringLiteral("no/such/out.pdf");
    QTest::newRow("below a file") << QStringLiteral("out.pdf/inner.pdf");
    QTest::newRow("a folder") << QStringLiteral(".");
}

void BadInputTest::tellsUnwritableOutput()
{
    QFETCH(QString, output);
    checkFailure(qingbao(renderTo(m_folder->filePath(output))), "io", output);
}

void BadInputTest::tellsFullDisk()
{
    if (!QFile::exists(QStringLiteral("/dev/full")))
        QSKIP("this machine has no /dev/full");
    checkFailure(qingbao(renderTo(QStringLiteral("/dev/full"))), "io", QStringLiteral("/dev/full"));
}

void BadInputTest::tellsFullStandardOutput()
{
    if (!QFile::exists(QStringLiteral("/dev/full")) || !isInstalled(QStringLiteral("sh")))
        QSKIP("this machine has no /dev/full");
    const Outcome outcome = runProgram(QStringLiteral("sh"),
        {QStringLiteral("-c"), QStringLiteral("exec \"$0\" clean \"$1\" --json > /dev/full"),
            QStringLiteral(QB_PROGRAM), m_good});
    QCOMPARE(outcome.status, 1);
    QCOMPARE(outcome.error().value(QStringLiteral("kind")).toString(), QStringLiteral("io"));
}

void BadInputTest::tellsWrongWorkspace_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::newRow("of a newer version") << QByteArray("newer-workspace");
    QTest::newRow("another program's database") << QByteArray("not-a-workspace");
    QTest::newRow("a text") << QByteArray("not-a-workspace");
    QTest::newRow("missing") << QByteArray("not-found");
}

void BadInputTest::tellsWrongWorkspace()
{
    QFETCH(QByteArray, kind);
    const QString file = path("w.qingbao");
    const QByteArray tag = QTest::currentDataTag();
    if (tag == "a text") {
        QVERIFY(writeFile(file, contentsOf(m_good)));
    } else if (tag != "missing") {
        if (tag == "of a newer version")
            QCOMPARE(
                qingbao({QStringLiteral("import"), m_good, QStringLiteral("--workspace"), file})
                    .status,
                0);
        {
            QSqlDatabase database
                = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("damage"));
            database.setDatabaseName(file);
            QVERIFY(database.open());
            QSqlQuery query(database);
            QVERIFY(query.exec(tag == "of a newer version"
                    ? QStringLiteral("PRAGMA user_version = 100000")
                    : QStringLiteral("CREATE TABLE a (b)")));
        }
        QSqlDatabase::removeDatabase(QStringLiteral("damage"));
    }
    const QByteArray before = contentsOf(file);
    const QStringList end{QStringLiteral("--workspace"), file, QStringLiteral("--json")};
    checkFailure(qingbao(QStringList{QStringLiteral("list")} + end), kind, file);
    checkFailure(qingbao(QStringList{QStringLiteral("render"), QStringLiteral("workspace:i1"),
                             QStringLiteral("-o"), m_output}
                     + end),
        kind, file);
    if (kind != "not-found")
        checkFailure(qingbao(QStringList{QStringLiteral("import"), m_good} + end), kind, file);
    QVERIFY(contentsOf(file) == before);
}

void BadInputTest::stopsAtASignal()
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(QB_PROGRAM),
        {QStringLiteral("clean"), QStringLiteral("-"), QStringLiteral("--json")});
    QVERIFY(process.waitForStarted());
    // It waits for standard input, which never ends. Until its handler stands, a signal would just
    // kill it.
    const auto handlesSignal = [&] {
        const QByteArray status
            = contentsOf(QStringLiteral("/proc/%1/status").arg(process.processId()));
        const qsizetype at = status.indexOf("SigCgt:");
        return at >= 0
            && (status.mid(at + 7, 18).trimmed().toULongLong(nullptr, 16) & (1ULL << (SIGINT - 1)));
    };
    QTRY_VERIFY(handlesSignal());
    ::kill(pid_t(process.processId()), SIGINT);
    QVERIFY(process.waitForFinished(30'000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 1);
    QVERIFY(process.readAllStandardError().contains("cancelled"));
    QVERIFY(process.readAllStandardOutput().isEmpty());
}

QTEST_GUILESS_MAIN(BadInputTest)
#include "bad_input_test.moc"
