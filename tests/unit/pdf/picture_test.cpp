#include "pdf/picture.h"

#include "pdf_tools.h"

#include "pdf/jpeg_header.h"
#include "pdf/picture_placement.h"

#include <QBuffer>
#include <QColorSpace>
#include <QImage>
#include <QImageReader>
#include <QRandomGenerator>
#include <QtEndian>
#include <QTest>

using namespace qb;
using namespace qb::pdf;

namespace {

QByteArray saved(const QImage& image, const char* format, int quality = -1)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format, quality);
    return bytes;
}

QImage gradient(QImage::Format format, QSize size = {40, 30})
{
    QImage image(size, QImage::Format_ARGB32);
    for (int y = 0; y < size.height(); ++y)
        for (int x = 0; x < size.width(); ++x)
            image.setPixelColor(
                x, y, QColor(x * 255 / size.width(), y * 255 / size.height(), 120, 255 - x % 200));
    if (format == QImage::Format_Grayscale8)
        return image.convertToFormat(QImage::Format_RGB32).convertToFormat(format);
    return image.convertToFormat(format);
}

ColourPolicy forScreen()
{
    return ColourPolicy::make(Profile()).value();
}

AssetPointer asset(const QByteArray& bytes, const char* name = "图.png")
{
    return makeAsset(bytes, QString::fromUtf8(name));
}

/// A PNG that says it is larger than what it holds.
QByteArray boastfulPng(quint32 width, quint32 height)
{
    QByteArray bytes = saved(gradient(QImage::Format_RGB32), "PNG");
    qToBigEndian(width, bytes.data() + 16);
    qToBigEndian(height, bytes.data() + 20);
    // CRC-32 of the header, ISO 3309.
    quint32 crc = 0xFFFFFFFF;
    for (const char c : bytes.mid(12, 17)) {
        crc ^= quint8(c);
        for (int bit = 0; bit < 8; ++bit)
            crc = crc & 1 ? crc >> 1 ^ 0xEDB88320 : crc >> 1;
    }
    qToBigEndian(~crc, bytes.data() + 29);
    return bytes;
}

/// The header of an ICC profile, with nothing behind it.
QByteArray icc(const char* kind, const char* space, char version = 4)
{
    QByteArray bytes(132, '\0');
    bytes[3] = char(132);
    bytes[8] = version;
    return bytes.replace(12, 4, kind).replace(16, 4, space).replace(36, 4, "acsp");
}

QByteArray withSegment(const QByteArray& jpeg, char marker, const QByteArray& content)
{
    QByteArray length(2, '\0');
    qToBigEndian(quint16(content.size() + 2), length.data());
    return jpeg.left(2) + '\xFF' + marker + length + content + jpeg.mid(2);
}

} // namespace

class PictureTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void leavesJpegUntouched()
    {
        const QByteArray file = saved(gradient(QImage::Format_RGB32), "JPG", 70);
        const Picture picture = readPicture(*asset(file), forScreen()).value();
        QVERIFY(picture.isJpeg);
        QCOMPARE(picture.samples, file);
        QVERIFY(picture.iccProfile.isEmpty());
    }

    void decodesEveryForm_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("hasAlpha");
        const auto row = [](const char* name, QImage::Format format, const char* form, bool alpha) {
            if (QImageReader::supportedImageFormats().contains(QByteArray(form).toLower()))
                QTest::newRow(name) << saved(gradient(format), form) << alpha;
        };
        row("png", QImage::Format_RGB32, "PNG", false);
        row("png with alpha", QImage::Format_ARGB32, "PNG", true);
        row("png of 16 bits", QImage::Format_RGBX64, "PNG", false);
        row("png of 16 bits with alpha", QImage::Format_RGBA64, "PNG", true);
        row("png with a palette", QImage::Format_Indexed8, "PNG", false);
        row("gray png", QImage::Format_Grayscale8, "PNG", false);
        row("png of 16 gray bits", QImage::Format_Grayscale16, "PNG", false);
        row("bmp", QImage::Format_RGB32, "BMP", false);
        row("tiff", QImage::Format_RGB32, "TIFF", false);
        row("webp", QImage::Format_RGB32, "WEBP", false);
        row("webp with alpha", QImage::Format_ARGB32, "WEBP", true);
    }
    void decodesEveryForm()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, hasAlpha);
        const auto read = readPicture(*asset(bytes), forScreen());
        QVERIFY2(read.isOk(), read.isError() ? qPrintable(read.error().oneLine()) : "");
        const Picture& picture = read.value();
        QCOMPARE(QSize(picture.width, picture.height), QSize(40, 30));
        const int components = picture.colour == PictureColour::Gray ? 1 : 3;
        QCOMPARE(picture.samples.size(), qsizetype(40 * 30 * components));
        QCOMPARE(!picture.alpha.isEmpty(), hasAlpha);
    }

    void keepsTransparentColourOfPalette()
    {
        QImage image(8, 8, QImage::Format_Indexed8);
        image.setColorTable({qRgba(255, 0, 0, 255), qRgba(0, 0, 255, 0)});
        image.fill(0);
        image.setPixel(3, 3, 1);
        const Picture picture = readPicture(*asset(saved(image, "PNG")), forScreen()).value();
        QCOMPARE(picture.alpha.count('\xff'), qsizetype(63));
        QCOMPARE(picture.alpha.count('\0'), qsizetype(1));
    }

    void keepsLineArtAtOneBit()
    {
        QImage art(19, 5, QImage::Format_Mono);
        art.setColorTable({qRgb(255, 255, 255), qRgb(0, 0, 0)}); // 0 is white here
        art.fill(0);
        art.setPixel(0, 0, 1);
        const Picture picture = readPicture(*asset(saved(art, "PNG")), forScreen()).value();
        QCOMPARE(picture.bits, 1);
        QCOMPARE(picture.samples.size(), qsizetype(3 * 5));
        QCOMPARE(quint8(picture.samples[0]) & 0xC0, 0x40); // the first black, the next white
    }

    void reducesWhatIsTooFine()
    {
        PictureFineness fineness;
        fineness.largest = {100, 75};
        const QImage large = gradient(QImage::Format_RGB32, {400, 300});
        const Picture photo
            = readPicture(*asset(saved(large, "JPG", 90)), forScreen(), fineness).value();
        QVERIFY(photo.isJpeg);
        QCOMPARE(QSize(photo.width, photo.height), QSize(100, 75));
        const Picture drawing
            = readPicture(*asset(saved(large, "PNG")), forScreen(), fineness).value();
        QVERIFY(!drawing.isJpeg);
        QCOMPARE(QSize(drawing.width, drawing.height), QSize(100, 75));
        // A little too fine is left alone.
        const QImage nearly = gradient(QImage::Format_RGB32, {120, 90});
        QCOMPARE(readPicture(*asset(saved(nearly, "JPG", 90)), forScreen(), fineness).value().width,
            120);
    }

    void turnsUprightByExif()
    {
        const QByteArray tiff(
            "II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0", 26);
        const QByteArray file
            = withSegment(saved(gradient(QImage::Format_RGB32, {400, 300}), "JPG"), '\xE1',
                QByteArray("Exif\0\0", 6) + tiff);
        const Picture kept = readPicture(*asset(file), forScreen()).value();
        QCOMPARE(kept.upright, (std::array<int, 6>{0, -1, 1, 0, 0, 1}));
        PictureFineness fineness;
        fineness.largest = {75, 100}; // upright
        const Picture reduced = readPicture(*asset(file), forScreen(), fineness).value();
        QCOMPARE(QSize(reduced.width, reduced.height), QSize(75, 100));
        QCOMPARE(reduced.upright, (std::array<int, 6>{1, 0, 0, 1, 0, 0}));
    }

    void keepsColourProfileOfJpeg()
    {
        QImage image = gradient(QImage::Format_RGB32);
        image.setColorSpace(QColorSpace(QColorSpace::AdobeRgb));
        const QByteArray file = saved(image, "JPG");
        const Picture picture = readPicture(*asset(file), forScreen()).value();
        QCOMPARE(picture.samples, file);
        QCOMPARE(picture.iccProfile.mid(36, 4), QByteArray("acsp"));
        image.setColorSpace(QColorSpace(QColorSpace::SRgb));
        QVERIFY(readPicture(*asset(saved(image, "JPG")), forScreen()).value().iccProfile.isEmpty());
    }

    /// A press would print gray with a profile in four inks.
    void dropsColourProfileOfGrayForThePress()
    {
        const Profile print = test::profile("print");
        if (print.outputProfileBytes.isEmpty())
            QSKIP("no profile of the press was built (argyll, icc-profiles-free)");
        const auto colours = ColourPolicy::make(print);
        QVERIFY(colours.isOk());
        const QByteArray plain = saved(gradient(QImage::Format_Grayscale8), "JPG");
        const QByteArray profiled
            = withSegment(plain, '\xE2', QByteArray("ICC_PROFILE\0\1\1", 14) + icc("mntr", "GRAY"));
        QVERIFY(!readPicture(*asset(profiled), forScreen()).value().iccProfile.isEmpty());
        const Picture picture = readPicture(*asset(profiled), colours.value()).value();
        QVERIFY(picture.iccProfile.isEmpty());
        QCOMPARE(int(picture.colour), int(PictureColour::Gray));
        QCOMPARE(readPicture(*asset(plain), colours.value()).value().samples, plain);
    }

    void ignoresColourProfileOfOtherKinds()
    {
        const QByteArray jpeg = saved(gradient(QImage::Format_RGB32), "JPG");
        const auto kept = [&](const QByteArray& profile) {
            const auto header = readJpegHeader(
                withSegment(jpeg, '\xE2', QByteArray("ICC_PROFILE\0\1\1", 14) + profile));
            return header && !header->iccProfile.isEmpty();
        };
        QVERIFY(kept(icc("mntr", "RGB ")));
        QVERIFY(!kept(icc("link", "RGB ")));
        QVERIFY(!kept(icc("nmcl", "RGB ")));
        QVERIFY(!kept(icc("mntr", "RGB ", 5)));
    }

    void turnsOtherColoursToTheScreens()
    {
        QImage image(4, 4, QImage::Format_RGB32);
        image.fill(QColor(100, 180, 40));
        image.setColorSpace(QColorSpace(QColorSpace::AdobeRgb));
        const Picture picture = readPicture(*asset(saved(image, "PNG")), forScreen()).value();
        // The same numbers mean a stronger green in Adobe RGB.
        QVERIFY(quint8(picture.samples[0]) < 95);
    }

    void ignoresDamagedColourProfile()
    {
        const QByteArray jpeg = saved(gradient(QImage::Format_RGB32), "JPG");
        for (const QByteArray& chunk : {QByteArray("ICC_PROFILE\0\1\1short", 19),
                 QByteArray("ICC_PROFILE\0\2\2", 14) + QByteArray(200, 'x'),
                 QByteArray("ICC_PROFILE\0\1\1", 14) + QByteArray(200, '\0')}) {
            const auto header = readJpegHeader(withSegment(jpeg, '\xE2', chunk));
            QVERIFY(header);
            QVERIFY(header->iccProfile.isEmpty());
        }
    }

    void refusesWhatItCannotShow_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("kind");
        const QByteArray png = saved(gradient(QImage::Format_RGB32), "PNG");
        QTest::newRow("nothing") << QByteArray() << int(ErrorKind::BadInput);
        QTest::newRow("text") << QByteArray("no picture") << int(ErrorKind::BadInput);
        QTest::newRow("cut off") << png.left(png.size() / 2) << int(ErrorKind::BadInput);
        QTest::newRow("header only") << png.left(33) << int(ErrorKind::BadInput);
        QTest::newRow("30,000 by 30,000")
            << boastfulPng(30'000, 30'000) << int(ErrorKind::TooLarge);
        QTest::newRow("as large as can be said")
            << boastfulPng(0x7fffffff, 0x7fffffff) << int(ErrorKind::BadInput);
        const QByteArray drawing = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'>"
                                   "<rect width='3' height='3'/></svg>";
        QTest::newRow("drawing behind a long comment")
            << "<!--" + QByteArray(70'000, '.') + "-->" + drawing << int(ErrorKind::Unsupported);
        QTest::newRow("packed drawing")
            << QByteArray::fromHex("1f8b08000000000002ffb3292e4b57a8c8cdc92bb655cf282929b0d2d72f"
                                   "2f2fd72b37d6cb2f4ad737323030d007aa505728cf4c29c9b055b75457c8"
                                   "48cd4ccf280131f5ed00f7c6075a3e000000")
            << int(ErrorKind::Unsupported);
        QTest::newRow("heic") << QByteArray("\0\0\0\x18"
                                            "ftypheic\0\0\0\0mif1heic",
            24) << int(ErrorKind::Unsupported);
        QTest::newRow("avif") << QByteArray("\0\0\0\x18"
                                            "ftypavif\0\0\0\0mif1avif",
            24) << int(ErrorKind::Unsupported);
    }
    void refusesWhatItCannotShow()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, kind);
        const auto read = readPicture(*asset(bytes), forScreen());
        QVERIFY(read.isError());
        QCOMPARE(int(read.error().kind), kind);
        QVERIFY(read.error().where.contains(QStringLiteral("图.png")));
        QVERIFY(!read.error().hint.isEmpty());
    }

    void outlivesChangedBytes()
    {
        QRandomGenerator random(31);
        std::vector<QByteArray> files;
        for (const char* form : {"PNG", "JPG", "BMP", "TIFF", "WEBP", "ICO"})
            if (const QByteArray file = saved(gradient(QImage::Format_RGB32), form);
                !file.isEmpty())
                files.push_back(file);
        for (int round = 0; round < 1500; ++round) {
            QByteArray file = files[size_t(round) % files.size()];
            for (int i = 1 + int(random.bounded(8)); i > 0; --i)
                file[qsizetype(random.bounded(quint32(file.size())))] = char(random.bounded(256));
            if (random.bounded(4) == 0)
                file.truncate(qsizetype(random.bounded(quint32(file.size()))));
            const auto read = readPicture(*asset(file), forScreen());
            if (read.isError())
                QVERIFY(!read.error().message.isEmpty());
        }
    }

    void namesArticleAndPage()
    {
        page::Document document;
        auto page = std::make_shared<page::Page>();
        page::ImageItem image;
        image.asset = QStringLiteral("a");
        image.target = {Length(), Length::pt(300), Length::pt(72), Length::pt(36)};
        page->items.emplace_back(image);
        auto group = std::make_shared<page::Group>();
        group->transform.a = 2;
        group->transform.d = 2;
        group->items.emplace_back(image);
        page->items.emplace_back(std::shared_ptr<const page::Group>(group));
        document.pages = {std::make_shared<page::Page>(), page};
        document.outline = {{QStringLiteral("前一篇"), 1, 0, {}},
            {QStringLiteral("𬭚厂投产"), 1, 1, {Length(), Length::pt(100)}},
            {QStringLiteral("后一篇"), 1, 1, {Length(), Length::pt(500)}}};
        const auto placement = picturePlacements(document).value(QStringLiteral("a"));
        QCOMPARE(placement.width, 144.0);
        QCOMPARE(placement.height, 72.0);
        QCOMPARE(placeText(placement, QStringLiteral("a.png")),
            QStringLiteral("《𬭚厂投产》第 2 页：a.png"));
    }
};

QTEST_GUILESS_MAIN(PictureTest)
#include "picture_test.moc"
