#include "jobs/picture_size.h"

#include <QtTest>

using namespace qb;

class PictureSizeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsHeaders_data();
    void readsHeaders();
    void survivesEveryCut();
};

namespace {

QByteArray jpeg()
{
    // APP0 of 4 bytes, a fill byte, then a progressive frame of 640 × 480.
    return QByteArray::fromHex("ffd8ffe000044a46ffffc2001108"
                               "01e0"
                               "0280"
                               "03012200021101031101");
}

} // namespace

void PictureSizeTest::readsHeaders_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QSize>("size");
    QTest::newRow("png") << QByteArray::fromHex(
        "89504e470d0a1a0a0000000d49484452000001000000008008")
                         << QSize(256, 128);
    QTest::newRow("jpeg") << jpeg() << QSize(640, 480);
    QTest::newRow("tiff, little-endian") << QByteArray::fromHex("49492a0008000000"
                                                                "0200"
                                                                "000103000100000080020000"
                                                                "01010400010000002c010000")
                                         << QSize(640, 300);
    QTest::newRow("tiff, big-endian") << QByteArray::fromHex("4d4d002a00000008"
                                                             "0002"
                                                             "010000030000000102800000"
                                                             "01010004000000010000012c")
                                      << QSize(640, 300);
    QTest::newRow("svg") << QByteArray(
        "<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg' "
        "viewBox='0 0 20 10'/>")
                         << QSize(4000, 2000);
    QTest::newRow("svg with sides alone")
        << QByteArray("<svg width='30mm' height='60mm'/>") << QSize(2000, 4000);
    QTest::newRow("svg that multiplies")
        << QByteArray("<svg xmlns:xlink='http://www.w3.org/1999/xlink' viewBox='0 0 1 1'>"
                      "<g id='a'><use xlink:href='#a'/></g></svg>")
        << QSize();
    QTest::newRow("svg without a size")
        << QByteArray("<svg width='100%' height='100%'/>") << QSize();
    QTest::newRow("gif") << QByteArray("GIF89a") + QByteArray::fromHex("40012c01")
                         << QSize(320, 300);
    QTest::newRow("bmp from top to bottom")
        << QByteArray("BM") + QByteArray(16, '\0') + QByteArray::fromHex("0a000000f6ffffff")
        << QSize(10, 10);
    QTest::newRow("webp lossy") << QByteArray("RIFF\0\0\0\0WEBPVP8 ", 16) + QByteArray(10, '\0')
            + QByteArray::fromHex("80024001")
                                << QSize(640, 320);
    QTest::newRow("webp extended") << QByteArray("RIFF\0\0\0\0WEBPVP8X", 16) + QByteArray(8, '\0')
            + QByteArray::fromHex("7f02003f0100")
                                   << QSize(640, 320);
    QTest::newRow("webp lossless") << QByteArray("RIFF\0\0\0\0WEBPVP8L", 16) + QByteArray(5, '\0')
            + QByteArray::fromHex("09c00200")
                                   << QSize(10, 12);
    QTest::newRow("png of no width")
        << QByteArray::fromHex("89504e470d0a1a0a0000000d49484452000000000000008008") << QSize();
    QTest::newRow("text") << QByteArray("hello") << QSize();
    QTest::newRow("empty") << QByteArray() << QSize();
}

void PictureSizeTest::readsHeaders()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QSize, size);
    QCOMPARE(jobs::pictureSize(*makeAsset(bytes)), size);
}

void PictureSizeTest::survivesEveryCut()
{
    const QByteArray whole = jpeg();
    for (qsizetype length = 0; length < whole.size(); ++length) {
        const QSize size = jobs::pictureSize(*makeAsset(whole.left(length)));
        QVERIFY(size.isEmpty() || size == QSize(640, 480));
    }
}

QTEST_GUILESS_MAIN(PictureSizeTest)
#include "picture_size_test.moc"
