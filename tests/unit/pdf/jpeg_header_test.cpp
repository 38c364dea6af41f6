#include "pdf/jpeg_header.h"

#include <QBuffer>
#include <QImage>
#include <QTest>

using namespace qb::pdf;

namespace {

QByteArray jpeg(QImage::Format format)
{
    QImage image(24, 16, format);
    image.fill(Qt::red);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "JPG");
    return bytes;
}

/// The file with a segment put in after its start marker.
QByteArray withSegment(const QByteArray& file, quint8 marker, const QByteArray& content)
{
    QByteArray segment("\xFF", 1);
    segment += char(marker);
    segment += char((content.size() + 2) >> 8);
    segment += char((content.size() + 2) & 0xff);
    return file.left(2) + segment + content + file.mid(2);
}

} // namespace

class JpegHeaderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsSizeAndComponents();
    void findsTheAdobeMarker();
    void readsTheOrientation();
    void refusesWhatPdfCannotHold_data();
    void refusesWhatPdfCannotHold();
    void everyCutIsSurvived();
};

void JpegHeaderTest::readsSizeAndComponents()
{
    const auto colour = readJpegHeader(jpeg(QImage::Format_RGB32));
    QVERIFY(colour);
    QCOMPARE(colour->width, 24);
    QCOMPARE(colour->height, 16);
    QCOMPARE(colour->components, 3);
    QVERIFY(!colour->hasAdobeMarker);
    QCOMPARE(readJpegHeader(jpeg(QImage::Format_Grayscale8))->components, 1);
}

void JpegHeaderTest::findsTheAdobeMarker()
{
    const QByteArray file
        = withSegment(jpeg(QImage::Format_RGB32), 0xEE, QByteArray("Adobe\0d\0\0\0\0\2", 12));
    QVERIFY(readJpegHeader(file)->hasAdobeMarker);
}

void JpegHeaderTest::readsTheOrientation()
{
    const QByteArray exif = QByteArray("Exif\0\0", 6)
        + QByteArray::fromHex("4D4D002A00000008"
                              "0001"
                              "0112000300000001"
                              "00060000")
        + QByteArray(4, '\0');
    QCOMPARE(readJpegHeader(withSegment(jpeg(QImage::Format_RGB32), 0xE1, exif))->orientation, 6);
    for (qsizetype length = 0; length < exif.size(); ++length)
        QVERIFY(readJpegHeader(withSegment(jpeg(QImage::Format_RGB32), 0xE1, exif.left(length))));
}

void JpegHeaderTest::refusesWhatPdfCannotHold_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QByteArray file = jpeg(QImage::Format_RGB32);
    const qsizetype frame = file.indexOf(QByteArray("\xFF\xC0", 2));
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("png") << QByteArray("\x89PNG\r\n\x1a\n", 8);
    QTest::newRow("no-end") << file.left(file.size() - 2);
    QByteArray changed = file;
    changed[frame + 4] = 12;
    QTest::newRow("twelve-bits") << changed;
    changed = file;
    changed[frame + 1] = char(0xC3);
    QTest::newRow("lossless") << changed;
    changed = file;
    changed[frame + 9] = 2;
    QTest::newRow("two-components") << changed;
    changed = file;
    changed[frame + 5] = changed[frame + 6] = 0;
    QTest::newRow("no-height") << changed;
}

void JpegHeaderTest::refusesWhatPdfCannotHold()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(!readJpegHeader(bytes));
}

void JpegHeaderTest::everyCutIsSurvived()
{
    const QByteArray file = jpeg(QImage::Format_RGB32);
    for (qsizetype length = 0; length < file.size(); ++length) {
        (void)readJpegHeader(QByteArrayView(file).first(length));
        (void)readJpegHeader(file.left(length) + QByteArray("\xFF\xD9", 2));
    }
}

QTEST_GUILESS_MAIN(JpegHeaderTest)
#include "jpeg_header_test.moc"
