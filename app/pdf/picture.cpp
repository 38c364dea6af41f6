#include "pdf/picture.h"

#include "pdf/jpeg_header.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImageReader>

namespace qb::pdf {

namespace {

constexpr int kDecodedLimitMegabytes = 512;
constexpr qint64 kDecodedLimitPixels = qint64(kDecodedLimitMegabytes) * 1024 * 1024 / 4;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(qb::pdf)
};

QString nameOf(const Asset& asset)
{
    return asset.fileName.isEmpty() ? asset.id.left(12) : asset.fileName;
}

/// EXIF 2.3 table "Orientation": 1 is upright. PDF's unit square has its origin at the bottom left.
std::array<int, 6> uprightMatrix(int orientation)
{
    switch (orientation) {
    case 2:
        return {-1, 0, 0, 1, 1, 0};
    case 3:
        return {-1, 0, 0, -1, 1, 1};
    case 4:
        return {1, 0, 0, -1, 0, 1};
    case 5:
        return {0, -1, -1, 0, 1, 1};
    case 6:
        return {0, -1, 1, 0, 0, 1};
    case 7:
        return {0, 1, 1, 0, 0, 0};
    case 8:
        return {0, 1, -1, 0, 1, 0};
    default:
        return {1, 0, 0, 1, 0, 0};
    }
}

Picture fromJpeg(const Asset& asset, const JpegHeader& header)
{
    Picture picture;
    picture.width = header.width;
    picture.height = header.height;
    picture.colour = header.components == 1 ? PictureColour::Gray
        : header.components == 3            ? PictureColour::Rgb
                                            : PictureColour::Cmyk;
    picture.isJpeg = true;
    picture.isInverted = header.components == 4 && header.hasAdobeMarker;
    picture.samples = asset.bytes;
    picture.upright = uprightMatrix(header.orientation);
    return picture;
}

/// Rows one after another, without QImage's padding to four bytes.
QByteArray packed(const QImage& image, int bytesPerPixel)
{
    const qsizetype row = qsizetype(image.width()) * bytesPerPixel;
    QByteArray samples(row * image.height(), Qt::Uninitialized);
    for (int y = 0; y < image.height(); ++y)
        std::copy_n(image.constScanLine(y), row, samples.data() + qsizetype(y) * row);
    return samples;
}

QByteArray alphaOf(const QImage& image)
{
    if (!image.hasAlphaChannel())
        return {};
    QByteArray alpha = packed(image.convertToFormat(QImage::Format_Alpha8), 1);
    const bool isOpaque
        = std::all_of(alpha.cbegin(), alpha.cend(), [](char a) { return quint8(a) == 0xff; });
    return isOpaque ? QByteArray() : alpha;
}

Picture fromImage(const QImage& image)
{
    Picture picture;
    picture.width = image.width();
    picture.height = image.height();
    picture.alpha = alphaOf(image);
    const bool isGray = image.allGray();
    picture.colour = isGray ? PictureColour::Gray : PictureColour::Rgb;
    picture.samples
        = packed(image.convertToFormat(isGray ? QImage::Format_Grayscale8 : QImage::Format_RGB888),
            isGray ? 1 : 3);
    return picture;
}

Result<Picture> decode(const Asset& asset)
{
    QBuffer buffer;
    buffer.setData(asset.bytes);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    const Error tooLarge{ErrorKind::TooLarge, Text::tr("图片太大，放不进 PDF"), nameOf(asset),
        Text::tr("请先把图片缩小到 1 亿像素以内")};
    if (size.isValid() && qint64(size.width()) * size.height() > kDecodedLimitPixels)
        return tooLarge;
    const QImage image = reader.read();
    if (image.isNull())
        return Error{ErrorKind::BadInput, Text::tr("图片打不开：%1").arg(reader.errorString()),
            nameOf(asset), Text::tr("请换一个完好的图片文件")};
    if (qint64(image.width()) * image.height() > kDecodedLimitPixels)
        return tooLarge;
    return fromImage(image);
}

/// Whether the file may hold the JPEG's colours as they are.
bool isKept(const JpegHeader& header, const ColourPolicy& colours)
{
    if (header.components == 4)
        return colours.mayHoldCmykPictures();
    return header.components == 1 || colours.isForScreen();
}

/// RGB samples become the press's inks, or gray where colour is only in the spot plates.
void turnToInks(Picture& picture, const ColourPolicy& colours)
{
    if (colours.use() != ColourUse::BlackAndSpot) {
        picture.colour = PictureColour::Cmyk;
        picture.samples = colours.conversion()->toInks(picture.samples);
        limitInks(picture.samples, colours.inkLimit());
        return;
    }
    QByteArray gray(picture.samples.size() / 3, Qt::Uninitialized);
    const auto* from = reinterpret_cast<const uchar*>(picture.samples.constData());
    for (char& sample : gray) {
        sample = char(qRound(255 * lightness({from[0] / 255.0, from[1] / 255.0, from[2] / 255.0})));
        from += 3;
    }
    picture.colour = PictureColour::Gray;
    picture.samples = std::move(gray);
}

} // namespace

Result<Picture> readPicture(const Asset& asset, const ColourPolicy& colours)
{
    // The limit is one for the whole process; raising it never makes another reader refuse more.
    QImageReader::setAllocationLimit(qMax(QImageReader::allocationLimit(), kDecodedLimitMegabytes));
    const auto header = readJpegHeader(asset.bytes);
    if (header && isKept(*header, colours))
        return fromJpeg(asset, *header);
    QB_TRY(Picture picture, decode(asset));
    if (picture.colour == PictureColour::Rgb && !colours.isForScreen())
        turnToInks(picture, colours);
    return picture;
}

} // namespace qb::pdf
