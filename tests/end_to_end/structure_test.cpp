#include "program.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QtTest>

/// What a screen reader is given, by poppler's eyes: everything once, in reading order.
class StructureTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!isInstalled(QStringLiteral("pdfinfo")))
            QSKIP("pdfinfo is not installed");
    }
    void readsSampleInOrder_data();
    void readsSampleInOrder();
    void headingsLeaveNoLevelOut();
    void preflightPassesSeeds_data();
    void preflightPassesSeeds();

private:
    QString render(const QString& input, const QString& profile)
    {
        const QString file = m_folder.filePath(profile + QStringLiteral(".pdf"));
        const Outcome outcome = qingbao({QStringLiteral("render"), input, QStringLiteral("-o"),
            file, QStringLiteral("--profile"), profile, QStringLiteral("--set"),
            QStringLiteral("date=2025-01-20")});
        return outcome.status == 0 ? file : QString();
    }
    static QString sample() { return QStringLiteral(QB_SOURCE_DIR "/resources/sample/issue.json"); }

    QTemporaryDir m_folder;
};

namespace {

/// The quoted lines of `pdfinfo -struct-text`, without white space.
QString spoken(const QString& file)
{
    const Outcome outcome
        = runProgram(QStringLiteral("pdfinfo"), {QStringLiteral("-struct-text"), file});
    QString text;
    const QStringList lines = QString::fromUtf8(outcome.output).split(QLatin1Char('\n'));
    for (const QString& line : lines) {
        const QString words = line.trimmed();
        if (words.startsWith(QLatin1Char('"')) && words.endsWith(QLatin1Char('"')))
            text += words.mid(1, words.size() - 2);
    }
    return text.remove(QRegularExpression(QStringLiteral("\\s")));
}

/// The beginning of a text as it can be found again: no space, no character a line may lose.
QString beginning(const QString& text)
{
    QString dense = text;
    dense.remove(QRegularExpression(QStringLiteral("\\s")));
    QString part = dense.left(12);
    if (!part.isEmpty() && part.back().isHighSurrogate())
        part.chop(1);
    return part;
}

/// Titles and the blocks of text of an issue file, in order.
QStringList expectedOf(const QString& issueFile)
{
    QStringList expected;
    const QJsonObject issue = QJsonDocument::fromJson(contentsOf(issueFile)).object();
    for (const QJsonValue section : issue.value(QStringLiteral("sections")).toArray()) {
        expected << section[QStringLiteral("name")].toString();
        for (const QJsonValue article : section[QStringLiteral("articles")].toArray()) {
            expected << beginning(article[QStringLiteral("title")].toString());
            for (const QJsonValue block : article[QStringLiteral("blocks")].toArray())
                expected << beginning(block[QStringLiteral("text")].toString());
        }
    }
    expected.removeAll(QString());
    return expected;
}

} // namespace

void StructureTest::readsSampleInOrder_data()
{
    QTest::addColumn<QString>("profile");
    QTest::newRow("screen") << QStringLiteral("screen");
    QTest::newRow("archive") << QStringLiteral("archive");
}

void StructureTest::readsSampleInOrder()
{
    QFETCH(QString, profile);
    const QString file = render(sample(), profile);
    QVERIFY(!file.isEmpty());
    const QString text = spoken(file);
    const auto masthead = text.indexOf(QStringLiteral("许昌竞争情报快递"));
    const auto contents = text.indexOf(QStringLiteral("本期目录"));
    const auto imprint = text.lastIndexOf(QStringLiteral("编印："));
    QVERIFY(masthead >= 0 && masthead < contents);
    // Behind the contents, which name the titles once already.
    const QStringList expected = expectedOf(sample());
    QVERIFY(expected.size() > 40);
    auto at = text.indexOf(beginning(QStringLiteral("这是一期样例。版面、栏目和编排都照正式一期")));
    QVERIFY(at > contents);
    for (const QString& part : expected.mid(3)) {
        const auto found = text.indexOf(part, at);
        QVERIFY2(found >= 0, qPrintable(part));
        at = found;
    }
    QVERIFY(imprint > at);
}

void StructureTest::headingsLeaveNoLevelOut()
{
    const QString file = render(sample(), QStringLiteral("archive"));
    const Outcome outcome
        = runProgram(QStringLiteral("pdfinfo"), {QStringLiteral("-struct"), file});
    static const QRegularExpression heading(QStringLiteral("^\\s*H([1-6])\\b"));
    int last = 0;
    int count = 0;
    const QStringList lines = QString::fromUtf8(outcome.output).split(QLatin1Char('\n'));
    for (const QString& line : lines) {
        const auto match = heading.match(line);
        if (!match.hasMatch())
            continue;
        const int level = match.captured(1).toInt();
        QVERIFY2(level <= last + 1, qPrintable(line));
        last = level;
        ++count;
    }
    QVERIFY(count > 15);
}

void StructureTest::preflightPassesSeeds_data()
{
    QTest::addColumn<QString>("seed");
    QTest::addColumn<QString>("profile");
    for (const char* name : {"002.txt", "003.txt"})
        for (const char* profile : {"screen", "archive", "print"})
            QTest::addRow("%s %s", name, profile)
                << QString::fromLatin1(name) << QString::fromLatin1(profile);
}

void StructureTest::preflightPassesSeeds()
{
    QFETCH(QString, seed);
    seed = QStringLiteral(QB_SOURCE_DIR "/../shared/data/seeds/") + seed;
    if (!QFile::exists(seed))
        QSKIP("the shared sample texts are not on this machine");
    QFETCH(QString, profile);
    const QString file = render(seed, profile);
    QVERIFY(!file.isEmpty());
    const Outcome outcome = qingbao({QStringLiteral("preflight"), file, QStringLiteral("--profile"),
        profile, QStringLiteral("--kind"), QStringLiteral("none"), QStringLiteral("--json")});
    QCOMPARE(outcome.status, 0);
    for (const QJsonValue finding : outcome.json().value(QStringLiteral("findings")).toArray())
        QVERIFY2(finding[QStringLiteral("severity")].toString() == QLatin1String("hint"),
            qPrintable(finding[QStringLiteral("message")].toString()));
}

QTEST_GUILESS_MAIN(StructureTest)
#include "structure_test.moc"
