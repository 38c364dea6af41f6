#include "importers/importer.h"
#include "importers/scan_reader.h"
#include "zip_builder.h"

#include <QBuffer>
#include <QImage>
#include <QTest>

using namespace qb;
using namespace qb::importers;

/// What recognising text in pictures may cost, and who may stop it.
class ScanReaderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void stopsWhenItsTimeIsUsedUp();
    void partsOfAnArchiveShareOneTime();
    void stoppedPagesAreCounted();
    void isStoppedInsideAnArchiveToo();

private:
    QByteArray m_picture; ///< a page with strokes on it, PNG
};

namespace {

class Stop final : public Progress {
public:
    bool report(const QString&, int, int) override { return false; }
};

bool hasWarning(const std::vector<Warning>& warnings, const QString& part)
{
    return std::any_of(warnings.begin(), warnings.end(),
        [&](const Warning& warning) { return warning.message.contains(part); });
}

} // namespace

void ScanReaderTest::initTestCase()
{
    if (!Recogniser().isAvailable())
        QSKIP("tesseract is not installed");
    QImage page(2400, 3200, QImage::Format_Grayscale8);
    page.fill(255);
    for (int y = 100; y < 3000; y += 3) {
        for (int x = 100; x < 2300; x += 5)
            page.setPixel(x + y % 4, y, 0);
    }
    QBuffer buffer(&m_picture);
    QVERIFY(buffer.open(QIODevice::WriteOnly));
    QVERIFY(page.save(&buffer, "PNG"));
}

void ScanReaderTest::stopsWhenItsTimeIsUsedUp()
{
    RecognitionBudget budget{0};
    const auto read = importBytes(m_picture, QStringLiteral("page.png"), {{}, nullptr, &budget});
    QVERIFY(read.isError());
    QCOMPARE(read.error().kind, ErrorKind::TooLarge);
    QVERIFY(read.error().message.contains(QStringLiteral("识别文字")));
}

void ScanReaderTest::partsOfAnArchiveShareOneTime()
{
    RecognitionBudget budget{0};
    const QByteArray archive = test::zipOf(
        {{"a.png", m_picture}, {"b.txt", QStringLiteral("渠水清清，稻花香里说丰年。\n").toUtf8()}});
    const auto read = importBytes(
        archive, QStringLiteral("parts.zip"), {QStringLiteral("auto"), nullptr, &budget});
    QVERIFY(read.isOk());
    QCOMPARE(read.value().value.size(), size_t(1));
    QVERIFY(hasWarning(read.value().warnings, QStringLiteral("a.png")));
    QVERIFY(hasWarning(read.value().warnings, QStringLiteral("识别文字用时太长")));
}

void ScanReaderTest::stoppedPagesAreCounted()
{
    const Warning warning = outOfTime(7, 12);
    QCOMPARE(warning.page, 12);
    QVERIFY(warning.message.contains(QStringLiteral("第 12 页起有 7 页")));
}

void ScanReaderTest::isStoppedInsideAnArchiveToo()
{
    Stop stop;
    const QByteArray archive = test::zipOf(
        {{"a.png", m_picture}, {"b.txt", QStringLiteral("渠水清清，稻花香里说丰年。\n").toUtf8()}});
    const auto read = importBytes(
        archive, QStringLiteral("parts.zip"), {QStringLiteral("auto"), &stop, nullptr});
    QVERIFY(read.isError());
    QCOMPARE(read.error().kind, ErrorKind::Cancelled);
}

QTEST_GUILESS_MAIN(ScanReaderTest)
#include "scan_reader_test.moc"
