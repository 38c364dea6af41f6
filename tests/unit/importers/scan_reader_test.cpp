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
    void readsThePagesBehindADamagedOne();
    void takesAPageOf600DotsAnInch();

private:
    QByteArray m_picture; ///< a page with strokes on it, PNG
};

namespace {

class Stop final : public Progress {
public:
    bool report(const QString&, int, int) override { return false; }
};

class Listener final : public Progress {
public:
    bool report(const QString&, int done, int) override
    {
        pages << done;
        return true;
    }

    QList<int> pages;
};

template <typename Number>
void append(QByteArray& bytes, Number number)
{
    for (size_t i = 0; i < sizeof(number); ++i)
        bytes += char(quint64(number) >> (8 * i) & 0xff);
}

/// Three gray pages of 64 × 64 dots (TIFF 6.0), the pixels of the second beyond the file's end.
QByteArray tiffWithSecondPageDamaged()
{
    constexpr quint32 kSide = 64;
    constexpr quint16 kEntries = 8;
    constexpr quint32 kDirectory = 2 + 12 * kEntries + 4;
    QByteArray bytes("II*\0", 4);
    append(bytes, quint32(8 + kSide * kSide));
    bytes += QByteArray(int(kSide * kSide), char(0xff));
    for (quint32 page = 0; page < 3; ++page) {
        const quint32 start = 8 + kSide * kSide + page * kDirectory;
        const quint32 pixels = page == 1 ? 0x7fffff00 : 8;
        append(bytes, kEntries);
        const std::array<std::pair<quint16, quint32>, kEntries> entries{{{256, kSide}, {257, kSide},
            {258, 8}, {259, 1}, {262, 1}, {273, pixels}, {278, kSide}, {279, kSide * kSide}}};
        for (const auto& [tag, value] : entries) {
            append(bytes, tag);
            append(bytes, quint16(4)); // LONG
            append(bytes, quint32(1));
            append(bytes, value);
        }
        append(bytes, page < 2 ? start + kDirectory : quint32(0));
    }
    return bytes;
}

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

void ScanReaderTest::readsThePagesBehindADamagedOne()
{
    Listener listener;
    const auto read = importBytes(tiffWithSecondPageDamaged(), QStringLiteral("pages.tif"),
        {QStringLiteral("auto"), &listener, nullptr});
    // The pages are empty: that they were looked at is what the recogniser's steps tell.
    QVERIFY(read.isError());
    QVERIFY(listener.pages.contains(1));
    QVERIFY(!listener.pages.contains(2));
    QVERIFY(listener.pages.contains(3));
}

void ScanReaderTest::takesAPageOf600DotsAnInch()
{
    QImage page(4960, 7016, QImage::Format_RGB32);
    page.fill(Qt::white);
    QByteArray png;
    QBuffer buffer(&png);
    QVERIFY(buffer.open(QIODevice::WriteOnly));
    QVERIFY(page.save(&buffer, "PNG"));
    const auto read = importBytes(png, QStringLiteral("page.png"));
    QVERIFY(read.isError()); // there is no text on it, but it could be read
    QVERIFY(read.error().message.contains(QStringLiteral("没有认出文字")));
}

QTEST_GUILESS_MAIN(ScanReaderTest)
#include "scan_reader_test.moc"
