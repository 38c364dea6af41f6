#include "../support/plates.h"
#include "program.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

#include <unistd.h>

/// The PDF of every profile, as other programs see it: readers, a printing house's RIP, and a check
/// of the standards.
class PressTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyReaderTakesEveryProfile_data()
    {
        rows({"screen", "archive", "archive-source", "print", "print-cmyk", "print-spot"});
    }
    void everyReaderTakesEveryProfile();
    void keepsToItsStandard_data()
    {
        rows({"archive", "archive-source", "print", "print-cmyk", "print-spot"});
    }
    void keepsToItsStandard();
    void theCheckFindsWhatIsWrong_data();
    void theCheckFindsWhatIsWrong();
    void theSpotPlateHoldsTheMastheadOnly_data() { rows({"print", "print-spot"}); }
    void theSpotPlateHoldsTheMastheadOnly();
    void theStructureReadsInOrder_data() { rows({"screen", "archive"}); }
    void theStructureReadsInOrder();
    void theBookletHasTheLastPageBesideTheFirst_data() { rows({"print", "screen"}); }
    void theBookletHasTheLastPageBesideTheFirst();
    void takesPasswordsFromWhereNobodySeesThem_data();
    void takesPasswordsFromWhereNobodySeesThem();
    void refusesWhatAProfileForbids_data();
    void refusesWhatAProfileForbids();
    void carriesTheArticlesWhereAsked();
    void aKilledWriterLeavesTheFormerFile();
    void aReadOnlyFolderIsToldAndKept();

private:
    void rows(std::initializer_list<const char*> profiles);
    static QString inputFile(const QString& name);
    /// Renders once for all tests; empty where that failed, or where nothing can be printed here.
    QString pdfOf(const QString& input, const QString& profile, const QStringList& options = {});
    QString check(const QString& pdf, const QStringList& standards, int* status = nullptr);

    QTemporaryDir m_folder;
    bool m_canPrint = false;
};

namespace {

constexpr double kPointsOfMargin = 13 * 72 / 25.4; ///< bleed and marks

QString textOf(const QString& pdf, const QStringList& options = {})
{
    return QString::fromUtf8(
        runProgram(QStringLiteral("pdftotext"), options + QStringList{pdf, QStringLiteral("-")})
            .output);
}

/// Titles in the order of the pages, without spaces.
QStringList articleTitles(const QString& input)
{
    const bool isIssue = input.endsWith(QLatin1String(".json"));
    const QJsonObject source = isIssue
        ? QJsonDocument::fromJson(contentsOf(input)).object()
        : qingbao({QStringLiteral("clean"), input, QStringLiteral("--json")}).json();
    QStringList titles;
    const auto take = [&](const QJsonArray& articles) {
        for (const QJsonValue article : articles)
            titles << article[QStringLiteral("title")].toString().remove(u' ').remove(u'\u3000');
    };
    for (const QJsonValue section : source[QStringLiteral("sections")].toArray())
        take(section[QStringLiteral("articles")].toArray());
    take(source[QStringLiteral("articles")].toArray());
    titles.removeAll(QString());
    return titles;
}

QStringList standardsOf(const QString& profile)
{
    if (profile == QLatin1String("archive"))
        return {QStringLiteral("a2u"), QStringLiteral("ua1")};
    if (profile == QLatin1String("archive-source"))
        return {QStringLiteral("a3u"), QStringLiteral("ua1")};
    return {QStringLiteral("x4")};
}

} // namespace

void PressTest::initTestCase()
{
    QVERIFY2(QFile::exists(QStringLiteral(QB_PROGRAM)), "the program is not built");
    m_canPrint = QFile::exists(
        qEnvironmentVariable("QINGBAO_DATA") + QStringLiteral("/colour/fogra39.icc"));
}

void PressTest::rows(std::initializer_list<const char*> profiles)
{
    QTest::addColumn<QString>("input");
    QTest::addColumn<QString>("profile");
    for (const char* input : {"issue.json", "002.txt", "003.txt"})
        for (const char* profile : profiles)
            QTest::addRow("%s as %s", input, profile)
                << QString::fromLatin1(input) << QString::fromLatin1(profile);
}

QString PressTest::inputFile(const QString& name)
{
    const QString own = QStringLiteral(QB_SOURCE_DIR "/resources/sample/") + name;
    return QFile::exists(own) ? own : QStringLiteral(QB_SOURCE_DIR "/../shared/data/seeds/") + name;
}

QString PressTest::pdfOf(const QString& input, const QString& profile, const QStringList& options)
{
    const QString pdf = m_folder.filePath(
        input + u'-' + profile + options.join(QString()).remove(u'/') + QStringLiteral(".pdf"));
    if (QFile::exists(pdf))
        return pdf;
    if (!QFile::exists(inputFile(input))
        || (!m_canPrint && profile.startsWith(QLatin1String("print"))))
        return {};
    const Outcome outcome
        = qingbao(QStringList{QStringLiteral("render"), inputFile(input), QStringLiteral("-o"), pdf,
                      QStringLiteral("--profile"), profile, QStringLiteral("--set"),
                      QStringLiteral("date=2026-01-31"), QStringLiteral("--json")}
            + options);
    if (outcome.status != 0)
        qWarning("%s", outcome.errors.constData());
    return outcome.status == 0 ? pdf : QStringLiteral("failed");
}

void PressTest::everyReaderTakesEveryProfile()
{
    QFETCH(QString, input);
    QFETCH(QString, profile);
    const QString pdf = pdfOf(input, profile);
    if (pdf.isEmpty())
        QSKIP("the input or the profile of the press is not here");
    const std::vector<std::pair<QString, QStringList>> readers{
        {QStringLiteral("qpdf"), {QStringLiteral("--check"), pdf}},
        {QStringLiteral("pdftotext"), {pdf, QStringLiteral("/dev/null")}},
        {QStringLiteral("pdftoppm"),
            {QStringLiteral("-r"), QStringLiteral("20"), pdf,
                m_folder.filePath(QStringLiteral("page"))}},
        {QStringLiteral("mutool"),
            {QStringLiteral("draw"), QStringLiteral("-r"), QStringLiteral("20"),
                QStringLiteral("-o"), QStringLiteral("/dev/null"), QStringLiteral("-F"),
                QStringLiteral("pgm"), pdf}},
        {QStringLiteral("gs"),
            {QStringLiteral("-q"), QStringLiteral("-dBATCH"), QStringLiteral("-dNOPAUSE"),
                QStringLiteral("-dSAFER"), QStringLiteral("-dPDFSTOPONWARNING"),
                QStringLiteral("-sDEVICE=nullpage"), pdf}}};
    QStringList missing;
    for (const auto& [program, arguments] : readers) {
        if (!isInstalled(program)) {
            missing << program;
            continue;
        }
        Outcome outcome = runProgram(program, arguments);
        outcome.errors.replace("warning: ICC support is not available", ""); // of Debian's mutool
        const QByteArray said = program.toUtf8() + ": " + outcome.errors;
        QVERIFY2(outcome.status == 0, said.constData());
        for (const char* complaint : {"rror", "arning", "WARNING", "ERROR"})
            QVERIFY2(!outcome.errors.contains(complaint), said.constData());
    }
    if (!missing.isEmpty())
        QSKIP(qPrintable(QStringLiteral("not installed: ") + missing.join(u' ')));
}

QString PressTest::check(const QString& pdf, const QStringList& standards, int* status)
{
    const Outcome outcome = runProgram(QStringLiteral("/usr/bin/python3"),
        QStringList{QStringLiteral(QB_SOURCE_DIR "/tests/end_to_end/check_conformance.py"), pdf}
            + standards);
    if (status)
        *status = outcome.status;
    return QString::fromUtf8(outcome.output + outcome.errors);
}

void PressTest::keepsToItsStandard()
{
    QFETCH(QString, input);
    QFETCH(QString, profile);
    const QString pdf = pdfOf(input, profile,
        profile == QLatin1String("archive-source") ? QStringList{QStringLiteral("--attach-source")}
                                                   : QStringList());
    if (pdf.isEmpty())
        QSKIP("the input or the profile of the press is not here");
    int status = 0;
    const QString failures = check(pdf, standardsOf(profile), &status);
    if (failures.contains(QStringLiteral("ModuleNotFoundError")))
        QSKIP("python3-pikepdf or python3-fonttools is not installed");
    QVERIFY2(status == 0, qPrintable(failures));
}

void PressTest::theCheckFindsWhatIsWrong_data()
{
    QTest::addColumn<QString>("profile");
    QTest::addColumn<QStringList>("standards");
    QTest::addColumn<QString>("clause");
    QTest::newRow("screen is no archive")
        << QStringLiteral("screen") << QStringList{QStringLiteral("a2u")}
        << QStringLiteral("6.6.4");
    QTest::newRow("screen has no intent")
        << QStringLiteral("screen") << QStringList{QStringLiteral("a2u")}
        << QStringLiteral("6.2.3");
    QTest::newRow("archive is not for the press")
        << QStringLiteral("archive") << QStringList{QStringLiteral("x4")} << QStringLiteral("6.10");
    QTest::newRow("print is untagged")
        << QStringLiteral("print") << QStringList{QStringLiteral("ua1")} << QStringLiteral("7.1");
    QTest::newRow("print is no archive")
        << QStringLiteral("print") << QStringList{QStringLiteral("a2u")}
        << QStringLiteral("6.2.4.3");
}

void PressTest::theCheckFindsWhatIsWrong()
{
    QFETCH(QString, profile);
    QFETCH(QStringList, standards);
    QFETCH(QString, clause);
    const QString pdf = pdfOf(QStringLiteral("issue.json"), profile);
    if (pdf.isEmpty())
        QSKIP("no profile of the press was built");
    const QString failures = check(pdf, standards);
    if (failures.contains(QStringLiteral("ModuleNotFoundError")))
        QSKIP("python3-pikepdf or python3-fonttools is not installed");
    QVERIFY2(failures.contains(u' ' + clause + u':'), qPrintable(failures));
}

void PressTest::theSpotPlateHoldsTheMastheadOnly()
{
    QFETCH(QString, input);
    QFETCH(QString, profile);
    const QString pdf = pdfOf(input, profile);
    if (pdf.isEmpty() || !isInstalled(QStringLiteral("gs")))
        QSKIP("the input, Ghostscript or the profile of the press is not here");
    const auto plates = platesOf(pdf, m_folder.path(), 1, 36);
    QStringList spots = plates.keys();
    for (const char* process : {"Cyan", "Magenta", "Yellow", "Black"})
        QVERIFY2(spots.removeOne(QString::fromLatin1(process)), process);
    QCOMPARE(spots.size(), 1);
    const int margin = int(kPointsOfMargin / 2) + 1;
    const auto inkWithin = [&](const QString& name, double from, double to) {
        const Plate& plate = plates[name];
        const int height = plate.height - 2 * margin;
        int count = 0;
        for (int y = margin + int(height * from); y < margin + int(height * to); ++y)
            for (int x = margin; x < plate.width - margin; ++x)
                count += plate.at(x, y) < 200;
        return count;
    };
    QVERIFY(inkWithin(spots.first(), 0.05, 0.35) > 300); // name and rules
    QVERIFY(inkWithin(QStringLiteral("Black"), 0, 1) > 300);
    for (const char* process : {"Cyan", "Magenta", "Yellow"}) // the first page has no picture
        QCOMPARE(inkWithin(QString::fromLatin1(process), 0, 1), 0);
}

void PressTest::theStructureReadsInOrder()
{
    QFETCH(QString, input);
    QFETCH(QString, profile);
    const QString pdf = pdfOf(input, profile);
    if (pdf.isEmpty() || !isInstalled(QStringLiteral("pdfinfo")))
        QSKIP("the input or pdfinfo is not here");
    const Outcome outcome
        = runProgram(QStringLiteral("pdfinfo"), {QStringLiteral("-struct-text"), pdf});
    static const QRegularExpression quoted(QStringLiteral("\"([^\"]*)\""));
    QString tree;
    for (auto texts = quoted.globalMatch(QString::fromUtf8(outcome.output)); texts.hasNext();)
        tree += texts.next().captured(1);
    tree.remove(u' ').remove(u'\u3000');
    const QStringList articles = articleTitles(inputFile(input));
    QVERIFY(!articles.isEmpty());
    // Titles stand in the contents first; each article's own follows the one before.
    qsizetype from = tree.lastIndexOf(articles.first());
    for (const QString& title : articles) {
        const qsizetype at = tree.indexOf(title, from);
        QVERIFY2(at >= 0, qPrintable(title));
        from = at;
    }
}

void PressTest::theBookletHasTheLastPageBesideTheFirst()
{
    QFETCH(QString, input);
    QFETCH(QString, profile);
    const QString single = pdfOf(input, profile);
    const QString pdf = pdfOf(input, profile,
        {QStringLiteral("--impose"), QStringLiteral("booklet"), QStringLiteral("--creep"),
            QStringLiteral("0.1mm")});
    if (pdf.isEmpty() || !isInstalled(QStringLiteral("pdftotext")))
        QSKIP("the input, pdftotext or the profile of the press is not here");
    const qsizetype pages = textOf(single).count(u'\f');
    const qsizetype leaves = (pages + 3) / 4;
    const QStringList sheets = textOf(pdf, {QStringLiteral("-layout")}).split(u'\f');
    QCOMPARE(sheets.size() - 1, leaves * 2);
    static const QRegularExpression folio(QStringLiteral("—\\s*(\\d+)\\s*—"));
    for (qsizetype sheet = 0; sheet < leaves * 2; ++sheet) {
        const qsizetype inner = sheet + 1, outer = leaves * 4 - sheet;
        QList<qsizetype> expected = sheet % 2 == 0 ? QList{outer, inner} : QList{inner, outer};
        expected.removeIf([&](qsizetype page) { return page > pages; });
        QList<qsizetype> found;
        for (auto folios = folio.globalMatch(sheets[sheet]); folios.hasNext();)
            found << folios.next().captured(1).toInt();
        QCOMPARE(found, expected);
    }
}

void PressTest::takesPasswordsFromWhereNobodySeesThem_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<int>("status");
    QTest::newRow("variable") << QStringLiteral("env:QB_TEST_PASSWORD") << QByteArray() << 0;
    QTest::newRow("file") << QStringLiteral("file:") + m_folder.filePath(QStringLiteral("p.txt"))
                          << QByteArray() << 0;
    QTest::newRow("standard input") << QStringLiteral("-") << QByteArray("许昌𠮷\nmore") << 0;
    QTest::newRow("command line") << QStringLiteral("许昌𠮷") << QByteArray() << 2;
    QTest::newRow("no such variable") << QStringLiteral("env:QB_NO_SUCH") << QByteArray() << 2;
    QTest::newRow("no such file") << QStringLiteral("file:/no/such") << QByteArray() << 1;
    QTest::newRow("empty input") << QStringLiteral("-") << QByteArray("\n") << 2;
    QTest::newRow("not UTF-8") << QStringLiteral("-") << QByteArray("\xD0\xED\n") << 1;
}

void PressTest::takesPasswordsFromWhereNobodySeesThem()
{
    QFETCH(QString, source);
    QFETCH(QByteArray, input);
    QFETCH(int, status);
    QVERIFY(writeFile(m_folder.filePath(QStringLiteral("p.txt")), "许昌𠮷\r\n"));
    const QString pdf = m_folder.filePath(QStringLiteral("locked.pdf"));
    QFile::remove(pdf);
    const Outcome outcome
        = qingbao({QStringLiteral("render"), inputFile(QStringLiteral("issue.json")),
                      QStringLiteral("-o"), pdf, QStringLiteral("--user-password"), source,
                      QStringLiteral("--permit"), QStringLiteral("none")},
            input, {{QStringLiteral("QB_TEST_PASSWORD"), QStringLiteral("许昌𠮷")}});
    QVERIFY2(outcome.status == status, outcome.errors.constData());
    QCOMPARE(QFile::exists(pdf), status == 0);
    QVERIFY(!outcome.errors.contains("许昌𠮷")); // nor does an error repeat it
    if (status != 0 || !isInstalled(QStringLiteral("qpdf")))
        return;
    const auto said = [&](const char* option, const QString& password) {
        return runProgram(QStringLiteral("qpdf"),
            {QStringLiteral("--password=") + password, QString::fromLatin1(option), pdf});
    };
    QVERIFY(said("--show-encryption", QStringLiteral("许昌𠮷")).output.contains("R = 6"));
    QCOMPARE(said("--check", QStringLiteral("许昌𠮷")).status, 0);
    QVERIFY(said("--check", QStringLiteral("许昌")).status != 0);
}

void PressTest::refusesWhatAProfileForbids_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("reason");
    const auto words = [](const char* text) {
        return QString::fromUtf8(text).split(u' ');
    };
    QTest::newRow("password in the archive")
        << words("--profile archive --user-password env:HOME") << QStringLiteral("PDF/A");
    QTest::newRow("attachment in PDF/A-2")
        << words("--profile archive --attach-source") << QStringLiteral("PDF/A-2");
    QTest::newRow("booklet in the archive")
        << words("--profile archive --impose booklet") << QStringLiteral("拼版");
    QTest::newRow("unknown imposition") << words("--impose 4up") << QStringLiteral("booklet");
    QTest::newRow("creep without unit") << words("--creep 3") << QStringLiteral("--creep");
    QTest::newRow("creep too large")
        << words("--impose booklet --creep 9mm") << QStringLiteral("--creep");
    QTest::newRow("rights without password")
        << words("--permit print") << QStringLiteral("--permit");
    QTest::newRow("unknown right")
        << words("--owner-password env:HOME --permit read") << QStringLiteral("fill-forms");
}

void PressTest::refusesWhatAProfileForbids()
{
    QFETCH(QStringList, options);
    QFETCH(QString, reason);
    const QString pdf = m_folder.filePath(QStringLiteral("refused.pdf"));
    const Outcome outcome
        = qingbao(QStringList{QStringLiteral("render"), inputFile(QStringLiteral("issue.json")),
                      QStringLiteral("-o"), pdf}
            + options);
    QVERIFY2(outcome.status == 2, outcome.errors.constData());
    QVERIFY2(QString::fromUtf8(outcome.errors).contains(reason), outcome.errors.constData());
    QVERIFY(!QFile::exists(pdf));
}

void PressTest::carriesTheArticlesWhereAsked()
{
    if (!isInstalled(QStringLiteral("qpdf")))
        QSKIP("qpdf is not installed");
    const QString pdf = pdfOf(QStringLiteral("issue.json"), QStringLiteral("archive-source"),
        {QStringLiteral("--attach-source"), QStringLiteral("--attach"),
            QStringLiteral(QB_SOURCE_DIR "/resources/sample/fields.txt")});
    const Outcome list
        = runProgram(QStringLiteral("qpdf"), {QStringLiteral("--list-attachments"), pdf});
    QVERIFY2(list.output.contains("fields.txt"), list.output.constData());
    const Outcome shown
        = runProgram(QStringLiteral("qpdf"), {QStringLiteral("--show-attachment=稿件.json"), pdf});
    QVERIFY(shown.json().contains(QStringLiteral("sections")));
}

/// Whenever it dies, the former file or the whole new one stands there.
void PressTest::aKilledWriterLeavesTheFormerFile()
{
    const QString pdf = m_folder.filePath(QStringLiteral("kept.pdf"));
    int killed = 0;
    for (int delay = 20; delay <= 1500 && killed < 12; delay += 70) {
        QVERIFY(writeFile(pdf, "the former issue"));
        QProcess process;
        process.start(QStringLiteral(QB_PROGRAM),
            {QStringLiteral("render"), inputFile(QStringLiteral("issue.json")),
                QStringLiteral("-o"), pdf});
        if (!process.waitForFinished(delay)) {
            process.kill();
            process.waitForFinished();
            ++killed;
        }
        const QByteArray bytes = contentsOf(pdf);
        QVERIFY(bytes == "the former issue"
            || (bytes.startsWith("%PDF-") && bytes.trimmed().endsWith("%%EOF")));
    }
    QVERIFY(killed > 0);
}

void PressTest::aReadOnlyFolderIsToldAndKept()
{
    if (geteuid() == 0)
        QSKIP("for root no folder is read-only");
    const QString folder = m_folder.filePath(QStringLiteral("只读"));
    QVERIFY(QDir().mkpath(folder));
    const QString pdf = folder + QStringLiteral("/a.pdf");
    QVERIFY(writeFile(pdf, "the former issue"));
    QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::ExeOwner));
    const Outcome outcome
        = qingbao({QStringLiteral("render"), inputFile(QStringLiteral("issue.json")),
            QStringLiteral("-o"), pdf, QStringLiteral("--json")});
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QCOMPARE(outcome.status, 1);
    QCOMPARE(outcome.error().value(QStringLiteral("kind")).toString(), QStringLiteral("io"));
    QCOMPARE(contentsOf(pdf), QByteArray("the former issue"));
    QCOMPARE(QDir(folder).entryList(QDir::Files), QStringList{QStringLiteral("a.pdf")});
}

QTEST_GUILESS_MAIN(PressTest)
#include "press_test.moc"
