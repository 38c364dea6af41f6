#include "importers/pdf_reader.h"
#include "pdf_builder.h"

#include <QTest>

using namespace qb;
using namespace qb::importers;
using namespace qb::test;

namespace {

/// One page of 400 × 400 points with the font /F.
QByteArray pageWith(const QByteArray& content, const QByteArray& font = kHelvetica,
    const QByteArrayList& more = {}, const QByteArray& box = "0 0 400 400")
{
    return pdfOf(QByteArrayList{"<< /Type /Catalog /Pages 2 0 R >>",
                     "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                     "<< /Type /Page /Parent 2 0 R /MediaBox [" + box
                         + "] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
                     stream(content), font}
        + more);
}

/// A font of two-byte codes whose ToUnicode map is given; without one where it is empty.
QByteArrayList mappedFont(const QByteArray& map)
{
    return {QByteArray("<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H "
                       "/DescendantFonts [6 0 R] ")
            + (map.isEmpty() ? "" : "/ToUnicode 8 0 R ") + ">>",
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /A /CIDSystemInfo << /Registry (Adobe) "
        "/Ordering (Identity) /Supplement 0 >> /DW 1000 /FontDescriptor 7 0 R >>",
        "<< /Type /FontDescriptor /FontName /A /Flags 4 /FontBBox [0 -120 1000 880] /ItalicAngle 0 "
        "/Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>",
        stream("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /A def "
               "/CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange "
            + map + " endcmap end end")};
}

QByteArray pageWithMap(const QByteArray& content, const QByteArray& map)
{
    const QByteArrayList font = mappedFont(map);
    return pageWith(content, font.front(), font.mid(1));
}

Warned<ImportedDocument> read(const QByteArray& pdf)
{
    auto result = readPdf(pdf, QStringLiteral("a.pdf"), {});
    return result.isOk() ? std::move(result).value() : Warned<ImportedDocument>{};
}

QString textOf(const QByteArray& pdf)
{
    QStringList lines;
    for (const text::RawLine& line : read(pdf).value.raw.lines)
        lines << line.text;
    return lines.join(u'|');
}

bool hasWarning(const Warned<ImportedDocument>& document, const char* kind)
{
    return std::any_of(document.warnings.begin(), document.warnings.end(),
        [&](const Warning& warning) { return warning.kind == QLatin1String(kind); });
}

} // namespace

class PdfTrapsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textDrawnTwiceIsReadOnce();
    void unseenTextUnderTheSameTextIsReadOnce();
    void unseenTextAloneIsRead();
    void textOffThePageIsReported();
    void clippedTextIsReported();
    void ligaturesAreTheirLetters();
    void radicalsBecomeIdeographs();
    void charactersBeyondTheBmp();
    void warnsWhereTheFileTellsNoText();
    void actualTextGoesBeforeTheFont();
    void fontDrawnByThePage();
    void artifactsAtTheEdgeAreNoise();
    void rotatedStampIsNoise();
    void turnedPageReadsUpright();
    void emptyPasswordOpens();
    void damagedTableIsRebuilt();
    void truncatedFile_data();
    void truncatedFile();
    void hugePageIsSkipped();
    void formsThatUnfoldWithoutEnd();
    void manyPages();
    void stopsWhenToldTo();
};

void PdfTrapsTest::textDrawnTwiceIsReadOnce()
{
    QCOMPARE(textOf(pageWith("BT /F 20 Tf 50 300 Td (Bold) Tj ET BT /F 20 Tf 50.4 300 Td (Bold) Tj "
                             "ET")),
        QStringLiteral("Bold"));
    QCOMPARE(textOf(pageWith("BT /F 20 Tf 50 300 Td (aall) Tj ET")), QStringLiteral("aall"));
}

void PdfTrapsTest::unseenTextUnderTheSameTextIsReadOnce()
{
    QCOMPARE(textOf(pageWith("BT 3 Tr /F 20 Tf 50 300 Td (Twice) Tj ET BT 0 Tr /F 20 Tf 51 301 Td "
                             "(Twice) Tj ET")),
        QStringLiteral("Twice"));
}

void PdfTrapsTest::unseenTextAloneIsRead()
{
    QCOMPARE(
        textOf(pageWith("BT 3 Tr /F 20 Tf 50 300 Td (Unseen) Tj ET")), QStringLiteral("Unseen"));
}

void PdfTrapsTest::textOffThePageIsReported()
{
    const auto document = read(pageWith("BT /F 20 Tf 50 300 Td (here) Tj 500 0 Td (gone) Tj ET"));
    QCOMPARE(document.value.raw.lines.size(), size_t(1));
    QCOMPARE(document.value.raw.lines[0].text, QStringLiteral("here"));
    QVERIFY(hasWarning(document, "hidden-text"));
}

void PdfTrapsTest::clippedTextIsReported()
{
    const auto document
        = read(pageWith("q 0 0 40 40 re W n BT /F 20 Tf 50 300 Td (gone) Tj ET Q BT "
                        "/F 20 Tf 50 300 Td (here) Tj ET"));
    QCOMPARE(document.value.raw.lines.size(), size_t(1));
    QVERIFY(hasWarning(document, "hidden-text"));
}

void PdfTrapsTest::ligaturesAreTheirLetters()
{
    QCOMPARE(textOf(pageWithMap("BT /F 20 Tf 50 300 Td <00010002> Tj ET",
                 "2 beginbfchar <0001> <FB03> <0002> <0063> endbfchar")),
        QStringLiteral("ffic"));
}

void PdfTrapsTest::radicalsBecomeIdeographs()
{
    const auto document = read(pageWithMap("BT /F 20 Tf 50 300 Td <000100020003> Tj ET",
        "3 beginbfchar <0001> <2F2F> <0002> <2F08> <0003> <3002> endbfchar"));
    const auto articles = text::clean(document.value.raw).articles;
    QCOMPARE(articles.size(), size_t(1));
    QCOMPARE(articles[0].blocks.at(0).text, QStringLiteral("工人。"));
}

void PdfTrapsTest::charactersBeyondTheBmp()
{
    QCOMPARE(
        textOf(pageWithMap("BT /F 20 Tf 50 300 Td <000100020003> Tj ET",
            "3 beginbfchar <0001> <D872DF5A> <0002> <D842DFB7> <0003> <845BDB40DD00> endbfchar")),
        QString::fromUtf8("\U0002CB5A\U00020BB7\u845B\U000E0100"));
}

void PdfTrapsTest::warnsWhereTheFileTellsNoText()
{
    // Without a map the characters are unknown; they are marked, not dropped.
    const auto document = read(pageWithMap(
        "BT /F 20 Tf 50 300 Td <00010002> Tj ET", "1 beginbfchar <0001> <5DE5> endbfchar"));
    QCOMPARE(document.value.raw.lines.at(0).text, QStringLiteral("工\uFFFD"));
    QVERIFY(hasWarning(document, "no-unicode"));
}

void PdfTrapsTest::actualTextGoesBeforeTheFont()
{
    QCOMPARE(
        textOf(pageWith("BT /F 20 Tf 50 300 Td /Span << /ActualText (right) >> BDC (wrong) Tj EMC "
                        "( word) Tj ET")),
        QStringLiteral("right word"));
}

void PdfTrapsTest::fontDrawnByThePage()
{
    const QByteArray font
        = "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 750 750] /FontMatrix [0.001 0 "
          "0 0.001 0 0] /CharProcs << /square 6 0 R >> /Encoding << /Type /Encoding "
          "/Differences [65 /square] >> /FirstChar 65 /LastChar 65 /Widths [1000] "
          "/ToUnicode 7 0 R >>";
    const QByteArray pdf = pageWith("BT /F 20 Tf 50 300 Td (AA) Tj ET", font,
        {stream("1000 0 0 0 750 750 d1 0 0 750 750 re f"),
            stream("begincmap 1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <41> "
                   "<65B9> endbfchar endcmap")});
    const auto document = read(pdf);
    QCOMPARE(document.value.raw.lines.at(0).text, QStringLiteral("方方"));
    QCOMPARE(document.value.raw.lines.at(0).size, 20.0);
}

void PdfTrapsTest::artifactsAtTheEdgeAreNoise()
{
    const auto document
        = read(pageWith("/Artifact BMC BT /F 10 Tf 50 385 Td (Some head) Tj ET EMC BT "
                        "/F 12 Tf 50 300 Td (The text is here.) Tj ET"));
    for (const text::RawLine& line : document.value.raw.lines)
        QCOMPARE(line.noise.isEmpty(), line.text.startsWith(QStringLiteral("The")));
}

void PdfTrapsTest::rotatedStampIsNoise()
{
    const auto document
        = read(pageWith("BT /F 12 Tf 50 300 Td (The text is here.) Tj ET BT /F 12 Tf 0 1 "
                        "-1 0 30 100 Tm (Stamp) Tj ET"));
    QCOMPARE(document.value.raw.lines.size(), size_t(2));
    QCOMPARE(document.value.raw.lines[1].text, QStringLiteral("Stamp"));
    QCOMPARE(document.value.raw.lines[1].noise, QStringLiteral("rotated-text"));
}

void PdfTrapsTest::turnedPageReadsUpright()
{
    QCOMPARE(textOf(pageWith(
                 "BT /F 12 Tf 0 1 -1 0 100 50 Tm (first line) Tj 0 -15 Td (second line) Tj ET")),
        QStringLiteral("first line|second line"));
}

void PdfTrapsTest::emptyPasswordOpens()
{
    QFile file(QStringLiteral(QB_SOURCE_DIR "/tests/fixtures/importers/empty-password.pdf"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(textOf(file.readAll()), QStringLiteral("Open to all"));
}

void PdfTrapsTest::damagedTableIsRebuilt()
{
    QByteArray pdf = pageWith("BT /F 20 Tf 50 300 Td (Still here) Tj ET");
    pdf.replace("startxref\n", "startxref\n99");
    QCOMPARE(textOf(pdf), QStringLiteral("Still here"));
}

void PdfTrapsTest::truncatedFile_data()
{
    QTest::addColumn<int>("percent");
    for (const int percent : {1, 10, 30, 50, 70, 90, 99})
        QTest::addRow("%d", percent) << percent;
}

void PdfTrapsTest::truncatedFile()
{
    QFETCH(const int, percent);
    const QByteArray pdf = pageWith("BT /F 20 Tf 50 300 Td (Cut) Tj ET");
    const auto result = readPdf(pdf.left(pdf.size() * percent / 100), QStringLiteral("a.pdf"), {});
    if (result.isError())
        QVERIFY(result.error().kind == ErrorKind::BadInput
            || result.error().kind == ErrorKind::Unsupported);
}

void PdfTrapsTest::hugePageIsSkipped()
{
    const auto result = readPdf(
        pageWith("BT /F 20 Tf 50 300 Td (Far) Tj ET", kHelvetica, {}, "0 0 900000 900000"),
        QStringLiteral("a.pdf"), {});
    QVERIFY(result.isError());
    QCOMPARE(result.error().kind, ErrorKind::Unsupported);
}

void PdfTrapsTest::formsThatUnfoldWithoutEnd()
{
    // Each form draws the next ten times.
    QByteArrayList forms;
    constexpr int kDepth = 12;
    for (int i = 0; i < kDepth; ++i) {
        const QByteArray next = QByteArray::number(7 + i);
        forms << stream(QByteArray("/X Do ").repeated(10) + "BT /F 9 Tf 50 300 Td (z) Tj ET",
            "/Type /XObject /Subtype /Form /BBox [0 0 400 400] /Resources << /Font << /F 5 0 R >> "
            "/XObject << /X "
                + next + " 0 R >> >>");
    }
    forms << stream("BT /F 9 Tf 50 300 Td (end) Tj ET",
        "/Type /XObject /Subtype /Form /BBox [0 0 400 400] /Resources << /Font << /F 5 0 R >> >>");
    QByteArray pdf = pageWith("/X Do", kHelvetica, forms);
    pdf.replace("/Font << /F 5 0 R >> >> >>\nendobj\n4 0",
        "/Font << /F 5 0 R >> /XObject << /X 6 0 R >> >> >>\nendobj\n4 0");
    const auto document = read(pdf);
    QVERIFY(hasWarning(document, "page-cut"));
}

namespace {

QByteArray documentOf(int pages)
{
    QByteArray kids;
    for (int i = 0; i < pages; ++i)
        kids += QByteArray::number(5 + i) + " 0 R ";
    QByteArrayList objects{"<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [" + kids + "] /Count " + QByteArray::number(pages)
            + " /MediaBox [0 0 400 400] /Resources << /Font << /F 4 0 R >> >> >>",
        stream("BT /F 12 Tf 50 300 Td (Text that stands on every page.) Tj ET"), kHelvetica};
    for (int i = 0; i < pages; ++i)
        objects << "<< /Type /Page /Parent 2 0 R /Contents 3 0 R >>";
    return pdfOf(objects);
}

class StopAt final : public Progress {
public:
    explicit StopAt(int page) : m_page(page) { }
    bool report(const QString&, int done, int) override
    {
        last = done;
        return done < m_page;
    }
    int last = 0;

private:
    int m_page;
};

} // namespace

void PdfTrapsTest::manyPages()
{
    const auto document = read(documentOf(10000));
    QCOMPARE(document.value.raw.lines.size(), size_t(10000));
    QCOMPARE(document.value.raw.lines.back().page, 10000);
    const auto tooMany = readPdf(documentOf(20001), QStringLiteral("a.pdf"), {});
    QVERIFY(tooMany.isError());
    QCOMPARE(tooMany.error().kind, ErrorKind::TooLarge);
}

void PdfTrapsTest::stopsWhenToldTo()
{
    StopAt progress(3);
    ImportOptions options;
    options.progress = &progress;
    const auto result = readPdf(documentOf(10), QStringLiteral("a.pdf"), options);
    QVERIFY(result.isError());
    QCOMPARE(result.error().kind, ErrorKind::Cancelled);
    QCOMPARE(progress.last, 3);
}

QTEST_GUILESS_MAIN(PdfTrapsTest)
#include "pdf_traps_test.moc"
