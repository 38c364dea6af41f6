#include "program.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QtTest>

/// PDF that other programs or we ourselves made, imported again: the same articles come back.
class ReimportTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ownPagesGiveTheSameArticles_data();
    void ownPagesGiveTheSameArticles();
    void tablesOfOwnPagesAreWhole();
    void aTableOfManyPagesIsOne();
    void aTableOfManyColumnsIsOne();
    void furnitureOfANewsletterIsNoArticle();
    void pdfOfXelatex();
    void pdfOfChromium();
    void pdfOfLibreOffice();
    void scannedPage();

private:
    QString file(const QString& name) const { return m_folder.filePath(name); }
    QString ownPdf(const QString& name, const QString& issue, const QString& theTemplate = {});
    QString sampleWithoutTables();
    QString issueWithTable(int rows);

    QTemporaryDir m_folder;
};

namespace {

constexpr auto kSample = QB_SOURCE_DIR "/resources/sample/issue.json";

QString squashed(QString text)
{
    return text.remove(QRegularExpression(QStringLiteral("\\s")));
}

QString tableText(const QJsonObject& block)
{
    QString text;
    for (const QJsonValue row : block[QStringLiteral("table")][QStringLiteral("rows")].toArray()) {
        for (const QJsonValue cell : row.toArray())
            text += (cell.isObject() ? cell[QStringLiteral("text")].toString() : cell.toString())
                + u'|';
        text += u'\n';
    }
    return text;
}

/// The notes that a block's text refers to, with their places.
QString notesText(const QJsonObject& block)
{
    QString text;
    for (const QJsonValue value : block[QStringLiteral("spans")].toArray()) {
        const QJsonObject span = value.toObject();
        if (span[QStringLiteral("kind")].toString() == QStringLiteral("note"))
            text += QStringLiteral("[%1 %2]")
                        .arg(span[QStringLiteral("begin")].toInt())
                        .arg(span[QStringLiteral("target")].toString());
    }
    return text;
}

/// What a reader sees of an article, one entry a block, without white space.
QStringList readable(const QJsonObject& article, const QString& section)
{
    QStringList result{QStringLiteral("title:") + article[QStringLiteral("title")].toString(),
        QStringLiteral("section:") + section,
        QStringLiteral("kicker:") + article[QStringLiteral("kicker")].toString(),
        QStringLiteral("byline:") + article[QStringLiteral("byline")].toString(),
        QStringLiteral("source:") + article[QStringLiteral("source")].toString()};
    for (const QJsonValue value : article[QStringLiteral("blocks")].toArray()) {
        const QJsonObject block = value.toObject();
        const QString kind = block[QStringLiteral("kind")].toString();
        result << (kind.isEmpty() ? QStringLiteral("paragraph") : kind) + u':'
                + block[QStringLiteral("text")].toString() + tableText(block) + notesText(block);
    }
    for (QString& entry : result)
        entry = squashed(entry);
    return result;
}

QList<QStringList> articlesOfIssue(const QString& path)
{
    QList<QStringList> result;
    const QJsonObject issue = QJsonDocument::fromJson(contentsOf(path)).object();
    for (const QJsonValue section : issue[QStringLiteral("sections")].toArray()) {
        for (const QJsonValue article : section[QStringLiteral("articles")].toArray())
            result << readable(article.toObject(), section[QStringLiteral("name")].toString());
    }
    return result;
}

QJsonObject cleaned(const QString& path)
{
    const Outcome outcome = qingbao({QStringLiteral("clean"), path, QStringLiteral("--json")});
    return outcome.status == 0 ? outcome.json() : QJsonObject();
}

QList<QStringList> articlesIn(const QJsonObject& result)
{
    QList<QStringList> articles;
    for (const QJsonValue article : result[QStringLiteral("articles")].toArray())
        articles << readable(article.toObject(), article[QStringLiteral("section")].toString());
    return articles;
}

/// A table has its caption before it and its notes behind it.
QJsonArray withoutTables(const QJsonArray& blocks)
{
    const auto kindAt = [&](qsizetype i) {
        return i < blocks.size() ? blocks[i][QStringLiteral("kind")].toString() : QString();
    };
    QJsonArray kept;
    bool isBehindTable = false;
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        const bool isTable = kindAt(i) == QLatin1String("table");
        const bool isCaption
            = kindAt(i) == QLatin1String("caption") && kindAt(i + 1) == QLatin1String("table");
        const bool isNote = isBehindTable && kindAt(i) == QLatin1String("note");
        isBehindTable = isTable || isNote;
        if (!isTable && !isCaption && !isNote)
            kept << blocks[i];
    }
    return kept;
}

QStringList titlesAndText(const QJsonObject& result)
{
    QStringList found;
    for (const QJsonValue article : result[QStringLiteral("articles")].toArray()) {
        found << squashed(article[QStringLiteral("title")].toString());
        for (const QJsonValue block : article[QStringLiteral("blocks")].toArray())
            found << squashed(block[QStringLiteral("text")].toString());
    }
    return found;
}

struct Text {
    QString title;
    QStringList paragraphs;
};

/// Stories for the documents that other programs make.
QList<Text> texts()
{
    const QStringList parts{
        QStringLiteral(
            "芦溪镇的竹编合作社上月接到一张大单：为%1家民宿编制灯罩，工期只有%2天。社员们把"
            "工序拆成剖篾、定形、上色三段，由老手带新手，昼夜两班轮换。"),
        QStringLiteral(
            "合作社负责人说，过去做一盏灯要%2个钟头，用上定形机以后缩到一半；废料也派上用场"
            "，压成板材后卖给家具厂，去年多收入%1万元。"),
        QStringLiteral(
            "眼下最缺的仍是年轻人。镇里办起夜校，报名的%1人里有%2人不到30岁，其中一位学过"
            "industrial design，正把花纹画成图库，供各村选用。"),
    };
    const QStringList titles{QStringLiteral("竹编灯罩点亮山乡民宿"),
        QStringLiteral("旧渠新水浇灌万亩良田"), QStringLiteral("夜校里的年轻手艺人")};
    QList<Text> result;
    for (int i = 0; i < titles.size(); ++i) {
        Text text{titles[i], {}};
        for (int k = 0; k < 4; ++k)
            text.paragraphs << parts[(i + k) % 3].arg(120 + 17 * i + k).arg(11 + 3 * i + k);
        result << text;
    }
    return result;
}

void compareWith(const QList<Text>& texts, const QJsonObject& result)
{
    QStringList wanted;
    for (const Text& text : texts) {
        wanted << squashed(text.title);
        for (const QString& paragraph : text.paragraphs)
            wanted << squashed(paragraph);
    }
    QCOMPARE(titlesAndText(result), wanted);
    QCOMPARE(result[QStringLiteral("articles")].toArray().size(), texts.size());
}

} // namespace

QString ReimportTest::ownPdf(const QString& name, const QString& issue, const QString& theTemplate)
{
    QStringList arguments{QStringLiteral("render"), issue, QStringLiteral("-o"), file(name)};
    if (!theTemplate.isEmpty())
        arguments << QStringLiteral("--template") << theTemplate;
    return qingbao(arguments).status == 0 ? file(name) : QString();
}

/// A copy of the sample, its pictures beside it, without tables, their captions and notes.
QString ReimportTest::sampleWithoutTables()
{
    const QFileInfo sample(QString::fromLatin1(kSample));
    QDirIterator files(sample.path(), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString from = files.next();
        const QString to = file(QDir(sample.path()).relativeFilePath(from));
        QDir().mkpath(QFileInfo(to).path());
        QFile::copy(from, to);
    }
    QJsonObject issue = QJsonDocument::fromJson(contentsOf(sample.filePath())).object();
    QJsonArray sections = issue[QStringLiteral("sections")].toArray();
    for (QJsonValueRef section : sections) {
        QJsonObject sectionObject = section.toObject();
        QJsonArray articles = sectionObject[QStringLiteral("articles")].toArray();
        for (QJsonValueRef article : articles) {
            QJsonObject object = article.toObject();
            object[QStringLiteral("blocks")]
                = withoutTables(object[QStringLiteral("blocks")].toArray());
            article = object;
        }
        sectionObject[QStringLiteral("articles")] = articles;
        section = sectionObject;
    }
    issue[QStringLiteral("sections")] = sections;
    const QString path = file(QStringLiteral("without-tables.json"));
    return writeFile(path, QJsonDocument(issue).toJson()) ? path : QString();
}

void ReimportTest::ownPagesGiveTheSameArticles_data()
{
    QTest::addColumn<QString>("theTemplate");
    QTest::newRow("own template") << QString();
    QTest::newRow("three columns")
        << QStringLiteral(QB_SOURCE_DIR "/tests/fixtures/templates/measure-15x3");
}

/// Tables that run over a page, several on a page, and such without a header.
void ReimportTest::tablesOfOwnPagesAreWhole()
{
    const QString issue = QStringLiteral(QB_SOURCE_DIR "/tests/fixtures/tables-issue.json");
    QCOMPARE(
        articlesIn(cleaned(ownPdf(QStringLiteral("tables.pdf"), issue))), articlesOfIssue(issue));
}

void ReimportTest::ownPagesGiveTheSameArticles()
{
    QFETCH(const QString, theTemplate);
    // A table of four columns does not fit a column of 15 characters: its words are cut there.
    const QString issue
        = theTemplate.isEmpty() ? QString::fromLatin1(kSample) : sampleWithoutTables();
    const QString pdf = ownPdf(QStringLiteral("own.pdf"), issue, theTemplate);
    QVERIFY(!pdf.isEmpty());
    const QList<QStringList> wanted = articlesOfIssue(issue);
    const QList<QStringList> found = articlesIn(cleaned(pdf));
    QCOMPARE(found.size(), wanted.size());
    for (qsizetype i = 0; i < wanted.size(); ++i)
        QCOMPARE(found[i], wanted[i]);
}

/// An issue of one article, a paragraph, a table of so many rows and a paragraph.
QString ReimportTest::issueWithTable(int count)
{
    QJsonArray rows{QJsonArray{QStringLiteral("乡镇"), QStringLiteral("竹编（件）")}};
    for (int i = 1; i <= count; ++i)
        rows << QJsonArray{QStringLiteral("第%1乡").arg(i), QString::number(1200 + 3 * i)};
    const auto paragraph = [](const QString& text) {
        return QJsonObject{
            {QStringLiteral("kind"), QStringLiteral("paragraph")}, {QStringLiteral("text"), text}};
    };
    const QJsonObject table{{QStringLiteral("kind"), QStringLiteral("table")},
        {QStringLiteral("table"),
            QJsonObject{{QStringLiteral("headerRows"), 1}, {QStringLiteral("rows"), rows}}}};
    const QJsonObject article{{QStringLiteral("title"), QStringLiteral("各乡竹编产量一览")},
        {QStringLiteral("source"), QStringLiteral("芦溪报")},
        {QStringLiteral("blocks"),
            QJsonArray{paragraph(QStringLiteral("各乡产量见下表。")), table,
                paragraph(QStringLiteral("下半年的计划已经排定。"))}}};
    const QJsonObject section{{QStringLiteral("name"), QStringLiteral("产业数据")},
        {QStringLiteral("articles"), QJsonArray{article}}};
    const QJsonObject issue{{QStringLiteral("format"), 1},
        {QStringLiteral("template"), QStringLiteral("xuchang-kuaidi")},
        {QStringLiteral("number"), 3}, {QStringLiteral("totalNumber"), 41},
        {QStringLiteral("date"), QStringLiteral("2026-03-06")},
        {QStringLiteral("sections"), QJsonArray{section}}};
    const QString path = file(QStringLiteral("table-%1.json").arg(count));
    return writeFile(path, QJsonDocument(issue).toJson()) ? path : QString();
}

/// Most of the document is set in the table's small type; its title is a headline all the same.
void ReimportTest::aTableOfManyPagesIsOne()
{
    const QString path = issueWithTable(700);
    QCOMPARE(articlesIn(cleaned(ownPdf(QStringLiteral("long.pdf"), path))), articlesOfIssue(path));
}

void ReimportTest::aTableOfManyColumnsIsOne()
{
    const QString path = issueWithTable(90); // three columns and more
    const QString pdf = ownPdf(QStringLiteral("columns.pdf"), path,
        QStringLiteral(QB_SOURCE_DIR "/tests/fixtures/templates/measure-15x3"));
    QCOMPARE(articlesIn(cleaned(pdf)), articlesOfIssue(path));
}

void ReimportTest::furnitureOfANewsletterIsNoArticle()
{
    const QJsonObject result
        = cleaned(ownPdf(QStringLiteral("furniture.pdf"), QString::fromLatin1(kSample)));
    QStringList reasons;
    for (const QJsonValue noise : result[QStringLiteral("noise")].toArray()) {
        const QString reason = noise[QStringLiteral("reason")].toString();
        if (!reasons.contains(reason))
            reasons << reason;
    }
    reasons.sort();
    QCOMPARE(reasons,
        (QStringList{QStringLiteral("contents"), QStringLiteral("imprint"),
            QStringLiteral("masthead"), QStringLiteral("page-number")}));
}

void ReimportTest::pdfOfXelatex()
{
    if (!isInstalled(QStringLiteral("xelatex")))
        QSKIP("xelatex is not installed");
    QString source
        = QStringLiteral("\\documentclass{article}\n\\usepackage{fontspec}\n"
                         "\\setmainfont{Noto Serif CJK SC}\n\\setsansfont{Noto Sans CJK SC}\n"
                         "\\usepackage{multicol}\n\\usepackage{indentfirst}\n"
                         "\\usepackage[a4paper,margin=25mm]{geometry}\n"
                         "\\XeTeXlinebreaklocale \"zh\"\n\\XeTeXlinebreakskip=0pt plus 1pt\n"
                         "\\setlength{\\parindent}{2em}\n"
                         "\\newcommand{\\headline}[1]{\\section*{\\sffamily #1}}\n"
                         "\\begin{document}\n\\begin{multicols}{2}\n");
    for (const Text& text : texts())
        source += QStringLiteral("\\headline{%1}\n%2\n\n")
                      .arg(text.title, text.paragraphs.join(QStringLiteral("\n\n")));
    source += QStringLiteral("\\end{multicols}\n\\end{document}\n");
    QVERIFY(writeFile(file(QStringLiteral("a.tex")), source.toUtf8()));
    const Outcome run = runProgram(QStringLiteral("xelatex"),
        {QStringLiteral("-interaction=batchmode"), QStringLiteral("-output-directory"),
            m_folder.path(), file(QStringLiteral("a.tex"))});
    if (run.status != 0)
        QSKIP("xelatex lacks fontspec or multicol");
    compareWith(texts(), cleaned(file(QStringLiteral("a.pdf"))));
}

void ReimportTest::pdfOfChromium()
{
    if (!isInstalled(QStringLiteral("chromium")))
        QSKIP("chromium is not installed");
    QString page = QStringLiteral(
        "<!doctype html><meta charset=utf-8><style>body{font:10.5pt/1.6 'Noto Serif CJK SC'}"
        "h1{font:bold 16pt 'Noto Sans CJK SC';margin:12pt 0}p{text-indent:2em;margin:0;"
        "text-align:justify}article{columns:2;column-gap:20pt}</style>");
    for (const Text& text : texts()) {
        page += QStringLiteral("<h1>%1</h1><article>").arg(text.title);
        for (const QString& paragraph : text.paragraphs)
            page += QStringLiteral("<p>%1</p>").arg(paragraph);
        page += QStringLiteral("</article>");
    }
    QVERIFY(writeFile(file(QStringLiteral("b.html")), page.toUtf8()));
    const Outcome run = runProgram(QStringLiteral("chromium"),
        {QStringLiteral("--headless"), QStringLiteral("--no-sandbox"),
            QStringLiteral("--disable-gpu"), QStringLiteral("--no-pdf-header-footer"),
            QStringLiteral("--user-data-dir=") + file(QStringLiteral("profile")),
            QStringLiteral("--print-to-pdf=") + file(QStringLiteral("b.pdf")),
            QStringLiteral("file://") + file(QStringLiteral("b.html"))});
    if (run.status != 0 || contentsOf(file(QStringLiteral("b.pdf"))).isEmpty())
        QSKIP("chromium does not run here");
    compareWith(texts(), cleaned(file(QStringLiteral("b.pdf"))));
}

void ReimportTest::pdfOfLibreOffice()
{
    if (!isInstalled(QStringLiteral("soffice")))
        QSKIP("soffice is not installed");
    QString page = QStringLiteral(
        "<?xml version=\"1.0\"?><office:document office:version=\"1.2\" "
        "office:mimetype=\"application/vnd.oasis.opendocument.text\" "
        "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
        "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "
        "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
        "xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\">"
        "<office:styles><style:style style:name=\"Body\" style:family=\"paragraph\">"
        "<style:paragraph-properties fo:text-indent=\"21pt\" fo:text-align=\"justify\"/>"
        "<style:text-properties fo:font-size=\"10.5pt\" style:font-size-asian=\"10.5pt\" "
        "style:font-name-asian=\"Noto Serif CJK SC\" fo:language=\"en\" "
        "style:language-asian=\"zh\" style:country-asian=\"CN\"/></style:style>"
        "<style:style style:name=\"Head\" style:family=\"paragraph\">"
        "<style:paragraph-properties fo:margin-top=\"12pt\" fo:margin-bottom=\"6pt\"/>"
        "<style:text-properties style:font-size-asian=\"18pt\" style:font-weight-asian=\"bold\" "
        "style:font-name-asian=\"Noto Sans CJK SC\"/></style:style></office:styles>"
        "<office:body><office:text>");
    for (const Text& text : texts()) {
        page += QStringLiteral(
            "<text:h text:outline-level=\"1\" text:style-name=\"Head\">%1</text:h>")
                    .arg(text.title);
        for (const QString& paragraph : text.paragraphs)
            page += QStringLiteral("<text:p text:style-name=\"Body\">%1</text:p>").arg(paragraph);
    }
    page += QStringLiteral("</office:text></office:body></office:document>");
    QVERIFY(writeFile(file(QStringLiteral("c.fodt")), page.toUtf8()));
    const Outcome run = runProgram(QStringLiteral("soffice"),
        {QStringLiteral("-env:UserInstallation=file://") + file(QStringLiteral("office")),
            QStringLiteral("--headless"), QStringLiteral("--convert-to"),
            QStringLiteral("pdf:writer_pdf_Export"), QStringLiteral("--outdir"), m_folder.path(),
            file(QStringLiteral("c.fodt"))});
    if (run.status != 0 || contentsOf(file(QStringLiteral("c.pdf"))).isEmpty())
        QSKIP("soffice cannot write PDF here");
    compareWith(texts(), cleaned(file(QStringLiteral("c.pdf"))));
}

void ReimportTest::scannedPage()
{
    if (!isInstalled(QStringLiteral("tesseract")) || !isInstalled(QStringLiteral("pdftoppm")))
        QSKIP("tesseract or pdftoppm is not installed");
    const Outcome languages
        = runProgram(QStringLiteral("tesseract"), {QStringLiteral("--list-langs")});
    if (!languages.output.contains("chi_sim"))
        QSKIP("tesseract has no data for Chinese");
    const QString pdf = ownPdf(QStringLiteral("scan.pdf"), QString::fromLatin1(kSample));
    QCOMPARE(runProgram(QStringLiteral("pdftoppm"),
                 {QStringLiteral("-r"), QStringLiteral("300"), QStringLiteral("-gray"),
                     QStringLiteral("-png"), QStringLiteral("-f"), QStringLiteral("2"),
                     QStringLiteral("-l"), QStringLiteral("2"), QStringLiteral("-singlefile"), pdf,
                     file(QStringLiteral("scan"))})
                 .status,
        0);
    const QJsonObject result = cleaned(file(QStringLiteral("scan.png")));
    const QString found = titlesAndText(result).join(QString());
    const QStringList wanted = articlesOfIssue(QString::fromLatin1(kSample)).front();
    // Recognition errs here and there: nearly all runs of four characters must be there.
    int hits = 0;
    int all = 0;
    for (const QString& block : wanted.mid(5)) {
        const QString text = block.section(u':', 1);
        for (qsizetype i = 0; i + 4 <= text.size(); ++i) {
            ++all;
            hits += found.contains(text.mid(i, 4));
        }
    }
    QVERIFY2(hits * 100 >= all * 85, qPrintable(QStringLiteral("%1 of %2").arg(hits).arg(all)));
    QVERIFY(found.contains(QStringLiteral("致读者")));
}

QTEST_GUILESS_MAIN(ReimportTest)
#include "reimport_test.moc"
