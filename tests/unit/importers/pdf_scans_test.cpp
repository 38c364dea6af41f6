#include "importers/pdf_reader.h"
#include "pdf_builder.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace qb;
using namespace qb::importers;
using namespace qb::test;

/// Scanned pages of a PDF, with a recogniser that the test puts in the place of the real one.
class PdfScansTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void saysThatAScanWasReadAndHoldsNoText();
    void aPageThatIsNotRecognisedCostsNoOther();
    void aStampMakesAScanNoTextPage();
    void stoppedPagesAreTold();
    void aPageThatNeverEndsIsNotDrawn();

private:
    QTemporaryDir m_folder;
};

namespace {

constexpr auto kText = "BT /F 12 Tf 50 300 Td (Plain text of the second page) Tj ET";
constexpr auto kScan = "q 400 0 0 400 0 0 cm /I Do Q ";

QByteArray picture()
{
    return stream(QByteArray("\x00\xff\xff\x00", 4),
        "/Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray "
        "/BitsPerComponent 8");
}

/// Pages of 400 × 400 points with the font /F, the picture /I and the form /X.
QByteArray pagesWith(const QByteArrayList& contents, const QByteArrayList& forms = {})
{
    QByteArrayList objects{"<< /Type /Catalog /Pages 2 0 R >>", {}, kHelvetica, picture()};
    QByteArray kids;
    for (const QByteArray& content : contents) {
        const qsizetype number = objects.size() + 1;
        kids += QByteArray::number(number) + " 0 R ";
        objects << "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 400] /Contents "
                + QByteArray::number(number + 1)
                + " 0 R /Resources << /Font << /F 3 0 R >> /XObject << /I 4 0 R /X "
                + QByteArray::number(5 + 2 * contents.size()) + " 0 R >> >> >>"
                << stream(content);
    }
    objects[1] = "<< /Type /Pages /Kids [" + kids + "] /Count "
        + QByteArray::number(contents.size()) + " >>";
    return pdfOf(objects + forms);
}

Warned<ImportedDocument> read(const QByteArray& pdf, RecognitionBudget* budget = nullptr)
{
    auto result = readPdf(pdf, QStringLiteral("a.pdf"), {QStringLiteral("auto"), nullptr, budget});
    return result.isOk() ? std::move(result).value() : Warned<ImportedDocument>{};
}

QString textOf(const Warned<ImportedDocument>& document)
{
    QStringList lines;
    for (const text::RawLine& line : document.value.raw.lines)
        lines << line.text;
    return lines.join(u'|');
}

QStringList warningsOf(const Warned<ImportedDocument>& document)
{
    QStringList kinds;
    for (const Warning& warning : document.warnings)
        kinds << warning.kind;
    return kinds;
}

} // namespace

void PdfScansTest::initTestCase()
{
    QFile program(m_folder.filePath(QStringLiteral("tesseract")));
    QVERIFY(program.open(QIODevice::WriteOnly));
    program.write("#!/bin/sh\n[ \"$1\" = --list-langs ] && { echo chi_sim; exit 0; }\nexit 1\n");
    program.close();
    QVERIFY(program.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    qputenv("PATH", m_folder.path().toLocal8Bit() + ':' + qgetenv("PATH"));
}

void PdfScansTest::saysThatAScanWasReadAndHoldsNoText()
{
    QTemporaryDir folder;
    QFile program(folder.filePath(QStringLiteral("tesseract")));
    QVERIFY(program.open(QIODevice::WriteOnly));
    program.write("#!/bin/sh\n[ \"$1\" = --list-langs ] && echo chi_sim\nexit 0\n");
    program.close();
    QVERIFY(program.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", folder.path().toLocal8Bit() + ':' + path);
    const auto result
        = readPdf(pagesWith({kScan}), QStringLiteral("a.pdf"), {QStringLiteral("auto"), nullptr});
    qputenv("PATH", path);
    QVERIFY(result.isError());
    QVERIFY2(result.error().message.contains(QStringLiteral("已识别")),
        qPrintable(result.error().oneLine()));
    QVERIFY(!result.error().hint.contains(QStringLiteral("OCR")));
}

void PdfScansTest::aPageThatIsNotRecognisedCostsNoOther()
{
    const auto document = read(pagesWith({kScan, kText}));
    QVERIFY(textOf(document).contains(QStringLiteral("second page")));
    QCOMPARE(warningsOf(document), QStringList{QStringLiteral("unread-page")});
    QCOMPARE(document.warnings.front().page, 1);
}

void PdfScansTest::aStampMakesAScanNoTextPage()
{
    const auto document
        = read(pagesWith({QByteArray(kScan) + "BT /F 8 Tf 20 20 Td (by Scan App) Tj ET", kText}));
    QCOMPARE(warningsOf(document), QStringList{QStringLiteral("unread-page")});
    // What there is of text is kept where the scan cannot be read.
    QVERIFY(textOf(document).contains(QStringLiteral("Scan App")));
}

void PdfScansTest::stoppedPagesAreTold()
{
    RecognitionBudget budget{0};
    const auto document = read(pagesWith({kText, kScan, kScan}), &budget);
    QCOMPARE(warningsOf(document), QStringList{QStringLiteral("recognition-stopped")});
    QCOMPARE(document.warnings.front().page, 2);
    QVERIFY(document.warnings.front().message.contains(QStringLiteral("有 2 页")));
}

/// Forms in forms, twelve times each: drawing them all would take days.
void PdfScansTest::aPageThatNeverEndsIsNotDrawn()
{
    constexpr int kDepth = 9;
    QByteArrayList forms;
    const int first = 5 + 2 * 2;
    for (int i = 0; i < kDepth; ++i) {
        const QByteArray next = QByteArray::number(first + i + 1);
        forms << stream(i + 1 < kDepth ? QByteArray("/X Do ").repeated(12) : QByteArray("n"),
            "/Type /XObject /Subtype /Form /BBox [0 0 400 400] /Resources << /XObject << /X " + next
                + " 0 R >> >>");
    }
    const auto document = read(pagesWith({kText, QByteArray(kScan) + "/X Do"}, forms));
    QVERIFY(textOf(document).contains(QStringLiteral("second page")));
    QCOMPARE(warningsOf(document),
        (QStringList{QStringLiteral("page-cut"), QStringLiteral("scanned-page")}));
}

QTEST_GUILESS_MAIN(PdfScansTest)
#include "pdf_scans_test.moc"
