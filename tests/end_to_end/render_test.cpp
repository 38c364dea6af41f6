#include "program.h"

#include <QJsonArray>
#include <QtTest>

/// The main job with the program itself: raw text in, PDF out, and the text out of the PDF again.
class RenderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void keepsEveryCharacterInOrder_data() { inputs(); }
    void keepsEveryCharacterInOrder();
    void makesASoundFile_data() { inputs(); }
    void makesASoundFile();
    void makesTheSameBytesTwice_data() { inputs(); }
    void makesTheSameBytesTwice();
    void keepsToTheRulesOfChineseTypesetting_data() { inputs(); }
    void keepsToTheRulesOfChineseTypesetting();
    void reportsAsPromised();
    void takesValuesFromTheCommandLine();
    void readsStandardInput();
    void setsTheLetteringOfDrawings();

private:
    void inputs();
    QString inputFile(const QString& name) const;
    /// Renders the row's input once for all tests; empty where that failed.
    QString pdfOf(const QString& name);

    QTemporaryDir m_folder;
};

namespace {

QString squeezed(const QString& text)
{
    QString result;
    for (const QChar c : text)
        if (!c.isSpace() && c != QChar(0x200B) && c != QChar(0xFEFF)
            && c != QChar(QChar::SoftHyphen)) // of a word parted at a line end
            result += c;
    return result;
}

/// What a reader must find of an article, piece by piece in order.
QStringList piecesOf(const QJsonObject& article)
{
    QStringList pieces;
    for (const char* key : {"kicker", "title", "subtitle", "byline"})
        pieces << article.value(QLatin1String(key)).toString();
    const QJsonArray blocks = article.value(QStringLiteral("blocks")).toArray();
    for (const QJsonValue& block : blocks) {
        pieces << block.toObject().value(QStringLiteral("text")).toString();
        const QJsonArray rows = block.toObject()
                                    .value(QStringLiteral("table"))
                                    .toObject()
                                    .value(QStringLiteral("rows"))
                                    .toArray();
        for (const QJsonValue& row : rows)
            for (const QJsonValue& cell : row.toArray())
                pieces << (cell.isString()
                        ? cell.toString()
                        : cell.toObject().value(QStringLiteral("text")).toString());
    }
    pieces << article.value(QStringLiteral("source")).toString()
           << article.value(QStringLiteral("authorNote")).toString();
    pieces.removeAll(QString());
    return pieces;
}

/// The text of a PDF without folios: a line that is nothing but "— 3 —" or a number in such marks
/// is page furniture.
QString textOf(const QString& pdf)
{
    const Outcome text = runProgram(QStringLiteral("pdftotext"),
        {QStringLiteral("-enc"), QStringLiteral("UTF-8"), pdf, QStringLiteral("-")});
    static const QRegularExpression folio(
        QStringLiteral("^[\\s\\f]*[—–-]+\\s*\\d+\\s*[—–-]+\\s*$"));
    QString result;
    for (const QString& line : QString::fromUtf8(text.output).split(u'\n'))
        if (!folio.match(line).hasMatch())
            result += squeezed(line);
    return result;
}

} // namespace

void RenderTest::initTestCase()
{
    QVERIFY2(QFile::exists(QStringLiteral(QB_PROGRAM)), "the program is not built");
    QVERIFY(m_folder.isValid());
}

void RenderTest::inputs()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("invented newsletter") << QStringLiteral("newsletter.txt");
    QTest::newRow("pasted express") << QStringLiteral("003.txt");
    QTest::newRow("digest out of a PDF") << QStringLiteral("002.txt");
}

QString RenderTest::inputFile(const QString& name) const
{
    const QString own = QStringLiteral(QB_SOURCE_DIR "/tests/fixtures/text/") + name;
    return QFile::exists(own) ? own : QStringLiteral(QB_SOURCE_DIR "/../shared/data/seeds/") + name;
}

QString RenderTest::pdfOf(const QString& name)
{
    const QString pdf = m_folder.filePath(name + QStringLiteral(".pdf"));
    if (QFile::exists(pdf))
        return pdf;
    const Outcome outcome
        = qingbao({QStringLiteral("render"), inputFile(name), QStringLiteral("-o"), pdf});
    if (outcome.status != 0)
        qWarning("%s", outcome.errors.constData());
    return outcome.status == 0 ? pdf : QString();
}

#define SKIP_WITHOUT_INPUT(name)                                                                   \
    if (!QFile::exists(inputFile(name)))                                                           \
    QSKIP("the shared sample texts are not on this machine")
#define SKIP_WITHOUT(program)                                                                      \
    if (!isInstalled(QStringLiteral(program)))                                                     \
    QSKIP(program " is not installed")

void RenderTest::keepsEveryCharacterInOrder()
{
    QFETCH(QString, name);
    SKIP_WITHOUT_INPUT(name);
    SKIP_WITHOUT("pdftotext");
    const QJsonObject cleaned
        = qingbao({QStringLiteral("clean"), inputFile(name), QStringLiteral("--json")}).json();
    const QJsonArray articles = cleaned.value(QStringLiteral("articles")).toArray();
    QVERIFY(!articles.isEmpty());
    const QString pdf = pdfOf(name);
    QVERIFY(!pdf.isEmpty());
    const QString text = textOf(pdf);

    qsizetype position = 0;
    for (const QJsonValue& value : articles) {
        const QStringList pieces = piecesOf(value.toObject());
        const QString whole = squeezed(pieces.join(QString()));
        if (const qsizetype found = text.indexOf(whole, position); found >= 0) {
            position = found + whole.size();
            continue;
        }
        // Furniture such as "（来源：…）" stands between the pieces. The contents repeat headlines:
        // the one that counts stands close before the body.
        constexpr qsizetype kFurniture = 40;
        const QString body = squeezed(value.toObject()
                                          .value(QStringLiteral("blocks"))
                                          .toArray()
                                          .first()
                                          .toObject()
                                          .value(QStringLiteral("text"))
                                          .toString());
        const qsizetype bodyAt = text.indexOf(body, position);
        QVERIFY2(bodyAt >= 0, qPrintable(QStringLiteral("not in order or lost: ") + body));
        position = std::max(position, bodyAt - whole.indexOf(body) - kFurniture);
        for (const QString& piece : pieces) {
            const qsizetype found = text.indexOf(squeezed(piece), position);
            QVERIFY2(found >= 0, qPrintable(QStringLiteral("not in order or lost: ") + piece));
            position = found + squeezed(piece).size();
        }
    }
}

void RenderTest::makesASoundFile()
{
    QFETCH(QString, name);
    SKIP_WITHOUT_INPUT(name);
    const QString pdf = pdfOf(name);
    QVERIFY(!pdf.isEmpty());
    SKIP_WITHOUT("qpdf");
    const Outcome check = runProgram(QStringLiteral("qpdf"), {QStringLiteral("--check"), pdf});
    QVERIFY2(check.status == 0, (check.output + check.errors).constData());
    SKIP_WITHOUT("pdffonts");
    const QList<QByteArray> lines
        = runProgram(QStringLiteral("pdffonts"), {pdf}).output.trimmed().split('\n');
    QVERIFY(lines.size() > 2);
    static const QRegularExpression columns(
        QStringLiteral("\\byes\\s+yes\\s+yes\\s+\\d+\\s+\\d+\\s*$")); // emb sub uni
    for (const QByteArray& line : lines.mid(2))
        QVERIFY2(columns.match(QString::fromUtf8(line)).hasMatch(), line.constData());
}

void RenderTest::makesTheSameBytesTwice()
{
    QFETCH(QString, name);
    SKIP_WITHOUT_INPUT(name);
    const QString first = pdfOf(name);
    QVERIFY(!first.isEmpty());
    const QString second = m_folder.filePath(QStringLiteral("again.pdf"));
    QCOMPARE(
        qingbao({QStringLiteral("render"), inputFile(name), QStringLiteral("-o"), second}).status,
        0);
    QVERIFY(contentsOf(first) == contentsOf(second));
}

void RenderTest::keepsToTheRulesOfChineseTypesetting()
{
    QFETCH(QString, name);
    const QString audit = QStringLiteral(QB_SOURCE_DIR "/../shared/tools/audit_typography.py");
    SKIP_WITHOUT_INPUT(name);
    if (!QFile::exists(audit))
        QSKIP("the typography audit is not on this machine");
    QString python; // the system's, where another one stands first in the path
    for (const char* candidate : {"python3", "/usr/bin/python3"})
        if (runProgram(QLatin1String(candidate),
                {QStringLiteral("-c"), QStringLiteral("import fitz, pikepdf")})
                .status
            == 0)
            python = QLatin1String(candidate);
    if (python.isEmpty())
        QSKIP("python3-fitz or python3-pikepdf is not installed");
    const QString pdf = pdfOf(name);
    QVERIFY(!pdf.isEmpty());
    const Outcome outcome = runProgram(python, {QStringLiteral("-B"), audit, pdf});
    QVERIFY2(outcome.status == 0, (outcome.output + outcome.errors).constData());
    const auto count = [&](const char* group, const char* key) {
        return outcome.json()
            .value(QLatin1String(group))
            .toObject()
            .value(QLatin1String(key))
            .toInt(-1);
    };
    QCOMPARE(count("kinsoku", "line_start"), 0);
    QCOMPARE(count("kinsoku", "line_end"), 0);
    QCOMPARE(count("splits", "number"), 0);
    QCOMPARE(count("splits", "dash_or_dots"), 0);
    QCOMPARE(count("fidelity", "undefined_or_private_chars"), 0);
    QCOMPARE(count("file", "glyphs_off_page"), 0);
}

void RenderTest::reportsAsPromised()
{
    const QString pdf = m_folder.filePath(QStringLiteral("report.pdf"));
    const Outcome outcome
        = qingbao({QStringLiteral("render"), inputFile(QStringLiteral("newsletter.txt")),
            QStringLiteral("-o"), pdf, QStringLiteral("--json")});
    QVERIFY2(outcome.status == 0, outcome.errors.constData());
    QVERIFY2(outcome.errors.isEmpty(), outcome.errors.constData());
    const QJsonObject report = outcome.json();
    QCOMPARE(report.value(QStringLiteral("output")).toString(), pdf);
    QCOMPARE(report.value(QStringLiteral("profile")).toString(), QStringLiteral("screen"));
    QVERIFY(!report.value(QStringLiteral("template")).toString().isEmpty());
    QVERIFY(report.value(QStringLiteral("pages")).toInt() >= 1);
    QCOMPARE(report.value(QStringLiteral("bytes")).toInteger(), QFileInfo(pdf).size());
    const QJsonObject timings = report.value(QStringLiteral("timings")).toObject();
    for (const char* key : {"load_ms", "layout_ms", "pdf_ms", "total_ms"})
        QVERIFY2(timings.value(QLatin1String(key)).toDouble() > 0, key);
    const QJsonArray fonts = report.value(QStringLiteral("fonts")).toArray();
    QVERIFY(!fonts.isEmpty());
    for (const QJsonValue& font : fonts) {
        QVERIFY(!font.toObject().value(QStringLiteral("role")).toString().isEmpty());
        QVERIFY(!font.toObject().value(QStringLiteral("face")).toString().isEmpty());
        QVERIFY(font.toObject().value(QStringLiteral("embedded")).toBool());
    }
    QVERIFY(report.value(QStringLiteral("warnings")).isArray());
}

void RenderTest::takesValuesFromTheCommandLine()
{
    SKIP_WITHOUT("pdftotext");
    const QString pdf = m_folder.filePath(QStringLiteral("set.pdf"));
    const Outcome outcome
        = qingbao({QStringLiteral("render"), inputFile(QStringLiteral("newsletter.txt")),
            QStringLiteral("-o"), pdf, QStringLiteral("--set"), QStringLiteral("number=37"),
            QStringLiteral("--set"), QStringLiteral("date=2025-01-31")});
    QVERIFY2(outcome.status == 0, outcome.errors.constData());
    const QString text = textOf(pdf);
    QVERIFY(text.contains(QStringLiteral("37")));
    QVERIFY(text.contains(QStringLiteral("2025年1月31日")));
}

void RenderTest::readsStandardInput()
{
    const QString pdf = m_folder.filePath(QStringLiteral("stdin.pdf"));
    const Outcome outcome
        = qingbao({QStringLiteral("render"), QStringLiteral("-"), QStringLiteral("-o"), pdf},
            contentsOf(inputFile(QStringLiteral("newsletter.txt"))));
    QVERIFY2(outcome.status == 0, outcome.errors.constData());
    QVERIFY(contentsOf(pdf) == contentsOf(pdfOf(QStringLiteral("newsletter.txt"))));
}

/// Qt sets such lettering, and the program starts what that needs only then.
void RenderTest::setsTheLetteringOfDrawings()
{
    QTemporaryDir folder;
    QVERIFY(folder.isValid());
    QVERIFY(writeFile(folder.filePath(QStringLiteral("plan.svg")),
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 200 60'>"
        "<rect width='200' height='60' fill='#ddd'/>"
        "<text x='10' y='40' font-size='24'>ABC 123</text></svg>"));
    QVERIFY(writeFile(folder.filePath(QStringLiteral("issue.json")), R"({"format": 1, "sections": [
      {"name": "示意图", "articles": [{"title": "厂区示意图", "blocks": [
        {"kind": "picture", "asset": "plan.svg", "alternativeText": "厂区平面"},
        {"kind": "paragraph", "text": "图为新厂区的平面示意。"}]}]}]})"));
    const QString pdf = folder.filePath(QStringLiteral("plan.pdf"));
    const Outcome outcome
        = qingbao({QStringLiteral("render"), folder.filePath(QStringLiteral("issue.json")),
            QStringLiteral("-o"), pdf, QStringLiteral("--json")});
    QVERIFY2(outcome.status == 0, outcome.errors.constData());
    const QJsonArray warnings = outcome.json().value(QStringLiteral("warnings")).toArray();
    for (const QJsonValue& warning : warnings)
        QVERIFY2(!warning.toObject()
                      .value(QStringLiteral("message"))
                      .toString()
                      .contains(QStringLiteral("SVG")),
            qPrintable(warning.toObject().value(QStringLiteral("message")).toString()));
    QVERIFY(QFileInfo(pdf).size() > 0);
}

QTEST_GUILESS_MAIN(RenderTest)
#include "render_test.moc"
